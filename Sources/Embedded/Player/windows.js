// Other windows of this browser with the same course and learner: what is done in one is taken over by the others, so
// that the last one to save takes nothing from them.

function followWindows(session) {
  const { course, lms } = session;
  if (lms.kind === "none" || lms.mode !== "normal" || session.isForeign || (lms.kind === "lms" && !lms.learnerId)) return;
  const name = `coursewright:${course.key}:${lms.learnerId ?? ""}`;
  let channel = null;
  let told = false;
  let sequence = -1;

  function open() {
    try {
      channel = new BroadcastChannel(name);
    } catch {
      return; // then nothing is known of others
    }
    channel.onmessage = ({ data }) => {
      if (data.asks) post(false);
      const { learner, notice: fault } = restoreState(data.state, course);
      if (fault !== "none") return;
      mergeLearner(session.learner, learner);
      sequence = session.learner.sequence; // no answer to an answer
      session.merged();
      if (!told) document.getElementById("main").prepend(notice(element("p", {}, say("notice.twice"))));
      if (!told) announce(say("notice.twice"));
      told = true;
    };
    post(true);
  }
  function post(asks) {
    sequence = session.learner.sequence;
    channel?.postMessage({ state: session.state, asks });
  }

  open();
  session.onChange(() => { if (session.learner.sequence !== sequence) post(false); });
  window.addEventListener("pagehide", () => { channel?.close(); channel = null; });
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) open(); });
}

/** Adds what was done elsewhere. An attempt that is open here stays open. */
function mergeLearner(learner, other) {
  const isLater = other.sequence > learner.sequence;
  learner.sequence = Math.max(learner.sequence, other.sequence);
  if ("pdcf".indexOf(other.standing || "f") < "pdcf".indexOf(learner.standing || "f")) learner.standing = other.standing;
  for (const page of other.pages) learner.pages.add(page);
  for (const [id, given] of other.answers) {
    const held = learner.answers.get(id);
    if (!held || given.attempts > held.attempts || (isLater && given.attempts === held.attempts)) learner.answers.set(id, given);
  }
  for (const [id, theirs] of other.assessments) learner.assessments.set(id, mergedAttempts(learner.assessments.get(id), theirs, isLater));
  if (!isLater) return;
  for (const [id, way] of other.scenarios) learner.scenarios.set(id, way);
  learner.ticks.clear();
  for (const tick of other.ticks) learner.ticks.add(tick);
}

function mergedAttempts(held, other, isLater) {
  if (!held) return other;
  const isBetter = held.earned === null || (other.earned !== null && other.earned * held.possible > held.earned * other.possible);
  const { earned, possible } = isBetter ? other : held;
  const isNewer = other.attempts > held.attempts || (other.attempts === held.attempts && isLater);
  const { phase, records } = held.phase !== "o" && isNewer ? other : held;
  return { attempts: Math.max(held.attempts, other.attempts), earned, possible, passed: held.passed || other.passed, phase, records };
}
