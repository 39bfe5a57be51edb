"""What runs the program in CI: the action, the snippets of the documentation, the hooks, as far as a machine without their servers can."""

import os
import re
import shutil
import subprocess
import zipfile

import pytest
import yaml

from . import release_course
from .packages import REPOSITORY, program


@pytest.fixture
def workspace(tmp_path):
    """A repository with one package that breaks the standard."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "coursewright").symlink_to(program())
    (tmp_path / "Exports").mkdir()
    with zipfile.ZipFile(tmp_path / "Exports" / "a.zip", "w") as archive:
        archive.writestr("course/imsmanifest.xml", "<manifest/>")
    return tmp_path


def run(workspace, script: str, **environment) -> subprocess.CompletedProcess:
    path = f"{workspace / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(["bash", "-e", "-c", script], cwd=workspace, env=os.environ | {"PATH": path} | environment, capture_output=True, text=True)


def snippets(page: str = "validate.md") -> list:
    text = (REPOSITORY / "docs" / page).read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.S)]


def test_the_action_annotates_and_fails(workspace):
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    [step] = action["runs"]["steps"]
    names = {name.upper(): {"paths": "Exports/*.zip"}.get(name, value.get("default", "")) for name, value in action["inputs"].items()}
    assert {f"${{{{ inputs.{name.lower()} }}}}" for name in names} == set(step["env"].values())
    result = run(workspace, step["run"], **names)
    assert result.returncode == 1, result.stderr
    assert "::error file=Exports/a.zip/course/imsmanifest.xml" in result.stdout
    assert '"zip/nested-manifest"' in (workspace / "coursewright.sarif").read_text()


def test_the_snippet_for_gitlab_leaves_a_report(workspace):
    [job] = [snippet["packages"] for snippet in snippets() if "packages" in snippet]
    result = run(workspace, "\n".join(job["script"]))
    assert result.returncode == 1
    assert 'name="nested-manifest"' in (workspace / job["artifacts"]["reports"]["junit"]).read_text()


def test_the_action_s_inputs_are_those_of_the_documentation():
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    [used] = [step["with"] for snippet in snippets() if isinstance(snippet, list) for step in snippet if "/coursewright@" in step.get("uses", "")]
    assert set(used) <= set(action["inputs"])


def test_pre_commit_judges_what_is_committed(workspace):
    hooks = workspace / "hooks"
    hooks.mkdir()
    shutil.copy(REPOSITORY / ".pre-commit-hooks.yaml", hooks)
    git = "git -c user.name=a -c user.email=a@example.org"
    assert run(workspace, f"git init -q hooks && cd hooks && git add -A && {git} commit -qm hooks").returncode == 0
    result = run(workspace, f"git init -q . && git add Exports && python -m pre_commit try-repo hooks coursewright-validate --files Exports/a.zip",
                 PATH=f"{os.path.dirname(os.sys.executable)}:{workspace / 'bin'}:{os.environ['PATH']}", PRE_COMMIT_HOME=str(workspace / "cache"))
    assert result.returncode == 1, result.stdout + result.stderr
    assert "zip/nested-manifest" in result.stdout


@pytest.fixture
def released(workspace):
    """A repository whose course changed what a scored question measures after its last release; `gh` and `curl` tell how they were called."""
    course = workspace / "Course"
    release_course.write(course)
    assert run(workspace, "coursewright release Course --output Build").returncode == 0
    release_course.edit(course, release_course.MEANING)
    for name in ("gh", "curl"):
        (workspace / "bin" / name).write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {name}.called\n')
        (workspace / "bin" / name).chmod(0o755)
    return workspace


def test_the_job_for_github_judges_and_comments(released):
    [workflow] = [snippet for snippet in snippets("releases.md") if "jobs" in snippet]
    assert workflow[True] == "pull_request"  # YAML 1.1 reads the key `on` as true
    assert workflow["permissions"]["pull-requests"] == "write"
    judge, comment = [step for step in workflow["jobs"]["course"]["steps"] if "run" in step]
    result = run(released, judge["run"])
    assert result.returncode == 1, result.stdout + result.stderr
    assert "::error file=Course/questions/bank.md" in result.stdout
    assert comment["if"] == "always()"
    assert run(released, comment["run"], PULL_REQUEST="7").returncode == 0
    assert (released / "gh.called").read_text().split()[:3] == ["pr", "comment", "7"]
    told = (released / "changes.md").read_text(encoding="utf-8")
    assert "May not be released" in told and "question/scored-prompt" in told


def test_the_job_for_gitlab_judges_and_comments(released):
    [job] = [snippet["course"] for snippet in snippets("releases.md") if "course" in snippet and "script" in snippet["course"]]
    result = run(released, "\n".join(job["script"]), CI_API_V4_URL="https://gitlab.example/api/v4", CI_PROJECT_ID="1", CI_MERGE_REQUEST_IID="2", COMMENT_TOKEN="t")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "https://gitlab.example/api/v4/projects/1/merge_requests/2/notes" in (released / "curl.called").read_text()
    assert 'name="unacknowledged-meaning"' in (released / job["artifacts"]["reports"]["junit"]).read_text()
