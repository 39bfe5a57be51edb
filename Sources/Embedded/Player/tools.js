// What learners can do with the course as a whole: in the contents, by keys, and for the search in the header.

function buildTools(session, view) {
  const { lms } = session;
  const search = () => openSearch(session, view);
  const tool = (key, iconName, act) => element("li", {},
    element("button.tool", { type: "button", onclick: act }, icon(iconName), element("span", {}, say(key))));
  const print = (isWhole) => printPages(session, view.articles, isWhole);
  document.querySelector(".contents-list").append(element("ul.entries.tools", { "aria-label": say("tools.title") },
    tool("search.title", "search", search),
    tool("print.page", "print", () => print(false)),
    session.pages.size > 0 ? tool("print.course", "print", () => print(true)) : null,
    lms.told ? tool("sent.title", "send", () => openSent(session)) : null,
    tool("keys.title", "keys", openKeys)));
  document.querySelector(".site-head .course-title").after(element("button.head-tool", {
    type: "button", "aria-label": say("search.title"), onclick: search,
  }, icon("search")));
  const press = (selector) => document.querySelector(selector)?.click();
  followKeys({
    "/": search, "?": openKeys, n: () => press(".pager-link.next"), p: () => press(".pager-link.previous"),
    c: () => {
      const toggle = visibleToggle();
      if (toggle && toggle.getAttribute("aria-expanded") === "false") toggle.click();
      (document.querySelector(".entry[aria-current]") ?? document.querySelector(".entry"))?.focus();
    },
  });
}
