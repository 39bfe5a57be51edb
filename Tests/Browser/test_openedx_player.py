"""Open edX's own student view plays the package: its script gives the API, its Python keeps what is written."""

import json

from playwright.sync_api import expect

from Interop import openedx

from .platforms import taken, until


def test_from_the_first_page_to_passed(visit, package):
    block = openedx.imported(package.path)
    with taken(visit, block, package) as (asked, player):
        assert player.say("status.lms") in player.status
        player.work_through()
        page = player.frame.page
        until(page, lambda: block.success_status == "passed")
        expect(page.locator(".completion-status")).to_have_text("completed")
        expect(page.locator(".grade")).to_have_text("1")
        assert page.get_by_text(player.say("status.unsaved")).count() == 0
    assert (block.lesson_status, block.lesson_score) == ("completed", 1.0)
    assert block.runtime.of("grade")[-1] == {"value": 1.0, "max_value": 1}
    assert {"completion": 1} in block.runtime.of("completion")
    assert block.scorm_data["cmi.core.lesson_location"] == package.course.page_ids[-1]


def test_to_failed(visit, short):
    block = openedx.imported(short.path)
    with taken(visit, block, short) as (asked, player):
        player.work_through(right=False)
        until(player.frame.page, lambda: block.success_status == "failed")
    assert block.get_grade() == 0
    assert block.runtime.of("completion") == []


def test_coming_back(visit, short):
    block = openedx.imported(short.path)
    place = short.course.page_ids[1]
    with taken(visit, block, short) as (asked, player):
        player.open(place)
        before = player.ticks()
        until(player.frame.page, lambda: block.scorm_data.get("cmi.core.lesson_location") == place)
    with taken(visit, block, short) as (asked, player):
        player.is_at(place)
        assert player.ticks() == before


def test_the_state_is_sent_first_when_leaving(visit, short):
    """Its script sends in the background: the first value by itself, which is the only one that a page can send as it goes away."""
    block = openedx.imported(short.path)
    place = short.course.page_ids[1]
    with taken(visit, block, short) as (asked, player):
        page = player.frame.page
        page.wait_for_load_state("networkidle")
        said = len(asked.calls)
        player.open(place)
        player.frame.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
        until(page, lambda: block.scorm_data["cmi.core.lesson_location"] == place)
        sent = next(body for name, body in asked.calls[said:] if name == "scorm_set_values")
    assert [value["name"] for value in json.loads(sent)] == ["cmi.suspend_data"]
    with taken(visit, block, short) as (asked, player):
        player.is_at(place)


def test_who_has_passed_keeps_it_when_looking_again(visit, short):
    """Open edX never reads a status back, so the package must not take "" for a learner who has just come."""
    block = openedx.imported(short.path)
    with taken(visit, block, short) as (asked, player):
        player.work_through()
        until(player.frame.page, lambda: block.success_status == "passed")
    with taken(visit, block, short) as (asked, player):
        player.open("about")
        player.frame.page.wait_for_timeout(500)
        said = [body for name, body in asked.calls if name == "scorm_set_values" and "incomplete" in body]
    assert (block.lesson_status, block.success_status, block.lesson_score) == ("completed", "passed", 1.0)
    assert said == [], "a passed learner was called incomplete for a while"
