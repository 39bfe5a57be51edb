// A learner's registration for a package: plain data that can be kept as JSON, and what a visit does to it.

/**
 * @typedef {object} Registration
 * @property {string} standard "scorm12" or "scorm2004"
 * @property {Object<string, {attempts: Attempt[]}>} scos by the identifier of their item
 * @property {Object<string, string>} shared what SCOs share (`adl.data`), by target
 *
 * @typedef {object} Attempt
 * @property {Object<string, string>} data as it was last committed
 * @property {number} seconds spent in it
 * @property {number} sittings
 * @property {boolean} isOpen until a visit was ended; one that was killed stays so
 * @property {"new"|""|"suspended"|"ended"|"abandoned"} state new until something is committed; "" where the way out decides
 */

/** @returns {Registration} */
export function newRegistration(standard) {
  return { standard, scos: {}, shared: {} };
}

/** @returns {Attempt} */
export function newAttempt(data = {}) {
  return { data, seconds: 0, sittings: 0, isOpen: true, state: "new" };
}

/** The attempt a SCO is in, or was in last. */
export function lastAttempt(registration, sco) {
  return registration.scos[sco]?.attempts.at(-1) ?? null;
}

const EXIT = { scorm12: "cmi.core.exit", scorm2004: "cmi.exit" };

/** Whether an attempt is gone on with at the next visit. SCORM 2004 RTE 4.2.8: logout suspends, too. */
export function isSuspended(registration, attempt) {
  if (["ended", "abandoned"].includes(attempt.state)) return false;
  const ways = registration.standard === "scorm12" ? ["suspend"] : ["suspend", "logout"];
  return attempt.state === "suspended" || ways.includes(attempt.data[EXIT[registration.standard]]);
}

/**
 * Begins a visit of a SCO: in the attempt that was suspended, or in a new one.
 *
 * SCORM 1.2 has one attempt and no word for its end: an LMS keeps what there is, and only `entry` tells that the learner
 * came to an end before. In SCORM 2004 every other way out than to suspend ends the attempt (RTE 4.2.8).
 *
 * @param {{isNew?: boolean, data?: Object<string, string>}} options `isNew` for an attempt that the learner asked for
 * @returns {{attempt: Attempt, entry: "ab-initio"|"resume"|"", previous: ?Attempt}}
 */
export function beginVisit(registration, sco, { isNew = false, data = {} } = {}) {
  registration.scos[sco] ??= { attempts: [] };
  const { attempts } = registration.scos[sco];
  const previous = attempts.at(-1) ?? null;
  const mayStay = previous && !isNew && !["ended", "abandoned"].includes(previous.state);
  const isResumed = mayStay && isSuspended(registration, previous);
  const isUntouched = mayStay && (previous.state === "new" || Object.keys(previous.data).length === 0);
  if (isResumed || isUntouched || (mayStay && registration.standard === "scorm12")) {
    previous.sittings = (previous.sittings ?? 0) + 1;
    previous.isOpen = true;
    if (previous.state === "suspended") previous.state = ""; // until it is suspended again
    return { attempt: previous, entry: isUntouched ? "ab-initio" : isResumed ? "resume" : "", previous };
  }
  endAttempt(registration, sco);
  const attempt = newAttempt({ ...data });
  attempt.sittings = 1;
  attempts.push(attempt);
  return { attempt, entry: "ab-initio", previous };
}

/** Ends an attempt, so that the next visit is in a new one. */
export function endAttempt(registration, sco) {
  const attempt = lastAttempt(registration, sco);
  if (attempt && attempt.state !== "abandoned") attempt.state = "ended";
}

/**
 * What a navigation request does to attempts when a SCO has ended (SCORM 2004 SN 4.8).
 *
 * @param {Object<string, string>} before the attempt's data when the visit began, which abandoning leaves
 */
export function endVisit(registration, sco, request, before = {}) {
  const attempt = lastAttempt(registration, sco);
  attempt.isOpen = false;
  if (request === "suspendAll") {
    attempt.state = "suspended";
  } else if (request === "abandon" || request === "abandonAll") {
    attempt.state = "abandoned";
    attempt.data = before;
  }
  if (request === "exitAll" || request === "abandonAll") {
    for (const other of Object.keys(registration.scos)) endAttempt(registration, other);
  }
}
