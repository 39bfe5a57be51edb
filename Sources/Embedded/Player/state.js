// Learner state as one line of printable ASCII; docs/learner-state.md is the definition.

/**
 * @typedef {object} Learner what a learner has done in this course
 * @property {number} sequence writes so far
 * @property {""|"c"|"p"|"f"} standing
 * @property {string} place id of the page the learner was on, or ""
 * @property {Set<string>} pages ids of the pages the learner has been on
 * @property {Map<string, {hash: string, result: string, attempts: number, answer: string}>} answers by question id
 * @property {Map<string, AssessmentState>} assessments by assessment id
 * @property {string[]} unknown entries of other releases, as they were read
 *
 * @typedef {object} AssessmentState
 * @property {number} attempts submitted ones
 * @property {?number} earned hundredths of a point of the best submitted attempt
 * @property {?number} possible
 * @property {"o"|"s"} phase an attempt is open, or the last one was submitted
 * @property {boolean} passed some attempt passed
 * @property {Array<{question: string, hash: string, mark: string, answer: string}|{raw: string}>} records
 */

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const TEXT_KINDS = ["fill-in", "numeric", "reflection"];
const NUMBER = "0|[1-9a-z][0-9a-z]{0,9}"; // ten digits of base 36 stay exact in a double
const CODE_FORM = /^[A-Za-z0-9_-]{4}$/;
const ENTRY_FORM = /^([A-Za-z0-9_-]{4})([a-z])([!-~]*)$/;
const ANSWER_FORM = /^([A-Za-z0-9_-]{3})([cipn])([1-9a-z][0-9a-z]{0,9})\.([A-Za-z0-9_-]*)$/;
const ASSESSMENT_FORM = new RegExp(
  `^(${NUMBER})\\.(?:(${NUMBER})\\.(${NUMBER})|\\.)\\.([os])([p-])((?:\\.[A-Za-z0-9_-]{7}[cipn-][A-Za-z0-9_-]*)*)$`
);

/** @returns {Learner} */
function newLearner() {
  return {
    sequence: 0, standing: "", place: "", pages: new Set(),
    answers: new Map(), assessments: new Map(), unknown: [],
  };
}

/** CRC-32 (ISO-HDLC) as eight hexadecimal digits. */
function crc32(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}

function base36(number) {
  return number.toString(36);
}

function fromBase36(text) {
  return parseInt(text, 36);
}

/** The text of an answer that was typed; null where it is not the base64url form of UTF-8. */
function fromBase64url(text) {
  try {
    const bytes = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}

function toBase64url(text) {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/**
 * Writes the state, leaving out unknown entries and then typed answers, each from the last one, to keep within `limit` characters.
 *
 * The text may still be longer when nothing is left to leave out; whoever sends it checks.
 */
function encodeState(course, learner, limit = Infinity) {
  const unknown = [...learner.unknown];
  const typed = typedAnswers(course, learner);
  const blank = new Set();
  for (;;) {
    const text = stateText(course, learner, unknown, blank);
    if (text.length <= limit || (unknown.length === 0 && typed.length === 0)) return text;
    if (unknown.length > 0) unknown.pop();
    else blank.add(typed.pop());
  }
}

function stateText(course, learner, unknown, blank) {
  const place = course.pages.find((page) => page.id === learner.place);
  const entries = [...knownEntries(course, learner, blank), ...unknown].join(",");
  const fields = ["1", course.version, base36(learner.sequence), learner.standing, place ? place.code : "", entries];
  const text = fields.join(";") + ";";
  return text + crc32(text);
}

function* knownEntries(course, learner, blank) {
  const answerOf = (holder) => (blank.has(holder) ? "" : holder.answer);
  const codes = new Map(course.questions.map((question) => [question.id, question.code]));
  for (const page of course.pages) {
    if (learner.pages.has(page.id)) yield `${page.code}p`;
  }
  for (const { id, code } of course.questions) {
    const given = learner.answers.get(id);
    if (given) yield `${code}q${given.hash}${given.result}${base36(given.attempts)}.${answerOf(given)}`;
  }
  for (const { id, code } of course.assessments) {
    const held = learner.assessments.get(id);
    if (!held) continue;
    const points = held.earned === null ? "." : `${base36(held.earned)}.${base36(held.possible)}`;
    const records = held.records.map((record) =>
      "raw" in record ? record.raw : codes.get(record.question) + record.hash + record.mark + answerOf(record));
    const head = `${code}a${base36(held.attempts)}.${points}.${held.phase}${held.passed ? "p" : "-"}`;
    yield [head, ...records].join(".");
  }
}

/** Everything that holds a typed answer, in the order of the text. */
function typedAnswers(course, learner) {
  const typed = new Set(course.questions.filter((q) => TEXT_KINDS.includes(q.kind)).map((q) => q.id));
  const answers = course.questions.filter((q) => typed.has(q.id)).map((q) => learner.answers.get(q.id));
  const records = course.assessments.flatMap((a) => learner.assessments.get(a.id)?.records ?? []);
  return [...answers, ...records.filter((record) => typed.has(record.question))].filter((holder) => holder?.answer);
}

/**
 * Reads a state and never throws.
 *
 * @returns {{learner: Learner, notice: "none"|"damaged"|"foreign"|"newer"}}
 */
function restoreState(text, course) {
  const learner = newLearner();
  if (text === "") return { learner, notice: "none" };
  if (!/^[1-9];/.test(text)) return { learner, notice: "foreign" };
  if (text[0] !== "1") return { learner, notice: "newer" };
  const fields = text.split(";");
  const whole = fields.length === 7 && fields[6] === crc32(text.slice(0, text.lastIndexOf(";") + 1));
  const [, , sequence = "", standing = "", place = "", entries = ""] = fields;
  if (new RegExp(`^(?:${NUMBER})$`).test(sequence)) learner.sequence = fromBase36(sequence);
  if (["c", "p", "f"].includes(standing)) learner.standing = standing;
  learner.place = course.pages.find((page) => page.code === place)?.id ?? "";
  const list = entries.split(",");
  if (fields.length < 7) list.pop(); // it may be cut
  const ids = codesToIds(course);
  for (const entry of list) {
    if (entry !== "" && !readEntry(entry, ids, learner) && (whole || isReadable(entry))) learner.unknown.push(entry);
  }
  return { learner, notice: whole ? "none" : "damaged" };
}

function codesToIds(course) {
  const ids = (items) => new Map(items.map((item) => [item.code, item.id]));
  return { p: ids(course.pages), q: ids(course.questions), a: ids(course.assessments) };
}

/** Puts an entry into `learner`; false when it is unknown. */
function readEntry(entry, ids, learner) {
  const [, code, letter, fields] = ENTRY_FORM.exec(entry) ?? [];
  const id = ids[letter]?.get(code);
  if (id === undefined) return false;
  if (letter === "p") {
    if (fields === "") learner.pages.add(id);
    return fields === "";
  }
  if (letter === "q") {
    const [form, hash, result, attempts, answer] = ANSWER_FORM.exec(fields) ?? [];
    if (form !== undefined) learner.answers.set(id, { hash, result, attempts: fromBase36(attempts), answer });
    return form !== undefined;
  }
  const held = readAssessment(fields, ids);
  if (held) learner.assessments.set(id, held);
  return held !== null;
}

function readAssessment(fields, ids) {
  const [form, attempts, earned, possible, phase, verdict, records] = ASSESSMENT_FORM.exec(fields) ?? [];
  if (form === undefined) return null;
  return {
    attempts: fromBase36(attempts),
    earned: earned === undefined ? null : fromBase36(earned),
    possible: possible === undefined ? null : fromBase36(possible),
    phase,
    passed: verdict === "p",
    records: records.split(".").slice(1).map((raw) => {
      const question = ids.q.get(raw.slice(0, 4));
      if (question === undefined) return { raw };
      return { question, hash: raw.slice(4, 7), mark: raw[7], answer: raw.slice(8) };
    }),
  };
}

/** Whether an entry of a damaged state has the form its letter asks for, whatever its code. */
function isReadable(entry) {
  const [, , letter, fields] = ENTRY_FORM.exec(entry) ?? [];
  if (letter === "p") return fields === "";
  if (letter === "q") return ANSWER_FORM.test(fields);
  if (letter === "a") return ASSESSMENT_FORM.test(fields);
  return letter !== undefined;
}
