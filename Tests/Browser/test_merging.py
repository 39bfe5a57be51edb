"""Work done in two places: windows, machines, a copy that an LMS refused, and without the LMS; whatever comes together, nothing gets worse."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .faults import refuse, save_now
from .lms import served, standard
from .test_scenario import Story
from .test_session import OVER, held, practice

TARGETS = ["scorm12", "scorm2004"]


def test_an_attempt_submitted_in_one_window_stands_in_the_other(lms):
    [assessment] = lms.course.assessments
    final = assessment["id"]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(final)
    first = lms.page
    second = lms.launch()
    second.open(assessment["page"])
    asked = second.asked(final)
    second.choose(second.question(asked[0], final), lms.course.wrong(asked[0]))
    for question in asked:
        player.choose(player.question(question, final), lms.course.right(question))
    player.submit(final)
    expect(second.assessment(final).locator(".assessment-result h3")).to_have_text(second.say("result.passed"))
    first.close()
    save_now(lms)
    lms.leave()
    player = lms.launch()
    player.open(assessment["page"])
    assert player.verdict(final) == player.say("result.passed")
    lms.leave()
    assert lms.errors() == []


def test_a_copy_is_added_to_what_another_machine_did_since(visit, lms):
    page, question = practice(lms)
    others = [place for place in lms.course.page_ids if place != page]
    player = lms.launch()
    player.open(others[0])
    save_now(lms)
    refuse(lms, OVER[lms.prefix], "SetValue", "Commit")
    player.open(page)
    player.practise(question, lms.course.right(question))
    save_now(lms)
    lms.kill()
    assert lms.value("place") == others[0]

    elsewhere = visit().lms("short", lms.package.target)
    elsewhere.registration = lms.registration
    player = elsewhere.launch()
    for place in [*others, *others[:2]] * 3:  # more writes than the copy has
        player.open(place)
        save_now(elsewhere)
    elsewhere.leave()

    lms.registration = elsewhere.registration
    player = lms.launch()
    expect(player.article.locator("xpath=..")).to_contain_text(player.say("notice.restored"))
    assert player.say("contents.open") not in player.ticks().values()
    player.open(page)
    assert player.chosen(player.question(question)) == lms.course.right(question)
    save_now(lms)
    assert held(player) == []
    lms.leave()
    assert [record["id"].endswith(question) for record in lms.records("interactions")] == [True]
    assert lms.errors() == []


def test_an_attempt_goes_on_from_the_copy_where_it_has_more_answers(lms):
    [assessment] = lms.course.assessments
    final = assessment["id"]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(final)
    one, other, *_ = player.asked(final)
    lms.committed_after(lambda: player.choose(player.question(one, final), lms.course.right(one)))
    refuse(lms, OVER[lms.prefix], "SetValue", "Commit")
    player.choose(player.question(other, final), lms.course.right(other))
    save_now(lms)
    lms.kill()
    player = lms.launch()
    for question in (one, other):
        assert player.chosen(player.question(question, final)) == lms.course.right(question)
    lms.leave()


def test_an_attempt_that_is_open_in_two_windows_has_the_answers_of_both(lms):
    [assessment] = lms.course.assessments
    final = assessment["id"]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(final)
    first = lms.page
    second = lms.launch()
    second.open(assessment["page"])
    one, other, *_ = player.asked(final)
    player.choose(player.question(one, final), lms.course.right(one))
    second.choose(second.question(other, final), lms.course.right(other))
    second.frame.locator("h1:visible").click()
    player.choose(player.question(one, final), lms.course.right(one))
    first.close()
    save_now(lms)
    lms.leave()
    player = lms.launch()
    for question in (one, other):
        assert sorted(player.chosen(player.question(question, final))) == sorted(lms.course.right(question))
    lms.leave()


def test_a_copy_never_touches_state_of_another_program(lms):
    player = lms.launch()
    refuse(lms, OVER[lms.prefix], "SetValue", "Commit")
    player.open(lms.course.page_ids[1])
    save_now(lms)
    lms.kill()
    lms.record["data"][lms.names["state"]] = "<state of another program>"
    player = lms.launch()
    expect(player.article.locator("xpath=..")).to_contain_text(player.say("notice.foreign"))
    player.open(lms.course.page_ids[0])
    lms.leave()
    assert lms.value("state") == "<state of another program>"
    lms.record["data"][lms.names["state"]] = ""
    player = lms.launch()
    assert player.ticks()[lms.course.page_ids[1]] != player.say("contents.open"), "it waits until it can be added"
    lms.leave()


COURSE = """\
format: 1
id: alone
iri: https://example.org/courses/alone
version: 1.0.0
title: Alone
language: en
modules:
  - {{id: first, title: First, pages: [modules/work.md, modules/after.md]}}
completion: {{pages: all, assessments: none}}
targets: [{target}]
"""

WORK = """\
---
id: work
title: Work
---

```question
id: thought
kind: reflection
prompt: Whom could you ask?
keep: device
```

```checklist
id: week
title: The first week
items: [{id: call, text: Call}, {id: visit, text: Visit}]
```

```scenario
id: first-call
title: A first call
start: phone
scenes:
  - id: phone
    text: She picks up the phone.
    choices:
      - {id: ask, text: You ask., to: talk}
      - {id: pitch, text: You tell., to: bye}
  - id: talk
    text: She talks.
    choices:
      - {id: visit, text: You offer a visit., to: date}
  - id: date
    text: You have a date.
    ending: good
  - id: bye
    text: The line is dead.
    ending: poor
```
"""


@pytest.fixture(scope="module")
def packages():
    found = {}
    for target in TARGETS:
        folder = Path(workplace().name) / f"alone-{target}"
        files = {"course.yaml": COURSE.format(target=target), "modules/work.md": WORK,
                 "modules/after.md": "---\nid: after\ntitle: After\n---\n\nText.\n"}
        for name, text in files.items():
            (folder / "Course" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "Course" / name).write_text(text, encoding="utf-8")
        found[target] = build(folder / "Course", folder / "Build", target=target)
    return found


@pytest.fixture(scope="module")
def origin(packages):
    with served({f"alone-{target}": package.folder for target, package in packages.items()}) as address:
        yield address


def ticked(player) -> list[str]:
    return player.frame.locator(".checklist input:checked").evaluate_all("boxes => boxes.map(box => box.value.split('.')[1])")


def tick(player, words: str):
    player.frame.locator(".checklist").get_by_text(words, exact=True).click()


@pytest.mark.parametrize("target", TARGETS)
def test_work_done_without_the_lms_joins_what_was_done_in_it(visit, origin, packages, target):
    package = packages[target]
    visitor = visit(origin)
    lms = standard(package)(visitor.context, origin, f"alone-{target}", package)
    player = lms.launch()
    player.open("work")
    tick(player, "Call")
    Story(player).decide("You ask")
    lms.leave()

    player = visitor.opens(f"{origin}{lms.address}", lms.course)
    player.open("work")
    player.question("thought").locator("textarea").fill("Ms Öz")
    player.question("thought").get_by_role("button", name=player.say("reflection.done")).click()
    tick(player, "Visit")
    Story(player).decide("You ask")
    Story(player).decide("You offer a visit")
    player.open("after")
    player.frame.page.close()

    player = lms.launch()
    assert player.frame.locator("textarea").input_value() == "", "nobody has said yet whose it is"
    player.accept_offer()
    player.expect_shown("after")
    player.open("work")
    assert player.question("thought").locator("textarea").input_value() == "Ms Öz"
    assert ticked(player) == ["call", "visit"]
    assert Story(player).scene == "date"
    assert set(player.ticks().values()) == {player.say("contents.done")}
    save_now(lms)
    assert player.frame.evaluate("Object.values(localStorage)") == ["Ms Öz"], "where it was is empty now"
    lms.leave()

    player = lms.launch()
    player.open("work")
    assert (player.question("thought").locator("textarea").input_value(), ticked(player), Story(player).scene) == ("Ms Öz", ["call", "visit"], "date")
    assert not player.frame.get_by_role("button", name=player.say("notice.add")).is_visible()
    lms.leave()
    assert lms.errors() == []


def test_work_done_without_the_lms_takes_nothing_back(visit, origin, packages):
    package = packages["scorm12"]
    visitor = visit(origin)
    lms = standard(package)(visitor.context, origin, "alone-scorm12", package)
    player = lms.launch()
    player.open("work")
    player.question("thought").locator("textarea").fill("in the LMS")
    player.question("thought").get_by_role("button", name=player.say("reflection.done")).click()
    Story(player).decide("You ask")
    Story(player).decide("You offer a visit")
    lms.leave()
    player = visitor.opens(f"{origin}{lms.address}", lms.course)
    player.open("work")
    player.question("thought").locator("textarea").fill("alone")
    Story(player).decide("You tell")
    player.frame.page.close()
    player = lms.launch()
    refuse(lms, OVER[lms.prefix], "SetValue", "Commit")
    player.accept_offer()
    assert Story(player).scene == "date"
    assert player.question("thought").locator("textarea").input_value() == "in the LMS"
    save_now(lms)
    assert "alone" in player.frame.evaluate("Object.values(localStorage)"), "it stays where it was until the LMS has taken it"
    lms.kill()
