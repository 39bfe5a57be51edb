// What goes with what: a list to choose from beside each thing. An answer has an id, or null, for each by its id.

questionKinds["matching"] = {
  empty: "matching.empty",
  read(root) {
    const rows = Array.from(root.querySelectorAll(".pair"), (row) => [row.dataset.choice, row.querySelector("select").value]);
    return rows.some(([, match]) => match) ? Object.fromEntries(rows.map(([id, match]) => [id, match || null])) : null;
  },
  isWhole: (given) => !Object.values(given).includes(null),
  fill(root, given) {
    for (const row of root.querySelectorAll(".pair")) row.querySelector("select").value = given?.[row.dataset.choice] ?? "";
  },
  encode(question, given) {
    const options = byId(question.options);
    // The last digit stands for none.
    return byId(question.choices).map(({ id }) => BASE64URL.at(options.findIndex((option) => option.id === given[id]))).join("");
  },
  decode(question, text) {
    const options = byId(question.options);
    return Object.fromEntries(byId(question.choices).map(({ id }, index) =>
      [id, options[BASE64URL.indexOf(text[index])]?.id ?? null]));
  },
  hits: ({ choices }, given) => ({ right: choices.filter(({ id }) => given[id] === id).length, of: choices.length }),
  judge: judgeHits,
  told({ choices, options }, given) {
    const pair = (item, match) => [item, options.find((option) => option.id === match)];
    return {
      given: given && choices.filter(({ id }) => given[id]).map((item) => pair(item, given[item.id])),
      right: choices.map((item) => pair(item, item.id)),
    };
  },
  show(root, question, given, { marks, answers }) {
    for (const row of root.querySelectorAll(".pair")) {
      const { choice } = row.dataset;
      const isRight = given?.[choice] === choice;
      const answer = row.querySelector(`option[value="${choice}"]`).textContent;
      markAnswer(row, marks && given?.[choice] ? isRight : null, answers && !isRight && say("answer.is", { answer }));
    }
  },
};
