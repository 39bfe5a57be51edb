// What an LMS makes of several SCOs: the cases of Tests/Interop/test_rollup.py, and rules that packages of others have.

import assert from "node:assert/strict";
import { test } from "node:test";

import { activityTree, trackingOf } from "../../Sources/Embedded/Emulator/activities.js";
import { contributes, rollUp } from "../../Sources/Embedded/Emulator/rollup.js";
import { Sequencing } from "../../Sources/Embedded/Emulator/sequencing.js";
import { FAILED, HALF, PASSED, COMPLETED, ourCourse, EQUAL } from "./courses.js";

function rolledUp(organization, told) {
  const { completion, success, measure } = new Sequencing(organization, told).course;
  return [completion, success, measure === null ? null : Math.round(measure * 100) / 100];
}

const [ONE, TWO, THREE] = ["module-one", "module-two", "module-three"];

for (const [what, points, told, expected] of [
  ["nothing done says nothing", EQUAL, {}, ["unknown", "unknown", null]],
  ["a begun module gives neither success nor a score", EQUAL, { [ONE]: HALF }, ["incomplete", "unknown", null]],
  ["nor do all begun", EQUAL, { [ONE]: HALF, [TWO]: HALF, [THREE]: HALF }, ["incomplete", "unknown", null]],
  ["one of three at full marks is a third of the score", EQUAL, { [ONE]: PASSED }, ["incomplete", "unknown", 0.33]],
  ["with the others begun, too", EQUAL, { [ONE]: PASSED, [TWO]: HALF, [THREE]: HALF }, ["incomplete", "unknown", 0.33]],
  ["one failed is no verdict until all are known", EQUAL, { [ONE]: FAILED, [TWO]: PASSED }, ["incomplete", "unknown", 0.5]],
  ["all passed", EQUAL, { [ONE]: PASSED, [TWO]: PASSED, [THREE]: PASSED }, ["completed", "passed", 1]],
  ["one failed", EQUAL, { [ONE]: PASSED, [TWO]: FAILED, [THREE]: PASSED }, ["incomplete", "failed", 0.83]],
  ["a module weighs what its points are", { one: 1, two: 3 }, { [TWO]: PASSED }, ["incomplete", "unknown", 0.75]],
  ["failed by weight", { one: 1, two: 3 }, { [ONE]: PASSED, [TWO]: FAILED }, ["incomplete", "failed", 0.63]],
  ["a module without points counts for completion only", { one: 1, two: 0, three: 1 }, { [ONE]: PASSED, [THREE]: PASSED }, ["incomplete", "passed", 1]],
  ["begun, it is in the way", { one: 1, two: 0, three: 1 }, { [ONE]: PASSED, [TWO]: HALF, [THREE]: PASSED }, ["incomplete", "passed", 1]],
  ["completed, it is not", { one: 1, two: 0, three: 1 }, { [ONE]: PASSED, [TWO]: COMPLETED, [THREE]: PASSED }, ["completed", "passed", 1]],
  ["a course without points", { one: 0, two: 0 }, { [ONE]: COMPLETED }, ["incomplete", "unknown", null]],
  ["is completed without a verdict", { one: 0, two: 0 }, { [ONE]: COMPLETED, [TWO]: COMPLETED }, ["completed", "unknown", null]],
]) {
  test(what, () => assert.deepEqual(rolledUp(ourCourse(points), told), expected));
}

test("the toolkit never counts", () => {
  for (const told of [{}, { [ONE]: PASSED }, { [ONE]: PASSED, [TWO]: PASSED, [THREE]: PASSED }]) {
    for (const other of [HALF, FAILED, PASSED]) {
      assert.deepEqual(rolledUp(ourCourse(EQUAL), { ...told, toolkit: other }), rolledUp(ourCourse(EQUAL), told));
    }
  }
});

// Packages of others

const sco = (identifier, sequencing = {}) => ({ identifier, sequencing, items: [] });
const cluster = (items, sequencing = {}) => ({ identifier: "course", sequencing, items });
const told = (success, completion, more = {}) => ({ success, completion, measure: null, ...more });

test("without rules of its own, a cluster is satisfied and completed when all its children are", () => {
  const organization = cluster([sco("a"), sco("b")]);
  assert.deepEqual(rolledUp(organization, { a: told("passed", "completed") }), ["unknown", "unknown", null]);
  assert.deepEqual(rolledUp(organization, { a: told("passed", "completed"), b: told("failed", "incomplete") }), ["incomplete", "failed", null]);
  assert.deepEqual(rolledUp(organization, { a: told("passed", "completed"), b: told("passed", "completed") }), ["completed", "passed", null]);
});

test("satisfied by measure", () => {
  const organization = cluster([sco("a"), sco("b")], { objectives: [{ id: "p", isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] }] });
  const scored = (a, b) => ({ a: told("unknown", "completed", { measure: a }), b: told("unknown", "completed", { measure: b }) });
  assert.deepEqual(rolledUp(organization, scored(1, 0.2)), ["completed", "passed", 0.6]);
  assert.deepEqual(rolledUp(organization, scored(1, 0)), ["completed", "failed", 0.5]);
  assert.deepEqual(rolledUp(organization, {}), ["unknown", "unknown", null]);
});

test("a leaf that is satisfied by measure is judged by its score alone", () => {
  const leaf = sco("a", { objectives: [{ id: "p", isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.8, maps: [] }] });
  assert.deepEqual(rolledUp(cluster([leaf]), { a: told("passed", "completed", { measure: 0.5 }) }), ["completed", "failed", 0.5]);
});

for (const [children, more, satisfied] of [
  ["all", {}, false], ["any", {}, true], ["none", {}, false],
  ["atLeastCount", { minimumCount: 2 }, true], ["atLeastCount", { minimumCount: 3 }, false],
  ["atLeastPercent", { minimumPercent: 0.66 }, true], ["atLeastPercent", { minimumPercent: 0.7 }, false],
]) {
  test(`${children} ${JSON.stringify(more)} of three, two of which are passed`, () => {
    const rules = [{ children, ...more, combination: "any", conditions: [{ condition: "satisfied" }], action: "satisfied" }];
    const organization = cluster([sco("a"), sco("b"), sco("c")], { rollup: { rules } });
    const state = new Sequencing(organization, { a: told("passed", "completed"), b: told("passed", "completed"), c: told("failed", "completed") }).course;
    assert.equal(state.success === "passed", satisfied);
  });
}

test("which children a rule is about", () => {
  const child = (sequencing) => activityTree({ identifier: "a", sequencing });
  const state = (more) => ({ completion: "unknown", success: "unknown", measure: null, isAttempted: false, isSuspended: false, attempts: 0, ...more });
  assert.equal(contributes(child({}), state(), "satisfied"), true);
  assert.equal(contributes(child({ delivery: { tracked: false } }), state(), "completed"), false);
  assert.equal(contributes(child({ rollup: { objectiveSatisfied: false } }), state(), "notSatisfied"), false);
  assert.equal(contributes(child({ rollup: { objectiveSatisfied: false } }), state(), "completed"), true);
  assert.equal(contributes(child({ rollup: { progressCompletion: false } }), state(), "incomplete"), false);
  const considerations = { requiredForSatisfied: "ifAttempted", requiredForCompleted: "ifNotSuspended", requiredForIncomplete: "ifNotSkipped" };
  assert.equal(contributes(child({ considerations }), state(), "satisfied"), false);
  assert.equal(contributes(child({ considerations }), state({ isAttempted: true }), "satisfied"), true);
  assert.equal(contributes(child({ considerations }), state({ isAttempted: true, isSuspended: true }), "completed"), false);
  assert.equal(contributes(child({ considerations }), state(), "incomplete", () => true), false);
});

test("an optional module that nobody opened is in nobody's way", () => {
  const considerations = { requiredForCompleted: "ifAttempted", requiredForSatisfied: "ifAttempted" };
  const organization = cluster([sco("a"), sco("b", { considerations })]);
  assert.deepEqual(rolledUp(organization, { a: told("passed", "completed") }), ["completed", "passed", null]);
});

test("clusters in clusters", () => {
  const organization = cluster([{ identifier: "part", items: [sco("a"), sco("b")], sequencing: { rollup: { weight: 3 } } }, sco("c", { rollup: { weight: 1 } })]);
  const scores = { a: told("passed", "completed", { measure: 1 }), b: told("passed", "completed", { measure: 0 }), c: told("failed", "completed", { measure: 1 }) };
  const states = rollUp(activityTree(organization), scores);
  assert.deepEqual([states.get("part").success, states.get("part").measure], ["passed", 0.5]);
  assert.deepEqual([states.get("course").success, states.get("course").measure], ["failed", 0.625]);
});

test("what an attempt tells", () => {
  const data = {
    "cmi.completion_status": "not attempted", "cmi.success_status": "failed", "cmi.score.scaled": "0.25",
    "cmi.objectives.0.id": "o", "cmi.objectives.0.success_status": "passed", "cmi.objectives.1.id": "p",
  };
  assert.deepEqual(trackingOf({ data }), {
    completion: "incomplete", success: "failed", measure: 0.25, isSuspended: false, attempts: 1,
    objectives: { o: { success: "passed", measure: null }, p: { success: "unknown", measure: null } },
  });
  assert.deepEqual(trackingOf(null), {});
});

test("what content leaves unsaid is completed and satisfied at the end, unless the manifest leaves it to the content", () => {
  const silent = { data: {} };
  const verdict = (options) => {
    const { completion, success } = trackingOf(silent, options);
    return [completion, success];
  };
  assert.deepEqual(verdict({ hasEnded: false }), ["unknown", "unknown"]);
  assert.deepEqual(verdict({ hasEnded: true }), ["completed", "passed"]);
  assert.deepEqual(verdict({ hasEnded: true, isSuspended: true }), ["unknown", "unknown"]);
  assert.deepEqual(verdict({ hasEnded: true, delivery: { completionSetByContent: true, objectiveSetByContent: true } }), ["unknown", "unknown"]);
});
