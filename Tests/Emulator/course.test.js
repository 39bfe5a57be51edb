// A whole course: SCOs are opened, tell what they have to tell, and open each other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { EmulatedCourse } from "../../Sources/Embedded/Emulator/course.js";
import { EQUAL, ourCourse } from "./courses.js";
import { stoppedClock } from "./support.js";

const manifest = (standard, organization) => ({ standard, edition: standard === "scorm12" ? null : "4th", title: "Course", organization });
const IN_ORDER = { two: ["one"], three: ["two"] };

/** A visit in which a module is passed. */
function passes(course, module, { request = "continue", ...parts } = {}) {
  const ends = [];
  const { api } = course.open(module, { clock: stoppedClock(), onEnd: (next) => ends.push(next), ...parts });
  api.Initialize("");
  const place = Number(api.GetValue("cmi.objectives._count"));
  const values = { completion_status: "completed", success_status: "passed", "score.scaled": "1", exit: "suspend" };
  for (const [name, value] of Object.entries(values)) api.SetValue(`cmi.${name}`, value);
  for (let index = 0; index < place; index += 1) {
    if (api.GetValue(`cmi.objectives.${index}.id`) === "complete") api.SetValue(`cmi.objectives.${index}.success_status`, "passed");
  }
  api.SetValue("adl.nav.request", request);
  api.Terminate("");
  return ends[0];
}

test("modules in order open each other, and the course comes to its end", () => {
  const course = new EmulatedCourse(manifest("scorm2004", ourCourse(EQUAL, IN_ORDER)));
  assert.deepEqual(course.openItems(), ["module-one", "toolkit"]);
  assert.deepEqual(passes(course, "module-one"), { deliver: "module-two", isOver: false });
  assert.deepEqual(course.openItems(), ["module-one", "module-two", "toolkit"]);
  assert.deepEqual(passes(course, "module-two", { request: "suspendAll" }), { deliver: null, isOver: true });
  passes(course, "module-three");
  const { completion, success, measure } = course.sequencing().course;
  assert.deepEqual([completion, success, measure], ["completed", "passed", 1]);
});

test("while a module is open, the LMS knows what may come next", () => {
  const course = new EmulatedCourse(manifest("scorm2004", ourCourse(EQUAL, IN_ORDER)));
  const { api } = course.open("module-one", { clock: stoppedClock() });
  api.Initialize("");
  assert.equal(api.GetValue("adl.nav.request_valid.continue"), "false");
  assert.equal(api.GetValue("cmi.objectives.0.id"), "primary");
  api.SetValue("cmi.objectives.1.success_status", "passed");
  api.Commit("");
  assert.equal(api.GetValue("adl.nav.request_valid.continue"), "true");
  assert.equal(api.GetValue("adl.nav.request_valid.choice.{target=module-three}"), "false");
});

test("SCORM 1.2 opens by what the SCOs before have come to", () => {
  const course = new EmulatedCourse(manifest("scorm12", ourCourse(EQUAL, IN_ORDER)));
  assert.deepEqual(course.openItems(), ["module-one", "toolkit"]);
  const { api } = course.open("module-one", { clock: stoppedClock() });
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.lesson_status", "passed");
  api.LMSFinish("");
  assert.deepEqual(course.statuses(), { "module-one": "passed" });
  assert.deepEqual(course.openItems(), ["module-one", "module-two", "toolkit"]);
});

test("what the manifest says of an item is what its SCO reads", () => {
  const item = {
    identifier: "a", items: [], launchData: "x=1", completionThreshold: "0.8", maxTimeAllowed: "PT1H", timeLimitAction: "exit,message",
    sharedData: [{ id: "notes", write: true }],
    sequencing: { objectives: [{ id: "p", isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.7, maps: [] }] },
  };
  const { api } = new EmulatedCourse(manifest("scorm2004", { identifier: "course", items: [item] })).open("a", { clock: stoppedClock() });
  api.Initialize("");
  const names = ["launch_data", "completion_threshold", "scaled_passing_score", "max_time_allowed", "time_limit_action", "objectives.0.id"];
  assert.deepEqual(names.map((name) => api.GetValue(`cmi.${name}`)), ["x=1", "0.8", "0.7", "PT1H", "exit,message", "p"]);
  assert.equal(api.GetValue("adl.data.0.id"), "notes");
  const twelve = new EmulatedCourse(manifest("scorm12", { identifier: "course", items: [{ identifier: "a", items: [], masteryScore: "80" }] })).open("a");
  twelve.api.LMSInitialize("");
  assert.equal(twelve.api.LMSGetValue("cmi.student_data.mastery_score"), "80");
});

test("content that says nothing is completed and satisfied by its end, unless it says that it will say so itself", () => {
  const silent = (delivery) => {
    const course = new EmulatedCourse(manifest("scorm2004", { identifier: "course", items: [{ identifier: "a", items: [], sequencing: { delivery } }] }));
    const { api } = course.open("a", { clock: stoppedClock() });
    api.Initialize("");
    api.Terminate("");
    const { completion, success } = course.sequencing().course;
    return [completion, success];
  };
  assert.deepEqual(silent({}), ["completed", "passed"]);
  assert.deepEqual(silent({ completionSetByContent: true, objectiveSetByContent: true }), ["unknown", "unknown"]);
});
