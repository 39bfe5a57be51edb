// The panel at the end: what came out, what was told to the LMS, and that the window may be closed.
// On the last page of a course that is not complete it lists what is still to do.

function buildFinish(session) {
  const section = document.querySelector(".finish");
  const [mark, heading, text] = [".finish-mark", "h2", ".finish-text"].map((part) => section.querySelector(part));
  const exit = exitButton(session);
  if (exit) text.after(exit.button);
  const last = session.course.pages[session.course.pages.length - 1]?.id;
  let word = statusWord(session.outcome);
  let reachedOn = "";

  return {
    /** Shows it where the course was finished, on the last page and on the About page. */
    refresh(current) {
      const result = session.outcome;
      const now = statusWord(result);
      const news = now !== word;
      if (news) reachedOn = current;
      word = now;
      const { course, learner } = session;
      const rest = unfinishedPages(course, learner).filter((page) => page.id !== current);
      const isOver = now === "incomplete"
        ? current === last && rest.length > 0 && learner.pages.has(last)
        : [reachedOn, last, "about"].includes(current);
      section.hidden = !isOver || session.lms.kind === "none";
      section.dataset.status = now;
      if (section.hidden) return;
      exit?.refresh();
      heading.textContent = say(`finish.${now}`);
      mark.replaceChildren(icon({ failed: "bang", incomplete: "half" }[now] ?? "check"));
      if (now === "incomplete") {
        const links = rest.map((page) => element("li", {}, element("a", { href: `#/${page.id}` }, page.title)));
        text.replaceChildren(element("ul", {}, ...links));
        return;
      }
      text.replaceChildren(...finishLines(session, result, now).map((line) => element("p", {}, line)));
      if (news) announce(`${heading.textContent}. ${text.textContent}`);
    },
  };
}

function finishLines(session, result, word) {
  const { lms, lastSave, course, learner } = session;
  const lines = [];
  if (result.reported !== null && word !== "completed") {
    lines.push(say("finish.score", { score: percent(result.reported / 10000), passing: percent(course.passing) }));
  }
  if (word === "failed" && course.assessments.some((a) => attemptsLeft(learner, a) > 0)) {
    lines.push(say("finish.retry"));
  }
  if (lms.kind === "device") lines.push(say("finish.device"));
  else if (!lms.counts) lines.push(say("finish.silent"));
  else if (!lastSave.ok) return [...lines, say(lastSave.over ? "status.over" : "finish.pending")];
  else lines.push(say(`finish.told.${word}`));
  return [...lines, say("finish.close")];
}
