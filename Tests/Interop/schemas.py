"""Schemas as xmllint applies them, many documents at a time."""

import os
import re
import subprocess
from pathlib import Path

from .packages import REPOSITORY, STANDARDS

BATCH = 400


def official(standard: str) -> Path:
    schema = STANDARDS / standard / "driver.xsd"
    assert schema.is_file(), f"the official schemas are not beside this checkout ({schema})"
    return schema


def ours(standard: str) -> Path:
    return REPOSITORY / "Manifests" / standard / "schemas" / "driver.xsd"


def verdicts(schema: Path, folder: Path, names: list[str]) -> tuple[dict[str, bool], dict[str, str]]:
    """Which of the files in `folder` are valid, and the first thing said against each of the others."""
    valid, complaints = {}, {}
    for start in range(0, len(names), BATCH):
        result = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", schema, *names[start:start + BATCH]],
            capture_output=True, text=True, cwd=folder, env=os.environ | {"XML_CATALOG_FILES": (STANDARDS / "catalog.xml").as_uri()})
        assert result.returncode in (0, 3), f"xmllint could not check by {schema}:\n{result.stderr[:2000]}"
        for line in result.stderr.splitlines():
            if verdict := re.fullmatch(r"(\S+) (validates|fails to validate)", line):
                valid[verdict[1]] = verdict[2] == "validates"
            elif complaint := re.match(r"(\S+?):\d+: .*?validity error : (.*)", line):
                complaints.setdefault(complaint[1], complaint[2])
    assert sorted(valid) == sorted(names), f"xmllint gave no verdict on {sorted(set(names) - set(valid))[:5]}"
    return valid, complaints
