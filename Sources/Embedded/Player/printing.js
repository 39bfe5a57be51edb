// On paper: the page that is shown, or all pages that are open. The style sheet opens what is closed.

async function printPages(session, articles, isWhole) {
  const printed = Array.from(articles).filter(([id]) => {
    const page = session.pages.get(id);
    return !page || !lockOf(session.course, session.learner, page);
  }).map(([, article]) => article);
  for (const article of isWhole ? printed : []) article.classList.add("is-printed");
  document.body.classList.toggle("prints-all", isWhole);
  if (isWhole) await picturesOf(printed);
  window.addEventListener("afterprint", () => {
    document.body.classList.remove("prints-all");
    for (const article of printed) article.classList.remove("is-printed");
  }, { once: true });
  window.print();
}

/** Pictures of pages that were not shown are loaded only now; one that fails or takes long is not waited for. */
function picturesOf(articles) {
  const loaded = articles.flatMap((article) => [...article.querySelectorAll("img")]).map((picture) => {
    picture.loading = "eager";
    return picture.decode().catch(() => {});
  });
  return Promise.race([Promise.all(loaded), new Promise((resolve) => { setTimeout(resolve, 5000); })]);
}
