// One sitting of a learner who comes back: what the LMS holds is put there, the course is opened, looked at and left.

import { findActivity } from "./emulator/activities.js";
import { systemClock } from "./emulator/clock.js";
import { EmulatedCourse } from "./emulator/course.js";
import { CallLog, complaint } from "./emulator/log.js";
import { readManifest } from "./emulator/manifest.js";
import { newAttempt, newRegistration } from "./emulator/registration.js";
import { openStage } from "./emulator/stage.js";
import { placeIn, shownIn, visitedIn } from "./player.js";
import { watchErrors } from "./errors.js";

const LONGEST_START = 20000; // milliseconds until a course has to show something
const LONGEST_LEAVING = 5000;
const LOOK = 5; // milliseconds between two looks

/**
 * @typedef {object} Result
 * @property {string} place that is shown
 * @property {string[]} visited ids of pages
 * @property {Object<string, string>} resumed what the LMS held once the course was ready
 * @property {Object<string, string>} data what it held once the course was left
 * @property {string[]} troubles
 *
 * @param {{item: string, data: Object<string, string>}} session `data` is empty for a learner who never began
 * @param {string} base the address of the package
 * @returns {Promise<Result>}
 */
export async function sit({ item, data }, base) {
  const result = { place: "", visited: [], resumed: {}, data, troubles: [] };
  forget();
  try {
    const manifest = await manifestAt(base);
    const course = new EmulatedCourse(manifest, registrationWith(manifest.standard, item, data));
    const launched = findActivity(course.root, item)?.item;
    if (!launched?.href) throw new Error(`the manifest has no item ${item} that starts something`);
    await open(course, launched, base, result);
  } catch (error) {
    result.troubles.push(String(error?.message ?? error));
  }
  forget();
  return result;
}

async function open(course, { identifier, href }, base, result) {
  const log = new CallLog(systemClock);
  // What sequencing or prerequisites would hold back opens, too: here it matters what the item makes of its data.
  const visit = course.open(identifier, { log, options: { learnerId: "replay", learnerName: "Learner, Lee" } });
  const held = () => ({ ...visit.attempt.data });
  const outer = lmsFrame();
  const stage = openStage(visit, base + href, { holder: outer.contentWindow });
  watchErrors(outer.contentWindow, stage.window, visit, (trouble) => result.troubles.push(trouble));
  try {
    const shown = await within(LONGEST_START, () => shownIn(stage.window));
    if (shown) Object.assign(result, { place: placeIn(shown), visited: visitedIn(stage.window.document) });
    else result.troubles.push(`the course shows no page after ${LONGEST_START / 1000} s`);
    // The player saves before it says that it is ready.
    result.resumed = held();
    stage.leave();
    // A load may be that of the course's last picture; the address changes once the course has heard that it is left.
    if (!await within(LONGEST_LEAVING, () => stage.window.location.href === "about:blank")) result.troubles.push("the course could not be left");
  } finally {
    result.data = held();
    result.troubles.push(...log.entries.filter((entry) => entry.against !== null).map(complaint));
    outer.remove();
  }
}

/** The LMS's window, in which no course waits for an answer to a dialog or takes this page away. */
function lmsFrame() {
  const frame = document.createElement("iframe");
  frame.title = "The LMS's window";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups");
  frame.style.cssText = "border: 0; width: 100%; height: 100%;";
  document.body.append(frame);
  return frame;
}

/** What a look finds, as soon as it finds something; null where that takes too long. */
async function within(milliseconds, look) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) return null;
    await new Promise((resolve) => { setTimeout(resolve, LOOK); });
  }
}

/** A learner with one attempt, which was suspended. */
function registrationWith(standard, item, data) {
  const registration = newRegistration(standard);
  if (Object.keys(data).length === 0) return registration;
  const attempt = { ...newAttempt({ ...data }), sittings: 1, isOpen: false, state: "suspended" };
  registration.scos[item] = { attempts: [attempt] };
  return registration;
}

const manifests = new Map();

async function manifestAt(base) {
  if (!manifests.has(base)) manifests.set(base, await readManifestAt(base));
  return manifests.get(base);
}

async function readManifestAt(base) {
  const answer = await fetch(`${base}imsmanifest.xml`);
  if (!answer.ok) throw new Error("there is no imsmanifest.xml");
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/xml");
  if (parsed.querySelector("parsererror")) throw new Error("imsmanifest.xml is not well-formed");
  return readManifest(parsed);
}

/** Every learner has a browser of their own. */
function forget() {
  localStorage.clear();
  sessionStorage.clear();
}
