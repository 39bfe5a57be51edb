"""imsmanifest.xml: valid by the official schema, and true to what is in the zip."""

import re
from urllib.parse import unquote

import pytest
from lxml import etree

from . import schemas, small_course
from .packages import PACKAGINGS, REPOSITORY, STANDARD_OF, TARGETS, build, variant, words

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
VERSIONS = {"scorm12": "1.2", "scorm2004": "2004 4th Edition", "scorm2004-3rd": "2004 3rd Edition"}


def test_the_official_schema_accepts_it(any_package):
    valid, complaints = schemas.verdicts(schemas.official(STANDARD_OF[any_package.target]), any_package.folder, ["imsmanifest.xml"])
    assert valid == {"imsmanifest.xml": True}, complaints


def test_files_are_those_of_the_zip_and_no_others(any_package):
    listed = [unquote(href) for href in any_package.manifest_all("//cp:file/@href")]
    packed = [entry.filename for entry in any_package.entries]
    assert len(set(listed)) == len(listed)
    assert sorted(listed) == sorted(name for name in packed if name != "imsmanifest.xml")


def test_control_documents_are_those_it_names_and_what_they_import(any_package):
    locations = any_package.manifest.get(f"{XSI}schemaLocation").split()
    needed = set(locations[1::2])
    for name in list(needed):
        needed |= set(re.findall(r'schemaLocation="([^"]+)"', (any_package.folder / name).read_text(encoding="utf-8")))
    assert {path.name for path in any_package.folder.rglob("*.xsd")} == needed
    assert {path.parent for path in any_package.folder.rglob("*.xsd")} == {any_package.folder}
    for namespace, name in zip(locations[::2], locations[1::2], strict=True):
        assert etree.parse(str(any_package.folder / name)).getroot().get("targetNamespace") == namespace
    used = {etree.QName(element).namespace for element in any_package.manifest.iter(etree.Element)}
    assert used <= set(locations[::2]), "a namespace has no schema"


def test_its_own_control_documents_accept_it(any_package, tmp_path):
    """As an LMS would check it: against the files in the package alone."""
    locations = any_package.manifest.get(f"{XSI}schemaLocation").split()
    imports = "".join(f'<xs:import namespace="{namespace}" schemaLocation="{(any_package.folder / name).as_uri()}"/>'
                      for namespace, name in zip(locations[::2], locations[1::2]))
    driver = tmp_path / "driver.xsd"
    driver.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
    valid, complaints = schemas.verdicts(driver, any_package.folder, ["imsmanifest.xml"])
    assert valid == {"imsmanifest.xml": True}, complaints


def test_it_says_what_it_is(any_package):
    assert etree.QName(any_package.manifest).localname == "manifest"
    assert any_package.manifest_all("string(cp:metadata/cp:schema)") == "ADL SCORM"
    assert any_package.manifest_all("string(cp:metadata/cp:schemaversion)") == VERSIONS[any_package.target]
    assert f"-{any_package.manifest.get('version')}-" in any_package.path.name


def test_every_item_leads_to_a_document(any_package):
    [organization] = any_package.manifest_all("cp:organizations/cp:organization")
    assert any_package.manifest_all("cp:organizations/@default") == [organization.get("identifier")]
    resources = {resource.get("identifier"): resource for resource in any_package.manifest_all("//cp:resource")}
    items = any_package.manifest_all("//cp:item")
    hrefs = [resources[item.get("identifierref")].get("href") for item in items]
    assert hrefs == any_package.manifest_all("//cp:resource/@href")  # Open edX launches the first
    for item, href in zip(items, hrefs, strict=True):
        assert item.get("isvisible") == "true"  # and lists only what says so
        assert (any_package.folder / href).is_file()
    kind = "adlcp:scormtype" if any_package.target == "scorm12" else "adlcp:scormType"
    scos = any_package.manifest_all(f"//cp:resource[@{kind}='sco']/@href")
    assert scos == [href for href in hrefs if href != "toolkit.html"]
    assert set(any_package.manifest_all(f"//cp:resource/@{kind}")) <= {"sco", "asset"}
    assert len(any_package.manifest_all(f"//cp:resource/@{kind}")) == len(resources)


@pytest.mark.parametrize("target", TARGETS)
def test_items_are_the_course_or_its_modules(target):
    items = {packaging: variant("sample", target, packaging).manifest_all("//cp:item/@identifier") for packaging in PACKAGINGS}
    documents = {packaging: variant("sample", target, packaging).manifest_all("//cp:resource/@href") for packaging in PACKAGINGS}
    assert documents["single"] == ["index.html"]
    modules = re.findall(r"(?m)^  - id: (\S+)$", (REPOSITORY / "Course" / "course.yaml").read_text().split("\nmodules:\n")[1].split("\n\n")[0])
    assert items["per-module"] == [*(f"module-{module}" for module in modules), "toolkit"]
    assert documents["per-module"] == [f"{item}.html" for item in items["per-module"]]


@pytest.mark.parametrize("target", TARGETS)
def test_modules_that_wait_for_others_are_valid_too(target, tmp_path):
    course = small_course.write(
        tmp_path / "Course", {"one": 1, "two": 0, "three": 2}, target, "per-module", navigation="in-order", requires={"three": ["one"]})
    package = build(course, tmp_path / "Build", target=target)
    waiting = package.manifest_all("//adlcp:prerequisites/text()" if target == "scorm12" else "//imsss:preConditionRule")
    assert waiting == ["module-one", "module-one&module-two"] if target == "scorm12" else len(waiting) == 3
    for schema in (schemas.official(STANDARD_OF[target]), schemas.ours(STANDARD_OF[target])):
        valid, complaints = schemas.verdicts(schema, package.folder, ["imsmanifest.xml"])
        assert valid == {"imsmanifest.xml": True}, complaints


def test_identifiers_are_unique(any_package):
    identifiers = any_package.manifest_all("//@identifier")
    assert len(set(identifiers)) == len(identifiers)


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


def test_the_manifest_is_named_after_the_course(package):
    assert package.manifest.get("identifier") == package.course.data["key"]
    assert package.manifest.get("version") == package.course.data["version"]


def test_the_player_alone_decides_on_success(any_package):
    taken_away = ("masteryscore", "prerequisites", "maxtimeallowed", "completionThreshold", "timelimitaction", "timeLimitAction", "minNormalizedMeasure")
    for element in any_package.manifest.iter(etree.Element):
        assert etree.QName(element).localname not in taken_away
        assert element.get("satisfiedByMeasure", "false") == "false"
