// Shows one page at a time, by the address's hash: `#/page-id` or `#/page-id/slug`.

/** Builds everything around the pages, and follows the hash. */
function buildView(session) {
  const { course } = session;
  const main = document.getElementById("main");
  const articles = new Map(Array.from(main.querySelectorAll("[data-page], [data-special]"), (article) =>
    [article.dataset.page ?? article.dataset.special, article]));
  const titles = new Map(Array.from(articles, ([id, article]) => [id, article.querySelector("h1").textContent]));
  const home = articles.has("about") ? "about" : [...articles.keys()][0];
  const locked = buildLocked();
  const leaving = buildLeaving(session);
  const pager = main.lastElementChild;
  const finish = buildFinish(session);
  const contents = buildContents(session, titles);
  const shell = buildShell(session, home);
  const welcome = buildWelcome(session, articles.get("about"));
  const pages = [...articles.values(), locked.article, leaving.article];
  let current = "";
  let was = session.leaving;
  let wanted = null; // what goTo goes to

  function refresh() {
    shell.refresh();
    contents.refresh(current);
    finish.refresh(current);
    welcome.refresh();
    fillPager();
    if (session.leaving === was && was !== "refused") return;
    was = session.leaving;
    document.body.classList.toggle("is-leaving", was !== "");
    show();
  }

  function showOnly(shown) {
    for (const article of pages) article.hidden = article !== shown;
  }

  /** Shows what the hash names; anything unknown is the About page. */
  function show({ focus = true } = {}) {
    if (session.leaving) {
      leaving.explain();
      showOnly(leaving.article);
      contents.close();
      moveTo(leaving.article.querySelector("h1"), true);
      return;
    }
    const [, named, slug] = /^#\/([a-z][a-z0-9-]*)(?:\/(.+))?$/.exec(location.hash) ?? [];
    const id = articles.has(named) ? named : home;
    const page = session.pages.get(id);
    const lock = session.lock(id);
    const changed = id !== current;
    if (changed && current !== "") main.querySelector(".notice.welcome")?.remove();
    current = id;
    if (lock) locked.explain(page, lock);
    const shown = lock ? locked.article : articles.get(id);
    showOnly(shown);
    contents.close();
    const names = [id === "about" ? null : titles.get(id), course.title, course.sco?.courseTitle].filter(Boolean);
    document.title = [...new Set(names)].join(" – ");
    if (page && !lock && changed) session.visit(id);
    else refresh();
    const target = lock ? null : wanted?.target ?? (slug ? document.getElementById(`${id}--${slug}`) : null);
    if (target) openParts(target);
    if (changed) unmarkText();
    wanted?.mark();
    wanted = null;
    if (focus) moveTo(target ?? shown.querySelector("h1"), target === null);
  }

  /** Goes to something on a page and marks it there. */
  function goTo(id, target, mark) {
    unmarkText();
    wanted = { target, mark };
    if (location.hash === `#/${id}`) show();
    else location.hash = `#/${id}`;
  }

  function moveTo(target, top) {
    if (!target.matches("a[href], button, input, summary")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (top) window.scrollTo(0, 0);
    else target.scrollIntoView();
  }

  function fillPager() {
    const order = [...course.pages.map((page) => page.id), ...(articles.has("toolkit") ? ["toolkit"] : [])];
    const index = order.indexOf(current);
    const link = (kind, id) => {
      const name = session.lock(id) ? "lock" : kind === "previous" ? "before" : "after";
      const title = id === "about" ? say("about.title") : titles.get(id);
      return element(`a.pager-link.${kind}`, { href: `#/${id}`, rel: kind === "previous" ? "prev" : "next" },
        icon(name),
        element("span.pager-text", {},
          element("span.pager-kind", {}, say(`pager.${kind}`)), element("span.pager-title", {}, title)));
    };
    const locks = course.pages.map((page) => (session.lock(page.id) ? 1 : 0));
    const key = `${current} ${locks}`;
    pager.hidden = index < 0 || course.pages.length === 0;
    if (pager.dataset.key === key || pager.hidden) return; // keeps the focus where it is
    pager.dataset.key = key;
    pager.replaceChildren(link("previous", order[index - 1] ?? "about"));
    if (order[index + 1]) pager.append(link("next", order[index + 1]));
  }

  window.addEventListener("hashchange", () => { if (/^#?$|^#\//.test(location.hash)) show(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#/"]');
    if (link && !event.defaultPrevented && link.getAttribute("href") === location.hash) show(); // the same address again: no hashchange follows
  });
  session.onChange(refresh);
  return { show, refresh, goTo, articles };
}

/** The page shown in place of one that is not open yet. */
function buildLocked() {
  const article = document.getElementById("locked");
  const heading = article.querySelector("h1");
  const body = article.lastElementChild;
  return {
    article,
    explain(page, { kind, title, page: first }) {
      const way = element("a.button.primary", { href: `#/${first}` }, say(`locked.go.${kind}`, { title }));
      heading.textContent = page.title;
      body.replaceChildren(
        element("div.locked-box", {}, icon("lock"), element("p", {}, say(`locked.${kind}`, { title }))),
        element("p", {}, way));
    },
  };
}
