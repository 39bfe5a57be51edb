// Several choices of several. Right means exactly the right ones; some of them, partly.

questionKinds["multiple"] = {
  ...choiceKind,
  /** A bit a choice, six to a digit, lowest first. */
  encode(question, given) {
    const digits = new Array(Math.ceil(question.choices.length / 6)).fill(0);
    byId(question.choices).forEach(({ id }, index) => {
      if (given.includes(id)) digits[Math.floor(index / 6)] |= 1 << index % 6;
    });
    return digits.map((digit) => BASE64URL[digit]).join("");
  },
  decode(question, text) {
    const isSet = (index) => (BASE64URL.indexOf(text[Math.floor(index / 6)] ?? "A") >> index % 6) & 1;
    const ids = byId(question.choices).filter((choice, index) => isSet(index)).map((choice) => choice.id);
    return ids.length > 0 ? ids : null;
  },
  hits({ choices }, given) {
    const right = choices.filter(({ id, correct }) => correct && given.includes(id)).length;
    return { right, wrong: given.length - right, of: choices.filter(({ correct }) => correct).length };
  },
  judge: judgeHits,
};
