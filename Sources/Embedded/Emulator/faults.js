// What LMSs do wrong, on demand: each fault has a name, and any of them go together.

import { Refusal } from "./errors.js";

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} describes in one line
 * @property {string[]} standards that it can happen in
 * @property {"api"|"page"|"record"} place where it sits: between the course and the engine, in the windows around the
 *   course, or in what is stored
 * @property {Object<string, *>} parameters with their defaults
 * @property {(options: object, standard: object) => object} [options] what it changes in the options of a visit
 * @property {(visit: object) => void} [opened] once the object is there
 * @property {(parts: {role: string, args: Array, next: Function, standard: object, clock: object}) => *} [around] a call
 * @property {(parts: {role: string, answer: *}) => *} [spell] an answer as this LMS gives it
 * @property {(parts: {kept: object, standard: object}) => void} [store] changes what is stored
 * @property {(parts: {attempt: object, previous: object, standard: object}) => void} [newAttempt] begins
 * @property {object} [stage] what it changes in the windows around the course; stage.js does it
 */

const BOTH = ["scorm12", "scorm2004"];
const is12 = (standard) => standard.id === "scorm12";
const STATE = "cmi.suspend_data";
const STATUS = {
  scorm12: ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max"],
  scorm2004: [
    "cmi.completion_status", "cmi.success_status", "cmi.progress_measure",
    "cmi.score.scaled", "cmi.score.raw", "cmi.score.min", "cmi.score.max",
  ],
};

/** Refuses in the name of a fault, with the code of each standard. */
function refuse(fault, standard, in12, in2004) {
  throw new Refusal(is12(standard) ? in12 : in2004, `the fault ${fault.name}`, fault.name);
}

/** Refuses calls of these roles; `code` is the standard's general one unless the fault names another. */
function refusing(...roles) {
  const general = { initialize: 102, set: 351, commit: 391, terminate: 111 };
  return function around({ role, args, next, standard }) {
    if (!roles.includes(role)) return next(...args);
    return refuse(this, standard, this.code ?? 101, this.code ?? general[role]);
  };
}

// SCORM 1.2 has one code for calls outside a session, SCORM 2004 one for each call after its end.
const AFTER_END = { initialize: 104, terminate: 113, get: 123, set: 133, commit: 143 };

/** @type {Omit<Fault, "standards"|"parameters">[]} */
const DEFINITIONS = [
  // The windows around the course
  { name: "no-api", place: "page", describes: "no window has the LMS's object", stage: { api: "none" } },
  {
    name: "late-api", place: "page", describes: "the LMS's object turns up only after a while", parameters: { milliseconds: 300 },
    stage: { api: "late" },
  },
  { name: "api-in-opener", place: "page", describes: "the course is in a window of its own, the object in the one that opened it", stage: { api: "opener" } },
  { name: "api-far-above", place: "page", describes: "three more frames are between the course and the object", parameters: { frames: 3 }, stage: {} },
  { name: "other-origin", place: "page", describes: "the course's frame is of another origin, so no object can be reached", stage: { origin: "other" } },
  { name: "killed", place: "page", describes: "the page is killed: no event of its end reaches the course", stage: { end: "kill" } },
  { name: "back-forward", place: "page", describes: "the browser keeps the page for its back button and shows it again", stage: { end: "back" } },
  { name: "two-tabs", place: "page", describes: "the course is open twice; what is committed last is kept", stage: { tabs: 2 } },

  // Sessions
  {
    name: "begun-before", place: "api", describes: "the LMS's own page has begun the session already",
    opened: (visit) => visit.engine.calls.initialize(""),
  },
  { name: "refuses-to-begin", place: "api", describes: "no session can be begun", around: refusing("initialize") },
  { name: "refuses-to-end", place: "api", describes: "the session cannot be ended", around: refusing("terminate") },
  {
    name: "session-expired", place: "api", describes: "after some calls the session is over: every call is refused", parameters: { after: 40, code: null },
    around({ role, args, next, standard }) {
      this.calls = (this.calls ?? 0) + 1;
      if (this.calls <= this.after) return next(...args);
      return refuse(this, standard, this.code ?? 301, this.code ?? AFTER_END[role]);
    },
  },

  // Saving
  { name: "commit-fails", place: "api", describes: "commits are refused", parameters: { code: null }, around: refusing("commit") },
  { name: "storing-fails", place: "api", describes: "no value is taken and no commit", parameters: { code: null }, around: refusing("set", "commit") },
  {
    name: "commit-hangs", place: "api", describes: "a commit blocks everything for a while, and succeeds", parameters: { milliseconds: 1500 },
    around({ role, args, next, clock }) {
      if (role === "commit") clock.wait(this.milliseconds);
      return next(...args);
    },
  },
  {
    name: "commit-throws", place: "api", describes: "a commit throws a script error",
    around({ role, args, next }) {
      if (role !== "commit") return next(...args);
      throw Object.assign(new Error("the LMS's script failed"), { fault: this.name });
    },
  },
  {
    name: "quota-reached", place: "api", describes: "longer state than so many characters is refused", parameters: { characters: 4096 },
    around({ role, args, next, standard }) {
      const isOver = role === "set" && args[0] === STATE && String(args[1]).length > this.characters;
      return isOver ? refuse(this, standard, 405, 351) : next(...args);
    },
  },
  {
    name: "truncates", place: "record", describes: "longer state than so many characters is cut without a word", parameters: { characters: 4096 },
    store({ kept }) {
      if (STATE in kept.data) kept.data[STATE] = kept.data[STATE].slice(0, this.characters);
    },
  },
  {
    name: "forgets-state", place: "record", describes: "status and score are kept, the state is not",
    store({ kept }) {
      delete kept.data[STATE];
    },
  },

  // What is said at the start
  { name: "review", place: "api", describes: "the course is opened in review", options: () => ({ mode: "review", credit: "no-credit" }) },
  { name: "browse", place: "api", describes: "the course is opened to browse", options: () => ({ mode: "browse", credit: "no-credit" }) },
  { name: "no-credit", place: "api", describes: "the course is taken without credit", options: () => ({ credit: "no-credit" }) },
  {
    name: "no-mode", place: "api", describes: "the LMS does without lesson_mode (SCORM 1.2) or mode",
    options: ({ without = [] }, standard) => ({ without: [...without, is12(standard) ? "cmi.core.lesson_mode" : "cmi.mode"] }),
  },
  {
    name: "no-learner", place: "api", describes: "the LMS does not say who the learner is",
    options: () => ({ learnerId: "", learnerName: "" }),
  },
  {
    name: "completes-by-itself", place: "record", describes: "who has not attempted the course is told to have completed it",
    options: () => ({ initialStatus: "completed" }),
  },
  {
    name: "keeps-status", place: "record", describes: "a new attempt begins with the last one's status and score, and with nothing else",
    newAttempt({ attempt, previous, standard }) {
      for (const name of STATUS[standard.id]) if (name in previous.data) attempt.data[name] = previous.data[name];
    },
  },

  // How answers are spelt
  {
    name: "booleans", place: "api", describes: "true and false come as booleans",
    spell: ({ role, answer }) => (isVerdict(role) ? { true: true, false: false }[answer] ?? answer : answer),
  },
  {
    name: "undefined", place: "api", describes: "calls that succeed answer nothing at all",
    spell: ({ role, answer }) => (isVerdict(role) && answer === "true" ? undefined : answer),
  },
  {
    name: "numeric-errors", place: "api", describes: "error codes come as numbers",
    spell: ({ role, answer }) => (role === "error" ? Number(answer) : answer),
  },
];

function isVerdict(role) {
  return ["initialize", "terminate", "set", "commit"].includes(role);
}

/** Every fault by its name. */
export const FAULTS = new Map(DEFINITIONS.map((fault) => [fault.name, { standards: BOTH, parameters: {}, ...fault }]));

/**
 * Faults ready to happen, from their names and what is to differ from their defaults.
 *
 * @param {Array<string|{name: string}>} wanted  @returns {Fault[]}
 */
export function makeFaults(wanted) {
  return wanted.map((one) => {
    const { name, ...parameters } = typeof one === "string" ? { name: one } : one;
    const definition = FAULTS.get(name);
    if (!definition) throw new Error(`there is no fault '${name}'`);
    return { ...definition, ...definition.parameters, ...parameters };
  });
}
