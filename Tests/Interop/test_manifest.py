"""imsmanifest.xml: valid by the official schema, and true to what is in the zip."""

import os
import shutil
import subprocess
from urllib.parse import unquote

import pytest

from .packages import NAMESPACES, STANDARDS, words

SCHEMA = STANDARDS / "scorm12" / "driver.xsd"


@pytest.mark.skipif(not SCHEMA.is_file(), reason=f"the official schemas are not beside this checkout ({SCHEMA})")
@pytest.mark.skipif(not shutil.which("xmllint"), reason="no xmllint on this system")
def test_the_official_schema_accepts_it(package):
    result = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", SCHEMA, package.folder / "imsmanifest.xml"],
        capture_output=True, text=True, env=os.environ | {"XML_CATALOG_FILES": (STANDARDS / "catalog.xml").as_uri()})
    assert result.returncode == 0, result.stderr


def test_files_are_those_of_the_zip_and_no_others(package):
    listed = [unquote(href) for href in package.manifest_all("//cp:file/@href")]
    packed = [entry.filename for entry in package.entries]
    assert len(set(listed)) == len(listed)
    assert sorted(listed) == sorted(name for name in packed if name != "imsmanifest.xml")


def test_it_says_what_it_is(package):
    assert package.manifest.tag == f"{{{NAMESPACES['cp']}}}manifest"
    assert package.manifest_all("string(cp:metadata/cp:schema)") == "ADL SCORM"
    assert package.manifest_all("string(cp:metadata/cp:schemaversion)") == "1.2"
    assert package.manifest.get("version") == package.course.data["version"]


def test_one_organization_leads_to_one_sco(package):
    [organization] = package.manifest_all("cp:organizations/cp:organization")
    [default] = package.manifest_all("cp:organizations/@default")
    assert organization.get("identifier") == default
    [item] = package.manifest_all("//cp:item")
    [sco] = package.manifest_all("//cp:resource[@adlcp:scormtype='sco']")
    assert item.get("identifierref") == sco.get("identifier")
    assert sco.get("type") == "webcontent"
    assert sco.get("href") == "index.html"
    assert package.manifest_all("//cp:resource[@href]")[0] is sco  # Open edX launches the first
    assert item.get("isvisible") == "true"  # and lists only what says so


def test_titles_are_the_course_s(package):
    titles = package.manifest_all("//cp:organization/cp:title/text() | //cp:item/cp:title/text()")
    assert len(titles) == 2
    for title in titles:
        assert len(title) <= 200
        assert words(package.course.title).startswith(words(title).rstrip("…"))


def test_identifiers_are_unique(package):
    identifiers = package.manifest_all("//@identifier")
    assert len(set(identifiers)) == len(identifiers)
    assert package.manifest.get("identifier") == package.course.data["key"]


def test_the_player_alone_decides_on_success(package):
    assert package.manifest_all("//adlcp:masteryscore | //adlcp:prerequisites | //adlcp:maxtimeallowed") == []
