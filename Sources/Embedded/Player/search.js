// Search in the pages of this document, as they stand: what is not open or not shown yet is not found.

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, figcaption, summary, pre, .choice-text, blockquote";
const UNSEARCHED = "[hidden]:not(article, [role=tabpanel]), .visually-hidden, .external-cue, .badges, .verdict, .start-line,"
  + " .assessment-actions, .assessment-intro, .page-module, button:not(.decision), option, textarea";
const MOST_HITS = 50;

/** A dialog with a field; `session` says what is locked, `view` goes to a hit. */
function openSearch(session, view) {
  const field = element("input.field", { type: "search", id: "search--field", autocomplete: "off", autofocus: true });
  const status = element("p.search-status", { role: "status" });
  const list = element("ol.hits");
  const form = element("form.search", { role: "search", onsubmit: (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  } }, element("label", { for: "search--field" }, say("search.label")), field, status);
  const dialog = openDialog("search-dialog", say("search.title"), [], form, list);
  const blocks = searchableBlocks(session, view.articles);

  function goTo(event, { id, block }, ranges) {
    event.preventDefault();
    dialog.close();
    view.goTo(id, block.owner, () => markText(block.nodes, ranges));
  }

  function search() {
    const terms = folded(field.value).split(/\s+/).filter(Boolean);
    const hits = terms.length === 0 ? [] : blocks.filter(({ block }) => terms.every((term) => block.folded.includes(term)));
    const isTitle = ({ block }) => (block.owner.localName === "h1" ? 0 : 1);
    hits.sort((one, other) => isTitle(one) - isTitle(other));
    list.replaceChildren(...hits.slice(0, MOST_HITS).map((hit) => {
      const ranges = termRanges(hit.block.text, terms);
      return element("li", {}, element("a.hit", { href: `#/${hit.id}`, onclick: (event) => goTo(event, hit, ranges) },
        element("span.hit-page", {}, hit.title),
        isTitle(hit) === 0 ? null : element("span.hit-text", {}, ...snippet(hit.block.text, ranges))));
    }));
    status.textContent = terms.length === 0 ? "" : hits.length === 0 ? say("search.none", { query: field.value.trim() })
      : hits.length > MOST_HITS ? say("search.many", { count: MOST_HITS }) : say("search.found", { count: hits.length });
  }

  field.addEventListener("input", search);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close(); // in the field it would only be emptied
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  });
}

/** Every block of text on the open pages, with the page it stands on. */
function searchableBlocks({ course, learner, pages }, articles) {
  return Array.from(articles).flatMap(([id, article]) => {
    const page = pages.get(id);
    if (page && lockOf(course, learner, page)) return [];
    const title = article.querySelector("h1").textContent;
    return textBlocks(article).map((block) => ({ id, title, block }));
  });
}

function textBlocks(article) {
  const blocks = new Map();
  const walker = document.createTreeWalker(article, 4); // texts
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement.closest(BLOCKS);
    if (!owner || node.parentElement.closest(UNSEARCHED)) continue;
    if (!blocks.has(owner)) blocks.set(owner, []);
    blocks.get(owner).push(node);
  }
  return Array.from(blocks, ([owner, nodes]) => {
    const text = nodes.map((node) => node.data).join("");
    return { owner, nodes, text, folded: folded(text) };
  });
}

/** Without accents, cases, and what lengthens Arabic words. */
function folded(text) {
  return text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase();
}

/** Where the terms stand in a text as it is written, in order and apart. */
function termRanges(text, terms) {
  const places = [];
  let letters = "";
  let at = 0;
  for (const letter of text) {
    const plain = folded(letter);
    for (let count = 0; count < plain.length; count += 1) places.push(at);
    letters += plain;
    at += letter.length;
  }
  places.push(at);
  const ranges = [];
  for (const term of terms) {
    for (let index = letters.indexOf(term); index >= 0; index = letters.indexOf(term, index + term.length)) {
      ranges.push([places[index], places[index + term.length]]);
    }
  }
  ranges.sort(([one], [other]) => one - other);
  return ranges.filter(([start], index) => index === 0 || start >= Math.max(...ranges.slice(0, index).map(([, end]) => end)));
}

/** What stands around the first range, with the ranges marked. */
function snippet(text, ranges) {
  const from = ranges[0][0] < 60 ? 0 : text.indexOf(" ", ranges[0][0] - 50) + 1;
  const end = text.lastIndexOf(" ", from + 160);
  const to = text.length <= from + 160 ? text.length : Math.max(end, ranges[0][1]);
  const pieces = [from > 0 ? "… " : ""];
  let at = from;
  for (const [start, stop] of ranges) {
    if (start < at || stop > to) continue;
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, stop)));
    at = stop;
  }
  return [...pieces, text.slice(at, to), to < text.length ? " …" : ""];
}

/** Marks ranges of what these text nodes say together. */
function markText(nodes, ranges) {
  let start = 0;
  for (const node of nodes) {
    const from = start;
    const { length } = node.data;
    start += length;
    for (const [first, last] of [...ranges].reverse()) {
      const [begin, end] = [Math.max(first - from, 0), Math.min(last - from, length)];
      if (begin >= end) continue;
      const range = document.createRange();
      range.setStart(node, begin);
      range.setEnd(node, end);
      range.surroundContents(element("mark.found"));
    }
  }
}

/** Takes the marks of the last search away. */
function unmarkText() {
  for (const mark of document.querySelectorAll("mark.found")) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode.normalize();
  }
}
