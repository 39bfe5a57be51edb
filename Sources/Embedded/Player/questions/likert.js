// A place on a scale, which is neither right nor wrong.

questionKinds["likert"] = {
  ...choiceKind,
  press: "question.give",
  missed: "n",
  judge: () => "n",
  told(question, given) {
    return { ...choiceKind.told(question, given), right: [] };
  },
  show() {},
};
