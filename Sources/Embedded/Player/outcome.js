// What the learner's work amounts to; docs/learner-state.md, "Outcome". Points are integers, hundredths of a point.

/**
 * @typedef {object} Outcome
 * @property {number} met requirements met
 * @property {number} all requirements there are
 * @property {number} progress met ÷ all
 * @property {boolean} complete
 * @property {boolean} settled complete, or only submitted and not passed assessments are missing
 * @property {"unknown"|"passed"|"failed"} success
 * @property {?number} score 0 to 1; null while it is not known
 * @property {?number} reported the score that goes with passed or failed, in ten-thousandths, rounded down
 * @property {""|"c"|"d"|"p"|"f"} standing to be stored
 */

/** @returns {Outcome} */
function outcome(course, learner) {
  const pages = countingPages(course);
  const assessments = course.completion.assessments === "none" ? [] : course.assessments;
  const missingPages = pages.filter((page) => !learner.pages.has(page.id));
  const missing = assessments.filter((assessment) => !isMet(course, learner, assessment));
  const all = pages.length + assessments.length;
  const met = all - missingPages.length - missing.length;

  const earlier = learner.standing;
  const complete = met === all || isCompleteStanding(earlier);
  const settled = complete || (missingPages.length === 0 && missing.every((a) => attemptsOf(learner, a) > 0));
  const points = totalPoints(course, learner);
  const good = settled && points ? passes(points.earned, points.possible, course.passing) : null;
  const isHopeless = missing.some((assessment) => attemptsLeft(learner, assessment) === 0);
  const success = successOf(earlier, good, complete, isHopeless);
  const isToTell = success === "failed" || (success === "passed" && good);
  return {
    met, all, progress: all === 0 ? 1 : met / all, complete, settled, success,
    score: points && points.earned / points.possible,
    reported: isToTell ? Math.floor((points.earned * 10000) / points.possible) : null,
    standing: standingAfter(earlier, complete, success),
  };
}

function countingPages(course) {
  const which = course.completion.pages;
  return course.pages.filter((page) => which === "all" || (which === "required" && page.required));
}

/** Whether an assessment meets the course's requirement for assessments. */
function isMet(course, learner, assessment) {
  const held = learner.assessments.get(assessment.id);
  if (course.completion.assessments === "passed") return held?.passed === true;
  return course.completion.assessments === "none" || attemptsOf(learner, assessment) > 0;
}

function attemptsOf(learner, assessment) {
  return learner.assessments.get(assessment.id)?.attempts ?? 0;
}

/** Attempts that may still be submitted. */
function attemptsLeft(learner, assessment) {
  return assessment.attempts === null ? Infinity : Math.max(0, assessment.attempts - attemptsOf(learner, assessment));
}

function passes(earned, possible, passing) {
  return earned * 10000 >= Math.round(passing * 10000) * possible;
}

/** The assessments with points to earn. */
function countingAssessments(course) {
  const points = new Map(course.questions.map((question) => [question.id, question.points]));
  return course.assessments.filter((assessment) => assessment.questions.some((id) => points.get(id) > 0));
}

/** Σ earned and Σ possible over the counting assessments; null until each of them was submitted. */
function totalPoints(course, learner) {
  const total = { earned: 0, possible: 0 };
  for (const assessment of countingAssessments(course)) {
    const held = learner.assessments.get(assessment.id);
    if (!held || held.attempts === 0 || held.earned === null) return null;
    total.earned += held.earned;
    total.possible += held.possible;
  }
  return total.possible > 0 ? total : null;
}

/** What a settled score means; `good` is null while there is none. */
function successOf(earlier, good, complete, isHopeless) {
  if (earlier === "p") return "passed";
  if (good === null) return "unknown";
  if (!good) return "failed";
  return complete ? "passed" : isHopeless ? "failed" : "unknown";
}

function isCompleteStanding(standing) {
  return ["c", "d", "p"].includes(standing);
}

function standingAfter(earlier, complete, success) {
  if (success === "passed") return "p";
  if (isCompleteStanding(earlier)) return earlier;
  if (success === "failed") return complete ? "d" : "f";
  return complete ? "c" : earlier;
}

/**
 * The one word for it all: for a standard that has one status, and for the learner.
 *
 * Who was completed before there was anything to fail stays so.
 */
function statusWord({ standing, success, complete }) {
  if (success === "passed") return "passed";
  if (success === "failed") return standing === "c" ? "completed" : "failed";
  return complete ? "completed" : "incomplete";
}
