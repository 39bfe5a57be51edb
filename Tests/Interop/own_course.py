"""A course whose learners have their own names for things, with a toolkit large enough to be filtered."""

from pathlib import Path

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60"><rect width="120" height="60" fill="#1f6f54"/></svg>\n'

VARIABLES = """\
  library: {value: Elm Street Library, label: The name of your library, max: 40}
  town: {value: Elm Valley, label: Your town}
  agency: The agency
"""

WORDS = {
    "en": {"title": "Reading at {{library}}", "start": "Begin in {{town}}"},
    "ar": {"title": "القراءة في {{library}}", "start": "ابدأ في {{town}}"},
    "es": {"title": "Leer en {{library}}", "start": "Empezar en {{town}}"},
}

HANDOUTS = {
    "plan": ("plan", "choose", "[html]"), "letter": ("plan, do", "choose, talk", "[html]"), "map": ("do", "talk", "[html]"),
    "review": ("after", "talk", "[html]"), "sheet": ("do", "", "[html]"),
}

# Handouts without a form, and with one of its own.
SHEET = """
Ask at the *laundromat*, at {{library}}[^1] and `{{code}}`. See [the letter](letter.md), [its end](letter.md#at-the-end) and [the end](#at-the-end).

| When | Where |
|---|---|
| Mondays | Riverside |

""" + "So it goes.\n\n" * 60 + """## At the end

[^1]: Or by carrier pigeon.
"""
AGREEMENT = """
```form
title: Agreement
fields:
  - {id: sign, kind: signature, label: '"><img src=x onerror=alert(1)>&quot; \\{{town}}', hint: Your signature}
  - {id: who, kind: table, label: Partners, columns: [{id: name, title: Nickname}], rows: ["Carpenters of {{town}}"]}
```
"""


def write(folder: Path, variables: str = VARIABLES, language: str = "en", targets: str = "[scorm12, scorm2004, web]", packaging: str = "single",
          handouts: int = 5, essay: int = 0, version: str = "1.0.0") -> Path:
    """`handouts` is how many; `essay` the length of a reflection that the LMS keeps."""
    words = WORDS[language]
    names = list(HANDOUTS)[:handouts]
    entries = "\n".join(
        f"    - {{file: toolkit/{name}.md, stages: [{stages}]" + (f", objectives: [{aims}]" if aims else "") + f", formats: {formats}}}"
        for name, (stages, aims, formats) in HANDOUTS.items() if name in names)
    files = {
        "course.yaml": f"""\
format: 1
id: own
version: {version}
title: "{words['title']}"
subtitle: With {{{{agency}}}}
language: {language}
objectives:
  - {{id: choose, text: "Choose books with {{{{library}}}}"}}
  - {{id: talk, text: Talk while reading}}
modules:
  - {{id: start, title: "{words['start']}", objectives: [choose], pages: [modules/welcome.md, modules/second.md]}}
  - {{id: more, title: More, objectives: [talk], pages: [modules/third.md]}}
toolkit:
  stages: [{{id: plan, title: Plan}}, {{id: do, title: "Do it in {{{{town}}}}"}}, {{id: after, title: After}}]
  handouts:
{entries}
variables:
{variables}completion: {{pages: all, assessments: none}}
packaging: {packaging}
targets: {targets}
""",
        "modules/welcome.md": """\
---
id: welcome
title: Hello {{library}}
objectives: [choose]
---

Ask **{{library}}** for [the letter](../toolkit/letter.md "From {{library}}"), or \\{{library}} and `{{library}}`.

## What {{town}} has

![The door of {{library}}](../media/door.svg "{{library}} in {{town}}")

[More](https://example.org/{{library}})

```question
id: who
kind: choice
prompt: Who asks {{library}}?
choices:
  - {id: we, text: "We in {{town}}", correct: true, feedback: "Yes, {{library}}."}
  - {id: nobody, text: Nobody}
feedback: {correct: "Right.", incorrect: "Ask {{library}}."}
```

````tabs
## In {{town}}

One.

## Elsewhere

Two.
````
""",
        "modules/second.md": """\
---
id: second
title: Second
objectives: [talk]
---

```question
id: pairs
kind: matching
prompt: Who has what?
pairs:
  - {id: books, text: Books, match: "{{library}}"}
  - {id: rooms, text: Rooms, match: The school}
feedback: {correct: Good., incorrect: No.}
```

```handout
id: plan
```
""" + (f"""
```question
id: essay
kind: reflection
prompt: What do you think?
keep: lms
max: {essay}
```
""" if essay else ""),
        "modules/third.md": "---\nid: third\ntitle: Third\nobjectives: [talk]\n---\n\nThe end, with [the letter](../toolkit/letter.md).\n",
        "media/door.svg": PICTURE,
    }
    for name in names:
        files[f"toolkit/{name}.md"] = f"""\
---
id: {name}
title: {name.capitalize()} for {{{{library}}}}
summary: To fill in with {{{{agency}}}}.
---

Bring it to **{{{{library}}}}**.

## At the end

```form
title: Notes in {{{{town}}}}
fields:
  - {{id: who, kind: text, label: "Who is from {{{{library}}}}?"}}
  - {{id: how, kind: choice, label: How, options: [{{id: a, text: "With {{{{town}}}}"}}, {{id: b, text: Alone}}]}}
```
"""
    for name, end, text in (("sheet", "\nBring it", SHEET), ("map", "\n## At", AGREEMENT)):
        if name in names:
            files[f"toolkit/{name}.md"] = files[f"toolkit/{name}.md"].split(end)[0] + text
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
