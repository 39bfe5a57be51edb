// The panel at the end: what came out, what was told to the LMS, and that the window may be closed.

function buildFinish(session) {
  const heading = element("h2", { id: "finish--title" });
  const text = element("div.finish-text");
  const mark = element("span.finish-mark");
  const section = element("section.finish", { "aria-labelledby": "finish--title", hidden: true }, mark, element("div", {}, heading, text));
  const last = session.course.pages[session.course.pages.length - 1]?.id;
  let word = statusWord(session.outcome);
  let reachedOn = "";

  return {
    section,
    /** Shows it where the course was finished, on the last page and on the About page. */
    refresh(current) {
      const result = session.outcome;
      const now = statusWord(result);
      const news = now !== word;
      if (news) reachedOn = current;
      word = now;
      section.hidden = now === "incomplete" || ![reachedOn, last, "about"].includes(current);
      if (section.hidden) return;
      section.dataset.status = now;
      heading.textContent = say(`finish.${now}`);
      mark.replaceChildren(icon(now === "failed" ? "bang" : "check"));
      text.replaceChildren(...finishLines(session, result, now).map((line) => element("p", {}, line)));
      if (news) announce(`${heading.textContent}. ${text.textContent}`);
    },
  };
}

function finishLines(session, result, word) {
  const { lms, lastSave, course, learner } = session;
  const lines = [];
  if (result.reported !== null && word !== "completed") lines.push(say("finish.score", { score: percent(result.reported / 10000), passing: percent(course.passing) }));
  if (word === "failed" && course.assessments.some((a) => attemptsLeft(learner, a) > 0)) lines.push(say("finish.retry"));
  if (lms.kind === "device") lines.push(say("finish.device"));
  else if (!lms.counts) lines.push(say("finish.silent"));
  else if (!lastSave.ok) return [...lines, say("finish.pending")];
  else lines.push(say(`finish.told.${word}`));
  return [...lines, say("finish.close")];
}
