// The adapter of SCORM 2004, 3rd and 4th Edition, whose object is `API_1484_11`.

const SCORM_2004 = {
  begun: "103", over: ["112", "113", "122", "123", "132", "133", "142", "143"], finish: "Terminate",
  probe: "cmi.completion_status",
};
const RESULTS = { c: "correct", i: "incorrect", p: "incorrect", n: "neutral" };
// As much as every LMS has to keep.
const MOST_INTERACTIONS = 250;
const MOST_OBJECTIVES = 100;
const MOST_PATTERNS = 10;
const MOST_TEXTS = 5;
const LONGEST_STRING = 250;
const LONGEST_TEXT = 4000;

/** @returns {Promise<Connection>} */
async function connect(course) {
  const api = await awaitAPI("API_1484_11");
  if (!api) return deviceConnection(course, "none");
  const calls = scormCalls(api, "", SCORM_2004);
  if (!calls.initialize()) return deviceConnection(course, "refused");
  return scormConnection(course, calls);
}

function scormConnection(course, calls) {
  const completion = calls.get("cmi.completion_status");
  const success = calls.get("cmi.success_status");
  const mode = calls.get("cmi.mode") || "normal";
  const counts = mode === "normal" && calls.get("cmi.credit") !== "no-credit";
  const scaledBefore = success === "passed" ? Number(calls.get("cmi.score.scaled")) : -1;
  const learnerId = calls.get("cmi.learner_id");
  const copy = localCopy(course, mode === "normal" ? learnerId : "");
  const kept = copy.beside(calls.get(STATE));
  const { state } = kept;
  const place = calls.get("cmi.location");
  const learnerName = calls.get("cmi.learner_name").replace(/^\{lang=[^}]*\}/, "");
  const tellInteraction = counts ? interactionWriter(calls, MOST_INTERACTIONS) : null;
  const objective = counts ? objectiveWriter(calls, MOST_OBJECTIVES) : null;
  // Left alone, an LMS may make completed and satisfied of nothing. Where there is state, the first save says better.
  if (counts && state === "") {
    if (!["completed", "incomplete"].includes(completion)) calls.set("cmi.completion_status", "incomplete");
    if (!["passed", "failed"].includes(success)) calls.set("cmi.success_status", "unknown");
  }

  /** That completed and passed stay so, the session sees to, which knows whether they can be ours. */
  function tellOutcome(result) {
    if (!counts) return;
    calls.set("cmi.completion_status", result.complete ? "completed" : "incomplete");
    calls.set("cmi.success_status", result.success);
    calls.set("cmi.progress_measure", result.complete ? "1" : decimal(result.met / result.all));
    const scaled = result.reported / 10000;
    if (result.reported === null || scaled < scaledBefore) return; // passed in an earlier release, with more
    calls.set("cmi.score.scaled", String(scaled));
    calls.set("cmi.score.raw", String(result.reported / 100));
    calls.set("cmi.score.min", "0");
    calls.set("cmi.score.max", "100");
  }

  /** Where the LMS goes once the learner has chosen to leave. After exitAll the next visit would be a new attempt with nothing in it. */
  function request(complete) {
    const goesOn = course.sco?.kind === "module" && complete && connection.offersNext();
    return goesOn ? "continue" : "suspendAll";
  }

  function tell({ place, seconds, objectives }) {
    calls.set("cmi.location", place);
    calls.set("cmi.exit", "suspend");
    calls.set("cmi.session_time", isoDuration(seconds));
    for (const report of objectives) tellObjective(objective?.(report.id), report);
  }

  const write = saver(calls, copy, course.stateLimit, tellOutcome, tell,
    (item) => tellInteraction?.(item.id, interactionFields(item)) !== false);

  const status = success === "passed" ? success : ["completed", "incomplete"].includes(completion) ? completion : "";
  const connection = {
    name: "SCORM 2004", kind: "lms", ...kept, mode, counts, place, learnerName, learnerId, told: calls.told, hold: copy.keep, status,
    // Looking at the course again, or before it is taken, leaves no trace.
    save: (save) => (mode === "normal" ? write(save) : { ok: true }),
    offersNext() {
      return calls.get("adl.nav.request_valid.continue") === "true";
    },
    finish(leaving = null) {
      if (mode !== "normal") calls.set("cmi.exit", "suspend"); // else some begin anew next time
      if (leaving) calls.offer("adl.nav.request", request(leaving.complete));
      calls.finish();
    },
  };
  return connection;
}

const ids = (choices) => choices.map((choice) => choice.lms).join("[,]");

const pairs = (list) => list.map((pair) => pair.map((choice) => choice.lms).join("[.]")).join("[,]");

/** One string of a response; what would begin another is written otherwise. */
const string = (text) => cut(text.replaceAll("[,]", "[, ]"), LONGEST_STRING);
const pattern = (question) => (text) => (question.case === "exact" ? "{case_matters=true}" : "") + string(text);

/** What SCORM 2004 calls each kind, and how it writes a response and the right ones. */
const FORMS = {
  "choice": {
    type: "choice", response: ids, patterns: (right) => right.slice(0, MOST_PATTERNS).map((choice) => choice.lms),
  },
  "multiple": { type: "choice", response: ids, patterns: (right) => [ids(right)] },
  "true-false": { type: "true-false", response: ([choice]) => choice.id, patterns: (right) => right.map((choice) => choice.id) },
  "numeric": { type: "numeric", response: String, patterns: ({ range }) => [range.join("[:]")] },
  "ordering": { type: "sequencing", response: ids, patterns: (right) => [ids(right)] },
  "likert": { type: "likert", response: ids, patterns: () => [] },
  // Braces at the beginning would name a language.
  "reflection": { type: "long-fill-in", response: (text) => cut(text.replace(/^\{/, " {"), LONGEST_TEXT), patterns: () => [] },
  "matching": { type: "matching", response: pairs, patterns: (right) => [pairs(right)] },
  "fill-in": { type: "fill-in", response: string, patterns: (right) => right.accept.slice(0, MOST_TEXTS).map(pattern(right)) },
};

function interactionFields({ kind, objective, prompt, at, given, right, result, points, seconds }) {
  const { type, response, patterns } = FORMS[kind];
  return [
    ["type", type],
    ["objectives.0.id", objective],
    ["timestamp", `${at.toISOString().slice(0, 22)}Z`], // a zone may only follow a fraction
    ...patterns(right).map((pattern, index) => [`correct_responses.${index}.pattern`, pattern]),
    ["learner_response", given && response(given)],
    ["result", RESULTS[result]],
    ["weighting", String(points / 100)],
    ["latency", seconds === null ? null : isoDuration(seconds)],
    ["description", cut(prompt, LONGEST_STRING) || null],
  ];
}

/** Nothing that is held gets worse. */
function tellObjective(entry, { text, begun, complete, progress, success, score }) {
  if (!entry) return;
  if (text) entry.put("description", cut(text, LONGEST_STRING));
  const words = ["unknown", "not attempted", "incomplete", "completed"];
  const level = complete ? 3 : begun ? 2 : 1;
  const before = entry.held("completion_status");
  if (words.indexOf(before) <= level && before !== "completed") {
    entry.put("completion_status", words[level]);
    entry.put("progress_measure", complete ? "1" : decimal(progress));
  }
  const held = entry.held("score.scaled");
  if (score !== null && (held === "" || score / 10000 > Number(held))) entry.put("score.scaled", String(score / 10000));
  if (success !== null && entry.held("success_status") !== "passed") entry.put("success_status", success);
}

/** A fraction without an exponent, rounded down to ten-thousandths. */
function decimal(fraction) {
  return String(Math.floor(fraction * 10000 + 1e-7) / 10000);
}

/** SCORM 2004 duration: hours, minutes, and seconds of at most two decimals. */
function isoDuration(span) {
  const { hours, minutes, seconds } = timeParts(span);
  return `PT${hours}H${minutes}M${seconds}S`;
}
