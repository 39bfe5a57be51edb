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

test("a text that had no room elsewhere stays", () => {
  const held = (sequence, answer) => () => learner(sequence, { answers: new Map([["q", { ...given, answer }]]) });
  const given = { hash: "abc", result: "n", attempts: 1 };
  bothWays(held(5, ""), held(3, "text"), (now) => assert.equal(now.answers.get("q").answer, "text"));
});

test("entries of other releases stay, of both", () => {
  bothWays(() => learner(5, { unknown: ["abcdz1", "abcez1"] }), () => learner(3, { unknown: ["abcdz1", "abcfz1"] }), (now) => {
    assert.deepEqual([...now.unknown].sort(), ["abcdz1", "abcez1", "abcfz1"]);
  });
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
  // Who passed in a release with a lower pass mark stays passed, and keeps the better score of a later one.
  bothWays(held(3, attempt(1, { earned: 60, possible: 100, passed: true })), held(5, attempt(2, { earned: 90, possible: 100 })), (now) => {
    const { earned, passed } = now.assessments.get("final");
    assert.deepEqual([earned, passed], [90, true]);
  });
  // Attempts without points to earn are never better.
  bothWays(held(3, attempt(1, { earned: 80, possible: 100 })), held(5, attempt(2, { earned: 0, possible: 0 })), (now) => {
    assert.equal(now.assessments.get("final").earned, 80);
  });
});

const record = (question, answer) => ({ question, hash: "abc", mark: "-", answer });
const answersOf = (now) => Object.fromEntries(now.assessments.get("final").records.map(({ question, answer }) => [question, answer]));

test("an open attempt has the answers of all places where it is open, and here its own", () => {
  const open = (sequence, ...records) => () => learner(sequence, { assessments: new Map([["final", attempt(0, { phase: "o", records })]]) });
  const one = open(3, record("a", "x"), record("b", ""));
  const other = open(5, record("a", "y"), record("b", "y"), record("c", "y"));
  assert.deepEqual(answersOf(merged(one(), other())), { a: "x", b: "y", c: "y" });
  assert.deepEqual(answersOf(merged(other(), one())), { a: "y", b: "y", c: "y" });
});

test("an open attempt ends when it was submitted elsewhere, and goes on when the one before was", () => {
  const held = (sequence, ...parts) => () => learner(sequence, { assessments: new Map([["final", attempt(...parts)]]) });
  const open = { phase: "o", records: [record("a", "x")] };
  const submitted = { earned: 100, possible: 200 };
  for (const [one, other] of [[3, 5], [5, 3]]) {
    bothWays(held(one, 0, open), held(other, 1, submitted), (now) => {
      assert.deepEqual({ ...now.assessments.get("final") }, attempt(1, submitted));
    });
    bothWays(held(one, 1, open), held(other, 1, submitted), (now) => {
      const { phase, attempts, earned } = now.assessments.get("final");
      assert.deepEqual([phase, attempts, earned, answersOf(now)], ["o", 1, 100, { a: "x" }]);
    });
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

test("answers in a finder are the later ones; begun anew stays so", () => {
  const held = (sequence, path, hash = "abc") => () => learner(sequence, { finders: new Map([["where", { hash, path }]]) });
  const path = (now) => now.finders.get("where").path;
  bothWays(held(3, "Sta1ASta2A"), held(5, "Sta1B"), (now) => assert.equal(path(now), "Sta1B"));
  bothWays(held(3, "Sta1A", "xyz"), held(5, "Sta1B"), (now) => assert.equal(path(now), "Sta1B"));
  bothWays(held(3, "Sta1A"), held(5, ""), (now) => assert.equal(path(now), ""));
  bothWays(held(3, "Sta1A"), () => learner(9), (now) => assert.equal(path(now), "Sta1A"));
});
