// Every element of SCORM 2004: what may be read and set, which values it takes and which it refuses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { elements2004 } from "../../Sources/Embedded/Emulator/elements2004.js";
import { course, errorsAfter } from "./support.js";

const long = (length) => "x".repeat(length);
const COMPLETION = { good: ["completed", "incomplete", "not attempted", "unknown"], bad: ["", "passed", "Completed"] };
const SUCCESS = { good: ["passed", "failed", "unknown"], bad: ["", "incomplete", "Passed"] };
const REALS = { good: ["0", "-5", "250", "0.1234567", "1234567890"], bad: ["", "1e1", "1,5", "0.12345678", ".5", "12345678901"] };
const SCALED = { good: ["-1", "0", "1", "0.5"], bad: ["", "1e-1", "0.12345678"], outside: ["1.01", "-1.5", "80"] };
const SHARES = { good: ["0", "0.5", "1"], bad: ["", "half"], outside: ["-0.1", "1.1"] };
const LONG_IDS = { good: ["a", "urn:x:1", "module.objective", long(4000)], bad: ["", "two words", "ä", "{a}", long(4001)] };
const SPANS = {
  good: ["PT1S", "PT0H0M1.25S", "P1DT1H", "P1Y2M3D", "P1M", "PT1M"],
  bad: ["", "P", "PT", "P1DT", "PT1.234S", "PT1", "1S", "0000:01:02.03", "PT-1S", "P1W"],
};
const TIMES = {
  good: ["2026", "2026-11", "2026-11-26", "2026-11-26T10", "2026-11-26T10:00:00", "2026-11-26T10:00:00.12Z", "2026-11-26T10:00:00.1+05:30", "2024-02-29"],
  bad: ["", "26", "2026-13", "2026-02-30", "2026-11-26T24", "2026-11-26T10:60", "2026-11-26T10:00:00Z", "2026-11-26T10:00:00.123Z", "1969", "2039", "10:00:00"],
};
const texts = (limit) => ({ good: ["", long(limit), `{lang=en-US}${long(limit)}`], bad: [long(limit + 1), `{lang=}${long(limit)}`] });
const plain = (limit) => ({ good: ["", long(limit)], bad: [long(limit + 1)] });
const SCORE = (prefix, before) => ({
  [`${prefix}._children`]: { before, reads: "scaled,raw,min,max", set: 404 },
  [`${prefix}.scaled`]: { before, get: 403, ...SCALED },
  [`${prefix}.raw`]: { before, get: 403, ...REALS }, [`${prefix}.min`]: { before, get: 403, ...REALS }, [`${prefix}.max`]: { before, get: 403, ...REALS },
});
const OBJECTIVE = [["cmi.objectives.0.id", "o"]];
const ASKED = [["cmi.interactions.0.id", "q"]];
const CHOICE = [...ASKED, ["cmi.interactions.0.type", "choice"]];

/** By the name in the table: what is read of it first, the error of reading and of setting it, and values. */
const TABLE = {
  "cmi._version": { reads: "1.0", set: 404 },
  "cmi.comments_from_learner._children": { reads: "comment,location,timestamp", set: 404 }, "cmi.comments_from_learner._count": { reads: "0", set: 404 },
  "cmi.comments_from_learner.n.comment": { get: 301, ...texts(4000) },
  "cmi.comments_from_learner.n.location": { get: 301, ...plain(250) },
  "cmi.comments_from_learner.n.timestamp": { get: 301, ...TIMES },
  "cmi.comments_from_lms._children": { reads: "comment,location,timestamp", set: 404 }, "cmi.comments_from_lms._count": { reads: "0", set: 404 },
  "cmi.comments_from_lms.n.comment": { get: 301, set: 404 }, "cmi.comments_from_lms.n.location": { get: 301, set: 404 },
  "cmi.comments_from_lms.n.timestamp": { get: 301, set: 404 },
  "cmi.completion_status": { reads: "unknown", ...COMPLETION },
  "cmi.completion_threshold": { get: 403, set: 404 },
  "cmi.credit": { reads: "credit", set: 404 }, "cmi.entry": { reads: "ab-initio", set: 404 },
  "cmi.exit": { get: 405, good: ["time-out", "suspend", "logout", "normal", ""], bad: ["exitAll", "Suspend"] },
  "cmi.interactions._children": { reads: /learner_response/, set: 404 }, "cmi.interactions._count": { reads: "0", set: 404 },
  "cmi.interactions.n.id": { get: 301, ...LONG_IDS },
  "cmi.interactions.n.type": {
    before: ASKED, get: 403, bad: ["", "essay", "Choice"],
    good: ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"],
  },
  "cmi.interactions.n.objectives._count": { before: ASKED, reads: "0", set: 404 },
  "cmi.interactions.n.objectives.n.id": { before: ASKED, get: 301, ...LONG_IDS },
  "cmi.interactions.n.timestamp": { before: ASKED, get: 403, ...TIMES },
  "cmi.interactions.n.correct_responses._count": { before: ASKED, reads: "0", set: 404 },
  "cmi.interactions.n.correct_responses.n.pattern": { before: CHOICE, get: 301, good: ["a", "a[,]b"], bad: ["a b"] },
  "cmi.interactions.n.weighting": { before: ASKED, get: 403, ...REALS },
  "cmi.interactions.n.learner_response": { before: CHOICE, get: 403, good: ["", "a[,]b"], bad: ["a b"] },
  "cmi.interactions.n.result": { before: ASKED, get: 403, good: ["correct", "incorrect", "unanticipated", "neutral", "0.5"], bad: ["wrong", "", "1e1"] },
  "cmi.interactions.n.latency": { before: ASKED, get: 403, ...SPANS },
  "cmi.interactions.n.description": { before: ASKED, get: 403, ...texts(250) },
  "cmi.launch_data": { get: 403, set: 404 },
  "cmi.learner_id": { reads: "learner-7", set: 404 }, "cmi.learner_name": { reads: "Learner, Lee", set: 404 },
  "cmi.learner_preference._children": { reads: "audio_level,language,delivery_speed,audio_captioning", set: 404 },
  "cmi.learner_preference.audio_level": { reads: "1", good: ["0", "2.5"], bad: ["loud", ""], outside: ["-1"] },
  "cmi.learner_preference.language": { reads: "", good: ["", "en", "en-US"], bad: ["english language", "-", long(251)] },
  "cmi.learner_preference.delivery_speed": { reads: "1", good: ["0", "1.25"], bad: ["fast"], outside: ["-0.5"] },
  "cmi.learner_preference.audio_captioning": { reads: "0", good: ["-1", "0", "1"], bad: ["", "0.5"], outside: ["2", "-2"] },
  "cmi.location": { get: 403, ...plain(1000) },
  "cmi.max_time_allowed": { get: 403, set: 404 }, "cmi.mode": { reads: "normal", set: 404 },
  "cmi.objectives._children": { reads: "id,score,success_status,completion_status,progress_measure,description", set: 404 },
  "cmi.objectives._count": { reads: "0", set: 404 },
  "cmi.objectives.n.id": { get: 301, ...LONG_IDS },
  ...SCORE("cmi.objectives.n.score", OBJECTIVE),
  "cmi.objectives.n.success_status": { before: OBJECTIVE, reads: "unknown", ...SUCCESS },
  "cmi.objectives.n.completion_status": { before: OBJECTIVE, reads: "unknown", ...COMPLETION },
  "cmi.objectives.n.progress_measure": { before: OBJECTIVE, get: 403, ...SHARES },
  "cmi.objectives.n.description": { before: OBJECTIVE, get: 403, ...texts(250) },
  "cmi.progress_measure": { get: 403, ...SHARES }, "cmi.scaled_passing_score": { get: 403, set: 404 },
  ...SCORE("cmi.score"),
  "cmi.session_time": { get: 405, ...SPANS },
  "cmi.success_status": { reads: "unknown", ...SUCCESS },
  "cmi.suspend_data": { get: 403, ...plain(64000) },
  "cmi.time_limit_action": { reads: "continue,no message", set: 404 }, "cmi.total_time": { reads: "PT0H0M0S", set: 404 },
  "adl.nav.request": {
    reads: "_none_", bad: ["", "suspend", "choice", "{target=}choice", "{target=a}exit"],
    good: ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_", "{target=module-one}choice", "{target=module-one}jump"],
  },
  "adl.nav.request_valid.continue": { reads: "unknown", set: 404 }, "adl.nav.request_valid.previous": { reads: "unknown", set: 404 },
  "adl.nav.request_valid.choice.{target}": { reads: "unknown", set: 404 }, "adl.nav.request_valid.jump.{target}": { reads: "unknown", set: 404 },
  "adl.data._children": { reads: "id,store", set: 404 }, "adl.data._count": { reads: "1", set: 404 },
  "adl.data.n.id": { reads: "notes", set: 404 }, "adl.data.n.store": { get: 403, ...plain(64000) },
};
const OPTIONS = { sharedData: [{ id: "notes", read: true, write: true }] };

test("the table of these tests has every element", () => {
  assert.deepEqual(Object.keys(TABLE).sort(), elements2004("4th").map(([name]) => name).sort());
});

for (const [path, { before = [], reads, get, set = 0, good = [], bad = [], outside = [] }] of Object.entries(TABLE)) {
  const name = path.replaceAll(".n.", ".0.").replace("{target}", "{target=module-one}");
  const start = [["Initialize", ""], ...before.map(([element, value]) => ["SetValue", element, value])];
  const errorOf = (value) => errorsAfter("scorm2004", [...start, ["SetValue", name, value]], { options: OPTIONS }).at(-1);

  test(`${path} is read`, () => {
    const { begin, set: put, get: ask, error } = course("scorm2004", { options: OPTIONS });
    begin();
    for (const [element, value] of before) put(element, value);
    const value = ask(name);
    assert.equal(error(), String(get ?? 0));
    if (reads instanceof RegExp) assert.match(value, reads);
    else assert.equal(value, reads ?? "");
  });

  if (set !== 0) test(`${path} is not set`, () => assert.equal(errorOf("1"), set));
  for (const [what, values, code] of [
    ["takes", good, 0], ["refuses", [...bad, ...(set === 0 ? [5, null, undefined, true] : [])], 406], ["finds out of range", outside, 407],
  ]) {
    if (values.length === 0) continue;
    test(`${path} ${what} what it should`, () => {
      for (const value of values) assert.equal(errorOf(value), code, `${String(value).slice(0, 40)} (${value?.length})`);
    });
  }
}

const ids = (count, start = "c") => Array.from({ length: count }, (_, index) => `${start}${index}`);
const RESPONSES = {
  "true-false": { good: ["true", "false"], bad: ["t", "", "True"], patterns: { good: ["true"], bad: ["1"] } },
  "choice": {
    good: ["", "a", "a[,]b", ids(36).join("[,]"), long(250)], bad: ["a b", "a[,]a", "a[,]", ids(37).join("[,]"), long(251), "a,b c"],
    patterns: { good: ["", "a[,]b"], bad: ["a[,]"] },
  },
  "fill-in": {
    good: ["", "one[,]two", "{lang=en}one[,]{lang=fr}un", long(250)], bad: [long(251), ids(11).join("[,]")],
    patterns: { good: ["{case_matters=true}one", "{order_matters=false}{case_matters=false}{lang=en}one[,]two"], bad: [`{case_matters=true}${long(251)}`] },
  },
  "long-fill-in": { good: ["", `{lang=en}${long(4000)}`], bad: [long(4001)], patterns: { good: [`{case_matters=true}{lang=en}${long(4000)}`], bad: [long(4001)] } },
  "likert": { good: ["often", long(250)], bad: ["", "quite often", long(251)], patterns: { good: ["often"], bad: [""] } },
  "matching": { good: ["a[.]b", "a[.]b[,]c[.]d"], bad: ["", "a.b", "a[.]b[.]c", "a[.]"], patterns: { good: ["a[.]b"], bad: [""] } },
  "performance": {
    good: ["turn[.]left", "[.]left", "turn[.]"], bad: ["", "[.]", "turn", "a b[.]c"],
    patterns: { good: ["turn[.]1[:]2", "{order_matters=false}turn[.]left"], bad: ["turn"] },
  },
  "sequencing": { good: ["a[,]b", "a[,]a"], bad: ["", "a b", ids(37).join("[,]")], patterns: { good: ["a[,]b"], bad: [""] } },
  "numeric": { good: ["1", "-1.5"], bad: ["", "1,5", "1[:]2"], patterns: { good: ["1[:]2", "[:]2", "1[:]", "[:]"], bad: ["1", "2[:]1", "a[:]b"] } },
  "other": { good: ["", long(4000)], bad: [long(4001)], patterns: { good: [long(4000)], bad: [long(4001)] } },
};

for (const [type, { good, bad, patterns }] of Object.entries(RESPONSES)) {
  test(`responses and patterns of ${type}`, () => {
    const start = [["Initialize", ""], ["SetValue", "cmi.interactions.0.id", "q"], ["SetValue", "cmi.interactions.0.type", type]];
    const cases = [["learner_response", good, 0], ["learner_response", bad, 406],
      ["correct_responses.0.pattern", patterns.good, 0], ["correct_responses.0.pattern", patterns.bad, 406]];
    for (const [field, values, error] of cases) {
      for (const value of values) {
        assert.equal(errorsAfter("scorm2004", [...start, ["SetValue", `cmi.interactions.0.${field}`, value]]).at(-1), error, `${field} ${value.slice(0, 40)}`);
      }
    }
  });
}

const put = (name, value = "a") => ["SetValue", name, value];
const asked = (type) => [put("cmi.interactions.0.id"), put("cmi.interactions.0.type", type)];
const pattern = (index, value) => put(`cmi.interactions.0.correct_responses.${index}.pattern`, value);

for (const [what, calls, error] of [
  ["an objective begins with its id", [put("cmi.objectives.0.success_status", "passed")], 408],
  ["so does its score", [put("cmi.objectives.0.score.scaled", "1")], 408],
  ["indexes of objectives run on", [put("cmi.objectives.1.id")], 351],
  ["an index has no noughts before it", [put("cmi.objectives.00.id")], 351],
  ["an objective stays what it is", [put("cmi.objectives.0.id"), put("cmi.objectives.0.id", "b")], 351],
  ["and may be named again", [put("cmi.objectives.0.id"), put("cmi.objectives.0.id")], 0],
  ["an objective stands there once", [put("cmi.objectives.0.id"), put("cmi.objectives.1.id")], 351],
  ["there may be 100 objectives", [...ids(100).map((id, index) => put(`cmi.objectives.${index}.id`, id)), put("cmi.objectives.100.id", "more")], 351],
  ["there may be 250 interactions", [...ids(250).map((id, index) => put(`cmi.interactions.${index}.id`, id)), put("cmi.interactions.250.id", "more")], 351],
  ["an interaction begins with its id", [put("cmi.interactions.0.type", "choice")], 408],
  ["a response needs the type", [put("cmi.interactions.0.id"), put("cmi.interactions.0.learner_response")], 408],
  ["so does a pattern", [put("cmi.interactions.0.id"), pattern(0, "a")], 408],
  ["objectives of an interaction need its id", [put("cmi.interactions.0.objectives.0.id")], 408],
  ["and stand there once", [put("cmi.interactions.0.id"), put("cmi.interactions.0.objectives.0.id"), put("cmi.interactions.0.objectives.1.id")], 351],
  ["there may be ten of them", [put("cmi.interactions.0.id"), ...ids(10).map((id, index) => put(`cmi.interactions.0.objectives.${index}.id`, id)),
    put("cmi.interactions.0.objectives.10.id", "more")], 351],
  ["patterns run on", [...asked("choice"), pattern(1, "a")], 351],
  ["a pattern of a choice stands there once", [...asked("choice"), pattern(0, "a"), pattern(1, "a")], 351],
  ["a choice may have ten patterns", [...asked("choice"), ...ids(11).map((id, index) => pattern(index, id))], 351],
  ["a true-false question has one", [...asked("true-false"), pattern(0, "true"), pattern(1, "false")], 351],
  ["comments run on", [put("cmi.comments_from_learner.1.comment")], 351],
  ["and begin with any of their parts", [put("cmi.comments_from_learner.0.location"), put("cmi.comments_from_learner.0.comment")], 0],
]) {
  test(what, () => assert.equal(errorsAfter("scorm2004", [["Initialize", ""], ...calls]).at(-1), error));
}

test("names that are not there", () => {
  const answers = {
    "": 301, "cmi": 401, "cmi.core.lesson_status": 401, "cmi.nothing": 401, "cmi.completion_status._children": 301, "cmi.score._count": 301,
    "cmi.objectives.0.id": 301, "cmi.interactions.0.objectives.0.id": 301, "cmi._children": 301,
  };
  for (const [name, error] of Object.entries(answers)) {
    assert.equal(errorsAfter("scorm2004", [["Initialize", ""], ["GetValue", name]]).at(-1), error, name);
  }
  assert.equal(errorsAfter("scorm2004", [["Initialize", ""], put("")]).at(-1), 351);
  assert.equal(errorsAfter("scorm2004", [["Initialize", ""], put("cmi.nothing")]).at(-1), 401);
});

test("the 3rd Edition has less", () => {
  const options = { edition: "3rd" };
  const answers = [
    [put("cmi.suspend_data", long(4000)), 0], [put("cmi.suspend_data", long(4001)), 406], [put("adl.nav.request", "{target=a}choice"), 0],
    [put("adl.nav.request", "{target=a}jump"), 406], [["GetValue", "adl.data._count"], 401], [["GetValue", "adl.nav.request_valid.jump.{target=a}"], 401],
  ];
  for (const [call, error] of answers) assert.deepEqual(errorsAfter("scorm2004", [["Initialize", ""], call], { options }), [0, error]);
});

test("what the LMS knows is what its options say", () => {
  const options = {
    learnerId: "7", learnerName: "Doe, Jo", mode: "browse", credit: "no-credit", launchData: "a=1", completionThreshold: "0.8",
    scaledPassingScore: "0.7", maxTimeAllowed: "PT1H", timeLimitAction: "exit,message",
    comments: [{ comment: "Welcome", location: "top", timestamp: "2026" }], valid: { "continue": "true", "choice.{target=b}": "false" },
  };
  const { begin, get } = course("scorm2004", { options });
  begin();
  const values = {
    "cmi.learner_id": "7", "cmi.learner_name": "Doe, Jo", "cmi.mode": "browse", "cmi.credit": "no-credit", "cmi.launch_data": "a=1",
    "cmi.completion_threshold": "0.8", "cmi.scaled_passing_score": "0.7", "cmi.max_time_allowed": "PT1H", "cmi.time_limit_action": "exit,message",
    "cmi.comments_from_lms._count": "1", "cmi.comments_from_lms.0.comment": "Welcome", "cmi.comments_from_lms.0.location": "top",
    "cmi.comments_from_lms.0.timestamp": "2026", "adl.nav.request_valid.continue": "true", "adl.nav.request_valid.choice.{target=b}": "false",
    "adl.nav.request_valid.previous": "unknown",
  };
  assert.deepEqual(Object.fromEntries(Object.keys(values).map((name) => [name, get(name)])), values);
});

test("shared data is read and written as the manifest says", () => {
  const options = { sharedData: [{ id: "both", write: true }, { id: "out", read: false, write: true }, { id: "in" }] };
  const registration = { standard: "scorm2004", scos: {}, shared: { in: "from another" } };
  const { begin, get, set, error } = course("scorm2004", { options, registration });
  begin();
  assert.deepEqual([set("adl.data.0.store", "x"), get("adl.data.0.store")], ["true", "x"]);
  assert.deepEqual([set("adl.data.1.store", "y"), get("adl.data.1.store"), error()], ["true", "", "405"]);
  assert.deepEqual([get("adl.data.2.store"), set("adl.data.2.store", "z"), error()], ["from another", "false", "404"]);
  assert.deepEqual(registration.shared, { in: "from another", both: "x", out: "y" });
});
