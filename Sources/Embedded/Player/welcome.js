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

/** What is to be said of the state that was restored, on top of the first page shown. */
function greet(session) {
  const news = session.lms.copy ? "restored" : session.notice;
  if (news !== "none") showNotice([say(`notice.${news}`)]);
  offerWork(session);
  if (!session.startPlace) return;
  const name = givenName(session.lms.learnerName);
  const hello = name ? say("welcome.name", { name }) : say("welcome.plain");
  const where = say("welcome.place", { title: session.pages.get(session.startPlace).title });
  showNotice([element("strong", {}, hello), ` ${where}`]).classList.add("welcome");
  announce(`${hello} ${where}`);
}

/** What was done in this browser without the LMS may be this learner's, which only the learner knows. */
function offerWork(session) {
  const { course, lms, learner } = session;
  const storage = deviceStorage(deviceKey(course));
  const { learner: other, notice: fault } = restoreState(storage.read(), course);
  if (!lms.told || lms.mode !== "normal" || session.isForeign || fault !== "none" || other.pages.size === 0) return;
  const box = showNotice([say("notice.alone")], button(say("notice.add"), () => {
    const stores = [storage];
    for (const { id, device } of course.questions) {
      if (!device) continue;
      const alone = deviceStorage(`${deviceKey(course)}:${id}`);
      if (device.read()) continue; // theirs stays in the LMS, and this one here
      device.write(alone.read());
      stores.push(alone);
    }
    mergeLearner(learner, { ...other, sequence: 0 });
    addTicks(learner, other);
    session.merged();
    box.remove();
    session.saveNow().then(() => { if (session.lastSave.ok && !session.lastSave.lost?.length) for (const store of stores) store.remove(); });
    location.hash = `#/${other.place}`;
  }));
}

/** LMSs give "Last, First". */
function givenName(name) {
  return (name.split(",")[1] ?? name).trim();
}
