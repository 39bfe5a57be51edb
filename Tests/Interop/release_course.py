"""A course that is released in a moment: two modules, three pages, a bank of three questions, an assessment, a handout, an edition."""

import hashlib
import json
import re
from pathlib import Path

FILES = {
    "course.yaml": """\
format: 1
id: tides
iri: https://example.org/courses/tides
version: 1.0.0
title: Tides
language: en
objectives:
  - {id: moon, text: Say what moves the sea}
modules:
  - {id: sea, title: The sea, objectives: [moon], pages: [modules/shore.md, modules/moon.md]}
  - {id: harbor, title: The harbor, objectives: [moon], pages: [modules/check.md]}
toolkit:
  title: Toolkit
  stages: [{id: plan, title: Plan}]
  handouts: [{file: toolkit/table.md, stages: [plan], objectives: [moon], formats: [html]}]
variables: {place: the bay}
navigation: free
completion: {pages: required, assessments: passed}
passing: 0.8
targets: [scorm12, web]
""",
    "modules/shore.md": """\
---
id: shore
title: At the shore
---

The water of {{place}} comes twice a day.

![A line of waves](../media/waves.svg)
""",
    "modules/moon.md": "---\nid: moon-page\ntitle: The moon\nobjectives: [moon]\n---\n\nThe moon pulls at the water.\n",
    "modules/check.md": """\
---
id: check
title: What you know
---

Take your time.

```assessment
id: test
title: Test
questions: [what-pulls, how-often, which-tide]
```
""",
    "questions/bank.md": """\
---
id: bank
title: Bank
---

```question
id: what-pulls
kind: choice
objective: moon
prompt: What pulls at the water?
choices:
  - {id: wind, text: The wind}
  - {id: moon, text: The moon, correct: true}
feedback: {incorrect: Look up at night.}
```

```question
id: how-often
kind: true-false
objective: moon
prompt: It comes twice a day.
answer: true
feedback: {incorrect: Look again in twelve hours.}
```

```question
id: which-tide
kind: choice
objective: moon
prompt: Which tide is the highest?
choices:
  - {id: spring, text: Spring tide, correct: true}
  - {id: neap, text: Neap tide}
feedback: {incorrect: It is the one at full moon.}
```
""",
    "toolkit/table.md": "---\nid: table\ntitle: Table of tides\n---\n\nTake it to the shore.\n",
    "media/waves.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 5h9"/></svg>\n',
    "profiles/north.yaml": "name: North\nvariables: {place: the fjord}\n",
}
# What tests change, by the class of it: file, old words, new words.
TEXT = ("modules/shore.md", "twice a day", "two times a day")
RESUME = ("course.yaml", "modules/check.md]", "modules/check.md, {file: modules/more.md, required: false}]")
COMPLETION = ("course.yaml", "pages: required", "pages: all")
MEANING = ("questions/bank.md", "What pulls at the water?", "What pulls at the sea?")


def write(folder: Path) -> Path:
    """The course at 1.0.0, with nothing released."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def edit(folder: Path, *changes: tuple[str, str, str], version: str | None = None) -> Path:
    """Puts other words into files, and a version into course.yaml."""
    for name, old, new in changes:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    if version:
        settings = folder / "course.yaml"
        settings.write_text(re.sub(r"(?m)^version: .*", f"version: {version}", settings.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def seal(record: str) -> str:
    """A record with the seal that its text has to have: the hash of it with none."""
    line = re.compile(r'(?m)^  "seal" : "[0-9a-f]*"')
    blank, count = line.subn('  "seal" : ""', record)
    assert count == 1
    return line.sub(f'  "seal" : "{hashlib.sha256(blank.encode()).hexdigest()}"', record)


def copy_release(course: Path, old: str, new: str) -> None:
    """A valid release that is as another one and follows it."""
    source, target = course / "releases" / old, course / "releases" / new
    target.mkdir()
    text = (source / "course.json").read_text(encoding="utf-8").replace(f'"version" : "{old}"', f'"version" : "{new}"')
    (target / "course.json").write_text(text, encoding="utf-8")
    record = (source / "record.json").read_text(encoding="utf-8")
    before = json.loads(record)
    record = re.sub(r'(?ms)^  "previous" : \{.*?^  \},\n', "", record).replace(f'"version" : "{old}"', f'"version" : "{new}"')
    record = record.replace(before["course"]["sha256"], hashlib.sha256(text.encode()).hexdigest())
    previous = f'  "previous" : {{\n    "seal" : "{before["seal"]}",\n    "version" : "{old}"\n  }},\n'
    record = record.replace('  "program" : {', previous + '  "program" : {')
    (target / "record.json").write_text(seal(record), encoding="utf-8")
