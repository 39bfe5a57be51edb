// One visit of a SCO: the registration, the engine, the faults and the log put together.

import { makeAPI } from "./api.js";
import { systemClock } from "./clock.js";
import { makeFaults } from "./faults.js";
import { CallLog } from "./log.js";
import { beginVisit, endVisit } from "./registration.js";
import { SCORM_12 } from "./scorm12.js";
import { SCORM_2004 } from "./scorm2004.js";

export const STANDARDS = { scorm12: SCORM_12, scorm2004: SCORM_2004 };

/**
 * @typedef {object} Visit
 * @property {object} api what the course calls, to be put into a window under `standard.apiName`
 * @property {CallLog} log
 * @property {object} options how the LMS behaves; may be changed
 * @property {import("./faults.js").Fault[]} faults  by `addFault` and `removeFault`
 * @property {boolean} isFinished
 *
 * @param {{registration: import("./registration.js").Registration, sco: string, options?: object, faults?: object[],
 *   isNew?: boolean, clock?: object, log?: CallLog, onStore?: () => void, onEnd?: (request: string) => void}} parts
 * @returns {Visit}
 */
export function openVisit({
  registration, sco, options = {}, faults = [], isNew = false, clock = systemClock, log = new CallLog(clock), onStore = () => {}, onEnd = () => {},
}) {
  const standard = STANDARDS[registration.standard];
  const made = makeFaults(faults);
  const given = { ...options };
  for (const fault of made) Object.assign(given, fault.options?.(given, standard));
  const { attempt, entry, previous } = beginVisit(registration, sco, { isNew, data: standard.initialData(given) });
  if (attempt !== previous && previous) {
    for (const fault of made) fault.newAttempt?.({ attempt, previous, standard });
  }
  const before = { ...attempt.data };
  const visit = { standard, log, options: given, faults: made, isFinished: false, attempt, addFault, removeFault };

  function store(kept) {
    for (const fault of visit.faults) fault.store?.({ kept, standard });
    Object.assign(attempt, kept);
    if (attempt.state === "new") attempt.state = "";
    onStore();
  }
  function onCall(role, error) {
    if (role !== "terminate" || error !== 0 || visit.engine.phase !== "ended" || visit.isFinished) return;
    visit.isFinished = true;
    const request = visit.engine.data["adl.nav.request"] ?? "_none_";
    endVisit(registration, sco, request, before);
    onStore();
    onEnd(request);
  }
  function addFault(fault) {
    made.push(...makeFaults([fault]));
  }
  function removeFault(name) {
    const place = made.findIndex((fault) => fault.name === name);
    if (place >= 0) made.splice(place, 1);
  }

  visit.engine = standard.open({ attempt, entry, options: given, shared: registration.shared, store });
  visit.api = makeAPI({ standard, engine: visit.engine, faults: made, log, clock, onCall });
  for (const fault of made) fault.opened?.(visit);
  return visit;
}
