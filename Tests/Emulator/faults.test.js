// Each fault does what it says, on both standards, alone and together with others.

import assert from "node:assert/strict";
import { test } from "node:test";

import { FAULTS, makeFaults } from "../../Sources/Embedded/Emulator/faults.js";
import { newRegistration } from "../../Sources/Embedded/Emulator/registration.js";
import { course, stoppedClock } from "./support.js";

const NAMES = {
  scorm12: { status: "cmi.core.lesson_status", mode: "cmi.core.lesson_mode", credit: "cmi.core.credit", exit: "cmi.core.exit", score: "cmi.core.score.raw", learner: "cmi.core.student_id" },
  scorm2004: { status: "cmi.completion_status", mode: "cmi.mode", credit: "cmi.credit", exit: "cmi.exit", score: "cmi.score.raw", learner: "cmi.learner_id" },
};
const CODES = {
  scorm12: { begin: "101", end: "101", set: "101", commit: "101", quota: "405", expired: ["301", "301", "301"], begun: "101", missing: "401" },
  scorm2004: { begin: "102", end: "111", set: "351", commit: "391", quota: "351", expired: ["123", "133", "143"], begun: "103", missing: "402" },
};
const STATE = "cmi.suspend_data";

function begun(standard, faults, parts = {}) {
  const one = course(standard, { faults, ...parts });
  one.begin();
  return one;
}

test("every fault has a name, a line that says what happens, its standards and its place", () => {
  assert.ok(FAULTS.size >= 25);
  for (const [name, fault] of FAULTS) {
    assert.match(name, /^[a-z][a-z0-9-]*$/);
    assert.match(fault.describes, /^[^\n]{10,120}[^.]$/);
    assert.ok(fault.standards.length > 0);
    assert.ok(["api", "page", "record"].includes(fault.place), name);
  }
  assert.throws(() => makeFaults(["no-such-fault"]), /no-such-fault/);
});

for (const standard of ["scorm12", "scorm2004"]) {
  const names = NAMES[standard];
  const codes = CODES[standard];
  const check = (name, body) => test(`${standard}: ${name}`, body);

  check("refuses-to-begin", () => {
    const one = course(standard, { faults: ["refuses-to-begin"] });
    assert.deepEqual([one.begin(), one.error()], ["false", codes.begin]);
  });
  check("refuses-to-end", () => {
    const one = begun(standard, ["refuses-to-end"]);
    assert.deepEqual([one.end(), one.error(), one.visit.isFinished], ["false", codes.end, false]);
  });
  check("begun-before", () => {
    const one = course(standard, { faults: ["begun-before"] });
    assert.deepEqual([one.begin(), one.error()], ["false", codes.begun]);
    one.get(names.status);
    assert.equal(one.error(), "0");
  });
  check("session-expired", () => {
    const one = begun(standard, [{ name: "session-expired", after: 2 }]);
    assert.equal(one.set(STATE, "a"), "true");
    const errors = [() => one.get(STATE), () => one.set(STATE, "b"), () => one.commit()].map((call) => [call(), one.error()][1]);
    assert.deepEqual(errors, codes.expired);
    assert.equal(begun(standard, [{ name: "session-expired", after: 0, code: 101 }]).error(), "101");
  });
  check("commit-fails", () => {
    const one = begun(standard, ["commit-fails"]);
    assert.equal(one.set(STATE, "a"), "true");
    assert.deepEqual([one.commit(), one.error()], ["false", codes.commit]);
    assert.equal(one.visit.attempt.data[STATE], undefined);
    const other = begun(standard, [{ name: "commit-fails", code: 143 }]);
    assert.deepEqual([other.commit(), other.error()], ["false", "143"]);
  });
  check("storing-fails, and recovers", () => {
    const one = begun(standard, ["storing-fails"]);
    assert.deepEqual([one.set(STATE, "a"), one.error(), one.commit()], ["false", codes.set, "false"]);
    one.visit.removeFault("storing-fails");
    assert.deepEqual([one.set(STATE, "a"), one.commit()], ["true", "true"]);
    one.visit.addFault("commit-fails");
    assert.equal(one.commit(), "false");
  });
  check("commit-hangs", () => {
    const clock = stoppedClock();
    const one = begun(standard, [{ name: "commit-hangs", milliseconds: 700 }], { clock });
    assert.equal(one.commit(), "true");
    assert.equal(clock.time, 700);
    assert.equal(one.log.entries.at(-1).at, 700);
  });
  check("commit-throws", () => {
    const one = begun(standard, ["commit-throws"]);
    assert.throws(() => one.commit(), /script failed/);
    assert.deepEqual([one.log.entries.at(-1).fault, one.log.entries.at(-1).answer], ["commit-throws", undefined]);
  });
  check("quota-reached", () => {
    const one = begun(standard, [{ name: "quota-reached", characters: 10 }]);
    assert.equal(one.set(STATE, "x".repeat(10)), "true");
    assert.deepEqual([one.set(STATE, "x".repeat(11)), one.error()], ["false", codes.quota]);
    assert.equal(one.get(STATE).length, 10);
  });
  check("truncates", () => {
    const one = begun(standard, [{ name: "truncates", characters: 10 }]);
    assert.equal(one.set(STATE, "x".repeat(20)), "true");
    one.commit();
    assert.equal(one.visit.attempt.data[STATE].length, 10);
    assert.equal(makeFaults(["truncates"])[0].characters, 4096);
  });
  check("forgets-state", () => {
    const one = begun(standard, ["forgets-state"]);
    one.set(STATE, "x");
    one.set(names.status, "completed");
    one.commit();
    assert.deepEqual([one.visit.attempt.data[STATE], one.visit.attempt.data[names.status]], [undefined, "completed"]);
  });
  for (const mode of ["review", "browse"]) {
    check(mode, () => {
      const one = begun(standard, [mode]);
      assert.deepEqual([one.get(names.mode), one.get(names.credit)], [mode, "no-credit"]);
    });
  }
  check("no-credit", () => assert.equal(begun(standard, ["no-credit"]).get(names.credit), "no-credit"));
  check("no-mode", () => {
    const one = begun(standard, ["no-mode"]);
    assert.deepEqual([one.get(names.mode), one.error()], ["", codes.missing]);
  });
  check("no-learner", () => assert.equal(begun(standard, ["no-learner"]).get(names.learner), ""));
  check("completes-by-itself", () => {
    assert.equal(begun(standard, ["completes-by-itself"]).get(names.status), "completed");
    const one = begun(standard, ["completes-by-itself"]);
    one.set(names.status, "incomplete");
    assert.equal(one.get(names.status), "incomplete");
  });
  check("keeps-status", () => {
    const registration = newRegistration(standard);
    const first = begun(standard, [], { registration });
    for (const [name, value] of [[names.status, "completed"], [names.score, "90"], [STATE, "x"], [names.exit, "suspend"]]) first.set(name, value);
    first.end();
    const second = begun(standard, ["keeps-status"], { registration, isNew: true });
    assert.deepEqual([second.get(names.status), second.get(names.score), second.get(STATE)], ["completed", "90", ""]);
    const third = begun(standard, [], { registration, isNew: true });
    assert.equal(third.get(names.score), "");
  });
  check("booleans", () => {
    const one = course(standard, { faults: ["booleans"] });
    assert.deepEqual([one.begin(), one.set(names.credit, "x"), one.commit(), one.get(names.credit)], [true, false, true, "credit"]);
  });
  check("undefined", () => {
    const one = course(standard, { faults: ["undefined"] });
    assert.deepEqual([one.begin(), one.set(names.credit, "x"), one.get(names.credit)], [undefined, "false", "credit"]);
  });
  check("numeric-errors", () => {
    const one = begun(standard, ["numeric-errors"]);
    assert.equal(one.error(), 0);
    one.set(names.credit, "x");
    assert.equal(one.error(), standard === "scorm12" ? 403 : 404);
  });
  check("faults go together", () => {
    const clock = stoppedClock();
    const one = begun(standard, ["no-credit", { name: "commit-hangs", milliseconds: 50 }, "commit-fails", "booleans", "numeric-errors"], { clock });
    assert.equal(one.get(names.credit), "no-credit");
    assert.deepEqual([one.commit(), one.error()], [false, Number(codes.commit)]);
  });
  check("what a fault refuses is not held against the course", () => {
    const one = begun(standard, ["storing-fails"]);
    one.set(STATE, "a");
    assert.deepEqual([one.log.entries.at(-1).against, one.log.entries.at(-1).fault], [null, "storing-fails"]);
  });
}

test("faults of the page are left to the stage", () => {
  const stages = Object.fromEntries([...FAULTS].filter(([, fault]) => fault.place === "page").map(([name, fault]) => [name, fault.stage]));
  assert.deepEqual(stages, {
    "no-api": { api: "none" }, "late-api": { api: "late" }, "api-in-opener": { api: "opener" }, "api-far-above": {}, "other-origin": { origin: "other" },
    "killed": { end: "kill" }, "back-forward": { end: "back" }, "two-tabs": { tabs: 2 },
  });
});
