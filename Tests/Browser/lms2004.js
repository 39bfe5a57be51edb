// A run-time of SCORM 2004, 4th or 3rd Edition, that knows every element, type, limit and error code, and forgives nothing.
"use strict";

const API_NAME = "API_1484_11";
const ERRORS = {
  0: "No Error", 101: "General Exception", 102: "General Initialization Failure", 103: "Already Initialized", 104: "Content Instance Terminated",
  111: "General Termination Failure", 112: "Termination Before Initialization", 113: "Termination After Termination",
  122: "Retrieve Data Before Initialization", 123: "Retrieve Data After Termination",
  132: "Store Data Before Initialization", 133: "Store Data After Termination",
  142: "Commit Before Initialization", 143: "Commit After Termination", 201: "General Argument Error",
  301: "General Get Failure", 351: "General Set Failure", 391: "General Commit Failure",
  401: "Undefined Data Model Element", 402: "Unimplemented Data Model Element", 403: "Data Model Element Value Not Initialized",
  404: "Data Model Element Is Read Only", 405: "Data Model Element Is Write Only", 406: "Data Model Element Type Mismatch",
  407: "Data Model Element Value Out Of Range", 408: "Data Model Dependency Not Established",
};

// A type says whether a value is of it; a range is looked at afterwards, for it has an error of its own.
const real = (value) => /^-?\d{1,10}(\.\d{1,7})?$/.test(value);
const within = (from, to) => Object.assign((value) => real(value), { range: (value) => Number(value) >= from && Number(value) <= to });
const whole = (list) => Object.assign((value) => /^-?\d+$/.test(value), { range: (value) => list.includes(value) });
const localized = (limit) => (value) => value.replace(/^\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\}/, "").length <= limit;
const URI = "[A-Za-z0-9._~:/?#@!$&'()*+;=%-]";
const longIdentifier = (value) => new RegExp(`^${URI}{1,4000}$`).test(value);
const shortIdentifier = (value) => new RegExp(`^${URI}{1,250}$`).test(value);
const language = (value) => value === "" || (value.length <= 250 && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value));
const duration = (value) => /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
const TIMESTAMP = /^(\d{4})(-(\d\d)(-(\d\d)(T(\d\d)(:(\d\d)(:(\d\d)(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/;
function timestamp(value) {
  const [form, year, , month = "01", , day = "01", , hour = "00", , minute = "00", , second = "00"] = TIMESTAMP.exec(value) ?? [];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return form !== undefined && year >= 1970 && year <= 2038 && month >= 1 && month <= 12 && day >= 1 && day <= days
    && hour < 24 && minute < 60 && second < 60;
}

// Responses, by the type of their interaction: the form of a response, of a pattern, and how many patterns there may be.
const listOf = (item, most, { repeats = true, empty = false } = {}) => (value) => {
  if (value === "") return empty;
  const parts = value.split("[,]");
  return parts.length <= most && parts.every(item) && (repeats || new Set(parts).size === parts.length);
};
const pairOf = (first, second) => (value) => {
  const parts = value.split("[.]");
  return parts.length === 2 && first(parts[0]) && second(parts[1]);
};
const interval = (value) => {
  const parts = value.split("[:]");
  return parts.length === 2 && parts.every((part) => part === "" || real(part)) && !(parts.every(real) && Number(parts[0]) > Number(parts[1]));
};
const after = (prefixes, fits) => (value) => {
  let rest = value;
  for (let found; (found = /^\{(\w+)=(true|false)\}/.exec(rest)) && prefixes.includes(found[1]);) rest = rest.slice(found[0].length);
  return fits(rest);
};
const words = listOf(localized(250), 10, { empty: true });
const step = (answers) => (value) => {
  const [name, answer, ...more] = value.split("[.]");
  return more.length === 0 && answer !== undefined && name + answer !== "" && (name === "" || shortIdentifier(name)) && answers(answer);
};
const RESPONSES = {
  "true-false": { response: oneOf("true", "false"), patterns: 1 },
  choice: { response: listOf(shortIdentifier, 36, { repeats: false, empty: true }), patterns: 10, unique: true },
  "fill-in": { response: words, pattern: after(["case_matters", "order_matters"], words), patterns: 5 },
  "long-fill-in": { response: localized(4000), pattern: after(["case_matters"], localized(4000)), patterns: 5 },
  likert: { response: shortIdentifier, patterns: 1 },
  matching: { response: listOf(pairOf(shortIdentifier, shortIdentifier), 36), patterns: 5 },
  performance: {
    response: listOf(step(text(250)), 125),
    pattern: after(["order_matters"], listOf(step((value) => text(250)(value) || interval(value)), 125)), patterns: 5,
  },
  sequencing: { response: listOf(shortIdentifier, 36), patterns: 5, unique: true },
  numeric: { response: real, pattern: interval, patterns: 1 },
  other: { response: text(4000), patterns: 1 },
};

const completion = oneOf("completed", "incomplete", "not attempted", "unknown");
const success = oneOf("passed", "failed", "unknown");
const TARGET = /^\{target=[A-Za-z0-9._-]+\}/;
const navigation = (edition) => (value) =>
  oneOf("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_")(value)
  || (edition === "4th" ? ["choice", "jump"] : ["choice"]).includes(TARGET.test(value) ? value.replace(TARGET, "") : "");

// name, access, type (a function) or the fixed value of a keyword, what is read when nothing was stored; without that, 403
const SCORE = (name, access = "rw") => [
  [`${name}._children`, "keyword", "scaled,raw,min,max"], [`${name}.scaled`, access, within(-1, 1)],
  [`${name}.raw`, access, real], [`${name}.min`, access, real], [`${name}.max`, access, real],
];
const ELEMENTS = (edition) => [
  ["cmi._version", "keyword", "1.0"],
  ["cmi.comments_from_learner._children", "keyword", "comment,location,timestamp"], ["cmi.comments_from_learner._count", "count"],
  ["cmi.comments_from_learner.n.comment", "rw", localized(4000)], ["cmi.comments_from_learner.n.location", "rw", text(250)],
  ["cmi.comments_from_learner.n.timestamp", "rw", timestamp],
  ["cmi.comments_from_lms._children", "keyword", "comment,location,timestamp"], ["cmi.comments_from_lms._count", "count"],
  ["cmi.comments_from_lms.n.comment", "r"], ["cmi.comments_from_lms.n.location", "r"], ["cmi.comments_from_lms.n.timestamp", "r"],
  ["cmi.completion_status", "rw", completion, "unknown"], ["cmi.completion_threshold", "r"], ["cmi.credit", "r"], ["cmi.entry", "r"],
  ["cmi.exit", "w", oneOf("time-out", "suspend", "logout", "normal", "")],
  ["cmi.interactions._children", "keyword", "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"],
  ["cmi.interactions._count", "count"], ["cmi.interactions.n.id", "rw", longIdentifier],
  ["cmi.interactions.n.type", "rw", oneOf(...Object.keys(RESPONSES))],
  ["cmi.interactions.n.objectives._count", "count"], ["cmi.interactions.n.objectives.n.id", "rw", longIdentifier],
  ["cmi.interactions.n.timestamp", "rw", timestamp],
  ["cmi.interactions.n.correct_responses._count", "count"], ["cmi.interactions.n.correct_responses.n.pattern", "rw", "pattern"],
  ["cmi.interactions.n.weighting", "rw", real], ["cmi.interactions.n.learner_response", "rw", "response"],
  ["cmi.interactions.n.result", "rw", (value) => oneOf("correct", "incorrect", "unanticipated", "neutral")(value) || real(value)],
  ["cmi.interactions.n.latency", "rw", duration], ["cmi.interactions.n.description", "rw", localized(250)],
  ["cmi.launch_data", "r"], ["cmi.learner_id", "r"], ["cmi.learner_name", "r"],
  ["cmi.learner_preference._children", "keyword", "audio_level,language,delivery_speed,audio_captioning"],
  ["cmi.learner_preference.audio_level", "rw", within(0, Infinity), "1"], ["cmi.learner_preference.language", "rw", language, ""],
  ["cmi.learner_preference.delivery_speed", "rw", within(0, Infinity), "1"],
  ["cmi.learner_preference.audio_captioning", "rw", whole(["-1", "0", "1"]), "0"],
  ["cmi.location", "rw", text(1000)], ["cmi.max_time_allowed", "r"], ["cmi.mode", "r"],
  ["cmi.objectives._children", "keyword", "id,score,success_status,completion_status,progress_measure,description"], ["cmi.objectives._count", "count"],
  ["cmi.objectives.n.id", "rw", longIdentifier], ...SCORE("cmi.objectives.n.score"),
  ["cmi.objectives.n.success_status", "rw", success, "unknown"], ["cmi.objectives.n.completion_status", "rw", completion, "unknown"],
  ["cmi.objectives.n.progress_measure", "rw", within(0, 1)], ["cmi.objectives.n.description", "rw", localized(250)],
  ["cmi.progress_measure", "rw", within(0, 1)], ["cmi.scaled_passing_score", "r"], ...SCORE("cmi.score"),
  ["cmi.session_time", "w", duration], ["cmi.success_status", "rw", success, "unknown"],
  ["cmi.suspend_data", "rw", text(edition === "3rd" ? 4000 : 64000)],
  ["cmi.time_limit_action", "r"], ["cmi.total_time", "r"],
  ["adl.nav.request", "rw", navigation(edition), "_none_"],
  ["adl.nav.request_valid.continue", "r"], ["adl.nav.request_valid.previous", "r"], ["adl.nav.request_valid.choice.{target}", "r"],
  ...(edition === "3rd" ? [] : [
    ["adl.nav.request_valid.jump.{target}", "r"],
    ["adl.data._children", "keyword", "id,store"], ["adl.data._count", "count"], ["adl.data.n.id", "r"], ["adl.data.n.store", "rw", text(64000)],
  ]),
];
const MOST = { "cmi.interactions": 250, "cmi.objectives": 100, "cmi.comments_from_learner": 250 };

function seconds(span) {
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(span);
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
}

/**
 * The object `API_1484_11` for one sitting.
 *
 * `record` is what earlier sittings left: `{data, seconds}`. Options: `edition`: "4th" or "3rd"; `mode`, `credit`, `name`;
 * `valid`: what `adl.nav.request_valid` answers, by request; `refuse`: Initialize fails; `failing`: SetValue and Commit fail
 * while it is true; `without`: elements this LMS does not have (402).
 */
function runtime(record, options) {
  const lms = { log: [], committed: null, finished: false, options };
  const table = new Map(ELEMENTS(options.edition ?? "4th").map(([name, access, type, initial]) => [name, { access, type, initial }]));
  const isSuspended = ["suspend", "logout"].includes(record.data["cmi.exit"]);
  const data = isSuspended ? { ...record.data } : {}; // any other way out ends the attempt
  for (const name of ["cmi.exit", "cmi.session_time", "adl.nav.request"]) delete data[name];
  const given = {
    "cmi.learner_id": "learner-7", "cmi.learner_name": options.name ?? "Learner, Lee", "cmi.credit": options.credit ?? "credit",
    "cmi.mode": options.mode ?? "normal", "cmi.entry": isSuspended ? "resume" : "ab-initio",
    "cmi.total_time": `PT${Math.round(record.seconds)}S`, "cmi.time_limit_action": "continue,no message",
  };
  let phase = "before";

  const keep = () => { lms.committed = { data: { ...data }, seconds: record.seconds + seconds(data["cmi.session_time"] ?? "PT0S") }; };
  const countOf = (list) => listLength(data, list);
  const during = (before, ended) => { if (phase !== "running") throw phase === "before" ? before : ended; };
  const empty = (args) => { if (args.length !== 1 || args[0] !== "") throw 201; };

  /** The element's row; throws what an unknown name or an index that is not there is answered with. */
  function find(name, setting) {
    const path = name.replace(/\.\d+(?=\.)/g, ".n").replace(/\.\{target=[A-Za-z0-9._-]+\}$/, ".{target}");
    const row = table.get(path);
    if (!row) {
      const [, owner] = /^(.+)\.(?:_children|_count|_version)$/.exec(path) ?? [];
      throw [...table.keys()].some((other) => other === owner || other.startsWith(`${owner}.`)) ? (setting ? 404 : 301) : 401;
    }
    if ((options.without ?? []).some((prefix) => name === prefix || name.startsWith(`${prefix}.`))) throw 402;
    for (const match of name.matchAll(/\.(\d+)\./g)) {
      const list = name.slice(0, match.index);
      const index = Number(match[1]);
      if (String(index) !== match[1]) throw setting ? 351 : 301;
      if (index < countOf(list)) continue;
      if (!setting) throw 301;
      const isOwn = !/\.\d+\./.test(name.slice(match.index + match[0].length - 1));
      if (index > countOf(list) || index >= (MOST[list] ?? Infinity)) throw 351;
      // What an entry is called comes before anything else of it.
      const opens = list.startsWith("cmi.comments") || (isOwn && /\.(id|pattern)$/.test(name));
      if (!opens) throw 408;
    }
    return row;
  }

  /** What else has to be there first, and what may stand only once. */
  function checkOrder(name, value) {
    const [, interaction, part, index] = /^(cmi\.interactions\.\d+)\.(\w+)(?:\.(\d+))?/.exec(name) ?? [];
    const type = data[`${interaction}.type`];
    if (["learner_response", "correct_responses"].includes(part) && type === undefined) throw 408;
    const others = (list, field) => Array.from({ length: countOf(list) }, (_, at) => `${list}.${at}.${field}`)
      .filter((other) => other !== name).map((other) => data[other]);
    if (part === "objectives" && others(`${interaction}.objectives`, "id").includes(value)) throw 351;
    if (part === "correct_responses") {
      if (Number(index) >= RESPONSES[type].patterns) throw 351;
      if (RESPONSES[type].unique && others(`${interaction}.correct_responses`, "pattern").includes(value)) throw 351;
    }
    if (/^cmi\.objectives\.\d+\.id$/.test(name)) {
      if (name in data && data[name] !== value) throw 351;
      if (others("cmi.objectives", "id").includes(value)) throw 351;
    }
    return RESPONSES[type];
  }

  const calls = {
    Initialize(...args) {
      empty(args);
      if (phase !== "before") throw phase === "running" ? 103 : 104;
      if (options.refuse) throw 102;
      phase = "running";
      return "true";
    },
    Terminate(...args) {
      empty(args);
      during(112, 113);
      // What says neither status is completed and satisfied.
      if (given["cmi.mode"] === "normal" && !("cmi.completion_status" in data) && !("cmi.success_status" in data)) {
        Object.assign(data, { "cmi.completion_status": "completed", "cmi.success_status": "passed" });
      }
      keep();
      phase = "ended";
      lms.finished = true;
      return "true";
    },
    Commit(...args) {
      empty(args);
      during(142, 143);
      if (options.failing) throw 391;
      keep();
      return "true";
    },
    GetValue(name, ...more) {
      during(122, 123);
      if (typeof name !== "string" || more.length > 0) throw 201;
      if (name === "") throw 301;
      const row = find(name, false);
      if (row.access === "w") throw 405;
      if (row.access === "keyword") return row.type;
      if (row.access === "count") return String(countOf(name.slice(0, -7)));
      if (name.startsWith("adl.nav.request_valid.")) return options.valid?.[name.slice(22)] ?? "unknown";
      const value = given[name] ?? data[name] ?? row.initial;
      if (value === undefined) throw 403;
      return value;
    },
    SetValue(name, value, ...more) {
      during(132, 133);
      if (typeof name !== "string" || more.length > 0) throw 201;
      if (options.failing || name === "") throw 351;
      const row = find(name, true);
      if (row.access !== "rw" && row.access !== "w") throw 404;
      if (typeof value !== "string") throw 406;
      const responses = checkOrder(name, value);
      const fits = row.type === "pattern" ? responses.pattern ?? responses.response : row.type === "response" ? responses.response : row.type;
      if (!fits(value)) throw 406;
      if (fits.range && !fits.range(value)) throw 407;
      data[name] = value;
      return "true";
    },
  };
  publish(lms, "", ERRORS, calls);
  return lms;
}
