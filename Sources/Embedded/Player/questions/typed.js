// What is written in a field: the kinds that are answered so have this in common.

const typedKind = {
  event: "input", // a field that loses the focus is too late for what closes with the window
  empty: "question.write",
  read(root) {
    const text = root.querySelector(".field").value.trim();
    return text === "" ? null : text;
  },
  fill(root, given) {
    root.querySelector(".field").value = given ?? "";
  },
  encode(question, given) {
    const bytes = new TextEncoder().encode(given);
    const digits = btoa(String.fromCharCode(...bytes));
    return digits.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  },
  decode(question, text) {
    try {
      const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null; // the last characters were lost
    }
  },
  show(root, question, given, { marks, answers }) {
    const isRight = given !== null && this.judge(question, given) === "c";
    const right = answers && !isRight ? say("answer.is", { answer: this.rightAnswer(question) }) : "";
    markAnswer(root.querySelector(".typed"), marks && given !== null ? isRight : null, right);
  },
};

/** Says of an answer whether it is right, null for nothing, and then what would be. */
function markAnswer(box, isRight, right) {
  box.querySelector(".badges")?.remove();
  box.classList.toggle("is-right", isRight === true);
  box.classList.toggle("is-wrong", isRight === false);
  const badges = [];
  if (isRight !== null) {
    badges.push(element("span.badge", {}, icon(isRight ? "check" : "cross"), say(`choice.${isRight ? "right" : "wrong"}`)));
  }
  if (right) badges.push(element("span.badge.answer", {}, icon("check"), right));
  if (badges.length > 0) box.append(element("span.badges", {}, ...badges));
}
