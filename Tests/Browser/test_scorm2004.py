"""What SCORM 2004 is told at each step: completion, success, progress and score."""

import pytest

from .conftest import taken
from .faults import save_now


def told(lms) -> tuple[str, ...]:
    return tuple(lms.value(role) for role in ("completion", "success", "progress", "scaled"))


@taken("scorm2004", "scorm2004-3rd", "scorm2004-module")
def test_the_statuses_from_first_to_last(lms):
    pages = lms.course.page_ids
    [assessment] = lms.course.assessments
    all_there_is = len(pages) + 1
    player = lms.launch()
    assert lms.sets(lms.calls())[:2] == [("cmi.completion_status", "incomplete"), ("cmi.success_status", "unknown")]
    assert told(lms) == ("incomplete", "unknown", "0", "")
    half = all_there_is // 2
    # Rounded down, as the player does it, so that nobody is shown as further than they are.
    share = lambda met: f"{met * 10_000 // all_there_is / 10_000:g}"
    for page in pages[:half]:
        player.open(page)
    save_now(lms)
    assert told(lms) == ("incomplete", "unknown", share(half), "")
    for page in pages[half:]:
        player.open(page)
    save_now(lms)
    assert told(lms) == ("incomplete", "unknown", share(len(pages)), "")
    player.sit(assessment["id"], right=False)
    assert told(lms) == ("incomplete", "failed", share(len(pages)), "0")
    player.sit(assessment["id"], right=True)
    assert told(lms) == ("completed", "passed", "1", "1")
    player.sit(assessment["id"], right=False)
    assert told(lms) == ("completed", "passed", "1", "1")
    lms.leave()
    assert lms.errors() == []


@taken("scorm2004-reading")
def test_where_nothing_is_scored_success_stays_unknown(lms):
    player = lms.launch()
    for page in lms.course.page_ids:
        assert told(lms)[:2] == ("incomplete", "unknown")
        player.open(page)
    assert told(lms) == ("completed", "unknown", "1", "")
    lms.leave()
    assert lms.errors() == []


@taken("scorm2004")
def test_completed_is_believed_only_where_it_can_be_ours(lms):
    """Some LMSs make something of a status by themselves; without state it was not this course that said it."""
    lms.record = {"data": {"cmi.exit": "suspend", "cmi.completion_status": "completed"}, "seconds": 0}
    player = lms.launch()
    player.open(lms.course.page_ids[0])
    assert told(lms)[:2] == ("incomplete", "unknown")
    lms.leave()


@taken("scorm2004")
def test_a_better_score_of_an_earlier_release_stays(lms):
    lms.record = {"data": {"cmi.exit": "suspend", "cmi.completion_status": "completed", "cmi.success_status": "passed",
                           "cmi.score.scaled": "0.95", "cmi.score.raw": "95"}, "seconds": 0}
    player = lms.launch()
    [assessment] = lms.course.assessments
    player.open(assessment["page"])
    player.begin(assessment["id"])
    for question in player.asked(assessment["id"])[1:]:
        player.choose(player.question(question, assessment["id"]), lms.course.right(question))
    player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.submit")).click()
    player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.anyway")).click()
    assert player.verdict(assessment["id"]) == player.say("result.passed")
    assert told(lms) == ("completed", "passed", "1", "0.95")
    lms.leave()


@taken("scorm2004")
@pytest.mark.parametrize("way", ["normal", "time-out", ""])
def test_a_new_attempt_begins_anew(lms, way):
    """An LMS that was told another exit by someone else gives an empty record."""
    lms.launch().open(lms.course.page_ids[1])
    lms.leave()
    lms.record["data"]["cmi.exit"] = way
    player = lms.launch()
    assert lms.ask("entry") == "ab-initio"
    player.is_at("about")
    assert told(lms) == ("incomplete", "unknown", "0", "")
    lms.leave()
    assert lms.errors() == []
