"""Open edX imports the package with its own XBlock and understands what the package writes."""

import pytest

from . import openedx
from .packages import Package


@pytest.fixture
def block(package):
    return openedx.imported(package.path)


def write(block, **values) -> dict:
    names = {"status": "cmi.core.lesson_status", "raw": "cmi.core.score.raw", "place": "cmi.core.lesson_location", "state": "cmi.suspend_data"}
    answers = [openedx.call(block, "scorm_set_value", json_body={"name": names[name], "value": value}) for name, value in values.items()]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return answers[-1].json


def test_it_reads_the_manifest(block, package: Package):
    assert block.scorm_version == "SCORM_12"
    assert block.index_page_path == "index.html"
    assert block.package_warnings == [], "Open edX would warn the author"


def test_it_serves_every_file(block, package: Package):
    for entry in package.entries:
        response = openedx.call(block, "assets_proxy", entry.filename)
        assert response.status_code == 200, entry.filename
        assert response.body == (package.folder / entry.filename).read_bytes(), entry.filename


def test_its_navigation_names_the_course(sample: Package):
    block = openedx.imported(sample.path)
    assert sample.course.title in block.navigation_menu
    assert "/handler/assets_proxy/index.html" in block.navigation_menu


def test_a_hostile_title_is_not_a_script_in_its_navigation(hostile: Package):
    """Open edX takes script elements out of titles, and inserts the rest unescaped: the package can only be well-formed."""
    block = openedx.imported(hostile.path)
    assert "<script" not in block.navigation_menu


def test_passing_completes_and_grades(block):
    write(block, status="incomplete", place="a-page", state="1;state;")
    assert block.lesson_status == "incomplete"
    assert block.runtime.of("grade") == []
    write(block, raw="80", status="passed")
    assert (block.lesson_status, block.success_status, block.lesson_score) == ("completed", "passed", 0.8)
    assert block.runtime.of("grade")[-1] == {"value": 0.8, "max_value": 1}
    assert block.runtime.of("completion")[-1] == {"completion": 1}


def test_failing_grades_nothing(block):
    write(block, status="incomplete")
    write(block, raw="40", status="failed")
    assert block.success_status == "failed"
    assert block.runtime.of("grade")[-1]["value"] == 0
    assert block.runtime.of("completion") == []


def test_completing_without_a_score_completes(block):
    write(block, status="completed")
    assert block.lesson_status == "completed"
    assert block.runtime.of("completion")[-1] == {"completion": 1}


def test_what_was_stored_is_read_back(block):
    write(block, state="1;1.0.0;3;;aB3_;;00000000", place="a-page")
    read = lambda name: openedx.call(block, "scorm_get_value", json_body={"name": name, "url": "http://lms/"}).json["value"]
    assert read("cmi.suspend_data") == "1;1.0.0;3;;aB3_;;00000000"
    assert read("cmi.core.lesson_location") == "a-page"
    assert read("cmi.core.lesson_mode") == "normal"
