"""Boxes to tick: kept one by one, over releases too, and in every look."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .lms import LMS, served, standard
from .test_states import FITS, at_full_height, violations

TARGETS = ["scorm12", "scorm2004"]
COURSE = """\
format: 1
id: ticks
iri: https://example.org/courses/ticks
version: 1.0.0
title: Ticks
language: en
modules:
  - {{id: first, title: First, pages: [modules/ticks.md]}}
variables: {{town: Springfield}}
targets: [{target}]
"""
ITEMS = {
    "call": "Call the **library** of {{town}}", "visit": "Pay a [visit](https://example.org), which takes longer than you think, so take some time for it",
    "thank": "Say thanks",
}
LATER = {"letter": "Write a letter", "thank": "Say thank you", "call": "Call"}


def page(items) -> str:
    listed = "".join(f"  - {{id: {name}, text: \"{text}\"}}\n" for name, text in items.items())
    return (f"---\nid: ticks\ntitle: Ticks\n---\n\n```checklist\nid: first-week\ntitle: The first week in {{{{town}}}}\nitems:\n{listed}```\n\n"
            "Text.\n\n```checklist\nid: untitled\nitems: [{id: call, text: Call again}]\n```\n")


@pytest.fixture(scope="module")
def packages():
    found = {}
    for target in TARGETS:
        for name, items in [("now", ITEMS), ("later", LATER)]:
            folder = Path(workplace().name) / f"ticks-{name}-{target}"
            (folder / "Course" / "modules").mkdir(parents=True)
            (folder / "Course" / "course.yaml").write_text(COURSE.format(target=target), encoding="utf-8")
            (folder / "Course" / "modules" / "ticks.md").write_text(page(items), encoding="utf-8")
            found[f"ticks-{name}-{target}"] = build(folder / "Course", folder / "Build", target=target)
    return found


@pytest.fixture(scope="module")
def origin(packages):
    with served({name: package.folder for name, package in packages.items()}) as address:
        yield address


@pytest.fixture(params=TARGETS)
def lms(request, visit, origin, packages) -> LMS:
    package = packages[f"ticks-now-{request.param}"]
    return standard(package)(visit(origin).context, origin, f"ticks-now-{request.param}", package)


def ticked(player) -> list[str]:
    return player.article.locator(".checklist input:checked").evaluate_all("boxes => boxes.map(box => box.value)")


def test_each_tick_is_kept_by_itself(lms, packages, origin):
    target = lms.package.target
    player = lms.launch()
    player.open("ticks")
    group = player.article.get_by_role("group", name="The first week in Springfield")
    expect(player.article.get_by_role("group", name=player.say("checklist.title"))).to_be_visible()
    group.get_by_role("checkbox", name="Call the library of Springfield").focus()
    player.frame.page.keyboard.press("Space")
    lms.committed_after(lambda: group.get_by_text("Say thanks").click())
    expect(group.locator(".checklist-done")).to_have_text(player.say("checklist.done", count=2, all=3))
    lms.leave()

    # A later release has other items in another order, and does not lose the ticks of this one's.
    package = packages[f"ticks-later-{target}"]
    later = standard(package)(lms.context, origin, f"ticks-later-{target}", package)
    later.record = lms.record
    player = later.launch()
    assert ticked(player) == ["first-week.thank", "first-week.call"]
    later.committed_after(lambda: player.article.get_by_text("Say thank you").click())
    later.leave()

    lms.record = later.record
    player = lms.launch()
    assert ticked(player) == ["first-week.call"]
    lms.leave()
    assert lms.records("interactions") == []
    assert lms.errors() == [] and later.errors() == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_in_every_look(visit, origin, packages, screenshots, width, scheme):
    package = packages["ticks-now-scorm12"]
    player = visit(origin, color_scheme=scheme, viewport={"width": width, "height": 800}).opens(
        f"{origin}/ticks-now-scorm12/index.html", package.documents["index.html"])
    player.open("ticks")
    for look in ["begin", "ticked"]:
        if look == "ticked":
            for box in player.article.get_by_role("checkbox").all()[:2]:
                box.check()
        player.frame.page.screenshot(path=screenshots / f"{width}-{scheme}-checklist-{look}.png", animations="disabled")
        with at_full_height(player.frame.page, player.frame):
            assert violations(player.frame.page) == [], look
        assert player.frame.evaluate(FITS), look
