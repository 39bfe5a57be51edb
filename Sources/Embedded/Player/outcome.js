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
 * @property {""|"c"|"p"|"f"} standing to be stored
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
  const complete = met === all || earlier === "c" || earlier === "p";
  const settled = complete || (missingPages.length === 0 && missing.every((a) => attemptsOf(learner, a) > 0));
  const points = totalPoints(course, learner);
  const success = successOf(course, learner, { complete, settled, points, missing });
  return {
    met, all, progress: all === 0 ? 1 : met / all, complete, settled, success,
    score: points && points.earned / points.possible,
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

/** Σ earned and Σ possible over the counting assessments; null until each of them was submitted. */
function totalPoints(course, learner) {
  const points = new Map(course.questions.map((question) => [question.id, question.points]));
  const counting = course.assessments.filter((assessment) => assessment.questions.some((id) => points.get(id) > 0));
  const total = { earned: 0, possible: 0 };
  for (const assessment of counting) {
    const held = learner.assessments.get(assessment.id);
    if (!held || held.attempts === 0 || held.earned === null) return null;
    total.earned += held.earned;
    total.possible += held.possible;
  }
  return total.possible > 0 ? total : null;
}

function successOf(course, learner, { complete, settled, points, missing }) {
  if (learner.standing === "p") return "passed";
  if (!settled || points === null) return "unknown";
  if (!passes(points.earned, points.possible, course.passing)) return "failed";
  if (complete) return "passed";
  return missing.some((assessment) => attemptsLeft(learner, assessment) > 0) ? "unknown" : "failed";
}

function standingAfter(earlier, complete, success) {
  if (success === "passed") return "p";
  if (earlier === "c" || (complete && success === "unknown")) return "c";
  return success === "failed" ? "f" : earlier;
}

/** The one word for it all: what is told to a standard that has one status, and to the learner. */
function statusWord({ standing, success, complete }) {
  if (standing === "p") return "passed";
  if (standing === "c") return "completed";
  if (success === "failed") return "failed";
  return complete ? "completed" : "incomplete";
}
