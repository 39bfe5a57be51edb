// The conditions of sequencing and roll-up rules (SN 4.4, tables 3.4.2 and 3.7.3): true, false, or unknown as null.

/**
 * @typedef {object} ObjectiveState  @property {"passed"|"failed"|"unknown"} success  @property {?number} measure
 * @typedef {object} ActivityState
 * @property {"completed"|"incomplete"|"unknown"} completion  @property {boolean} isAttempted  @property {boolean} isSuspended
 * @property {number} attempts
 */

/** @type {Object<string, (objective: ObjectiveState, activity: ActivityState, rule: object) => ?boolean>} */
const CONDITIONS = {
  satisfied: ({ success }) => ({ passed: true, failed: false })[success] ?? null,
  objectiveStatusKnown: ({ success }) => success === "passed" || success === "failed",
  objectiveMeasureKnown: ({ measure }) => measure !== null,
  objectiveMeasureGreaterThan: ({ measure }, _, { threshold }) => (measure === null ? null : measure > threshold),
  objectiveMeasureLessThan: ({ measure }, _, { threshold }) => (measure === null ? null : measure < threshold),
  completed: (_, { completion }) => ({ completed: true, incomplete: false })[completion] ?? null,
  activityProgressKnown: (_, { completion }) => completion === "completed" || completion === "incomplete",
  attempted: (_, { isAttempted }) => isAttempted,
  attemptLimitExceeded: (_, { attempts, attemptLimit = null }) => attemptLimit !== null && attempts >= attemptLimit,
  timeLimitExceeded: () => false,
  outsideAvailableTimeRange: () => false,
  always: () => true,
};

const COMBINATIONS = {
  all: (values) => (values.includes(false) ? false : values.includes(null) ? null : true),
  any: (values) => (values.includes(true) ? true : values.includes(null) ? null : false),
};

/**
 * Whether the conditions of a rule hold.
 *
 * @param {{combination: "all"|"any", conditions: Array<{condition: string, operator?: string}>}} rule
 * @param {(condition: object) => ObjectiveState} objectiveOf the state a condition is about
 * @param {ActivityState} activity  @returns {?boolean}
 */
export function holds({ combination, conditions }, objectiveOf, activity) {
  const values = conditions.map((one) => {
    const judge = CONDITIONS[one.condition];
    if (!judge) throw new Error(`there is no condition '${one.condition}'`);
    const value = judge(objectiveOf(one), activity, one);
    return one.operator === "not" && value !== null ? !value : value;
  });
  return values.length === 0 ? null : COMBINATIONS[combination](values);
}

/** Which of the children a roll-up rule is about have to meet it; where there are none, it does nothing (RB.1.4). */
export const CHILD_SETS = {
  all: (values) => values.length > 0 && values.every((value) => value === true),
  any: (values) => values.includes(true),
  none: (values) => values.length > 0 && values.every((value) => value === false),
  atLeastCount: (values, { minimumCount = 0 }) => values.length > 0 && values.filter((value) => value === true).length >= minimumCount,
  atLeastPercent: (values, { minimumPercent = 0 }) =>
    values.length > 0 && values.filter((value) => value === true).length / values.length >= minimumPercent,
};
