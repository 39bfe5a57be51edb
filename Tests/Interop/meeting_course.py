"""A course with meetings and a certificate, as tests need them; hostile words stand where words may."""

from pathlib import Path

# The picture of a signature.
SIGNATURE = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="48" viewBox="0 0 160 48"><path d="M8 36c20-40 30-30 24-8s20-30 30-8 20-20 30-4 30 6 50-6" fill="none" stroke="#123" stroke-width="3"/></svg>\n'

SESSIONS = """\
  - id: kick-off
    title: "Kick-off; hello, {{team}} \\\\ all"
    start: 2027-03-01T17:30-06:00
    end: 2027-03-01T19:00-06:00
    timezone: America/Chicago
    place: "Elm Street Library, room 2"
    capacity: 20
    registration: https://example.org/register
  - id: online
    title: "Preguntas en línea: ¿qué sigue después de las primeras reuniones y quién hace qué? 🙂🙂🙂"
    start: 2027-03-15T23:30+05:45
    timezone: Asia/Kathmandu
    url: https://example.org/réunion
    status: moved
  - id: called-off
    title: Called off
    start: 2027-03-20T10:00Z
    end: 2027-03-20T11:00Z
    status: cancelled
    url: https://example.org/never
  - id: by-the-clock
    title: By the clock of the place
    start: 2027-04-01T18:00
    timezone: America/Chicago
"""

CERTIFICATE = """\
certificate:
  hours: 1.5
  statement: "Counts as 1.5 clock hours with <b>our</b> agency."
  signature: media/signature.svg
"""

WORDS = {
    "en": {"title": "Meeting & greeting", "language": "en"},
    "es": {"title": "Encontrarse", "language": "es"},
    "ar": {"title": "لقاءات العمل الجماعي", "language": "ar"},
}


def write(
    folder: Path, sessions: str | None = SESSIONS, certificate: str = CERTIFICATE, language: str = "en", version: str = "1.0.0",
    targets: str = "[scorm12, scorm2004, web]", packaging: str = "single",
) -> Path:
    files = {
        "course.yaml": f"""\
format: 1
id: meetings
iri: https://example.org/courses/meetings
version: {version}
title: "{WORDS[language]['title']}"
language: {language}
provider: Elm Street Training
alignments: [{{framework: Our competences, code: "3.2", title: Works with others}}]
variables: {{team: our team}}
objectives: [{{id: begin, text: Know how to begin.}}]
modules:
  - {{id: first, title: First, objectives: [begin], pages: [modules/one.md, modules/two.md]}}
completion: {{pages: required, assessments: passed}}
packaging: {packaging}
targets: {targets}
{certificate}""" + ("" if sessions is None else f"sessions:{' []' if sessions == '' else ''}\n{sessions}"),
        "modules/one.md": "---\nid: one\ntitle: One\nobjectives: [begin]\n---\n\nWords for {{team}}.\n",
        "modules/two.md": "---\nid: two\ntitle: Two\n---\n\nMore words.\n",
    }
    if "signature" in certificate:
        files["media/signature.svg"] = SIGNATURE
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
