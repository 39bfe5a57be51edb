// Uncaught errors of a course, which nobody would hear of in a browser without a window.

/**
 * Listens in the course's window from when it first asks for the LMS's object: no earlier moment is sure to be in its
 * document, and none of the player's calls comes before.
 *
 * @param {Window} holder of the object
 * @param {Window} course
 */
export function watchErrors(holder, course, { standard, api }, tell) {
  const watched = new WeakSet();
  const watch = () => {
    if (watched.has(course.document)) return;
    watched.add(course.document);
    course.addEventListener("error", ({ message }) => tell(message));
    course.addEventListener("unhandledrejection", ({ reason }) => tell(`Uncaught (in promise) ${reason}`));
  };
  Object.defineProperty(holder, standard.apiName, {
    configurable: true,
    get() {
      watch();
      return api;
    },
  });
}
