// An assessment: introduction, an attempt, its result, and its review.

function buildAssessment(section, session) {
  const assessment = session.assessments.get(section.dataset.assessment);
  if (!assessment) return;
  const { learner } = session;
  const list = section.querySelector(".assessment-questions");
  const items = new Map(Array.from(list.children, (item) => {
    const { question } = item.querySelector(".question").dataset;
    return [question, assessmentItem(item, session, assessment, answered)];
  }));
  const [intro, result, submitLine, unanswered] = ["intro", "result", "actions", "unanswered"]
    .map((part) => section.querySelector(`.assessment-${part}`));
  submitLine.lastElementChild.onclick = () => submit(false);

  const held = () => learner.assessments.get(assessment.id);

  function start() {
    const before = held();
    learner.assessments.set(assessment.id, {
      attempts: 0, earned: null, possible: null, passed: false, ...before, phase: "o", records: [],
    });
    drawQuestions(session, assessment, held());
    session.startClock();
    session.save();
    render();
    section.querySelector(".assessment-questions > li:not([hidden]) .question-label").focus();
  }

  /** Keeps an answer of the open attempt; null takes it back. */
  function answered(question, text) {
    const { records } = held();
    const record = { question: question.id, hash: question.hash, mark: "-", answer: text ?? "" };
    const index = records.findIndex((other) => other.question === question.id);
    if (index < 0) records.push(record);
    else if (text === null && assessment.draw === null) records.splice(index, 1);
    else records[index] = record;
    session.spend(question.id);
    session.saveSoon();
    if (!unanswered.hidden) showUnanswered();
  }

  const missing = () => askedQuestions(assessment, held()).filter((id) => !items.get(id)?.isAnswered());

  function showUnanswered() {
    const asked = askedQuestions(assessment, held());
    const numbers = missing().map((id) => asked.indexOf(id) + 1);
    for (const id of asked) items.get(id)?.remind(!items.get(id).isAnswered());
    unanswered.hidden = numbers.length === 0;
    if (unanswered.hidden) return "";
    const text = say("assessment.unanswered", { count: numbers.length, numbers: listed(numbers.map(figure)) });
    const anyway = unanswered.querySelector("button")
      ?? button(say("assessment.anyway"), () => submit(true), { kind: "secondary" });
    unanswered.replaceChildren(element("p", {}, icon("info"), text), anyway);
    return text;
  }

  function submit(anyway) {
    const first = missing()[0];
    if (first && !anyway) {
      const text = showUnanswered();
      items.get(first).focus();
      announce(text);
      return;
    }
    judgeAttempt(session, assessment, held());
    unanswered.hidden = true;
    session.submit(assessment);
    render();
    const heading = result.querySelector("h3");
    heading.focus({ preventScroll: true });
    section.scrollIntoView();
  }

  function render() {
    const state = held();
    const phase = state?.phase ?? "";
    if (phase === "o") drawQuestions(session, assessment, state);
    const asked = state ? askedQuestions(assessment, state) : [];
    section.dataset.phase = phase;
    intro.hidden = phase === "s";
    intro.replaceChildren(...introLines(assessment, learner));
    if (phase === "") intro.append(button(say("assessment.start"), start));
    result.hidden = phase !== "s";
    if (phase === "s") result.replaceChildren(...resultLines(session, assessment, state, start));
    list.hidden = phase === "" || (phase === "s" && assessment.review === "none");
    submitLine.hidden = phase !== "o";
    let number = 0;
    for (const [id, item] of items) {
      const at = asked.indexOf(id);
      item.show(at < 0 ? null : state, (number += at < 0 ? 0 : 1), asked.length);
    }
  }
  session.onMerge(() => { if (section.dataset.phase !== "o" || held().phase !== "o" || !section.contains(document.activeElement)) render(); });
  render();
}

function introLines(assessment, learner) {
  const left = attemptsLeft(learner, assessment);
  const facts = [
    say("assessment.questions", { count: assessment.draw ?? assessment.questions.length }),
    say("assessment.passing", { passing: percent(assessment.passing) }),
    left === Infinity ? say("assessment.unlimited") : say("assessment.left", { count: left }),
  ];
  return [element("ul.assessment-facts", {}, ...facts.map((fact) => element("li", {}, fact)))];
}
