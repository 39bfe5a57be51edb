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
  for (const kind of ["answers", "assessments", "scenarios", "finders"]) {
    for (const [id, theirs] of other[kind]) {
      const ours = learner[kind].get(id);
      const merged = !ours || (kind === "finders" ? isLater : isFurther(theirs, ours, isLater)) ? theirs : ours;
      const { earned, possible } = ours && isBetter(ours, theirs) ? ours : theirs;
      learner[kind].set(id, kind !== "assessments" ? merged
        : { ...merged, earned, possible, passed: theirs.passed || Boolean(ours?.passed), records: mergedRecords(merged, theirs) });
    }
  }
  learner.unknown = [...new Set([...learner.unknown, ...other.unknown])];
  if (!isLater) return;
  learner.ticks.clear();
  addTicks(learner, other);
}

function addTicks(learner, other) {
  for (const tick of other.ticks) learner.ticks.add(tick);
}

/** Of as many attempts, an open one is the last; texts that were left out for want of room are in the other. */
function isFurther(theirs, ours, isLater) {
  if (ours.attempts !== theirs.attempts) return theirs.attempts > ours.attempts;
  if (ours.hash === theirs.hash && theirs.path?.length > ours.path?.length) return true;
  return ours.phase !== "o" && ((isLater && theirs.answer !== "") || ours.answer === "" || theirs.phase === "o");
}

/** The records of an attempt, with the answers that the same attempt has elsewhere. */
function mergedRecords(ours, theirs) {
  if (ours.phase !== "o" || theirs.phase !== "o" || ours.attempts !== theirs.attempts) return ours.records;
  const answered = (records) => new Map(records.filter(({ answer }) => answer).map((record) => [record.question, record]));
  const records = new Map([...answered(theirs.records), ...answered(ours.records)]);
  return [...ours.records.filter(({ question }) => !records.has(question)), ...records.values()];
}

/** Whether the best attempt of the one is better than that of the other. */
function isBetter(one, other) {
  return other.earned === null || one.earned * (other.possible || 1) > other.earned * one.possible;
}
