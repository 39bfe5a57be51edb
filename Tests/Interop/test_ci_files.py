"""What runs the program in CI: the action, the snippets of the documentation, the hooks, as far as a machine without their servers can."""

import os
import re
import shutil
import subprocess
import zipfile

import pytest
import yaml

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


def snippets() -> list:
    text = (REPOSITORY / "docs" / "validate.md").read_text(encoding="utf-8")
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
