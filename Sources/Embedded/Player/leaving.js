// Leaving on purpose, where an LMS waits to hear of it.

/** A button that saves and ends the session; null where there is nothing to end. */
function exitButton(session) {
  const { lms, course } = session;
  if (lms.kind !== "lms") return null;
  const press = button("", () => session.leave(), { kind: "secondary" });
  press.classList.add("exit");
  return {
    button: press,
    refresh() {
      if (session.ended) return; // the LMS answers no more
      const goesOn = course.sco?.kind === "module" && session.outcome.complete && lms.offersNext?.();
      press.lastChild.textContent = say(lms.mode !== "normal" ? "exit.plain" : goesOn ? "exit.next" : "exit.save");
    },
  };
}

/** The page shown in place of all others once the learner has left, or would have and the LMS did not save. */
function buildLeaving(session) {
  const article = document.getElementById("leaving");
  const heading = article.querySelector("h1");
  const body = article.lastElementChild;
  const paragraphs = (lines) => lines.map((line) => element("p", {}, line));
  return {
    article,
    explain() {
      const { leaving, lastSave, lms } = session;
      if (leaving === "left") {
        const saved = lms.mode !== "normal" ? "plain" : lastSave.ok ? "saved" : lastSave.over ? "over" : "unsaved";
        heading.textContent = say("left.title");
        body.replaceChildren(...paragraphs([say(`left.${saved}`), say("left.close")]));
        return;
      }
      heading.textContent = say("unsaved.title");
      body.replaceChildren(...paragraphs([say("unsaved.text"), ...errorLines(lastSave)]),
        element("p.leaving-actions", {},
          button(say("status.again"), () => session.leave()),
          button(say("unsaved.back"), () => { session.leaving = ""; session.changed(); }, { kind: "secondary" }),
          button(say("unsaved.anyway"), () => session.leave(true), { kind: "secondary" })));
    },
  };
}
