"""The main states of a course, one after the other, for tests that look at each of them."""

from collections.abc import Iterator

from playwright.sync_api import expect

from .lms import LMS
from .player import Player


def states(player: Player) -> Iterator[str]:
    """Brings the course from state to state and names each; the player shows it while the caller looks."""
    course = player.course
    yield "about"
    for page in course.page_ids:
        player.open(page)
        yield f"page-{page}"
        practice = course.practice_on(page)
        for identifier in practice:
            player.practise(identifier, course.wrong(identifier))
        if practice:
            yield f"page-{page}-wrong"
        for identifier in practice:
            again = player.question(identifier).get_by_role("button", name=player.say("question.again"))
            if again.is_visible():
                again.click()
                player.practise(identifier, course.right(identifier))
        if practice:
            yield f"page-{page}-right"
        for assessment in course.assessments_on(page):
            name = f"page-{page}-{assessment['id']}"
            player.begin(assessment["id"])
            yield f"{name}-open"
            player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.submit")).click()
            yield f"{name}-gaps"
            for question in player.asked(assessment["id"]):
                player.choose(player.question(question, assessment["id"]), course.wrong(question))
            player.submit(assessment["id"])
            yield f"{name}-failed"
            if assessment["attempts"] != 1:
                player.sit(assessment["id"], right=True)
                yield f"{name}-passed"
    for special in course.specials:
        if special != "about":
            player.open(special)
            yield special
    if course.handouts:
        player.open("toolkit")
        player.article.locator("[data-open-handout]").first.click()
        dialog = player.frame.get_by_role("dialog")
        dialog.locator("iframe").element_handle().content_frame().locator("h1").wait_for()
        yield "handout"
        dialog.get_by_role("button", name=player.say("dialog.close")).click()
        dialog.wait_for(state="detached")


def module_states(lms: LMS, player: Player) -> Iterator[str]:
    """A module that is a SCO of its own: its opening, its pages, and its end."""
    yield "about"
    for page in player.course.page_ids:
        player.open(page)
        for assessment in player.course.assessments_on(page):
            player.sit(assessment["id"], right=True)
        yield page
    player.frame.locator(".finish").scroll_into_view_if_needed()
    yield "finish"
    if not player.exit_button.is_visible():
        player.frame.get_by_role("button", name=player.say("contents.title")).click()
    player.exit_button.scroll_into_view_if_needed()
    yield "contents"
    player.open(player.course.page_ids[-1])


def leaving_states(lms: LMS, player: Player) -> Iterator[str]:
    """A save that is refused, and the end after it."""
    lms.fails()
    player.open(player.course.page_ids[0])
    expect(player.status_line).to_contain_text(player.say("status.unsaved"))
    yield "unsaved"
    player.save_and_exit()
    yield "refused"
    lms.recovers()
    player.article.get_by_role("button", name=player.say("status.again")).click()
    expect(player.article.get_by_role("heading", level=1)).to_have_text(player.say("left.title"))
    yield "left"
