"""Learners in a strict LMS: from the first page to an end, with everything that may come between."""

import copy

import pytest
from playwright.sync_api import expect

from .conftest import Visitor


@pytest.fixture(scope="module")
def passed_record(browser, server, sample):
    """What the LMS holds of a learner who has passed."""
    visitor = Visitor(browser, server)
    lms = visitor.lms("sample", sample)
    lms.launch().work_through()
    lms.leave()
    visitor.context.close()
    assert visitor.faults == []
    return lms.record


def exhausted(course):
    """The assessments whose attempts can be used up."""
    limited = [assessment for assessment in course.assessments if assessment["attempts"]]
    if len(limited) != len(course.assessments) or not limited:
        pytest.skip("an assessment of this course may be tried for ever")
    return limited


def test_from_the_first_page_to_passed(lms, sample):
    player = lms.launch()
    assert player.place == "about"
    player.frame.get_by_role("link", name=player.say("about.start")).click()
    player.expect_shown(sample.course.page_ids[0])
    for page in sample.course.page_ids:
        player.expect_shown(page)
        player.practise_rightly(page)
        for assessment in sample.course.assessments_on(page):
            player.sit(assessment["id"], right=True)
            assert player.verdict(assessment["id"]) == player.say("result.passed")
        if page != sample.course.page_ids[-1]:
            player.frame.get_by_role("navigation", name=player.say("pager.title")).locator("a[rel=next]").click()

    assert set(player.ticks().values()) == {player.say("contents.done")}
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    expect(player.frame.get_by_role("heading", name=player.say("finish.passed"))).to_be_visible()
    lms.leave()
    assert lms.errors() == []
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.record["seconds"] > 0
    assert max(map(len, lms.written("cmi.suspend_data"))) <= 4096
    assert lms.written("cmi.core.lesson_status")[0] == "incomplete"
    assert "completed" not in lms.written("cmi.core.lesson_status")


def test_to_failed_when_the_attempts_are_used_up(lms, sample):
    limited = exhausted(sample.course)
    player = lms.launch()
    player.work_through(right=False)
    for assessment in limited:
        player.open(assessment["page"])
        for _ in range(assessment["attempts"] - 1):
            player.sit(assessment["id"], right=False)
        assert player.verdict(assessment["id"]) == player.say("result.failed")
        expect(player.assessment(assessment["id"]).get_by_role("button")).to_have_count(0)
        expect(player.assessment(assessment["id"])).to_contain_text(player.say("result.next.over"))
    assert (lms.status, lms.score) == ("failed", ("0", "0", "100"))
    lms.leave()

    player = lms.launch()
    player.open(limited[0]["page"])
    assert player.verdict(limited[0]["id"]) == player.say("result.failed")
    expect(player.assessment(limited[0]["id"]).get_by_role("button")).to_have_count(0)
    lms.leave()
    assert lms.status == "failed"
    assert lms.errors() == []


def test_a_second_attempt_can_pass_and_the_best_counts(lms, sample):
    player = lms.launch()
    player.work_through(right=False)
    assert lms.status == "failed"
    for assessment in sample.course.assessments:
        player.open(assessment["page"])
        player.sit(assessment["id"], right=True)
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    for assessment in sample.course.assessments:
        player.open(assessment["page"])
        player.sit(assessment["id"], right=False)
        expect(player.assessment(assessment["id"])).to_contain_text(player.say("result.next.before"))
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


def test_leaving_at_each_page_and_coming_back(lms, sample):
    player = lms.launch()
    for page in sample.course.page_ids:
        player.open(page)
        for identifier in sample.course.practice_on(page):
            player.practise(identifier, sample.course.wrong(identifier))
        for assessment in sample.course.assessments_on(page):
            player.sit(assessment["id"], right=True)
        before = player.ticks()
        lms.leave()

        player = lms.launch()
        assert lms.page.evaluate("lms.API.LMSGetValue('cmi.core.entry')") == "resume"
        assert player.place == page
        assert player.ticks() == before
        for identifier in sample.course.practice_on(page):
            assert player.chosen(player.question(identifier)) == sample.course.wrong(identifier), identifier
        for assessment in sample.course.assessments_on(page):
            assert player.verdict(assessment["id"]) == player.say("result.passed")
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


def test_a_half_answered_assessment_waits(lms, sample):
    assessment = sample.course.assessments[0]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(assessment["id"])
    asked = player.asked(assessment["id"])
    half = asked[: (len(asked) + 1) // 2]
    for question in half:
        player.choose(player.question(question, assessment["id"]), sample.course.right(question))
    lms.leave()

    player = lms.launch()
    assert player.place == assessment["page"]
    assert player.asked(assessment["id"]) == asked
    for question in asked:
        expected = sorted(sample.course.right(question)) if question in half else []
        assert sorted(player.chosen(player.question(question, assessment["id"]))) == expected
    for question in asked[len(half):]:
        player.choose(player.question(question, assessment["id"]), sample.course.right(question))
    player.submit(assessment["id"])
    assert player.verdict(assessment["id"]) == player.say("result.passed")
    lms.leave()
    assert lms.errors() == []


def test_submitting_with_gaps_asks_first(lms, sample):
    assessment = sample.course.assessments[0]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(assessment["id"])
    first = player.asked(assessment["id"])[0]
    button = player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.submit"))
    button.click()
    assert player.has_focus_on(f"[data-question='{first}'] input")
    assert lms.status == "incomplete"
    player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.anyway")).click()
    assert player.verdict(assessment["id"]) == player.say("result.failed")
    lms.leave()
    assert lms.errors() == []


def test_a_killed_window_loses_nothing_that_was_answered(lms, sample):
    page = next(page for page in sample.course.page_ids if sample.course.practice_on(page))
    question = sample.course.practice_on(page)[0]
    assessment = sample.course.assessments[0]
    player = lms.launch()
    player.open(page)
    player.practise(question, sample.course.wrong(question))
    player.open(assessment["page"])
    player.begin(assessment["id"])
    first = player.asked(assessment["id"])[0]
    player.choose(player.question(first, assessment["id"]), sample.course.right(first))
    player.frame.wait_for_timeout(800)  # answers of an open attempt are saved when the learner pauses
    lms.kill()

    player = lms.launch()
    assert lms.page.evaluate("lms.API.LMSGetValue('cmi.core.entry')") == "resume"
    assert player.place == assessment["page"]
    assert player.chosen(player.question(first, assessment["id"])) == sample.course.right(first)
    player.open(page)
    assert player.chosen(player.question(question)) == sample.course.wrong(question)
    lms.leave()
    assert lms.errors() == []


def test_who_has_passed_keeps_it_when_looking_again(lms, passed_record):
    lms.record = copy.deepcopy(passed_record)
    player = lms.launch()
    player.open("about")
    lms.leave()
    assert set(lms.written("cmi.core.lesson_status")) <= {"passed"}
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_without_taking_writes_nothing(lms, passed_record, mode):
    lms.record = copy.deepcopy(passed_record)
    player = lms.launch(mode=mode, credit="no-credit")
    assert player.say(f"status.{mode}") in player.status
    for page in player.course.page_ids:
        player.open(page)
    lms.leave()
    assert [entry for entry in lms.log if entry["call"] == "LMSSetValue"] == []
    assert lms.value("cmi.suspend_data") == passed_record["data"]["cmi.suspend_data"]
    assert lms.errors() == []


def test_without_credit_nothing_that_counts_is_written(lms):
    player = lms.launch(credit="no-credit")
    player.work_through()
    assert player.say("status.nocredit") in player.status
    lms.leave()
    assert lms.written("cmi.core.lesson_status") == []
    assert lms.written("cmi.core.score.raw") == []
    assert lms.written("cmi.suspend_data") != []
    assert lms.errors() == []


def test_an_lms_that_refuses_to_begin(lms):
    player = lms.launch(refuse=True)
    assert player.say("status.refused") in player.status
    player.open(player.course.page_ids[-1])
    assert [entry for entry in lms.calls() if entry["call"] in ("LMSSetValue", "LMSCommit", "LMSFinish")] == []
    lms.leave()


def test_an_lms_that_stops_saving_is_named_and_tried_again(lms, sample):
    first, second, *_ = sample.course.page_ids
    player = lms.launch()
    player.open(first)
    lms.page.evaluate("lms.options.failing = true")
    player.open(second)
    expect(player.status_line).to_contain_text(player.say("status.unsaved"))
    lms.page.evaluate("lms.options.failing = false")
    player.frame.get_by_role("button", name=player.say("status.again")).click()
    expect(player.status_line).not_to_contain_text(player.say("status.unsaved"))
    lms.leave()

    player = lms.launch()
    assert player.place == second
    lms.leave()


def test_an_lms_with_the_least_that_the_standard_asks_for(lms):
    player = lms.launch(without=["cmi.core.lesson_mode", "cmi.objectives", "cmi.interactions", "cmi.student_data", "cmi.comments", "cmi.student_preference"])
    player.work_through()
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert [entry for entry in lms.errors() if entry["call"] != "LMSGetValue"] == []


@pytest.mark.parametrize(("kept", "notice"), [
    (lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), "notice.damaged"),
    (lambda text: "{\"bookmark\": 3}", "notice.foreign"),
    (lambda text: "2" + text[1:], "notice.newer"),
])
def test_progress_that_cannot_be_read_is_said_once(lms, sample, kept, notice):
    lms.launch().open(sample.course.page_ids[1])
    lms.leave()
    lms.record["data"]["cmi.suspend_data"] = altered = kept(lms.record["data"]["cmi.suspend_data"])
    player = lms.launch()
    expect(player.frame.get_by_text(player.say(notice))).to_have_count(1)
    player.open(sample.course.page_ids[0])
    lms.leave()
    if notice != "notice.damaged":
        assert lms.value("cmi.suspend_data") == altered
    assert lms.errors() == []
