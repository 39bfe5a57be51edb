// Properties of learner state in the player's own script; the same as those of its model in Swift (Tests/LearnerStateTests/PropertyTests.swift).

import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../Sources/Embedded/Player/state.js", import.meta.url), "utf8");
const names = "({ encodeState, restoreState, squeezedState, newLearner })";
const { encodeState, restoreState, squeezedState, newLearner } = vm.runInNewContext(`${source};${names}`, { TextEncoder });

/** The same numbers for the same seed (mulberry32). */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return {
    number,
    isHeads: () => next() < 0.5,
    of: (list) => list[number(0, list.length - 1)],
    text: (length) => Array.from({ length }, () => alphabet[number(0, 63)]).join(""),
  };
}

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

function randomCourse(random, { pages = random.number(0, 15), questions = random.number(0, 12), tests = random.number(0, 3) } = {}) {
  const codes = new Set();
  const code = () => {
    for (;;) {
      const made = random.text(4);
      if (!codes.has(made)) {
        codes.add(made);
        return made;
      }
    }
  };
  const kinds = ["choice", "multiple", "fill-in", "numeric", "matching", "ordering", "reflection"];
  const asked = many(questions, (index) => ({
    id: `question-${index}`, code: code(), hash: random.text(3), kind: random.of(kinds), practice: index % 2 === 0,
  }));
  const drawn = asked.filter((question) => !question.practice).map((question) => question.id);
  return {
    version: `1.${random.number(0, 20)}.0`,
    pages: many(pages, (index) => ({ id: `page-${index}`, code: code() })),
    questions: asked,
    assessments: many(tests, (index) => ({
      id: `test-${index}`, code: code(), draw: null, questions: drawn.filter((_, place) => place % tests === index),
    })),
    scenarios: many(random.number(0, 3), (index) => ({ id: `scenario-${index}`, code: code(), hash: random.text(3) })),
    finders: many(random.number(0, 2), (index) => ({
      id: `finder-${index}`, code: code(), hash: random.text(3), statements: many(random.number(1, 9), code),
    })),
    ticks: many(random.number(0, 9), (index) => ({ id: `list.item-${index}`, code: code() })),
  };
}

function randomLearner(random, course, { isEverything = false } = {}) {
  const some = (list) => list.filter(() => isEverything || random.isHeads());
  const learner = newLearner();
  learner.sequence = random.number(0, 36 ** 6 - 1);
  learner.standing = random.of(["", "c", "d", "p", "f"]);
  learner.place = course.pages.length > 0 ? random.of(course.pages).id : "";
  for (const page of some(course.pages)) learner.pages.add(page.id);
  for (const question of some(course.questions.filter((one) => one.practice))) {
    learner.answers.set(question.id, {
      hash: random.isHeads() ? question.hash : random.text(3), result: random.of([..."cipn"]), attempts: random.number(1, 1295), answer: random.text(2),
    });
  }
  for (const assessment of some(course.assessments)) {
    const isSubmitted = random.isHeads();
    learner.assessments.set(assessment.id, {
      attempts: random.number(0, 1295), earned: isSubmitted ? random.number(0, 1000) : null, possible: isSubmitted ? random.number(0, 1000) : null,
      phase: random.of(["o", "s"]), passed: random.isHeads(),
      records: some(assessment.questions).map((question) => ({ question, hash: random.text(3), mark: random.of([..."cipn-"]), answer: random.text(2) })),
    });
  }
  for (const scenario of some(course.scenarios)) learner.scenarios.set(scenario.id, { hash: random.text(3), path: random.text(random.number(0, 12)) });
  for (const { id, hash, statements } of some(course.finders)) {
    const path = some(statements).map((statement) => statement + random.text(1)).join("");
    learner.finders.set(id, { hash: random.isHeads() ? hash : random.text(3), path });
  }
  for (const tick of some(course.ticks)) learner.ticks.add(tick.id);
  return learner;
}

/** Without what a realm adds, for a script of another realm has other objects. */
const plain = (learner) => JSON.parse(JSON.stringify(learner, (_, value) =>
  value instanceof Object && typeof value.entries === "function" && !Array.isArray(value) ? [...value.entries()].sort() : value));

function each(count, check) {
  for (let seed = 1; seed <= count; seed += 1) {
    const random = dice(seed);
    const course = randomCourse(random);
    check(random, course, randomLearner(random, course), `seed ${seed}`);
  }
}

test("what is written is read again", () => each(300, (random, course, learner, seed) => {
  learner.unknown = many(random.number(0, 3), (index) => `${random.text(4)}x${index}.${random.text(5)}`);
  const text = encodeState(course, learner);
  const restored = restoreState(text, course);
  assert.equal(restored.notice, "none", seed);
  assert.deepEqual(plain(restored.learner), plain(learner), seed);
  assert.equal(encodeState(course, restored.learner), text, seed);
}));

test("a text that was cut gives nothing that was not there", () => each(60, (random, course, learner, seed) => {
  const text = encodeState(course, learner);
  for (let length = 1; length < text.length; length += 1) {
    const restored = restoreState(text.slice(0, length), course);
    assert.equal(restored.notice, length === 1 ? "foreign" : "damaged", seed);
    for (const page of restored.learner.pages) assert.ok(learner.pages.has(page), seed);
    for (const [id, answer] of restored.learner.answers) assert.deepEqual({ ...answer }, { ...learner.answers.get(id) }, seed);
  }
}));

test("one wrong character is noticed and adds no page", () => each(60, (random, course, learner, seed) => {
  const text = encodeState(course, learner);
  for (let place = 0; place < text.length; place += 1) {
    const wrong = String.fromCharCode(text.charCodeAt(place) ^ random.number(1, 127));
    const restored = restoreState(text.slice(0, place) + wrong + text.slice(place + 1), course);
    assert.notEqual(restored.notice, "none", `${seed}, ${place}`);
    for (const page of restored.learner.pages) assert.ok(learner.pages.has(page), `${seed}, ${place}`);
  }
}));

test("any text at all is read without harm", () => each(500, (random, course) => {
  const noise = many(random.number(0, 80), () => random.of([..."1;,.pqastfA-\u0000é😀 \n"])).join("");
  for (const text of ["1;", "2;", ""].map((start) => start + noise)) restoreState(text, course);
}));

test("in less room points, places and what is done stay", () => each(200, (random, course, learner, seed) => {
  const whole = encodeState(course, learner).length;
  const room = random.number(40, Math.max(40, whole));
  const { text } = squeezedState(course, learner, room);
  const restored = restoreState(text, course).learner;
  assert.ok(text.length <= whole, seed);
  assert.deepEqual([...restored.pages].sort(), [...learner.pages].sort(), seed);
  assert.equal(restored.place, learner.place, seed);
  for (const [id, held] of learner.assessments) {
    const { attempts, earned, possible, passed } = restored.assessments.get(id);
    assert.deepEqual({ attempts, earned, possible, passed }, { attempts: held.attempts, earned: held.earned, possible: held.possible, passed: held.passed }, seed);
  }
}));

test("120 pages and 100 questions answered fit SCORM 1.2", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const random = dice(seed);
    const course = randomCourse(random, { pages: 120, questions: 100, tests: 5 });
    const learner = randomLearner(random, course, { isEverything: true });
    const text = encodeState(course, learner, 4096);
    assert.ok(text.length <= 4096, `${text.length}`);
    assert.equal(text, encodeState(course, learner), "nothing had to go");
  }
});
