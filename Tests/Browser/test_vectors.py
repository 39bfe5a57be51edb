"""The player's own state.js, outcome.js and SCORM adapters against the vectors that the Swift tests run too."""

import json

import pytest

from Interop.packages import REPOSITORY

PLAYER = REPOSITORY / "Sources" / "Embedded" / "Player"
VECTORS = REPOSITORY / "Tests" / "Vectors"


def cases(name: str):
    path = VECTORS / f"{name}.json"
    found = json.loads(path.read_text(encoding="utf-8"))["cases"]
    for case in found:  # a course without finders has them left out
        case.get("course", {}).setdefault("finders", [])
        case.get("restored", {}).setdefault("finders", {})
    return [pytest.param(case, id=case["name"]) for case in found]


@pytest.fixture(scope="module")
def page(browser):
    """A blank page with the files as they are, and what turns a learner into JSON and back."""
    yield from adapted(browser, "scorm12")


@pytest.fixture(scope="module")
def page2004(browser):
    yield from adapted(browser, "scorm2004")


def adapted(browser, adapter):
    page = browser.new_page()
    for file in ("state.js", "outcome.js", "device-storage.js", "adapters/find-api.js", "adapters/records.js", "adapters/saving.js", f"adapters/{adapter}.js"):
        page.add_script_tag(content=(PLAYER / file).read_text(encoding="utf-8"))
    page.add_script_tag(content="""
      const toJSON = (learner, course) => ({
        ...learner, pages: course.pages.map((page) => page.id).filter((id) => learner.pages.has(id)),
        answers: Object.fromEntries(learner.answers), assessments: Object.fromEntries(learner.assessments),
        scenarios: Object.fromEntries(learner.scenarios), finders: Object.fromEntries(learner.finders), ticks: [...learner.ticks].sort(),
      });
      const fromJSON = (learner) => ({
        ...learner, pages: new Set(learner.pages),
        answers: new Map(Object.entries(learner.answers)), assessments: new Map(Object.entries(learner.assessments)),
        scenarios: new Map(Object.entries(learner.scenarios)), ticks: new Set(learner.ticks),
      });
      /** What the adapter sets for an outcome, in an LMS that has `before` already. */
      async function reported(course, result, before = {}) {
        const told = {};
        const calls = {
          Initialize: () => "true", Finish: () => "true", Terminate: () => "true", Commit: () => "true",
          GetLastError: () => "0", GetErrorString: () => "", GetDiagnostic: () => "",
          GetValue: (name) => before[name] ?? "",
          SetValue: (name, value) => { told[name] = value; return "true"; },
        };
        window.API_1484_11 = calls;
        window.API = Object.fromEntries(Object.entries(calls).map(([name, call]) => [`LMS${name}`, call]));
        const lms = await connect(course);
        await lms.save({ state: null, place: "", outcome: result, seconds: 0, objectives: [], interactions: [] });
        return told;
      }""")
    yield page
    page.close()


@pytest.mark.parametrize("case", cases("learner-state"))
def test_learner_state(page, case):
    read = page.evaluate("""({ text, course }) => {
        const { learner, notice } = restoreState(text, course);
        return { notice, restored: toJSON(learner, course) };
      }""", case)
    assert read["notice"] == case["notice"]
    assert read["restored"] == case["restored"]
    if case.get("encoded") is not None:
        written = page.evaluate("""({ text, course, limit }) => {
            const { learner } = restoreState(text, course);
            learner.sequence += 1;
            return encodeState(course, learner, limit);
          }""", case)
        assert written == case["encoded"]


@pytest.mark.parametrize("case", cases("releases"))
def test_a_learner_who_comes_back_to_another_release(page, case):
    """What the model predicts (Sources/LearnerState/Prediction.swift) is what the player makes of it, for changes of every class."""
    found = page.evaluate("""({ text, course, limit }) => {
        const { learner } = restoreState(text, course);
        const judged = outcome(course, learner);
        learner.standing = judged.standing;
        learner.sequence += 2; // it writes when it opens and when it is left
        const { met, all, complete, success, standing } = judged;
        return { place: learner.place, outcome: { met, all, complete, success, standing }, encoded: encodeState(course, learner, limit) };
      }""", case)
    assert found == {name: case[name] for name in ("place", "outcome", "encoded")}


@pytest.fixture(scope="module")
def kinds(page):
    for file in ("words.js", "markup.js", "question.js", *(path.relative_to(PLAYER) for path in sorted((PLAYER / "questions").glob("*.js"), key=order))):
        page.add_script_tag(content=(PLAYER / file).read_text(encoding="utf-8"))
    return page


def order(path):
    """What other kinds are made of comes first."""
    return (path.name not in ("choice.js", "typed.js"), path.name)


@pytest.mark.parametrize("case", cases("answers"))
def test_answers(kinds, case):
    found = kinds.evaluate("""({ question, given, answer }) => {
        const kind = questionKinds[question.kind];
        const held = { answer, hash: question.hash };
        return {
          answer: kind.encode(question, given), given: storedAnswer(kind, question, held), result: kind.judge(question, given),
        };
      }""", case)
    assert found == {name: case[name] for name in ("answer", "given", "result")}


@pytest.fixture(scope="module")
def attempts(kinds):
    kinds.add_script_tag(content=(PLAYER / "attempt.js").read_text(encoding="utf-8"))
    return kinds


@pytest.mark.parametrize("case", cases("partial"))
def test_partial_credit(attempts, case):
    found = attempts.evaluate("""({ question, given }) => {
        const kind = questionKinds[question.kind];
        question.hash = "abc";
        const record = { hash: "abc", mark: kind.judge(question, given), answer: kind.encode(question, given) };
        const { right, wrong = 0, of } = kind.hits(question, given);
        const whole = earnedPoints({ ...question, partial: false }, record);
        return { mark: record.mark, right, wrong, of, earned: earnedPoints(question, record), whole };
      }""", case)
    assert found == {name: case[name] for name in ("mark", "right", "wrong", "of", "earned")} | {
        "whole": case["question"]["points"] if case["mark"] == "c" else 0}


@pytest.mark.parametrize("case", cases("outcome"))
def test_outcome(page, case):
    found = page.evaluate("({ course, learner }) => outcome(course, fromJSON(learner))", case)
    assert {name: found[name] for name in case["outcome"]} == case["outcome"]


@pytest.fixture(scope="module")
def own(page):
    for file in ("questions/typed.js", "extras/own.js"):
        page.add_script_tag(content=(PLAYER / file).read_text(encoding="utf-8"))
    return page


@pytest.mark.parametrize("case", cases("own-values"))
def test_own_values(own, case):
    found = own.evaluate("({ entry }) => { const value = readOwnEntry(entry); return value && { ...value, again: ownEntry(value.code, value) }; }", case)
    value = case["value"]
    assert found == (value and {"code": value["code"], "at": value["sequence"], "text": value["text"], "again": case["entry"]})


REPORTED = "({ course, learner }) => reported(course, outcome(course, fromJSON(learner)))"


def number(text):
    return None if text is None else float(text)


@pytest.mark.parametrize("case", cases("outcome"))
def test_what_scorm_12_is_told(page, case):
    told = page.evaluate(REPORTED, case)
    assert {"lessonStatus": told["cmi.core.lesson_status"], "raw": number(told.get("cmi.core.score.raw"))} == case["scorm12"]


@pytest.mark.parametrize("case", cases("outcome"))
def test_what_scorm_2004_is_told(page2004, case):
    told = page2004.evaluate(REPORTED, case)
    assert {
        "completion": told["cmi.completion_status"], "success": told["cmi.success_status"],
        "progress": number(told["cmi.progress_measure"]), "scaled": number(told.get("cmi.score.scaled")),
    } == case["scorm2004"]
