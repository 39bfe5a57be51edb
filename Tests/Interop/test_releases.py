"""`release`, `diff`, `check --against`, `verify` and `replay`: what was released stays as it was, and every answer about it is a proof."""

import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest
from lxml import html

from . import release_course
from .packages import program, run, workplace
from .release_course import COMPLETION, MEANING, TEXT, edit

PACKAGES = [f"tides{edition}-{{}}-{target}" for edition in ("", "-north") for target in ("scorm12.zip", "web")]
HOSTILE = "<script>alert(1)</script> a|b `c` [x](javascript:1) <img src=x onerror=alert(1)>"
CHROMIUM = "/usr/bin/chromium"


def release(course: Path, *arguments, environment=None) -> subprocess.CompletedProcess:
    return run("release", course, "--output", course.parent / "Build", *arguments, environment=environment)


def released(course: Path, *changes, version: str | None = None, environment=None) -> Path:
    result = release(edit(course, *changes, version=version), environment=environment)
    assert result.returncode == 0, result.stdout + result.stderr
    return course


@functools.cache
def folder(version: str, has_edition: bool) -> Path:
    root = Path(workplace().name) / f"{version}-{has_edition}"
    if version == "1.0.0":
        course = release_course.write(root / "Course")
        if not has_edition:
            shutil.rmtree(course / "profiles")
        released(course)
    else:
        shutil.copytree(folder("1.0.0", has_edition), root)
        released(root / "Course", TEXT, version=version)
    return root


def first(has_edition: bool = False) -> Path:
    """A folder with the course, released as 1.0.0, and its packages."""
    return folder("1.0.0", has_edition)


def second(has_edition: bool = False) -> Path:
    """The same after 1.0.1, a release of other texts."""
    return folder("1.0.1", has_edition)


@pytest.fixture
def new(tmp_path) -> Path:
    """The course, with nothing released."""
    return release_course.write(tmp_path / "Course")


@pytest.fixture
def course(tmp_path) -> Path:
    """The course without its edition, released as 1.0.0, with its packages in Build beside it."""
    shutil.copytree(first(), tmp_path, dirs_exist_ok=True)
    return tmp_path / "Course"


@pytest.fixture
def twice(tmp_path) -> Path:
    """The course, released as 1.0.0 and as 1.0.1."""
    shutil.copytree(second(), tmp_path, dirs_exist_ok=True)
    return tmp_path / "Course"


def tree(root: Path, times: bool = False) -> dict[str, object]:
    """All that lies in a folder, hidden or not: contents, and with `times` when each was changed."""
    return {
        str(path.relative_to(root)): (path.read_bytes() if path.is_file() else None, path.stat().st_mode, path.stat().st_mtime_ns if times else None)
        for path in [root, *root.rglob("*")]
    }


def partial(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if "partial" in path.name]


def record(course: Path, version: str = "1.0.0") -> dict:
    return json.loads((course / "releases" / version / "record.json").read_text(encoding="utf-8"))


def refused(course: Path, rule: str) -> str:
    """That a release is refused for a rule and nothing at all is written."""
    before = tree(course.parent, times=True)
    result = release(course)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"[{rule}]" in result.stderr
    assert "not released" in result.stderr
    assert result.stdout == ""
    assert tree(course.parent, times=True) == before
    return result.stderr


def edited(course: Path, file: str, rule: str = "release/edited-record") -> str:
    """That `check` finds one thing, in this file, and tells it by this rule."""
    result = run("check", course)
    assert result.returncode == 1, result.stdout + result.stderr
    found = re.findall(r"(?m)^(\S+?):\d+:\d+: error: (.*) \[(\S+)\]$", result.stdout)
    assert [(Path(path), rule) for path, _, rule in found] == [(course / file, rule)], result.stdout
    return found[0][1]


class TestFirstRelease:
    @pytest.fixture
    def course(self, tmp_path) -> Path:
        shutil.copytree(first(has_edition=True), tmp_path, dirs_exist_ok=True)
        return tmp_path / "Course"

    def test_record_changelog_packages_statements_and_page_are_written(self, new):
        result = release(new)
        assert result.returncode == 0, result.stderr
        assert sorted(path.name for path in (new / "releases" / "1.0.0").iterdir()) == ["course.json", "record.json"]
        packages = [name.format("1.0.0") for name in PACKAGES]
        names = {path.name for path in (new.parent / "Build").iterdir()}
        assert names == {*packages, *(f"{name}.intoto.json" for name in packages), "tides-1.0.0-IMPORT.html"}
        changelog = (new / "CHANGELOG.md").read_text(encoding="utf-8")
        assert changelog == "# Changelog\n\n## 1.0.0\n\nThe first release: 2 modules, 3 pages, 3 questions, 1 assessment, 1 handout.\n"
        assert [line.split("  ")[0] for line in result.stdout.splitlines()] == [
            *(str(new.parent / "Build" / name) for name in packages), str(new / "releases" / "1.0.0")]

    def test_the_record_names_the_packages_as_they_are(self, course):
        packages = record(course)["packages"]
        assert [package["file"] for package in packages] == [name.format("1.0.0") for name in PACKAGES]
        for package in packages:
            path = course.parent / "Build" / package["file"]
            if path.is_file():
                assert package["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
                assert package["size"] == path.stat().st_size
            else:
                files = sorted(str(file.relative_to(path)) for file in path.rglob("*") if file.is_file())
                lines = [f"{hashlib.sha256((path / name).read_bytes()).hexdigest()}  {name}\n" for name in files]
                assert package["sha256"] == hashlib.sha256("".join(lines).encode()).hexdigest()

    def test_both_files_are_sorted_with_a_value_a_line_and_end_with_a_newline(self, course):
        def sorted_object(pairs):
            keys = [key for key, _ in pairs]
            assert keys == sorted(keys)
            return dict(pairs)

        for file in ("record.json", "course.json"):
            text = (course / "releases" / "1.0.0" / file).read_text(encoding="utf-8")
            assert text.endswith("}\n") and not text.endswith("\n\n")
            assert "\r" not in text
            data = json.loads(text, object_pairs_hook=sorted_object)
            assert data["version"] == "1.0.0"
            assert max(line.count('" : ') for line in text.splitlines()) == 1

    def test_seal_and_hash_are_what_they_are_said_to_be(self, course):
        text = (course / "releases" / "1.0.0" / "record.json").read_text(encoding="utf-8")
        assert release_course.seal(text) == text
        assert record(course)["course"]["sha256"] == hashlib.sha256((course / "releases" / "1.0.0" / "course.json").read_bytes()).hexdigest()

    def test_elsewhere_and_under_another_sky_the_bytes_are_the_same(self, tmp_path):
        other = release_course.write(tmp_path / "of another name" / "Course")
        environment = {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": str(tmp_path / "none")}
        result = run("release", "--output", "../Build", "--jobs", "7", cwd=other, environment=environment)
        assert result.returncode == 0, result.stderr
        assert tree(other.parent) == tree(first(has_edition=True))

    def test_after_it_check_diff_and_the_gate_find_nothing(self, course):
        for arguments in (["check"], ["check", "--against", "last"], ["check", "--against", "1.0.0"]):
            result = run(*arguments, course)
            assert (result.returncode, result.stdout) == (0, ""), result.stdout
        result = run("diff", course)
        assert result.returncode == 0
        assert "nothing changed since 1.0.0" in result.stdout

    def test_packages_that_were_not_there_are_no_loss(self, course):
        """Everything that later releases need lies in the course folder."""
        shutil.rmtree(course.parent / "Build")
        released(course, TEXT, version="1.0.1")
        assert record(course, "1.0.1")["previous"] == {"version": "1.0.0", "seal": record(course)["seal"]}


class TestDryRun:
    def test_nothing_is_written(self, new):
        before = tree(new.parent, times=True)
        result = release(new, "--dry-run")
        assert result.returncode == 0, result.stderr
        assert tree(new.parent, times=True) == before
        assert "The first release: 2 modules" in result.stdout
        for name in PACKAGES:
            assert name.format("1.0.0") in result.stdout
        assert f"{new / 'releases' / '1.0.0'} would be written" in result.stdout
        assert "released 1.0.0" not in result.stderr

    def test_it_says_what_a_later_release_would_say(self, course):
        edit(course, TEXT, version="1.0.1")
        before = tree(course.parent, times=True)
        shown = release(course, "--dry-run").stdout
        assert tree(course.parent, times=True) == before
        section = shown.split("would begin with:\n\n")[1].split(f"{course / 'releases'}")[0]
        released(course)
        changelog = (course / "CHANGELOG.md").read_text(encoding="utf-8")
        said = [line.strip() for line in section.splitlines() if line.strip()]
        assert said[0] == "## 1.0.1"
        assert said == [line for line in changelog.split("## 1.0.0")[0].splitlines() if line][1:]

    def test_what_would_be_refused_is_refused(self, course):
        edit(course, COMPLETION, version="1.0.1")
        before = tree(course.parent, times=True)
        result = release(course, "--dry-run")
        assert result.returncode == 1
        assert "[release/version-too-small]" in result.stderr
        assert tree(course.parent, times=True) == before


class TestRefused:
    def test_a_course_with_an_error(self, course):
        refused(edit(course, ("modules/shore.md", "../media/waves.svg", "../media/none.svg"), version="1.0.1"), "course/missing-file")

    def test_a_new_course_with_an_error(self, new):
        refused(edit(new, ("modules/shore.md", "{{place}}", "{{nowhere}}")), "text/unknown-variable")
        assert not (new.parent / "Build").exists()

    @pytest.mark.parametrize("version", ["1.0.0", "0.9.9", "1.0.0-rc.1"])
    def test_a_version_that_is_not_above_the_last(self, course, version):
        refused(edit(course, TEXT, version=version), "release/version-not-above")

    def test_the_same_course_again(self, course):
        refused(course, "release/version-not-above")

    def test_a_patch_that_changes_what_completes_the_course(self, course):
        said = refused(edit(course, COMPLETION, version="1.0.1"), "release/version-too-small")
        assert "give it 2.0.0" in said

    def test_a_minor_version_that_changes_what_completes_the_course(self, course):
        refused(edit(course, COMPLETION, version="1.1.0"), "release/version-too-small")

    def test_a_patch_that_adds_a_page(self, course):
        (course / "modules" / "more.md").write_text("---\nid: more\ntitle: More\n---\n\nMore.\n", encoding="utf-8")
        said = refused(edit(course, release_course.RESUME, version="1.0.1"), "release/version-too-small")
        assert "give it 1.1.0" in said
        released(course, version="1.1.0")

    @pytest.mark.parametrize("version", ["1.0.1", "1.1.0", "2.0.0", "3.0.0"])
    def test_another_meaning_without_a_reason(self, course, version):
        refused(edit(course, MEANING, version=version), "release/unacknowledged-meaning")

    def test_the_proposed_line_is_what_is_missing(self, course):
        """Whoever copies it, says why, and takes the proposed version may release."""
        said = refused(edit(course, MEANING, version="1.0.1"), "release/unacknowledged-meaning")
        [line] = set(re.findall(r'- \{release: .*?reason: "…"\}', said))
        [proposed] = set(re.findall(r"give it (\S+) or a higher one", said))
        assert f"release: {proposed}," in line
        (course / "releases" / "acknowledged.yaml").write_text(line.replace("…", "The sea is water.") + "\n", encoding="utf-8")
        assert run("check", edit(course, version=proposed), "--against", "last").returncode == 0
        released(course)
        changelog = (course / "CHANGELOG.md").read_text(encoding="utf-8")
        assert "The sea is water." in changelog.split("## 1.0.0")[0]
        assert "The sea is water." in run("diff", course, "--from", "1.0.0").stdout

    def test_a_reason_for_another_version_is_none(self, course):
        said = refused(edit(course, MEANING, version="2.0.0"), "release/unacknowledged-meaning")
        [line] = set(re.findall(r'- \{release: .*?reason: "…"\}', said))
        (course / "releases" / "acknowledged.yaml").write_text(line.replace("…", "So."), encoding="utf-8")
        refused(edit(course, version="2.0.1"), "release/unacknowledged-meaning")

    def test_the_gate_says_the_same_before(self, course):
        edit(course, COMPLETION, version="1.0.1")
        for last in ("last", "1.0.0", str(course / "releases" / "1.0.0" / "record.json")):
            result = run("check", course, "--against", last)
            assert result.returncode == 1
            assert "[release/version-too-small]" in result.stdout

    def test_an_unknown_release_is_told_with_those_there_are(self, course):
        for arguments in (["diff", course, "--from", "3.0.0"], ["check", course, "--against", "3.0.0"]):
            result = run(*arguments)
            assert result.returncode == 2
            assert "there is no release 3.0.0; there is 1.0.0" in result.stderr


class TestPreReleases:
    def test_they_launder_nothing(self, course):
        """Learners have 1.0.0, whatever came between."""
        released(course, TEXT, version="1.0.1-rc.1")
        said = refused(edit(course, COMPLETION, version="1.0.1"), "release/version-too-small")
        assert "give it 2.0.0" in said
        result = run("check", course, "--against", "last")
        assert result.returncode == 1 and "[release/version-too-small]" in result.stdout
        released(course, version="2.0.0")

    def test_they_are_too_small_themselves(self, course):
        refused(edit(course, COMPLETION, version="1.0.1-rc.1"), "release/version-too-small")

    def test_a_reason_for_one_is_no_reason_for_the_release(self, course):
        said = refused(edit(course, MEANING, version="2.0.0-rc.1"), "release/unacknowledged-meaning")
        [line] = set(re.findall(r'- \{release: .*?reason: "…"\}', said))
        (course / "releases" / "acknowledged.yaml").write_text(line.replace("…", "So.") + "\n", encoding="utf-8")
        released(course)
        refused(edit(course, version="2.0.0"), "release/unacknowledged-meaning")

    def test_before_the_first_release_everything_may_change(self, new):
        released(new, version="1.0.0-rc.1")
        released(new, COMPLETION, version="1.0.0")
        headings = re.findall(r"(?m)^## (.*)", (new / "CHANGELOG.md").read_text(encoding="utf-8"))
        assert headings == ["1.0.0", "1.0.0-rc.1"]


class TestEdited:
    @pytest.mark.parametrize("file", ["record.json", "course.json"])
    def test_one_other_byte_anywhere_is_found(self, course, file):
        path = course / "releases" / "1.0.0" / file
        data = path.read_bytes()
        for place in (len(data) * number // 20 for number in range(20)):
            path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1:])
            edited(course, f"releases/1.0.0/{file}")
            result = run("diff", course, "--from", "1.0.0")
            assert (result.returncode, result.stdout) == (2, ""), f"byte {place}: {result.stderr}"

    @pytest.mark.parametrize("file", ["record.json", "course.json"])
    @pytest.mark.parametrize(
        "change",
        [lambda data: data + b"\n", lambda data: data[:-1], lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b" : ", b": "),
         lambda data: b"", lambda data: b"{}\n", lambda data: data[:len(data) // 2], lambda data: b"\xff" * 100,
         lambda data: data.replace(b'"version" : "1.0.0"\n', b'"version" : "1.0.0", "version" : "1.0.0"\n')],
        ids=["newline", "no newline", "mark", "spaces", "empty", "nothing in it", "half", "no text", "twice"])
    def test_what_means_the_same_or_nothing_is_found(self, course, file, change):
        path = course / "releases" / "1.0.0" / file
        assert change(path.read_bytes()) != path.read_bytes()
        path.write_bytes(change(path.read_bytes()))
        edited(course, f"releases/1.0.0/{file}")
        assert run("diff", course).returncode == 2
        assert release(edit(course, TEXT, version="1.0.1")).returncode in (1, 2)
        assert not (course / "releases" / "1.0.1").exists()

    def test_line_ends_of_another_system_are_no_edit(self, twice):
        before = run("diff", twice, "--from", "1.0.0").stdout
        for path in (twice / "releases").glob("*/*.json"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        result = run("check", twice, "--against", "last")
        assert (result.returncode, result.stdout) == (0, "")
        assert run("diff", twice, "--from", "1.0.0").stdout == before
        released(twice, ("modules/moon.md", "The moon pulls", "It is the moon that pulls"), version="1.0.2")
        assert run("check", twice).returncode == 0

    @pytest.mark.parametrize(("missing", "left"), [("record.json", "course.json"), ("course.json", "record.json")])
    def test_a_missing_file_is_found(self, course, missing, left):
        (course / "releases" / "1.0.0" / missing).unlink()
        assert f"has no {missing}" in edited(course, f"releases/1.0.0/{left}")
        assert run("diff", course, "--from", "1.0.0").returncode == 2

    def test_a_record_of_another_version_is_found(self, course):
        shutil.copytree(course / "releases" / "1.0.0", course / "releases" / "1.0.5")
        assert edited(course, "releases/1.0.5/record.json") == "this is the record of 1.0.0, not of 1.0.5"
        assert run("diff", course).returncode == 2

    def test_an_edited_seal_of_the_release_before_is_found(self, twice):
        path = twice / "releases" / "1.0.1" / "record.json"
        text = path.read_text(encoding="utf-8")
        seal = record(twice)["seal"]
        other = seal[:-1] + ("0" if seal[-1] != "0" else "1")
        path.write_text(text.replace(seal, other), encoding="utf-8")
        result = run("check", twice)
        assert result.returncode == 1
        assert f"{path}:1:1: error: the record of 1.0.1 is not as it was written [release/edited-record]" in result.stdout
        # With a seal of its own it still follows nothing that is there.
        path.write_text(release_course.seal(text.replace(seal, other)), encoding="utf-8")
        assert "another 1.0.0 than the one that is there" in edited(twice, "releases/1.0.1/record.json", "release/broken-history")

    def test_a_forged_seal_is_found_by_what_came_after(self, twice):
        path = twice / "releases" / "1.0.0" / "record.json"
        path.write_text(release_course.seal(path.read_text(encoding="utf-8").replace('"passing" : "0.8"', '"passing" : "0.7"')), encoding="utf-8")
        assert "another 1.0.0 than the one that is there" in edited(twice, "releases/1.0.1/record.json", "release/broken-history")

    def test_a_thrown_away_release_is_missed(self, twice):
        shutil.rmtree(twice / "releases" / "1.0.0")
        assert "which is not there" in edited(twice, "releases/1.0.1/record.json", "release/broken-history")


def git(course: Path, *arguments, status: int = 0) -> str:
    environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
    result = subprocess.run(["git", *settings, *arguments], cwd=course, capture_output=True, text=True, env=environment)
    assert result.returncode == status, result.stdout + result.stderr
    return result.stdout


@functools.cache
def two_branches() -> Path:
    """A repository in the middle of a merge: both branches released 1.0.1, theirs 1.0.2 as well."""
    root = Path(workplace().name) / "branches"
    shutil.copytree(first(), root)
    course = root / "Course"

    def commit(*change, version: str):
        released(course, *change, version=version)
        git(course, "add", ".")
        git(course, "commit", "-qm", version)

    git(course, "init", "-q", "-b", "main")
    git(course, "add", ".")
    git(course, "commit", "-qm", "1.0.0")
    git(course, "checkout", "-qb", "theirs")
    commit(("modules/moon.md", "The moon pulls", "The moon draws"), version="1.0.1")
    commit(("modules/moon.md", "The moon draws", "It is the moon that draws"), version="1.0.2")
    git(course, "checkout", "-q", "main")
    git(course, "checkout", "-qb", "ours")
    commit(TEXT, version="1.0.1")
    git(course, "merge", "-q", "theirs", status=1)
    unmerged = git(course, "diff", "--name-only", "--diff-filter=U").split()
    assert {"releases/1.0.1/record.json", "releases/1.0.1/course.json"} <= set(unmerged)
    git(course, "checkout", "--theirs", "course.yaml")
    return root


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
class TestBranches:
    @pytest.fixture
    def merged(self, tmp_path) -> Path:
        shutil.copytree(two_branches(), tmp_path, dirs_exist_ok=True)
        return tmp_path / "Course"

    def test_an_unfinished_merge_is_named_as_one(self, merged):
        result = run("check", merged)
        assert result.returncode == 1
        place = merged / "releases" / "1.0.1" / "record.json"
        assert f"{place}:1:1: error: two branches released 1.0.1, and their merge was not finished [release/edited-record]" in result.stdout
        result = run("diff", merged, "--from", "1.0.1")
        assert result.returncode == 2
        assert "their merge was not finished" in result.stderr

    @pytest.mark.parametrize("left", ["record.json", "course.json"])
    def test_so_is_one_that_was_finished_in_one_file(self, merged, left):
        git(merged, "checkout", "--ours", "releases/1.0.1")
        git(merged, "checkout", "-m", f"releases/1.0.1/{left}")
        result = run("check", merged)
        assert result.returncode == 1
        assert f"{merged}/releases/1.0.1/{left}:1:1: error: two branches released 1.0.1" in result.stdout

    def test_a_later_release_of_the_other_branch_follows_nothing(self, merged):
        git(merged, "checkout", "--ours", "releases/1.0.1")
        said = edited(merged, "releases/1.0.2/record.json", "release/broken-history")
        assert said == "1.0.2 was released after 1.0.1, but another 1.0.1 than the one that is there"

    def test_the_side_that_it_followed_is_taken(self, merged):
        git(merged, "checkout", "--theirs", "releases/1.0.1")
        assert run("check", merged).returncode == 0

    def test_mixed_sides_are_an_edit(self, merged):
        git(merged, "checkout", "--ours", "releases/1.0.1/record.json")
        git(merged, "checkout", "--theirs", "releases/1.0.1/course.json")
        result = run("check", merged)
        assert result.returncode == 1
        assert f"{merged}/releases/1.0.1/course.json:1:1: error: the course of 1.0.1 is not as it was written" in result.stdout


class TestGoingBack:
    QUESTION = """
```question
id: where
kind: true-false
objective: moon
prompt: Tides are at the coast.
answer: true
feedback: {incorrect: Look at the sea.}
```
"""

    def test_it_is_said_what_is_lost(self, course):
        (course / "modules" / "more.md").write_text(f"---\nid: more\ntitle: More\n---\n\nMore.\n{self.QUESTION}", encoding="utf-8")
        released(course, ("course.yaml", "modules/check.md]", "modules/check.md, modules/more.md]"), version="2.0.0")
        result = run("diff", course, "--from", "2.0.0", "--to", "1.0.0")
        assert result.returncode == 0, result.stderr
        assert "2.0.0 and 1.0.0" in result.stdout
        assert "page/removed-required" in result.stdout
        assert "question/practice-removed" in result.stdout
        assert "kept unread" in result.stdout
        data = json.loads(run("diff", course, "--from", "2.0.0", "--to", "1.0.0", "--format", "json").stdout)
        assert (data["from"], data["to"]) == ("2.0.0", "1.0.0")
        unread = {learner["name"]: learner["unreadRecords"] for learner in data["learners"]}
        assert unread["not started"] == 0
        assert unread["passed"] >= 2  # the page and the question on it
        forth = json.loads(run("diff", course, "--from", "1.0.0", "--to", "2.0.0", "--format", "json").stdout)
        assert all(learner["unreadRecords"] == 0 for learner in forth["learners"])

    def test_to_itself_nothing_is_to_be_said(self, twice):
        result = run("diff", twice, "--from", "1.0.1", "--to", "1.0.1", "--format", "json")
        data = json.loads(result.stdout)
        assert (result.returncode, data["changes"], data.get("demands")) == (0, [], None)


class TestKilled:
    """A course that was released as 1.0.0 and is being released as 1.0.1, the run stopped hard at some moment."""

    @pytest.fixture
    def begun(self, tmp_path):
        def begun(name) -> Path:
            root = tmp_path / str(name)
            shutil.copytree(first(), root)
            return edit(root / "Course", TEXT, version="1.0.1")

        return begun

    @staticmethod
    def whole_or_not_at_all(course: Path, when: str):
        before, wanted = tree(first()), tree(second())
        found = tree(course.parent)
        is_released = (course / "releases" / "1.0.1").exists()
        for name, content in found.items():
            if not re.search(r"coursewright-partial", name) and name != "Course/CHANGELOG.md":
                assert content == wanted[name], f"{when}: {name} is neither as before nor whole"
        if is_released:
            assert {name for name in wanted if not name.startswith("Course/CHANGELOG")} <= found.keys(), when
        assert found["Course/CHANGELOG.md"] in (before["Course/CHANGELOG.md"], wanted["Course/CHANGELOG.md"]), when
        result = run("check", course)
        assert (result.returncode, result.stdout) == (0, ""), f"{when}: {result.stdout}"
        again = release(course)
        assert again.returncode == (1 if is_released else 0), f"{when}: {again.stderr}"
        assert not is_released or "[release/version-not-above]" in again.stderr
        assert partial(course.parent) == [], when
        assert tree(course.parent) == wanted, when
        assert re.findall(r"(?m)^## (.*)", (course / "CHANGELOG.md").read_text(encoding="utf-8")) == ["1.0.1", "1.0.0"], when

    def test_what_is_whole_can_be_unpacked(self):
        for package in (second() / "Build").glob("*.zip"):
            assert subprocess.run(["unzip", "-tq", package], capture_output=True).returncode == 0

    def test_at_any_moment(self, begun):
        def timed(name: str) -> float:
            course = begun(name)
            start = time.monotonic()
            released(course)
            return time.monotonic() - start

        # The quickest, for machines are busy at times.
        duration = min(timed(name) for name in ["first", "second", "third"])
        killed = 0
        for number in range(25):
            course = begun(number)
            environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | {"COURSEWRIGHT_CACHE": "/dev/null/none"}
            process = subprocess.Popen(
                [program(), "release", course, "--output", course.parent / "Build"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            time.sleep(duration * number / 25)
            process.kill()
            killed += process.wait() == -9
            self.whole_or_not_at_all(course, f"killed after {number} of 25 parts of {duration:.2f} s")
            shutil.rmtree(course.parent)
        assert killed > 5

    @staticmethod
    def killed_at(number: int, course: Path) -> bool:
        """Runs a release that is killed where it gives the file of that number its name; false where there are not so many."""
        environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | {"COURSEWRIGHT_CACHE": "/dev/null/none"}
        result = subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "-e", "trace=rename", "-e", f"inject=rename:error=EINTR:signal=SIGKILL:when={number}",
             program(), "release", course, "--output", course.parent / "Build"], capture_output=True, text=True, env=environment)
        if "ptrace" in result.stderr and "not permitted" in result.stderr:
            pytest.skip("strace may not trace")
        return result.returncode in (-9, 137)

    @pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
    def test_before_each_file_gets_its_name(self, begun):
        number = 1
        while True:
            course = begun(f"rename-{number}")
            if not self.killed_at(number, course):
                break
            assert partial(course.parent) != []
            self.whole_or_not_at_all(course, f"killed at file {number}")
            shutil.rmtree(course.parent)
            number += 1
        # Two packages with a statement each, the page, the record, the changelog.
        assert number - 1 == 7

    @pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
    @pytest.mark.parametrize("number", [1, 3, 5, 6, 7])
    def test_what_it_left_goes_with_the_next_release_of_any_version(self, begun, number):
        course = begun("other")
        assert self.killed_at(number, course)
        released(course, version="1.0.2")
        assert partial(course.parent) == []
        headings = re.findall(r"(?m)^## (.*)", (course / "CHANGELOG.md").read_text(encoding="utf-8"))
        assert headings == (["1.0.2", "1.0.1", "1.0.0"] if number == 7 else ["1.0.2", "1.0.0"])


class TestTogether:
    def test_two_runs_at_once_make_one_release(self, course):
        edit(course, TEXT, version="1.0.1")
        with ThreadPoolExecutor() as pool:
            results = list(pool.map(lambda _: release(course), range(2)))
        # The other one found a build at work, or the release made.
        assert [result.returncode for result in results].count(0) == 1
        for result in results:
            assert result.returncode == 0 or re.search(r"another build is writing|is not above 1\.0\.1|changed while it was released", result.stderr), result.stderr
        assert tree(course.parent) == tree(second())


class TestDisks:
    """In a name space of mounts of their own, so that none stays."""

    @staticmethod
    def mounted(script: str, *arguments) -> subprocess.CompletedProcess:
        if os.geteuid() != 0 or not shutil.which("unshare"):
            pytest.skip("needs root and unshare")
        environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | {"COURSEWRIGHT_CACHE": "/dev/null/none"}
        result = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", program(), *map(str, arguments)], capture_output=True, text=True, env=environment)
        if result.returncode == 77 or "unshare" in result.stderr:
            pytest.skip(f"may not mount: {result.stderr}")
        return result

    @pytest.mark.parametrize("size", ["8k", "64k", "200k"])
    def test_a_full_one_for_packages_releases_nothing(self, new, size):
        output = new.parent / "Build"
        output.mkdir()
        before = tree(new, times=True)
        result = self.mounted(f'mount -t tmpfs -o size={size} none "$3" || exit 77; exec "$1" release "$2" --output "$3"', new, output)
        assert result.returncode == 2, result.stderr
        assert "No space left on device" in result.stderr
        assert "released" not in result.stderr
        assert tree(new, times=True) == before
        released(new)

    def test_a_full_one_for_the_course_releases_nothing(self, new):
        place = new.parent / "Mounted"
        place.mkdir()
        script = """
        mount -t tmpfs -o size=1m none "$3" || exit 77
        cp -r "$2/." "$3" && dd if=/dev/zero of="$3/.full" bs=4k 2>/dev/null
        "$1" release "$3" --output "$4" >/dev/null; echo "status $?"; cd "$3"; find . -type f -newer .full -o -name '*partial*'; find releases; rm .full
        cd "$4"; "$1" release "$3" --output "$4" >/dev/null; echo "status $?"; cd "$3"; find releases CHANGELOG.md | sort
        """
        result = self.mounted(script, new, place, new.parent / "Build")
        assert "No space left on device" in result.stderr
        assert result.stdout.splitlines() == [
            "status 2", "releases",
            "status 0", "CHANGELOG.md", "releases", "releases/1.0.0", "releases/1.0.0/course.json", "releases/1.0.0/record.json"]

    def test_a_course_that_cannot_be_written_is_told_before_anything_is_made(self, new):
        script = 'mount --bind "$2" "$2" && mount -o remount,ro,bind "$2" || exit 77; exec "$1" release "$2" --output "$3"'
        before = tree(new.parent, times=True)
        result = self.mounted(script, new, new.parent / "Build")
        assert result.returncode == 2
        assert f"cannot write into the course {new}: Read-only file system" in result.stderr
        assert tree(new.parent, times=True) == before

    def test_an_output_that_is_a_file(self, new):
        (new.parent / "Build").write_text("x", encoding="utf-8")
        before = tree(new.parent, times=True)
        result = release(new)
        assert result.returncode == 2
        assert "it is a file" in result.stderr
        assert tree(new.parent, times=True) == before


def repacked(package: Path, to: Path, change=lambda entries: entries) -> Path:
    """The package as Python packs it, after `change` had its entries: pairs of a name and bytes."""
    with zipfile.ZipFile(package) as archive:
        infos = {info.filename: info for info in archive.infolist()}
        entries = change([(name, archive.read(name)) for name in archive.namelist()])
    with zipfile.ZipFile(to, "w") as archive:
        for name, data in entries:
            archive.writestr(infos.get(name, name), data, compress_type=infos[name].compress_type if name in infos else None)
    return to


class TestVerify:
    @pytest.fixture
    def course(self, tmp_path) -> Path:
        shutil.copytree(first(has_edition=True), tmp_path, dirs_exist_ok=True)
        return tmp_path / "Course"

    @pytest.fixture
    def package(self, course) -> Path:
        return course.parent / "Build" / "tides-1.0.0-scorm12.zip"

    @pytest.mark.parametrize("name", PACKAGES)
    def test_the_same_bytes(self, course, name):
        result = run("verify", course.parent / "Build" / name.format("1.0.0"), course)
        assert result.returncode == 0, result.stdout + result.stderr
        assert "the same bytes as the source gives, sha256" in result.stdout
        assert "release 1.0.0 recorded it" in result.stdout

    def test_nothing_is_written(self, course, package):
        before = tree(course.parent, times=True)
        run("verify", package, course)
        assert tree(course.parent, times=True) == before

    def test_one_other_byte_in_a_page(self, course, package):
        edit(course, ("modules/moon.md", "pulls at the water", "pulls at the waters"))
        for path in (package, course.parent / "Build" / "tides-north-1.0.0-web"):
            result = run("verify", path, course)
            assert result.returncode == 1
            assert re.findall(r"(?m)^  (\S+): another content$", result.stdout) == ["index.html"]
            assert "it was made from other texts" in result.stdout

    def test_other_bytes_in_a_picture(self, course, package):
        edit(course, ("media/waves.svg", "M0 5h9", "M0 6h9"))
        result = run("verify", package, course)
        assert result.returncode == 1
        assert "media/waves.svg: another content" in result.stdout

    def test_another_version_names_what_to_check_out(self, course, package):
        edit(course, TEXT, version="1.0.1")
        result = run("verify", package, course)
        assert (result.returncode, result.stdout) == (2, "")
        assert "cannot prove: the package is version 1.0.0, and the source" in result.stderr
        assert "check out version 1.0.0" in result.stderr

    def test_another_course(self, course, package):
        result = run("verify", package, edit(course, ("course.yaml", "id: tides\n", "id: floods\n")))
        assert result.returncode == 2
        assert "cannot prove: the package is of the course 'tides'" in result.stderr

    def test_another_toolchain(self, course, package, tmp_path):
        def change(entries):
            return [(name, re.sub(rb"libdeflate \d", b"libdeflate 9", data) if name.endswith(".html") else data) for name, data in entries]

        other = repacked(package, tmp_path / "other.zip", change)
        result = run("verify", other, course)
        assert result.returncode == 2
        assert re.search(r"cannot prove: built with coursewright \S+ \(.*libdeflate 9\..*\); this is coursewright ", result.stderr)

    def test_the_same_contents_packed_by_another_program(self, course, package, tmp_path):
        result = run("verify", repacked(package, tmp_path / "other.zip"), course)
        assert result.returncode == 1
        assert "the same content, compressed by another program" in result.stdout
        assert "all contents are the same" in result.stdout
        assert "another content" not in result.stdout

    def test_an_entry_more(self, course, package, tmp_path):
        result = run("verify", repacked(package, tmp_path / "other.zip", lambda entries: [*entries, ("evil.js", b"1")]), course)
        assert result.returncode == 1
        assert "  evil.js: in the package alone\n" in result.stdout

    def test_an_entry_less(self, course, package, tmp_path):
        other = repacked(package, tmp_path / "other.zip", lambda entries: [entry for entry in entries if entry[0] != "toolkit/table.html"])
        result = run("verify", other, course)
        assert result.returncode == 1
        assert "  toolkit/table.html: not in the package\n" in result.stdout

    def test_entries_in_another_order(self, course, package, tmp_path):
        result = run("verify", repacked(package, tmp_path / "other.zip", lambda entries: [*entries[5:], *entries[:5]]), course)
        assert result.returncode == 1
        assert "the entries stand in another order" in result.stdout

    @pytest.mark.parametrize("name", ["media/waves.svg", "player/player.js"])
    def test_a_damaged_entry(self, course, package, name):
        data = bytearray(package.read_bytes())
        with zipfile.ZipFile(package) as archive:
            info = archive.getinfo(name)
        place = info.header_offset + 30 + int.from_bytes(data[info.header_offset + 26:info.header_offset + 28], "little") \
            + int.from_bytes(data[info.header_offset + 28:info.header_offset + 30], "little") + info.compress_size // 2
        data[place] ^= 1
        package.write_bytes(data)
        result = run("verify", package, course)
        assert result.returncode == 1, result.stderr
        assert re.findall(rf"(?m)^  {name}: (another content|damaged, it cannot be unpacked)$", result.stdout) != []
        assert "release 1.0.0 recorded another one" in result.stdout

    def test_bytes_behind_the_end(self, course, package):
        """Where the archive still can be read, nothing in it differs, and it is not the same."""
        with zipfile.ZipFile(package, "a") as archive:
            archive.comment = b"signed by nobody"
        result = run("verify", package, course)
        assert result.returncode == 1
        assert "what stands between or behind them is not" in result.stdout

    def test_a_hidden_file_in_a_web_folder(self, course):
        folder = course.parent / "Build" / "tides-1.0.0-web"
        (folder / "media" / ".hidden").write_text("x", encoding="utf-8")
        result = run("verify", folder, course)
        assert result.returncode == 1
        assert "  media/.hidden: in the package alone\n" in result.stdout

    def test_the_time_of_entries_proves_nothing(self, course, tmp_path):
        environment = {"SOURCE_DATE_EPOCH": "1700000000"}
        assert run("build", course, "--output", tmp_path / "Dated", environment=environment).returncode == 0
        package = tmp_path / "Dated" / "tides-1.0.0-scorm12.zip"
        assert package.read_bytes() != (course.parent / "Build" / package.name).read_bytes()
        result = run("verify", package, course)
        assert result.returncode == 0, result.stdout
        assert run("verify", course.parent / "Build" / package.name, course, environment=environment).returncode == 0

    def test_what_coursewright_did_not_make(self, course, package, tmp_path):
        with zipfile.ZipFile(tmp_path / "vendor.zip", "w") as archive:
            archive.writestr("imsmanifest.xml", "<manifest><metadata><schemaversion>1.2</schemaversion></metadata></manifest>")
            archive.writestr("index.html", "<!DOCTYPE html><title>A</title>")
        (tmp_path / "text.zip").write_text("no archive", encoding="utf-8")
        (tmp_path / "empty.zip").write_bytes(b"")
        (tmp_path / "half.zip").write_bytes(package.read_bytes()[:20_000])
        (tmp_path / "folder").mkdir()
        for name in ("vendor.zip", "text.zip", "empty.zip", "half.zip", "folder", "missing.zip"):
            result = run("verify", tmp_path / name, course)
            assert (result.returncode, result.stdout) == (2, ""), f"{name}: {result.stdout}{result.stderr}"
            assert name in result.stderr
        assert "No such file" in result.stderr

    def test_an_unpacked_archive(self, course, package, tmp_path):
        with zipfile.ZipFile(package) as archive:
            archive.extractall(tmp_path / "unpacked")
        result = run("verify", tmp_path / "unpacked", course)
        assert result.returncode == 2
        assert "give the zip itself" in result.stderr

    def test_a_course_with_errors(self, course, package):
        result = run("verify", package, edit(course, ("modules/shore.md", "../media/waves.svg", "../media/none.svg")))
        assert result.returncode == 2
        assert "has errors" in result.stderr


# in-toto attestation framework v1, "Statement" and "ResourceDescriptor", "DigestSet"; SLSA v1.0, "Provenance": every field that either
# knows and the program writes, and what either requires.
DIGEST = {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
URI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}
STATEMENT = {
    "type": "object",
    "required": ["_type", "subject", "predicateType", "predicate"],
    "additionalProperties": False,
    "properties": {
        "_type": {"const": "https://in-toto.io/Statement/v1"},
        "subject": {
            "type": "array", "minItems": 1,
            "items": {
                "type": "object", "required": ["name", "digest"], "additionalProperties": False,
                "properties": {"name": {"type": "string", "minLength": 1}, "digest": DIGEST},
            },
        },
        "predicateType": {"const": "https://slsa.dev/provenance/v1"},
        "predicate": {
            "type": "object", "required": ["buildDefinition", "runDetails"], "additionalProperties": False,
            "properties": {
                "buildDefinition": {
                    "type": "object", "required": ["buildType", "externalParameters"], "additionalProperties": False,
                    "properties": {
                        "buildType": URI,
                        "externalParameters": {"type": "object", "minProperties": 1},
                        "internalParameters": {"type": "object"},
                        "resolvedDependencies": {
                            "type": "array",
                            "items": {
                                "type": "object", "required": ["digest"], "additionalProperties": False,
                                "properties": {"uri": URI, "name": {"type": "string"}, "digest": DIGEST},
                            },
                        },
                    },
                },
                "runDetails": {
                    "type": "object", "required": ["builder"], "additionalProperties": False,
                    "properties": {
                        "builder": {
                            "type": "object", "required": ["id"], "additionalProperties": False,
                            "properties": {"id": URI, "version": {"type": "object", "additionalProperties": {"type": "string"}}},
                        },
                    },
                },
            },
        },
    },
}


class TestStatements:
    @pytest.fixture(params=PACKAGES)
    def package(self, request) -> Path:
        return first(has_edition=True) / "Build" / request.param.format("1.0.0")

    @pytest.fixture
    def statement(self, package) -> dict:
        return json.loads(Path(f"{package}.intoto.json").read_text(encoding="utf-8"))

    def test_it_is_one_by_the_rules_of_in_toto_and_slsa(self, statement):
        jsonschema.Draft202012Validator(STATEMENT).validate(statement)

    def test_its_subject_is_the_package(self, statement, package):
        [subject] = statement["subject"]
        assert subject["name"] == package.name
        [recorded] = [each for each in record(first(has_edition=True) / "Course")["packages"] if each["file"] == package.name]
        if package.is_file():
            assert subject["digest"] == {"sha256": hashlib.sha256(package.read_bytes()).hexdigest()}
        else:
            # No tool may take it for the hash of a file.
            assert "sha256" not in subject["digest"]
        assert set(subject["digest"].values()) == {recorded["sha256"]}

    def test_what_it_was_made_from_is_what_the_package_says(self, statement, package):
        page = (package / "index.html").read_bytes() if package.is_dir() else zipfile.ZipFile(package).read("index.html")
        [source] = html.document_fromstring(page.decode()).xpath("//meta[@name='coursewright-source']/@content")
        definition = statement["predicate"]["buildDefinition"]
        dependencies = {each["name"]: each["digest"]["sha256"] for each in definition["resolvedDependencies"]}
        assert source.split()[2] == f"sha256:{dependencies['source']}"
        assert dependencies["media/waves.svg"] == hashlib.sha256((first(has_edition=True) / "Course" / "media" / "waves.svg").read_bytes()).hexdigest()
        parameters = definition["externalParameters"]
        assert (parameters["course"], parameters["version"]) == ("tides", "1.0.0")
        assert parameters.get("edition") == ("north" if "north" in package.name else None)
        assert parameters["target"] == ("web" if package.is_dir() else "scorm12")

    def test_nothing_in_it_or_in_the_record_is_a_time(self, statement):
        def words(value):
            if isinstance(value, dict):
                for key, item in value.items():
                    yield key
                    yield from words(item)
            elif isinstance(value, list):
                for item in value:
                    yield from words(item)
            else:
                yield str(value)

        for text in [*words(statement), *words(record(first(has_edition=True) / "Course"))]:
            assert not re.search(r"\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}|^1[0-9]{9}$", text), text
            assert not re.fullmatch(r"(?i).*(startedOn|finishedOn|date|timestamp|created|built_?at).*", text), text


@functools.cache
def many_releases() -> Path:
    """The course with 1.0.0 to 1.0.500 released, and other texts as 1.0.501."""
    root = Path(workplace().name) / "many-releases"
    shutil.copytree(first() / "Course", root / "Course")
    for number in range(500):
        release_course.copy_release(root / "Course", f"1.0.{number}", f"1.0.{number + 1}")
    return edit(root / "Course", TEXT, version="1.0.501")


class TestManyReleases:
    @pytest.fixture
    def many(self) -> Path:
        return many_releases()

    def test_all_are_found_valid(self, many):
        result = run("check", many, "--against", "last")
        assert (result.returncode, result.stdout) == (0, "")

    def test_an_edited_one_among_them_is_found(self, many):
        path = many / "releases" / "1.0.250" / "course.json"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("The moon", "The Moon"), encoding="utf-8")
        edited(many, "releases/1.0.250/course.json")
        path.write_text(text, encoding="utf-8")

    def test_the_last_by_number_is_the_last(self, many):
        """Not the last by letters, 1.0.99."""
        result = run("diff", many)
        assert result.returncode == 0, result.stderr
        assert "between 1.0.500 and 1.0.501" in result.stdout
        result = run("release", many, "--dry-run", "--output", many.parent / "Build")
        assert result.returncode == 0, result.stderr
        assert "A patch release after 1.0.500." in result.stdout

    @pytest.mark.parametrize(
        ("arguments", "count"), [([], 1), (["--from", "1.0.3"], 1), (["--from", "1.0.3", "--to", "1.0.77"], 2)], ids=["last", "from", "from to"])
    def test_diff_reads_those_that_it_compares(self, many, tmp_path, arguments, count):
        if not shutil.which("strace"):
            pytest.skip("needs strace")
        trace = tmp_path / "trace"
        result = subprocess.run(["strace", "-f", "-e", "trace=openat,open", "-o", trace, program(), "diff", many, *arguments], capture_output=True, text=True)
        if not trace.exists() or "not permitted" in result.stderr:
            pytest.skip("strace may not trace")
        assert result.returncode == 0, result.stderr
        read = set(re.findall(r'releases/([^/"]+)/(?:record|course)\.json"', trace.read_text(encoding="utf-8", errors="replace")))
        assert len(read) == count <= 2, f"{len(read)} releases were read"


def assert_harmless(text: str):
    """That a document runs nothing, loads nothing and leads nowhere by itself."""
    document = html.document_fromstring(text)
    assert document.xpath("//script | //iframe | //object | //embed | //base | //form | //meta[@http-equiv]") == []
    for element in document.iter("*"):
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), f"{element.tag} {name}={value}"
            if name in ("src", "href", "srcset", "action", "data", "poster"):
                assert not re.match(r"(?i)\s*(https?:|//|javascript:|vbscript:)", value), f"{name}={value}"
    assert not re.search(r"(?i)@import|url\(", "".join(document.xpath("//style/text()")))


@functools.cache
def hostile_releases() -> Path:
    """A course at 2.0.0, in which every text tries to break what shows it; 1.0.0 was released before, half of it hostile."""
    root = Path(workplace().name) / "hostile-release"
    course = release_course.write(root / "Course")
    quoted = json.dumps(HOSTILE)
    edit(course, ("course.yaml", "title: Tides", f"title: {json.dumps('1 ' + HOSTILE)}"), ("modules/moon.md", "title: The moon", f"title: {quoted}"),
         ("profiles/north.yaml", "name: North", f"name: {quoted}"))
    released(course)
    edit(course, ("course.yaml", "title: \"1 ", "title: \"2 "), ("course.yaml", "title: The harbor", f"title: {quoted}"),
         ("course.yaml", "the bay", "<b onclick=x>|`"),
         ("modules/moon.md", "<script>", "</del><script>"), ("modules/shore.md", "title: At the shore", f"title: {quoted}"),
         ("questions/bank.md", "What pulls at the water?", "a | b </ins></td><script>alert(3)</script> `x` \\[y\\](javascript:2)"),
         ("questions/bank.md", "text: The wind", f"text: {json.dumps('<script>alert(4)</script>')}"), COMPLETION, version="2.0.0")
    said = release(course).stderr
    lines = sorted(set(re.findall(r'- \{release: .*?reason: "…"\}', said)))
    assert lines != []
    reasons = "\n".join(line.replace("…", "</li><script>alert(5)</script> | `y` [z](javascript:3)") for line in lines)
    (course / "releases" / "acknowledged.yaml").write_text(reasons + "\n", encoding="utf-8")
    released(course)
    return course


class TestFormats:
    @pytest.fixture
    def hostile(self) -> Path:
        return hostile_releases()

    def shown(self, course: Path, format: str) -> str:
        result = run("diff", course, "--from", "1.0.0", "--format", format)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def test_markdown_holds_no_markup_of_texts(self, hostile, tmp_path):
        run("check", hostile, "--against", "1.0.0", "--changes", tmp_path / "changes.md")
        changelog = (hostile / "CHANGELOG.md").read_text(encoding="utf-8")
        for text in (self.shown(hostile, "markdown"), (tmp_path / "changes.md").read_text(encoding="utf-8"), changelog):
            assert "alert(1)" in text
            assert re.search(r"(?i)<(?!/?(?:br|ins|del|details|summary)>)[a-z/!]", text) is None
            assert re.search(r"(?<!\\)\]\(javascript:", text) is None
            for line in text.splitlines():
                # What the report itself puts in code are names of rules and changes.
                code = re.sub(r"`[a-z]+/[a-z-]+`", "", re.sub(r"\\`", "", line))
                assert "`" not in code, line
            for table in re.findall(r"(?m)(?:^\|.*\n)+", text):
                assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, table
        text = self.shown(hostile, "markdown")
        assert text.count("<del>") == text.count("</del>") and text.count("<ins>") == text.count("</ins>")

    def test_the_page_of_changes_is_harmless(self, hostile):
        text = self.shown(hostile, "html")
        assert_harmless(text)
        assert "alert(3)" in html.document_fromstring(text).text_content()

    def test_the_page_for_administrators_is_harmless(self, hostile):
        for page in (hostile.parent / "Build").glob("*-IMPORT.html"):
            assert_harmless(page.read_text(encoding="utf-8"))
        text = (hostile.parent / "Build" / "tides-2.0.0-IMPORT.html").read_text(encoding="utf-8")
        content = html.document_fromstring(text).text_content()
        assert "alert(5)" in content
        for package in record(hostile, "2.0.0")["packages"]:
            assert package["file"] in content and package["sha256"] in content

    def test_json_parses_and_says_its_version(self, hostile):
        data = json.loads(self.shown(hostile, "json"))
        assert (data["version"], data["course"], data["from"], data["to"], data["demands"]) == (1, "tides", "1.0.0", "2.0.0", "major")
        kinds = {change["kind"]: change for change in data["changes"]}
        assert kinds["question/scored-prompt"]["class"] == "meaning"
        assert kinds["question/scored-prompt"]["reason"].startswith("</li><script>")
        assert {effect["target"] for effect in data["effects"]} == {"scorm12", "web"}
        assert {learner["name"] for learner in data["learners"]} >= {"not started", "half-way", "failed", "passed", "at the limits"}

    def test_text_in_a_pipe_has_no_escapes(self, hostile):
        for text in (self.shown(hostile, "text"), release(hostile, "--dry-run").stderr, run("check", hostile).stdout):
            assert "\x1b" not in text and text != ""
        assert "\x1b[" in run("diff", hostile, "--from", "1.0.0", "--color", "always").stdout

    def test_control_characters_of_texts_reach_no_terminal(self, course):
        edit(course, ("modules/moon.md", "title: The moon", 'title: "The \\e[31m moon"'), version="1.0.1")
        result = run("diff", course)
        assert "\x1b" not in result.stdout + result.stderr

    def test_all_formats_say_the_same_again(self, hostile):
        for format in ("text", "markdown", "json", "html"):
            assert self.shown(hostile, format) == self.shown(hostile, format)


class TestReplay:
    def test_without_a_browser_it_says_so(self, course, monkeypatch):
        monkeypatch.delenv("COURSEWRIGHT_BROWSER", raising=False)
        for environment in (None, {"COURSEWRIGHT_BROWSER": ""}):
            result = run("replay", course, environment=environment)
            assert (result.returncode, result.stdout) == (2, "")
            assert "COURSEWRIGHT_BROWSER names no browser" in result.stderr

    def test_a_browser_that_is_none(self, course):
        result = run("replay", course, environment={"COURSEWRIGHT_BROWSER": "/nowhere/chromium"})
        assert (result.returncode, result.stdout) == (2, "")
        assert "/nowhere/chromium" in result.stderr

    def test_before_the_first_release(self, new):
        result = run("replay", new, environment={"COURSEWRIGHT_BROWSER": CHROMIUM})
        assert result.returncode == 2
        assert "nothing was released yet" in result.stderr

    @pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"needs {CHROMIUM}")
    def test_every_learner_comes_back(self, course):
        edit(course, TEXT, ("course.yaml", "title: The sea", "title: The wide sea"), version="1.0.1")
        result = run("replay", course, environment={"COURSEWRIGHT_BROWSER": CHROMIUM})
        assert result.returncode == 0, result.stdout + result.stderr
        names = [learner["name"] for learner in record(course)["learners"]]
        assert result.stdout.splitlines() == [f"scorm12 single {name}: as promised" for name in names]
        assert f"{len(names)} learners of 1.0.0, 0 of them not as promised" in result.stderr
