"""Editions: what differs between them is what their profiles say, and nothing that a profile can say breaks a package."""

import io
import json
import re
import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml
from lxml import etree, html

from . import editions_course, schemas
from .editions_course import said_by_hand
from .hostile_values import HOSTILE, REFUSED, profile
from .packages import REPOSITORY, STANDARD_OF, Course, run, words
from .test_calendars import events

COURSES = {"small": ["elm", "harbor"], "sample": ["elm-valley", "harbor-city"]}
TARGETS = ["scorm12", "scorm2004", "web"]


def made(course: Path, output: Path, *options: str) -> Path:
    result = run("build", course, "--output", output, "--fail-on", "error", *options)
    assert result.returncode == 0, result.stdout + result.stderr
    return output


@pytest.fixture(scope="module", params=COURSES)
def editions(request, tmp_path_factory) -> tuple[Path, Path, list[str]]:
    """A course, the folder of its packages, and its editions."""
    root = tmp_path_factory.mktemp(request.param)
    if request.param == "small":
        editions_course.write(root / "Course")
    else:
        shutil.copytree(REPOSITORY / "Course", root / "Course")
        # What was released would be told of, and has another course by then.
        shutil.rmtree(root / "Course" / "releases")
    options = [part for target in TARGETS for part in ("--target", target)]
    return root / "Course", made(root / "Course", root / "Build", "--all-profiles", "--without", "pdf,docx", *options), COURSES[request.param]


def package(output: Path, edition: str | None, target: str) -> dict[str, bytes]:
    """The files of a package."""
    pattern = rf"[a-z-]+?{'-' + edition if edition else ''}-\d+\.\d+\.\d+-{target}(\.zip)?"
    names = {"small", "community-partners"}
    [path] = [path for path in output.iterdir() if re.fullmatch(pattern, path.name)
              and re.sub(r"-\d+\.\d+\.\d+-.*", "", path.name) in {name + (f"-{edition}" if edition else "") for name in names}]
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def key(files: dict[str, bytes]) -> str:
    return Course(files["index.html"]).data["key"]


def neutral(files: dict[str, bytes], edition: str | None) -> dict[str, bytes]:
    """The files without the identifier of the edition and the hash of what they were made from."""
    own = key(files)
    common = own.removesuffix(f"-{edition}").encode()
    source = rb'(<meta name="coursewright-source" content="[^"]*? sha256:)[0-9a-f]{64}[^"]*'
    return {name: re.sub(source, rb"\1", data.replace(own.encode(), common)) for name, data in files.items()}


@pytest.mark.parametrize("target", TARGETS)
def test_an_edition_is_the_course_that_says_what_its_profile_says(editions, tmp_path, target):
    course, output, names = editions
    for name in names:
        by_hand = tmp_path / name / "Course"
        shutil.copytree(course, by_hand)
        files = editions_course.load(course / "course.yaml")["toolkit"]["handouts"]
        ids = {each["file"]: re.search(r"^id: (.+)$", (course / each["file"]).read_text(encoding="utf-8"), re.M)[1] for each in files}
        said_by_hand(by_hand, name, ids)
        shutil.rmtree(by_hand / "profiles")
        made(by_hand, tmp_path / name / "Build", "--target", target, "--without", "pdf,docx")
        wanted = neutral(package(tmp_path / name / "Build", None, target), None)
        found = neutral(package(output, name, target), name)
        assert sorted(found) == sorted(wanted)
        assert [file for file in found if found[file] != wanted[file]] == []


@pytest.mark.parametrize("target", TARGETS)
def test_an_edition_carries_its_name_and_the_ids_of_the_course(editions, target):
    course, output, names = editions
    whole = package(output, None, target)
    data = Course(whole["index.html"]).data
    for name in names:
        own = package(output, name, target)
        said = editions_course.load(course / "profiles" / f"{name}.yaml")
        other = Course(own["index.html"]).data
        assert other["key"] == f"{data['key']}-{name}"
        assert other["id"] == data["id"]
        assert words(said.get("title", said["name"])) in words(other["title"])
        for kind in ("pages", "questions", "assessments", "scenarios", "ticks", "modules", "objectives"):
            def identity(entries):
                return [(each["id"], each.get("code")) for each in entries]
            assert identity(other[kind]) == identity(data[kind]), kind
        if target != "web":
            manifest = etree.fromstring(own["imsmanifest.xml"])
            assert manifest.get("identifier") == other["key"]
            title = manifest.xpath("string(//*[local-name() = 'organization']/*[local-name() = 'title'])")
            assert words(title) == words(other["title"])
            items = etree.fromstring(whole["imsmanifest.xml"]).xpath("//*[local-name() = 'item']/@identifier")
            assert manifest.xpath("//*[local-name() = 'item']/@identifier") == items


def test_what_differs_file_by_file(tmp_path):
    output = made(editions_course.write(tmp_path / "Course"), tmp_path / "Build", "--all-profiles")
    course, elm, harbor = (package(output, edition, "scorm12") for edition in (None, "elm", "harbor"))
    calendars = {"sessions/kick-off.ics", "sessions/all.ics"}
    logo = {name for name in elm if "elm" in name}
    assert len(logo) == 1
    assert set(elm) - set(course) == {"toolkit/tree.html"} | logo
    assert set(course) - set(elm) == {"toolkit/list.html"} | calendars
    assert {name for name in set(course) & set(elm) if course[name] != elm[name]} == {
        "index.html", "imsmanifest.xml", "responses.csv", "toolkit/map.html"}
    assert set(harbor) == set(course) - {"player/resources.css"}
    assert {name for name in harbor if course[name] != harbor[name]} == {
        "index.html", "imsmanifest.xml", "responses.csv", "toolkit/map.html", "toolkit/list.html"} | calendars


def test_the_resources_of_each(tmp_path):
    output = made(editions_course.write(tmp_path / "Course"), tmp_path / "Build", "--all-profiles", "--target", "web")

    def resources(edition):
        document = Course(package(output, edition, "web")["index.html"]).document
        return [([words(row.xpath("string(th)"))], row.xpath(".//a/@href")) for row in document.xpath("//tr[@class = 'resource']")]

    assert resources(None) == [(["The library of your town"], ["tel:5550142", "https://example.org/library"])]
    assert resources("elm") == [(["Elm Valley Clinic"], ["tel:5550143;ext=2", "mailto:clinic@example.org"]), (["Valley Ride"], ["tel:5550144"])]
    assert resources("harbor") == []


def test_a_package_of_resources_alone(tmp_path):
    """An edition may leave out every handout and still say who can help."""
    text = "name: Bare\nhandouts: {leave-out: [map, list]}\n"
    course = editions_course.write(tmp_path / "Course", {"bare": text})
    for page in ("one", "two"):
        path = course / "modules" / f"{page}.md"
        path.write_text(re.sub(r"\[the map of \{\{town\}\}\]\(../toolkit/map.md\)|```handout\nid: map\n```", "it", path.read_text()))
    output = made(course, tmp_path / "Build", "--profile", "bare", "--target", "web")
    bare = package(output, "bare", "web")
    assert not [name for name in bare if name.startswith("toolkit/")]
    [toolkit] = Course(bare["index.html"]).document.xpath("//article[@data-special = 'toolkit']")
    assert toolkit.xpath(".//section/@class") == ["resources"]


def test_the_schemas_know_what_editions_and_resources_say(tmp_path):
    course = editions_course.write(tmp_path / "Course")
    schema = {kind: json.loads(run("schema", kind).stdout) for kind in ("course", "profile")}
    for kind, path in (("course", "course.yaml"), ("profile", "profiles/elm.yaml"), ("profile", "profiles/harbor.yaml")):
        jsonschema.Draft202012Validator(schema[kind]).validate(yaml.safe_load((course / path).read_text(encoding="utf-8").replace("2031-03-01T17:30-06:00", "x")))
    for wrong in ({"handouts": {"leave": []}}, {"handouts": {"add": [{"file": "x.md"}]}}, {"resources": [{"phone": "555-0142"}]}):
        assert not jsonschema.Draft202012Validator(schema["profile"]).is_valid({"name": "Elm"} | wrong)


# Hostile texts


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    profiles = {name: profile(value) for name, value in HOSTILE.items()}
    # Links hold what an address can hold, so they get the value percent-encoded.
    course = editions_course.write(root / "Course", profiles)
    return made(course, root / "Build", "--all-profiles", "--target", "scorm12", "--target", "scorm2004", "--target", "web")


def shown(value: str) -> str:
    return words(unicodedata.normalize("NFC", value))


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_manifest_says_any_text(hostile, tmp_path, name, target):
    files = package(hostile, name, target)
    for file, data in files.items():
        if file.endswith((".xml", ".xsd")):
            (tmp_path / file).write_bytes(data)
    valid, complaints = schemas.verdicts(schemas.official(STANDARD_OF[target]), tmp_path, ["imsmanifest.xml"])
    assert valid == {"imsmanifest.xml": True}, complaints
    assert subprocess.run(["xmllint", "--noout", "--nonet", tmp_path / "imsmanifest.xml"]).returncode == 0
    manifest = etree.fromstring(files["imsmanifest.xml"])
    title = manifest.xpath("string(//*[local-name() = 'organization']/*[local-name() = 'title'])")
    whole = shown(f"Working together in {HOSTILE[name]}: {HOSTILE[name]}")
    # Standards say how long a title may be, and a longer one ends in an ellipsis.
    assert shown(title) == whole or (len(title) < len(whole) and whole.startswith(shown(title).rstrip("… .")))
    assert manifest.get("identifier").endswith(f"-{name}")
    assert [file for file in files if not re.fullmatch(r"[A-Za-z0-9._/-]+", file)] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_says_any_text(hostile, name):
    files = package(hostile, name, "web")
    value = HOSTILE[name]
    for file in ("index.html", "toolkit/map.html", "toolkit/tree.html"):
        document = html.document_fromstring(files[file].decode())
        assert document.xpath("//*[@onerror or @onload or @onclick or @onfocus]") == []
        # Ours: those of the player and its data, or the one that keeps what is filled in.
        scripts = [script for script in document.xpath("//script")]
        assert all(script.get("src", "").startswith("player/") or script.get("type") == "application/json" for script in scripts) or (
            file != "index.html" and len(scripts) == 1)
        assert [href for href in document.xpath("//@href | //@src") if re.match(r"\s*(javascript|vbscript|data:text)", href, re.I)] == []
    course = Course(files["index.html"])
    assert shown(course.title) == shown(f"Working together in {value}: {value}")
    [article] = course.document.xpath("//article[@data-page = 'one']")
    assert shown(article.xpath("string(.//h1)")) == shown(f"One in {value}")
    assert shown(f"Words for {value}, {{{{town}}}} in code and {{{{town}}}} between braces.") == shown(article.xpath("string(.//div[@class = 'page-body']/p)"))
    assert "{{town}} in a block of code" in article.xpath("string(.//pre)")
    handout = html.document_fromstring(files["toolkit/map.html"].decode())
    assert shown(handout.xpath("string(//h1)")) == shown(f"Map of {value}")
    assert shown(f"Who in {value}") in shown(handout.text_content())
    assert shown(value) in shown(handout.xpath("string(//th[1])")) or shown(value) in shown(handout.text_content())
    names = [shown(row.xpath("string(th)")) for row in course.document.xpath("//tr[@class = 'resource']")]
    assert names == [shown(value), shown(value)]
    assert [href for href in course.document.xpath("//tr[@class = 'resource']//a/@href")] == ["tel:5550143", "mailto:help@example.org"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_calendar_says_any_text(hostile, name):
    data = package(hostile, name, "scorm12")["sessions/evening.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    [event] = events(data).values()
    value = HOSTILE[name]
    assert shown(event["summary"]) == shown(f"Evening: {value}")
    assert shown(event["location"]) == shown(f"At {value}")


@pytest.mark.parametrize(("text", "rule"), REFUSED)
def test_what_no_text_can_hold_is_found_in_the_profile(tmp_path, text, rule):
    course = editions_course.write(tmp_path / "Course", {"elm": f'name: Elm\nvariables: {{town: "a{text}b", agency: b}}\n'})
    result = run("check", course)
    assert result.returncode == 1
    assert re.search(rf"profiles/elm\.yaml:2:\d+: error: .*\[{rule}\]", result.stderr + result.stdout), result.stderr + result.stdout


def test_what_cannot_be_shown_well_is_found_in_the_profile(tmp_path):
    """Directions that are turned and never back, and titles that no manifest can hold whole."""
    course = editions_course.write(tmp_path / "Course", {name: profile(value) for name, value in HOSTILE.items()})
    result = run("check", course)
    assert result.returncode == 0
    found = re.findall(r"(profiles/[a-z]+\.yaml):\d+:\d+: warning: .*\[(.*)\]", result.stderr + result.stdout)
    assert {file for file, rule in found if rule == "text/direction-control"} == {"profiles/bidi.yaml"}
    assert {file for file, rule in found if rule == "limits/text-cut"} == {f"profiles/{name}.yaml" for name in ("long", "unbroken", "markdown")}


@pytest.mark.parametrize("name", HOSTILE)
def test_documents_for_word_processors_and_paper(hostile_handouts, name):
    """In other forms the handout says the text, too."""
    files = package(hostile_handouts, name, "web")
    assert files["toolkit/map.pdf"].startswith(b"%PDF-")
    with zipfile.ZipFile(io.BytesIO(files["toolkit/map.docx"])) as archive:
        assert archive.testzip() is None
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(part))
        document = etree.fromstring(archive.read("word/document.xml"))
        text = "".join(node.text or " " for node in document.iter("{*}t", "{*}br", "{*}tab"))
    value = "".join(shown(HOSTILE[name]).split())
    assert value in "".join(shown(text).split())
    assert [target for target in re.findall(rb'Target="([^"]*)"', files["toolkit/map.docx"]) if target.startswith(b"javascript")] == []


@pytest.fixture(scope="module")
def hostile_handouts(tmp_path_factory) -> Path:
    if not shutil.which("pandoc"):
        pytest.skip("there is no pandoc")
    root = tmp_path_factory.mktemp("hostile-handouts")
    course = editions_course.write(root / "Course", {name: profile(value) for name, value in HOSTILE.items()})
    definition = course / "course.yaml"
    definition.write_text(definition.read_text().replace("objectives: [begin], formats: [html]", "objectives: [begin], formats: [html, pdf, docx]"))
    result = run("build", course, "--output", root / "Build", "--all-profiles", "--target", "web")
    if result.returncode == 2 and "weasyprint" in result.stderr.lower():
        pytest.skip("there is no WeasyPrint")
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "Build"
