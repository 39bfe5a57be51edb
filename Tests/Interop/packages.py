"""The packages under test, as the program itself builds them, and what they say about their course."""

import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from . import hostile_course, short_course

REPOSITORY = Path(__file__).resolve().parents[2]
STANDARDS = REPOSITORY.parent / "shared" / "standards"
TARGETS = ["scorm12", "scorm2004", "scorm2004-3rd"]
PACKAGINGS = ["single", "per-module"]
STANDARD_OF = {"scorm12": "scorm12", "scorm2004": "scorm2004-4th", "scorm2004-3rd": "scorm2004-3rd"}  # folder of its schemas


def program() -> Path:
    return Path(os.environ.get("COURSEWRIGHT", REPOSITORY / ".build" / "release" / "coursewright")).resolve()


def run(*arguments, environment=None, cwd=None) -> subprocess.CompletedProcess:
    """Runs the program; SOURCE_DATE_EPOCH is the caller's affair, so that it does not leak into what is compared."""
    base = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    # Nothing is kept from one run for the next.
    base["COURSEWRIGHT_CACHE"] = "/dev/null/none"
    # But for documents of handouts, each of which takes a second to make.
    base.setdefault("COURSEWRIGHT_HANDOUTS", str(Path(workplace().name) / "handouts"))
    # A dozen editions with PDFs take a minute, and more on a machine that has other things to do.
    return subprocess.run(
        [program(), *map(str, arguments)],
        capture_output=True, text=True, timeout=600, cwd=cwd, env=base | (environment or {}),
    )


def build(course: Path, output: Path, environment=None, target: str = "scorm12") -> "Package":
    result = run("build", course, "--output", output, environment=environment)
    assert result.returncode == 0, f"the build failed:\n{result.stdout}\n{result.stderr}"
    [path] = output.glob(f"*-{target}.zip")
    return Package(path, output, result.stdout, target)


@functools.cache
def workplace() -> tempfile.TemporaryDirectory:
    """One folder a run, removed with the process."""
    return tempfile.TemporaryDirectory(prefix="coursewright-tests-")


@functools.cache
def variant(name: str, target: str, packaging: str) -> "Package":
    """The sample, the hostile course, the short one, or a "gated" short one whose second module waits for the first; built for one target
    only."""
    root = Path(workplace().name) / f"{name}-{target}-{packaging}"
    course = root / "Course"
    if name == "hostile":
        hostile_course.write(course)
    elif name in ("short", "gated"):
        short_course.write(course, REPOSITORY / "Course", requires=name == "gated")
    else:
        shutil.copytree(REPOSITORY / "Course", course)
    settings = course / "course.yaml"
    kept = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith(("targets:", "packaging:"))]
    settings.write_text("\n".join([*kept, f"targets: [{target}]", f"packaging: {packaging}", ""]), encoding="utf-8")
    return build(course, root / "Build", target=target)


@dataclass(frozen=True)
class Package:
    """A SCORM package; `web` is the folder that was built beside it, if one was."""

    path: Path
    output: Path
    printed: str
    target: str = "scorm12"

    @functools.cached_property
    def folder(self) -> Path:
        """The package, unzipped."""
        folder = self.output / "unzipped"
        shutil.rmtree(folder, ignore_errors=True)
        with zipfile.ZipFile(self.path) as archive:
            archive.extractall(folder)
        return folder

    @property
    def web(self) -> Path:
        [folder] = [path for path in self.output.glob("*-web") if path.is_dir()]
        return folder

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    @functools.cached_property
    def entries(self) -> list[zipfile.ZipInfo]:
        with zipfile.ZipFile(self.path) as archive:
            return archive.infolist()

    @functools.cached_property
    def manifest(self) -> etree._Element:
        return etree.parse(str(self.folder / "imsmanifest.xml")).getroot()

    def manifest_all(self, path: str) -> list:
        """What an XPath finds in the manifest; `cp` is its own namespace, the other prefixes are as it declares them."""
        return self.manifest.xpath(path, namespaces={prefix or "cp": uri for prefix, uri in self.manifest.nsmap.items()})

    @functools.cached_property
    def documents(self) -> dict[str, "Course"]:
        """What each document that an LMS starts holds of the course, by its name and in the manifest's order."""
        names = self.manifest.xpath("//*[local-name() = 'resource']/@href")
        return {name: Course.at(self.folder / name) for name in names}

    @property
    def course(self) -> "Course":
        """The course of a package in one piece."""
        return self.documents["index.html"]


class Course:
    """A course as its own package tells it: the `#course` data, and where questions stand."""

    def __init__(self, document: bytes, strings: dict | None = None):
        self.document = html.document_fromstring(document.decode())
        [data] = self.document.xpath("//script[@id='course']")
        self.data = json.loads(data.text)
        self.strings = strings or {}
        self.kind = self.data["sco"]["kind"]
        self.title = self.data["title"]
        self.pages = self.data["pages"]
        self.assessments = self.data["assessments"]
        self.handouts = self.data["handouts"]
        self.questions = {question["id"]: question for question in self.data["questions"]}
        self.specials = self.document.xpath("//article[@data-special]/@data-special")

    @classmethod
    def at(cls, path: Path) -> "Course":
        """A document with the words that the player has for it."""
        script = (path.parent / "player" / "strings.js").read_text(encoding="utf-8")
        return cls(path.read_bytes(), json.loads(script[script.index("{") : script.rindex("}") + 1]))

    @property
    def page_ids(self) -> list[str]:
        return [page["id"] for page in self.pages]

    def assessments_on(self, page: str) -> list[dict]:
        return [assessment for assessment in self.assessments if assessment["page"] == page]

    def practice_on(self, page: str) -> list[str]:
        """Ids of the questions on a page that stand outside assessments."""
        return self.document.xpath(
            f"//article[@data-page='{page}']//*[@data-question][not(ancestor::*[@data-assessment])]/@data-question")

    def handouts_on(self, page: str) -> list[str]:
        return self.document.xpath(f"//article[@data-page='{page}']//*[@data-handout]/@data-handout")

    def right(self, question: str) -> list[str]:
        """The choices to take for a right answer."""
        return [choice["id"] for choice in self.questions[question]["choices"] if choice.get("correct")]

    def wrong(self, question: str) -> list[str]:
        """One choice that makes a wrong answer."""
        return [next(choice["id"] for choice in self.questions[question]["choices"] if not choice.get("correct"))]


def words(text: str) -> str:
    """Text with its white space evened out."""
    return re.sub(r"\s+", " ", text).strip()
