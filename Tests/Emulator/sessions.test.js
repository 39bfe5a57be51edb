// What each call answers before a session, in one, and after it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ERRORS_12, ERRORS_2004 } from "../../Sources/Embedded/Emulator/errors.js";
import { course, errorsAfter, visit } from "./support.js";

const TABLE = {
  scorm12: {
    begin: ["LMSInitialize", ""], end: ["LMSFinish", ""],
    answers: [
      // call, before, running, after
      [["LMSInitialize", ""], 0, 101, 101],
      [["LMSFinish", ""], 301, 0, 301],
      [["LMSCommit", ""], 301, 0, 301],
      [["LMSGetValue", "cmi.core.entry"], 301, 0, 301],
      [["LMSSetValue", "cmi.core.lesson_location", "a"], 301, 0, 301],
    ],
    empty: ["LMSInitialize", "LMSFinish", "LMSCommit"],
  },
  scorm2004: {
    begin: ["Initialize", ""], end: ["Terminate", ""],
    answers: [
      [["Initialize", ""], 0, 103, 104],
      [["Terminate", ""], 112, 0, 113],
      [["Commit", ""], 142, 0, 143],
      [["GetValue", "cmi.entry"], 122, 0, 123],
      [["SetValue", "cmi.location", "a"], 132, 0, 133],
    ],
    empty: ["Initialize", "Terminate", "Commit"],
  },
};

for (const [standard, { begin, end, answers, empty }] of Object.entries(TABLE)) {
  for (const [call, before, running, after] of answers) {
    test(`${standard}: ${call[0]} before, in and after a session`, () => {
      assert.deepEqual(errorsAfter(standard, [call]), [before]);
      assert.deepEqual(errorsAfter(standard, [begin, call]), [0, running]);
      assert.deepEqual(errorsAfter(standard, [begin, end, call]), [0, 0, after]);
    });
  }
  for (const call of empty) {
    test(`${standard}: the argument of ${call} is the empty string`, () => {
      for (const args of [[], ["now"], [null], [undefined], [0], ["", ""]]) {
        const start = call === begin[0] ? [] : [begin];
        assert.equal(errorsAfter(standard, [...start, [call, ...args]]).at(-1), 201, JSON.stringify(args));
      }
    });
  }
}

for (const [standard, get, set] of [["scorm12", "LMSGetValue", "LMSSetValue"], ["scorm2004", "GetValue", "SetValue"]]) {
  test(`${standard}: names are texts, and come alone`, () => {
    const [begin] = [TABLE[standard].begin];
    for (const call of [[get], [get, 5], [get, "cmi._version", ""], [set], [set, null, "a"], [set, "cmi.suspend_data", "a", "b"]]) {
      assert.equal(errorsAfter(standard, [begin, call]).at(-1), 201, JSON.stringify(call));
    }
  });
}

test("verdicts are the texts true and false, and reading what cannot be read gives the empty text", () => {
  const one = course("scorm12");
  assert.equal(one.get("cmi.core.entry"), "");
  assert.equal(one.begin(), "true");
  assert.equal(one.set("cmi.core.entry", "x"), "false");
  assert.equal(one.end(), "true");
  assert.equal(one.end(), "false");
});

test("asking about errors changes no error", () => {
  const { api } = visit("scorm2004");
  assert.equal(api.GetLastError(), "0");
  api.GetValue("cmi.entry");
  assert.equal(api.GetLastError(), "122");
  assert.equal(api.GetErrorString("406"), ERRORS_2004[406]);
  assert.equal(api.GetErrorString("9"), "");
  assert.equal(api.GetDiagnostic("122"), "Initialize comes first");
  assert.equal(api.GetDiagnostic(""), "Initialize comes first");
  assert.equal(api.GetDiagnostic("406"), ERRORS_2004[406]);
  assert.equal(api.GetLastError(), "122");
  api.Initialize("");
  assert.equal(api.GetLastError(), "0");
});

test("every code has its words", () => {
  const twelve = visit("scorm12").api;
  for (const [code, words] of Object.entries(ERRORS_12)) assert.equal(twelve.LMSGetErrorString(code), words);
  assert.deepEqual(Object.keys(ERRORS_12).map(Number), [0, 101, 201, 202, 203, 301, 401, 402, 403, 404, 405]);
  assert.equal(Object.keys(ERRORS_2004).length, 26);
});

test("elements that an LMS does without", () => {
  const options = { without: ["cmi.interactions", "cmi.core.lesson_mode", "cmi.mode"] };
  const twelve = ["interactions._count", "interactions._children", "core.lesson_mode"].map((name) => ["LMSGetValue", `cmi.${name}`]);
  assert.deepEqual(errorsAfter("scorm12", [["LMSInitialize", ""], ...twelve, ["LMSSetValue", "cmi.interactions.0.id", "q"]], { options }), [0, 401, 401, 401, 401]);
  const later = ["interactions._count", "mode"].map((name) => ["GetValue", `cmi.${name}`]);
  assert.deepEqual(errorsAfter("scorm2004", [["Initialize", ""], ...later, ["SetValue", "cmi.interactions.0.id", "q"]], { options }), [0, 402, 402, 402]);
});

for (const [standard, name, limit, code] of [["scorm12", "cmi.suspend_data", 4096, "405"], ["scorm2004", "cmi.location", 1000, "406"]]) {
  test(`${standard}: more than an LMS has to hold is refused, cut or kept`, () => {
    const long = "x".repeat(limit + 5);
    const answers = (limits) => {
      const one = course(standard, { options: { limits } });
      one.begin();
      return [one.set(name, long), one.error(), one.get(name).length, one.log.entries.some((entry) => entry.against)];
    };
    assert.deepEqual(answers("refuse"), ["false", code, 0, true]);
    assert.deepEqual(answers("truncate"), ["true", "0", limit, true]);
    assert.deepEqual(answers("keep"), ["true", "0", limit + 5, true]);
  });
}

test("an LMS that keeps more keeps more entries, too, but never more than one answer of true-false", () => {
  const calls = [["Initialize", ""], ...Array.from({ length: 101 }, (_, index) => ["SetValue", `cmi.objectives.${index}.id`, `o${index}`])];
  assert.equal(errorsAfter("scorm2004", calls, { options: { limits: "keep" } }).at(-1), 0);
  const asked = [["SetValue", "cmi.interactions.0.id", "q"], ["SetValue", "cmi.interactions.0.type", "true-false"],
    ["SetValue", "cmi.interactions.0.correct_responses.0.pattern", "true"], ["SetValue", "cmi.interactions.0.correct_responses.1.pattern", "false"]];
  assert.equal(errorsAfter("scorm2004", [["Initialize", ""], ...asked], { options: { limits: "keep" } }).at(-1), 351);
});

test("a mastery score outdoes the status, with a score, for credit, in normal mode", () => {
  const ended = (options, ...sets) => {
    const one = course("scorm12", { options });
    one.begin();
    for (const [name, value] of sets) one.set(`cmi.core.${name}`, value);
    one.end();
    return one.visit.attempt.data["cmi.core.lesson_status"];
  };
  const mastery = { masteryScore: "80" };
  assert.equal(ended(mastery, ["lesson_status", "completed"], ["score.raw", "85"]), "passed");
  assert.equal(ended(mastery, ["lesson_status", "passed"], ["score.raw", "79.99"]), "failed");
  assert.equal(ended(mastery, ["lesson_status", "passed"]), "passed");
  assert.equal(ended(mastery, ["lesson_status", "passed"], ["score.raw", ""]), "passed");
  assert.equal(ended({ ...mastery, credit: "no-credit" }, ["lesson_status", "incomplete"], ["score.raw", "90"]), "incomplete");
  assert.equal(ended({ ...mastery, mode: "review" }, ["lesson_status", "incomplete"], ["score.raw", "90"]), undefined);
  assert.equal(ended({}, ["lesson_status", "incomplete"], ["score.raw", "90"]), "incomplete");
  assert.equal(ended({}), "completed");
  assert.equal(ended({ mode: "browse" }), "browsed");
  assert.equal(ended({ mode: "review" }), undefined);
});

test("thresholds outdo what a course of SCORM 2004 says, absent ones do not", () => {
  const held = (options, sets) => {
    const one = course("scorm2004", { options });
    one.begin();
    for (const [name, value] of Object.entries(sets)) one.set(`cmi.${name}`, value);
    const read = [one.get("cmi.completion_status"), one.get("cmi.success_status")];
    one.end();
    const { data } = one.visit.attempt;
    assert.deepEqual([data["cmi.completion_status"] ?? "unknown", data["cmi.success_status"] ?? "unknown"], read);
    return read;
  };
  const said = { completion_status: "completed", success_status: "passed" };
  assert.deepEqual(held({}, {}), ["unknown", "unknown"]);
  assert.deepEqual(held({}, { ...said, progress_measure: "0.1", "score.scaled": "0" }), ["completed", "passed"]);
  assert.deepEqual(held({ completionThreshold: "0.8" }, said), ["completed", "passed"]);
  assert.deepEqual(held({ completionThreshold: "0.8" }, { ...said, progress_measure: "0.79" }), ["incomplete", "passed"]);
  assert.deepEqual(held({ completionThreshold: "0.8" }, { progress_measure: "0.8" }), ["completed", "unknown"]);
  assert.deepEqual(held({ scaledPassingScore: "0.5" }, said), ["completed", "unknown"]);
  assert.deepEqual(held({ scaledPassingScore: "0.5" }, { ...said, "score.scaled": "0.4" }), ["completed", "failed"]);
  assert.deepEqual(held({ scaledPassingScore: "0.5" }, { success_status: "failed", "score.scaled": "0.5" }), ["unknown", "passed"]);
});
