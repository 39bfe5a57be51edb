"""Texts that try to break a page are shown as they were written, and none of them runs."""

import pytest
from playwright.sync_api import expect

from Interop import hostile_course
from Interop.packages import words


@pytest.fixture(params=["scorm12", "scorm2004", "web"])
def player(request, visit, server, hostile):
    """The visitor fails the test at its end if a script spoke or anything was asked of elsewhere."""
    visitor = visit()
    if request.param == "web":
        return visitor.opens(f"{server}/hostile-web/index.html", hostile.course)
    return visitor.lms("hostile", request.param).launch(learnerName=f"{hostile_course.SCRIPT}, {hostile_course.MARKUP}")


def test_titles_stand_as_they_were_written(player):
    expect(player.article.get_by_role("heading", level=1)).to_have_text(hostile_course.TITLE)
    for page, title in hostile_course.PAGE_TITLES.items():
        assert words(title) in words(player.entry(page).inner_text())
        player.open(page)
        expect(player.article.get_by_role("heading", level=1)).to_have_text(title)
        assert words(title) in words(player.frame.title())


def test_bodies_stand_as_they_were_written(player):
    player.open("script")
    body = words(player.article.inner_text())
    assert f"{hostile_course.SCRIPT} {hostile_course.MARKUP}" in body
    assert "<img src=x onerror=alert(3)>" in body
    assert player.article.locator("script, [onerror], a[href^='javascript']").count() == 0
    expect(player.article.locator("img[src*='pixel']")).to_have_js_property("naturalWidth", 1)
    player.open("world")
    assert hostile_course.WORLD in player.article.inner_text()
    assert f"print('{hostile_course.SCRIPT}')" in player.article.locator("pre").inner_text()


def test_questions_stand_as_they_were_written(player):
    player.open("long")
    player.sit("test", right=False)
    question = player.question("asked", "test")
    assert words(question.locator(".prompt").inner_text()) == words(hostile_course.PROMPT.replace("`", ""))
    for choice, text in hostile_course.CHOICES.items():
        assert words(question.locator(f"[data-choice='{choice}'] .choice-text").inner_text()) == words(text)
    assert hostile_course.MARKUP in question.inner_text()
    player.sit("test", right=True)
    assert player.verdict("test") == player.say("result.passed")


def test_the_handout_stands_as_it_was_written(player):
    player.open("toolkit")
    expect(player.article.locator(".handout-summary").first).to_have_text(hostile_course.SUMMARY)
    player.article.locator("[data-open-handout]").first.click()
    dialog = player.frame.get_by_role("dialog")
    document = dialog.locator("iframe").element_handle().content_frame()
    expect(document.locator("h1")).to_have_text(f"{hostile_course.SCRIPT} {hostile_course.WORLD}")
    assert hostile_course.MARKUP in document.locator("body").inner_text()
    dialog.get_by_role("button", name=player.say("dialog.close")).click()


@pytest.mark.parametrize(("target", "packaging"), [
    ("scorm12", "single"), ("scorm2004", "single"), ("scorm2004-3rd", "single"), ("scorm12", "per-module"), ("scorm2004", "per-module"),
])
def test_the_whole_way(visit, target, packaging):
    lms = visit().lms("hostile", target, packaging)
    lms.launch().work_through()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    lms.leave()
    lms.launch().is_at(lms.course.page_ids[-1])
    lms.leave()
    assert lms.errors() == []
    if target != "scorm12":
        assert {record["description"] for record in lms.records("interactions")} == {words(hostile_course.PROMPT.replace("`", ""))}
        assert {record["description"] for record in lms.records("objectives")} == {hostile_course.MARKUP}


def test_nothing_is_wider_than_a_phone(visit, server, hostile):
    player = visit(viewport={"width": 360, "height": 740}).opens(f"{server}/hostile-web/index.html", hostile.course)
    for place in [*hostile.course.page_ids, *hostile.course.specials]:
        player.open(place)
        assert player.frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), place
