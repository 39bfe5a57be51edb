"""Save and exit: the learner leaves on purpose, the LMS is told where to go, and nothing is lost without a word."""

import pytest
from playwright.sync_api import expect

from .conftest import taken


def ending(lms) -> list[tuple]:
    """The calls of this sitting from the last commit on, without those that only read."""
    calls = [(entry["call"].removeprefix(lms.prefix), *entry["args"]) for entry in lms.calls()]
    last = max(index for index, call in enumerate(calls) if call[0] == "Commit")
    return [call for call in calls[last:] if call[0] != "GetValue"]


def expect_left(player, how: str):
    expect(player.article.get_by_role("heading", level=1)).to_have_text(player.say("left.title"))
    expect(player.article).to_contain_text(player.say(how))
    expect(player.status_line).to_have_text(player.say("status.left"))
    expect(player.frame.get_by_role("navigation")).to_have_count(0)
    assert player.has_focus_on("article.leaving h1")


@taken("scorm12", "scorm2004", "scorm2004-3rd", "scorm12-module", "scorm2004-module")
def test_halfway(lms):
    place = lms.course.page_ids[1]
    player = lms.launch()
    player.open(place)
    expect(player.exit_button).to_have_text(player.say("exit.save"))
    player.save_and_exit()
    expect_left(player, "left.saved")
    if lms.prefix:
        assert ending(lms) == [("Commit", ""), ("Finish", "")]
    else:
        assert ending(lms) == [("Commit", ""), ("SetValue", "adl.nav.request", "suspendAll"), ("Terminate", "")]
    calls = len(lms.calls())
    lms.page.evaluate("document.querySelector('iframe').contentWindow.location.hash = '#/about'")
    expect_left(player, "left.saved")
    lms.leave()
    assert len(lms.log) == calls, "the LMS was spoken to after the end"

    player = lms.launch()
    assert lms.ask("entry") == "resume"
    player.is_at(place)
    lms.leave()
    assert lms.errors() == []


@taken("scorm2004", "scorm2004-module")
@pytest.mark.parametrize("goes_on", ["true", "false", "unknown"])
def test_after_the_last_requirement(lms, goes_on):
    player = lms.launch(valid={"continue": goes_on})
    player.work_through()
    is_next = lms.course.kind == "module" and goes_on == "true"
    buttons = player.frame.locator("button.exit:visible")
    expect(buttons).to_have_text([player.say("exit.next" if is_next else "exit.save")] * 2)
    buttons.last.click()
    expect_left(player, "left.saved")
    assert ending(lms)[1:] == [("SetValue", "adl.nav.request", "continue" if is_next else "suspendAll"), ("Terminate", "")]
    assert lms.value("exit") == "suspend"
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    lms.leave()
    assert lms.errors() == []


@taken("scorm2004-reading")
def test_a_module_goes_on_once_it_is_complete_and_not_before(lms):
    player = lms.launch(valid={"continue": "true"})
    for page in lms.course.page_ids:
        expect(player.exit_button).to_have_text(player.say("exit.save"))
        player.open(page)
    expect(player.exit_button).to_have_text(player.say("exit.next"))
    player.save_and_exit()
    assert lms.value("request") == "continue"
    lms.leave()
    assert lms.errors() == []


def test_looking_again(lms):
    player = lms.launch(mode="review", credit="no-credit")
    expect(player.exit_button).to_have_text(player.say("exit.plain"))
    player.save_and_exit()
    expect_left(player, "left.plain")
    assert lms.is_finished
    lms.leave()
    assert {name for name, _ in lms.sets()} <= {"adl.nav.request", "cmi.exit", "cmi.core.exit"}
    assert lms.errors() == []


@pytest.fixture
def refused(lms):
    """A learner who wants to leave while the LMS does not save."""
    player = lms.launch()
    player.open(lms.course.page_ids[1])
    lms.fails()
    player.save_and_exit()
    expect(player.article.get_by_role("heading", level=1)).to_have_text(player.say("unsaved.title"))
    expect(player.article).to_contain_text(player.say("status.copied"))
    assert not lms.is_finished
    return player


def press(player, key: str):
    player.article.get_by_role("button", name=player.say(key)).click()


def test_a_refused_save_can_be_tried_again(lms, refused):
    press(refused, "status.again")
    expect(refused.article.get_by_role("heading", level=1)).to_have_text(refused.say("unsaved.title"))
    assert not lms.is_finished
    lms.recovers()
    press(refused, "status.again")
    expect_left(refused, "left.saved")
    assert lms.is_finished
    lms.leave()
    assert lms.value("place") == lms.course.page_ids[1]


def test_after_a_refused_save_one_can_go_back(lms, refused):
    press(refused, "unsaved.back")
    refused.is_at(lms.course.page_ids[1])
    lms.recovers()
    refused.open(lms.course.page_ids[2])
    refused.save_and_exit()
    expect_left(refused, "left.saved")
    lms.leave()


def test_after_a_refused_save_one_can_leave_all_the_same(lms, refused):
    press(refused, "unsaved.anyway")
    expect_left(refused, "left.unsaved")
    assert lms.is_finished
    lms.leave()


def test_an_lms_that_comes_round_by_itself_puts_the_question_away(lms, refused):
    lms.recovers()
    lms.committed_after(lambda: refused.frame.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }"""))
    refused.expect_shown(lms.course.page_ids[1])
    expect(refused.status_line).not_to_contain_text(refused.say("status.unsaved"))
    assert not lms.is_finished
    lms.leave()


def test_without_an_lms_there_is_nothing_to_exit(visit, server, short):
    player = visit().opens(f"{server}/short-web/index.html", short.course)
    player.work_through()
    expect(player.frame.locator("button.exit")).to_have_count(0)
