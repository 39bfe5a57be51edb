// One choice of several; true or false is the same with two.

/** Choices in the order in which positions count. */
function byId(choices) {
  return [...choices].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const choiceKind = {
  read(root) {
    const ids = Array.from(root.querySelectorAll("input:checked"), (input) => input.value);
    return ids.length > 0 ? ids : null;
  },
  fill(root, given) {
    for (const input of root.querySelectorAll("input")) input.checked = given?.includes(input.value) ?? false;
  },
  encode(question, [id]) {
    return BASE64URL[byId(question.choices).findIndex((choice) => choice.id === id)];
  },
  decode(question, text) {
    const choice = byId(question.choices)[BASE64URL.indexOf(text)];
    return choice ? [choice.id] : null;
  },
  judge(question, [id]) {
    return question.choices.find((choice) => choice.id === id)?.correct ? "c" : "i";
  },
  told(question, given) {
    return {
      given: given && question.choices.filter((choice) => given.includes(choice.id)),
      right: question.choices.filter((choice) => choice.correct),
    };
  },
  /** Badges say it in words: "your answer", "right answer"; colour only repeats them. */
  show(root, question, given, { marks, answers }) {
    for (const box of root.querySelectorAll(".choice")) {
      const { correct } = question.choices.find(({ id }) => id === box.dataset.choice) ?? {};
      const isGiven = given?.includes(box.dataset.choice) ?? false;
      box.querySelector(".badges")?.remove();
      box.classList.toggle("is-right", marks && (answers ? Boolean(correct) : isGiven && Boolean(correct)));
      box.classList.toggle("is-wrong", marks && isGiven && !correct);
      const word = marks && isGiven ? (correct ? "right" : "wrong") : answers && correct ? "answer" : null;
      if (word !== null) {
        const badge = element("span.badge", {}, icon(word === "wrong" ? "cross" : "check"), say(`choice.${word}`));
        box.querySelector("label").append(element("span.badges", {}, badge));
      }
      const feedback = box.querySelector(".choice-feedback");
      if (feedback) feedback.hidden = !((marks && isGiven) || (answers && correct));
    }
  },
};

questionKinds["choice"] = choiceKind;
questionKinds["true-false"] = choiceKind;
