// Which pages are open yet: `navigation: in-order` and a module's `requires`.

/**
 * What stands before a page; null when it is open. A page the learner has been on stays open.
 *
 * @returns {?{kind: "page"|"assessment"|"module", title: string, page: string}} with the page to go to
 */
function lockOf(course, learner, page) {
  if (learner.pages.has(page.id)) return null;
  const module = course.modules.find(({ id }) => id === page.module);
  for (const id of module?.requires ?? []) {
    const required = course.modules.find((other) => other.id === id);
    const missing = required && missingIn(course, learner, course.pages.filter((other) => other.module === id));
    if (missing) return { kind: "module", title: required.title, page: missing.page };
  }
  if (course.navigation !== "in-order") return null;
  return missingIn(course, learner, course.pages.slice(0, course.pages.indexOf(page)));
}

/** The first thing in these pages that the learner still has to do. */
function missingIn(course, learner, pages) {
  const counting = new Set(countingPages(course));
  for (const page of pages) {
    if (counting.has(page) && !learner.pages.has(page.id)) return { kind: "page", title: page.title, page: page.id };
    const open = course.assessments.find((a) => a.page === page.id && !isMet(course, learner, a));
    if (open) return { kind: "assessment", title: open.title, page: page.id };
  }
  return null;
}

/** Pages that keep the course from being complete. */
function unfinishedPages(course, learner) {
  return course.pages.filter((page) => missingIn(course, learner, [page]) !== null);
}

/** Whether a page has been seen and its assessments are met. */
function isDone(course, learner, page) {
  return learner.pages.has(page.id) && course.assessments.every((a) => a.page !== page.id || isMet(course, learner, a));
}
