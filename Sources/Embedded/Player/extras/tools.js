// Handouts: the page of the toolkit, filtered where there are many, where each is used, and saving them as they are shown.

window["coursewrightExtras"] = [...(window["coursewrightExtras"] ?? []), buildTools];

/** @param {object} player what start.js gives to extras */
function buildTools({ pages, say, element }) {
  const article = pages.get("toolkit"); // not where modules are documents of their own
  const form = article?.querySelector(".tools-filter");
  if (form) buildFilter(article, form, say);

  const dialog = document.getElementById("handout");
  const save = dialog.querySelector("a");
  let copying = null; // the frame that can give a copy of what it shows
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-open-handout]");
    if (!link || !dialog.open) return;
    const [address] = link.getAttribute("href").split("#");
    save.href = address;
    save.download = address.split("/").pop();
    tellUses(link.dataset["openHandout"]);
  });

  /** The dialog of a handout says the same as its card. */
  function tellUses(id) {
    dialog.querySelector(".used-on")?.remove();
    const uses = article?.querySelector(`[data-tool="${id}"] .used-on`)?.cloneNode(true);
    if (!uses) return;
    dialog.querySelector("form").after(uses);
    for (const link of uses.querySelectorAll("a")) link.addEventListener("click", () => dialog.close());
  }

  // The file of the package is empty and in the course's words; what is shown may be filled in and in the learner's.
  save.addEventListener("click", (event) => {
    const frame = dialog.querySelector("iframe")?.contentWindow;
    if (!frame || copying !== frame) return;
    event.preventDefault();
    frame.postMessage("coursewright:copy", "*");
  });
  window.addEventListener("message", ({ data, source }) => {
    if (source !== dialog.querySelector("iframe")?.contentWindow) return;
    if (data === "coursewright:copies") copying = source;
    if (typeof data?.copy !== "string") return;
    const link = element("a", { href: URL.createObjectURL(new Blob([data.copy], { type: "text/html" })), download: data.name ?? save.download });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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
    if (terms.length === 0) return true;
    const inside = article.querySelector(`[data-tool="${item.dataset.tool}"][data-words]`); // the first of its cards
    const words = folded(["h2", ".handout-title", ".handout-summary"]
      .map((part) => (part === "h2" ? section : item).querySelector(part)?.textContent ?? "").concat(inside?.dataset.words ?? "").join(" "));
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
