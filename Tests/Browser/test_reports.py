"""What LMSs hear of single answers and of objectives, in each standard's own format."""

import re

from .conftest import taken
from .faults import save_now

PLACES = ("scorm12", "scorm2004", "scorm12-module", "scorm2004-module")


def spelled(lms, identifier: str) -> str:
    """An id as the standard allows it."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", identifier) if lms.prefix else identifier


def expected(lms, question: str, given: list[str], result: str, assessment: dict | None = None) -> dict[str, str]:
    """The fields of an interaction that do not depend on the time."""
    data = lms.course.questions[question]
    kind = "true-false" if data["kind"] == "true-false" else "choice"
    between = "," if lms.prefix else "[,]"
    def written(choices):
        places = sorted(choice["id"] for choice in data["choices"])
        if not lms.prefix:
            return between.join(choices)
        return between.join(choice[0] if kind == "true-false" else "0123456789"[places.index(choice)] for choice in choices)
    right = written(lms.course.right(question))
    fields = {
        "id": spelled(lms, f"{assessment['id']}.{question}" if assessment else question), "type": kind,
        "objectives.0.id": spelled(lms, data["objective"]),
        "correct_responses.0.pattern": f"{{{right}}}" if lms.prefix and data["kind"] == "multiple" else right,
        "result": {"wrong": "wrong" if lms.prefix else "incorrect"}.get(result, result),
        "weighting": "1" if assessment else "0",
    }
    if given:
        fields["student_response" if lms.prefix else "learner_response"] = written(given)
    if not lms.prefix:
        fields["description"] = data["prompt"][:250]
    return fields


def timeless(records: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: value for name, value in record.items() if name not in ("time", "timestamp", "latency")} for record in records]


@taken(*PLACES)
def test_answers_are_told_as_they_are_given(lms):
    course = lms.course
    page = next(page for page in course.page_ids if course.practice_on(page))
    practice = course.practice_on(page)[0]
    [assessment] = course.assessments
    player = lms.launch()
    player.open(page)
    player.practise(practice, course.wrong(practice))
    player.question(practice).get_by_role("button", name=player.say("question.again")).click()
    player.practise(practice, course.right(practice))
    story = [expected(lms, practice, course.wrong(practice), "wrong"), expected(lms, practice, course.right(practice), "correct")]
    save_now(lms)
    assert timeless(lms.records("interactions")) == story

    player.open(assessment["page"])
    player.sit(assessment["id"], right=False)
    story += [expected(lms, question, course.wrong(question), "wrong", assessment) for question in assessment["questions"]]
    assert timeless(lms.records("interactions")) == story
    lms.leave()

    player = lms.launch()
    player.begin(assessment["id"])
    gap, *others = assessment["questions"]
    for question in others:
        player.choose(player.question(question, assessment["id"]), course.right(question))
    player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.submit")).click()
    player.assessment(assessment["id"]).get_by_role("button", name=player.say("assessment.anyway")).click()
    story += [expected(lms, gap, [], "wrong", assessment)]
    story += [expected(lms, question, course.right(question), "correct", assessment) for question in others]
    assert timeless(lms.records("interactions")) == story
    assert all(lms.seconds(record["latency"]) >= 0 for record in lms.records("interactions") if "latency" in record)
    assert all("time" in record if lms.prefix else "timestamp" in record for record in lms.records("interactions"))
    lms.leave()
    assert lms.errors() == []


def objectives(lms) -> dict[str, dict[str, str]]:
    save_now(lms)
    found = lms.records("objectives")
    by_id = {record.pop("id"): record for record in found}
    assert len(by_id) == len(found), "an objective stands there twice"
    return by_id


def is_passed(lms, record) -> bool:
    if lms.prefix:
        return record == {"status": "passed", "score.raw": "100", "score.min": "0", "score.max": "100"}
    return (record["completion_status"], record["success_status"], record["score.scaled"], record["progress_measure"]) == ("completed", "passed", "1", "1")


@taken(*PLACES)
def test_objectives_from_first_to_last(lms):
    course = lms.course
    ids = [spelled(lms, objective["id"]) for objective in course.data["objectives"]]
    [assessment] = course.assessments
    player = lms.launch()
    words = ("status",) if lms.prefix else ("completion_status", "success_status")
    assert list(objectives(lms)) == ids
    assert {record[words[0]] for record in objectives(lms).values()} == {"not attempted"}
    if not lms.prefix:
        assert [record["description"] for record in objectives(lms).values()] == [objective["text"] for objective in course.data["objectives"]]

    player.open(course.page_ids[0])
    served = {spelled(lms, objective["id"]) for objective in course.data["objectives"] if course.page_ids[0] in objective["pages"]}
    assert {name for name, record in objectives(lms).items() if record[words[0]] == "incomplete"} == served

    player.work_through(right=False)
    assert {record[words[-1]] for record in objectives(lms).values()} == {"failed"}
    assert {record["score.raw" if lms.prefix else "score.scaled"] for record in objectives(lms).values()} == {"0"}
    player.sit(assessment["id"], right=True)
    assert all(is_passed(lms, record) for record in objectives(lms).values())
    lms.leave()

    player = lms.launch()
    player.sit(assessment["id"], right=False)
    lms.leave()
    assert list(objectives(lms)) == ids
    assert all(is_passed(lms, record) for record in objectives(lms).values()), "an objective got worse"
    assert lms.errors() == []


@taken(*PLACES)
def test_objectives_that_the_lms_made_are_found_by_their_ids(lms):
    ids = [spelled(lms, objective["id"]) for objective in lms.course.data["objectives"]]
    made = ["primary", *reversed(ids[1:])]
    lms.record = {"data": {lms.names["exit"]: "suspend"} | {f"cmi.objectives.{index}.id": name for index, name in enumerate(made)}, "seconds": 0}
    lms.launch().work_through()
    lms.leave()
    assert list(objectives(lms)) == [*made, ids[0]]
    assert objectives(lms).pop("primary") == {}
    assert all(is_passed(lms, objectives(lms)[name]) for name in ids)
    assert lms.errors() == []


@taken("scorm2004-gate")
def test_the_objective_that_opens_other_modules(lms):
    player = lms.launch()
    assert lms.course.data["completionObjective"] == "complete"
    for page in lms.course.page_ids:
        record = objectives(lms)["complete"]
        assert (record["completion_status"], record.get("success_status", "unknown")) == ("incomplete", "unknown")
        player.open(page)
    record = objectives(lms)["complete"]
    assert (record["completion_status"], record["success_status"], record["progress_measure"]) == ("completed", "passed", "1")
    lms.leave()
    assert lms.errors() == []


@taken("scorm2004")
def test_a_full_journal_takes_what_it_has_a_place_for(lms):
    """An LMS has to keep 250 interactions; one more would be refused."""
    first, second = [question for page in lms.course.page_ids for question in lms.course.practice_on(page)][:2]
    journal = [*(f"earlier-{index}" for index in range(249)), first]
    lms.record = {"data": {"cmi.exit": "suspend"} | {f"cmi.interactions.{index}.id": name for index, name in enumerate(journal)}, "seconds": 0}
    player = lms.launch()
    for question in (first, second):
        player.open(next(page for page in lms.course.page_ids if question in lms.course.practice_on(page)))
        player.practise(question, lms.course.right(question))
    lms.leave()
    assert [record["id"] for record in lms.records("interactions")] == journal
    assert timeless(lms.records("interactions")[249:]) == [expected(lms, first, lms.course.right(first), "correct")]
    assert lms.errors() == []


def test_what_was_refused_is_told_later_and_once(lms):
    page = next(page for page in lms.course.page_ids if lms.course.practice_on(page))
    question = lms.course.practice_on(page)[0]
    player = lms.launch()
    lms.fails()
    player.open(page)
    lms.committed_after(lambda: player.practise(question, lms.course.right(question)))
    lms.recovers()
    player.frame.get_by_role("button", name=player.say("status.again")).click()
    player.open("about")
    player.open(page)
    lms.leave()
    assert timeless(lms.records("interactions")) == [expected(lms, question, lms.course.right(question), "correct")]
    begun = [spelled(lms, objective["id"]) for objective in lms.course.data["objectives"] if page in objective["pages"]]
    assert {objectives(lms)[name]["status" if lms.prefix else "completion_status"] for name in begun} == {"incomplete"}
