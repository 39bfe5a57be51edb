"""Open edX imports the package with its own XBlock and understands what the package writes."""

import pytest

from . import openedx
from .packages import PACKAGINGS, TARGETS, Package, variant


@pytest.fixture
def block(package):
    return openedx.imported(package.path)


def write(block, **values) -> dict:
    names = {"status": "cmi.core.lesson_status", "raw": "cmi.core.score.raw", "place": "cmi.core.lesson_location", "state": "cmi.suspend_data"}
    answers = [openedx.call(block, "scorm_set_value", json_body={"name": names[name], "value": value}) for name, value in values.items()]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return answers[-1].json


def test_it_reads_the_manifest(any_package: Package):
    """The first SCO is what it launches: of a package with more it shows only the titles, and grades what the first one says."""
    block = openedx.imported(any_package.path)
    assert block.scorm_version == ("SCORM_12" if any_package.target == "scorm12" else "SCORM_2004")
    assert block.index_page_path == any_package.manifest_all("//cp:resource/@href")[0]
    assert block.package_warnings == [], "Open edX would warn the author"


def test_it_serves_every_file(any_package: Package):
    block = openedx.imported(any_package.path)
    for entry in any_package.entries:
        response = openedx.call(block, "assets_proxy", entry.filename)
        assert response.status_code == 200, entry.filename
        assert response.body == (any_package.folder / entry.filename).read_bytes(), entry.filename


def test_its_navigation_names_the_course_and_its_items(any_package: Package):
    block = openedx.imported(any_package.path)
    [organization] = any_package.manifest_all("cp:organizations/cp:organization/cp:title/text()")
    titles = any_package.manifest_all("//cp:item/cp:title/text()")
    hrefs = any_package.manifest_all("//cp:resource/@href")
    assert [f"/handler/assets_proxy/{href}" in block.navigation_menu for href in hrefs] == [True] * len(titles)
    for title in [organization, *titles]:
        assert block.sanitize_input(title) in block.navigation_menu


@pytest.mark.parametrize("packaging", PACKAGINGS)
@pytest.mark.parametrize("target", TARGETS)
def test_a_hostile_title_is_not_a_script_in_its_navigation(target, packaging):
    """Open edX takes script elements out of titles, and inserts the rest unescaped: the package can only be well-formed."""
    block = openedx.imported(variant("hostile", target, packaging).path)
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


@pytest.fixture(params=[(target, packaging) for target in TARGETS[1:] for packaging in PACKAGINGS], ids="-".join)
def block_2004(request):
    return openedx.imported(variant("sample", *request.param).path)


def write_2004(block, **values) -> None:
    for name, value in values.items():
        answer = openedx.call(block, "scorm_set_value", json_body={"name": f"cmi.{name.replace('__', '.')}", "value": value})
        assert answer.status_code == 200


def test_passing_by_2004_completes_and_grades(block_2004):
    write_2004(block_2004, completion_status="incomplete", success_status="unknown", progress_measure="0.5", location="a-page")
    assert block_2004.lesson_status == "incomplete"
    assert block_2004.runtime.of("completion")[-1] == {"completion": 0.5}
    write_2004(block_2004, score__scaled="0.8", progress_measure="1", completion_status="completed", success_status="passed")
    assert (block_2004.lesson_status, block_2004.success_status, block_2004.lesson_score) == ("completed", "passed", 0.8)
    assert block_2004.runtime.of("grade")[-1] == {"value": 0.8, "max_value": 1}
    assert block_2004.runtime.of("completion")[-1] == {"completion": 1}


def test_failing_by_2004_grades_nothing(block_2004):
    write_2004(block_2004, completion_status="incomplete", score__scaled="0.4", success_status="failed")
    assert block_2004.success_status == "failed"
    assert block_2004.runtime.of("grade")[-1]["value"] == 0
    assert block_2004.runtime.of("completion") == []
