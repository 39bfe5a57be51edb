// Finds the object of an LMS and calls it; what SCORM 1.2 and 2004 share of it.

/** Looks for the object in this window, up to seven above it, and the same from the window that opened it. */
function findAPI(start, name) {
  const openers = [attribute(start, "opener"), attribute(attribute(start, "top"), "opener")];
  return [start, ...openers].map((win) => apiAbove(win, name)).find((api) => api !== null) ?? null;
}

function apiAbove(start, name) {
  let win = start;
  for (let level = 0; win && level <= 7; level += 1) {
    const api = attribute(win, name);
    if (api) return api;
    const parent = attribute(win, "parent");
    if (parent === win) return null;
    win = parent;
  }
  return null;
}

/** Waits a little for an object that turns up late, where a window could have one. */
async function awaitAPI(name) {
  for (let tries = 0; ; tries += 1) {
    const api = findAPI(window, name);
    if (api || tries === 20 || (window.parent === window && !window.opener)) return api;
    await new Promise((done) => { setTimeout(done, 100); });
  }
}

/** A window's property; null where the window is of another origin. */
function attribute(win, name) {
  try {
    return win?.[name] ?? null;
  } catch {
    return null;
  }
}

/**
 * The calls of the API with their errors turned into values; `failure` holds the first since it was last cleared, `told`
 * all that was taken.
 *
 * @param {string} prefix of the names of its functions, "LMS" in SCORM 1.2
 * @param {{begun: string, over: string[], finish: string, probe: string}} words the error of a session
 *   that is open already, those of one that is none, what ends one, and an element that can always be read
 */
function scormCalls(api, prefix, words) {
  const calls = { failure: null, told: new Map(), words, initialize, get, set, offer, commit, finish };

  function call(name, ...args) {
    try {
      return String(api[prefix + name](...args) ?? "");
    } catch (error) {
      calls.failure ??= { code: "", text: String(error?.message ?? error), element: args[0] || prefix + name };
      return undefined;
    }
  }
  function lastError() {
    return call("GetLastError") || "0";
  }
  /** Some answer nothing, or something else, where all is well. */
  function isGranted(result) {
    return result === "true" || (!["false", undefined].includes(result) && lastError() === "0");
  }
  function check(result, element) {
    if (isGranted(result)) return true;
    const code = lastError();
    calls.failure ??= { code, text: call("GetErrorString", code), element };
    return false;
  }
  function initialize() {
    if (isGranted(call("Initialize", ""))) return true;
    // Reloaded in its frame, a course meets its own open session, and values can be read.
    if (lastError() !== words.begun) return false;
    call("GetValue", words.probe);
    return lastError() === "0";
  }
  // Optional elements an LMS does not have, and those without a value, read as "".
  function get(element) {
    const value = call("GetValue", element);
    return lastError() === "0" ? value ?? "" : "";
  }
  function set(element, value) {
    const isTaken = check(call("SetValue", element, value), element);
    if (isTaken) calls.told.set(element, value);
    return isTaken;
  }
  /** Sets what the LMS may refuse without harm. */
  function offer(element, value) {
    const { failure } = calls;
    const taken = set(element, value);
    calls.failure = failure;
    return taken;
  }
  function commit() {
    return check(call("Commit", ""), `${prefix}Commit`);
  }
  function finish() {
    return check(call(words.finish, ""), prefix + words.finish);
  }
  return calls;
}

/** A span of time in hours, minutes, and seconds of at most two decimals. */
function timeParts(seconds) {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360000 + 359999);
  return {
    hours: Math.floor(hundredths / 360000),
    minutes: Math.floor(hundredths / 6000) % 60,
    seconds: (hundredths % 6000) / 100,
  };
}
