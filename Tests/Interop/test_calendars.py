"""Files for calendars, read by a library that other programs use."""

import datetime
import re
import zipfile

import pytest
from icalendar import Calendar

from . import meeting_course
from .packages import build, run

UTC = datetime.timezone.utc
NAMES = {"sessions/all.ics", "sessions/kick-off.ics", "sessions/online.ics", "sessions/called-off.ics"}


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    root = tmp_path_factory.mktemp("meetings")
    return build(meeting_course.write(root / "Course"), root / "Build")


def calendars(package) -> dict[str, bytes]:
    with zipfile.ZipFile(package.path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith(".ics")}


def events(data: bytes) -> dict[str, dict]:
    calendar = Calendar.from_ical(data)
    assert calendar["version"] == "2.0" and calendar["prodid"]
    assert calendar.errors == []
    found = {}
    for event in calendar.walk("VEVENT"):
        assert event.errors == []
        found[str(event["uid"])] = event
    return found


def test_every_package_has_them(package):
    assert set(calendars(package)) == NAMES
    assert {f"sessions/{path.name}" for path in (package.web / "sessions").iterdir()} == NAMES
    assert {name: (package.web / name).read_bytes() for name in NAMES} == calendars(package)


def test_the_manifest_lists_them(package):
    listed = package.manifest_all("//*[local-name() = 'file']/@href")
    assert NAMES <= set(listed)


def test_each_is_read_as_it_was_meant(package):
    files = calendars(package)
    [event] = events(files["sessions/kick-off.ics"]).values()
    assert re.fullmatch(r"kick-off@meetings-[0-9a-f]{8}", event["uid"])
    assert event["summary"] == "Kick-off; hello, our team \\ all"
    assert event["location"] == "Elm Street Library, room 2"
    assert event["dtstart"].dt == datetime.datetime(2027, 3, 1, 23, 30, tzinfo=UTC)
    assert event["dtend"].dt == datetime.datetime(2027, 3, 2, 1, 0, tzinfo=UTC)
    assert event["status"] == "CONFIRMED" and event["sequence"] == 0
    assert event["description"] == "Meeting & greeting\nRegister: https://example.org/register"
    [event] = events(files["sessions/online.ics"]).values()
    assert event["summary"].endswith("¿qué sigue después de las primeras reuniones y quién hace qué? 🙂🙂🙂")
    assert event["dtstart"].dt == datetime.datetime(2027, 3, 15, 17, 45, tzinfo=UTC)
    assert event["url"] == "https://example.org/r%C3%A9union"
    [event] = events(files["sessions/called-off.ics"]).values()
    assert event["status"] == "CANCELLED"


def test_the_one_of_all_holds_what_the_others_do(package):
    files = calendars(package)
    all_events = events(files.pop("sessions/all.ics"))
    single = {}
    for data in files.values():
        single |= events(data)
    assert {uid: event.to_ical() for uid, event in all_events.items()} == {uid: event.to_ical() for uid, event in single.items()}


def test_lines_end_and_are_folded_as_the_format_says(package):
    for name, data in calendars(package).items():
        assert data.endswith(b"\r\n"), name
        lines = data.split(b"\r\n")
        for line in lines:
            assert len(line) <= 75 and b"\n" not in line and b"\r" not in line, name
            line.decode()


def test_two_builds_have_the_same_bytes(package, tmp_path):
    again = build(meeting_course.write(tmp_path / "Elsewhere"), tmp_path / "Build", environment={"TZ": "Asia/Tokyo"})
    assert calendars(again) == calendars(package)
    assert again.sha256 == package.sha256


def test_without_sessions_there_are_none(tmp_path):
    assert calendars(build(meeting_course.write(tmp_path / "Course", sessions=""), tmp_path / "Build")) == {}


def test_per_module_packages_have_them_beside_the_toolkit(tmp_path):
    course = meeting_course.write(tmp_path / "Course", certificate="", targets="[scorm12]", packaging="per-module")
    package = build(course, tmp_path / "Build")
    assert set(calendars(package)) == NAMES
    assert "sessions/all.ics" in (package.folder / "toolkit.html").read_text(encoding="utf-8")


def test_what_cannot_be_put_into_utc_is_a_finding(tmp_path):
    course = meeting_course.write(tmp_path / "Course")
    result = run("check", course, "--quiet")
    assert result.returncode == 0
    assert "session/no-offset" in result.stdout + result.stderr


def test_releases_number_the_changes(tmp_path):
    """Three releases: as it was, moved, called off; today's course is moved once more."""
    steps = [
        ("1.0.0", "start: 2027-03-01T10:00Z", 0),
        ("1.0.1", "start: 2027-03-02T10:00Z, status: moved", 1),
        ("1.0.2", "start: 2027-03-02T10:00Z, status: cancelled", 2),
        ("1.0.3", "start: 2027-03-03T10:00Z", 3),
    ]
    uids = set()
    for version, times, expected in steps:
        sessions = f"  - {{id: talk, title: Talk, {times}}}\n  - {{id: walk, title: Walk, start: 2027-05-01T10:00Z}}\n"
        course = meeting_course.write(tmp_path / "Course", sessions=sessions, version=version, targets="[scorm12]")
        package = build(course, tmp_path / version)
        found = {uid.split("@")[0]: event for uid, event in events(calendars(package)["sessions/all.ics"]).items()}
        assert (found["talk"]["sequence"], found["walk"]["sequence"]) == (expected, 0), version
        uids |= {str(found["talk"]["uid"])}
        if version == "1.0.3":
            break
        result = run("release", course, "--output", tmp_path / f"released-{version}")
        assert result.returncode == 0, result.stdout + result.stderr
        verified = run("verify", package.path, course)
        assert verified.returncode == 0, verified.stdout + verified.stderr
    assert len(uids) == 1


def test_a_release_that_cannot_be_read_stops_the_build(tmp_path):
    course = meeting_course.write(tmp_path / "Course", targets="[scorm12]")
    assert run("release", course, "--output", tmp_path / "Build").returncode == 0
    (course / "releases" / "1.0.0" / "course.json").write_text("{}")
    result = run("build", course, "--output", tmp_path / "Build", "--fresh")
    assert result.returncode == 2
    assert "releases/1.0.0/course.json" in result.stderr and "sessions" in result.stderr


def test_an_edition_has_its_own(tmp_path):
    """Its sessions, its UIDs, and the numbers of its own past."""
    course = meeting_course.write(tmp_path / "Course", targets="[scorm12]")
    profile = course / "profiles" / "elm.yaml"
    profile.parent.mkdir()
    text = "name: Elm\nsessions: [{id: kick-off, title: Elsewhere, start: 2027-03-0%dT09:00Z}]\n"
    profile.write_text(text % 4)
    assert run("release", course, "--output", tmp_path / "Released").returncode == 0
    profile.write_text(text % 5)
    assert run("build", course, "--all-profiles", "--output", tmp_path / "Build").returncode == 0
    found = {}
    for edition in ("meetings-1", "meetings-elm-1"):
        [path] = (tmp_path / "Build").glob(f"{edition}*.zip")
        with zipfile.ZipFile(path) as archive:
            found[edition] = events(archive.read("sessions/kick-off.ics"))
    [(uid, event)] = found["meetings-elm-1"].items()
    assert re.fullmatch(r"kick-off@meetings-[0-9a-f]{8}-elm", uid)
    assert (event["sequence"], event["dtstart"].dt.day) == (1, 5)
    [(uid, event)] = found["meetings-1"].items()
    assert (event["sequence"], uid.endswith("-elm")) == (0, False)
