"""The emulator makes of our manifests what the tables of Interop/rollup.py make of them, for whatever the modules have told."""

import itertools

import pytest

from Interop.packages import variant
from Interop.rollup import Organization, Report

TOLD = {
    "nothing": None,
    "half": Report("incomplete", "unknown", None, {"complete": "unknown"}),
    "failed": Report("incomplete", "failed", 0.5, {"complete": "unknown"}),
    "completed": Report("completed", "unknown", None, {"complete": "passed"}),
    "passed": Report("completed", "passed", 1.0, {"complete": "passed"}),
}


@pytest.fixture(scope="module")
def emulator(browser, server):
    """The page of the LMS, to evaluate in."""
    page = browser.new_page()
    page.goto(f"{server}/lms.html")
    yield page
    page.close()


def emulated(emulator, manifest: bytes, told: list[dict]) -> list[list]:
    """What the emulator makes of each: completion, success and measure of the course, what is open, and what follows each item."""
    return emulator.evaluate("""async ([xml, told]) => {
        const { readManifest } = await import("/emulator/manifest.js");
        const { Sequencing } = await import("/emulator/sequencing.js");
        const { organization } = readManifest(new DOMParser().parseFromString(xml, "application/xml"));
        return told.map((tracking) => {
          const sequencing = new Sequencing(organization, tracking);
          const { completion, success, measure } = sequencing.course;
          return [completion, success, measure, sequencing.choices(), organization.items.map((item) => sequencing.following(item.identifier))];
        });
      }""", [manifest.decode(), told])


def tracking(report: Report) -> dict:
    return {"completion": report.completion, "success": report.success, "measure": report.scaled,
            "objectives": {name: {"success": success} for name, success in report.objectives.items()}}


@pytest.mark.parametrize(("course", "target"), [("gated", "scorm2004"), ("gated", "scorm2004-3rd"), ("short", "scorm2004"), ("hostile", "scorm2004")])
def test_roll_up_and_what_is_open(emulator, course, target):
    package = variant(course, target, "per-module")
    organization = Organization(package.manifest)
    modules = [item.identifier for item in organization.items if item.is_tracked]
    all_told = [{module: TOLD[what] for module, what in zip(modules, combination) if TOLD[what]}
                for combination in itertools.product(TOLD, repeat=len(modules))]
    expected = []
    for reports in all_told:
        state = organization.rolled_up(reports)
        following = [organization.following(item.identifier, reports) for item in organization.items]
        expected.append([state.completion, state.success, state.measure, organization.open_items(reports), following])
    manifest = (package.folder / "imsmanifest.xml").read_bytes()
    found = emulated(emulator, manifest, [{module: tracking(report) for module, report in reports.items()} for reports in all_told])
    assert len(found) >= 5
    assert [[*row[:2], row[2] and pytest.approx(row[2]), *row[3:]] for row in found] == expected


@pytest.mark.parametrize(("target", "packaging"), [("scorm12", "single"), ("scorm12", "per-module"), ("scorm2004", "single"), ("scorm2004-3rd", "per-module")])
def test_a_manifest_says_what_is_launched(emulator, target, packaging):
    package = variant("gated", target, packaging)
    manifest = emulator.evaluate("""async (xml) => {
        const { readManifest } = await import("/emulator/manifest.js");
        return readManifest(new DOMParser().parseFromString(xml, "application/xml"));
      }""", (package.folder / "imsmanifest.xml").read_text(encoding="utf-8"))
    assert (manifest["standard"], manifest["edition"]) == {
        "scorm12": ("scorm12", None), "scorm2004": ("scorm2004", "4th"), "scorm2004-3rd": ("scorm2004", "3rd")}[target]
    items = manifest["organization"]["items"]
    assert [item["href"] for item in items] == list(package.documents)
    assert all(item["isVisible"] and item["title"] for item in items)
    if packaging == "per-module":
        assert [item["isSCO"] for item in items[:2]] == [True, True]
    if (target, packaging) == ("scorm12", "per-module"):
        assert [item.get("prerequisites") for item in items] == [None, items[0]["identifier"], None]
