"""What builds keep of earlier ones never shows: after any edit, the packages are those of a build that keeps nothing."""

import hashlib
import os
import re
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from .packages import program

# Of courses below 1 MB no parts are kept.
PAPER = "A paper.\n" * 120_000
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="9"/>\n'

QUESTION = """
```question
id: {id}
kind: choice
prompt: Which one?
choices:
  - {{id: a, text: "{text}", correct: true}}
  - {{id: b, text: Not this}}
feedback: {{correct: Yes., incorrect: No.}}
```
"""

FILES = {
    "course.yaml": """
format: 1
id: kept
version: 1.0.0
title: Kept for {{town}}
language: en
targets: [scorm12, scorm2004, web]
packaging: per-module
variables: {town: Elm}
modules:
  - {id: first, title: First, pages: [modules/one.md, modules/two.md]}
  - {id: second, title: Second, pages: [modules/three.md, modules/four.md]}
  - {id: third, title: Third, pages: [modules/five.md]}
toolkit:
  stages: [{id: begin, title: Begin}]
  handouts: [{file: toolkit/card.md, stages: [begin], formats: [html]}]
""",
    "modules/one.md": "---\nid: one\ntitle: One\n---\n\n## Aims\n\nIn {{town}}, see [two](two.md#more) and [three](three.md).\n",
    "modules/two.md": "---\nid: two\ntitle: Two\n---\n\n## More\n\n![A map](../media/map.svg) and [a paper](../media/paper.txt).\n",
    "modules/three.md": "---\nid: three\ntitle: Three\n---\n\nRead [the card](../toolkit/card.md).\n"
                        + QUESTION.format(id="which", text="This"),
    "modules/four.md": "---\nid: four\ntitle: Four\n---\n\nA test.\n\n```assessment\nid: final\ntitle: Final\nquestions: [which]\n```\n",
    "modules/five.md": "---\nid: five\ntitle: Five\n---\n\nThe end.\n",
    "media/map.svg": PICTURE.format(width=9),
    "media/paper.txt": PAPER,
    "toolkit/card.md": "---\nid: card\ntitle: Card\n---\n\nA card.\n",
    "profiles/oak.yaml": "name: Oak\nvariables: {town: Oak}\n",
}


class Author:
    """Somebody who edits a course and builds it, with a memory and without."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text)

    def path(self, name: str) -> Path:
        return self.folder / "Course" / name

    def write(self, name: str, text: str):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text)

    def replace(self, name: str, old: str, new: str):
        text = self.path(name).read_text()
        assert old in text
        self.write(name, text.replace(old, new))

    def settle(self):
        """Waits until nothing counts as written just now, of which nothing is kept."""
        time.sleep(2.1)

    def run(self, *options: str, keeps: bool = True, output: str | None = None) -> subprocess.CompletedProcess:
        cache = self.folder / "cache" if keeps else "/dev/null/none"
        return subprocess.run(
            [program(), "build", "Course", "--output", output or ("Build" if keeps else "Anew"), *options],
            cwd=self.folder, capture_output=True, text=True, env=os.environ | {"COURSEWRIGHT_CACHE": str(cache)})

    def build(self, *options: str, keeps: bool = True) -> dict[str, str]:
        """The SHA-256 of each package by its name."""
        result = self.run(*options, keeps=keeps)
        assert result.returncode == 0, result.stderr
        lines = [line.split() for line in result.stdout.splitlines()]
        return {Path(path).name: sha256 for path, _, sha256 in lines}

    def kept(self) -> list[Path]:
        """What the memory consists of."""
        return list((self.folder / "cache").iterdir())

    def agree(self, *options: str) -> dict[str, str]:
        packages = self.build(*options)
        assert packages == self.build(*options, keeps=False)
        return packages


@pytest.fixture
def author(tmp_path):
    return Author(tmp_path)


EDITS = {
    "words of a page": lambda author: author.replace("modules/five.md", "The ", "The very "),
    "words of as many letters": lambda author: author.replace("modules/five.md", "end.", "out."),
    "a heading": lambda author: author.replace("modules/one.md", "## Aims", "## What for"),
    "a page's title": lambda author: author.replace("modules/three.md", "title: Three", "title: Drei"),
    "a page's id": lambda author: author.replace("modules/three.md", "id: three", "id: drei"),
    "a question that another page asks": lambda author: author.replace("modules/three.md", "This", "That"),
    "a module's title": lambda author: author.replace("course.yaml", "title: Second", "title: Next"),
    "values of the learners' own": lambda author: author.write(
        "course.yaml", re.sub(r"town: (\w+)}", r"town: {value: \1, label: Your town}}", author.path("course.yaml").read_text())),
    "a variable": lambda author: author.replace("course.yaml", "Elm", "Ash"),
    "the order of pages": lambda author: author.replace(
        "course.yaml", "modules/one.md, modules/two.md", "modules/two.md, modules/one.md"),
    "a picture of another size": lambda author: author.write("media/map.svg", PICTURE.format(width=99)),
    "a file that is linked": lambda author: author.write("media/paper.txt", PAPER.replace("A", "B")),
    "a handout's title": lambda author: author.replace("toolkit/card.md", "title: Card", "title: Sheet"),
    "a handout's words": lambda author: author.replace("toolkit/card.md", "A card.", "One card."),
    "a page that asks something now": lambda author: author.write(
        "modules/five.md", author.path("modules/five.md").read_text() + QUESTION.format(id="last", text="Yes")),
    "a page that is gone": lambda author: (
        author.replace("course.yaml", "pages: [modules/three.md, modules/four.md]", "pages: [modules/three.md]"),
        author.path("modules/four.md").unlink()),
}


def make_long(author):
    """One document so long that it is made in parts, in whose middle the edits are."""
    settings = author.path("course.yaml").read_text().replace("packaging: per-module", "packaging: single")
    for module, title in [("before", "modules:\n"), ("after", "toolkit:\n")]:
        pages = [f"modules/{module}-{number}.md" for number in range(20)]
        for page in pages:
            name = Path(page).stem
            author.write(page, f"---\nid: {name}\ntitle: Page {name}\n---\n\nWords.\n")
        entry = f"  - {{id: {module}, title: {module}, pages: [{', '.join(pages)}]}}\n"
        settings = settings.replace(title, title + entry if module == "before" else entry + title)
    author.write("course.yaml", settings)


@pytest.mark.parametrize("order", ["forward", "backward"])
@pytest.mark.parametrize("length", ["short", "long"])
def test_after_each_edit_packages_are_those_of_a_first_build(author, order, length):
    if length == "long":
        make_long(author)
    author.settle()
    before = author.agree()
    edits = list(EDITS.items())
    for number, (name, edit) in enumerate(edits if order == "forward" else edits[::-1]):
        edit(author)
        after = author.agree()
        assert after != before, name
        before = after
        if number % 6 == 5:
            author.settle()
            author.agree()
    assert any(b"index.html/1\n" in record.read_bytes() for record in author.kept()) == (length == "long")


def test_editions_keep_what_is_their_own(author):
    author.settle()
    for name, edit in [("nothing", lambda author: None), *EDITS.items()]:
        edit(author)
        author.agree("--profile", "oak")
        author.agree()


def test_an_edit_leaves_other_documents_as_they_are(author):
    """So that browsers and LMSs that compare files see what is new, and only the first names the whole source."""
    def documents() -> dict[str, int]:
        author.build("--target", "scorm12")
        with zipfile.ZipFile(author.folder / "Build/kept-1.0.0-scorm12.zip") as package:
            return {entry.filename: entry.CRC for entry in package.infolist() if entry.filename.startswith("module-")}

    before = documents()
    author.replace("modules/five.md", "The end.", "The very end.")
    after = documents()
    assert {name for name in before if before[name] != after[name]} == {"module-first.html", "module-third.html"}


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"

# Each with the rule that has something to say about it.
MISTAKES = {
    "a picture that lies elsewhere": ("media/lfs-pointer", lambda author: author.write("media/map.svg", POINTER)),
    "a limit that is passed": ("media/oversized-package", lambda author: author.write("coursewright.yaml", "package-limit: 1\n")),
    "a page that nothing lists": ("course/page-in-no-module", lambda author: author.write("modules/six.md", FILES["modules/five.md"])),
    "an id that is another's": ("course/repeated-id", lambda author: author.replace("modules/two.md", "id: two", "id: one")),
    "a heading that a link leads to": ("text/broken-link", lambda author: author.replace("modules/two.md", "## More", "## Less")),
    "a variable of no value": ("text/unknown-variable", lambda author: author.replace("modules/one.md", "{{town}}", "{{city}}")),
    "a file that is gone": ("text/broken-link", lambda author: author.path("media/paper.txt").unlink()),
}


@pytest.mark.parametrize("length", ["short", "long"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_rules_find_after_an_edit_is_said(author, mistake, length):
    """Rules about the course are not asked again while they would see what they saw when they found nothing."""
    if length == "long":
        make_long(author)
    author.settle()
    first = author.run()
    assert first.returncode == 0 and first.stderr == ""
    author.replace("modules/five.md", "The end.", "The very end.")
    author.settle()
    assert author.run().stderr == ""
    rule, edit = MISTAKES[mistake]
    edit(author)
    author.settle()
    for options in [[], ["--fail-on", "note"]]:
        kept, anew = author.run(*options), author.run(*options, keeps=False)
        assert (kept.returncode, kept.stderr) == (anew.returncode, anew.stderr)
        assert rule in kept.stderr


def test_files_of_the_course_below_the_packages_are_looked_at(author):
    """What packages lie in is left out of what is known of the course's files."""
    author.write("Build/notes.txt", "Notes.\n")
    author.replace("modules/five.md", "The end.", "The end. See [the notes](../Build/notes.txt).")
    author.settle()
    assert author.run(output="Course/Build").returncode == 0
    author.path("Build/notes.txt").unlink()
    author.write("modules/five.md", author.path("modules/five.md").read_text() + "\nMore.\n")
    author.settle()
    result = author.run(output="Course/Build")
    assert result.returncode == 1 and "text/broken-link" in result.stderr


def pages_kept(author) -> dict[str, list[str]]:
    """The pages that each file of the memory holds, by the end of its name."""
    files = {path.name.split("-", 1)[1]: path.read_bytes() for path in author.kept() if path.name.endswith("-pages")}
    return {name: re.findall(r"(modules/[a-z0-9-]+\.md)\n", text.decode(errors="replace")) for name, text in files.items()}


def test_of_many_pages_those_alone_are_written_down_that_were_edited(author):
    make_long(author)
    author.settle()
    author.agree()
    kept = pages_kept(author)
    assert list(kept) == ["pages"] and len(kept["pages"]) == 43
    edited = []
    for number in range(5):
        page = f"modules/after-{number}.md"
        author.replace(page, "Words.", "Other words.")
        author.settle()
        author.agree()
        edited.append(page)
        assert pages_kept(author) == {**kept, "edited-pages": edited}
    # Again, and back to what it was.
    for words in ["More words.", "Words."]:
        author.write(edited[0], author.path(edited[0]).read_text().replace("Other words.", words))
        author.settle()
        author.agree()
        assert pages_kept(author) == {**kept, "edited-pages": edited}
    author.replace("modules/before-1.md", "Words.", "Other words.")
    author.settle()
    author.agree()
    assert pages_kept(author) == kept
    # Another definition makes other pages of the same files.
    author.replace("modules/before-1.md", "Other words.", "Words.")
    author.settle()
    author.agree()
    assert pages_kept(author) == {**kept, "edited-pages": ["modules/before-1.md"]}
    author.replace("course.yaml", "Elm", "Ash")
    author.settle()
    author.agree()
    assert pages_kept(author) == kept


def test_edited_pages_of_another_memory_are_not_taken(author):
    make_long(author)
    author.settle()
    author.agree()
    author.replace("modules/after-1.md", "Words.", "Other words.")
    author.settle()
    author.agree()
    whole = next(path for path in author.kept() if path.name.endswith("-pages") and "edited" not in path.name)
    whole.unlink()
    author.replace("modules/after-2.md", "Words.", "Other words.")
    author.settle()
    author.agree()
    assert list(pages_kept(author)) == ["pages"]


def cut(record: bytes) -> bytes:
    return record[:-20]


def flipped(record: bytes) -> bytes:
    middle = len(record) // 2
    return record[:middle] + bytes([record[middle] ^ 1]) + record[middle + 1:]


@pytest.mark.parametrize("damage", [cut, flipped])
def test_what_is_damaged_in_the_memory_is_made_anew(author, damage):
    make_long(author)
    author.settle()
    author.build()
    author.replace("modules/before-1.md", "Words.", "Other words.")
    author.settle()
    author.build()
    kept = author.kept()
    assert len(kept) > 2 and any(path.name.endswith("-edited-pages") for path in kept)
    for path in kept:
        path.write_bytes(damage(path.read_bytes()))
    author.replace("modules/five.md", "The end.", "The very end.")
    author.agree()


def test_the_player_comes_out_of_the_package_before(author):
    author.settle()
    author.build("--target", "scorm12")
    author.replace("modules/five.md", "The end.", "The very end.")
    author.agree("--target", "scorm12")
    records = [path.read_bytes() for path in author.kept() if path.name.endswith("-entries")]
    identity = hashlib.sha256(b"scorm12.js").hexdigest()
    assert len(records) == 1 and f"\nplayer/player.js\n{identity}\n".encode() in records[0]


def test_of_a_small_course_only_its_packages_are_kept(author):
    author.write("media/paper.txt", "A paper.\n")
    author.settle()
    author.build("--target", "scorm12")
    assert len(author.kept()) == 1
    author.replace("modules/five.md", "The end.", "The very end.")
    author.agree("--target", "scorm12")


def test_a_package_that_somebody_touched_gives_nothing(author):
    author.settle()
    author.build()
    package = author.folder / "Build/kept-1.0.0-scorm12.zip"
    package.write_bytes(bytes(len(package.read_bytes())))
    author.replace("modules/five.md", "The end.", "The very end.")
    author.agree()


def test_large_files_come_out_as_in_a_first_build(author):
    """What is too large to be held is compressed by the archive library, in its own way."""
    author.write("media/table.csv", "1,2,3\n" * 3_000_000)
    author.replace("modules/two.md", "a paper](../media/paper.txt).", "a paper](../media/paper.txt), [a table](../media/table.csv).")
    author.settle()
    author.agree()
    author.replace("modules/five.md", "The ", "The very ")
    author.agree()


def test_a_failure_ends_all_that_waits_for_its_turn(author):
    for number in range(6):
        shutil.copytree(author.path(""), author.folder / f"Course{number}")
        course = author.folder / f"Course{number}/course.yaml"
        course.write_text(course.read_text().replace("id: kept", f"id: kept-{number}"))
    (author.folder / "Out/kept-0-1.0.0-scorm12.zip/in-its-place").mkdir(parents=True)
    for jobs in [1, 2, 3, 6]:
        result = subprocess.run(
            [program(), "build", *[f"Course{number}" for number in range(6)], "--output", "Out", "--jobs", str(jobs)],
            cwd=author.folder, capture_output=True, text=True, timeout=60,
            env=os.environ | {"COURSEWRIGHT_CACHE": str(author.folder / "cache")})
        assert result.returncode == 2
        assert "kept-0-1.0.0-scorm12.zip: a folder is in its place" in result.stderr
        assert result.stdout == ""
