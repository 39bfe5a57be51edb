// Search in the pages of this document, as they stand: what is not open or not shown yet is not found.

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, figcaption, summary, pre, .choice-text, blockquote";
const UNSEARCHED = "[hidden]:not(article, [role=tabpanel]), .visually-hidden, .badges, .verdict, .start-line,"
  + " .assessment-actions, .assessment-intro, .page-module, button:not(.decision), option, textarea";
const MOST_HITS = 50;

/** Fills the dialog; `session` says what is locked, `view` goes to a hit. */
function openSearch(session, view) {
  const dialog = openDialog("search");
  const field = dialog.querySelector("input");
  const list = dialog.querySelector("ol");
  const blocks = searchableBlocks(session, view.articles);

  function hit({ id, title, text, nodes, owner }, terms) {
    const ranges = termRanges(text, terms);
    const goTo = (event) => {
      event.preventDefault();
      dialog.close();
      view.goTo(id, owner, () => markText(nodes, ranges));
    };
    return element("li", {}, element("a.hit", { href: `#/${id}`, onclick: goTo },
      element("span.hit-page", {}, title),
      owner.localName === "h1" ? null : element("span.hit-text", {}, ...snippet(text, ranges))));
  }

  function search() {
    const terms = folded(field.value).split(/\s+/).filter(Boolean);
    const found = terms.length === 0 ? [] : blocks.filter((block) => terms.every((term) => block.plain.includes(term)));
    const count = Math.min(found.length, MOST_HITS);
    list.replaceChildren(...found.slice(0, count).map((block) => hit(block, terms)));
    const word = found.length === 0 ? "none" : found.length > count ? "many" : "found";
    dialog.querySelector("[role=status]").textContent = terms.length === 0 ? "" : say(`search.${word}`, { count, query: field.value.trim() });
  }

  field.oninput = search;
  dialog.querySelector(".search").onsubmit = (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  };
  field.focus();
  search();
}

/** Every block of text on the open pages with the page it stands on, titles first. */
function searchableBlocks(session, articles) {
  const blocks = Array.from(articles).flatMap(([id, article]) => {
    if (session.lock(id)) return [];
    const title = article.querySelector("h1").textContent;
    return textBlocks(article).map((block) => ({ id, title, ...block }));
  });
  const isTitle = ({ owner }) => owner.localName === "h1";
  return [...blocks.filter(isTitle), ...blocks.filter((block) => !isTitle(block))];
}

function textBlocks(article) {
  const blocks = new Map();
  const walker = document.createTreeWalker(article, 4); // texts
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement.closest(BLOCKS);
    if (!owner || node.parentElement.closest(UNSEARCHED)) continue;
    blocks.set(owner, [...(blocks.get(owner) ?? []), node]);
  }
  return Array.from(blocks, ([owner, nodes]) => {
    const text = nodes.map((node) => node.data).join("");
    return { owner, nodes, text, plain: folded(text) };
  });
}

/** Without accents, cases, and what lengthens Arabic words. */
function folded(text) {
  return text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replaceAll("ς", "σ"); // which only stands at the end of words
}

/** Where the terms first stand in a text as it is written, in order and apart. */
function termRanges(text, terms) {
  const places = [];
  let letters = "";
  let at = 0;
  for (const letter of text) {
    const plain = folded(letter);
    places.push(...Array.from(plain, () => at));
    letters += plain;
    at += letter.length;
  }
  places.push(at);
  let end = 0;
  return terms.map((term) => [places[letters.indexOf(term)], places[letters.indexOf(term) + term.length]])
    .sort(([one], [other]) => one - other)
    .filter(([start, stop]) => start >= end && (end = stop));
}

/** What stands around the ranges, with them marked. */
function snippet(text, ranges) {
  let at = ranges[0][0] < 60 ? 0 : text.indexOf(" ", ranges[0][0] - 50) + 1;
  const pieces = [at > 0 ? "… " : ""];
  for (const [start, stop] of ranges) {
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, stop)));
    at = stop;
  }
  return [...pieces, text.slice(at, at + 140), text.length > at + 140 ? "…" : ""];
}

/** Marks ranges of what these text nodes say together, where the browser has marks that leave the page as it is. */
function markText(nodes, ranges) {
  const marked = [];
  let start = 0;
  for (const node of nodes) {
    const from = start;
    const { length } = node.data;
    start += length;
    for (const [first, last] of ranges) {
      const [begin, end] = [Math.max(first - from, 0), Math.min(last - from, length)];
      if (begin < end) marked.push(new StaticRange({ startContainer: node, startOffset: begin, endContainer: node, endOffset: end }));
    }
  }
  CSS.highlights?.set("found", new Highlight(...marked));
}

/** Takes the marks of the last search away. */
function unmarkText() {
  CSS.highlights?.delete("found");
}
