// The page of a toolkit: handouts by stage, objective, format and words where there are many, and where each is used.

window["coursewrightExtras"] = [...(window["coursewrightExtras"] ?? []), buildTools];

/** @param {object} player what start.js gives to extras */
function buildTools({ pages, say }) {
  const article = pages.get("toolkit");
  const form = article.querySelector(".tools-filter");
  if (form) buildFilter(article, form, say);

  // The dialog of a handout says the same as its card.
  const dialog = document.getElementById("handout");
  document.addEventListener("click", (event) => {
    const id = event.target.closest("[data-open-handout]")?.dataset["openHandout"];
    if (!id || !dialog.open) return;
    dialog.querySelector(".used-on")?.remove();
    const uses = article.querySelector(`[data-tool="${id}"] .used-on`)?.cloneNode(true);
    if (!uses) return;
    dialog.querySelector("form").after(uses);
    for (const link of uses.querySelectorAll("a")) link.addEventListener("click", () => dialog.close());
  });
}

function buildFilter(article, form, say) {
  const field = form.querySelector("input");
  const choices = [...form.querySelectorAll("select")];
  const count = form.querySelector(".tools-count");
  const none = article.querySelector(".tools-none");
  const items = [...article.querySelectorAll("[data-tool]")];
  const distinct = (tools) => new Set(tools.map((item) => item.dataset.tool)).size;

  /** Without accents and cases, as the search of the course has it. */
  function folded(text) {
    return text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replaceAll("ς", "σ");
  }

  function isWanted(item, terms) {
    const section = item.closest("[data-stage]");
    const has = { stage: section.dataset.stage, objective: item.dataset.objective, format: item.dataset.format };
    if (choices.some(({ name, value }) => value !== "" && !has[name].split(" ").includes(value))) return false;
    const words = folded(["h2", ".handout-title", ".handout-summary"]
      .map((part) => (part === "h2" ? section : item).querySelector(part)?.textContent ?? "").join(" "));
    return terms.every((term) => words.includes(term));
  }

  function filter() {
    const terms = folded(field.value).split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !isWanted(item, terms);
    for (const section of article.querySelectorAll(".stage")) {
      section.hidden = section.querySelector("[data-tool]:not([hidden])") === null;
    }
    const shown = distinct(items.filter((item) => !item.hidden));
    const all = distinct(items);
    count.textContent = say("tools.filter.count", { count: all, shown });
    none.hidden = shown > 0;
  }

  function showAll() {
    form.reset();
    filter();
    field.focus();
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  none.querySelector("button").addEventListener("click", showAll);
  form.hidden = false;
  filter();
}
