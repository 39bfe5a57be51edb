"""A course that is released in a moment: two modules, three pages, a bank of three questions, an assessment, a handout, an edition."""

import hashlib
import json
import re
import shutil
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
  handouts: [{file: toolkit/table.md, stages: [plan], formats: [html]}]
variables: {place: the bay}
navigation: free
completion: {pages: required, assessments: passed}
passing: 0.8
targets: [scorm12, scorm2004, web]
""",
    "modules/shore.md": """\
---
id: shore
title: At the shore
---

The water of {{place}} comes twice a day.

![A line of waves](../media/waves.svg)
""",
    "modules/moon.md": "---\nid: moon-page\ntitle: The moon\n---\n\nThe moon pulls at the water.\n",
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
```

```question
id: how-often
kind: true-false
objective: moon
prompt: It comes twice a day.
answer: true
```

```question
id: which-tide
kind: choice
objective: moon
prompt: Which tide is the highest?
choices:
  - {id: spring, text: Spring tide, correct: true}
  - {id: neap, text: Neap tide}
```
""",
    "toolkit/table.md": "---\nid: table\ntitle: Table of tides\n---\n\nTake it to the shore.\n",
    "media/waves.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 5h9"/></svg>\n',
    "profiles/north.yaml": "name: North\nvariables: {place: the fjord}\n",
}
# What one release leaves beside its record.
PACKAGES = [f"tides{edition}-1.0.0-{target}" for edition in ("", "-north") for target in ("scorm12.zip", "scorm2004.zip", "web")]
