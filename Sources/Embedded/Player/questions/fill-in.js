// A short text that is one of some.

questionKinds["fill-in"] = {
  ...typedKind,
  judge(question, given) {
    const text = comparedText(question, given);
    return question.accept.some((accepted) => comparedText(question, accepted) === text) ? "c" : "i";
  },
  rightAnswer: ({ accept }) => accept[0],
  told(question, given) {
    return { given, right: question };
  },
};

/** What is looked at: never spaces, nor how a keyboard writes an apostrophe. */
function comparedText(question, text) {
  let compared = text.trim().replace(/\s+/g, " ").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d]/g, '"');
  if (question.accents === "ignore") compared = compared.normalize("NFD").replace(/\p{M}/gu, "");
  if (question.case === "ignore") compared = compared.toLowerCase();
  return compared.normalize("NFC");
}
