// What learners can do with the course as a whole: in the contents, by keys, and for the search in the header.

function buildTools(session, view) {
  const acts = {
    search: () => openSearch(session, view),
    page: () => printPages(session, view.articles, false),
    course: () => printPages(session, view.articles, true),
    sent: () => openSent(session),
    keys: () => openDialog("keys"),
  };
  for (const press of document.querySelectorAll("[data-act]")) {
    const { act } = press.dataset;
    press.onclick = acts[act];
    press.hidden = (act === "sent" && !session.lms.told) || (act === "course" && session.pages.size === 0);
  }
  const press = (selector) => document.querySelector(selector)?.click();
  followKeys({
    "/": acts.search, "?": acts.keys, n: () => press(".pager-link.next"), p: () => press(".pager-link.previous"),
  });
}
