// An attempt as it is stored: what was drawn, how it is judged, what it gave.

/** The ids of the questions of the attempt, in the assessment's order. */
function askedQuestions(assessment, state) {
  if (assessment.draw === null) return assessment.questions;
  const surplus = new Set(surplusRecords(assessment, state.records));
  const drawn = new Set(state.records.filter((record) => !surplus.has(record)).map((record) => record.question));
  return assessment.questions.filter((id) => drawn.has(id));
}

/** Draws what an open attempt still lacks: all of it at first, later a replacement for a question the course dropped. */
function drawQuestions(session, assessment, state) {
  if (assessment.draw === null) return;
  const asked = new Set(askedQuestions(assessment, state));
  const rest = assessment.questions.filter((id) => !asked.has(id));
  const wanted = Math.min(assessment.draw, assessment.questions.length) - asked.size;
  for (let count = 0; count < wanted; count += 1) {
    const [id] = rest.splice(Math.floor(Math.random() * rest.length), 1);
    state.records.push({ question: id, hash: session.questions.get(id).hash, mark: "-", answer: "" });
  }
}

/** Judges the open attempt and closes it; the best attempt's points stay, and so does a pass. */
function judgeAttempt(session, assessment, state) {
  for (const record of state.records) {
    const question = session.questions.get(record.question);
    if (!question) continue;
    const kind = questionKinds[question.kind];
    const given = storedAnswer(kind, question, record);
    record.mark = given === null ? kind.missed ?? "i" : kind.judge(question, given);
  }
  const { earned, possible } = attemptPoints(session, assessment, state);
  if (state.earned === null || state.possible === 0 || earned * state.possible > state.earned * possible) {
    state.earned = earned;
    state.possible = possible;
  }
  state.attempts += 1;
  state.phase = "s";
  state.passed ||= passes(earned, possible, assessment.passing);
}

/** The points of the attempt named by the phase. */
function attemptPoints(session, assessment, state) {
  return pointsOf(session, askedQuestions(assessment, state), state);
}

/** What some questions of an attempt earned, and could have. */
function pointsOf({ questions }, ids, { records }) {
  const total = { earned: 0, possible: 0 };
  for (const id of ids) {
    const question = questions.get(id);
    total.possible += question.points;
    total.earned += earnedPoints(question, records.find((record) => record.question === id));
  }
  return total;
}

/** docs/learner-state.md, "Partial credit": what is wholly right earns all, what is partly right its share or nothing. */
function earnedPoints(question, record) {
  if (record?.mark === "c") return question.points;
  const kind = questionKinds[question.kind];
  const given = question.partial && record?.mark === "p" ? storedAnswer(kind, question, record) : null;
  if (given === null) return 0;
  const { right, wrong = 0, of } = kind.hits(question, given);
  return Math.floor((question.points * Math.max(0, right - wrong)) / of);
}

/** What is said of the last attempt. */
function resultLines(session, assessment, state, again) {
  const last = state.attempts === 1 ? state : attemptPoints(session, assessment, state);
  const share = (points) => (points.possible > 0 ? points.earned / points.possible : 1);
  const passed = passes(last.earned, last.possible, assessment.passing);
  const left = attemptsLeft(session.learner, assessment);
  const better = state.earned * last.possible > last.earned * state.possible;
  const facts = [
    say("result.points", { count: last.possible / 100, earned: last.earned / 100, possible: last.possible / 100 }),
    say("assessment.passing", { passing: percent(assessment.passing) }),
    better ? say("result.best", { score: percent(share(state)) }) : null,
    left === Infinity || left === 0 ? null : say("assessment.left", { count: left }),
  ].filter(Boolean);
  return [
    element("div.result", { "data-passed": String(passed) },
      element("p.result-score", {},
        element("span.result-percent", {}, percent(share(last))), heard(` ${say("result.score")}`)),
      element("div.result-text", {},
        element("h3", { tabindex: "-1" },
          icon(passed ? "check" : "info"), say(passed ? "result.passed" : "result.failed")),
        element("ul.assessment-facts", {}, ...facts.map((fact) => element("li", {}, fact))),
        element("p", {}, say(nextStep(assessment, state, passed, left))),
        left > 0 ? button(say("result.again"), again, { kind: state.passed ? "secondary" : "primary" }) : null)),
  ];
}

/** The key of what is said about going on. */
function nextStep(assessment, state, passed, left) {
  if (passed) return "result.next.passed";
  if (state.passed) return "result.next.before";
  return left > 0 ? `result.next.again.${assessment.review}` : "result.next.over";
}
