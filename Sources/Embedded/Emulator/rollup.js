// What an LMS makes of several SCOs: roll-up (SN 4.6), as the rules in the manifest ask for it.

import { allOf, primaryOf } from "./activities.js";
import { CHILD_SETS, holds } from "./conditions.js";

/**
 * @typedef {object} State of an activity
 * @property {"completed"|"incomplete"|"unknown"} completion  @property {"passed"|"failed"|"unknown"} success
 * @property {?number} measure  @property {boolean} isAttempted  @property {boolean} isSuspended  @property {number} attempts
 */

// What applies to a cluster without rules of its own for an action (SN 4.6.5).
const DEFAULT_RULES = {
  notSatisfied: { children: "all", combination: "any", conditions: [{ condition: "objectiveStatusKnown" }] },
  satisfied: { children: "all", combination: "any", conditions: [{ condition: "satisfied" }] },
  incomplete: { children: "all", combination: "any", conditions: [{ condition: "activityProgressKnown" }] },
  completed: { children: "all", combination: "any", conditions: [{ condition: "completed" }] },
};
const REQUIRED = {
  satisfied: "requiredForSatisfied", notSatisfied: "requiredForNotSatisfied",
  completed: "requiredForCompleted", incomplete: "requiredForIncomplete",
};

/**
 * The state of every activity, from what SCOs have told.
 *
 * @param {import("./activities.js").Activity} root
 * @param {Object<string, import("./activities.js").Tracking>} tracking by item
 * @param {{isSkipped?: (activity: object) => boolean}} options
 * @returns {Map<string, State>} by item
 */
export function rollUp(root, tracking, { isSkipped = () => false } = {}) {
  const states = new Map();
  const globals = globalObjectives(root, tracking);
  for (const activity of [...allOf(root)].reverse()) {
    states.set(activity.id, activity.children.length === 0
      ? leafState(activity, tracking[activity.id] ?? {}, globals)
      : clusterState(activity, states, isSkipped));
  }
  return states;
}

function leafState(activity, told, globals) {
  const { success, measure } = objectiveState(activity, primaryOf(activity), told, globals);
  const attempts = told.attempts ?? (told.completion === undefined ? 0 : 1);
  return { completion: told.completion ?? "unknown", success, measure, isAttempted: attempts > 0, isSuspended: told.isSuspended ?? false, attempts };
}

/** An objective as the activity sees it: its own state, or where it reads a global one, that (SN 3.10.3). */
export function objectiveState(activity, objective, told, globals) {
  const own = objective.isPrimary ? told : told.objectives?.[objective.id] ?? {};
  const state = { success: own.success ?? "unknown", measure: own.measure ?? null };
  for (const map of objective.maps) {
    const shared = globals.get(map.target) ?? {};
    if (map.readSatisfied !== false && shared.success !== undefined) state.success = shared.success;
    if (map.readMeasure !== false && shared.measure !== undefined) state.measure = shared.measure;
  }
  if (objective.satisfiedByMeasure) state.success = bySatisfaction(state.measure, objective.minNormalizedMeasure);
  return state;
}

function bySatisfaction(measure, least = 1) {
  return measure === null ? "unknown" : measure >= least ? "passed" : "failed";
}

/** The global objectives that activities have written. */
export function globalObjectives(root, tracking) {
  const globals = new Map();
  for (const activity of allOf(root)) {
    const told = tracking[activity.id] ?? {};
    for (const objective of activity.sequencing.objectives) {
      const own = objective.isPrimary ? told : told.objectives?.[objective.id] ?? {};
      for (const { target, writeSatisfied = false, writeMeasure = false } of objective.maps) {
        const shared = globals.get(target) ?? {};
        if (writeSatisfied && ["passed", "failed"].includes(own.success)) shared.success = own.success;
        if (writeMeasure && (own.measure ?? null) !== null) shared.measure = own.measure;
        globals.set(target, shared);
      }
    }
  }
  return globals;
}

function clusterState(activity, states, isSkipped) {
  const children = activity.children.map((child) => ({ child, state: states.get(child.id) }));
  const measure = rolledMeasure(children);
  const meets = (action) => rulesFor(activity, action).some((rule) => isMet(rule, action, children, isSkipped));
  const { satisfiedByMeasure, minNormalizedMeasure } = primaryOf(activity);
  // The not-satisfied and incomplete rules come first, so the others have the last word.
  const success = satisfiedByMeasure ? bySatisfaction(measure, minNormalizedMeasure)
    : meets("satisfied") ? "passed" : meets("notSatisfied") ? "failed" : "unknown";
  return {
    completion: meets("completed") ? "completed" : meets("incomplete") ? "incomplete" : "unknown",
    success, measure,
    isAttempted: children.some(({ state }) => state.isAttempted),
    isSuspended: children.some(({ state }) => state.isSuspended),
    attempts: Math.max(0, ...children.map(({ state }) => state.attempts)),
  };
}

/** Σ measure × weight ÷ Σ weight over tracked children, those without a measure too (RB.1.1). */
function rolledMeasure(children) {
  const counted = children.filter(({ child }) => child.sequencing.delivery.tracked);
  const weights = counted.reduce((sum, { child }) => sum + child.sequencing.rollup.weight, 0);
  if (weights === 0 || counted.every(({ state }) => state.measure === null)) return null;
  return counted.reduce((sum, { child, state }) => sum + child.sequencing.rollup.weight * (state.measure ?? 0), 0) / weights;
}

function rulesFor(activity, action) {
  const own = activity.sequencing.rollup.rules.filter((rule) => rule.action === action);
  return own.length > 0 ? own : [DEFAULT_RULES[action]];
}

function isMet(rule, action, children, isSkipped) {
  const verdicts = children
    .filter(({ child, state }) => contributes(child, state, action, isSkipped))
    .map(({ state }) => holds({ combination: "any", ...rule }, () => state, state));
  return CHILD_SETS[rule.children ?? "all"](verdicts, rule);
}

/** Whether a rule with this action is about a child (RB.1.4.2). */
export function contributes(child, state, action, isSkipped = () => false) {
  const { delivery, rollup, considerations } = child.sequencing;
  if (!delivery.tracked) return false;
  const isAboutSuccess = action === "satisfied" || action === "notSatisfied";
  if (!(isAboutSuccess ? rollup.objectiveSatisfied : rollup.progressCompletion)) return false;
  switch (considerations[REQUIRED[action]]) {
    case "ifAttempted": return state.isAttempted;
    case "ifNotSuspended": return state.isAttempted && !state.isSuspended;
    case "ifNotSkipped": return !isSkipped(child);
    default: return true;
  }
}
