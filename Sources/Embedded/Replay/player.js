// What a learner sees in the player, read from its page.

/** The article that is shown, once the player is ready; else null. */
export function shownIn({ document }) {
  if (!document.body?.classList.contains("is-ready")) return null;
  return document.querySelector("article.page:not([hidden])");
}

/** The id of a page, a special one's too; "" for what stands in place of a page. */
export function placeIn(article) {
  return article.dataset.page ?? article.dataset.special ?? "";
}

/** The ids of pages that the contents mark as visited. */
export function visitedIn(document) {
  const entries = [...document.querySelectorAll("#contents a.entry")];
  return entries.filter((entry) => ["begun", "done"].includes(entry.dataset.state)).map((entry) => entry.hash.replace("#/", ""));
}
