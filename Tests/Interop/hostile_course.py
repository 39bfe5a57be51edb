"""A course of texts that try to break what shows them: a manifest, an importer, a page, a script."""

import base64
from pathlib import Path

SCRIPT = "<script>alert(1)</script>"
MARKUP = '"><img src=x onerror=alert(2)> & \'single\' "double" </title></script><!--'
WORLD = "Größe, café, naïve, 你好, 👩‍👩‍👧‍👦 and مرحبا بالعالم"
LONG = ("Three hundred characters of title that nobody should write but somebody will, " * 4)[:300]

TITLE = f"{SCRIPT} {WORLD} & \"quoted\""
PAGE_TITLES = {"script": f"{SCRIPT} {MARKUP}", "world": WORLD, "long": LONG}
CHOICES = {"wrong": f"{MARKUP} ]]> {{{{ '{{{{' }}}}", "right": f"مرحبا {SCRIPT}"}
PROMPT = f"What does `{SCRIPT}` do, & why \"so\"?"
SUMMARY = f"Handout {SCRIPT} & more"

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def quoted(text: str) -> str:
    """A YAML string, and it means `text`."""
    return "'" + text.replace("'", "''") + "'"


def markdown(text: str) -> str:
    """Markdown that means `text` literally."""
    for mark in "\\`*_{}[]<>#&!|\"'":
        text = text.replace(mark, "\\" + mark)
    return text


def write(folder: Path) -> Path:
    files = {
        "course.yaml": f"""\
format: 1
id: hostile
iri: https://example.org/courses/hostile
version: 1.0.0
title: {quoted(TITLE)}
subtitle: {quoted(MARKUP)}
description: {quoted(markdown(WORLD + " " + SCRIPT))}
language: en
provider: {quoted(MARKUP)}
objectives:
  - id: survive
    text: {quoted(MARKUP)}
modules:
  - id: only
    title: {quoted(MARKUP + " " + WORLD)}
    objectives: [survive]
    pages: [modules/script.md, modules/world.md, modules/long.md]
toolkit:
  title: {quoted(SCRIPT)}
  stages:
    - id: first
      title: {quoted(MARKUP)}
  handouts:
    - file: toolkit/sheet.md
      stages: [first]
      objectives: [survive]
      formats: [html]
sessions: []
navigation: free
completion: {{pages: required, assessments: passed}}
passing: 0.8
targets: [scorm12, web]
""",
        "modules/script.md": page("script", f"{markdown(SCRIPT)} {markdown(MARKUP)}\n\n{SCRIPT}\n\n<img src=x onerror=alert(3)>\n\n"
                                  "![A single pixel](../media/pixel.png)\n"),
        "modules/world.md": page("world", f"{markdown(WORLD)}\n\n```python\nprint('{SCRIPT}')\n```\n"),
        "modules/long.md": page("long", f"""\
## {markdown(MARKUP)}

```assessment
id: test
title: {quoted(MARKUP)}
questions: [asked]
attempts: 2
```
"""),
        "questions/bank.md": f"""\
---
id: bank
title: {quoted(SCRIPT)}
---

```question
id: asked
kind: choice
objective: survive
prompt: {quoted(PROMPT)}
choices:
  - id: wrong
    text: {quoted(markdown(CHOICES["wrong"]).replace("{{", chr(92) + "{{"))}
    feedback: {quoted(markdown(MARKUP))}
  - id: right
    text: {quoted(markdown(CHOICES["right"]))}
    correct: true
feedback:
  correct: {quoted(markdown(SCRIPT))}
  incorrect: {quoted(markdown(MARKUP))}
points: 1
```
""",
        "toolkit/sheet.md": f"""\
---
id: sheet
title: {quoted(SCRIPT + " " + WORLD)}
summary: {quoted(SUMMARY)}
---

{markdown(MARKUP)} and [more of it](../modules/world.md)

{SCRIPT}
""",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "pixel.png").write_bytes(PIXEL)
    return folder


def page(identifier: str, body: str) -> str:
    return f"---\nid: {identifier}\ntitle: {quoted(PAGE_TITLES[identifier])}\nobjectives: [survive]\nduration: PT1M\n---\n\n{body}"
