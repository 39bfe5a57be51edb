"""The player's own state.js, outcome.js and SCORM adapter against the vectors that the Swift tests run too."""

import json

import pytest

from Interop.packages import REPOSITORY

PLAYER = REPOSITORY / "Sources" / "Embedded" / "Player"
VECTORS = REPOSITORY / "Tests" / "Vectors"


def cases(name: str):
    path = VECTORS / f"{name}.json"
    found = json.loads(path.read_text(encoding="utf-8"))["cases"]
    return [pytest.param(case, id=case["name"]) for case in found]


@pytest.fixture(scope="module")
def page(browser):
    """A blank page with the files as they are, and what turns a learner into JSON and back."""
    page = browser.new_page()
    for file in ("state.js", "outcome.js", "device-storage.js", "adapters/scorm12.js"):
        page.add_script_tag(content=(PLAYER / file).read_text(encoding="utf-8"))
    page.add_script_tag(content="""
      const toJSON = (learner, course) => ({
        ...learner, pages: course.pages.map((page) => page.id).filter((id) => learner.pages.has(id)),
        answers: Object.fromEntries(learner.answers), assessments: Object.fromEntries(learner.assessments),
      });
      const fromJSON = (learner) => ({
        ...learner, pages: new Set(learner.pages),
        answers: new Map(Object.entries(learner.answers)), assessments: new Map(Object.entries(learner.assessments)),
      });
      /** What the SCORM 1.2 adapter sets for an outcome, in an LMS that has `before` already. */
      async function reported(course, result, before) {
        const values = { "cmi.core.lesson_mode": "normal", "cmi.core.credit": "credit", ...before };
        const told = {};
        window.API = {
          LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true",
          LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
          LMSGetValue: (name) => values[name] ?? "",
          LMSSetValue: (name, value) => { told[name] = value; return "true"; },
        };
        const lms = await connect(course);
        await lms.save({ state: "", place: "", outcome: result, seconds: 0 });
        return { lessonStatus: told["cmi.core.lesson_status"], raw: "cmi.core.score.raw" in told ? Number(told["cmi.core.score.raw"]) : null };
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


@pytest.mark.parametrize("case", cases("outcome"))
def test_outcome(page, case):
    found = page.evaluate("({ course, learner }) => outcome(course, fromJSON(learner))", case)
    assert {name: found[name] for name in case["outcome"]} == case["outcome"]


@pytest.mark.parametrize("case", cases("outcome"))
def test_what_scorm_12_is_told(page, case):
    told = page.evaluate("({ course, learner }) => reported(course, outcome(course, fromJSON(learner)), {})", case)
    assert told == case["scorm12"]
