// What was called and how it was answered, for a panel and for tests; and which calls a strict LMS takes amiss.

/**
 * @typedef {object} LogEntry
 * @property {number} at milliseconds since the log began
 * @property {string} call as the course named it
 * @property {string} role of the call: initialize, get, set, commit, terminate, error, words or diagnostic
 * @property {Array} args
 * @property {*} answer as the course got it; undefined where it threw
 * @property {number} error the code, 0 for none
 * @property {?string} against why the call is against the standard
 * @property {?string} fault the name of the fault that made the answer
 */

export class CallLog {
  /** @param {{now: () => number}} clock */
  constructor(clock) {
    this.clock = clock;
    this.began = clock.now();
    /** @type {LogEntry[]} */
    this.entries = [];
    this.listeners = [];
  }

  onEntry(listener) {
    this.listeners.push(listener);
  }

  /** @param {Omit<LogEntry, "at">} entry */
  add(entry) {
    const timed = { at: Math.round(this.clock.now() - this.began), ...entry };
    this.entries.push(timed);
    for (const listener of this.listeners) listener(timed);
  }
}

// Asking is the only way to learn that an element has no value, or that an LMS does without it.
const ASKED = { scorm12: [401], scorm2004: [402, 403] };

/**
 * Why a call is against the standard; null where it is not, or where a fault answered.
 *
 * @param {{role: string, error: number, reason: string, beyond: ?string, fault: ?string}} answered
 */
export function against(standard, { role, error, reason, beyond, fault }) {
  if (fault) return null;
  if (error === 0) return beyond;
  if (role === "get" && ASKED[standard.id].includes(error)) return null;
  return `${error} ${standard.errors[error]}${reason ? `: ${reason}` : ""}`;
}

/** Every call that a strict LMS refuses, or that goes beyond what it has to hold, in lines to read. */
export function strictnessReport(entries) {
  return entries
    .filter((entry) => entry.against !== null)
    .map((entry) => `${(entry.at / 1000).toFixed(2)} s ${complaint(entry)}`);
}

/** A call that a strict LMS takes amiss, and why. */
export function complaint({ call, args, against }) {
  return `${call}(${args.map((arg) => short(arg)).join(", ")}): ${against}`;
}

function short(argument) {
  const text = JSON.stringify(argument) ?? String(argument);
  return text.length > 60 ? `${text.slice(0, 50)}…"` : text;
}
