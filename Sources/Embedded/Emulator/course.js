// A whole package in the emulator: its manifest and a learner's registration, and the visits of its items.

import { allOf, activityTree, findActivity, primaryOf, trackingOf } from "./activities.js";
import { isSuspended, lastAttempt, newRegistration } from "./registration.js";
import { openItems12, Sequencing } from "./sequencing.js";
import { openVisit } from "./visit.js";

export class EmulatedCourse {
  /**
   * @param {import("./manifest.js").Manifest} manifest
   * @param {import("./registration.js").Registration} [registration] a new one unless one is given
   */
  constructor(manifest, registration = newRegistration(manifest.standard)) {
    this.manifest = manifest;
    this.registration = registration;
    this.root = activityTree(manifest.organization);
  }

  /** What the SCOs have told so far, by item. */
  tracking() {
    const told = {};
    for (const { id, sequencing } of allOf(this.root)) {
      const attempt = lastAttempt(this.registration, id);
      if (!attempt) continue;
      told[id] = trackingOf(attempt, {
        delivery: sequencing.delivery,
        hasEnded: attempt.isOpen === false,
        isSuspended: isSuspended(this.registration, attempt),
        attempts: this.registration.scos[id].attempts.length,
      });
    }
    return told;
  }

  sequencing() {
    return new Sequencing(this.manifest.organization, this.tracking());
  }

  /** `lesson_status` by item, in SCORM 1.2. */
  statuses() {
    const known = Object.keys(this.registration.scos).map((id) => [id, lastAttempt(this.registration, id)?.data["cmi.core.lesson_status"]]);
    return Object.fromEntries(known.filter(([, status]) => status !== undefined));
  }

  /** The items that a learner may open now. */
  openItems() {
    return this.manifest.standard === "scorm12" ? openItems12(this.manifest.organization, this.statuses()) : this.sequencing().choices();
  }

  /** What the manifest says of an item, as options of a visit. */
  optionsOf(id) {
    const activity = findActivity(this.root, id);
    const { item, sequencing } = activity;
    const { launchData, maxTimeAllowed, timeLimitAction } = item;
    const given = { launchData, maxTimeAllowed, timeLimitAction };
    if (this.manifest.standard === "scorm12") return known({ ...given, masteryScore: item.masteryScore });
    const primary = primaryOf(activity);
    return known({
      ...given,
      edition: this.manifest.edition,
      completionThreshold: item.completionThreshold,
      scaledPassingScore: primary.satisfiedByMeasure ? String(primary.minNormalizedMeasure ?? 1) : undefined,
      objectives: sequencing.objectives.map((objective) => objective.id).filter((one) => one !== null && one !== undefined),
      sharedData: item.sharedData ?? [],
      valid: (request) => this.sequencing().valid(request, id),
    });
  }

  /**
   * Opens a SCO. What it says at its end leads on by `sequencing().after(request, id)`, which `onEnd` is told.
   *
   * @param {{options?: object, faults?: object[], isNew?: boolean, onEnd?: (next: {deliver: ?string, isOver: boolean}) => void}} parts
   */
  open(id, { options = {}, onEnd = () => {}, ...parts } = {}) {
    return openVisit({
      ...parts,
      registration: this.registration,
      sco: id,
      options: { ...this.optionsOf(id), ...options },
      onEnd: (request) => onEnd(this.manifest.standard === "scorm12" ? { deliver: null, isOver: false } : this.sequencing().after(request, id)),
    });
  }
}

/** Without what has no value. */
function known(options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
}
