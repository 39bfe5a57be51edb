// The tree of activities of an organization, with what the run-time has told of each.

/** What sequencing is where a manifest says nothing (SN 3). */
const DEFAULTS = {
  controlMode: { choice: true, choiceExit: true, flow: false, forwardOnly: false },
  preConditionRules: [], postConditionRules: [], exitConditionRules: [],
  limits: { attemptLimit: null },
  rollup: { objectiveSatisfied: true, progressCompletion: true, weight: 1, rules: [] },
  considerations: {
    requiredForSatisfied: "always", requiredForNotSatisfied: "always", requiredForCompleted: "always", requiredForIncomplete: "always",
    measureSatisfactionIfActive: true,
  },
  objectives: [],
  delivery: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
};
const PRIMARY = { id: null, isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] };

/**
 * @typedef {object} Activity
 * @property {string} id of its item
 * @property {?Activity} parent  @property {Activity[]} children
 * @property {object} item as manifest.js gives it  @property {object} sequencing with all its defaults
 *
 * @typedef {object} Tracking what a SCO has told, by the identifier of its item
 * @property {string} [completion]  @property {string} [success]  @property {?number} [measure]
 * @property {Object<string, {success?: string, measure?: ?number}>} [objectives] by id
 * @property {boolean} [isSuspended]  @property {number} [attempts]
 */

/** @returns {Activity} the organization, as the root */
export function activityTree(item, parent = null) {
  const given = item.sequencing ?? {};
  const sequencing = {};
  for (const [group, defaults] of Object.entries(DEFAULTS)) {
    sequencing[group] = Array.isArray(defaults) ? given[group] ?? defaults : { ...defaults, ...given[group] };
  }
  if (!sequencing.objectives.some((objective) => objective.isPrimary)) sequencing.objectives = [PRIMARY, ...sequencing.objectives];
  const activity = { id: item.identifier, item, parent, sequencing, children: [] };
  activity.children = (item.items ?? []).map((child) => activityTree(child, activity));
  return activity;
}

/** The activity and all below it, in the order of the manifest. */
export function* allOf(activity) {
  yield activity;
  for (const child of activity.children) yield* allOf(child);
}

export function findActivity(root, id) {
  return [...allOf(root)].find((activity) => activity.id === id) ?? null;
}

export function primaryOf(activity) {
  return activity.sequencing.objectives.find((objective) => objective.isPrimary);
}

/**
 * What the run-time tells sequencing when a SCO has been visited (RTE 4.2; SN UP.4).
 *
 * @param {object} delivery the activity's delivery controls: what its content does not set is set for it at the end
 * @param {?import("./registration.js").Attempt} attempt  @returns {Tracking}
 */
export function trackingOf(attempt, { delivery = DEFAULTS.delivery, hasEnded = false, isSuspended = false, attempts = 1 } = {}) {
  if (!attempt) return {};
  const { data } = attempt;
  const known = (value) => (["completed", "incomplete"].includes(value) ? value : value === "not attempted" ? "incomplete" : "unknown");
  const number = (value) => (value === undefined ? null : Number(value));
  const objectives = {};
  for (let index = 0; `cmi.objectives.${index}.id` in data; index += 1) {
    const field = (name) => data[`cmi.objectives.${index}.${name}`];
    objectives[field("id")] = { success: field("success_status") ?? "unknown", measure: number(field("score.scaled")) };
  }
  const tracking = {
    completion: known(data["cmi.completion_status"]), success: data["cmi.success_status"] ?? "unknown",
    measure: number(data["cmi.score.scaled"]), objectives, isSuspended, attempts,
  };
  if (!hasEnded || isSuspended) return tracking;
  if (!delivery.completionSetByContent && tracking.completion === "unknown") tracking.completion = "completed";
  if (!delivery.objectiveSetByContent && tracking.success === "unknown") tracking.success = "passed";
  return tracking;
}
