// The page of a strict LMS: the emulator, and what the tests ask of it.

import { CallLog } from "/emulator/log.js";
import { systemClock } from "/emulator/clock.js";
import { newRegistration } from "/emulator/registration.js";
import { openStage, openTab } from "/emulator/stage.js";
import { openVisit } from "/emulator/visit.js";

/** Begins a visit and opens the course; what differs from the usual is in `faults` and `options`. */
window.launch = ({ registration, sco, options, faults, isNew, address, otherOrigin }) => {
  const lms = { registration, log: new CallLog(systemClock), visits: [], stages: [] };
  window.lms = lms;
  lms.visit = openVisit({ registration, sco, options, faults, isNew, log: lms.log });
  const tabs = Math.max(1, ...lms.visit.faults.map((fault) => fault.stage?.tabs ?? 1));
  lms.open = (visit, name) => {
    const holder = tabs > 1 ? openTab(`${name}-tab`) : window;
    lms.visits.push(visit);
    lms.stages.push(openStage(visit, address, { name, holder, otherOrigin }));
  };
  lms.openAgain = () => lms.open(openVisit({ registration, sco, options, faults, log: lms.log }), `sco-${lms.visits.length + 1}`);
  lms.open(lms.visit, "sco");
};

/** Ends it as LMSs do: the frame goes elsewhere. */
window.leave = async (place = 0) => {
  await window.lms.stages[place].leave();
  return true;
};

/** The error after each of some calls. */
window.answered = (standard, calls, options, faults) => {
  const { api, log } = openVisit({ registration: newRegistration(standard), sco: "sco", options, faults });
  for (const [call, ...args] of calls) api[call](...args);
  return log.entries.map(({ error }) => error);
};
