"""What a learner has to load before the first word."""

import gzip

import pytest

from Interop.packages import variant

LIMIT = 30_000


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
@pytest.mark.parametrize("script", ["player.js", "toolkit.js"])
def test_the_player_stays_small(target, script):
    player = variant("short", target, "per-module").folder / "player"
    weight = sum(len(gzip.compress((player / name).read_bytes())) for name in (script, "player.css"))
    assert weight <= LIMIT
