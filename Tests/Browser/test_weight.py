"""What a learner has to load before the first word."""

import gzip

import pytest

from Interop import meeting_course, own_course, small_course
from Interop.packages import build

LIMIT = 30_000


def weight(*files) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
def test_the_player_stays_small(target, tmp_path):
    """What each document of a course without extras loads, and what own values of variables add to it."""
    course = small_course.write(tmp_path / "Small", {"one": 1, "two": 0}, target, "per-module")
    plain = build(course, tmp_path / "Small-Build", target=target).folder / "player"
    course = own_course.write(tmp_path / "Own", targets=f"[{target}]", packaging="per-module")
    own = build(course, tmp_path / "Own-Build", target=target).folder / "player"
    for script in ("player.js", "toolkit.js"):
        assert weight(plain / script, plain / "player.css") <= LIMIT
        assert weight(own / script, own / "own.css") - weight(plain / script) <= 3000


@pytest.mark.parametrize("extra", ["sessions", "certificate"])
def test_extras_stay_small(extra, tmp_path):
    player = build(meeting_course.write(tmp_path / "Course", targets="[scorm12]"), tmp_path / "Build").folder / "player"
    assert weight(player / f"{extra}.js", player / f"{extra}.css") <= 2500


def test_the_toolkits_extra_stays_small(tmp_path):
    player = build(own_course.write(tmp_path / "Course", targets="[scorm12]"), tmp_path / "Build").folder / "player"
    assert weight(player / "tools.js", player / "tools.css") <= 2500
