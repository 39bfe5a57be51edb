// What a learner may reach, and where a request leads (SN 4.5 to 4.8), as far as packages like ours ask for it.

import { activityTree, allOf, findActivity } from "./activities.js";
import { holds } from "./conditions.js";
import { prerequisitesMet } from "./prerequisites.js";
import { globalObjectives, objectiveState, rollUp } from "./rollup.js";

/** Sequencing of one organization for what has been told so far; a new one is made when more was told. */
export class Sequencing {
  /**
   * @param {object} organization as manifest.js gives it
   * @param {Object<string, import("./activities.js").Tracking>} tracking by item
   */
  constructor(organization, tracking) {
    this.root = activityTree(organization);
    this.tracking = tracking;
    this.globals = globalObjectives(this.root, tracking);
    this.states = rollUp(this.root, tracking, { isSkipped: (activity) => this.isTrue(activity, "skip") });
  }

  /** The course as a whole. */
  get course() {
    return this.states.get(this.root.id);
  }

  /** Whether a rule of the activity with this action holds. */
  isTrue(activity, action, kind = "preConditionRules") {
    return activity.sequencing[kind].some((rule) => rule.action === action && this.meets(activity, rule));
  }

  meets(activity, rule) {
    const told = this.tracking[activity.id] ?? {};
    const state = this.states?.get(activity.id) ?? { completion: told.completion ?? "unknown", isAttempted: false, isSuspended: false, attempts: 0 };
    const objectiveOf = ({ objective = null }) => {
      const { objectives } = activity.sequencing;
      const found = objectives.find((one) => (objective === null ? one.isPrimary : one.id === objective));
      if (objective === null && activity.children.length > 0 && this.states) return this.states.get(activity.id);
      return found ? objectiveState(activity, found, told, this.globals) : { success: "unknown", measure: null };
    };
    const { attemptLimit } = activity.sequencing.limits;
    return holds({ combination: "all", ...rule }, objectiveOf, { ...state, attemptLimit }) === true;
  }

  /** Whether it may not be delivered now, nor anything below it. */
  isClosed(activity) {
    const { attemptLimit } = activity.sequencing.limits;
    const isUsedUp = attemptLimit !== null && (this.states.get(activity.id)?.attempts ?? 0) >= attemptLimit
      && !this.states.get(activity.id)?.isSuspended;
    return isUsedUp || this.isTrue(activity, "disabled");
  }

  // Choice (SB.2.9)

  mayChoose(id) {
    const activity = findActivity(this.root, id);
    if (!activity || activity === this.root) return false;
    for (let one = activity; one.parent; one = one.parent) {
      if (!one.parent.sequencing.controlMode.choice || this.isClosed(one) || this.isTrue(one, "hiddenFromChoice")) return false;
      if (one.item.isVisible === false) return false;
    }
    return this.firstLeaf(activity) !== null;
  }

  /** The items that a table of contents lets a learner choose. */
  choices() {
    return [...allOf(this.root)].filter((activity) => this.mayChoose(activity.id)).map((activity) => activity.id);
  }

  /** What choosing delivers: itself, or the first below it that flow leads to. */
  firstLeaf(activity) {
    if (activity.children.length === 0) return activity;
    if (!activity.sequencing.controlMode.flow) return null;
    return this.flow(activity.children, 0, 1);
  }

  // Flow (SB.2.1 to SB.2.3)

  /** The first to be delivered from a place among siblings on; null where there is none or it is closed. */
  flow(siblings, place, step) {
    const activity = siblings[place];
    if (!activity) return null;
    if (this.isTrue(activity, "skip")) return this.flow(siblings, place + step, step);
    if (this.isClosed(activity)) return null;
    if (activity.children.length === 0) return activity;
    if (!activity.sequencing.controlMode.flow) return null;
    return this.flow(activity.children, step > 0 ? 0 : activity.children.length - 1, step);
  }

  neighbour(activity, step) {
    const { parent } = activity;
    if (!parent || !parent.sequencing.controlMode.flow) return null;
    if (step < 0 && parent.sequencing.controlMode.forwardOnly) return null;
    if (step > 0 && this.isTrue(activity, "stopForwardTraversal")) return null;
    const siblings = parent.children;
    const place = siblings.indexOf(activity) + step;
    if (place < 0 || place >= siblings.length) return this.neighbour(parent, step);
    return this.flow(siblings, place, step) ?? (this.isTrue(siblings[place], "skip") ? this.neighbour(parent, step) : null);
  }

  following(id) {
    return this.neighbour(findActivity(this.root, id), 1)?.id ?? null;
  }

  preceding(id) {
    return this.neighbour(findActivity(this.root, id), -1)?.id ?? null;
  }

  /** Where Start leads: by flow to the first, otherwise nowhere until the learner chooses. */
  start() {
    return this.root.sequencing.controlMode.flow ? this.flow(this.root.children, 0, 1)?.id ?? null : null;
  }

  // Requests (SN 5.6)

  /** What `adl.nav.request_valid` answers while a SCO is open. */
  valid(request, current) {
    const target = /^(choice|jump)\.\{target=([^{}]+)\}$/.exec(request);
    const isValid = target
      ? target[1] === "choice" ? this.mayChoose(target[2]) : findActivity(this.root, target[2]) !== null
      : { continue: () => this.following(current) !== null, previous: () => this.preceding(current) !== null }[request]?.();
    return isValid === undefined ? "unknown" : String(isValid);
  }

  /**
   * Where a request leads after a SCO has ended. Its post-condition rules outdo what it asked for (SN TB.2.2).
   *
   * @returns {{deliver: ?string, isOver: boolean}} `isOver` where the learner leaves the course
   */
  after(request, current) {
    const activity = findActivity(this.root, current);
    const isLeaving = ["suspendAll", "exitAll", "abandonAll"].includes(request);
    const action = isLeaving ? null : ["exitAll", "retryAll", "retry", "continue", "previous", "exitParent"]
      .find((one) => this.isTrue(activity, one, "postConditionRules"));
    const [, target] = /^\{target=([^{}]+)\}(?:choice|jump)$/.exec(request) ?? [];
    switch (action ?? (target ? "target" : request)) {
      case "continue": return { deliver: this.following(current), isOver: false };
      case "previous": return { deliver: this.preceding(current), isOver: false };
      case "retry": return { deliver: current, isOver: false };
      case "retryAll": return { deliver: this.start(), isOver: false };
      case "target": {
        const isOpen = request.endsWith("jump") || this.mayChoose(target);
        return { deliver: isOpen ? this.firstLeaf(findActivity(this.root, target))?.id ?? null : null, isOver: false };
      }
      case "suspendAll": case "exitAll": case "abandonAll": return { deliver: null, isOver: true };
      default: return { deliver: null, isOver: false };
    }
  }
}

/** SCORM 1.2: the items whose prerequisites are met; an LMS that reads none lets every item be opened. */
export function openItems12(organization, statuses) {
  const items = [...allOf(activityTree(organization))].slice(1).map((activity) => activity.item);
  return items.filter((item) => item.isVisible !== false && prerequisitesMet(item.prerequisites ?? "", statuses)).map((item) => item.identifier);
}
