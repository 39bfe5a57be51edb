"""Every kind of question and every page, on platforms that were not written here."""

import re

import pytest

from Interop import openedx

from .platforms import Taken, site, taken, until  # noqa: F401  (a fixture)
from .test_kinds import JUDGED, KINDS, TARGETS, WRONG, Answering, written

ANSWERS = ["right", "wrong", "partly"]
VERDICTS = {"right": "c", "wrong": "i", "partly": "p"}


@pytest.fixture(scope="module")
def kinds():
    return {target: written(KINDS, target) for target in TARGETS}


class OpenEdX:
    """Its script writes what changed in the background; what it holds is a list of all elements. It has no interactions in SCORM 1.2."""

    def __init__(self, visit, site, package):
        self.visit, self.package = visit, package
        self.block = openedx.imported(package.path)

    def during(self, act):
        """A visit in which something is done."""
        with taken(self.visit, self.block, self.package) as (_, player):
            done = act(player)
            page = player.frame.page
            page.wait_for_timeout(200)
            player.frame.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))")
            until(page, lambda: page.evaluate("jQuery.active === 0"))
            page.wait_for_timeout(200)
        return done

    def results(self):
        """Of interactions, by their id; the last one counts."""
        if self.package.target == "scorm12":
            return None
        data = self.block.scorm_data
        places = [match[1] for name in data if (match := re.fullmatch(r"cmi\.interactions\.(\d+)\.id", name))]
        return {data[f"cmi.interactions.{place}.id"]: data.get(f"cmi.interactions.{place}.result") for place in sorted(places, key=int)}


class Wagtail:
    """It keeps state, status and score, and no interactions; of SCORM 2004 it finds nothing to launch."""

    def __init__(self, visit, site, package):
        self.taken = Taken(visit, site, package)

    def during(self, act):
        player = self.taken.launch()
        done = act(player)
        page = player.frame.page
        player.frame.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))")
        self.taken.settle(page)
        page.close()
        return done

    def results(self):
        return None


@pytest.mark.parametrize(("platform", "target"), [(OpenEdX, "scorm12"), (OpenEdX, "scorm2004"), (Wagtail, "scorm12")])
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_kind_is_told_and_comes_back(visit, site, kinds, platform, target, answer):
    unit = platform(visit, site, kinds[target])
    asked = {name: kind for name, kind in KINDS.items() if getattr(kind, answer) is not None}

    def give(player):
        player.open("practice")
        for name, kind in asked.items():
            question = Answering(player, name)
            question.give(getattr(kind, answer))
            question.check()
        return {name: Answering(player, name).given() for name in asked}

    def look(player):
        player.open("practice")
        for name in asked:
            Answering(player, name).expect_verdict(VERDICTS[answer] if name in JUDGED else "n")
        return {name: Answering(player, name).given() for name in asked}

    def spoken(given):
        return {name: text.strip() if isinstance(text, str) else text for name, text in given.items()}

    given = unit.during(give)
    assert spoken(unit.during(look)) == spoken(given) | ({"numeric": "5280.25"} if answer == "right" else {})
    results = unit.results()
    if results is not None:
        word = "correct" if answer == "right" else WRONG[target]
        assert results == {f"q-{name}": word if name in JUDGED else "neutral" for name in asked}


@pytest.mark.parametrize("platform", [OpenEdX, Wagtail])
def test_leaving_at_every_page(visit, site, short, platform):
    unit = platform(visit, site, short)
    pages = short.course.page_ids
    for number, page in enumerate(pages):
        def read(player, page=page):
            player.open(page)
            return player.ticks()

        before = unit.during(read)
        assert unit.during(lambda player: (player.place, player.ticks())) == (page, before), f"page {number + 1}"
