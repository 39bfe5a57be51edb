"""What a learner has to load before the first word."""

import gzip

import pytest

from Interop import meeting_course
from Interop.packages import build, variant

LIMIT = 30_000


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
@pytest.mark.parametrize("script", ["player.js", "toolkit.js"])
def test_the_player_stays_small(target, script):
    player = variant("short", target, "per-module").folder / "player"
    weight = sum(len(gzip.compress((player / name).read_bytes())) for name in (script, "player.css"))
    assert weight <= LIMIT


@pytest.mark.parametrize("extra", ["sessions", "certificate"])
def test_extras_stay_small(extra, tmp_path):
    player = build(meeting_course.write(tmp_path / "Course", targets="[scorm12]"), tmp_path / "Build").folder / "player"
    assert sum(len(gzip.compress((player / f"{extra}.{ending}").read_bytes())) for ending in ("js", "css")) <= 2500
