"""The schemas in a package: our own grammars, or an organisation's official copies."""

import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from .packages import REPOSITORY, STANDARDS, run

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
OFFICIAL = {"scorm12": "scorm12", "scorm2004": "scorm2004-4th", "scorm2004-3rd": "scorm2004-3rd"}


@pytest.fixture
def course(tmp_path) -> Path:
    """The sample course with every standard's official schemas beside it."""
    folder = shutil.copytree(REPOSITORY / "Course", tmp_path / "Course")
    (folder / "coursewright.yaml").write_text("control-documents: official\n")
    for target, name in OFFICIAL.items():
        shutil.copytree(STANDARDS / name, folder / "official" / target)
    # What a loader-safe stand-in replaces in the test data is in packages as it was published.
    shutil.copy(STANDARDS / "scorm12" / "original" / "ims_xml.xsd", folder / "official" / "scorm12")
    return folder


def build(course: Path, target: str):
    return run("build", course, "--target", target, "--output", course.parent / "Build")


@pytest.mark.parametrize("target", OFFICIAL)
def test_official_copies_are_packed_byte_for_byte(course, target):
    result = build(course, target)
    assert result.returncode == 0, result.stderr
    [path] = (course.parent / "Build").glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        packed = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xsd", ".dtd"))}
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    official = course / "official" / target
    assert packed == {name: (official / name).read_bytes() for name in packed}
    named = manifest.get(f"{XSI}schemaLocation").split()[1::2]
    assert set(named) <= set(packed)
    assert not any("driver" in name for name in packed)
    # Whoever reads one of them finds those it builds on.
    for name, schema in packed.items():
        if name.endswith(".xsd"):
            # IMS's schema of the xml namespace is not namespace-well-formed.
            for reference in etree.fromstring(schema, etree.XMLParser(recover=True)).xpath("//@schemaLocation"):
                if "://" not in reference:
                    assert str(Path(name).parent / reference) in packed


def test_a_missing_copy_is_named(course):
    (course / "official" / "scorm2004" / "imsss_v1p0util.xsd").unlink()
    result = build(course, "scorm2004")
    assert result.returncode == 2
    assert "official/scorm2004 has no imsss_v1p0util.xsd" in result.stderr
    assert not list((course.parent / "Build").glob("*"))


def test_a_missing_folder_is_named(course):
    shutil.rmtree(course / "official" / "scorm12")
    result = build(course, "scorm12")
    assert result.returncode == 2
    assert "official/scorm12" in result.stderr


def test_a_broken_copy_is_named_with_its_place(course):
    (course / "official" / "scorm2004" / "lom.xsd").write_text("<a>\n<b>\n")
    result = build(course, "scorm2004")
    assert result.returncode == 2
    assert "official/scorm2004/lom.xsd:3:" in result.stderr
    assert "coursewright-driver" not in result.stderr


def test_copies_of_another_standard_are_refused(course):
    official = course / "official"
    schema = (official / "scorm12" / "imscp_rootv1p1p2.xsd")
    schema.write_text(schema.read_text().replace('name="organizations"', 'name="organisations"'))
    result = build(course, "scorm12")
    assert result.returncode == 2
    assert "control-documents: " in result.stderr
