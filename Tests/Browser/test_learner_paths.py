"""Learners in strict LMSs: from the first page to an end, with everything that may come between."""

import copy

import pytest
from playwright.sync_api import expect

from .conftest import taken


@pytest.fixture(scope="module")
def kept() -> dict:
    return {}


@pytest.fixture
def passed(lms, kept):
    """The registration of a learner who has passed in an earlier sitting."""
    if lms.address not in kept:
        lms.launch().work_through()
        lms.leave()
        kept[lms.address] = lms.record
        lms.log.clear()
    lms.record = copy.deepcopy(kept[lms.address])
    return lms


def exhausted(course):
    """The assessments whose attempts can be used up."""
    limited = [assessment for assessment in course.assessments if assessment["attempts"]]
    if len(limited) != len(course.assessments) or not limited:
        pytest.skip("an assessment of this course may be tried for ever")
    return limited


@taken()
def test_from_the_first_page_to_passed(lms):
    player = lms.launch()
    player.is_at("about")
    player.frame.get_by_role("link", name=player.say("about.start")).click()
    player.expect_shown(lms.course.page_ids[0])
    for page in lms.course.page_ids:
        player.expect_shown(page)
        player.practise_rightly(page)
        for assessment in lms.course.assessments_on(page):
            player.sit(assessment["id"], right=True)
            assert player.verdict(assessment["id"]) == player.say("result.passed")
        if page != lms.course.page_ids[-1]:
            player.frame.get_by_role("navigation", name=player.say("pager.title")).locator("a[rel=next]").click()

    assert set(player.ticks().values()) == {player.say("contents.done")}
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    expect(player.frame.get_by_role("heading", name=player.say("finish.passed"))).to_be_visible()
    lms.leave()
    assert lms.errors() == []
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.record["seconds"] > 0
    assert max(map(len, lms.written("state"))) <= lms.limit
    assert lms.written("completion")[0] == "incomplete"
    # Nothing relies on how it is left: each commit says it already.
    assert {commit.get(lms.names["exit"]) for commit in lms.commits()} == {"suspend"}
    spent = [lms.seconds(commit[lms.names["time"]]) for commit in lms.commits()]
    assert spent == sorted(spent)


@taken("scorm12", "scorm2004", "scorm2004-module")
def test_to_failed_when_the_attempts_are_used_up(lms):
    limited = exhausted(lms.course)
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


def test_a_second_attempt_can_pass_and_the_best_counts(lms):
    player = lms.launch()
    player.work_through(right=False)
    assert lms.status == "failed"
    for assessment in lms.course.assessments:
        player.open(assessment["page"])
        player.sit(assessment["id"], right=True)
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    for assessment in lms.course.assessments:
        player.open(assessment["page"])
        player.sit(assessment["id"], right=False)
        expect(player.assessment(assessment["id"])).to_contain_text(player.say("result.next.before"))
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


@taken("scorm12", "scorm2004", "scorm2004-module")
def test_leaving_at_each_page_and_coming_back(lms):
    player = lms.launch()
    for page in lms.course.page_ids:
        player.open(page)
        for identifier in lms.course.practice_on(page):
            player.practise(identifier, lms.course.wrong(identifier))
        for assessment in lms.course.assessments_on(page):
            player.sit(assessment["id"], right=True)
        before = player.ticks()
        lms.leave()

        player = lms.launch()
        assert lms.ask("entry") == "resume"
        player.is_at(page)
        assert player.ticks() == before
        for identifier in lms.course.practice_on(page):
            assert player.chosen(player.question(identifier)) == lms.course.wrong(identifier), identifier
        for assessment in lms.course.assessments_on(page):
            assert player.verdict(assessment["id"]) == player.say("result.passed")
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


def test_a_half_answered_assessment_waits(lms):
    assessment = lms.course.assessments[0]
    player = lms.launch()
    player.open(assessment["page"])
    player.begin(assessment["id"])
    asked = player.asked(assessment["id"])
    half = asked[: (len(asked) + 1) // 2]
    for question in half:
        player.choose(player.question(question, assessment["id"]), lms.course.right(question))
    lms.leave()

    player = lms.launch()
    player.is_at(assessment["page"])
    assert player.asked(assessment["id"]) == asked
    for question in asked:
        expected = sorted(lms.course.right(question)) if question in half else []
        assert sorted(player.chosen(player.question(question, assessment["id"]))) == expected
    for question in asked[len(half):]:
        player.choose(player.question(question, assessment["id"]), lms.course.right(question))
    player.submit(assessment["id"])
    assert player.verdict(assessment["id"]) == player.say("result.passed")
    lms.leave()
    assert lms.errors() == []


def test_submitting_with_gaps_asks_first(lms):
    assessment = lms.course.assessments[0]
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


def test_a_killed_window_loses_nothing_that_was_answered(lms):
    page = next(page for page in lms.course.page_ids if lms.course.practice_on(page))
    question = lms.course.practice_on(page)[0]
    assessment = lms.course.assessments[0]
    player = lms.launch()
    player.open(page)
    player.practise(question, lms.course.wrong(question))
    player.open(assessment["page"])
    player.begin(assessment["id"])
    first = player.asked(assessment["id"])[0]
    # Answers of an open attempt are saved when the learner pauses.
    lms.committed_after(lambda: player.choose(player.question(first, assessment["id"]), lms.course.right(first)))
    lms.kill()

    player = lms.launch()
    assert lms.ask("entry") == "resume"
    player.is_at(assessment["page"])
    assert player.chosen(player.question(first, assessment["id"])) == lms.course.right(first)
    player.open(page)
    assert player.chosen(player.question(question)) == lms.course.wrong(question)
    lms.leave()
    assert lms.errors() == []


def test_who_has_passed_keeps_it_when_looking_again(passed):
    lms = passed
    player = lms.launch()
    player.open("about")
    lms.leave()
    assert set(lms.written("completion")) <= {"passed", "completed"}
    assert set(lms.written("success")) <= {"passed"}
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert lms.errors() == []


@taken("scorm12", "scorm2004", "scorm2004-module")
@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_without_taking_writes_nothing_but_that_it_goes_on(passed, mode):
    lms, before = passed, passed.record["data"]
    player = lms.launch(mode=mode, credit="no-credit")
    assert player.say(f"status.{mode}") in player.status
    for page in player.course.page_ids:
        player.open(page)
    lms.leave()
    assert [(name.split(".")[-1], value) for name, value in lms.sets()] == [("exit", "suspend")]
    assert lms.value("state") == before[lms.names["state"]]
    assert lms.errors() == []


@taken("scorm12", "scorm2004", "scorm2004-module")
def test_without_credit_nothing_that_counts_is_written(lms):
    player = lms.launch(credit="no-credit")
    player.work_through()
    assert player.say("status.nocredit") in player.status
    lms.leave()
    counting = ("score", "status", "progress_measure", "objectives", "interactions")
    assert [name for name, _ in lms.sets() if any(word in name for word in counting)] == []
    assert lms.written("state") != []
    assert lms.errors() == []


def test_an_lms_that_refuses_to_begin(lms):
    player = lms.launch(["refuses-to-begin"])
    assert player.say("status.refused") in player.status
    player.open(player.course.page_ids[-1])
    assert {entry["call"] for entry in lms.calls()} <= {f"{lms.prefix}Initialize", f"{lms.prefix}GetValue"}
    lms.leave()


def test_an_lms_that_stops_saving_is_named_and_tried_again(lms):
    first, second, *_ = lms.course.page_ids
    player = lms.launch()
    player.open(first)
    lms.fails()
    player.open(second)
    expect(player.status_line).to_contain_text(player.say("status.unsaved"))
    lms.recovers()
    player.frame.get_by_role("button", name=player.say("status.again")).click()
    expect(player.status_line).not_to_contain_text(player.say("status.unsaved"))
    lms.leave()

    player = lms.launch()
    player.is_at(second)
    lms.leave()


def test_what_was_refused_is_kept_in_this_browser(lms):
    first, second, third, *_ = lms.course.page_ids
    player = lms.launch()
    player.open(first)
    lms.fails()
    player.open(second)
    expect(player.status_line).to_contain_text(player.say("status.copied"))
    lms.kill()

    player = lms.launch()
    player.is_at(second)
    expect(player.article.locator("xpath=..")).to_contain_text(player.say("notice.restored"))
    lms.committed_after(lambda: player.open(third))
    expect(player.status_line).not_to_contain_text(player.say("status.unsaved"))
    assert player.frame.evaluate("Object.keys(localStorage)") == []
    lms.leave()


@taken("scorm12", "scorm2004", "scorm12-module")
def test_an_lms_with_the_least_that_the_standard_asks_for(lms):
    player = lms.launch(without=lms.optional)
    player.work_through()
    lms.leave()
    assert (lms.status, lms.score) == ("passed", ("100", "0", "100"))
    assert [entry for entry in lms.errors() if not entry["call"].endswith("GetValue")] == []


@pytest.mark.parametrize(("altered", "notice"), [
    (lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), "notice.damaged"),
    (lambda text: "{\"bookmark\": 3}", "notice.foreign"),
    (lambda text: "2" + text[1:], "notice.newer"),
])
def test_progress_that_cannot_be_read_is_said_once(lms, altered, notice):
    lms.launch().open(lms.course.page_ids[1])
    lms.leave()
    name = lms.names["state"]
    lms.record["data"][name] = state = altered(lms.record["data"][name])
    player = lms.launch()
    expect(player.frame.get_by_text(player.say(notice))).to_have_count(1)
    player.open(lms.course.page_ids[0])
    lms.leave()
    if notice != "notice.damaged":
        assert lms.value("state") == state
    assert lms.errors() == []
