"""A small course with a toolkit, resources, sessions and editions, which tests fill with texts of their own."""

import json
from pathlib import Path

import yaml

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="#2d5f8a"/></svg>\n'

COURSE = """\
format: 1
id: small
iri: https://example.org/courses/small
version: 1.0.0
title: Working together in {{town}}
subtitle: For {{agency}}
description: "How **{{agency}}** begins, and `{{town}}` stays as it is."
language: en
provider: "{{agency}}"
audience: People of {{town}}
license: CC-BY-4.0
variables: {town: your town, agency: your agency}
objectives: [{id: begin, text: "Begin in {{town}}."}]
modules: [{id: first, title: "First steps in {{town}}", objectives: [begin], pages: [modules/one.md, modules/two.md]}]
toolkit:
  title: Tools for {{agency}}
  stages: [{id: plan, title: "Planning in {{town}}", summary: "{{agency}} plans."}]
  handouts:
    - {file: toolkit/map.md, stages: [plan], objectives: [begin], formats: [html]}
    - {file: toolkit/list.md, stages: [plan], formats: [html]}
resources:
  - {name: The library of {{town}}, offers: Books, phone: 555-0142, url: https://example.org/library}
sessions:
  - {id: kick-off, title: "Kick-off in {{town}}", start: 2031-03-01T17:30-06:00, timezone: America/Chicago, place: "{{agency}}, room 2"}
certificate: {statement: "Counts at {{agency}}."}
theme: {accent: "#1f6f54"}
targets: [scorm12, scorm2004, web]
""".replace("name: The library of {{town}}", 'name: "The library of {{town}}"')

PAGES = {
    "modules/one.md": """\
---
id: one
title: "One in {{town}}"
objectives: [begin]
---

Words for {{agency}}, `{{town}}` in code and \\{{town}} between braces.

    {{town}} in a block of code

See [the map of {{town}}](../toolkit/map.md), [their page](https://example.org/{{town}} "About {{town}}") and ![a dot in {{town}}](../media/dot.svg "{{agency}}").

| In a table | {{town}} |
|---|---|
| {{agency}} | {{town}} |

```question
id: who
kind: choice
objective: begin
prompt: "Who is in {{town}}?"
choices: [{id: a, text: "{{agency}}", correct: true, feedback: "In {{town}}."}, {id: b, text: Nobody}]
feedback: {correct: "{{agency}}!", incorrect: "{{town}}?"}
```
""",
    "modules/two.md": """\
---
id: two
title: Two
---

```handout
id: map
```

````reveal
## Part of {{town}}

{{agency}}
````
""",
    "toolkit/map.md": """\
---
id: map
title: Map of {{town}}
summary: Who is in {{town}}.
---

Draw {{agency}}, and `{{town}}` in code.

```form
title: Around {{agency}}
fields:
  - {id: who, kind: text, label: "Who in {{town}}", hint: "{{agency}}"}
  - {id: how, kind: choice, label: How, options: [{id: all, text: "All of {{town}}"}, {id: one, text: One}]}
  - {id: rows, kind: table, label: Table, columns: [{id: now, title: "{{town}}"}], rows: ["{{agency}}"]}
```
""",
    "toolkit/list.md": "---\nid: list\ntitle: A list\n---\n\nIn {{town}}.\n",
    "editions/tree.md": """\
---
id: tree
title: Phone tree of {{town}}
---

Call {{agency}}.

```form
fields: [{id: calls, kind: text, label: "Who calls in {{town}}"}]
```
""",
    "media/dot.svg": LOGO,
    "media/elm.svg": LOGO.replace("2d5f8a", "7a3b69"),
}

ELM = """\
name: Elm Valley
variables: {town: Elm Valley, agency: the Elm Valley House}
theme: {accent: "#2d5f8a", logo: media/elm.svg}
handouts:
  leave-out: [list]
  add: [{file: editions/tree.md, stages: [plan], formats: [html]}]
resources:
  - {name: "{{town}} Clinic", phone: 555-0143 ext. 2, email: clinic@example.org, address: 12 Main Street, hours: Weekdays}
  - {name: Valley Ride, phone: 555-0144}
sessions: []
"""

HARBOR = """\
name: Harbor City
title: Working by the harbor
variables: {town: Harbor City, agency: Harbor Early Learning}
resources: []
"""


def write(folder: Path, profiles: dict[str, str] | None = None, **changes: str) -> Path:
    """Writes the course with some profiles, else its own two; `changes` are other texts of its definition, by key."""
    course = COURSE
    for key, value in changes.items():
        lines = [line for line in course.splitlines() if not line.startswith(f"{key}:")]
        course = "\n".join([*lines, f"{key}: {value}", ""])
    texts = {"course.yaml": course, **PAGES}
    chosen = {"elm": ELM, "harbor": HARBOR} if profiles is None else profiles
    texts |= {f"profiles/{name}.yaml": text for name, text in chosen.items()}
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def load(path: Path):
    """A YAML file as texts, lists and mappings, as coursewright reads it."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def dump(value, path: Path):
    # JSON is YAML, and its strings are texts.
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def said_by_hand(course: Path, profile: str, ids: dict[str, str]):
    """Writes into `course.yaml` what a profile says, so that the course is that edition; `ids` are those of handouts by file."""
    definition = load(course / "course.yaml")
    edition = load(course / "profiles" / f"{profile}.yaml")
    definition["title"] = edition.get("title", f"{definition['title']}: {edition['name']}")
    variables = definition.setdefault("variables", {})
    for variable, value in edition.get("variables", {}).items():
        # What learners are asked for stays the course's.
        variables[variable] = {**variables[variable], "value": value} if isinstance(variables.get(variable), dict) else value
    definition.setdefault("theme", {}).update(edition.get("theme", {}))
    for key in ("sessions", "resources"):
        if key in edition:
            definition[key] = edition[key] or []
    handouts = edition.get("handouts", {})
    listed = definition["toolkit"]["handouts"]
    definition["toolkit"]["handouts"] = [
        each for each in listed if ids[each["file"]] not in handouts.get("leave-out", [])] + handouts.get("add", [])
    dump(definition, course / "course.yaml")
