// One question inside an assessment: open while the attempt is, then reviewed.

/** @param {(question: object, text: ?string) => void} answered takes the encoded answer at every change */
function assessmentItem(item, session, assessment, answered) {
  const root = item.querySelector(".question");
  const question = session.questions.get(root.dataset.question);
  const kind = questionKinds[question.kind];
  const label = root.querySelector(".question-label");
  const verdict = verdictLine(false);
  const reminder = element("span.reminder", { hidden: true }, say("assessment.noanswer"));
  label.tabIndex = -1;
  label.after(reminder);
  root.querySelector(".prompt").after(verdict);

  root.addEventListener(kind.event ?? "change", () => {
    const given = kind.read(root);
    answered(question, answerToStore(kind, question, given));
    if (given !== null) remind(false);
  });

  /** The share of the points, where what is partly right earns one. */
  function earned(record) {
    if (!question.partial || record.mark !== "p") return "";
    const [points, possible] = [earnedPoints(question, record) / 100, question.points / 100];
    return say("result.points", { count: possible, earned: points, possible });
  }

  function remind(needed) {
    reminder.hidden = !needed;
  }

  /** Shows the question as `number` of `count`; without a state it is not asked. */
  function show(state, number, count) {
    item.hidden = state === null;
    if (state === null) return;
    label.textContent = say("question.number", { number, count });
    const record = state.records.find((other) => other.question === question.id);
    const given = storedAnswer(kind, question, record);
    const changed = record && record.answer !== "" && record.hash !== question.hash;
    kind.fill(root, given);
    setEnabled(root, state.phase === "o");
    remind(false);
    const review = state.phase === "s" && assessment.review !== "none";
    const answers = review && assessment.review === "answers" && !changed;
    kind.show(root, question, given, { marks: answers, answers });
    showFeedback(root, answers ? record?.mark ?? "i" : null);
    if (review) {
      const mark = record && record.mark !== "-" ? record.mark : kind.missed ?? "i";
      const isEmpty = record?.answer === "" && (question.keep ?? "lms") === "lms";
      const unanswered = !record || (isEmpty && record.hash === question.hash);
      if (unanswered && mark === "n") verdict.replaceChildren(icon("info"), say("question.unanswered"));
      else showVerdict(verdict, mark, unanswered ? say("question.unanswered") : changed ? say("question.changed") : earned(record));
    } else {
      clearVerdict(verdict);
      if (changed && state.phase === "o") verdict.replaceChildren(icon("info"), say("question.changedOpen"));
    }
  }

  return {
    show, remind,
    isAnswered() {
      const given = kind.read(root);
      return given !== null && kind.isWhole?.(given) !== false;
    },
    focus: () => firstField(root).focus(),
  };
}
