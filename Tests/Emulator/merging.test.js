// What was done in two places becomes one, in the player's own script: nothing gets worse.

import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";

const source = ["state", "outcome", "windows"]
  .map((name) => readFileSync(new URL(`../../Sources/Embedded/Player/${name}.js`, import.meta.url), "utf8")).join("\n");
const { mergeLearner, newLearner } = vm.runInNewContext(`${source};({ mergeLearner, newLearner })`, { TextEncoder });

function learner(sequence, parts = {}) {
  return Object.assign(newLearner(), { sequence }, parts);
}

const answer = (attempts, result) => ({ hash: "abc", result, attempts, answer: result });
const attempt = (attempts, more = {}) => ({
  attempts, earned: null, possible: null, phase: "s", passed: false, records: [], ...more,
});

function merged(one, other) {
  mergeLearner(one, other);
  return one;
}

/** Both ways round; each is given anew, for merging changes the first. */
function bothWays(one, other, check) {
  check(merged(one(), other()));
  check(merged(other(), one()));
}

test("pages of both are there, and the higher count of writes", () => {
  bothWays(() => learner(3, { pages: new Set(["a"]) }), () => learner(5, { pages: new Set(["b"]) }), (now) => {
    assert.deepEqual([...now.pages].sort(), ["a", "b"]);
    assert.equal(now.sequence, 5);
  });
});

test("who was passed stays passed, and complete stays complete", () => {
  for (const [one, other, then] of [["p", "d", "p"], ["p", "", "p"], ["c", "f", "c"], ["d", "f", "d"], ["f", "", "f"]]) {
    bothWays(() => learner(3, { standing: one }), () => learner(5, { standing: other }), (now) => assert.equal(now.standing, then));
  }
});

test("the answer given more often counts, and of as many the later one", () => {
  const held = (sequence, given) => () => learner(sequence, { answers: new Map([["q", given]]) });
  const now = (given) => (one) => assert.deepEqual({ ...one.answers.get("q") }, given);
  bothWays(held(3, answer(2, "c")), held(5, answer(1, "i")), now(answer(2, "c")));
  bothWays(held(3, answer(1, "c")), held(5, answer(1, "i")), now(answer(1, "i")));
});

test("the best score stays with whichever attempt comes last", () => {
  const held = (sequence, one) => () => learner(sequence, { assessments: new Map([["final", one]]) });
  const better = attempt(1, { earned: 900, possible: 1000, passed: true });
  const later = attempt(2, { earned: 300, possible: 1000 });
  bothWays(held(3, better), held(5, later), (now) => {
    const { attempts, earned, possible, passed } = now.assessments.get("final");
    assert.deepEqual([attempts, earned, possible, passed], [2, 900, 1000, true]);
  });
  // Scores of draws with other points are compared as shares.
  bothWays(held(3, attempt(1, { earned: 80, possible: 100 })), held(5, attempt(2, { earned: 90, possible: 200 })), (now) => {
    assert.equal(now.assessments.get("final").earned, 80);
  });
  bothWays(held(3, attempt(1, { earned: 80, possible: 100 })), held(5, attempt(1, { phase: "o" })), (now) => {
    assert.equal(now.assessments.get("final").earned, 80);
  });
});

test("an open attempt goes on where it is open, until it was submitted elsewhere", () => {
  const records = [{ question: "q", hash: "abc", mark: "-", answer: "x" }];
  const open = () => learner(3, { assessments: new Map([["final", attempt(0, { phase: "o", records })]]) });
  const alsoOpen = () => learner(5, { assessments: new Map([["final", attempt(0, { phase: "o" })]]) });
  assert.deepEqual(merged(open(), alsoOpen()).assessments.get("final").records, records);
  const submitted = () => learner(5, { assessments: new Map([["final", attempt(1, { earned: 100, possible: 200 })]]) });
  for (const now of [merged(open(), submitted()), merged(submitted(), open())]) {
    assert.deepEqual({ ...now.assessments.get("final") }, attempt(1, { earned: 100, possible: 200 }));
  }
});

test("a story goes as far as it went, or where the later one stands", () => {
  const way = (sequence, path) => () => learner(sequence, { scenarios: new Map([["story", { hash: "abc", path }]]) });
  const none = () => learner(9);
  assert.equal(merged(way(3, "AB")(), way(5, "CD")()).scenarios.get("story").path, "CD");
  assert.equal(merged(way(5, "CD")(), way(3, "AB")()).scenarios.get("story").path, "CD");
  bothWays(way(3, "ABC"), none, (now) => assert.equal(now.scenarios.get("story").path, "ABC"));
  assert.equal(merged(way(5, "A")(), way(3, "ABC")()).scenarios.get("story").path, "ABC");
});

test("ticks are those of the later one, for a tick may be taken away", () => {
  bothWays(() => learner(3, { ticks: new Set(["a", "b"]) }), () => learner(5, { ticks: new Set(["b"]) }), (now) => {
    assert.deepEqual([...now.ticks], ["b"]);
  });
});

test("nothing of the other's is shared with it afterwards, but texts", () => {
  const other = learner(5, { answers: new Map([["q", answer(1, "c")]]) });
  const one = merged(learner(3), other);
  one.answers.delete("q");
  assert.equal(other.answers.size, 1);
});
