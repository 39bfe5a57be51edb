// How SCORM 2004 writes the responses of each type of interaction, and their patterns (RTE 4.2.9).

import { form, oneOf, text, type } from "./datatypes.js";

const URI = "[A-Za-z0-9._~:/?#@!$&'()*+;=%-]";

/** A number of ten digits at most, seven of them decimals: real(10,7). */
export const real = form("a number of at most 7 decimals", /^-?\d{1,10}(\.\d{1,7})?$/);

/** An identifier in the characters of a URI. */
function uri(limit) {
  const pattern = new RegExp(`^${URI}+$`);
  return type(`an identifier of at most ${limit} characters`, (value, longer) =>
    pattern.test(value) && (longer || value.length <= limit));
}
export const longIdentifier = uri(4000);
export const shortIdentifier = uri(250);

const LANGUAGE = /^\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\}/;

/** A text that may begin with its language, `{lang=en}`, which counts for nothing. */
export function localized(limit) {
  const prefix = (value) => LANGUAGE.exec(value)?.[0] ?? "";
  return type(
    `a text of at most ${limit} characters`,
    (value, longer) => longer || value.length - prefix(value).length <= limit,
    { cut: (value) => value.slice(0, prefix(value).length + limit) },
  );
}

function listOf(item, most, { repeats = true, empty = false } = {}) {
  return type(`a list with [,] of at most ${most}: ${item.name}`, (value, longer) => {
    if (value === "") return empty;
    const parts = value.split("[,]");
    const isShort = longer || parts.length <= most;
    return isShort && parts.every((part) => item.fits(part, longer)) && (repeats || new Set(parts).size === parts.length);
  });
}

const pair = type("source[.]target", (value, longer) => {
  const parts = value.split("[.]");
  return parts.length === 2 && parts.every((part) => shortIdentifier.fits(part, longer));
});

const interval = type("least[:]most", (value) => {
  const parts = value.split("[:]");
  const known = parts.filter((part) => part !== "");
  return parts.length === 2 && known.every((part) => real.fits(part)) && !(known.length === 2 && Number(known[0]) > Number(known[1]));
});

/** A step and its answer; either may be empty, not both. */
function step(answer) {
  return type("step[.]answer", (value, longer) => {
    const [name, given, ...more] = value.split("[.]");
    const isSomething = more.length === 0 && given !== undefined && name + given !== "";
    return isSomething && (name === "" || shortIdentifier.fits(name, longer)) && answer.fits(given, longer);
  });
}

/** What may begin with some of these settings, as `{case_matters=true}`. */
function after(settings, base) {
  const setting = new RegExp(`^\\{(${settings.join("|")})=(true|false)\\}`);
  return type(base.name, (value, longer) => {
    let rest = value;
    for (let found; (found = setting.exec(rest));) rest = rest.slice(found[0].length);
    return base.fits(rest, longer);
  });
}

const words = listOf(localized(250), 10, { empty: true });
const answerOrRange = type("a text or a range", (value, longer) => text(250).fits(value, longer) || interval.fits(value));

/**
 * By type: the form of a response, that of a pattern where it is another, how many patterns an LMS has to keep, whether
 * that is all there may ever be, and whether each may stand only once.
 */
export const RESPONSES = {
  "true-false": { response: oneOf("true", "false"), patterns: 1, isMost: true },
  "choice": { response: listOf(shortIdentifier, 36, { repeats: false, empty: true }), patterns: 10, isUnique: true },
  "fill-in": { response: words, pattern: after(["case_matters", "order_matters"], words), patterns: 5 },
  "long-fill-in": { response: localized(4000), pattern: after(["case_matters"], localized(4000)), patterns: 5 },
  "likert": { response: shortIdentifier, patterns: 1, isMost: true },
  "matching": { response: listOf(pair, 36), patterns: 5 },
  "performance": {
    response: listOf(step(text(250)), 125), pattern: after(["order_matters"], listOf(step(answerOrRange), 125)), patterns: 5,
  },
  "sequencing": { response: listOf(shortIdentifier, 36), patterns: 5, isUnique: true },
  "numeric": { response: real, pattern: interval, patterns: 1, isMost: true },
  "other": { response: text(4000), patterns: 1, isMost: true },
};
