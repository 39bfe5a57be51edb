"""What an LMS makes of a course of several SCOs: the sequencing and roll-up of SCORM 2004, as far as our manifests use them.

The rules are those of Sequencing and Navigation (§4.5 for what may be reached, §4.6 for roll-up) as tables. A manifest
with an element, an attribute or a word that no table knows is refused, so nothing in it goes unread.
"""

from dataclasses import dataclass, field

from lxml import etree

CP, ADLCP, ADLSEQ, ADLNAV, IMSSS = (f"{{{uri}}}" for uri in (
    "http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3", "http://www.adlnet.org/xsd/adlseq_v1p3",
    "http://www.adlnet.org/xsd/adlnav_v1p3", "http://www.imsglobal.org/xsd/imsss"))


@dataclass(frozen=True)
class Report:
    """What a SCO has told its LMS; one that was never opened has told nothing."""

    completion: str = "unknown"
    success: str = "unknown"
    scaled: float | None = None
    objectives: dict[str, str] = field(default_factory=dict)  # by id, the success status


@dataclass(frozen=True)
class RolledUp:
    """What the LMS keeps for the whole course."""

    completion: str
    success: str
    measure: float | None


# Conditions of rules, of an objective's success and an activity's completion; None is unknown.
CONDITIONS = {
    "satisfied": lambda success, completion: {"passed": True, "failed": False}.get(success),
    "objectiveStatusKnown": lambda success, completion: success in ("passed", "failed"),
    "completed": lambda success, completion: {"completed": True, "incomplete": False}.get(completion),
    "activityProgressKnown": lambda success, completion: completion in ("completed", "incomplete"),
}
OPERATORS = {"noOp": lambda value: value, "not": lambda value: None if value is None else not value}
COMBINATIONS = {
    "any": lambda values: True if True in values else None if None in values else False,
    "all": lambda values: False if False in values else None if None in values else True,
}
# Which of the children a rule is about have to meet it. Where there are none, it does nothing.
CHILD_SETS = {
    "all": lambda values: bool(values) and set(values) == {True},
    "any": lambda values: True in values,
}
# What applies to a cluster without rules of its own for an action, in the order of judgement: the last that holds decides.
DEFAULTS = {
    "notSatisfied": ("all", "objectiveStatusKnown"),
    "satisfied": ("all", "satisfied"),
    "incomplete": ("all", "activityProgressKnown"),
    "completed": ("all", "completed"),
}
# The attributes that are understood, by element; each has its default in the code that reads it.
KNOWN = {
    "controlMode": "choice flow", "rollupRules": "rollupObjectiveSatisfied objectiveMeasureWeight", "rollupRule": "childActivitySet",
    "rollupConditions": "conditionCombination", "rollupCondition": "condition operator", "rollupAction": "action",
    "ruleConditions": "conditionCombination", "ruleCondition": "referencedObjective operator condition", "ruleAction": "action",
    "primaryObjective": "objectiveID", "objective": "objectiveID",
    "mapInfo": "targetObjectiveID readSatisfiedStatus readNormalizedMeasure writeSatisfiedStatus writeNormalizedMeasure",
    "deliveryControls": "tracked completionSetByContent objectiveSetByContent",
    "sequencing": "", "sequencingRules": "", "preConditionRule": "", "objectives": "",
}


class Item:
    """An item of the organization, with its sequencing."""

    def __init__(self, element: etree._Element):
        assert element.find(f"{CP}item") is None, "modules inside modules are not read here"
        self.identifier = element.get("identifier")
        self.is_visible = element.get("isvisible", "true") == "true"
        self.sequencing = element.find(f"{IMSSS}sequencing")
        self.is_tracked = self.value("deliveryControls", "tracked", "true") == "true"
        self.weight = float(self.value("rollupRules", "objectiveMeasureWeight", "1"))
        self.gives_satisfaction = self.value("rollupRules", "rollupObjectiveSatisfied", "true") == "true"
        self.rules = [] if self.sequencing is None else self.sequencing.findall(f"{IMSSS}sequencingRules/{IMSSS}preConditionRule")

    def value(self, element: str, attribute: str, default: str) -> str:
        found = None if self.sequencing is None else self.sequencing.find(IMSSS + element)
        return default if found is None else found.get(attribute, default)

    def targets(self, way: str, default: str) -> dict[str, str]:
        """By local objective, the global one whose satisfaction it reads or writes."""
        maps = [] if self.sequencing is None else self.sequencing.iter(f"{IMSSS}mapInfo")
        return {element.getparent().get("objectiveID"): element.get("targetObjectiveID") for element in maps
                if element.get(f"{way}SatisfiedStatus", default) == "true"}


class Organization:
    """The default organization of a manifest."""

    def __init__(self, manifest: etree._Element):
        organizations = manifest.find(f"{CP}organizations")
        [organization] = [one for one in organizations if one.get("identifier") == organizations.get("default")]
        for element in organization.iter(f"{IMSSS}*"):
            name = etree.QName(element).localname
            assert set(element.keys()) <= set(KNOWN[name].split()), f"{name} has {element.keys()}"
        assert list(organization.iter(f"{ADLCP}*", f"{ADLSEQ}*")) == [], "thresholds and considerations are not read here"
        self.items = [Item(element) for element in organization.findall(f"{CP}item")]
        control = organization.find(f"{IMSSS}sequencing/{IMSSS}controlMode")
        self.choice, self.flow = (control is not None and control.get(name) == "true" for name in ("choice", "flow"))
        self.rules = organization.findall(f"{IMSSS}sequencing/{IMSSS}rollupRules/{IMSSS}rollupRule")

    # Roll-up (SN 4.6)

    def rolled_up(self, reports: dict[str, Report]) -> RolledUp:
        """The state of the course after what the SCOs, by item, have reported."""
        def holds(action: str) -> bool:
            return any(self.meets(rule, action, reports) for rule in self.rules_for(action))

        return RolledUp(
            completion="completed" if holds("completed") else "incomplete" if holds("incomplete") else "unknown",
            success="passed" if holds("satisfied") else "failed" if holds("notSatisfied") else "unknown",
            measure=self.measure(reports))

    def measure(self, reports: dict[str, Report]) -> float | None:
        """Σ measure × weight ÷ Σ weight over tracked items, those without a measure too (RB.1.1)."""
        counted = [(item.weight, reports.get(item.identifier, Report()).scaled) for item in self.items if item.is_tracked]
        weights = sum(weight for weight, _ in counted)
        if weights == 0 or all(scaled is None for _, scaled in counted):
            return None
        return sum(weight * scaled for weight, scaled in counted if scaled is not None) / weights

    def rules_for(self, action: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
        """The rules for an action: whom it is about, how conditions combine, and the conditions with their operators."""
        own = [rule for rule in self.rules if rule.find(f"{IMSSS}rollupAction").get("action") == action]
        if not own:
            children, condition = DEFAULTS[action]
            return [(children, "any", [(condition, "noOp")])]
        return [(rule.get("childActivitySet", "all"), rule.find(f"{IMSSS}rollupConditions").get("conditionCombination", "any"),
                 [(one.get("condition"), one.get("operator", "noOp")) for one in rule.iter(f"{IMSSS}rollupCondition")])
                for rule in own]

    def meets(self, rule, action: str, reports: dict[str, Report]) -> bool:
        children, combination, conditions = rule
        verdicts = []
        for item in self.contributors(action):
            report = reports.get(item.identifier, Report())
            verdicts.append(COMBINATIONS[combination]([
                OPERATORS[operator](CONDITIONS[condition](report.success, report.completion)) for condition, operator in conditions]))
        return CHILD_SETS[children](verdicts)

    def contributors(self, action: str) -> list[Item]:
        """The items that a rule with this action is about (RB.1.4.2)."""
        is_about_success = action in ("satisfied", "notSatisfied")
        return [item for item in self.items if item.is_tracked and (item.gives_satisfaction or not is_about_success)]

    # What may be reached (SN 4.5)

    def open_items(self, reports: dict[str, Report]) -> list[str]:
        """The items that the table of contents lets a learner choose."""
        return [item.identifier for item in self.items if self.choice and item.is_visible and not self.is_disabled(item, reports)]

    def following(self, identifier: str, reports: dict[str, Report]) -> str | None:
        """Where Continue leads to; None where it is refused."""
        later = self.items[[item.identifier for item in self.items].index(identifier) + 1:]
        return later[0].identifier if self.flow and later and not self.is_disabled(later[0], reports) else None

    def is_disabled(self, item: Item, reports: dict[str, Report]) -> bool:
        known = self.global_statuses(reports)
        local = {objective: known.get(target, "unknown") for objective, target in item.targets("read", "true").items()}

        def fires(rule) -> bool:
            conditions = rule.find(f"{IMSSS}ruleConditions")
            return COMBINATIONS[conditions.get("conditionCombination", "all")]([
                OPERATORS[one.get("operator", "noOp")](CONDITIONS[one.get("condition")](local[one.get("referencedObjective")], "unknown"))
                for one in conditions]) is True

        assert all(rule.find(f"{IMSSS}ruleAction").get("action") == "disabled" for rule in item.rules)
        return any(fires(rule) for rule in item.rules)

    def global_statuses(self, reports: dict[str, Report]) -> dict[str, str]:
        return {target: reports.get(item.identifier, Report()).objectives.get(objective, "unknown")
                for item in self.items for objective, target in item.targets("write", "false").items()}
