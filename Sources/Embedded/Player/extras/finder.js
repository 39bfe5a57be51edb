// Finders: statements answered on a scale, and the stage of the toolkit that the answers speak for.

window["coursewrightExtras"] = [...(window["coursewrightExtras"] ?? []), buildFinders];

/** @param {object} player what start.js gives to extras */
function buildFinders({ found, save, follow, say, element, language }) {
  const names = new Intl.ListFormat(language, { type: "conjunction" });
  for (const root of document.querySelectorAll(".finder")) build(root, root.dataset);

  function build(root, { finder: id, hash, needed, most: highest }) {
    const [title, told, some, changed, table, again] = ["h2", ".finder-told", ".finder-some", ".finder-changed", ".table", ".button"]
      .map((part) => root.querySelector(part));
    const statements = Array.from(root.querySelectorAll(".finder-statement"));
    const stages = Array.from(root.querySelectorAll(".finder-stage"));
    const most = Number(highest);
    let isCleared = false; // just now

    /** The answers that are kept, by the codes of statements; those on another scale mean nothing. */
    function kept() {
      const held = found.get(id);
      changed.hidden = !held || held.hash === hash || held.path === "";
      return new Map(held?.hash === hash ? Array.from(held.path.matchAll(/(.{4})(.)/g), ([, code, digit]) => [code, digit]) : []);
    }

    function keep(answers) {
      found.set(id, { hash, path: Array.from(answers, (answer) => answer.join("")).join("") });
      save();
    }

    const answerTo = (statement) => statement.querySelector("input:checked");

    /** What a stage has reached of what its answered statements could give. */
    function share(stage) {
      const asked = statements.filter(({ dataset }) => dataset.stages.split(" ").includes(stage.dataset.stage));
      const answered = asked.map((statement) => ({ statement, input: answerTo(statement) })).filter(({ input }) => input)
        .map((answer) => ({ ...answer, points: Number(answer.input.dataset.points) }));
      const reached = answered.reduce((sum, { points }) => sum + points, 0);
      return { stage, name: stage.querySelector("h3").textContent, answered, reached, possible: most * answered.length };
    }

    function tell() {
      const all = statements.length;
      const count = statements.filter(answerTo).length;
      const missing = Number(needed) - count;
      const isTold = missing <= 0;
      const shares = stages.map(share);
      // Fractions are compared crosswise, so nothing is ever rounded.
      const best = isTold ? shares.filter((one) => one.reached > 0
        && shares.every((other) => other.reached * one.possible <= one.reached * other.possible)) : [];
      const listed = names.format(best.map(({ name }) => `\u2068${name}\u2069`));
      const words = isTold ? say(`finder.${["none", "one"][best.length] ?? "tie"}`, { stages: listed })
        : [isCleared && say("finder.cleared"), say("finder.answered", { number: count, all }), say("finder.needed", { count: missing })].filter(Boolean).join(" ");
      if (told.textContent !== words) told.textContent = words;
      some.hidden = !isTold || count === all;
      some.textContent = say("finder.some", { number: count, all });
      table.hidden = !isTold;
      again.hidden = count === 0;
      root.classList.toggle("is-told", isTold);
      table.querySelector("tbody").replaceChildren(...shares.map(row));
      for (const one of shares) show(one, best.includes(one));
    }

    function row({ name, reached, possible }) {
      const bar = element("span", {});
      bar.style.inlineSize = possible ? `${(100 * reached) / possible}%` : 0;
      return element("tr", {}, element("th", { scope: "row" }, name), element("td", {},
        possible ? say("finder.reached", { points: reached, all: possible }) : say("finder.unasked"),
        element("span.finder-bar", { "aria-hidden": "true" }, bar)));
    }

    /** The statements that led to a stage, what they say most first. */
    function show({ stage, answered }, isBest) {
      stage.hidden = !isBest;
      stage.querySelector(".finder-why").replaceChildren(...answered.filter(({ points }) => points > 0)
        .sort((one, other) => other.points - one.points)
        .map(({ statement, input, points }) => element("li", {}, ...copied(statement.querySelector("p span")), " ",
          element("strong", {}, ...copied(input.nextElementSibling), ` (${say("finder.reached", { points, all: most })})`))));
    }

    const copied = (text) => text.cloneNode(true).childNodes;

    function restore() {
      const answers = kept();
      for (const statement of statements) {
        for (const input of statement.querySelectorAll("input")) input.checked = answers.get(statement.dataset.code) === input.value;
      }
      tell();
    }

    root.addEventListener("change", ({ target }) => {
      isCleared = false;
      keep(kept().set(target.closest(".finder-statement").dataset.code, target.value));
      restore();
    });
    again.onclick = () => {
      isCleared = true;
      keep(new Map());
      restore();
      title.focus();
    };
    follow(restore);
    restore();

    // Steps stand beside each other where there is room for all of them, else below each other. The title gets no higher by that.
    const scales = Array.from(root.querySelectorAll(".finder-steps"));
    new ResizeObserver(() => {
      root.classList.remove("is-narrow");
      root.classList.toggle("is-narrow", scales.some((scale) => scale.scrollWidth > scale.clientWidth));
    }).observe(title);
  }
}
