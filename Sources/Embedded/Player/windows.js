// Other windows of this browser with the same course and learner: what is done in one is taken over by the others, so
// that the last one to save takes nothing from them.

function followWindows(session) {
  const { course, lms } = session;
  if (lms.kind === "none" || lms.mode !== "normal" || session.isForeign || (lms.kind === "lms" && !lms.learnerId)) return;
  let channel;
  let isTold = false;
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
    if (isTold) return;
    isTold = true;
    showNotice([say("notice.twice")]);
    announce(say("notice.twice"));
  };
  function post(asks) {
    sequence = session.learner.sequence;
    channel.postMessage({ state: session.state, asks });
  }

  post(true);
  session.onChange(() => { if (session.learner.sequence !== sequence) post(false); });
}

/** Adds what was done elsewhere, so that nothing gets worse. An attempt that is open here goes on unless it was submitted there. */
function mergeLearner(learner, other) {
  const isLater = other.sequence > learner.sequence;
  learner.sequence = Math.max(learner.sequence, other.sequence);
  if (other.standing === "p" || !isCompleteStanding(learner.standing)) learner.standing = other.standing || learner.standing;
  for (const page of other.pages) learner.pages.add(page);
  for (const kind of ["answers", "assessments", "scenarios"]) {
    for (const [id, theirs] of other[kind]) {
      const ours = learner[kind].get(id);
      const isNewer = !ours || theirs.path?.length > ours.path?.length
        || (ours.attempts === theirs.attempts ? isLater && ours.phase !== "o" : theirs.attempts > ours.attempts);
      const { earned, possible, passed } = ours && isBetter(ours, theirs) ? ours : theirs;
      const merged = isNewer ? theirs : ours;
      learner[kind].set(id, kind === "assessments" ? { ...merged, earned, possible, passed } : merged);
    }
  }
  if (!isLater) return;
  learner.ticks.clear();
  for (const tick of other.ticks) learner.ticks.add(tick);
}

/** Whether the best attempt of the one is better than that of the other. */
function isBetter(one, other) {
  if (one.passed !== other.passed) return one.passed;
  return other.earned === null || one.earned * other.possible > other.earned * one.possible;
}
