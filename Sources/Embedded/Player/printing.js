// On paper: the page that is shown, or all pages that are open. The style sheet opens what is closed.

async function printPages(session, articles, isWhole) {
  document.body.classList.toggle("prints-all", isWhole);
  for (const [id, article] of isWhole ? articles : []) {
    const isOpen = session.lock(id) === null;
    article.classList.toggle("is-printed", isOpen);
    if (isOpen) await Promise.all(Array.from(article.querySelectorAll("img"), loadPicture));
  }
  window.onafterprint = () => document.body.classList.remove("prints-all");
  window.print();
}

/** Pictures of pages that were not shown are loaded only now; one that fails is not waited for. */
function loadPicture(picture) {
  picture.loading = "eager";
  return picture.decode().catch(() => {});
}
