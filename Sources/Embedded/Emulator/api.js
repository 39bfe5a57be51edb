// The object that a course calls: an engine behind faults, with a last error and a log.

import { Refusal } from "./errors.js";
import { against } from "./log.js";

/**
 * @param {{standard: object, engine: object, faults: import("./faults.js").Fault[], log: import("./log.js").CallLog,
 *   clock: {wait: (ms: number) => void}, onCall: (role: string, error: number) => void}} parts `faults` may change at any time
 */
export function makeAPI({ standard, engine, faults, log, clock, onCall }) {
  let last = { code: 0, reason: "" };
  const support = {
    error: () => String(last.code),
    words: (code) => standard.errors[code] ?? "",
    diagnostic: (code) => (["", undefined, String(last.code)].includes(code) ? last.reason || standard.errors[last.code] : standard.errors[code]) ?? "",
  };

  /** The engine's answer, through the faults from the last one added to the first. */
  function ask(role, args) {
    const through = faults.filter((fault) => fault.around).reduce(
      (next, fault) => (...given) => fault.around({ role, args: given, next, standard, clock }),
      (...given) => engine.calls[role](...given),
    );
    return through(...args);
  }

  function data(call, role, args) {
    const failed = role === "get" ? "" : "false";
    engine.beyond = null;
    let answer = failed;
    let fault = null;
    let thrown = null;
    last = { code: 0, reason: "" };
    try {
      answer = ask(role, args);
    } catch (error) {
      if (error instanceof Refusal) last = { code: error.code, reason: error.message };
      else thrown = error;
      fault = error.fault ?? null;
      answer = error instanceof Refusal ? failed : undefined;
    }
    const entry = { role, error: last.code, reason: last.reason, beyond: engine.beyond, fault };
    onCall(role, last.code);
    finish(call, args, answer, entry);
    if (thrown) throw thrown;
    return shaped(role, answer);
  }

  function finish(call, args, answer, entry) {
    const { role, error, fault } = entry;
    log.add({ call, role, args, answer: shaped(role, answer), error, against: against(standard, entry), fault });
  }

  /** The answer as faults spell it. */
  function shaped(role, answer) {
    return faults.reduce((given, fault) => (fault.spell ? fault.spell({ role, answer: given }) : given), answer);
  }

  const api = {};
  for (const [call, role] of Object.entries(standard.calls)) {
    api[call] = (...args) => {
      if (!(role in support)) return data(call, role, args);
      const answer = shaped(role, support[role](...args));
      log.add({ call, role, args, answer, error: last.code, against: null, fault: null });
      return answer;
    };
  }
  return api;
}
