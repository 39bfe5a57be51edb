// What is told of single answers and of objectives, for the standards that keep them.

/**
 * An answer.
 *
 * @typedef {object} Interaction
 * @property {string} id of the question; `<assessment>.<question>` where an assessment asked it
 * @property {string} kind
 * @property {?string} objective
 * @property {string} prompt
 * @property {Date} at
 * @property {?any} given as its kind tells it: choices, a text …; null where nothing was answered
 * @property {any} right
 * @property {"c"|"i"|"p"|"n"} result
 * @property {number} points in hundredths; practice has none
 * @property {?number} seconds null where they are not known
 *
 * An objective. Nothing gets worse: that is for the adapter to see to, which knows what the LMS has.
 *
 * @typedef {object} ObjectiveReport
 * @property {string} id
 * @property {string} text
 * @property {boolean} begun
 * @property {boolean} complete all its pages were seen and all its assessed questions submitted
 * @property {number} progress 0 to 1
 * @property {"passed"|"failed"|"unknown"|null} success null while the points are not to be had, as an attempt is open
 * @property {?number} score in ten-thousandths, rounded down; only with passed or failed
 */

/** @returns {?Interaction} null for a question that has no id for an LMS */
function interactionReport(question, given, { assessment = null, ...rest }) {
  if (!question.lms) return null;
  return {
    id: assessment ? `${assessment.lms}.${question.lms}` : question.lms,
    kind: question.kind, objective: question.objective ?? null, prompt: question.prompt ?? "", at: new Date(),
    ...questionKinds[question.kind].told(question, given),
    points: assessment ? question.points : 0,
    ...rest,
  };
}

/** The answers of the attempt that was just submitted. */
function attemptReports(session, assessment, state) {
  return askedQuestions(assessment, state).map((id) => {
    const question = session.questions.get(id);
    const record = state.records.find((other) => other.question === id);
    const kind = questionKinds[question.kind];
    const given = storedAnswer(kind, question, record);
    const result = record?.mark ?? kind.missed ?? "i";
    return interactionReport(question, given, { assessment, result, seconds: session.takeSeconds(id) });
  });
}

/** @returns {ObjectiveReport[]} the one that stands for the whole first */
function objectiveReports(session) {
  const { course } = session;
  const { complete, progress } = session.outcome;
  const whole = {
    id: course.completionObjective, text: "", begun: true, complete, progress,
    success: complete ? "passed" : "unknown", score: null,
  };
  const reports = (course.objectives ?? []).map((objective) => objectiveReport(session, objective));
  return course.completionObjective ? [whole, ...reports] : reports;
}

function objectiveReport({ course, learner, questions, pages }, { id, text, ...served }) {
  const seen = served.pages.filter((page) => pages.has(page)).map((page) => learner.pages.has(page));
  const done = [];
  const total = { earned: 0, possible: 0 };
  let isOpen = false;
  for (const assessment of course.assessments) {
    const serving = assessment.questions.filter((question) => served.questions.includes(question));
    if (serving.length === 0) continue;
    const state = learner.assessments.get(assessment.id);
    done.push(...serving.map(() => attemptsOf(learner, assessment) > 0));
    isOpen ||= state?.phase === "o";
    // Only the last attempt's answers are kept; of a draw, what was drawn counts.
    const asked = state?.phase === "s" ? askedQuestions(assessment, state) : [];
    const { earned, possible } = pointsOf({ questions }, serving.filter((id) => asked.includes(id)), state ?? { records: [] });
    total.earned += earned;
    total.possible += possible;
  }
  const all = [...seen, ...done];
  const met = all.filter(Boolean).length;
  const isJudged = done.every(Boolean) && !isOpen && total.possible > 0;
  const success = passes(total.earned, total.possible, course.passing) ? "passed" : "failed";
  return {
    id, text, begun: met > 0, complete: all.length > 0 && met === all.length, progress: met / (all.length || 1),
    success: isJudged ? success : isOpen && done.every(Boolean) ? null : "unknown",
    score: isJudged ? Math.floor((total.earned * 10000) / total.possible) : null,
  };
}
