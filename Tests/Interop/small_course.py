"""A course of small modules: each is a page and, if it has points, a test of one question at its end."""

from pathlib import Path


def write(
    folder: Path, points: dict[str, int | None], target: str, packaging: str,
    navigation: str = "free", requires: dict[str, list[str]] | None = None,
) -> Path:
    """A course of modules with these points, by id, and a toolkit; a module with None has no page."""
    def page(module: str) -> str:
        return f"modules/{module}.md" if points[module] is not None else ""

    requires = requires or {}
    modules = "".join(
        f"  - id: {module}\n    title: Module {module}\n    pages: [{page(module)}]\n"
        + (f"    requires: [{', '.join(requires[module])}]\n" if module in requires else "") for module in points)
    files = {
        "course.yaml": f"""\
format: 1
id: rolled
iri: https://example.org/courses/rolled
version: 1.0.0
title: Rolled up
language: en
modules:
{modules}
toolkit:
  title: Toolkit
  stages: [{{id: first, title: First}}]
  handouts: [{{file: toolkit/sheet.md, stages: [first], formats: [html]}}]
navigation: {navigation}
completion: {{pages: required, assessments: passed}}
passing: 0.8
packaging: {packaging}
targets: [{target}]
""",
        "toolkit/sheet.md": "---\nid: sheet\ntitle: Sheet\n---\n\nTake it home.\n",
    }
    for module, value in points.items():
        if value is None:
            continue
        files[f"modules/{module}.md"] = f"---\nid: {module}\ntitle: Page {module}\n---\n\nWords.\n"
        if value:
            files[f"modules/{module}.md"] += f"\n```assessment\nid: test-{module}\ntitle: Test\nquestions: [asked-{module}]\n```\n"
            files[f"questions/{module}.md"] = f"""\
---
id: bank-{module}
title: Bank
---

```question
id: asked-{module}
kind: choice
prompt: Which?
choices:
  - {{id: wrong, text: This}}
  - {{id: right, text: That, correct: true}}
points: {value}
```
"""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
