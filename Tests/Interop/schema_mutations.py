"""What may be wrong with a document: one change at a time, the same changes in every run."""

import copy
from collections.abc import Callable, Iterator

from lxml import etree

XML = "http://www.w3.org/XML/1998/namespace"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
METADATA = ["http://ltsc.ieee.org/xsd/LOM", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"]
UNKNOWN = "urn:unknown"

# Values that somebody's type must refuse, and others that look as if it should.
VALUES = [
    "", " ", "x", "X1", "1x", "a b", " a", "a:b", "é", "-", "{x}", "%", "http://a b", "urn:x:1#%zz",
    "true", "false", "TRUE", "1", "0", "yes", " true ", "2", "-1", "+1", "01", "4294967296", "99999999999999999999",
    "0.5", ".5", "1.", "1.0", "1.0001", "0.12345", "0.1234", "-0.5", "-1.0", "-1.01", "1e0", "NaN", "INF", "80%", "0,5",
    "PT1H", "P1Y2M3DT4H5M6.7S", "PT", "-PT1H", "1H", "0000:30:00", "00:30:00.00",
    "2026-01-01T00:00:00", "2026-01-01T00:00:00Z", "2026-01-01", "2026-13-01T00:00:00", "2026-01-01T24:00:01",
    "en", "en-US", "e", "no_language", "default", "preserve", "sco", "asset", "SCO", "Asset", "webcontent", "aicc_script",
    "hierarchical", "always",
    "exit,message", "exit,no message", "continue,message", "continue,no message", "exit, message", "Exit,message",
    "satisfied", "objectiveStatusKnown", "objectiveMeasureKnown", "objectiveMeasureGreaterThan",
    "objectiveMeasureLessThan", "completed", "activityProgressKnown", "attempted", "attemptLimitExceeded",
    "timeLimitExceeded", "outsideAvailableTimeRange", "Satisfied", "not", "noOp", "noop", "and",
    "skip", "disabled", "hiddenFromChoice", "stopForwardTraversal", "exitParent", "exitAll", "retry", "retryAll",
    "continue", "previous", "exit", "abandon", "abandonAll", "suspendAll", "suspend", " skip ", "hidden",
    "all", "any", "none", "atLeastCount", "atLeastPercent", "All",
    "notSatisfied", "incomplete", "notCompleted", "unknown",
    "ifAttempted", "ifNotSkipped", "ifNotSuspended", "ifSkipped",
    "never", "once", "onEachNewAttempt", "Never",
    "M", "O", "O2", "I1", "R1", "R2", "S1", "OB1", "OB2",
]
LENGTHS = [1, 12, 13, 14, 20, 21, 50, 51, 100, 101, 200, 201, 255, 256, 1000, 1001, 2000, 2001, 4000, 4001, 4096, 4097]
TEXTS = VALUES + ["x" * length for length in LENGTHS] + [
    *("𝒳" * length for length in (13, 14, 20, 21, 200, 201)),  # characters outside the basic plane count once
    "a\nb", "a\tb", "\n", "  a  b  ",
]

# Elements and attributes to put where they belong and where they do not; "" is no namespace.
ELEMENTS = {
    "imscp": "manifest metadata schema schemaversion organizations organization title item resources resource file"
             " dependency lom",
    "adlcp": "schema schemaversion title item location prerequisites maxtimeallowed timelimitaction datafromlms"
             " masteryscore timeLimitAction dataFromLMS completionThreshold data map persistState",
    "adlseq": "constrainedChoiceConsiderations rollupConsiderations objectives objective mapInfo",
    "adlnav": "presentation navigationInterface hideLMSUI",
    "imsss": "sequencing sequencingCollection controlMode sequencingRules preConditionRule exitConditionRule"
             " postConditionRule ruleConditions ruleCondition ruleAction limitConditions auxiliaryResources"
             " auxiliaryResource rollupRules rollupRule rollupConditions rollupCondition rollupAction objectives"
             " primaryObjective objective minNormalizedMeasure mapInfo randomizationControls deliveryControls",
    "unknown": "thing lom manifest",
    "": "thing title",
}
ATTRIBUTES = {
    "": "identifier identifierref href type default structure isvisible parameters version base lang xml scormtype"
        " scormType title ID IDRef objectiveID action condition operator purpose foo",
    "imscp": "identifier foo",
    "adlcp": "scormtype scormType location sharedDataGlobalToSystem foo",
    "adlseq": "objectivesGlobalToSystem foo",
    "imsss": "choice ID foo",
    "xml": "base lang space id foo",
    "xsi": "nil type schemaLocation noNamespaceSchemaLocation foo",
    "unknown": "foo",
}

Change = Callable[[etree._Element], etree._Element | None]  # what it returns, if anything, is the new root


class Mutations:
    """The changes that make sense for a standard: the namespaces, names and values to try."""

    def __init__(self, namespaces: list[str | None], elements: list[str], attributes: list[str], texts: list[str]):
        self.namespaces, self.elements, self.attributes, self.texts = namespaces, elements, attributes, texts

    @classmethod
    def of_manifests(cls, namespaces: dict[str, str]) -> "Mutations":
        """For SCORM manifests with these namespaces by prefix: the tables above."""
        content_packaging, others = namespaces[""], {name: uri for name, uri in namespaces.items() if name not in ("", "lom")}
        known = others | {"imscp": content_packaging, "unknown": UNKNOWN, "": None}
        attributes = cls.qualified(ATTRIBUTES, known | {"xml": XML, "xsi": XSI})
        return cls(list(known.values()), cls.qualified(ELEMENTS, known), attributes, TEXTS)

    @classmethod
    def from_samples(cls, namespaces: dict[str, str], samples: list[etree._Element]) -> "Mutations":
        """For other documents: the names and the short values found in some."""
        parts = [part for sample in samples for part in sample.iter()]
        own = [*namespaces.values(), UNKNOWN, None]
        elements = {str(part.tag) for part in parts} | {f"{{{UNKNOWN}}}thing", "thing"}
        attributes = {str(name) for part in parts for name in part.keys()}
        general = cls.qualified({name: ATTRIBUTES[name] for name in ("xml", "xsi", "unknown")}, {"xml": XML, "xsi": XSI, "unknown": UNKNOWN})
        values = {text for part in parts for text in [*part.values(), part.text or ""] if 0 < len(text.strip()) < 40}
        return cls(own, sorted(elements), sorted(attributes | {*general, "foo"}), [*TEXTS, *sorted(values - {*TEXTS})])

    @staticmethod
    def qualified(names: dict[str, str], namespaces: dict[str, str | None]) -> list[str]:
        return [str(etree.QName(namespaces[prefix], name)) for prefix in names if prefix in namespaces
                for name in names[prefix].split()]

    def of(self, root: etree._Element) -> Iterator[tuple[str, Callable[[], etree._Element]]]:
        """The changes to a document, each with its label and made when called; of like elements in like parents one is changed.

        A label is a place, a colon and the change, whose first word is its kind and whose second one is what it is about.
        Learning object metadata stays as it is: its rules are checked in code, and our schema lets everything pass.
        """
        seen = set()
        for index, element in enumerate(root.iter()):
            if etree.QName(element).namespace in METADATA:
                continue
            place = "/".join(etree.QName(step).localname for step in [*list(element.iterancestors())[:1], element])
            for name, change in [*self.structure(element), *self.content(element), *self.attribute_changes(element)]:
                if (place, name) not in seen:
                    seen.add((place, name))
                    yield f"{place}: {name}", lambda index=index, change=change: changed(root, index, change)

    def structure(self, element: etree._Element) -> Iterator[tuple[str, Change]]:
        yield "become root", copy.deepcopy
        for uri in self.namespaces:
            yield f"namespace {uri}", lambda e, uri=uri: rename(e, str(etree.QName(uri, etree.QName(e).localname)))
        yield "case changed", lambda e: rename(e, other_case(e.tag))
        yield "emptied", empty
        yield "bare", lambda e: e.attrib.clear()
        if element.getparent() is None:
            return
        yield "dropped", lambda e: e.getparent().remove(e)
        yield "doubled", lambda e: e.addnext(copy.deepcopy(e))
        yield "repeated with identifiers of its own", lambda e: e.addnext(anonymous(e))
        yield "first in its parent", lambda e: e.getparent().insert(0, e)
        yield "last in its parent", lambda e: e.getparent().append(e)
        if element.getnext() is not None:
            yield f"after {element.getnext().tag}", lambda e: e.getnext().addnext(e)
        yield "unwrapped", unwrap

    def content(self, element: etree._Element) -> Iterator[tuple[str, Change]]:
        yield "words", lambda e: write(e, "words" + (e.text or ""))
        yield "spaces", lambda e: write(e, " \n")
        yield "comment", lambda e: e.insert(0, etree.Comment("c"))
        yield "instruction", lambda e: e.insert(0, etree.ProcessingInstruction("p"))
        if len(element):
            yield "tail", lambda e: setattr(e[0], "tail", "words")
        else:
            for value in self.texts if element.text else ["0.5", "x", " "]:
                yield f"text {short(value)}", lambda e, value=value: write(e, value)
        for name in self.elements:
            yield f"begin with {name}", lambda e, name=name: e.insert(0, etree.Element(name))
            yield f"end with {name}", lambda e, name=name: e.append(etree.Element(name))
        for position in range(1, len(element)):
            for name in (f"{{{UNKNOWN}}}thing", "thing"):
                yield f"insert {name} at {position}", lambda e, name=name, position=position: e.insert(position, etree.Element(name))

    def attribute_changes(self, element: etree._Element) -> Iterator[tuple[str, Change]]:
        for name in element.attrib:
            yield f"without {name}", lambda e, name=name: e.attrib.__delitem__(name)
            yield f"attribute-case {name}", lambda e, name=name: e.set(other_case(name), e.attrib.pop(name))
            for value in self.texts:
                yield f"set {name} {short(value)}", lambda e, name=name, value=value: e.set(name, value)
        for name in self.attributes:
            for value in ("x", "true", "sco"):
                yield f"add {name} {value}", lambda e, name=name, value=value: e.set(name, value)


def changed(root: etree._Element, index: int, change: Change) -> etree._Element:
    """A copy of a document with one of its elements changed."""
    copied = copy.deepcopy(root)
    result = change(list(copied.iter())[index])
    return copied if result is None else result


def rename(element: etree._Element, tag: str) -> None:
    element.tag = tag


def write(element: etree._Element, text: str) -> None:
    element.text = text


def empty(element: etree._Element) -> None:
    del element[:]
    element.text = None


def anonymous(element: etree._Element) -> etree._Element:
    """A copy whose identifiers are its own."""
    copied = copy.deepcopy(element)
    for number, part in enumerate(copied.iter()):
        for name in {"identifier", "ID"} & set(part.keys()):
            part.set(name, f"COPY{number}")
    return copied


def unwrap(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def other_case(name: str) -> str:
    head, brace, local = name.rpartition("}")
    return head + brace + local[:1].swapcase() + local[1:]


def short(value: str) -> str:
    return ascii(value) if len(value) < 50 else f"{ascii(value[0])} × {len(value)}"
