// The adapter of SCORM 1.2: everything goes through the object `API` that the LMS puts into a window above this one.

/**
 * @typedef {object} Connection where learner state goes; every adapter's `connect(course)` gives one
 * @property {string} name
 * @property {"lms"|"device"} kind
 * @property {string} [reason] of a device: "none" or "refused"
 * @property {boolean} [kept] of a device: whether its state outlives the page
 * @property {string} state as it was stored
 * @property {"normal"|"browse"|"review"} mode
 * @property {boolean} counts whether status and score are recorded
 * @property {string} learnerName
 * @property {string} status at the start: passed, completed, failed, incomplete or ""
 * @property {(save: Save) => SaveResult} save may also give a promise of it
 * @property {() => void} finish
 *
 * @typedef {object} Save
 * @property {?string} state null leaves the stored one as it is
 * @property {string} place id of the page
 * @property {Outcome} outcome
 * @property {number} seconds of this sitting
 *
 * @typedef {object} SaveResult
 * @property {boolean} ok
 * @property {{code: string, text: string, element: string}} [error]
 * @property {boolean} [copied] what was refused is kept in this browser
 */

const SUSPEND_DATA_LIMIT = 4096; // SCORM 1.2: cmi.suspend_data is a CMIString4096

/** @returns {Connection} */
function connect(course) {
  const api = findAPI(window);
  if (!api) return deviceConnection(course, "none");
  const calls = scormCalls(api);
  if (!calls.initialize()) return deviceConnection(course, "refused");
  return scormConnection(course, calls);
}

/** Looks for `API` in this window, up to seven above it, and the same from the window that opened it. */
function findAPI(start) {
  const openers = [attribute(start, "opener"), attribute(attribute(start, "top"), "opener")];
  return [start, ...openers].map(apiAbove).find((api) => api !== null) ?? null;
}

function apiAbove(start) {
  let win = start;
  for (let level = 0; win && level <= 7; level += 1) {
    const api = attribute(win, "API");
    if (api) return api;
    const parent = attribute(win, "parent");
    if (parent === win) return null;
    win = parent;
  }
  return null;
}

/** A window's property; null where the window is of another origin. */
function attribute(win, name) {
  try {
    return win?.[name] ?? null;
  } catch {
    return null;
  }
}

/** The calls of the API with their errors turned into values; `failure` holds the first since it was last cleared. */
function scormCalls(api) {
  const calls = { failure: null, initialize, get, set, commit, finish };

  function call(name, ...args) {
    try {
      return String(api[name](...args));
    } catch (error) {
      note({ code: "", text: String(error?.message ?? error), element: args[0] || name });
      return "";
    }
  }
  function note(error) {
    calls.failure ??= error;
  }
  function lastError() {
    return call("LMSGetLastError") || "0";
  }
  function check(result, element) {
    if (result === "true") return true;
    const code = lastError();
    note({ code, text: call("LMSGetErrorString", code), element });
    return false;
  }
  function initialize() {
    if (call("LMSInitialize", "") === "true") return true;
    // Reloaded in its frame, a course meets its own open session: 101, and values can be read.
    if (lastError() !== "101") return false;
    call("LMSGetValue", "cmi.core.lesson_status");
    return lastError() === "0";
  }
  // Optional elements an LMS does not have read as "".
  function get(element) {
    const value = call("LMSGetValue", element);
    return lastError() === "0" ? value : "";
  }
  function set(element, value) {
    return check(call("LMSSetValue", element, value), element);
  }
  function commit() {
    return check(call("LMSCommit", ""), "LMSCommit");
  }
  function finish() {
    return check(call("LMSFinish", ""), "LMSFinish");
  }
  return calls;
}

function scormConnection(course, calls) {
  const status = calls.get("cmi.core.lesson_status");
  const mode = calls.get("cmi.core.lesson_mode") || "normal";
  const counts = mode === "normal" && calls.get("cmi.core.credit") !== "no-credit";
  const better = ["passed", "completed", "failed", "incomplete"].includes(status);
  const rawBefore = status === "passed" ? Number(calls.get("cmi.core.score.raw")) : 0;
  const copy = localCopy(course, mode === "normal" ? calls.get("cmi.core.student_id") : "");
  const state = copy.laterThan(calls.get("cmi.suspend_data"));
  const entry = calls.get("cmi.core.entry");
  const learnerName = calls.get("cmi.core.student_name");
  // SCORM 1.2: a SCO that never says its status is completed by LMSFinish. Where there is state, the first save says the right one.
  if (counts && !better && state === "") calls.set("cmi.core.lesson_status", "incomplete");

  function setScore(raw) {
    if (raw < rawBefore) return; // passed in an earlier release, with more
    calls.set("cmi.core.score.raw", String(raw));
    calls.set("cmi.core.score.min", "0");
    calls.set("cmi.core.score.max", "100");
  }

  return {
    name: "SCORM 1.2", kind: "lms", state, mode, counts, entry, learnerName, status: better ? status : "",
    save({ state: text, place, outcome: result, seconds }) {
      // Looking at the course again, or before it is taken, leaves no trace.
      if (mode !== "normal") return { ok: true };
      calls.failure = null;
      let error = null;
      if (text !== null && text.length > SUSPEND_DATA_LIMIT) {
        error = { code: "", text: `${text.length} > ${SUSPEND_DATA_LIMIT}`, element: "cmi.suspend_data" };
      } else if (text !== null) {
        calls.set("cmi.suspend_data", text);
      }
      calls.set("cmi.core.lesson_location", place);
      if (counts) {
        const now = statusWord(result); // SCORM 1.2 has one word for completion and success
        calls.set("cmi.core.lesson_status", now);
        if (result.reported !== null && now !== "completed") setScore(result.reported / 100);
      }
      calls.set("cmi.core.exit", "suspend");
      calls.set("cmi.core.session_time", sessionTime(seconds));
      calls.commit();
      error ??= calls.failure;
      if (!error) copy.drop();
      return error ? { ok: false, error, copied: text !== null && copy.keep(text) } : { ok: true };
    },
    finish() {
      calls.finish();
    },
  };
}

/** SCORM 1.2 CMITimespan, HHHH:MM:SS.SS: always two decimals, for some LMSs add ".5" as five hundredths. */
function sessionTime(seconds) {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360000 + 359999);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const hours = String(Math.floor(hundredths / 360000)).padStart(4, "0");
  return `${hours}:${two((hundredths / 6000) % 60)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
