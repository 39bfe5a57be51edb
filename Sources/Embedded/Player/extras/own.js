// The learner's own values of variables: what this course calls their library, their town. They are kept in this browser
// and, as entries of learner state that give way to everything else, with the LMS; docs/learner-state.md, "Own values".

const OWN_ENTRY = /^([A-Za-z0-9_-]{4})v(0|[1-9a-z][0-9a-z]{0,5})\.([A-Za-z0-9_-]*)$/;
// Line ends and the like, and what would turn the direction of the text after it.
const OWN_CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A value with the sequence number of the state when it was said: of two, the higher one is the later.
 *
 * @typedef {object} OwnValue
 * @property {number} at
 * @property {string} text "" where it is the course's again
 */

function ownEntry(code, { at, text }) {
  return `${code}v${base36(at, SEQUENCE_DIGITS)}.${typedKind.encode(null, text)}`;
}

/** @returns {?(OwnValue & {code: string})} null for another entry, or one that cannot be read */
function readOwnEntry(entry) {
  const [, code, at, digits] = OWN_ENTRY.exec(entry) ?? [];
  const text = code === undefined ? null : typedKind.decode(null, digits);
  if (text === null) return null;
  const value = { code, at: fromBase36(at), text };
  return ownEntry(code, value) === entry ? value : null; // each has one spelling
}

/** What was typed as it may stand in a sentence. */
function cleanOwn(text, max) {
  return cut(text.replace(OWN_CONTROLS, " ").replace(/\s+/g, " ").trim(), max).trim();
}

/** Reads what is kept, and has pages say it before the player builds anything from them. */
function ownValues(session) {
  const { course, lms } = session;
  const { key, variables, titles } = course.own;
  const isApart = course.sco.kind !== "course"; // modules with their own records, and the toolkit beside them
  // Like all that is kept here: not where an LMS does not say who learns.
  const storage = lms.kind === "none" || (lms.kind === "lms" && !lms.learnerId) ? null
    : deviceStorage(`coursewright:${key}:${lms.learnerId ?? ""}:variables`);
  const held = new Map(); // by name
  const names = new Map(variables.map(({ code, name }) => [code, name]));
  let isStored = false;

  /** What is no value of a variable that is asked for, and what is no later than what is known, is left. */
  function take(name, at, text) {
    const variable = variables.find((one) => one.name === name);
    const isValue = variable && Number.isInteger(at) && at < 36 ** SEQUENCE_DIGITS && typeof text === "string";
    if (isValue && !(held.get(name)?.at >= at)) held.set(name, { at, text: cleanOwn(text, variable.max) });
  }

  /** What the state has; an entry of a variable that is no longer asked for stays as it is. */
  function takeState() {
    for (const entry of session.learner.unknown.map(readOwnEntry)) {
      if (entry) take(names.get(entry.code), entry.at, entry.text);
    }
  }

  /** What this browser has by now, where other windows and other modules write, too. */
  function takeDevice() {
    const there = { ...parsed(storage?.read()) };
    for (const [name, value] of Object.entries(there)) take(name, value?.[0], value?.[1]);
    return there;
  }

  /** The last entries of the state, which give way first. */
  function putState() {
    const others = session.learner.unknown.filter((entry) => !names.has(readOwnEntry(entry)?.code));
    session.learner.unknown = [...others, ...entries()];
  }

  function entries() {
    return variables.filter(({ name }) => held.has(name)).map(({ code, name }) => ownEntry(code, held.get(name)));
  }

  /** Nothing that is there and later, or of another release, is lost. */
  function putDevice() {
    const there = takeDevice();
    for (const [name, { at, text }] of held) {
      if (there[name]?.[0] !== at) there[name] = [at, text]; // of as late ones the first stays, or two windows would go on for ever
    }
    if (held.size > 0) isStored = storage?.write(JSON.stringify(there)) ?? false;
    if (!isApart) return;
    try {
      // The toolkit beside modules knows no learner: it says what was said last in this window.
      sessionStorage.setItem(`coursewright:${key}:variables`, JSON.stringify(Object.fromEntries(held)));
    } catch {
      // then it says what the course says
    }
  }

  function takeWindow() {
    try {
      for (const [name, value] of Object.entries(parsed(sessionStorage.getItem(`coursewright:${key}:variables`)))) {
        take(name, 0, value?.text);
      }
    } catch {
      // nothing was said
    }
  }

  function parsed(text) {
    try {
      return JSON.parse(text || "{}") ?? {};
    } catch {
      return {};
    }
  }

  const own = {
    get: (name) => held.get(name)?.text ?? "",
    get values() {
      return Object.fromEntries(variables.map(({ name, value }) => [name, own.get(name) || value]));
    },
    get isAny() {
      return variables.some(({ name }) => own.get(name) !== "");
    },
    /** Says them anew, all at once. */
    put(texts) {
      takeDevice();
      const at = Math.max(session.learner.sequence, ...Array.from(held.values(), (value) => value.at)) + 1;
      for (const { name, max } of variables) {
        const text = cleanOwn(texts[name] ?? "", max);
        if (text !== own.get(name)) held.set(name, { at, text });
      }
      putState();
      putDevice();
    },
    /** Another window, another module, or work that was added may have said something later. */
    merge() {
      const before = JSON.stringify(own.values);
      takeState(); // first, for of as late ones those of the LMS count
      putDevice();
      putState();
      return JSON.stringify(own.values) !== before;
    },
    /** Where what is said now is kept: "both", "lms", "room", "browser" or "nowhere". */
    get kept() {
      const isHere = storage !== null && (held.size === 0 || isStored);
      if (lms.kind !== "lms" || lms.mode !== "normal" || session.isForeign) return isHere && lms.kept !== false ? "browser" : "nowhere";
      const { state, lastSave } = session;
      const isThere = entries().every((entry) => state.includes(entry)) && !(lastSave.lost?.length > 0);
      return isThere ? (isHere ? "both" : "lms") : isHere ? "room" : "nowhere";
    },
    /** Puts them into the pages and into the titles that the player knows. */
    fill() {
      const { values } = own;
      fillOwnTexts(document, values);
      for (const [list, id, template] of titles) {
        const title = filledTemplate(template, values);
        if (list === "course") course.title = title;
        else if (list === "sco") course.sco.courseTitle = title;
        else course[list].find((item) => item.id === id).title = title;
      }
      for (const link of document.querySelectorAll("a[data-open-handout]")) {
        const [address, place] = link.getAttribute("href").split(/[#~]/);
        const given = own.isAny ? `~${encodeURIComponent(JSON.stringify(values))}` : "";
        link.setAttribute("href", address + (place || given ? `#${place ?? ""}${given}` : ""));
      }
    },
  };

  if (lms.kind === "none") takeWindow();
  else own.merge();
  own.fill();
  return own;
}

/** The page with its form, its place in the contents, and what the view has made of titles. */
function buildOwnValues(session, view, own) {
  const article = view.articles.get("make-it-yours");
  const form = article?.querySelector("form");
  const fields = form ? [...form.querySelectorAll("input")] : [];
  const entry = form ? contentsEntry(article) : null;
  const told = form?.querySelector(".own-told");

  const typed = (field) => cleanOwn(field.value, field.maxLength);
  let message = ""; // on what was done last

  /** What is typed and not saved looks as if it were, so this says that it is not; and where fields end. */
  function tell() {
    const isUnsaved = fields.some((field) => typed(field) !== own.get(field.name));
    const line = isUnsaved ? say("own.unsaved") : message;
    if (told.textContent !== line) told.textContent = line;
    told.classList.toggle("is-unsaved", isUnsaved);
    for (const { value, maxLength: max, nextElementSibling: end } of fields) {
      const isNear = value.length >= max - Math.min(10, max / 2);
      end.textContent = isNear ? say("own.longest", { count: max }) : "";
    }
  }

  /** Fields say what is saved, but for those in which something else is typed. */
  function fillFields() {
    for (const field of fields) {
      const saved = own.get(field.name);
      if (typed(field) === field.defaultValue) field.value = saved;
      if (typed(field) === saved) field.defaultValue = saved;
    }
  }

  /** Says what was said elsewhere; true where there was something. */
  function follow() {
    if (!own.merge()) return false;
    own.fill();
    fillFields();
    return true;
  }

  function change(texts, key) {
    own.put(texts);
    own.fill();
    for (const field of fields) field.value = field.defaultValue = own.get(field.name);
    session.merged(); // what was built from the pages' words is built again
    session.saveNow();
    message = "";
    tell();
    setTimeout(() => { // said again, it is heard again
      message = say(key);
      tell();
    }, 50);
  }

  function refresh() {
    sayTitles(session, view);
    if (!entry) return;
    if (article.hidden) {
      entry.removeAttribute("aria-current");
      told.textContent = message = "";
    } else {
      entry.setAttribute("aria-current", "page");
      tell();
    }
    const line = say(`own.kept.${own.kept}`);
    const kept = form.querySelector(".own-kept");
    if (kept.textContent !== line) kept.textContent = line;
  }

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    follow();
    change(Object.fromEntries(fields.map(({ name, value }) => [name, value])), "own.saved");
  });
  form?.addEventListener("input", () => {
    message = "";
    tell();
  });
  const sure = document.getElementById("own-sure");
  form?.querySelector("[type=button]").addEventListener("click", () => {
    openDialog("own-sure").returnValue = "";
  });
  sure?.addEventListener("close", () => {
    if (sure.returnValue !== "reset") return;
    change({}, "own.gone");
    form.querySelector("[type=button]").focus();
  });

  fillFields();
  session.onMerge(follow);
  window.addEventListener("storage", ({ key }) => {
    if (key?.endsWith(":variables") && follow()) session.merged();
  });
  session.onChange(refresh);
  window.addEventListener("hashchange", refresh);
  refresh();
}

/** An entry for the page after those of the toolkit and the like. */
function contentsEntry(article) {
  const link = element("a.entry", { href: "#/make-it-yours" },
    element("span.entry-mark"), element("span.entry-title", {}, article.querySelector("h1").textContent));
  const item = element("li", {}, link);
  const tools = document.querySelector("#contents .tools");
  const others = tools.previousElementSibling;
  if (others?.matches(".entries") && others.previousElementSibling) others.append(item);
  else tools.before(element("ul.entries", {}, item));
  return link;
}

/** Titles as the pages have them now, wherever the view has made words of them. */
function sayTitles({ course, leaving }, { articles }) {
  const heading = (id) => articles.get(id)?.querySelector("h1");
  const copy = (id) => Array.from(heading(id)?.childNodes ?? [], (node) => node.cloneNode(true));
  const differs = (place, id) => id !== "about" && heading(id) && !isSame(place, heading(id));
  const idOf = (link) => link.getAttribute("href").slice(2);
  for (const link of document.querySelectorAll("#contents .entry")) {
    const title = link.querySelector(".entry-title");
    const state = title.querySelector(".visually-hidden");
    const words = element("span", {}, ...Array.from(title.childNodes).filter((node) => node !== state).map((node) => node.cloneNode(true)));
    if (differs(words, idOf(link))) title.replaceChildren(...copy(idOf(link)), ...(state ? [state] : []));
  }
  const modules = course.modules.filter((module, index) => document.querySelectorAll(".module")[index]?.querySelector(".module-title"));
  document.querySelectorAll(".module-title").forEach((line, index) => { line.textContent = modules[index].title; });
  for (const link of document.querySelectorAll(".pager-link")) {
    const title = link.querySelector(".pager-title");
    if (differs(title, idOf(link))) title.replaceChildren(...copy(idOf(link)));
  }
  for (const tab of document.querySelectorAll(".tab")) {
    const title = document.getElementById(tab.getAttribute("aria-controls")).firstElementChild;
    if (!isSame(tab, title)) tab.replaceChildren(...Array.from(title.childNodes, (node) => node.cloneNode(true)));
  }
  document.querySelector(".course-title a").textContent = course.title;
  document.querySelector(".course-above").textContent = course.sco.courseTitle;
  if (leaving) return;
  const [, named] = /^#\/([a-z][a-z0-9-]*)/.exec(location.hash) ?? [];
  const id = articles.has(named) ? named : articles.has("about") ? "about" : [...articles.keys()][0];
  const names = [id === "about" ? null : heading(id).textContent, course.title, course.sco.courseTitle].filter(Boolean);
  document.title = [...new Set(names)].join(" – ");
}

/** Whether two elements say the same, and mark the same of it. */
function isSame(one, other) {
  const marks = (place) => place.querySelectorAll("[data-variable]").length;
  return one.textContent === other.textContent && marks(one) === marks(other);
}
