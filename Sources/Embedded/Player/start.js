// Reads the course, connects, builds the view and goes to where the learner was.

async function start() {
  const course = JSON.parse(document.getElementById("course").textContent);
  useWords(document.getElementById("strings").words ?? {}, course.sco?.kind);
  fillWords(document);

  const session = new Session(course, await connect(course));
  // own: const own = ownValues(session);
  for (const section of document.querySelectorAll(".assessment")) buildAssessment(section, session);
  for (const question of document.querySelectorAll(".question")) {
    if (!question.closest(".assessment")) buildPractice(question, session);
  }
  for (const section of document.querySelectorAll(".scenario")) buildScenario(section, session);
  for (const list of document.querySelectorAll(".checklist")) buildChecklist(list, session);
  buildParts();
  buildHandouts();
  const view = buildView(session);
  buildTools(session, view);
  // own: buildOwnValues(session, view, own);
  for (const extra of window["coursewrightExtras"] ?? []) extra(forExtras(session, view));
  session.followWindow();
  followWindows(session);
  if (!location.hash.startsWith("#/") && session.startPlace) location.replace(`#/${session.startPlace}`);
  view.show({ focus: false });
  if (!session.learner.place) session.save(); // nothing seen yet: the LMS hears that the course was begun
  greet(session);
  document.body.classList.add("is-ready");
}

/** What the scripts of extras may use; docs/player.md. They have no other part in the player. */
function forExtras(session, view) {
  const { lms } = session;
  return {
    pages: view.articles, say, element, button, icon, language: words["language"],
    counted: lms.counts, name: lms.learnerName, before: lms.status, mode: lms.mode, store: (name) => session.store(name),
    found: session.learner.finders, save: () => session.saveSoon(),
    status: () => statusWord(session.outcome), follow: (listener) => session.onChange(listener),
  };
}

start();
