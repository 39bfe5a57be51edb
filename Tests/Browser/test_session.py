"""The session with an LMS: saves that are few, tried again, held here meanwhile, and said to the learner as they are."""

import pytest
from playwright.sync_api import expect

from .conftest import taken
from .faults import count, counted, mend, refuse, save_now, wrap

OVER = {"LMS": 301, "": 132}  # a call in a session that is none


def held(player) -> list[str]:
    return player.frame.evaluate("Object.keys(localStorage)")


def practice(lms) -> tuple[str, str]:
    page = next(page for page in lms.course.page_ids if lms.course.practice_on(page))
    return page, lms.course.practice_on(page)[0]


def test_many_steps_make_few_commits_and_none_is_lost(lms):
    player = lms.launch()
    count(lms, "Commit")
    pages = lms.course.page_ids[:4]
    player.frame.evaluate("""async (pages) => {
        for (const page of [...pages, ...pages, ...pages]) {
          location.hash = `#/${page}`;
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      }""", pages)
    assert counted(lms) <= 2
    assert len(held(player)) == 1, "the last steps are held here"
    lms.page.wait_for_function("window.counted >= 1")
    player.frame.wait_for_function("Object.keys(localStorage).length === 0")
    assert counted(lms) <= 2
    assert lms.value("place") == pages[-1]
    lms.leave()
    assert lms.errors() == []


def test_a_window_that_is_killed_between_two_commits_goes_on_where_it_was(lms):
    page, question = practice(lms)
    player = lms.launch()
    player.open(lms.course.page_ids[0])
    player.open(page)
    player.practise(question, lms.course.right(question))
    assert lms.value("place") != page, "the test is too slow"
    lms.kill()
    player = lms.launch()
    player.is_at(page)
    expect(player.article.locator("xpath=..")).to_contain_text(player.say("notice.restored"))
    assert player.chosen(player.question(question)) == lms.course.right(question)
    save_now(lms)
    assert [record["id"].endswith(question) for record in lms.records("interactions")] == [True], "what it did not hear of, it hears later"
    assert held(player) == []
    lms.leave()
    assert lms.errors() == []


def test_leaving_saves_what_waits(lms):
    player = lms.launch()
    player.open(lms.course.page_ids[0])
    player.open(lms.course.page_ids[1])
    lms.leave()
    assert lms.value("place") == lms.course.page_ids[1]


def test_the_state_goes_first_and_a_new_status_before_it(lms):
    """Of a page that goes away some LMSs get the first value alone."""
    player = lms.launch()
    player.open(lms.course.page_ids[0])
    save_now(lms)
    player.open(lms.course.page_ids[1])
    said = len(lms.calls())
    lms.leave()
    assert sets(lms.log[said:])[0] == lms.names["state"]
    player = lms.launch()
    said = len(lms.log)
    player.work_through()
    lms.leave()
    calls = lms.log[said:]
    status = lms.names.get("success", lms.names["completion"])
    passed = next(index for index, call in enumerate(calls) if call["role"] == "set" and call["args"] == [status, "passed"])
    begun = max(index for index, call in enumerate(calls[:passed]) if call["role"] == "commit")
    saved = sets(calls[begun:])
    assert saved.index(status) < saved.index(lms.names["state"]) < saved.index(lms.names["place"])


def sets(calls: list[dict]) -> list[str]:
    """The elements that were set, in their order."""
    return [call["args"][0] for call in calls if call["role"] == "set"]


def test_a_result_does_not_wait(lms):
    player = lms.launch()
    [assessment] = lms.course.assessments
    player.open(assessment["page"])
    player.sit(assessment["id"], right=True)
    assert len(lms.records("interactions")) == len(assessment["questions"])
    lms.leave()


@pytest.mark.parametrize("fault", ["refuses", "throws"])
def test_an_lms_that_fails_is_tried_again_by_itself_and_less_and_less(lms, fault):
    player = lms.launch()
    count(lms, "Commit")
    answer = "'false'" if fault == "refuses" else "(() => { throw new Error('gone'); })()"
    wrap(lms, "Commit", f"window.counted += 1; return window.mended ? original() : {answer};")
    player.open(lms.course.page_ids[1])
    expect(player.status_line).to_contain_text(player.say("status.unsaved"))
    announcer = player.frame.locator("#announcer")
    expect(announcer).to_have_text(player.say("status.unsaved"))
    expect(player.status_line).to_contain_text(player.say("status.copied"))
    lms.page.evaluate("window.counted = 0")
    player.frame.page.wait_for_timeout(10_500)  # tries after 3, 6, 12 … seconds
    assert 1 <= counted(lms) <= 3
    mend(lms)
    player.frame.get_by_role("button", name=player.say("status.again")).click()
    expect(announcer).to_have_text(player.say("status.saved"))
    expect(player.status_line).not_to_contain_text(player.say("status.unsaved"))
    assert held(player) == []
    lms.leave()
    assert lms.value("place") == lms.course.page_ids[1]


@taken("scorm12", "scorm2004", "scorm2004-module")
def test_a_session_that_the_lms_ends_in_the_middle(lms):
    page, question = practice(lms)
    player = lms.launch()
    save_now(lms)
    refuse(lms, OVER[lms.prefix], "SetValue", "GetValue", "Commit", "Finish")
    player.open(page)
    player.practise(question, lms.course.right(question))
    save_now(lms)
    expect(player.status_line).to_contain_text(player.say("status.over"))
    expect(player.status_line).to_contain_text(player.say("status.copied"))
    expect(player.question(question)).to_contain_text(player.say("verdict.c"))
    player.save_and_exit()
    expect(player.article).to_contain_text(player.say("left.over"))
    lms.kill()
    player = lms.launch()
    player.is_at(page)
    assert player.chosen(player.question(question)) == lms.course.right(question)
    lms.leave()
    assert lms.value("place") == page


ROOM = 500  # what the LMS with little room has, in characters


@pytest.mark.parametrize("fault", ["refuses", "cuts"])
@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
def test_an_lms_with_little_room_keeps_results_and_the_rest_stays_here(visit, target, fault):
    lms = visit().lms("sample", target)
    course = lms.course
    player = lms.launch()
    act = "window.lastFault = '405'; return 'false';" if fault == "refuses" else f"return original(args[0], args[1].slice(0, {ROOM}));"
    wrap(lms, "SetValue", f"if (args[0] !== 'cmi.suspend_data' || args[1].length <= {ROOM}) return original(); {act}")
    wrap(lms, "GetLastError", "const code = window.lastFault; delete window.lastFault; return code ?? original();")
    simple = ("choice", "true-false", "multiple")
    answered = []
    for page in course.page_ids:
        player.open(page)
        for question in course.practice_on(page):
            if course.questions[question]["kind"] in simple:
                player.practise(question, course.right(question))
                answered.append((page, question))
    assessment = next(one for one in course.assessments if all(course.questions[question]["kind"] in simple for question in one["questions"]))
    player.open(assessment["page"])
    player.sit(assessment["id"], right=True)
    expect(player.status_line).to_contain_text(f"{ROOM}")
    expect(player.status_line).to_contain_text(player.say("lost.practice"))
    expect(player.status_line).to_contain_text(player.say("status.lostcopied"))
    before = player.ticks()
    lms.leave()
    assert len(lms.value("state")) <= ROOM

    player = lms.launch()
    page, question = answered[-1]
    assert player.ticks() == before
    player.open(page)
    assert player.chosen(player.question(question)) == course.right(question), "here nothing is lost"
    player.frame.evaluate("localStorage.clear()")
    lms.kill()

    lms.record["data"][lms.names["state"]] = lms.value("state")
    player = lms.launch()
    assert player.ticks() == before, "on another device results and pages are there"
    player.open(assessment["page"])
    assert player.verdict(assessment["id"]) == player.say("result.passed")
    lms.leave()


def test_two_windows_take_over_what_is_done_in_each(lms):
    page, question = practice(lms)
    others = [place for place in lms.course.page_ids if place != page]
    player = lms.launch()
    player.open(others[0])
    first = lms.page
    second = lms.launch()
    other = lms.page
    for opened in (player, second):
        expect(opened.frame.locator(".notice", has_text=opened.say("notice.twice"))).to_have_count(1)
    player.open(page)
    player.practise(question, lms.course.right(question))
    second.open(others[1])
    expect(second.entry(page).locator(".visually-hidden")).to_contain_text(second.say("contents.done"))
    first.close()
    lms.leave()
    assert other.is_closed()
    player = lms.launch()
    ticks = player.ticks()
    assert [ticks[place] for place in (others[0], others[1], page)] == [player.say("contents.done")] * 3
    player.open(page)
    assert player.chosen(player.question(question)) == lms.course.right(question)
    lms.leave()


def test_without_an_lms_two_windows_do_the_same(visit, server, short):
    visitor = visit()
    address = f"{server}/short-web/index.html"
    first, second = visitor.opens(address, short.course), visitor.opens(address, short.course)
    first.open(short.course.page_ids[0])
    second.open(short.course.page_ids[1])
    third = visitor.opens(address, short.course)
    ticks = third.ticks()
    assert ticks[short.course.page_ids[0]] == ticks[short.course.page_ids[1]] != third.say("contents.open")
