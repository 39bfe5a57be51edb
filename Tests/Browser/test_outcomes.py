"""docs/outcomes.md says what an LMS holds of a learner; it is what the player really sends, and is written here.

UPDATE_SNAPSHOTS=1 rewrites it, otherwise the page has to be as it would be written.
"""

import itertools
import os
from contextlib import ExitStack, closing

import pytest

from Interop import small_course
from Interop.packages import PACKAGINGS, REPOSITORY, TARGETS, Package, build
from Interop.rollup import Organization, Report

from .conftest import Visitor
from .lms import LMS, served, standard

PAGE = REPOSITORY / "docs" / "outcomes.md"
MODULES = ["one", "two", "three"]
NEVER = "–"

# What happens to a learner, one after the other: a row's name, and what is done in which module.
TESTED = [
    ("Opened, nothing done", [("one", "open")]),
    ("Half done: module one passed, module two read", [("one", "right"), ("two", "read")]),
    ("Failed: all tests taken, the last one failed", [("two", "right"), ("three", "wrong")]),
    ("Passed: the last test taken again and passed", [("three", "right")]),
    ("Passed, then failed again", [("three", "wrong")]),
]
UNTESTED = [("Complete, in a course without tests", [(module, "read") for module in MODULES])]

# What is told of each standard: a column's head, and the role of the value in it.
VALUES_2004 = {"completion": "completion", "success": "success", "progress": "progress", "scaled": "scaled"}
VALUES = {"scorm12": {"lesson_status": "completion", "score": "raw"}, "scorm2004": VALUES_2004, "scorm2004-3rd": VALUES_2004}
STANDARDS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004 4th Edition", "scorm2004-3rd": "SCORM 2004 3rd Edition"}
TITLES = {"single": "The course in one piece (`packaging: single`)", "per-module": "A SCO for each module (`packaging: per-module`)"}

BEGINNING = """\
# What your LMS holds of a learner

These tables say which status and which score your LMS keeps after each thing that may happen in a course. A course in one piece
reports for all of it; a course with a SCO for each module reports for each module, and SCORM 2004 adds the modules up to the
course by rules that the package carries, while in SCORM 1.2 what is shown for the whole is the LMS's own affair. A learner who
has passed stays passed, and the best score stays, whatever is tried afterwards.

The values are what the player sent to a strict LMS: `Tests/Browser/test_outcomes.py` writes this page. The course has three modules, each
a page and a test of one point; every page and every test is required, and 80 % pass. “–” is a value that was never set.
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """The small course with tests and without, by target, packaging and whether it has any."""
    def made(target: str, packaging: str, points: int) -> Package:
        root = tmp_path_factory.mktemp(f"outcomes-{target}-{packaging}-{points}")
        course = small_course.write(root / "Course", dict.fromkeys(MODULES, points), target, packaging)
        return build(course, root / "Build", target=target)

    return {(target, packaging, points): made(target, packaging, points)
            for target in TARGETS for packaging in PACKAGINGS for points in (1, 0)}


@pytest.fixture(scope="module")
def origin(packages):
    with served({name(*key): package.folder for key, package in packages.items()}) as origin:
        yield origin


def name(target: str, packaging: str, points: int) -> str:
    return f"{target}-{packaging}-{points}"


class Learner:
    """A learner who takes a course, with a registration for each of its SCOs."""

    def __init__(self, context, origin: str, folder: str, package: Package):
        self.package = package
        self.scos = [standard(package)(context, origin, folder, package, document)
                     for document in package.documents if document != "toolkit.html"]

    def sco_of(self, module: str) -> LMS:
        [sco] = [sco for sco in self.scos if module in sco.course.page_ids]
        return sco

    def does(self, acts: list[tuple[str, str]]):
        """A sitting for each SCO that has something to do."""
        for sco, together in itertools.groupby(acts, lambda act: self.sco_of(act[0])):
            player = sco.launch()
            for module, what in together:
                if what != "open":
                    player.open(module)
                if what in ("right", "wrong"):
                    player.sit(f"test-{module}", right=what == "right")
            sco.leave()
            assert sco.errors() == []

    def holds(self) -> list[list[str]]:
        """A row for each SCO and, where the standard has rules for it, one for the course: its name, if it needs one, and its values."""
        roles = VALUES[self.package.target].values()
        if len(self.scos) == 1:
            return [held(self.scos[0], roles)]
        rows = [[f"module {module}", *held(self.sco_of(module), roles)] for module in MODULES]
        if self.package.target == "scorm12":
            return rows
        course = Organization(self.package.manifest).rolled_up(self.reports())
        measure = NEVER if course.measure is None else f"{round(course.measure, 2):g}"
        return [*rows, ["**the course**", course.completion, course.success, NEVER, measure]]

    def reports(self) -> dict[str, Report]:
        return {f"module-{module}": report(self.sco_of(module)) for module in MODULES}


def held(sco: LMS, roles) -> list[str]:
    return [sco.record["data"].get(sco.names[role], NEVER) for role in roles]


def report(sco: LMS) -> Report:
    """What a SCO has told its LMS, for the rules of roll-up; one that was never opened has told nothing."""
    data = sco.record["data"]
    scaled = data.get("cmi.score.scaled")
    return Report(
        data.get("cmi.completion_status", "unknown"), data.get("cmi.success_status", "unknown"), None if scaled is None else float(scaled),
        {objective["id"]: objective.get("success_status", "unknown") for objective in sco.records("objectives")} if data else {})


def table(heads: list[str], rows: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(cells)} |\n" for cells in [heads, ["---"] * len(heads), *rows])


@pytest.fixture(scope="module")
def outcomes(browser, origin, packages):
    """By target and packaging, the table's rows."""
    found = {}
    with ExitStack() as stack:
        for key, package in packages.items():
            visitor = Visitor(browser, origin)
            stack.callback(visitor.context.close)
            learner = Learner(visitor.context, origin, name(*key), package)
            rows = found.setdefault(key[:2], [])
            for happened, acts in TESTED if key[2] else UNTESTED:
                learner.does(acts)
                rows += [[happened if index == 0 else "", *row] for index, row in enumerate(learner.holds())]
            assert visitor.faults == []
    return found


def test_the_page_tells_what_happens(outcomes):
    parts = [BEGINNING]
    for target in TARGETS:
        parts.append(f"## {STANDARDS[target]} (`{target}`)\n")
        for packaging in PACKAGINGS:
            heads = ["What happened", *(["SCO"] if packaging == "per-module" else []), *VALUES[target]]
            parts.append(f"### {TITLES[packaging]}\n\n{table(heads, outcomes[target, packaging])}")
    text = "\n".join(parts)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        PAGE.write_text(text, encoding="utf-8")
    assert text == PAGE.read_text(encoding="utf-8"), "UPDATE_SNAPSHOTS=1 rewrites docs/outcomes.md"


def test_both_editions_of_2004_have_the_same_outcomes(outcomes):
    for packaging in PACKAGINGS:
        assert outcomes["scorm2004", packaging] == outcomes["scorm2004-3rd", packaging]


@pytest.mark.parametrize("target", TARGETS[1:])
def test_a_completed_module_opens_the_next(target, tmp_path, browser):
    """By the rules in the manifest, and by what the player really says of the module."""
    course = small_course.write(tmp_path / "Course", {"one": 1, "two": 0, "three": 0}, target, "per-module", navigation="in-order")
    package = build(course, tmp_path / "Build", target=target)
    organization = Organization(package.manifest)
    with served({"course": package.folder}) as origin, closing(Visitor(browser, origin).context) as context:
        learner = Learner(context, origin, "course", package)
        for act, opened in [(("one", "wrong"), 1), (("one", "right"), 2), (("one", "wrong"), 2), (("two", "open"), 2), (("two", "read"), 3)]:
            learner.does([act])
            assert organization.open_items(learner.reports()) == [f"module-{module}" for module in MODULES[:opened]] + ["toolkit"], act
