"""A course of several SCOs gives the LMS the right state of the whole, and opens modules when their turn comes."""

import pytest

from . import small_course
from .packages import build
from .rollup import Organization, Report, RolledUp

HALF = Report("incomplete", objectives={"complete": "unknown"})
PASSED = Report("completed", "passed", 1.0, {"complete": "passed"})
FAILED = Report("incomplete", "failed", 0.5, {"complete": "unknown"})
COMPLETED = Report("completed", objectives={"complete": "passed"})  # of a module without points

EQUAL = {"one": 1, "two": 1, "three": 1}
ONE, TWO, THREE, TOOLKIT = "module-one", "module-two", "module-three", "toolkit"


@pytest.fixture(params=["scorm2004", "scorm2004-3rd"])
def organization(request, tmp_path):
    """Builds a course of modules with these points, and reads its manifest."""
    def built(points: dict[str, int], **course) -> Organization:
        folder = small_course.write(tmp_path / "Course", points, request.param, "per-module", **course)
        return Organization(build(folder, tmp_path / "Build", target=request.param).manifest)
    return built


def rounded(state: RolledUp) -> tuple:
    return state.completion, state.success, None if state.measure is None else round(state.measure, 2)


def test_nothing_done_says_nothing(organization):
    assert organization(EQUAL).rolled_up({}) == RolledUp("unknown", "unknown", None)


def test_a_begun_module_gives_neither_success_nor_a_score(organization):
    course = organization(EQUAL)
    assert course.rolled_up({ONE: HALF}) == RolledUp("incomplete", "unknown", None)
    assert course.rolled_up({ONE: HALF, TWO: HALF, THREE: HALF}) == RolledUp("incomplete", "unknown", None)


def test_one_module_of_three_at_full_marks_is_a_third_of_the_score_and_no_verdict(organization):
    course = organization(EQUAL)
    assert rounded(course.rolled_up({ONE: PASSED})) == ("incomplete", "unknown", 0.33)
    assert rounded(course.rolled_up({ONE: PASSED, TWO: HALF, THREE: HALF})) == ("incomplete", "unknown", 0.33)


def test_one_failed_module_is_no_verdict_until_all_are_known(organization):
    assert rounded(organization(EQUAL).rolled_up({ONE: FAILED, TWO: PASSED})) == ("incomplete", "unknown", 0.5)


def test_all_modules_passed(organization):
    assert rounded(organization(EQUAL).rolled_up({ONE: PASSED, TWO: PASSED, THREE: PASSED})) == ("completed", "passed", 1)


def test_one_module_failed(organization):
    state = organization(EQUAL).rolled_up({ONE: PASSED, TWO: FAILED, THREE: PASSED})
    assert rounded(state) == ("incomplete", "failed", 0.83)


def test_failing_again_after_passing_changes_nothing(organization):
    """The player keeps a pass and the best score, and tells the LMS the same once more."""
    course = organization(EQUAL)
    reports = {ONE: PASSED, TWO: PASSED, THREE: FAILED}
    assert course.rolled_up(reports).success == "failed"
    reports[THREE] = PASSED
    assert rounded(course.rolled_up(reports)) == ("completed", "passed", 1)
    reports[THREE] = Report("completed", "passed", 1.0, {"complete": "passed"})
    assert rounded(course.rolled_up(reports)) == ("completed", "passed", 1)


def test_a_module_weighs_what_its_points_are(organization):
    course = organization({"one": 1, "two": 3})
    assert rounded(course.rolled_up({TWO: PASSED})) == ("incomplete", "unknown", 0.75)
    assert rounded(course.rolled_up({ONE: PASSED, TWO: FAILED})) == ("incomplete", "failed", 0.62)


def test_a_module_without_points_counts_for_completion_only(organization):
    course = organization({"one": 1, "two": 0, "three": 1})
    assert [item.weight for item in course.items if item.is_tracked] == [0.5, 0, 0.5]
    assert rounded(course.rolled_up({ONE: PASSED, THREE: PASSED})) == ("incomplete", "passed", 1)
    assert rounded(course.rolled_up({ONE: PASSED, TWO: HALF, THREE: PASSED})) == ("incomplete", "passed", 1)
    assert rounded(course.rolled_up({ONE: PASSED, TWO: COMPLETED, THREE: PASSED})) == ("completed", "passed", 1)


def test_a_course_without_points_is_completed_without_a_verdict(organization):
    course = organization({"one": 0, "two": 0})
    assert course.contributors("satisfied") != [], "what an LMS makes of a rule about nothing is not known"
    assert rounded(course.rolled_up({ONE: COMPLETED})) == ("incomplete", "unknown", None)
    assert rounded(course.rolled_up({ONE: COMPLETED, TWO: COMPLETED})) == ("completed", "unknown", None)


def test_the_toolkit_never_counts(organization):
    course = organization(EQUAL)
    [toolkit] = [item for item in course.items if not item.is_tracked]
    assert toolkit.identifier == TOOLKIT
    for reports in ({}, {ONE: PASSED}, {ONE: PASSED, TWO: PASSED, THREE: PASSED}):
        for told in (HALF, FAILED, PASSED):
            assert course.rolled_up(reports | {TOOLKIT: told}) == course.rolled_up(reports)


def test_everything_is_open_where_nothing_is_required(organization):
    course = organization(EQUAL)
    assert course.open_items({}) == [ONE, TWO, THREE, TOOLKIT]
    assert [course.following(item, {}) for item in (ONE, TWO, THREE, TOOLKIT)] == [TWO, THREE, TOOLKIT, None]


def test_in_order_each_module_opens_the_next(organization):
    course = organization(EQUAL, navigation="in-order")
    for reports, open_modules in [
        ({}, [ONE]), ({ONE: HALF}, [ONE]), ({ONE: FAILED}, [ONE]), ({TWO: PASSED}, [ONE, THREE]),
        ({ONE: PASSED}, [ONE, TWO]), ({ONE: PASSED, TWO: HALF}, [ONE, TWO]), ({ONE: PASSED, TWO: PASSED}, [ONE, TWO, THREE]),
    ]:
        assert course.open_items(reports) == [*open_modules, TOOLKIT]
        assert course.following(ONE, reports) == (TWO if TWO in open_modules else None)
        assert course.following(TWO, reports) == (THREE if THREE in open_modules else None)
        assert course.following(THREE, reports) == TOOLKIT


def test_a_module_opens_when_all_it_requires_are_complete(organization):
    course = organization(EQUAL, requires={"three": ["one", "two"]})
    for reports, is_open in [
        ({}, False), ({ONE: PASSED}, False), ({TWO: PASSED}, False), ({ONE: PASSED, TWO: FAILED}, False),
        ({ONE: PASSED, TWO: HALF}, False), ({ONE: PASSED, TWO: PASSED}, True),
    ]:
        assert course.open_items(reports) == [ONE, TWO, *([THREE] if is_open else []), TOOLKIT]
        assert course.following(TWO, reports) == (THREE if is_open else None)


def test_a_module_without_points_opens_others_when_complete(organization):
    course = organization({"one": 0, "two": 1}, requires={"two": ["one"]})
    assert course.open_items({ONE: HALF}) == [ONE, TOOLKIT]
    assert course.open_items({ONE: COMPLETED}) == [ONE, TWO, TOOLKIT]


def test_a_module_without_pages_closes_nothing(organization):
    course = organization({"one": 0, "none": None, "two": 1}, navigation="in-order", requires={"two": ["none"]})
    assert course.open_items({ONE: HALF}) == [ONE, TOOLKIT]
    assert course.open_items({ONE: COMPLETED}) == [ONE, TWO, TOOLKIT]
