"""What `validate` says of packages as other tools make them: each finding that is true of the shape, and no other."""

import json
import zipfile

import pytest

from .packages import run
from .vendor_packages import SHAPES


def packed(shape, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in shape.files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return path


def rules(path, *arguments) -> set[str]:
    result = run("validate", path, "--format", "json", *arguments)
    assert result.returncode in (0, 1), result.stderr
    return {finding["rule"] for finding in json.loads(result.stdout)["findings"] if finding["severity"] != "note"}


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_true_of_it_is_said_and_no_more(name, tmp_path):
    shape = SHAPES[name]
    path = packed(shape, tmp_path / "package.zip")
    assert rules(path) == shape.says
    for lms, rule in shape.lms.items():
        assert rules(path, "--lms", lms) == shape.says | {rule}
