// The contents: modules and pages with what is done, and the special pages.
// They stand beside the page when there is room, else behind a button.

/** @returns {{refresh: (current: string) => void, close: () => void}} */
function buildContents(session, specials) {
  const entries = new Map();
  const nav = document.getElementById("contents");
  const list = nav.firstElementChild;
  const tools = list.firstElementChild;
  const toggle = document.querySelector(".contents-toggle");
  toggle.onclick = () => setOpen(!isOpen());

  const entry = (id, title, minutes = null) => {
    const mark = element("span.entry-mark");
    const state = element("span.visually-hidden");
    const link = element("a.entry", { href: `#/${id}` },
      mark, element("span.entry-title", {}, title, state),
      minutes === null ? null : element("span.entry-minutes", {}, say("contents.minutes", { count: minutes })));
    entries.set(id, { link, mark, state });
    return element("li", {}, link);
  };
  const special = (id) => entry(id, id === "about" ? say("about.title") : specials.get(id));

  if (specials.has("about")) tools.before(element("ul.entries", {}, special("about")));
  const moduleItem = (module) => {
    const pages = module.pages.map((id) => session.pages.get(id));
    const items = pages.map((page) => entry(page.id, page.title, page.minutes));
    const isWhole = module.title === session.course.title; // then the header says it
    return element("li.module", {},
      isWhole ? null : element("p.module-title", {}, module.title), element("ol.entries", {}, ...items));
  };
  const { modules } = session.course;
  if (modules.length > 0) tools.before(element("ol.modules", {}, ...modules.map(moduleItem)));
  const others = ["toolkit", "sessions", "certificate"].filter((id) => specials.has(id));
  if (others.length > 0) tools.before(element("ul.entries", {}, ...others.map(special)));
  const exit = exitButton(session);
  if (exit) list.lastElementChild.append(exit.button);

  function isOpen() {
    return toggle.getAttribute("aria-expanded") === "true";
  }
  function setOpen(open) {
    toggle.setAttribute("aria-expanded", String(open));
    nav.classList.toggle("is-open", open);
    const current = nav.querySelector("[aria-current]");
    if (open) current?.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    setOpen(false);
    toggle.focus();
  });
  // Open, it covers the page: it goes away with the focus, or at a press beside it.
  nav.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== toggle && !nav.contains(relatedTarget)) setOpen(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (isOpen() && !nav.contains(target) && !toggle.contains(target)) setOpen(false);
  });

  function refresh(current) {
    exit?.refresh();
    const { course, learner } = session;
    for (const [id, { link, mark, state }] of entries) {
      if (id === current) {
        link.setAttribute("aria-current", "page");
        link.scrollIntoView({ block: "nearest" }); // a long list scrolls by itself
      } else {
        link.removeAttribute("aria-current");
      }
      const page = session.pages.get(id);
      if (!page) continue;
      const what = pageState(course, learner, page);
      if (link.dataset.state === what) continue;
      link.dataset.state = what;
      state.textContent = ` (${say(`contents.${what}`)})`;
      mark.replaceChildren(...{ done: [icon("check")], locked: [icon("lock")], begun: [icon("half")], open: [] }[what]);
    }
  }
  return { refresh, close: () => setOpen(false) };
}

function pageState(course, learner, page) {
  if (isDone(course, learner, page)) return "done";
  if (learner.pages.has(page.id)) return "begun";
  return lockOf(course, learner, page) ? "locked" : "open";
}
