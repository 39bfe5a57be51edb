// What stands around the pages: skip link, header with progress, status line.

/** Fills the header and the foot of the window. */
function buildShell(session, home) {
  const main = document.getElementById("main");
  const head = document.querySelector(".site-head");
  const [above, link, progress, progressWords, bar] = [".course-above", "a", ".progress", ".progress-words", ".progress-bar > span"]
    .map((part) => head.querySelector(part));
  const status = document.querySelector(".status-text");
  const again = status.nextElementSibling;
  const { title, sco } = session.course;
  document.querySelector(".skip-link").onclick = (event) => {
    event.preventDefault(); // the hash is the pages'
    main.focus();
  };
  again.onclick = () => session.saveNow();
  link.textContent = title;
  link.href = `#/${home}`;
  above.textContent = sco?.courseTitle;
  above.hidden = !sco?.courseTitle || sco.courseTitle === title;
  progress.hidden = session.lms.kind === "none";
  for (const part of [head.parentElement, status.closest("footer")]) part.hidden = false;
  // The contents stand below the header, however high its words make it.
  const measure = () => document.documentElement.style.setProperty("--head", `${head.offsetHeight}px`);
  new ResizeObserver(measure).observe(head);

  return {
    refresh() {
      const { met, all, progress } = session.outcome;
      bar.style.inlineSize = `${Math.round(progress * 100)}%`;
      progressWords.textContent = all === 0 ? say("progress.none") : say("progress.done", { count: all, met, all });
      const { ok } = session.lastSave;
      again.hidden = ok || session.lastSave.over || session.ended || session.leaving !== ""; // the page itself asks then
      const lines = statusLines(session);
      if (status.textContent === lines.join("")) return;
      status.replaceChildren(...lines.map((line) => element("p", {}, line)));
      const { classList } = status.parentElement;
      if (!ok) announce(lines[0]);
      else if (classList.contains("is-refused")) announce(say("status.saved"));
      classList.toggle("is-refused", !ok);
    },
  };
}

/** What goes to the LMS, and what stays here. */
function statusLines({ lms, lastSave, isForeign, leaving }) {
  if (lms.kind === "none") return [say("status.none")];
  if (leaving === "left") return [say("status.left")];
  if (leaving === "refused") return [say("left.unsaved")];
  if (lms.kind === "device") {
    return [
      say(lms.reason === "refused" ? "status.refused" : "status.device"),
      say(lms.kept ? "status.kept" : "status.memory"),
    ];
  }
  if (lms.mode !== "normal") return [say(`status.${lms.mode}`)];
  if (!lastSave.ok) return [say(lastSave.over ? "status.over" : "status.unsaved"), ...errorLines(lastSave)];
  if (isForeign) return [say("status.foreign")];
  if (lastSave.lost?.length > 0) {
    const what = listed(lastSave.lost.map((kind) => say(`lost.${kind}`)));
    return [say("status.lost", { count: lastSave.room, what }), ...(lastSave.copied ? [say("status.lostcopied")] : [])];
  }
  return [say("status.lms"), say(lms.counts ? "status.sent" : "status.nocredit")];
}

function errorLines({ error: { code, text, element: where }, copied }) {
  const error = [code, text].filter(Boolean).join(" ");
  return [...(copied ? [say("status.copied")] : []), say("status.error", { error, element: where })];
}

/** Puts a message at the top of the page, which the learner can put away. */
function showNotice(text, ...more) {
  const main = document.getElementById("main");
  const box = element("div.notice", { role: "note" }, icon("info"), element("div.notice-text", {}, element("p", {}, ...text), ...more));
  box.append(element("button.notice-close", {
    type: "button", "aria-label": say("notice.close"), onclick: () => { box.remove(); main.focus(); },
  }, icon("cross")));
  main.prepend(box);
  return box;
}
