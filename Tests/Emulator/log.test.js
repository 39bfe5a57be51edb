// The log says what was called and when, and holds against a course what a strict LMS refuses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { strictnessReport } from "../../Sources/Embedded/Emulator/log.js";
import { course, stoppedClock } from "./support.js";

test("an entry has the time, the call, its arguments, the answer and the error", () => {
  const clock = stoppedClock();
  clock.time = 5000;
  const one = course("scorm12", { clock });
  const heard = [];
  one.log.onEntry((entry) => heard.push(entry));
  clock.time = 5250;
  one.begin();
  assert.deepEqual(one.log.entries, [{
    at: 250, call: "LMSInitialize", role: "initialize", args: [""], answer: "true", error: 0, against: null, fault: null,
  }]);
  assert.deepEqual(heard, one.log.entries);
});

test("asking what an LMS has is not held against a course, asking for what no LMS has is", () => {
  const one = course("scorm2004", { options: { without: ["cmi.interactions"] } });
  one.begin();
  one.get("cmi.suspend_data");
  one.get("cmi.interactions._count");
  assert.deepEqual(strictnessReport(one.log.entries), []);
  one.get("cmi.core.entry");
  one.get("cmi.exit");
  assert.equal(strictnessReport(one.log.entries).length, 2);
});

test("the report is lines to read", () => {
  const clock = stoppedClock();
  const one = course("scorm2004", { clock });
  one.begin();
  clock.time = 1230;
  one.set("cmi.score.scaled", "80");
  one.set("cmi.location", "x".repeat(1001));
  assert.deepEqual(strictnessReport(one.log.entries), [
    '1.23 s SetValue("cmi.score.scaled", "80"): 407 Data Model Element Value Out Of Range: "80" is not a number of at most 7 decimals, from -1 to 1',
    `1.23 s SetValue("cmi.location", "${"x".repeat(49)}…"): 406 Data Model Element Type Mismatch: "${"x".repeat(49)}… (1001 characters) is not a text of at most 1000 characters`,
  ]);
});
