// The About page's way in, and what is said at the beginning of a sitting.

/** Adds Start or Continue to the About page, where there is one. */
function buildWelcome(session, about) {
  if (!about) return { refresh() {} };
  const link = element("a.button.primary.start");
  (about.querySelector(".description") ?? about.querySelector("h1")).after(element("p.start-line", {}, link));
  return {
    refresh() {
      const { place } = session.learner;
      const to = place || session.course.pages[0]?.id;
      link.hidden = to === undefined;
      link.setAttribute("href", `#/${to}`);
      link.textContent = place ? say("about.continue", { title: session.pages.get(place).title }) : say("about.start");
    },
  };
}

/** Notices about what was restored, each said once, on top of the first page shown. */
function greet(session) {
  const main = document.getElementById("main");
  const news = [session.notice === "none" ? null : session.notice, session.lms.copy ? "restored" : null].filter(Boolean);
  for (const key of news) main.prepend(notice(element("p", {}, say(`notice.${key}`))));
  offerWork(session);
  if (!session.startPlace) return;
  const name = givenName(session.lms.learnerName);
  const hello = name ? say("welcome.name", { name }) : say("welcome.plain");
  const where = say("welcome.place", { title: session.pages.get(session.startPlace).title });
  const box = notice(element("p", {}, element("strong", {}, hello), ` ${where}`));
  box.classList.add("welcome");
  main.prepend(box);
  announce(`${hello} ${where}`);
}

/** What was done in this browser without the LMS may be this learner's, which only the learner knows. */
function offerWork(session) {
  const { course, lms } = session;
  const storage = deviceStorage(deviceKey(course));
  const { learner, notice: fault } = restoreState(storage.read(), course);
  if (!lms.told || lms.mode !== "normal" || session.isForeign || fault !== "none" || learner.pages.size === 0) return;
  const box = notice(element("p", {}, say("notice.alone")), button(say("notice.add"), () => {
    for (const tick of session.learner.ticks) learner.ticks.add(tick);
    mergeLearner(session.learner, { ...learner, sequence: session.learner.sequence + 1 });
    session.merged();
    box.remove();
    session.saveNow().then(() => { if (session.lastSave.ok) storage.remove(); });
    location.hash = `#/${learner.place}`;
  }));
  document.getElementById("main").prepend(box);
}

/** LMSs give "Last, First". */
function givenName(name) {
  return (name.split(",")[1] ?? name).trim();
}
