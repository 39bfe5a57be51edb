// Visits and attempts: what is kept, what is gone on with, and where a new attempt begins.

import assert from "node:assert/strict";
import { test } from "node:test";

import { endAttempt, lastAttempt, newRegistration } from "../../Sources/Embedded/Emulator/registration.js";
import { seconds12, seconds2004, span12, span2004 } from "../../Sources/Embedded/Emulator/spans.js";
import { course } from "./support.js";

const NAMES = {
  scorm12: { place: "cmi.core.lesson_location", exit: "cmi.core.exit", entry: "cmi.core.entry", time: "cmi.core.session_time", total: "cmi.core.total_time" },
  scorm2004: { place: "cmi.location", exit: "cmi.exit", entry: "cmi.entry", time: "cmi.session_time", total: "cmi.total_time" },
};

/** A visit in which the learner gets to a place and leaves in a way. */
function visited(standard, registration, exit, { place = "here", request = null, parts = {} } = {}) {
  const names = NAMES[standard];
  const one = course(standard, { registration, ...parts });
  one.begin();
  const found = { entry: one.get(names.entry), place: one.get(names.place) };
  one.set(names.place, place);
  one.set(names.exit, exit);
  if (request) one.set("adl.nav.request", request);
  one.end();
  return found;
}

for (const standard of ["scorm12", "scorm2004"]) {
  test(`${standard}: a suspended attempt is gone on with`, () => {
    const registration = newRegistration(standard);
    assert.deepEqual(visited(standard, registration, "suspend"), { entry: "ab-initio", place: "" });
    assert.deepEqual(visited(standard, registration, "suspend"), { entry: "resume", place: "here" });
    assert.equal(registration.scos.a.attempts.length, 1);
    assert.equal(lastAttempt(registration, "a").sittings, 2);
  });

  test(`${standard}: a registration is plain data`, () => {
    const registration = newRegistration(standard);
    visited(standard, registration, "suspend");
    const copied = JSON.parse(JSON.stringify(registration));
    assert.deepEqual(copied, registration);
    assert.equal(visited(standard, copied, "suspend").entry, "resume");
  });

  test(`${standard}: a new attempt, asked for, is empty, and the one before stays`, () => {
    const registration = newRegistration(standard);
    visited(standard, registration, "suspend");
    assert.deepEqual(visited(standard, registration, "suspend", { parts: { isNew: true } }), { entry: "ab-initio", place: "" });
    const [first, second] = registration.scos.a.attempts;
    assert.deepEqual([first.state, second.state], ["ended", ""]);
    assert.equal(first.data[NAMES[standard].place], "here");
  });

  test(`${standard}: an attempt that was ended is not gone on with`, () => {
    const registration = newRegistration(standard);
    visited(standard, registration, "suspend");
    endAttempt(registration, "a");
    assert.deepEqual(visited(standard, registration, "suspend"), { entry: "ab-initio", place: "" });
  });

  test(`${standard}: what was committed is kept, even if nothing ended it; what was not is lost`, () => {
    const registration = newRegistration(standard);
    const names = NAMES[standard];
    const one = course(standard, { registration });
    one.begin();
    one.set(names.place, "saved");
    one.set(names.exit, "suspend");
    one.commit();
    one.set(names.place, "not saved");
    const two = course(standard, { registration });
    two.begin();
    assert.deepEqual([two.get(names.entry), two.get(names.place)], ["resume", "saved"]);
  });

  test(`${standard}: of two visits at once, what is committed last is kept`, () => {
    const registration = newRegistration(standard);
    const names = NAMES[standard];
    const tabs = [course(standard, { registration }), course(standard, { registration })];
    tabs.forEach((tab, index) => {
      tab.begin();
      tab.set(names.place, `tab-${index}`);
      tab.set(names.exit, "suspend");
    });
    tabs[1].commit();
    tabs[0].commit();
    assert.equal(lastAttempt(registration, "a").data[names.place], "tab-0");
    tabs[1].end();
    assert.equal(lastAttempt(registration, "a").data[names.place], "tab-1");
  });

  test(`${standard}: the time of visits adds up, once each`, () => {
    const registration = newRegistration(standard);
    const names = NAMES[standard];
    const spans = standard === "scorm12" ? ["0000:01:00.00", "0000:01:30.25"] : ["PT1M", "PT1M30.25S"];
    const one = course(standard, { registration });
    one.begin();
    for (const span of spans) {
      one.set(names.time, span);
      one.commit();
      one.commit();
    }
    one.set(names.exit, "suspend");
    one.end();
    assert.equal(lastAttempt(registration, "a").seconds, 90.25);
    const two = course(standard, { registration });
    two.begin();
    assert.equal(two.get(names.total), standard === "scorm12" ? "0000:01:30.25" : "PT0H1M30.25S");
    two.set(names.time, spans[0]);
    two.end();
    assert.equal(lastAttempt(registration, "a").seconds, 150.25);
  });

  test(`${standard}: a visit that is over has an end, once`, () => {
    const ends = [];
    const one = course(standard, { onEnd: (request) => ends.push(request) });
    one.begin();
    assert.equal(one.visit.isFinished, false);
    one.end();
    one.end();
    assert.equal(one.visit.isFinished, true);
    assert.deepEqual(ends, ["_none_"]);
  });
}

for (const [standard, mode] of [["scorm12", "review"], ["scorm2004", "review"], ["scorm2004", "browse"]]) {
  test(`${standard}: ${mode} leaves what there is`, () => {
    const registration = newRegistration(standard);
    visited(standard, registration, "suspend");
    const before = structuredClone(lastAttempt(registration, "a").data);
    visited(standard, registration, "", { place: "elsewhere", parts: { options: { mode } } });
    assert.deepEqual(lastAttempt(registration, "a").data, before);
    assert.deepEqual(visited(standard, registration, "suspend"), { entry: "resume", place: "here" });
  });
}

test("SCORM 1.2 keeps its data whichever way out; entry says which it was", () => {
  for (const exit of ["", "time-out", "logout"]) {
    const registration = newRegistration("scorm12");
    visited("scorm12", registration, exit);
    assert.deepEqual(visited("scorm12", registration, exit), { entry: "", place: "here" }, exit);
  }
});

test("SCORM 2004: every way out but suspend and logout ends the attempt", () => {
  for (const [exit, entry] of [["suspend", "resume"], ["logout", "resume"], ["normal", "ab-initio"], ["time-out", "ab-initio"], ["", "ab-initio"]]) {
    const registration = newRegistration("scorm2004");
    visited("scorm2004", registration, exit);
    assert.equal(visited("scorm2004", registration, exit).entry, entry, exit);
  }
});

test("SCORM 2004: what a navigation request does to the attempt", () => {
  for (const [request, exit, entry] of [
    ["suspendAll", "", "resume"], ["suspendAll", "suspend", "resume"], ["exitAll", "suspend", "ab-initio"], ["abandon", "suspend", "ab-initio"],
    ["abandonAll", "suspend", "ab-initio"], ["continue", "suspend", "resume"], ["exit", "normal", "ab-initio"],
  ]) {
    const registration = newRegistration("scorm2004");
    visited("scorm2004", registration, exit, { request });
    assert.equal(visited("scorm2004", registration, "suspend").entry, entry, request);
  }
});

test("SCORM 2004: leaving all ends the attempts of other SCOs, too; abandoning leaves what was there before", () => {
  const registration = newRegistration("scorm2004");
  visited("scorm2004", registration, "suspend", { parts: { sco: "b" } });
  visited("scorm2004", registration, "suspend", { place: "first" });
  visited("scorm2004", registration, "suspend", { place: "second", request: "abandonAll" });
  assert.equal(lastAttempt(registration, "a").data["cmi.location"], "first");
  assert.equal(lastAttempt(registration, "a").state, "abandoned");
  assert.equal(lastAttempt(registration, "b").state, "ended");
});

test("SCORM 2004: an attempt begins with the objectives of its activity", () => {
  const one = course("scorm2004", { options: { objectives: ["primary", "theory"] } });
  one.begin();
  assert.equal(one.get("cmi.objectives._count"), "2");
  assert.equal(one.get("cmi.objectives.1.id"), "theory");
  assert.equal(one.set("cmi.objectives.1.success_status", "passed"), "true");
});

test("spans of time", () => {
  assert.equal(span12(3723.456), "0001:02:03.46");
  assert.equal(span12(1e9), "9999:59:59.99");
  assert.equal(seconds12("0001:02:03.46"), 3723.46);
  assert.equal(seconds12("12:00:00"), 43200);
  assert.equal(span2004(3723.456), "PT1H2M3.46S");
  assert.equal(seconds2004("PT1H2M3.46S"), 3723.46);
  assert.equal(seconds2004("P1DT1M"), 86460);
});
