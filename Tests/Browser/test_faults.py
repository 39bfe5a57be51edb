"""docs/faults.md says what becomes of a learner where an LMS does wrong; it is what really happens, and is written here.

A run tries each fault in one standard and packaging; ALL_FAULTS=1 tries each in all. UPDATE_SNAPSHOTS=1 with it rewrites the page, otherwise
what was tried has to be as the page says.
"""

import os
import re
from dataclasses import dataclass, field

import pytest

from Interop.packages import REPOSITORY, variant
from Interop.rollup import Organization, Report
from Interop.short_course import READING, SCORED

from .faults import save_now
from .lms import LMS, standard
from .player import Player

PAGE = REPOSITORY / "docs" / "faults.md"
PLACES = [(target, packaging) for target in ("scorm12", "scorm2004") for packaging in ("single", "per-module")]


@dataclass(frozen=True)
class Case:
    """A fault, how long it lasts, and what it lets a course keep."""

    name: str
    given: dict = field(default_factory=dict)  # what differs from the fault's defaults
    lasts: str = "always"  # or "once", the first visit; "midway" begins after its first page
    kept: str = "all"  # of what was done in the first visit: "all", "part" or "nothing"
    said: str = ""  # what the learner is told, where something is not kept, or not in the LMS
    wrong: str = ""  # what the player does not do as it should
    wrong_in: tuple = ("single", "per-module")

    @property
    def fault(self) -> dict:
        return {"name": self.name} | self.given


UNSAVED, ALONE = "status.unsaved", "status.device"
CASES = [
    Case("no-api", lasts="once", said=ALONE),
    Case("late-api", {"milliseconds": 1000}),
    Case("api-in-opener"),
    Case("api-far-above"),
    Case("other-origin", lasts="once", kept="nothing", said=ALONE),
    Case("killed"),
    Case("back-forward"),
    Case("two-tabs"),
    Case("begun-before"),
    Case("refuses-to-begin", lasts="once", said="status.refused"),
    Case("refuses-to-end"),
    Case("session-expired", {"after": 0}, lasts="midway", said="status.over"),
    Case("commit-fails", lasts="once", said=UNSAVED),
    Case("storing-fails", lasts="once", said=UNSAVED),
    Case("commit-hangs", {"milliseconds": 100}),
    Case("commit-throws", lasts="once", said=UNSAVED),
    Case("quota-reached", {"characters": 40}, said=UNSAVED),
    Case("truncates", {"characters": 40}, kept="part", said="notice.damaged"),
    Case("forgets-state", kept="part", said="notice.damaged"),
    Case("review", said="status.review"),
    Case("browse", said="status.browse"),
    Case("no-credit", said="status.nocredit"),
    Case("no-mode"),
    Case("no-learner"),
    Case("completes-by-itself"),
    Case("keeps-status", kept="nothing"),
    Case("booleans"),
    Case("undefined"),
    Case("numeric-errors"),
]
LOOKING = ["review", "browse"]

SAID = ["status.unsaved", "status.over", "status.copied", "status.device", "status.kept", "status.memory", "status.refused", "status.review", "status.browse",
        "status.nocredit", "notice.damaged", "notice.foreign"]


@dataclass
class Found:
    """What became of a learner."""

    kept: str
    where: str  # "lms" or "browser"
    said: set[str]
    statuses: list[str]  # at the end
    midway: set[str]  # the status in the LMS after the first page of a course or module
    strict: list[str]  # what a strict LMS holds against the player

    def cell(self, case: Case, right: list[str]) -> str:
        kept = {"all": "all is kept", "part": "part is kept", "nothing": "not kept"}[self.kept]
        where = " in the browser" if self.where == "browser" and self.kept != "nothing" else ""
        said = ", said" if case.said in self.said and case.said else ""
        early = self.midway - {"incomplete"} if must_report(case) else set()
        begun = f"; after one page **{', '.join(sorted(early))}**" if early else ""
        ended = "" if self.statuses == right else f"; at the end **{', '.join(self.statuses)}**"
        return kept + where + said + begun + ended


def must_report(case: Case) -> bool:
    """Whether the fault lets statuses through from the first page on."""
    return case.lasts == "always" and case.name not in ("no-credit", "keeps-status")


class Learner:
    """Takes a course in which one fault happens."""

    def __init__(self, visitor, case: Case, target: str, packaging: str):
        self.visitor, self.case, self.target, self.packaging = visitor, case, target, packaging
        self.package = variant("short", target, packaging)
        self.lms = self.sco("index.html" if packaging == "single" else f"module-{SCORED}.html")
        course = self.lms.course
        self.asking = next(page for page in course.page_ids if course.practice_on(page))
        self.question = course.practice_on(self.asking)[0]
        self.other = next(page for page in course.page_ids if page != self.asking and not course.assessments_on(page))
        self.pages = [self.asking, self.other]
        self.said = set()
        self.midway = set()

    def sco(self, document: str) -> LMS:
        name = f"short+{self.target}+{self.packaging}"
        return standard(self.package)(self.visitor.context, self.visitor.origin, name, self.package, document)

    # What is done

    def opens(self, lms: LMS, faulty: bool, is_new: bool = False) -> Player:
        faults = [self.case.fault] if faulty and self.case.lasts != "midway" else []
        if faulty and self.case.name == "api-in-opener":
            with self.visitor.context.expect_event("page", lambda page: page.opener() is not None) as opened:
                lms.open_page(faults)
            return Player(opened.value.main_frame, lms.course).ready()
        other = self.visitor.origin.replace("127.0.0.1", "localhost")
        self.visitor.origins.add(other)
        return lms.launch(faults, is_new, other)

    def begins(self, lms: LMS, faulty: bool = True):
        """The first visit: an answer, and another page."""
        player = self.opens(lms, faulty)
        player.open(self.asking)
        if self.case.lasts == "midway" and faulty:
            lms.fails(self.case.fault)
        player.practise(self.question, lms.course.right(self.question))
        if self.case.name == "back-forward":
            self.goes_back(player)
        if self.case.name == "two-tabs":
            player = self.takes_another_tab(lms, player)
        player.open(self.other)
        if self.case.lasts == "midway":
            save_now(lms)
        self.hears(player)
        return player

    def goes_back(self, player: Player):
        """The browser keeps the page, and shows it again."""
        player.frame.evaluate("async () => (await import('/emulator/stage.js')).showAgain(window)")

    def takes_another_tab(self, lms: LMS, player: Player) -> Player:
        """Another one is opened; in the first a page is read, and in the second the learner goes on."""
        lms.page.evaluate("lms.openAgain()")
        second = lms.player("sco-2")
        self.pages.append(next(page for page in lms.course.page_ids if page not in self.pages))
        player.open(self.pages[-1])
        return second

    def ends(self, lms: LMS):
        if self.case.name == "killed":
            lms.kill()
        elif self.case.name == "two-tabs" and lms.page.evaluate("lms.stages.length") > 1:
            lms.page.evaluate("leave(0)")
            lms.page.evaluate("leave(1)")
            lms.close()
        else:
            lms.leave()

    def hears(self, player: Player):
        text = player.frame.locator("body").inner_text()
        self.said |= {key for key in SAID if player.say(key) in text}

    def finds(self, player: Player) -> str:
        """What of the first visit is still there."""
        ticks = player.ticks()
        pages = [ticks[page] != player.say("contents.open") for page in self.pages]
        there = [*pages, player.place == self.other]
        player.open(self.asking)
        there.append(player.chosen(player.question(self.question)) == self.lms.course.right(self.question))
        return "all" if all(there) else "part" if any(there) else "nothing"

    # The whole story

    def takes_it(self) -> Found:
        lms, case = self.lms, self.case
        goes_on = case.lasts == "always" and case.name not in LOOKING
        if case.name == "keeps-status":
            kept, where = self.begins_anew(), "lms"
        else:
            self.begins(lms, faulty=case.name not in LOOKING)
            self.midway.add(status(lms))
            self.ends(lms)
            where = "browser" if self.has_copy() else "lms"
            if case.name in LOOKING:
                self.looks_around(lms)
            player = self.opens(lms, goes_on)
            self.hears(player)
            player.accept_offer()
            kept = self.finds(player)
            player.work_through()
            lms.leave()
        # Once more, in an LMS that is well.
        lms.launch().open("about")
        lms.leave()
        asks_whether_begun = case.name in ("begun-before", "refuses-to-begin")
        strict = [] if asks_whether_begun else [entry["against"] for entry in lms.errors()]
        return Found(kept, where, self.said, self.reaches(goes_on), self.midway, strict)

    def looks_around(self, lms: LMS):
        player = self.opens(lms, faulty=True)
        for page in lms.course.page_ids:
            player.open(page)
        self.hears(player)
        lms.leave()

    def begins_anew(self) -> str:
        """A learner who has passed asks for a new attempt."""
        player = self.opens(self.lms, True)
        player.work_through()
        self.lms.leave()
        player = self.opens(self.lms, True, is_new=True)
        kept = self.finds(player)
        self.lms.leave()
        return kept

    def has_copy(self) -> bool:
        """Whether the browser still keeps something once the visit is over."""
        page = self.visitor.context.new_page()
        page.goto(f"{self.visitor.origin}/lms.html")
        keys = page.evaluate("Object.keys(localStorage)")
        page.close()
        return any(key.startswith("coursewright:") for key in keys)

    def reaches(self, goes_on: bool) -> list[str]:
        """The status at the end: the course's, or where it has modules, each module's and what they come to."""
        if self.packaging == "single":
            return [status(self.lms)]
        reading = self.sco(f"module-{READING}.html")
        player = self.opens(reading, goes_on and self.case.name != "keeps-status")
        player.open(reading.course.page_ids[0])
        self.midway.add(status(reading))
        player.work_through()
        reading.leave()
        reading.launch().open("about")
        reading.leave()
        statuses = [status(reading), status(self.lms)]
        if self.target == "scorm12":
            return statuses
        reports = {f"module-{name}": self.report(sco) for name, sco in ((READING, reading), (SCORED, self.lms))}
        course = Organization(self.package.manifest).rolled_up(reports)
        return [*statuses, f"course {course.completion} and {course.success}"]

    @staticmethod
    def report(sco: LMS) -> Report:
        return Report(sco.value("completion") or "unknown", sco.value("success") or "unknown", float(sco.value("scaled")) if sco.value("scaled") else None)


def status(lms: LMS) -> str:
    """What the LMS holds: a word, and the score."""
    completion, success, raw = (lms.value(role) if role in lms.names else "" for role in ("completion", "success", "raw"))
    word = success if success in ("passed", "failed") and completion == "completed" else completion
    return f"{word or 'nothing'}{f' ({raw} %)' if raw else ''}"


PASSED = "passed (100 %)"
RIGHT = {
    ("scorm12", "single"): [PASSED], ("scorm12", "per-module"): ["completed", PASSED],
    ("scorm2004", "single"): [PASSED], ("scorm2004", "per-module"): ["completed", PASSED, "course completed and passed"],
}


def tried() -> list:
    """Each fault in each place, or in one of them, another for each."""
    everywhere = os.environ.get("ALL_FAULTS") or os.environ.get("UPDATE_SNAPSHOTS")
    return [pytest.param(case, *place, id=f"{case.name}-{'-'.join(place)}")
            for number, case in enumerate(CASES) for index, place in enumerate(PLACES)
            if everywhere or index == number % len(PLACES)]


@pytest.fixture(scope="module")
def cells() -> dict[tuple[str, str, str], str]:
    """What became of learners, by fault, target and packaging."""
    return {}


@pytest.mark.parametrize(("case", "target", "packaging"), tried())
def test_nothing_is_lost_without_a_word(visit, cells, case, target, packaging):
    found = Learner(visit(), case, target, packaging).takes_it()
    right = RIGHT[target, packaging]
    cells[case.name, target, packaging] = found.cell(case, right)
    faults = list(shortcomings(case, found, right))
    if case.wrong and packaging in case.wrong_in:
        assert faults != [], f"{case.name} is as it should be now: take its `wrong` away"
        pytest.xfail(case.wrong)
    assert faults == []


def shortcomings(case: Case, found: Found, statuses: list[str]):
    if found.statuses != statuses:
        yield f"at the end: {found.statuses}"
    if found.kept != case.kept:
        yield f"of the first visit, {found.kept} is kept"
    if case.said and case.said not in found.said:
        yield f"the learner was told {sorted(found.said)}"
    if must_report(case) and found.midway != {"incomplete"}:
        yield f"after one page: {sorted(found.midway)}"
    yield from found.strict


BEGINNING = """\
# What becomes of a learner when an LMS does wrong

Each row is a fault of an LMS, tried on a learner who answers a question and reads on in a first visit, comes back, takes the rest of the course
and opens it once more in an LMS that is well. A cell says what of the first visit was there in the second one, and whether the learner was told
where it was not, or not in the LMS.

Where a cell says nothing else, the LMS held *incomplete* after the first page and, at the end, *passed* with 100 %; of the module without a test,
*completed*; and by the roll-up rules of SCORM 2004, a course that is *completed* and *passed*.

`Tests/Browser/test_faults.py` writes this page from what really happens in the emulator (`Sources/Embedded/Emulator/faults.js`).

"""
STANDARDS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004"}
PIECES = {"single": "in one piece", "per-module": "in modules"}


def page_of(cells: dict[tuple[str, str, str], str], describes: dict[str, str]) -> str:
    heads = ["Fault", *(f"{STANDARDS[target]}, {PIECES[packaging]}" for target, packaging in PLACES)]
    rows = [[f"`{case.name}`: {describes[case.name]}", *(cells[case.name, *place] for place in PLACES)] for case in CASES]
    table = "".join(f"| {' | '.join(row)} |\n" for row in [heads, ["---"] * len(heads), *rows])
    wrong = [f"- `{case.name}`: {case.wrong}." for case in CASES if case.wrong]
    return BEGINNING + table + ("\n## What the player does not do as it should\n\n" + "\n".join(wrong) + "\n" if wrong else "")


def test_the_page_tells_what_happens(cells, described):
    if len(cells) == len(CASES) * len(PLACES):
        text = page_of(cells, described)
        if os.environ.get("UPDATE_SNAPSHOTS"):
            PAGE.write_text(text, encoding="utf-8")
        assert text == PAGE.read_text(encoding="utf-8"), "UPDATE_SNAPSHOTS=1 rewrites docs/faults.md"
    told = {found[1]: line.strip("| \n").split(" | ")[1:] for line in PAGE.read_text(encoding="utf-8").splitlines()
            if (found := re.match(r"\| `([a-z-]+)`", line))}
    assert {key: cell for key, cell in cells.items() if told[key[0]][PLACES.index(key[1:])] != cell} == {}, "UPDATE_SNAPSHOTS=1 rewrites docs/faults.md"


@pytest.fixture(scope="module")
def described(browser, server) -> dict[str, str]:
    """Every fault the emulator has, by its name."""
    page = browser.new_page()
    page.goto(f"{server}/lms.html")
    found = page.evaluate("async () => Object.fromEntries([...(await import('/emulator/faults.js')).FAULTS].map(([name, { describes }]) => [name, describes]))")
    page.close()
    return found


def test_every_fault_is_tried(described):
    assert list(described) == [case.name for case in CASES]
