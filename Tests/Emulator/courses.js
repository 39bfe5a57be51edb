// Organizations as our packages have them, without their XML.

export const EQUAL = { one: 1, two: 1, three: 1 };

const opened = (success) => ({ complete: { success, measure: null } });
export const HALF = { completion: "incomplete", success: "unknown", measure: null, objectives: opened("unknown") };
export const PASSED = { completion: "completed", success: "passed", measure: 1, objectives: opened("passed") };
export const FAILED = { completion: "incomplete", success: "failed", measure: 0.5, objectives: opened("unknown") };
/** Of a module without points. */
export const COMPLETED = { completion: "completed", success: "unknown", measure: null, objectives: opened("passed") };

const rule = (condition, action, children = "all") => ({ children, combination: "any", conditions: [{ condition }], action });

/**
 * A course of modules with these points, and the toolkit.
 *
 * @param {Object<string, number>} points by module
 * @param {Object<string, string[]>} requires by module, the modules before it
 */
export function ourCourse(points, requires = {}) {
  const total = Object.values(points).reduce((sum, one) => sum + one, 0);
  const success = [rule("objectiveStatusKnown", "notSatisfied"), rule("satisfied", "satisfied")];
  const completion = [rule("activityProgressKnown", "incomplete", "any"), rule("completed", "completed")];
  return {
    identifier: "organization",
    sequencing: { controlMode: { choice: true, flow: true }, rollup: { rules: [...(total > 0 ? success : []), ...completion] } },
    items: [
      ...Object.entries(points).map(([module, own]) => ourModule(module, own, total, requires[module] ?? [])),
      { identifier: "toolkit", isVisible: true, items: [], sequencing: { delivery: { tracked: false } } },
    ],
  };
}

function ourModule(module, points, total, gates) {
  const share = total > 0 ? Math.round((points * 10000) / total) / 10000 : 0;
  const gate = (name) => ({
    combination: "any", action: "disabled",
    conditions: ["satisfied", "objectiveStatusKnown"].map((condition) => ({ condition, operator: "not", objective: `requires-${name}` })),
  });
  const map = (name, more) => ({ target: `course.${name}.complete`, readSatisfied: true, readMeasure: false, ...more });
  return {
    identifier: `module-${module}`, isVisible: true, items: [],
    prerequisites: gates.map((name) => `module-${name}`).join("&"),
    sequencing: {
      ...(total > 0 ? { rollup: { objectiveSatisfied: share > 0, weight: share } } : {}),
      preConditionRules: gates.map(gate),
      objectives: [
        { id: "primary", isPrimary: true, maps: [] },
        { id: "complete", maps: [map(module, { writeSatisfied: true })] },
        ...gates.map((name) => ({ id: `requires-${name}`, maps: [map(name, {})] })),
      ],
      delivery: { completionSetByContent: true, objectiveSetByContent: true },
    },
  };
}
