// Reads the course, connects, builds the view and goes to where the learner was.

async function start() {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const course = read("course");
  useWords(read("strings"), course.sco?.kind);
  fillWords(document);
  markPastSessions();

  const session = new Session(course, await connect(course));
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
  session.followWindow();
  followWindows(session);
  if (!location.hash.startsWith("#/") && session.startPlace) location.replace(`#/${session.startPlace}`);
  view.show({ focus: false });
  if (!session.learner.place) session.save(); // nothing seen yet: the LMS hears that the course was begun
  greet(session);
  document.body.classList.add("is-ready");
}

/** Sessions that are over say so and go last. */
function markPastSessions() {
  for (const item of document.querySelectorAll(".session[data-end]")) {
    if (!(Date.parse(item.dataset.end) < Date.now())) continue; // a time that says nothing stays
    item.classList.add("is-past");
    item.querySelector("h2").append(" ", element("span.tag", {}, say("sessions.past")));
    item.parentElement.append(item);
  }
}

start();
