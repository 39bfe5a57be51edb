// Learner state as one line of printable ASCII; docs/learner-state.md is the definition.

/**
 * @typedef {object} Learner what a learner has done in this course
 * @property {number} sequence writes so far
 * @property {""|"c"|"d"|"p"|"f"} standing
 * @property {string} place id of the page the learner was on, or ""
 * @property {Set<string>} pages ids of the pages the learner has been on
 * @property {Map<string, {hash: string, result: string, attempts: number, answer: string}>} answers by question id
 * @property {Map<string, AssessmentState>} assessments by assessment id
 * @property {Map<string, {hash: string, path: string}>} scenarios by scenario id
 * @property {Map<string, {hash: string, path: string}>} finders by finder id; path is a statement's code and a digit for each answer
 * @property {Set<string>} ticks ids of items of checklists
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
// Digits of base 36; at the highest, counting stops.
const SEQUENCE_DIGITS = 6;
const ATTEMPT_DIGITS = 2;
const POINT_DIGITS = 5;
const SEQUENCE_FORM = /^(?:0|[1-9a-z][0-9a-z]{0,5})$/;
const ENTRY_FORM = /^([\w-]{4})([a-z])([!-+\--:<-~]*)$/;
const ATTEMPTS = "0|[1-9a-z][0-9a-z]?";
const POINTS = "0|[1-9a-z][0-9a-z]{0,4}";
const RECORD = "[\\w-]{7}[cipn-][\\w-]*";
/** What an entry holds after its code and letter. */
const ENTRY_FIELDS = {
  p: /^$/,
  t: /^$/,
  q: /^([\w-]{3})([cipn])([1-9a-z][0-9a-z]?)\.([\w-]*)$/,
  s: /^([\w-]{3})([\w-]*)$/,
  f: /^([\w-]{3})((?:[\w-]{5})*)$/,
  a: new RegExp(`^(${ATTEMPTS})\\.(?:(${POINTS})\\.(${POINTS})|\\.)\\.([os])([p-])((?:\\.${RECORD})*)$`),
};

/** @returns {Learner} */
function newLearner() {
  return {
    sequence: 0, standing: "", place: "", pages: new Set(),
    answers: new Map(), assessments: new Map(), scenarios: new Map(), finders: new Map(), ticks: new Set(), unknown: [],
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

function base36(number, digits) {
  return Math.min(number, 36 ** digits - 1).toString(36);
}

function fromBase36(text) {
  return parseInt(text, 36);
}

/**
 * Writes the state, leaving out what docs/learner-state.md lets go to keep within `limit` characters.
 *
 * The text may still be longer when nothing more may go; whoever sends it checks.
 */
function encodeState(course, learner, limit = Infinity) {
  const room = limit - 8; // without the checksum
  let text = stateText(course, learner);
  if (text.length > room) {
    const fitted = copiedLearner(learner);
    for (const drop of drops(course, fitted)) {
      drop();
      text = stateText(course, fitted);
      if (text.length <= room) break;
    }
  }
  return text + crc32(text);
}

/** All but the checksum. */
function stateText(course, learner) {
  const place = course.pages.find((page) => page.id === learner.place);
  const entries = [...knownEntries(course, learner), ...learner.unknown].join(",");
  const sequence = base36(learner.sequence, SEQUENCE_DIGITS);
  return ["1", course.version, sequence, learner.standing, place ? place.code : "", entries, ""].join(";");
}

function* knownEntries(course, learner) {
  const codes = new Map(course.questions.map((question) => [question.id, question.code]));
  for (const page of course.pages) {
    if (learner.pages.has(page.id)) yield `${page.code}p`;
  }
  for (const { id, code } of course.questions) {
    const given = learner.answers.get(id);
    if (given) yield `${code}q${given.hash}${given.result}${base36(given.attempts, ATTEMPT_DIGITS)}.${given.answer}`;
  }
  for (const { id, code } of course.assessments) {
    const held = learner.assessments.get(id);
    if (!held) continue;
    const points = [held.earned, held.possible].map((number) => (number === null ? "" : base36(number, POINT_DIGITS)));
    const verdict = held.phase + (held.passed ? "p" : "-");
    const records = held.records.map((record) =>
      record.raw ?? codes.get(record.question) + record.hash + record.mark + record.answer);
    yield [`${code}a${base36(held.attempts, ATTEMPT_DIGITS)}`, ...points, verdict, ...records].join(".");
  }
  for (const { id, code } of course.scenarios) {
    const way = learner.scenarios.get(id);
    if (way) yield `${code}s${way.hash}${way.path}`;
  }
  for (const { id, code } of course.finders) {
    const given = learner.finders.get(id);
    if (given) yield `${code}f${given.hash}${given.path}`;
  }
  for (const { id, code } of course.ticks) {
    if (learner.ticks.has(id)) yield `${code}t`;
  }
}

/**
 * What may be left out, one step after the other, the last in the text first: unknown entries, records of no attempt,
 * answers of older finders, ways through older scenarios, answers to older wordings, typed answers.
 */
function drops(course, fitted) {
  const questions = new Map(course.questions.map((question) => [question.id, question]));
  const backwards = [...course.assessments].reverse();
  const recordsOf = (assessment) => fitted.assessments.get(assessment.id)?.records ?? [];
  const answers = [
    ...backwards.flatMap((assessment) => [...recordsOf(assessment)].reverse())
      .map((record) => [questions.get(record.question), record]),
    ...[...course.questions].reverse().map((question) => [question, fitted.answers.get(question.id)]),
  ].filter(([question, holder]) => question && holder);
  const isOld = ([question, holder]) => holder.hash !== question.hash;
  const isTyped = ([question]) => TEXT_KINDS.includes(question.kind);
  return [
    ...fitted.unknown.map(() => () => fitted.unknown.pop()),
    ...backwards.flatMap((assessment) => {
      const records = recordsOf(assessment);
      return surplusRecords(assessment, records).reverse().map((record) => () => records.splice(records.indexOf(record), 1));
    }),
    ...["finders", "scenarios"].flatMap((kind) => [...course[kind]].reverse().map(({ id, hash, statements }) => () => {
      const way = fitted[kind].get(id);
      if (way && way.hash !== hash) way.path = "";
      if (way && statements) way.path = way.path.replace(/.{5}/g, (given) => (statements.includes(given.slice(0, 4)) ? given : ""));
    })),
    ...[isOld, isTyped].flatMap((mayGo) => answers.filter(mayGo).map(([, holder]) => () => { holder.answer = ""; })),
  ];
}

/** What goes where an LMS takes less than its standard says, one after the other; docs/learner-state.md, "Little room". */
const SQUEEZES = {
  answers(learner) {
    const submitted = [...learner.assessments.values()].filter((held) => held.phase === "s");
    for (const holder of [...learner.answers.values(), ...submitted.flatMap((held) => held.records)]) {
      if (holder.answer) holder.answer = "";
    }
  },
  practice(learner) {
    learner.scenarios = new Map();
    learner.finders = new Map();
    learner.ticks = new Set();
    learner.answers = new Map();
  },
  attempts(learner) {
    for (const held of learner.assessments.values()) held.records = [];
  },
};

/**
 * The state in less room: results of assessments, what is complete and the place go last, that is never.
 *
 * Its sequence number is one lower, so that a whole copy kept elsewhere wins.
 *
 * @returns {{text: string, lost: string[]}} what went, "texts" and the names above; the text may still be too long
 */
function squeezedState(course, learner, room) {
  const squeezed = copiedLearner({ ...learner, sequence: learner.sequence - 1 });
  const lost = stateText(course, squeezed).length + 8 > room ? ["texts"] : [];
  let text = encodeState(course, squeezed, room);
  for (const [kind, squeeze] of Object.entries(SQUEEZES)) {
    if (text.length <= room) break;
    squeeze(squeezed);
    lost.push(kind);
    text = encodeState(course, squeezed, room);
  }
  return { text, lost };
}

function copiedLearner(learner) {
  const copy = { ...learner, unknown: [...learner.unknown] };
  for (const kind of ["answers", "assessments", "scenarios", "finders"]) {
    copy[kind] = new Map(Array.from(learner[kind], ([id, { records, ...rest }]) => [id, { ...rest, records: records?.map((record) => ({ ...record })) }]));
  }
  return copy;
}

/** Records that no attempt of today's assessment would have: of other questions, repeated ones, or beyond its draw. */
function surplusRecords(assessment, records) {
  const open = new Set(assessment.questions);
  let left = assessment.draw ?? open.size;
  return records.filter(({ question }) => {
    if (left === 0 || !open.delete(question)) return true;
    left -= 1;
    return false;
  });
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
  const checksum = crc32(text.slice(0, text.lastIndexOf(";") + 1));
  const whole = fields.length === 7 && !/[^!-~]/.test(text) && fields[6] === checksum;
  const [, , sequence = "", standing = "", place = "", entries = ""] = fields;
  if (SEQUENCE_FORM.test(sequence)) learner.sequence = fromBase36(sequence);
  if (["c", "d", "p", "f"].includes(standing)) learner.standing = standing;
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
  const practice = course.questions.filter((question) => question.practice !== false);
  return {
    p: ids(course.pages), q: ids(practice), a: ids(course.assessments), s: ids(course.scenarios), t: ids(course.ticks),
    f: ids(course.finders),
    records: ids(course.questions),
  };
}

/** Puts an entry into `learner`; false when it is unknown. */
function readEntry(entry, ids, learner) {
  const [, code, letter, fields] = ENTRY_FORM.exec(entry) ?? [];
  const id = ids[letter]?.get(code);
  const form = ENTRY_FIELDS[letter]?.exec(fields);
  if (id === undefined || !form) return false;
  if (letter === "p") learner.pages.add(id);
  if (letter === "t") learner.ticks.add(id);
  if (letter === "s") learner.scenarios.set(id, { hash: form[1], path: form[2] });
  if (letter === "f") learner.finders.set(id, { hash: form[1], path: form[2] });
  if (letter === "q") {
    const [, hash, result, attempts, answer] = form;
    learner.answers.set(id, { hash, result, attempts: fromBase36(attempts), answer });
  }
  if (letter === "a") learner.assessments.set(id, assessmentIn(form, ids));
  return true;
}

function assessmentIn([, attempts, earned, possible, phase, verdict, records], ids) {
  return {
    attempts: fromBase36(attempts),
    earned: earned === undefined ? null : fromBase36(earned),
    possible: possible === undefined ? null : fromBase36(possible),
    phase,
    passed: verdict === "p",
    records: records.split(".").slice(1).map((raw) => {
      const question = ids.records.get(raw.slice(0, 4));
      if (question === undefined) return { raw };
      return { question, hash: raw.slice(4, 7), mark: raw[7], answer: raw.slice(8) };
    }),
  };
}

/** Whether an entry of a damaged state has the form its letter asks for, whatever its code. */
function isReadable(entry) {
  const [, , letter, fields] = ENTRY_FORM.exec(entry) ?? [];
  return letter !== undefined && ENTRY_FIELDS[letter]?.test(fields) !== false;
}
