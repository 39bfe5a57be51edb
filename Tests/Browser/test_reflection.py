"""What learners write for themselves: where it goes, and where it does not."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .lms import LMS, served, standard
from .player import Player
from .test_states import FITS, at_full_height, violations

TARGETS = ["scorm12", "scorm2004"]
WORDS = "Ms Öz, <b>after</b> the meeting; and \"nobody\" else"
KEPT = ["lms", "device", "none"]

COURSE = """\
format: 1
id: thoughts
iri: https://example.org/courses/thoughts
version: 1.0.0
title: Thoughts
language: en
modules:
  - {{id: first, title: First, pages: [modules/thoughts.md, modules/check.md]}}
completion: {{pages: none, assessments: attempted}}
targets: [{target}]
"""


@pytest.fixture(scope="module")
def packages():
    found = {}
    for target in TARGETS:
        folder = Path(workplace().name) / f"thoughts-{target}"
        blocks = "".join(f"```question\nid: {keep}\nkind: reflection\nprompt: Whom could you ask? ({keep})\nkeep: {keep}\nmax: 120\n```\n\n" for keep in KEPT)
        files = {
            "course.yaml": COURSE.format(target=target),
            "modules/thoughts.md": f"---\nid: thoughts\ntitle: Thoughts\n---\n\n{blocks}",
            "modules/check.md": "---\nid: check\ntitle: Check\n---\n\n```assessment\nid: final\ntitle: Final\nquestions: [fact, lms, device, none]\n```\n",
            "questions/bank.md": "---\nid: bank\ntitle: Bank\n---\n\n```question\nid: fact\nkind: true-false\nprompt: Yes?\nanswer: true\n"
                                 "feedback: {correct: Yes., incorrect: No.}\n```\n",
        }
        for name, text in files.items():
            (folder / "Course" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "Course" / name).write_text(text, encoding="utf-8")
        found[target] = build(folder / "Course", folder / "Build", target=target)
    return found


@pytest.fixture(scope="module")
def origin(packages):
    with served({f"thoughts-{target}": package.folder for target, package in packages.items()}) as address:
        yield address


@pytest.fixture(params=TARGETS)
def lms(request, visit, origin, packages) -> LMS:
    package = packages[request.param]
    return standard(package)(visit(origin).context, origin, f"thoughts-{request.param}", package)


def field(player: Player, keep: str, assessment: str | None = None):
    return player.question(keep, assessment).locator("textarea")


def write_all(player: Player, assessment: str | None = None):
    for keep in KEPT:
        field(player, keep, assessment).fill(f"{WORDS} ({keep})")


def test_each_text_goes_where_the_field_says(lms):
    player = lms.launch()
    player.open("thoughts")
    for keep in KEPT:
        words = player.question(keep).locator(".field-hint")
        expect(words).to_have_text(player.say(f"reflection.{keep}"))
        assert field(player, keep).get_attribute("aria-describedby") == words.get_attribute("id")
    write_all(player)
    for keep in KEPT:
        player.question(keep).get_by_role("button", name=player.say("reflection.done")).click()
    lms.leave()
    told = [value for _, value in lms.sets() if "Öz" in value]
    assert told == [f"{WORDS} (lms)"]
    assert len(lms.records("interactions")) == 3

    player = lms.launch()
    assert [field(player, keep).input_value() for keep in KEPT] == [f"{WORDS} (lms)", f"{WORDS} (device)", ""]
    assert player.frame.evaluate("Object.values(localStorage)") == [f"{WORDS} (device)"]
    for keep in KEPT:
        expect(player.question(keep).locator(".verdict")).to_contain_text(player.say("verdict.n"))
    field(player, "device").fill("")
    assert player.frame.evaluate("Object.values(localStorage)") == []
    lms.leave()
    assert lms.errors() == []


def test_another_learner_at_the_same_computer_reads_nothing(lms):
    player = lms.launch()
    player.open("thoughts")
    write_all(player)
    lms.page.wait_for_timeout(600)
    lms.leave()
    name = {"scorm12": "cmi.core.student_id", "scorm2004": "cmi.learner_id"}[lms.package.target]
    assert name in {entry["args"][0] for entry in lms.log if entry["args"]}
    keys = lms.launch().frame.evaluate("Object.keys(localStorage)")
    assert len(keys) == 1 and keys[0].startswith("coursewright:") and keys[0].endswith(":device")
    assert keys[0].split(":")[2] != ""
    lms.leave()


def test_assessments_ask_without_judging(lms):
    player = lms.launch()
    player.open("check")
    player.begin("final")
    player.choose(player.question("fact", "final"), ["true"])
    write_all(player, "final")
    lms.page.wait_for_timeout(600)
    lms.leave()
    player = lms.launch()  # in the middle of the attempt
    assert [field(player, keep, "final").input_value() for keep in KEPT] == [f"{WORDS} (lms)", f"{WORDS} (device)", ""]
    field(player, "none", "final").fill("again")
    player.submit("final")
    for keep in KEPT:
        verdict = player.question(keep, "final").locator(".verdict")
        expect(verdict).to_have_text(player.say("verdict.n"))
        expect(field(player, keep, "final")).to_be_disabled()
    lms.leave()
    assert lms.score[0] == "100"
    assert [value for _, value in lms.sets() if "Öz" in value] == [f"{WORDS} (lms)"]
    assert [record["result"] for record in lms.records("interactions")] == ["correct", "neutral", "neutral", "neutral"]
    assert lms.errors() == []


def test_paper_shows_what_was_written(lms):
    player = lms.launch()
    player.open("thoughts")
    field(player, "none").fill("Two\nlines")
    player.frame.page.emulate_media(media="print")
    box = player.question("none").locator(".typed")
    assert "Two" in box.evaluate("box => getComputedStyle(box, '::after').content")
    assert box.get_attribute("data-typed") == "Two\nlines"
    expect(field(player, "none")).to_be_hidden()
    player.frame.page.emulate_media(media="screen")
    lms.leave()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_in_every_look(visit, origin, packages, screenshots, width, scheme):
    package = packages["scorm12"]
    visitor = visit(origin, color_scheme=scheme, viewport={"width": width, "height": 900})
    player = visitor.opens(f"{origin}/thoughts-scorm12/index.html", package.documents["index.html"])
    player.open("thoughts")
    for look in ["empty", "written", "done"]:
        if look == "written":
            write_all(player)
        if look == "done":
            for keep in KEPT:
                player.question(keep).get_by_role("button", name=player.say("reflection.done")).click()
        player.frame.page.screenshot(path=screenshots / f"{width}-{scheme}-reflection-{look}.png", animations="disabled")
        with at_full_height(player.frame.page, player.frame):
            assert violations(player.frame.page) == [], look
        assert player.frame.evaluate(FITS), look
