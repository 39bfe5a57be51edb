// The run-time of SCORM 1.2 for one sitting: every element, type, limit and error code, and no forgiveness.

import { taken } from "./datatypes.js";
import { ELEMENTS_12, feedbackType } from "./elements12.js";
import { ERRORS_12, Refusal } from "./errors.js";
import { DataModel, indexesIn, isMissing, leavingOut } from "./model.js";
import { seconds12, span12 } from "./spans.js";

export const SCORM_12 = {
  id: "scorm12",
  apiName: "API",
  prefix: "LMS",
  errors: ERRORS_12,
  calls: {
    LMSInitialize: "initialize", LMSFinish: "terminate", LMSGetValue: "get", LMSSetValue: "set", LMSCommit: "commit",
    LMSGetLastError: "error", LMSGetErrorString: "words", LMSGetDiagnostic: "diagnostic",
  },
  open: scorm12Engine,
  initialData: () => ({}),
};

/**
 * @typedef {object} Options12 what this LMS is like, and what it knows of the learner and the course
 * @property {string} [learnerId]
 * @property {string} [learnerName]
 * @property {"normal"|"browse"|"review"} [mode]
 * @property {"credit"|"no-credit"} [credit]
 * @property {string} [launchData]
 * @property {string} [comments] from the LMS
 * @property {string} [masteryScore]  @property {string} [maxTimeAllowed]  @property {string} [timeLimitAction]
 * @property {string} [initialStatus] what an LMS makes of *not attempted*
 * @property {"refuse"|"truncate"|"keep"} [limits] what happens to more than the standard makes an LMS hold
 * @property {string[]} [without] optional elements and groups that it does not have
 *
 * @param {{attempt: {data: Object<string, string>, seconds: number}, entry: string, options: Options12,
 *   store: (kept: {data: Object<string, string>, seconds: number}) => void}} sitting `options` may change while it runs
 */
export function scorm12Engine({ attempt, entry, options, store }) {
  const before = attempt.seconds ?? 0;
  const data = leavingOut(attempt.data, "cmi.core.exit", "cmi.core.session_time");
  const model = new DataModel(ELEMENTS_12, data);
  const engine = { phase: "before", data, beyond: null };

  /** What the LMS says and a course can only read. */
  const given = {
    "cmi.core.student_id": () => options.learnerId ?? "learner-7",
    "cmi.core.student_name": () => options.learnerName ?? "Learner, Lee",
    "cmi.core.credit": () => options.credit ?? "credit",
    "cmi.core.lesson_mode": () => options.mode ?? "normal",
    "cmi.core.entry": () => entry,
    "cmi.core.total_time": () => span12(before),
    "cmi.launch_data": () => options.launchData ?? "",
    "cmi.comments_from_lms": () => options.comments ?? "",
    "cmi.student_data.mastery_score": () => options.masteryScore ?? "",
    "cmi.student_data.max_time_allowed": () => options.maxTimeAllowed ?? "",
    "cmi.student_data.time_limit_action": () => options.timeLimitAction ?? "",
  };

  /** Looking at the course again leaves what there is. */
  function keep() {
    if (given["cmi.core.lesson_mode"]() === "review") return;
    const session = seconds12(data["cmi.core.session_time"] ?? "0000:00:00");
    store({ data: { ...data }, seconds: before + session });
  }

  function needEmpty(args) {
    if (args.length !== 1 || args[0] !== "") throw new Refusal(201, "the one argument is the empty string");
  }

  function needRunning() {
    if (engine.phase !== "running") throw new Refusal(301, "LMSInitialize comes first, and nothing after LMSFinish");
  }

  /** The element, where the model has it and its indexes are there; SCORM 1.2 RTE 3.4.2: they run on from `_count`. */
  function find(name, isSetting) {
    const element = model.find(name);
    if (!element) {
      const keyword = model.keywordOwner(name);
      throw new Refusal({ _children: 202, _count: 203 }[keyword] ?? 201, `there is no ${name}`);
    }
    if (isMissing(name, options.without)) throw new Refusal(401, `this LMS does without ${name}`);
    for (const { list, text, index, rest } of indexesIn(name)) {
      const count = model.countOf(list);
      const isNext = isSetting && index === count;
      if (String(index) !== text || (index >= count && !isNext)) throw new Refusal(201, `${list} has ${count} entries`);
      if (isNext && !["id", "pattern"].includes(rest)) throw new Refusal(201, `${list}.${index} begins with its id`);
    }
    return element;
  }

  function typeOf(name, element) {
    if (element.type !== "feedback") return element.type;
    return feedbackType(data[name.replace(/^(cmi\.interactions\.\d+)\..*$/, "$1.type")]);
  }

  /** What LMSFinish makes of the status, RTE 3.4.4: mastery outdoes what the course said, and silence is completion. */
  function judge() {
    const mode = given["cmi.core.lesson_mode"]();
    const status = "cmi.core.lesson_status";
    if (mode === "browse" && !(status in data)) data[status] = "browsed";
    if (mode !== "normal") return;
    data[status] ??= "completed";
    const mastery = options.masteryScore ?? "";
    const raw = data["cmi.core.score.raw"] ?? "";
    if (mastery === "" || raw === "" || given["cmi.core.credit"]() !== "credit") return;
    data[status] = Number(raw) >= Number(mastery) ? "passed" : "failed";
  }

  engine.calls = {
    initialize(...args) {
      needEmpty(args);
      if (engine.phase !== "before") throw new Refusal(101, "LMSInitialize was called before");
      engine.phase = "running";
      return "true";
    },
    terminate(...args) {
      needEmpty(args);
      needRunning();
      judge();
      keep();
      engine.phase = "ended";
      return "true";
    },
    commit(...args) {
      needEmpty(args);
      needRunning();
      keep();
      return "true";
    },
    get(name, ...more) {
      needRunning();
      if (typeof name !== "string" || more.length > 0) throw new Refusal(201, "LMSGetValue takes the name of an element");
      const element = find(name, false);
      if (element.access === "w") throw new Refusal(404, `${name} can only be set`);
      if (element.access === "keyword") return element.type;
      if (element.access === "count") return String(model.countOf(name.slice(0, -"._count".length)));
      if (name === "cmi.core.lesson_status" && !(name in data)) return options.initialStatus ?? element.initial;
      return given[name]?.() ?? data[name] ?? element.initial ?? "";
    },
    set(name, value, ...more) {
      needRunning();
      if (typeof name !== "string" || more.length > 0) throw new Refusal(201, "LMSSetValue takes the name of an element and a value");
      const element = find(name, true);
      if (["keyword", "count"].includes(element.access)) throw new Refusal(402, `${name} is a keyword`);
      if (element.access === "r") throw new Refusal(403, `${name} can only be read`);
      const dataType = typeOf(name, element);
      // RTE 3.4.5: comments are added to those that are there
      const whole = name === "cmi.comments" && typeof value === "string" ? (data[name] ?? "") + value : value;
      const found = taken(dataType, whole, options.limits ?? "refuse");
      if (!found) throw new Refusal(405, `${shown(value)} is not ${dataType.name}`);
      if (found.beyond) engine.beyond = `${name} is ${dataType.name}`;
      data[name] = found.value;
      return "true";
    },
  };
  return engine;
}

/** A value in a diagnostic. */
export function shown(value) {
  const text = typeof value === "string" ? `"${value}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length - 2} characters)` : text;
}
