// Other windows of this browser with the same course and learner: what is done in one is taken over by the others, so
// that the last one to save takes nothing from them.

function followWindows(session) {
  const { course, lms } = session;
  if (lms.kind === "none" || lms.mode !== "normal" || session.isForeign || (lms.kind === "lms" && !lms.learnerId)) return;
  let channel;
  let told = false;
  let sequence = -1;
  try {
    channel = new BroadcastChannel(deviceKey(course, lms.learnerId));
  } catch {
    return; // then nothing is known of others
  }

  channel.onmessage = ({ data }) => {
    if (data.asks) post(false);
    const { learner, notice: fault } = restoreState(data.state, course);
    if (fault !== "none") return; // another release
    mergeLearner(session.learner, learner);
    sequence = session.learner.sequence; // no answer to an answer
    session.merged();
    if (told) return;
    told = true;
    document.getElementById("main").prepend(notice(element("p", {}, say("notice.twice"))));
    announce(say("notice.twice"));
  };
  function post(asks) {
    sequence = session.learner.sequence;
    channel.postMessage({ state: session.state, asks });
  }

  post(true);
  session.onChange(() => { if (session.learner.sequence !== sequence) post(false); });
}

/** Adds what was done elsewhere. An attempt that is open here stays as it is. */
function mergeLearner(learner, other) {
  const isLater = other.sequence > learner.sequence;
  learner.sequence = Math.max(learner.sequence, other.sequence);
  if (other.standing === "p" || !isCompleteStanding(learner.standing)) learner.standing = other.standing || learner.standing;
  for (const page of other.pages) learner.pages.add(page);
  for (const kind of ["answers", "assessments", "scenarios"]) {
    for (const [id, theirs] of other[kind]) {
      const { phase, attempts } = learner[kind].get(id) ?? {};
      const isNewer = attempts === theirs.attempts ? isLater : !(attempts > theirs.attempts);
      if (phase !== "o" && isNewer) learner[kind].set(id, theirs);
    }
  }
  if (!isLater) return;
  learner.ticks.clear();
  for (const tick of other.ticks) learner.ticks.add(tick);
}
