// A run-time of SCORM 1.2 that knows every element, type, limit and error code, and forgives nothing.
"use strict";

const API_NAME = "API";
const ERRORS = {
  0: "No error", 101: "General exception", 201: "Invalid argument error", 202: "Element cannot have children",
  203: "Element not an array - cannot have count", 301: "Not initialized", 401: "Not implemented error",
  402: "Invalid set value, element is a keyword", 403: "Element is read only", 404: "Element is write only", 405: "Incorrect data type",
};

const types = {
  score: (value) => value === "" || (decimal(value) && Number(value) >= 0 && Number(value) <= 100),
  decimal,
  identifier: (value) => /^[A-Za-z0-9_-]{1,255}$/.test(value),
  timespan: (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  status: oneOf("passed", "completed", "failed", "incomplete", "browsed"),
  anyStatus: oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
  exit: oneOf("time-out", "suspend", "logout", ""),
  result: (value) => oneOf("correct", "wrong", "unanticipated", "neutral")(value) || decimal(value),
  kind: oneOf("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
};
const feedback = {
  "true-false": (value) => /^[01tf]/.test(value),
  choice: (value) => /^(\{?[0-9a-z](,[0-9a-z])*\}?)?$/.test(value),
  "fill-in": text(255), performance: text(255),
  matching: (value) => /^(\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?)?$/.test(value),
  sequencing: (value) => /^([0-9a-z](,[0-9a-z])*)?$/.test(value),
  likert: (value) => /^[0-9a-z]?$/.test(value),
  numeric: decimal,
};

// name, access, type (a function) or the fixed value of a keyword, what is read when nothing was stored
const SCORE = "raw,min,max";
const ELEMENTS = [
  ["cmi._version", "keyword", "3.4"],
  ["cmi._children", "keyword", "core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,student_preference,interactions"],
  ["cmi.core._children", "keyword", "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"],
  ["cmi.core.student_id", "r"], ["cmi.core.student_name", "r"], ["cmi.core.credit", "r"], ["cmi.core.entry", "r"],
  ["cmi.core.total_time", "r"], ["cmi.core.lesson_mode", "r"],
  ["cmi.core.lesson_location", "rw", text(255)],
  ["cmi.core.lesson_status", "rw", types.status, "not attempted"],
  ["cmi.core.score._children", "keyword", SCORE],
  ["cmi.core.score.raw", "rw", types.score], ["cmi.core.score.min", "rw", types.score], ["cmi.core.score.max", "rw", types.score],
  ["cmi.core.exit", "w", types.exit], ["cmi.core.session_time", "w", types.timespan],
  ["cmi.suspend_data", "rw", text(4096)], ["cmi.launch_data", "r"],
  ["cmi.comments", "rw", text(4096)], ["cmi.comments_from_lms", "r"],
  ["cmi.objectives._children", "keyword", "id,score,status"], ["cmi.objectives._count", "count"],
  ["cmi.objectives.n.id", "rw", types.identifier], ["cmi.objectives.n.score._children", "keyword", SCORE],
  ["cmi.objectives.n.score.raw", "rw", types.score], ["cmi.objectives.n.score.min", "rw", types.score], ["cmi.objectives.n.score.max", "rw", types.score],
  ["cmi.objectives.n.status", "rw", types.anyStatus],
  ["cmi.student_data._children", "keyword", "mastery_score,max_time_allowed,time_limit_action"],
  ["cmi.student_data.mastery_score", "r"], ["cmi.student_data.max_time_allowed", "r"], ["cmi.student_data.time_limit_action", "r"],
  ["cmi.student_preference._children", "keyword", "audio,language,speed,text"],
  ["cmi.student_preference.audio", "rw", integer(-1, 100), "0"], ["cmi.student_preference.language", "rw", text(255)],
  ["cmi.student_preference.speed", "rw", integer(-100, 100), "0"], ["cmi.student_preference.text", "rw", integer(-1, 1), "0"],
  ["cmi.interactions._children", "keyword", "id,objectives,time,type,correct_responses,weighting,student_response,result,latency"],
  ["cmi.interactions._count", "count"], ["cmi.interactions.n.id", "w", types.identifier],
  ["cmi.interactions.n.objectives._count", "count"], ["cmi.interactions.n.objectives.n.id", "w", types.identifier],
  ["cmi.interactions.n.time", "w", types.time], ["cmi.interactions.n.type", "w", types.kind],
  ["cmi.interactions.n.correct_responses._count", "count"], ["cmi.interactions.n.correct_responses.n.pattern", "w", "feedback"],
  ["cmi.interactions.n.weighting", "w", (value) => decimal(value) && Math.abs(Number(value)) <= 100],
  ["cmi.interactions.n.student_response", "w", "feedback"],
  ["cmi.interactions.n.result", "w", types.result], ["cmi.interactions.n.latency", "w", types.timespan],
];
const TABLE = new Map(ELEMENTS.map(([name, access, type, initial = ""]) => [name, { access, type, initial }]));

const seconds = (time) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
function timespan(total) {
  const hundredths = Math.round(total * 100);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return `${String(Math.floor(hundredths / 360000)).padStart(4, "0")}:${two(hundredths / 6000 % 60)}:${two(hundredths / 100 % 60)}.${two(hundredths % 100)}`;
}

/**
 * The object `API` for one sitting.
 *
 * `record` is what earlier sittings left: `{data, seconds}`. Options: `mode`, `credit`, `name`; `refuse`: LMSInitialize fails;
 * `failing`: LMSSetValue and LMSCommit fail with 101 while it is true; `without`: optional elements this LMS does not have (401).
 */
function runtime(record, options) {
  const lms = { log: [], committed: null, finished: false, options };
  const data = { ...record.data };
  const resumed = data["cmi.core.exit"] === "suspend";
  const mode = options.mode ?? "normal";
  delete data["cmi.core.exit"];
  delete data["cmi.core.session_time"];
  const given = {
    "cmi.core.student_id": "learner-7", "cmi.core.student_name": options.name ?? "Learner, Lee", "cmi.core.credit": options.credit ?? "credit",
    "cmi.core.lesson_mode": mode, "cmi.core.total_time": timespan(record.seconds),
    "cmi.core.entry": resumed ? "resume" : Object.keys(record.data).length === 0 ? "ab-initio" : "",
  };
  let initialized = false;

  const keep = () => { lms.committed = { data: { ...data }, seconds: record.seconds + seconds(data["cmi.core.session_time"] ?? "0") }; };
  const countOf = (list) => listLength(data, list);

  /** The element's row, with 201 for an index or a name that is not there; throws the error code. */
  function find(name, setting) {
    const path = name.replace(/\.\d+(?=\.)/g, ".n");
    const row = TABLE.get(path);
    if (!row) {
      const [, owner, keyword] = /^(.+)\.(_children|_count)$/.exec(path) ?? [];
      const known = [...TABLE.keys()].some((other) => other === owner || other.startsWith(`${owner}.`));
      throw !known ? 201 : keyword === "_children" ? 202 : 203;
    }
    if ((options.without ?? []).some((prefix) => name === prefix || name.startsWith(`${prefix}.`))) throw 401;
    for (const match of name.matchAll(/\.(\d+)\./g)) {
      const list = name.slice(0, match.index);
      const index = Number(match[1]);
      const first = setting && index === countOf(list);
      if (String(index) !== match[1] || (index >= countOf(list) && !first)) throw 201;
      if (first && !/\.(id|pattern)$/.test(name)) throw 201; // the id comes first
    }
    return row;
  }

  const calls = {
    LMSInitialize(...args) {
      if (args.length !== 1 || args[0] !== "") throw 201;
      if (initialized || lms.finished || options.refuse) throw 101;
      initialized = true;
      return "true";
    },
    LMSFinish(...args) {
      if (args.length !== 1 || args[0] !== "") throw 201;
      if (!initialized) throw 301;
      if (mode === "normal" && !("cmi.core.lesson_status" in data)) data["cmi.core.lesson_status"] = "completed";
      keep();
      initialized = false;
      lms.finished = true;
      return "true";
    },
    LMSCommit(...args) {
      if (args.length !== 1 || args[0] !== "") throw 201;
      if (!initialized) throw 301;
      if (options.failing) throw 101;
      keep();
      return "true";
    },
    LMSGetValue(name, ...more) {
      if (!initialized) throw 301;
      if (typeof name !== "string" || more.length > 0) throw 201;
      const row = find(name, false);
      if (row.access === "w") throw 404;
      if (row.access === "keyword") return row.type;
      if (row.access === "count") return String(countOf(name.slice(0, -7)));
      return given[name] ?? data[name] ?? row.initial;
    },
    LMSSetValue(name, value, ...more) {
      if (!initialized) throw 301;
      if (typeof name !== "string" || more.length > 0) throw 201;
      if (options.failing) throw 101;
      const row = find(name, true);
      if (row.access === "keyword" || row.access === "count") throw 402;
      if (row.access === "r") throw 403;
      const kind = data[name.replace(/^(cmi\.interactions\.\d+)\..*$/, "$1.type")];
      const fits = row.type === "feedback" ? (given) => text(255)(given) && (feedback[kind] ?? text(255))(given) : row.type;
      if (typeof value !== "string" || !fits(value)) throw 405;
      if (name === "cmi.comments" && ((data[name] ?? "") + value).length > 4096) throw 405;
      data[name] = name === "cmi.comments" ? (data[name] ?? "") + value : value;
      return "true";
    },
  };

  publish(lms, "LMS", ERRORS, calls);
  return lms;
}
