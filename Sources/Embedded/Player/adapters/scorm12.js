// The adapter of SCORM 1.2: everything goes through the object `API` that the LMS puts into a window above this one.

const SUSPEND_DATA_LIMIT = 4096; // SCORM 1.2: cmi.suspend_data is a CMIString4096
const SCORM_12 = { begun: "101", over: ["301"], finish: "Finish", probe: "cmi.core.lesson_status" };
const RESULTS = { c: "correct", i: "wrong", p: "wrong", n: "neutral" };

/** @returns {Promise<Connection>} */
async function connect(course) {
  const api = await awaitAPI("API");
  if (!api) return deviceConnection(course, "none");
  const calls = scormCalls(api, "LMS", SCORM_12);
  if (!calls.initialize()) return deviceConnection(course, "refused");
  return scormConnection(course, calls);
}

function scormConnection(course, calls) {
  const status = calls.get("cmi.core.lesson_status");
  const mode = calls.get("cmi.core.lesson_mode") || "normal";
  const counts = mode === "normal" && calls.get("cmi.core.credit") !== "no-credit";
  const better = ["passed", "completed", "failed", "incomplete"].includes(status);
  const rawBefore = status === "passed" ? Number(calls.get("cmi.core.score.raw")) : 0;
  const learnerId = calls.get("cmi.core.student_id");
  const copy = localCopy(course, mode === "normal" ? learnerId : "");
  const kept = copy.beside(calls.get(STATE));
  const { state } = kept;
  const place = calls.get("cmi.core.lesson_location");
  const learnerName = calls.get("cmi.core.student_name");
  // Both groups are optional.
  const has = (group) => counts && calls.get(`cmi.${group}._children`) !== "";
  const tellInteraction = has("interactions") ? interactionWriter(calls) : null;
  const objective = has("objectives") ? objectiveWriter(calls) : null;
  // SCORM 1.2: a SCO that never says its status is completed by LMSFinish. Where there is state, the first save says the right one.
  if (counts && !better && state === "") calls.set("cmi.core.lesson_status", "incomplete");

  function tellOutcome(result) {
    if (!counts) return;
    const now = statusWord(result); // SCORM 1.2 has one word for completion and success
    calls.set("cmi.core.lesson_status", now);
    if (result.reported === null || now === "completed") return;
    const raw = result.reported / 100;
    if (raw < rawBefore) return; // passed in an earlier release, with more
    calls.set("cmi.core.score.raw", String(raw));
    calls.set("cmi.core.score.min", "0");
    calls.set("cmi.core.score.max", "100");
  }

  function tell({ place, seconds, objectives }) {
    calls.set("cmi.core.lesson_location", place);
    calls.set("cmi.core.exit", "suspend");
    calls.set("cmi.core.session_time", sessionTime(seconds));
    for (const report of objectives) tellObjective(objective?.(identifier(report.id)), report);
  }

  const write = saver(calls, copy, SUSPEND_DATA_LIMIT, tellOutcome, tell,
    (item) => tellInteraction?.(identifier(item.id), interactionFields(item)) !== false);

  return {
    name: "SCORM 1.2", kind: "lms", ...kept, mode, counts, place, learnerName, learnerId, told: calls.told, hold: copy.keep, status: better ? status : "",
    // Looking at the course again, or before it is taken, leaves no trace.
    save: (save) => (mode === "normal" ? write(save) : { ok: true }),
    finish() {
      if (mode !== "normal") calls.set("cmi.core.exit", "suspend"); // else some begin anew next time
      calls.finish();
    },
  };
}

/** CMIIdentifier: letters, digits, "-" and "_", where our ids have no "_". */
function identifier(id) {
  return id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 255);
}

const characters = (choices) => choices.map((choice) => choice.lms12).join(",");

const pairs = (list) => list.map((pair) => pair.map((choice) => choice.lms12).join(".")).join(",");
const feedback = (text) => cut(text, 255); // CMIFeedback

/** What SCORM 1.2 calls each kind, and how it writes a response and the right ones. */
const FORMS = {
  "choice": { type: "choice", response: characters, patterns: (right) => right.map((choice) => choice.lms12) },
  "multiple": { type: "choice", response: characters, patterns: (right) => [`{${characters(right)}}`] },
  "true-false": {
    type: "true-false", response: ([choice]) => choice.id[0], patterns: (right) => right.map((choice) => choice.id[0]),
  },
  // It has no form for a range.
  "numeric": { type: "numeric", response: String, patterns: ({ answer }) => (answer === null ? [] : [answer]) },
  "ordering": { type: "sequencing", response: characters, patterns: (right) => [characters(right)] },
  "likert": { type: "likert", response: characters, patterns: () => [] },
  "reflection": { type: "fill-in", response: feedback, patterns: () => [] },
  "matching": { type: "matching", response: pairs, patterns: (right) => [`{${pairs(right)}}`] },
  "fill-in": { type: "fill-in", response: feedback, patterns: ({ accept }) => accept.map(feedback) },
};

function interactionFields({ kind, objective, at, given, right, result, points, seconds }) {
  const { type, response, patterns } = FORMS[kind];
  return [
    ["objectives.0.id", objective && identifier(objective)],
    ["time", at.toTimeString().slice(0, 8)],
    ["type", type],
    ...patterns(right).map((pattern, index) => [`correct_responses.${index}.pattern`, pattern]),
    ["student_response", given && response(given)],
    ["result", RESULTS[result]],
    ["weighting", String(Math.min(points, 10000) / 100)],
    ["latency", seconds === null ? null : sessionTime(seconds)],
  ];
}

/** One word for completion and success; neither it nor the score ever gets worse. */
function tellObjective(entry, { begun, complete, success, score }) {
  if (!entry) return;
  const held = entry.held("score.raw");
  if (score !== null && (held === "" || score / 100 > Number(held))) {
    entry.put("score.raw", String(score / 100));
    entry.put("score.min", "0");
    entry.put("score.max", "100");
  }
  const words = ["", "not attempted", "incomplete", "failed", "completed", "passed"];
  const judged = success === "unknown" ? "completed" : success ?? "";
  const word = complete ? judged : begun ? "incomplete" : "not attempted";
  if (words.indexOf(word) > words.indexOf(entry.held("status"))) entry.put("status", word);
}

/** SCORM 1.2 CMITimespan, HHHH:MM:SS.SS: always two decimals, for some LMSs add ".5" as five hundredths. */
function sessionTime(span) {
  const { hours, minutes, seconds } = timeParts(span);
  const two = (number) => String(number).padStart(2, "0");
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${seconds.toFixed(2).padStart(5, "0")}`;
}
