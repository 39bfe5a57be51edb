// What learners write for themselves. Nobody judges it, and it can always be changed.

questionKinds["reflection"] = {
  ...typedKind,
  press: "reflection.done",
  missed: "n",
  isOpen: true,
  fill(root, given) {
    const box = root.querySelector(".typed");
    const field = box.querySelector(".field");
    const copy = () => { box.dataset.typed = field.value; }; // for paper, where a field does not grow
    field.oninput = copy;
    field.value = given ?? "";
    copy();
  },
  /** Text that stays on the device goes there, and not into learner state. */
  encode(question, given) {
    question.device?.write(given);
    return question.keep === "lms" ? typedKind.encode(question, given) : "";
  },
  judge: () => "n",
  told(question, given) {
    return { given: question.keep === "lms" ? given : null, right: [] };
  },
  show() {},
};
