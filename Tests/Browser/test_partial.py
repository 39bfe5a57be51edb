"""Answers that are partly right earn a share where the question says so, and an LMS gets the sum."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .lms import LMS, served, standard

TARGETS = ["scorm12", "scorm2004"]
QUESTIONS = """\
```question
id: some
kind: multiple
prompt: Which?
choices: [{id: a, text: A, correct: true}, {id: b, text: B, correct: true}, {id: c, text: C, correct: true}, {id: d, text: D}]
feedback: {correct: Yes., incorrect: No.}
objective: aim
PARTIAL```

```question
id: pairs
kind: matching
prompt: What goes together?
pairs: [{id: a, text: A, match: One}, {id: b, text: B, match: Two}, {id: c, text: C, match: Three}]
feedback: {correct: Yes., incorrect: No.}
PARTIAL```

```question
id: order
kind: ordering
prompt: In which order?
items: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]
feedback: {correct: Yes., incorrect: No.}
PARTIAL```
"""


@pytest.fixture(scope="module")
def packages():
    found = {}
    for target in TARGETS:
        for name, line in [("partial", "partial: true\n"), ("whole", "")]:
            folder = Path(workplace().name) / f"{name}-{target}"
            files = {
                "course.yaml": f"format: 1\nid: partial\niri: https://example.org/courses/partial\nversion: 1.0.0\ntitle: Partial\nlanguage: en\n"
                               f"objectives: [{{id: aim, text: Aim}}]\nmodules: [{{id: first, title: First, pages: [modules/check.md]}}]\n"
                               f"passing: 0.44\ntargets: [{target}]\n",
                "modules/check.md": "---\nid: check\ntitle: Check\n---\n\n```assessment\nid: final\ntitle: Final\nquestions: [some, pairs, order]\n```\n",
                "questions/bank.md": f"---\nid: bank\n---\n\n{QUESTIONS.replace('PARTIAL', line)}",
            }
            for path, text in files.items():
                (folder / "Course" / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / "Course" / path).write_text(text, encoding="utf-8")
            found[f"{name}-{target}"] = build(folder / "Course", folder / "Build", target=target)
    return found


@pytest.fixture(scope="module")
def origin(packages):
    with served({name: package.folder for name, package in packages.items()}) as address:
        yield address


@pytest.fixture(params=[f"{name}-{target}" for name in ["partial", "whole"] for target in TARGETS])
def lms(request, visit, origin, packages) -> LMS:
    package = packages[request.param]
    return standard(package)(visit(origin).context, origin, request.param, package)


def test_shares_add_up(lms):
    player = lms.launch()
    player.open("check")
    player.begin("final")
    player.choose(player.question("some", "final"), ["a", "b"])
    for pair, match in {"a": "a", "b": "c", "c": "b"}.items():
        player.question("pairs", "final").locator(f"[data-choice='{pair}'] select").select_option(match)
    order = player.question("order", "final")
    order.locator(".order-item").first.locator("[data-move='down']").click()  # so that something was moved
    for place, item in enumerate("acb"):
        while order.locator(".order-item").nth(place).get_attribute("data-choice") != item:
            order.locator(f"[data-choice='{item}'] [data-move='up']").click()
    player.submit("final")
    partial = "partial" in lms.address
    for question, earned in [("some", 0.66), ("pairs", 0.33), ("order", 0.33)]:
        verdict = player.question(question, "final").locator(".verdict")
        words = player.say("verdict.p") + (" " + player.say("result.points", count=1, earned=earned, possible=1) if partial else "")
        expect(verdict).to_have_text(words)
    assert player.verdict("final") == player.say("result.passed" if partial else "result.failed")
    lms.leave()
    assert lms.score[0] == ("44" if partial else "0")
    aim = next(record for record in lms.records("objectives") if record["id"] == "aim")
    assert (aim.get("score.raw") or str(float(aim["score.scaled"]) * 100).removesuffix(".0")) == ("66" if partial else "0")
    assert lms.errors() == []
