// Reads an imsmanifest.xml, as a browser has parsed it, into the plain object that the rest of the emulator takes.

/**
 * @typedef {object} Manifest
 * @property {"scorm12"|"scorm2004"} standard  @property {?("3rd"|"4th")} edition
 * @property {string} title
 * @property {object} organization an item with `items`
 *
 * @typedef {object} Item
 * @property {string} identifier  @property {string} title  @property {boolean} isVisible
 * @property {?string} href what is launched, with its parameters  @property {boolean} isSCO
 * @property {Item[]} items
 * @property {string} [prerequisites]  @property {string} [masteryScore]  @property {string} [launchData]
 * @property {string} [maxTimeAllowed]  @property {string} [timeLimitAction]  @property {string} [completionThreshold]
 * @property {Array<{id: string, read: boolean, write: boolean}>} sharedData
 * @property {string[]} hidden controls of the LMS that are not shown beside it
 * @property {object} sequencing the groups that are declared; activities.js knows the defaults
 *
 * @param {Document} document  @returns {Manifest}
 */
export function readManifest(document) {
  const root = document.documentElement;
  const version = textIn(child(root, "metadata"), "schemaversion") ?? "";
  const standard = /^(2004|CAM 1\.3)/.test(version) ? "scorm2004" : "scorm12";
  const edition = standard === "scorm12" ? null : version.includes("4th") ? "4th" : "3rd";
  const organizations = child(root, "organizations");
  const all = children(organizations, "organization");
  const chosen = all.find((one) => one.getAttribute("identifier") === organizations.getAttribute("default")) ?? all[0];
  if (!chosen) throw new Error("the manifest has no organization");
  const resources = new Map(children(child(root, "resources"), "resource").map((one) => [one.getAttribute("identifier"), one]));
  const collection = new Map(children(child(root, "sequencingCollection"), "sequencing").map((one) => [one.getAttribute("ID"), one]));
  const organization = readItem(chosen, { resources, collection });
  return { standard, edition, title: organization.title, organization };
}

function readItem(element, known) {
  const resource = known.resources.get(element.getAttribute("identifierref")) ?? null;
  const type = resource ? attribute(resource, "scormtype") ?? attribute(resource, "scormType") : null;
  const threshold = child(element, "completionThreshold");
  return {
    identifier: element.getAttribute("identifier"),
    title: textIn(element, "title") ?? "",
    isVisible: element.getAttribute("isvisible") !== "false",
    href: resource?.getAttribute("href") ? launchAddress(resource, element.getAttribute("parameters") ?? "") : null,
    isSCO: type === "sco",
    prerequisites: textIn(element, "prerequisites"),
    masteryScore: textIn(element, "masteryscore"),
    launchData: textIn(element, "datafromlms") ?? textIn(element, "dataFromLMS"),
    maxTimeAllowed: textIn(element, "maxtimeallowed"),
    timeLimitAction: textIn(element, "timelimitaction") ?? textIn(element, "timeLimitAction"),
    completionThreshold: readThreshold(threshold),
    sharedData: children(child(element, "data"), "map").map((map) => ({
      id: map.getAttribute("targetID"), read: map.getAttribute("readSharedData") !== "false", write: map.getAttribute("writeSharedData") === "true",
    })),
    hidden: descendants(element, ["presentation", "navigationInterface", "hideLMSUI"]).map((one) => one.textContent.trim()),
    sequencing: readSequencing(child(element, "sequencing"), known),
    items: children(element, "item").map((one) => readItem(one, known)),
  };
}

/** xml:base of the resource, then its href, then the item's parameters (CAM 3.4.1.14). */
function launchAddress(resource, parameters) {
  const bases = [];
  for (let one = resource; one?.getAttribute; one = one.parentNode) bases.unshift(one.getAttribute("xml:base") ?? "");
  const href = bases.join("") + resource.getAttribute("href");
  const added = parameters.replace(/^[?&]/, "");
  if (added === "") return href;
  if (added.startsWith("#")) return href.includes("#") ? href : href + added;
  return href + (href.includes("?") ? "&" : "?") + added;
}

/** The 4th Edition has attributes, the 3rd the number itself. */
function readThreshold(element) {
  if (!element) return undefined;
  if (element.getAttribute("completedByMeasure") === "true") return element.getAttribute("minProgressMeasure") ?? "1.0";
  return element.textContent.trim() || undefined;
}

function readSequencing(element, { collection }) {
  if (!element) return {};
  const shared = collection.get(element.getAttribute("IDRef")) ?? null;
  return { ...(shared ? readGroups(shared) : {}), ...readGroups(element) };
}

function readGroups(element) {
  const groups = {
    controlMode: booleans(child(element, "controlMode")),
    limits: numbers(child(element, "limitConditions"), ["attemptLimit"]),
    rollup: readRollup(child(element, "rollupRules")),
    considerations: words(child(element, "rollupConsiderations")),
    objectives: readObjectives(child(element, "objectives")),
    delivery: booleans(child(element, "deliveryControls")),
  };
  const rules = child(element, "sequencingRules");
  for (const kind of rules ? ["preConditionRule", "postConditionRule", "exitConditionRule"] : []) {
    groups[`${kind}s`] = children(rules, kind).map(readRule);
  }
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

function readRule(element) {
  const conditions = child(element, "ruleConditions");
  return {
    combination: conditions.getAttribute("conditionCombination") ?? "all",
    conditions: children(conditions, "ruleCondition").map((one) => ({
      condition: one.getAttribute("condition"), operator: one.getAttribute("operator") ?? "noOp",
      objective: one.getAttribute("referencedObjective"), threshold: Number(one.getAttribute("measureThreshold") ?? 0),
    })),
    action: child(element, "ruleAction").getAttribute("action"),
  };
}

function readRollup(element) {
  if (!element) return undefined;
  const flag = (name) => element.getAttribute(name) !== "false";
  return {
    objectiveSatisfied: flag("rollupObjectiveSatisfied"), progressCompletion: flag("rollupProgressCompletion"),
    weight: Number(element.getAttribute("objectiveMeasureWeight") ?? 1),
    rules: children(element, "rollupRule").map((rule) => {
      const conditions = child(rule, "rollupConditions");
      return {
        children: rule.getAttribute("childActivitySet") ?? "all",
        minimumCount: Number(rule.getAttribute("minimumCount") ?? 0), minimumPercent: Number(rule.getAttribute("minimumPercent") ?? 0),
        combination: conditions.getAttribute("conditionCombination") ?? "any",
        conditions: children(conditions, "rollupCondition").map((one) => ({
          condition: one.getAttribute("condition"), operator: one.getAttribute("operator") ?? "noOp",
        })),
        action: child(rule, "rollupAction").getAttribute("action"),
      };
    }),
  };
}

function readObjectives(element) {
  if (!element) return undefined;
  const all = [...children(element, "primaryObjective"), ...children(element, "objective")];
  return all.map((one) => ({
    id: one.getAttribute("objectiveID"),
    isPrimary: one.localName === "primaryObjective",
    satisfiedByMeasure: one.getAttribute("satisfiedByMeasure") === "true",
    minNormalizedMeasure: Number(textIn(one, "minNormalizedMeasure") ?? 1),
    maps: children(one, "mapInfo").map((map) => ({
      target: map.getAttribute("targetObjectiveID"),
      readSatisfied: map.getAttribute("readSatisfiedStatus") !== "false", readMeasure: map.getAttribute("readNormalizedMeasure") !== "false",
      writeSatisfied: map.getAttribute("writeSatisfiedStatus") === "true", writeMeasure: map.getAttribute("writeNormalizedMeasure") === "true",
    })),
  }));
}

// Elements are known by their local names: manifests of many tools spell the prefixes as they like.

function children(element, name) {
  return element ? Array.from(element.childNodes).filter((node) => node.localName === name) : [];
}

function child(element, name) {
  return children(element, name)[0] ?? null;
}

function descendants(element, path) {
  return path.reduce((found, name) => found.flatMap((one) => children(one, name)), [element]);
}

function textIn(element, name) {
  return child(element, name)?.textContent.trim();
}

/** An attribute by its local name. */
function attribute(element, name) {
  return Array.from(element.attributes).find((one) => one.localName === name)?.value;
}

function attributes(element, read) {
  return element ? Object.fromEntries(Array.from(element.attributes, (one) => [one.localName, read(one.value)])) : undefined;
}

function booleans(element) {
  return attributes(element, (value) => value === "true");
}

function words(element) {
  return attributes(element, (value) => ({ true: true, false: false })[value] ?? value);
}

function numbers(element, names) {
  if (!element) return undefined;
  const given = attributes(element, Number);
  return Object.fromEntries(names.filter((name) => name in given).map((name) => [name, given[name]]));
}
