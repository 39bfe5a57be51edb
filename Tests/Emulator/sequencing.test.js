// What may be opened, and where requests lead: the cases of Tests/Interop/test_rollup.py, and more than our packages ask.

import assert from "node:assert/strict";
import { test } from "node:test";

import { prerequisitesMet } from "../../Sources/Embedded/Emulator/prerequisites.js";
import { openItems12, Sequencing } from "../../Sources/Embedded/Emulator/sequencing.js";
import { COMPLETED, EQUAL, FAILED, HALF, ourCourse, PASSED } from "./courses.js";

const [ONE, TWO, THREE, TOOLKIT] = ["module-one", "module-two", "module-three", "toolkit"];

test("everything is open where nothing is required", () => {
  const course = new Sequencing(ourCourse(EQUAL), {});
  assert.deepEqual(course.choices(), [ONE, TWO, THREE, TOOLKIT]);
  assert.deepEqual([ONE, TWO, THREE, TOOLKIT].map((item) => course.following(item)), [TWO, THREE, TOOLKIT, null]);
  assert.deepEqual([ONE, TWO].map((item) => course.preceding(item)), [null, ONE]);
  assert.equal(course.start(), ONE);
});

const IN_ORDER = { two: ["one"], three: ["two"] };
for (const [told, open] of [
  [{}, [ONE]], [{ [ONE]: HALF }, [ONE]], [{ [ONE]: FAILED }, [ONE]], [{ [TWO]: PASSED }, [ONE, THREE]],
  [{ [ONE]: PASSED }, [ONE, TWO]], [{ [ONE]: PASSED, [TWO]: HALF }, [ONE, TWO]], [{ [ONE]: PASSED, [TWO]: PASSED }, [ONE, TWO, THREE]],
]) {
  test(`in order, each module opens the next: ${Object.keys(told)} ${open}`, () => {
    const course = new Sequencing(ourCourse(EQUAL, IN_ORDER), told);
    assert.deepEqual(course.choices(), [...open, TOOLKIT]);
    assert.equal(course.following(ONE), open.includes(TWO) ? TWO : null);
    assert.equal(course.following(TWO), open.includes(THREE) ? THREE : null);
    assert.equal(course.following(THREE), TOOLKIT);
    assert.equal(course.valid("continue", ONE), String(open.includes(TWO)));
    assert.equal(course.valid(`choice.{target=${THREE}}`, ONE), String(open.includes(THREE)));
  });
}

for (const [told, isOpen] of [
  [{}, false], [{ [ONE]: PASSED }, false], [{ [TWO]: PASSED }, false], [{ [ONE]: PASSED, [TWO]: FAILED }, false],
  [{ [ONE]: PASSED, [TWO]: HALF }, false], [{ [ONE]: PASSED, [TWO]: PASSED }, true],
]) {
  test(`a module opens when all it requires are complete: ${Object.keys(told)} ${isOpen}`, () => {
    const course = new Sequencing(ourCourse(EQUAL, { three: ["one", "two"] }), told);
    assert.deepEqual(course.choices(), [ONE, TWO, ...(isOpen ? [THREE] : []), TOOLKIT]);
  });
}

test("a module without points opens others when complete", () => {
  const course = (told) => new Sequencing(ourCourse({ one: 0, two: 1 }, { two: ["one"] }), told).choices();
  assert.deepEqual(course({ [ONE]: HALF }), [ONE, TOOLKIT]);
  assert.deepEqual(course({ [ONE]: COMPLETED }), [ONE, TWO, TOOLKIT]);
});

test("SCORM 1.2 opens by prerequisites", () => {
  const course = ourCourse(EQUAL, IN_ORDER);
  assert.deepEqual(openItems12(course, {}), [ONE, TOOLKIT]);
  assert.deepEqual(openItems12(course, { [ONE]: "incomplete" }), [ONE, TOOLKIT]);
  assert.deepEqual(openItems12(course, { [ONE]: "completed", [TWO]: "failed" }), [ONE, TWO, TOOLKIT]);
  assert.deepEqual(openItems12(course, { [ONE]: "passed", [TWO]: "passed" }), [ONE, TWO, THREE, TOOLKIT]);
});

for (const [script, met] of [
  ["", true], ["a", true], ["b", false], ["c", true], ["a&b", false], ["a&c", true], ["a|b", true], ["b|d", false], ["~b", true], ["~a", false],
  ["a&(b|c)", true], ["~(a&b)&c", true], ['b="failed"', true], ['b<>"failed"', false], ['d="not attempted"', true],
  ["2*{a,b,c}", true], ["3*{a,b,c}", false], ["1*{b,a&c}", true], [" a & c ", true], ["a|b&d", true],
]) {
  test(`prerequisites: ${script || "nothing"}`, () => assert.equal(prerequisitesMet(script, { a: "passed", b: "failed", c: "completed" }), met));
}

test("prerequisites that nobody understands are said to be so", () => {
  for (const script of ["a&", "a b", "(a", "a=passed", "2*{a", "&a", "a!"]) assert.throws(() => prerequisitesMet(script, {}), SyntaxError, script);
});

// Requests

test("where requests lead", () => {
  const course = new Sequencing(ourCourse(EQUAL, { three: ["two"] }), {});
  for (const [request, deliver, isOver] of [
    ["continue", TWO, false], ["previous", null, false], [`{target=${TWO}}choice`, TWO, false], [`{target=${THREE}}choice`, null, false],
    [`{target=${THREE}}jump`, THREE, false], ["suspendAll", null, true], ["exitAll", null, true], ["exit", null, false], ["_none_", null, false],
  ]) {
    assert.deepEqual(course.after(request, ONE), { deliver, isOver }, request);
  }
  assert.equal(course.valid("jump.{target=module-three}", ONE), "true");
  assert.equal(course.valid("jump.{target=nobody}", ONE), "false");
  assert.equal(course.valid("exit", ONE), "unknown");
});

const sco = (identifier, sequencing = {}, more = {}) => ({ identifier, sequencing, items: [], ...more });
const FLOW = { controlMode: { flow: true } };
const always = (action) => ({ combination: "all", conditions: [{ condition: "always" }], action });

test("flow goes into clusters, past what is skipped, and stops where it is told to", () => {
  const part = { identifier: "part", sequencing: FLOW, items: [sco("b"), sco("c")] };
  const course = (...items) => new Sequencing({ identifier: "course", sequencing: FLOW, items }, {});
  assert.equal(course(sco("a"), part, sco("d")).following("a"), "b");
  assert.equal(course(sco("a"), part, sco("d")).following("c"), "d");
  assert.equal(course(sco("a"), part, sco("d")).preceding("d"), "c");
  assert.equal(course(sco("a"), sco("b", { preConditionRules: [always("skip")] }), sco("c")).following("a"), "c");
  assert.equal(course(sco("a", { preConditionRules: [always("stopForwardTraversal")] }), sco("b")).following("a"), null);
  assert.equal(course(sco("a"), sco("b", { preConditionRules: [always("disabled")] }), sco("c")).following("a"), null);
});

test("without flow there is only the table of contents, without choice only the way forward", () => {
  const items = [sco("a"), sco("b")];
  const contents = new Sequencing({ identifier: "course", items }, {});
  assert.deepEqual([contents.start(), contents.following("a"), contents.choices()], [null, null, ["a", "b"]]);
  const forward = new Sequencing({ identifier: "course", sequencing: { controlMode: { flow: true, choice: false, forwardOnly: true } }, items }, {});
  assert.deepEqual([forward.start(), forward.following("a"), forward.preceding("b"), forward.choices()], ["a", "b", null, []]);
});

test("what is hidden, invisible or used up cannot be chosen", () => {
  const items = [
    sco("a", { preConditionRules: [always("hiddenFromChoice")] }), sco("b", {}, { isVisible: false }), sco("c", { limits: { attemptLimit: 1 } }),
    { identifier: "part", sequencing: { ...FLOW, preConditionRules: [always("disabled")] }, items: [sco("d")] },
  ];
  const course = (told) => new Sequencing({ identifier: "course", items }, told).choices();
  assert.deepEqual(course({}), ["c"]);
  assert.deepEqual(course({ c: { completion: "completed", attempts: 1 } }), []);
  assert.deepEqual(course({ c: { completion: "incomplete", attempts: 1, isSuspended: true } }), ["c"]);
});

test("a rule after the end outdoes what was asked for", () => {
  const passed = { combination: "all", conditions: [{ condition: "satisfied" }], action: "continue" };
  const failed = { combination: "all", conditions: [{ condition: "satisfied", operator: "not" }], action: "retry" };
  const items = [sco("a", { postConditionRules: [passed, failed] }), sco("b")];
  const after = (success, request) => new Sequencing({ identifier: "course", sequencing: FLOW, items }, { a: { success, completion: "completed" } }).after(request, "a").deliver;
  assert.equal(after("passed", "_none_"), "b");
  assert.equal(after("failed", "continue"), "a");
  assert.equal(after("unknown", "continue"), "b");
  assert.equal(after("failed", "suspendAll"), null);
});

test("a test that opens another item by a global objective", () => {
  const target = "urn:test";
  const items = [
    sco("test", { objectives: [{ id: "p", isPrimary: true, maps: [{ target, writeSatisfied: true, writeMeasure: true }] }] }),
    sco("next", {
      objectives: [{ id: "p", isPrimary: true, maps: [{ target }] }],
      preConditionRules: [{ combination: "any", action: "disabled", conditions: [
        { condition: "objectiveMeasureKnown", operator: "not" }, { condition: "objectiveMeasureLessThan", threshold: 0.5 },
      ] }],
    }),
  ];
  const choices = (told) => new Sequencing({ identifier: "course", items }, told).choices();
  assert.deepEqual(choices({}), ["test"]);
  assert.deepEqual(choices({ test: { success: "failed", completion: "completed", measure: 0.4 } }), ["test"]);
  assert.deepEqual(choices({ test: { success: "passed", completion: "completed", measure: 0.9 } }), ["test", "next"]);
});
