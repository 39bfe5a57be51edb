// Every element of SCORM 1.2: what may be read and set, which values it takes and which it refuses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ELEMENTS_12 } from "../../Sources/Embedded/Emulator/elements12.js";
import { course, errorsAfter } from "./support.js";

const long = (length) => "x".repeat(length);
const SCORES = { good: ["0", "100", "66.66", ""], bad: ["-1", "100.5", "1e1", "eighty", "80%", " 80"] };
const IDENTIFIERS = { good: ["a", "module_one-1", long(255)], bad: ["", "two words", "a.b", "ä", long(256)] };
const SPANS = { good: ["00:00:00", "0000:01:02.03", "9999:59:59.99", "12:00:00.5"], bad: ["", "1:00:00", "00:60:00", "00:00:60", "PT1S", "00:00:00.123", "00000:00:00"] };
const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed"];
const BAD_STATUSES = ["", "Passed", "unknown", "complete"];

/** By the name in the table: whether it can be read and set, and values. `before` has to be set first. */
const TABLE = {
  "cmi._version": { reads: "3.4", set: 402 },
  "cmi._children": { reads: /suspend_data/, set: 402 },
  "cmi.core._children": { reads: /lesson_status/, set: 402 },
  "cmi.core.student_id": { reads: "learner-7", set: 403 },
  "cmi.core.student_name": { reads: "Learner, Lee", set: 403 },
  "cmi.core.lesson_location": { reads: "", good: ["", "page-1", long(255)], bad: [long(256)] },
  "cmi.core.credit": { reads: "credit", set: 403 },
  "cmi.core.lesson_status": { reads: "not attempted", good: STATUSES, bad: [...BAD_STATUSES, "not attempted"] },
  "cmi.core.entry": { reads: "ab-initio", set: 403 },
  "cmi.core.score._children": { reads: "raw,min,max", set: 402 },
  "cmi.core.score.raw": { reads: "", ...SCORES }, "cmi.core.score.min": { reads: "", ...SCORES }, "cmi.core.score.max": { reads: "", ...SCORES },
  "cmi.core.total_time": { reads: "0000:00:00.00", set: 403 },
  "cmi.core.lesson_mode": { reads: "normal", set: 403 },
  "cmi.core.exit": { get: 404, good: ["time-out", "suspend", "logout", ""], bad: ["normal", "Suspend"] },
  "cmi.core.session_time": { get: 404, ...SPANS },
  "cmi.suspend_data": { reads: "", good: ["", long(4096)], bad: [long(4097)] },
  "cmi.launch_data": { reads: "", set: 403 },
  "cmi.comments": { reads: "", good: ["Well done", long(4096)], bad: [long(4097)] },
  "cmi.comments_from_lms": { reads: "", set: 403 },
  "cmi.objectives._children": { reads: "id,score,status", set: 402 },
  "cmi.objectives._count": { reads: "0", set: 402 },
  "cmi.objectives.n.id": { get: 201, ...IDENTIFIERS },
  "cmi.objectives.n.score._children": { before: ["cmi.objectives.0.id", "o"], reads: "raw,min,max", set: 402 },
  "cmi.objectives.n.score.raw": { before: ["cmi.objectives.0.id", "o"], reads: "", ...SCORES },
  "cmi.objectives.n.score.min": { before: ["cmi.objectives.0.id", "o"], reads: "", ...SCORES },
  "cmi.objectives.n.score.max": { before: ["cmi.objectives.0.id", "o"], reads: "", ...SCORES },
  "cmi.objectives.n.status": { before: ["cmi.objectives.0.id", "o"], reads: "", good: [...STATUSES, "not attempted"], bad: BAD_STATUSES },
  "cmi.student_data._children": { reads: "mastery_score,max_time_allowed,time_limit_action", set: 402 },
  "cmi.student_data.mastery_score": { reads: "", set: 403 },
  "cmi.student_data.max_time_allowed": { reads: "", set: 403 },
  "cmi.student_data.time_limit_action": { reads: "", set: 403 },
  "cmi.student_preference._children": { reads: "audio,language,speed,text", set: 402 },
  "cmi.student_preference.audio": { reads: "0", good: ["-1", "0", "100"], bad: ["-2", "101", "1.5", "", "loud"] },
  "cmi.student_preference.language": { reads: "", good: ["", "en", long(255)], bad: [long(256)] },
  "cmi.student_preference.speed": { reads: "0", good: ["-100", "100"], bad: ["-101", "101", "0.5"] },
  "cmi.student_preference.text": { reads: "0", good: ["-1", "0", "1"], bad: ["-2", "2", ""] },
  "cmi.interactions._children": { reads: /student_response/, set: 402 },
  "cmi.interactions._count": { reads: "0", set: 402 },
  "cmi.interactions.n.id": { before: ["cmi.interactions.0.id", "q"], get: 404, ...IDENTIFIERS },
  "cmi.interactions.n.objectives._count": { before: ["cmi.interactions.0.id", "q"], reads: "0", set: 402 },
  "cmi.interactions.n.objectives.n.id": { before: ["cmi.interactions.0.id", "q"], get: 201, ...IDENTIFIERS },
  "cmi.interactions.n.time": { before: ["cmi.interactions.0.id", "q"], get: 404, good: ["00:00:00", "23:59:59.99"], bad: ["24:00:00", "1:00:00", "2026-11-26T10:00:00"] },
  "cmi.interactions.n.type": {
    before: ["cmi.interactions.0.id", "q"], get: 404,
    good: ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"], bad: ["", "other", "long-fill-in", "Choice"],
  },
  "cmi.interactions.n.correct_responses._count": { before: ["cmi.interactions.0.id", "q"], reads: "0", set: 402 },
  "cmi.interactions.n.correct_responses.n.pattern": { before: ["cmi.interactions.0.id", "q"], get: 201, good: ["", "a", long(255)], bad: [long(256)] },
  "cmi.interactions.n.weighting": { before: ["cmi.interactions.0.id", "q"], get: 404, good: ["1", "-100", "0.25"], bad: ["101", "one", ""] },
  "cmi.interactions.n.student_response": { before: ["cmi.interactions.0.id", "q"], get: 404, good: ["", long(255)], bad: [long(256)] },
  "cmi.interactions.n.result": { before: ["cmi.interactions.0.id", "q"], get: 404, good: ["correct", "wrong", "unanticipated", "neutral", "0.5"], bad: ["incorrect", "", "right"] },
  "cmi.interactions.n.latency": { before: ["cmi.interactions.0.id", "q"], get: 404, ...SPANS },
};

/** CMIFeedback, by the type of its interaction. */
const RESPONSES = {
  "true-false": { good: ["t", "f", "0", "1", "true"], bad: ["", "yes"] },
  "choice": { good: ["", "a", "a,b", "{a,b}", "0,z"], bad: ["a b", "ab", "A", "a,", "a;b"] },
  "fill-in": { good: ["", "any words", long(255)], bad: [long(256)] },
  "matching": { good: ["", "1.a", "{1.a,2.b}"], bad: ["1a", "1.a;2.b", "one.a"] },
  "performance": { good: ["", long(255)], bad: [long(256)] },
  "sequencing": { good: ["", "a,b,c"], bad: ["abc", "{a,b}"] },
  "likert": { good: ["", "3"], bad: ["10", "often"] },
  "numeric": { good: ["0", "-1.5"], bad: ["", "1,5", "1:2"] },
};

test("the table of these tests has every element", () => {
  assert.deepEqual(Object.keys(TABLE).sort(), ELEMENTS_12.map(([name]) => name).sort());
});

for (const [path, { before, reads, get, set = 0, good = [], bad = [] }] of Object.entries(TABLE)) {
  const name = path.replaceAll(".n.", ".0.");
  const start = [["LMSInitialize", ""], ...(before ? [["LMSSetValue", ...before]] : [])];

  test(`${path} is read`, () => {
    const { begin, set: put, get: ask, error } = course("scorm12");
    begin();
    if (before) put(...before);
    const value = ask(name);
    assert.equal(error(), String(get ?? 0));
    if (reads instanceof RegExp) assert.match(value, reads);
    else assert.equal(value, reads ?? "");
  });

  if (set !== 0) {
    test(`${path} is not set`, () => {
      assert.equal(errorsAfter("scorm12", [...start, ["LMSSetValue", name, "1"]]).at(-1), set);
    });
  }
  for (const [what, values, code] of [["takes", good, 0], ["refuses", [...bad, ...(set === 0 ? [5, null, undefined, true] : [])], 405]]) {
    if (values.length === 0) continue;
    test(`${path} ${what} what it should`, () => {
      for (const value of values) {
        assert.equal(errorsAfter("scorm12", [...start, ["LMSSetValue", name, value]]).at(-1), code, `${String(value).slice(0, 40)} (${value?.length})`);
      }
    });
  }
}

for (const [type, { good, bad }] of Object.entries(RESPONSES)) {
  const start = [["LMSInitialize", ""], ["LMSSetValue", "cmi.interactions.0.id", "q"], ["LMSSetValue", "cmi.interactions.0.type", type]];
  for (const field of ["student_response", "correct_responses.0.pattern"]) {
    test(`${field} of ${type}`, () => {
      for (const [values, error] of [[good, 0], [bad, 405]]) {
        for (const value of values) {
          assert.equal(errorsAfter("scorm12", [...start, ["LMSSetValue", `cmi.interactions.0.${field}`, value]]).at(-1), error, value);
        }
      }
    });
  }
}

test("names that are not there", () => {
  const answers = {
    "cmi.core.nothing": 201, "": 201, "cmi": 201, "cmi.completion_status": 201, "adl.nav.request": 201,
    "cmi.core.lesson_status._children": 202, "cmi.suspend_data._children": 202, "cmi.core._count": 203, "cmi.core.score._count": 203,
    "cmi.objectives.0.id": 201, "cmi.objectives.00.id": 201, "cmi.interactions.0.time": 201,
  };
  for (const [name, error] of Object.entries(answers)) {
    assert.equal(errorsAfter("scorm12", [["LMSInitialize", ""], ["LMSGetValue", name]]).at(-1), error, name);
  }
});

test("indexes run on, and an entry begins with its id", () => {
  const put = (name, value = "a") => ["LMSSetValue", name, value];
  const cases = [
    [[put("cmi.objectives.1.id")], 201],
    [[put("cmi.objectives.0.status", "passed")], 201],
    [[put("cmi.objectives.00.id")], 201],
    [[put("cmi.objectives.0.id"), put("cmi.objectives.1.id", "b"), put("cmi.objectives.3.id", "c")], 201],
    [[put("cmi.interactions.0.objectives.0.id")], 201],
    [[put("cmi.interactions.0.id"), put("cmi.interactions.0.objectives.1.id")], 201],
    [[put("cmi.interactions.0.id"), put("cmi.interactions.0.correct_responses.0.pattern"), put("cmi.interactions.0.correct_responses.1.pattern")], 0],
  ];
  for (const [calls, error] of cases) assert.equal(errorsAfter("scorm12", [["LMSInitialize", ""], ...calls]).at(-1), error, JSON.stringify(calls));
});

test("comments are added to those that are there, up to their limit", () => {
  const { begin, set, get, error } = course("scorm12");
  begin();
  set("cmi.comments", "one ");
  set("cmi.comments", "two");
  assert.equal(get("cmi.comments"), "one two");
  assert.equal(set("cmi.comments", long(4090)), "false");
  assert.equal(error(), "405");
});

test("what the LMS knows is what its options say", () => {
  const options = {
    learnerId: "7", learnerName: "Doe, Jo", mode: "review", credit: "no-credit", launchData: "a=1", comments: "Welcome",
    masteryScore: "80", maxTimeAllowed: "0001:00:00", timeLimitAction: "exit,message",
  };
  const { begin, get } = course("scorm12", { options });
  begin();
  const names = ["core.student_id", "core.student_name", "core.lesson_mode", "core.credit", "launch_data", "comments_from_lms",
    "student_data.mastery_score", "student_data.max_time_allowed", "student_data.time_limit_action"];
  assert.deepEqual(names.map((name) => get(`cmi.${name}`)), Object.values(options));
});
