// The player's words, in the language of its strings file.

let words = {};
let variant = "";
let plurals;
let numbers;
let percents;

/**
 * Takes the strings file. Numbers follow its language, not the course's, for they stand in its sentences.
 *
 * @param {string} kind of the document: "module" prefers the words under `key.module` where there are any
 */
function useWords(strings, kind = "course") {
  const language = strings["language"] ?? "en";
  words = strings;
  variant = kind;
  plurals = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
}

/** The text under `key` with its {placeholders} filled in; `count` chooses the plural form where there are several. */
function say(key, values = {}) {
  const entry = words[`${key}.${variant}`] ?? words[key] ?? key;
  const form = typeof entry === "string" ? entry : entry[plurals.select(values.count)] ?? entry.other;
  return form.replace(/\{(\w+)\}/g, (all, name) => {
    const value = values[name];
    return value === undefined ? all : typeof value === "number" ? numbers.format(value) : value;
  });
}

/** "one, two, three", as the language has it. */
function listed(texts) {
  return new Intl.ListFormat(words["language"], { type: "unit" }).format(texts);
}

function figure(number) {
  return numbers.format(number);
}

/** A fraction in percent, rounded down so that a score just below a pass mark never looks like it. */
function percent(fraction) {
  return percents.format(Math.floor(fraction * 1000 + 1e-9) / 1000);
}

/** A number of minutes in hours and minutes. */
function duration(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours && say("about.hours", { count: hours }), rest && say("about.minutes", { count: rest })];
  return parts.filter(Boolean).join(" ");
}

/** Fills in the words of the markup that the site writer left to the player. */
function fillWords(root) {
  for (const target of root.querySelectorAll("[data-text]")) {
    const { text, count } = target.dataset;
    target.textContent = count === undefined ? say(text) : say(text, { count: Number(count) });
  }
  for (const target of root.querySelectorAll("[data-minutes]")) {
    target.textContent = duration(Number(target.dataset.minutes));
  }
  for (const target of root.querySelectorAll("[data-label]")) {
    target.setAttribute("aria-label", say(target.dataset.label));
  }
}
