// What the tests of the emulator share.

import { newRegistration } from "../../Sources/Embedded/Emulator/registration.js";
import { openVisit } from "../../Sources/Embedded/Emulator/visit.js";

/** A clock that goes only when told to. */
export function stoppedClock() {
  return {
    time: 0,
    now() {
      return this.time;
    },
    wait(milliseconds) {
      this.time += milliseconds;
    },
  };
}

/** A visit of the SCO "a" in a registration, a new one unless one is given. */
export function visit(standard, { registration = newRegistration(standard), clock = stoppedClock(), ...parts } = {}) {
  return openVisit({ registration, sco: "a", clock, ...parts });
}

/** The error after each of some calls, `[call, ...arguments]`. */
export function errorsAfter(standard, calls, parts) {
  const { api, log } = visit(standard, parts);
  for (const [call, ...args] of calls) api[call](...args);
  return log.entries.map(({ error }) => error);
}

/** The words of each standard. */
export const CALLS = {
  scorm12: { initialize: "LMSInitialize", terminate: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", error: "LMSGetLastError" },
  scorm2004: { initialize: "Initialize", terminate: "Terminate", get: "GetValue", set: "SetValue", commit: "Commit", error: "GetLastError" },
};

/** A course in a visit: calls by what they do, in either standard. */
export function course(standard, parts) {
  const opened = visit(standard, parts);
  const calls = CALLS[standard];
  const asked = (role) => (...args) => opened.api[calls[role]](...args);
  return {
    visit: opened, log: opened.log,
    begin: () => asked("initialize")(""), end: () => asked("terminate")(""), commit: () => asked("commit")(""),
    get: asked("get"), set: asked("set"), error: asked("error"),
  };
}
