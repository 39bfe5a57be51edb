// What the LMS was last told, for whoever helps a learner: in plain words beside the names that the standard has for it.

/** Elements by the last words of their names, and the key of what they are called. */
const SENT = [
  ["core.lesson_status", "status"], ["completion_status", "completion"], ["success_status", "success"],
  ["score.raw", "score"], ["progress_measure", "progress"], ["location", "place"], ["session_time", "time"],
  ["suspend_data", "state"], ["exit", "exit"],
];

function openSent(session) {
  const rows = sentRows(session);
  const raw = [...session.lms.told].map(([name, value]) => `${name} = ${value}`);
  const text = [...rows.map(([name, value, source]) => `${name}: ${value}${source && ` [${source}]`}`), "", ...raw].join("\n");
  const done = element("p.sent-copied", { role: "status" });
  const copy = button(say("sent.copy"), async () => {
    const isCopied = await copyText(text, dialog);
    done.textContent = say(isCopied ? "sent.copied" : "sent.uncopied");
  }, { kind: "secondary", iconName: "copy" });
  const dialog = openDialog("sent-dialog", say("sent.title"), [copy], element("div.dialog-body", {},
    done,
    element("p", {}, say("sent.about")),
    element("dl.sent", {}, ...rows.map(([name, value, source]) => element("div", {},
      element("dt", {}, name), element("dd", {}, value, source ? element("code", {}, source) : null)))),
    element("details", {}, element("summary", {}, say("sent.all")),
      element("pre", { tabindex: "0", role: "group", "aria-label": say("sent.all") }, raw.join("\n") || say("sent.nothing")))));
}

/** @returns {string[][]} what it is, its value, and its name in the standard or "" */
function sentRows(session) {
  const { lms, course, lastError } = session;
  const rows = [
    [say("sent.course"), `${course.title} ${course.version}`, `${course.id}, ${lms.name}`],
    [say("sent.learner"), lms.learnerName || say("sent.nothing"), lms.learnerId ?? ""],
    [say("sent.saved"), session.savedAt ? clock(session.savedAt) : say("sent.never"), ""],
  ];
  for (const [ending, word] of SENT) {
    const [name, value] = [...lms.told].find(([element]) => /^cmi\.(core\.)?[a-z_]+(\.raw)?$/.test(element) && element.endsWith(ending)) ?? [];
    if (name === undefined) continue;
    rows.push([say(`sent.${word}`), sentValue(session, word, value), `${name} = ${word === "state" ? "…" : value}`]);
  }
  for (const list of ["interactions", "objectives"]) {
    const count = [...lms.told.keys()].filter((name) => name.startsWith(`cmi.${list}.`) && /^cmi\.\w+\.\d+\.id$/.test(name)).length;
    rows.push([say(`sent.${list}`), say("sent.number", { count }), `cmi.${list}`]);
  }
  const error = lastError ? [lastError.code, lastError.text].filter(Boolean).join(" ") : say("sent.none");
  rows.push([say("sent.error"), lastError ? `${error}, ${clock(lastError.at)}` : error, lastError?.element ?? ""]);
  return rows;
}

function sentValue({ pages, course }, word, value) {
  if (word === "state") return say("sent.characters", { count: value.length });
  if (word === "place") return pages.get(value)?.title ?? value;
  if (word === "progress") return percent(Number(value));
  if (word === "score") return say("sent.of", { value: Number(value), most: 100 });
  if (word === "time") {
    const [hours, minutes, seconds] = value.match(/[\d.]+/g).map(Number);
    return `${hours}:${[minutes, Math.floor(seconds)].map((part) => String(part).padStart(2, "0")).join(":")}`;
  }
  return say(`sent.value.${value}`);
}

function clock(date) {
  return new Intl.DateTimeFormat(words["language"], { timeStyle: "medium" }).format(date);
}

/** Copies in every frame: where the clipboard is closed to it, by a field that is selected. */
async function copyText(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element("textarea.visually-hidden", { "aria-hidden": "true", tabindex: "-1" }, text);
    place.append(field);
    const before = document.activeElement;
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    before.focus();
    return isCopied;
  }
}
