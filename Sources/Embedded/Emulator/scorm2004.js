// The run-time of SCORM 2004, 4th or 3rd Edition, for one sitting: every element, type, limit and error code.

import { taken } from "./datatypes.js";
import { elements2004, MOST_2004, MOST_OBJECTIVES_OF_AN_INTERACTION } from "./elements2004.js";
import { ERRORS_2004, Refusal } from "./errors.js";
import { DataModel, indexesIn, isMissing, leavingOut } from "./model.js";
import { RESPONSES } from "./responses2004.js";
import { shown } from "./scorm12.js";
import { seconds2004, span2004 } from "./spans.js";

export const SCORM_2004 = {
  id: "scorm2004",
  apiName: "API_1484_11",
  prefix: "",
  errors: ERRORS_2004,
  calls: {
    Initialize: "initialize", Terminate: "terminate", GetValue: "get", SetValue: "set", Commit: "commit",
    GetLastError: "error", GetErrorString: "words", GetDiagnostic: "diagnostic",
  },
  open: scorm2004Engine,
  /** A new attempt knows the objectives of its activity (RTE 4.2.17). */
  initialData: ({ objectives = [] }) => Object.fromEntries(objectives.map((id, index) => [`cmi.objectives.${index}.id`, id])),
};

/**
 * @typedef {object} Options2004 what this LMS is like, and what it knows of the learner and the activity
 * @property {"4th"|"3rd"} [edition]
 * @property {string} [learnerId]
 * @property {string} [learnerName]
 * @property {"normal"|"browse"|"review"} [mode]
 * @property {"credit"|"no-credit"} [credit]
 * @property {string} [launchData]
 * @property {string} [completionThreshold]  @property {string} [scaledPassingScore]
 * @property {string} [maxTimeAllowed]  @property {string} [timeLimitAction]
 * @property {Array<{comment: string, location?: string, timestamp?: string}>} [comments] from the LMS
 * @property {Array<{id: string, read?: boolean, write?: boolean}>} [sharedData] the activity's `adlcp:data`
 * @property {string[]} [objectives] ids of the activity's objectives
 * @property {((request: string) => string)|Object<string, string>} [valid] what `adl.nav.request_valid` answers
 * @property {string} [initialStatus] what an LMS makes of *unknown* completion
 * @property {"refuse"|"truncate"|"keep"} [limits] what happens to more than the standard makes an LMS hold
 * @property {string[]} [without] elements and groups that it does not have
 *
 * @param {{attempt: {data: Object<string, string>, seconds: number}, entry: string, options: Options2004,
 *   shared?: Object<string, string>, store: (kept: {data: Object<string, string>, seconds: number}) => void}} sitting
 */
export function scorm2004Engine({ attempt, entry, options, shared = {}, store }) {
  const before = attempt.seconds ?? 0;
  const data = leavingOut(attempt.data, "cmi.exit", "cmi.session_time", "adl.nav.request");
  const model = new DataModel(elements2004(options.edition ?? "4th"), data);
  const engine = { phase: "before", data, beyond: null };

  /** What the LMS says and a course can only read; without a value it is 403. */
  const given = {
    "cmi.learner_id": () => options.learnerId ?? "learner-7",
    "cmi.learner_name": () => options.learnerName ?? "Learner, Lee",
    "cmi.credit": () => options.credit ?? "credit",
    "cmi.mode": () => options.mode ?? "normal",
    "cmi.entry": () => entry,
    "cmi.total_time": () => span2004(before),
    "cmi.launch_data": () => options.launchData,
    "cmi.completion_threshold": () => options.completionThreshold,
    "cmi.scaled_passing_score": () => options.scaledPassingScore,
    "cmi.max_time_allowed": () => options.maxTimeAllowed,
    "cmi.time_limit_action": () => options.timeLimitAction ?? "continue,no message",
    "cmi.completion_status": () => completion(),
    "cmi.success_status": () => success(),
  };

  /** RTE 4.2.4: a threshold outdoes what the course said, once it said how far the learner is. */
  function completion() {
    const { "cmi.completion_status": said, "cmi.progress_measure": progress } = data;
    if (options.completionThreshold === undefined || progress === undefined) return said ?? options.initialStatus;
    return Number(progress) >= Number(options.completionThreshold) ? "completed" : "incomplete";
  }

  /** RTE 4.2.22: a passing score outdoes what the course said, even where it gave no score. */
  function success() {
    const { "cmi.success_status": said, "cmi.score.scaled": scaled } = data;
    if (options.scaledPassingScore === undefined) return said;
    if (scaled === undefined) return "unknown";
    return Number(scaled) >= Number(options.scaledPassingScore) ? "passed" : "failed";
  }

  /** Looking at the course again, or before it is taken, leaves what there is. */
  function keep() {
    if (given["cmi.mode"]() !== "normal") return;
    const judged = { "cmi.completion_status": completion(), "cmi.success_status": success() };
    const known = Object.fromEntries(Object.entries(judged).filter(([, value]) => value !== undefined));
    const session = seconds2004(data["cmi.session_time"] ?? "PT0S");
    store({ data: { ...data, ...known }, seconds: before + session });
  }

  function needEmpty(args) {
    if (args.length !== 1 || args[0] !== "") throw new Refusal(201, "the one argument is the empty string");
  }

  function needRunning(early, late) {
    if (engine.phase === "before") throw new Refusal(early, "Initialize comes first");
    if (engine.phase === "ended") throw new Refusal(late, "nothing comes after Terminate");
  }

  function countOf(list) {
    if (list === "cmi.comments_from_lms") return (options.comments ?? []).length;
    if (list === "adl.data") return (options.sharedData ?? []).length;
    return model.countOf(list);
  }

  /** The element, where the model has it and its indexes are there. */
  function find(name, isSetting) {
    const failure = isSetting ? 351 : 301;
    const element = model.find(name);
    if (!element) {
      const isKeyword = model.keywordOwner(name) !== null;
      throw new Refusal(isKeyword ? (isSetting ? 404 : 301) : 401, `there is no ${name}`);
    }
    if (isMissing(name, options.without)) throw new Refusal(402, `this LMS does without ${name}`);
    for (const { list, text, index, rest } of indexesIn(name)) {
      const count = countOf(list);
      if (String(index) !== text) throw new Refusal(failure, `${text} is no index`);
      if (index < count) continue;
      if (!isSetting || element.access === "r") throw new Refusal(element.access === "r" && isSetting ? 404 : failure, `${list} has ${count} entries`);
      if (index > count || index >= mostOf(list)) throw new Refusal(351, `${list} has ${count} entries, the next has that index`);
      const isOpening = list === "cmi.comments_from_learner" || ["id", "pattern"].includes(rest);
      if (!isOpening) throw new Refusal(408, `${list}.${index}.id comes first`);
    }
    return element;
  }

  function mostOf(list) {
    if (options.limits === "keep") return Infinity;
    if (/\.objectives$/.test(list) && list !== "cmi.objectives") return MOST_OBJECTIVES_OF_AN_INTERACTION;
    return MOST_2004[list] ?? Infinity;
  }

  /** What has to be there before a value of an interaction or an objective, and what may stand only once. */
  function needOrder(name, value) {
    if (/^cmi\.objectives\.\d+\.id$/.test(name)) {
      if (name in data && data[name] !== value) throw new Refusal(351, "the id of an objective stays what it is");
      if (model.others("cmi.objectives", "id", name).includes(value)) throw new Refusal(351, `there is an objective ${shown(value)}`);
    }
    const [, interaction, part, index] = /^(cmi\.interactions\.\d+)\.(\w+)(?:\.(\d+))?/.exec(name) ?? [];
    if (part === "objectives" && model.others(`${interaction}.objectives`, "id", name).includes(value)) {
      throw new Refusal(351, `it has the objective ${shown(value)}`);
    }
    if (!["learner_response", "correct_responses"].includes(part)) return;
    const responses = RESPONSES[data[`${interaction}.type`]];
    if (!responses) throw new Refusal(408, `${interaction}.type comes first`);
    if (part !== "correct_responses") return;
    const isFull = Number(index) >= responses.patterns && (responses.isMost || options.limits !== "keep");
    if (isFull) throw new Refusal(351, `there may be ${responses.patterns} patterns`);
    if (responses.isUnique && model.others(`${interaction}.correct_responses`, "pattern", name).includes(value)) {
      throw new Refusal(351, `it has the pattern ${shown(value)}`);
    }
  }

  function typeOf(name, element) {
    if (typeof element.type !== "string") return element.type;
    const { response, pattern } = RESPONSES[data[name.replace(/^(cmi\.interactions\.\d+)\..*$/, "$1.type")]];
    return element.type === "pattern" ? pattern ?? response : response;
  }

  function sharedAt(name) {
    const [, index, field] = /^adl\.data\.(\d+)\.(id|store)$/.exec(name) ?? [];
    return index === undefined ? null : { ...options.sharedData[index], field };
  }

  function read(name, element) {
    const store = sharedAt(name);
    if (store?.field === "id") return store.id;
    if (store) {
      if (store.read === false) throw new Refusal(405, `${name} can only be set`);
      return shared[store.id];
    }
    const [, index, field] = /^cmi\.comments_from_lms\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (index !== undefined) return options.comments[index][field];
    if (name.startsWith("adl.nav.request_valid.")) {
      const request = name.slice("adl.nav.request_valid.".length);
      return (typeof options.valid === "function" ? options.valid(request) : options.valid?.[request]) ?? "unknown";
    }
    return given[name]?.() ?? data[name] ?? element.initial;
  }

  engine.calls = {
    initialize(...args) {
      needEmpty(args);
      if (engine.phase === "running") throw new Refusal(103, "Initialize was called before");
      if (engine.phase === "ended") throw new Refusal(104, "nothing comes after Terminate");
      engine.phase = "running";
      return "true";
    },
    terminate(...args) {
      needEmpty(args);
      needRunning(112, 113);
      keep();
      engine.phase = "ended";
      return "true";
    },
    commit(...args) {
      needEmpty(args);
      needRunning(142, 143);
      keep();
      return "true";
    },
    get(name, ...more) {
      needRunning(122, 123);
      if (typeof name !== "string" || more.length > 0) throw new Refusal(201, "GetValue takes the name of an element");
      if (name === "") throw new Refusal(301, "the name is missing");
      const element = find(name, false);
      if (element.access === "w") throw new Refusal(405, `${name} can only be set`);
      if (element.access === "keyword") return element.type;
      if (element.access === "count") return String(countOf(name.slice(0, -"._count".length)));
      const value = read(name, element);
      if (value === undefined) throw new Refusal(403, `${name} has no value`);
      return value;
    },
    set(name, value, ...more) {
      needRunning(132, 133);
      if (typeof name !== "string" || more.length > 0) throw new Refusal(201, "SetValue takes the name of an element and a value");
      if (name === "") throw new Refusal(351, "the name is missing");
      const element = find(name, true);
      const store = sharedAt(name);
      if (!["rw", "w"].includes(element.access) || (store && store.write !== true)) throw new Refusal(404, `${name} can only be read`);
      if (typeof value !== "string") throw new Refusal(406, `${shown(value)} is no text`);
      needOrder(name, value);
      const dataType = typeOf(name, element);
      const found = taken(dataType, value, options.limits ?? "refuse");
      if (!found) throw new Refusal(406, `${shown(value)} is not ${dataType.name}`);
      if (dataType.inRange && !dataType.inRange(value)) throw new Refusal(407, `${shown(value)} is not ${dataType.name}`);
      if (found.beyond) engine.beyond = `${name} is ${dataType.name}`;
      if (store) shared[store.id] = found.value;
      else data[name] = found.value;
      return "true";
    },
  };
  return engine;
}
