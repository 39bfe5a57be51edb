"""Schemas as xmllint applies them, many documents at a time."""

import os
import re
import subprocess
from pathlib import Path

from .packages import REPOSITORY, STANDARDS

BATCH = 400


# Where documents are judged by the grammar of their own namespace, which imports the others, and not by a driver.
ROOTS = {"cmi5": ("cmi5", "CourseStructure.xsd")} | {f"cc1{version}{kind}": (f"cc1{version}", file) for version, files in {
    1: {"": "ccv1p1_imscp_v1p2_v1p0.xsd", "-qti": "ccv1p1_qtiasiv1p2p1_v1p0.xsd", "-weblink": "ccv1p1_imswl_v1p1.xsd",
        "-topic": "ccv1p1_imsdt_v1p1.xsd", "-lti": "imslticc_v1p0p1.xsd"},
    3: {"": "ccv1p3_imscp_v1p2_v1p0.xsd", "-qti": "ccv1p3_qtiasiv1p2p1_v1p0.xsd", "-weblink": "ccv1p3_imswl_v1p3.xsd",
        "-topic": "ccv1p3_imsdt_v1p3.xsd", "-lti": "imslticc_v1p3.xsd"},
}.items() for kind, file in files.items()}


def root(standard: str) -> tuple[str, str]:
    """The folder of a standard's schemas and the file in it to judge by; officially and in ours they have the same names."""
    return ROOTS.get(standard, (standard, "driver.xsd"))


def official(standard: str) -> Path:
    folder, file = root(standard)
    schema = STANDARDS / folder / file
    assert schema.is_file(), f"the official schemas are not beside this checkout ({schema})"
    return schema


def ours(standard: str) -> Path:
    folder, file = root(standard)
    return REPOSITORY / "Manifests" / folder / "schemas" / file


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
