"""Each kind of question beyond choices, as learners answer it and as a strict LMS is told."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from Interop.packages import Package, build, run, workplace

from .lms import LMS, served, standard
from .player import Player

TARGETS = ["scorm12", "scorm2004"]

COURSE = """\
format: 1
id: kinds
iri: https://example.org/courses/kinds
version: 1.0.0
title: Kinds
language: en
modules:
  - {{id: first, title: First, pages: [modules/practice.md, modules/check.md]}}
variables: {{town: Springfield}}
completion: {{pages: none, assessments: passed}}
targets: [{target}]
"""


@dataclass
class Kind:
    """A question and answers to it; an answer is what `Answering.give` takes."""

    block: str
    right: object
    wrong: object = None
    partly: object = None
    type: dict[str, str] = field(default_factory=dict)
    response: dict[str, str] = field(default_factory=dict)  # of the right answer
    patterns: dict[str, list[str]] = field(default_factory=dict)


KINDS = {
    "choice": Kind(
        block="kind: choice\nprompt: Who comes first?\nchoices:\n  - {id: family, text: The family, correct: true, feedback: So it is.}\n"
              "  - {id: school, text: The school}\n  - {id: funder, text: The funder}\nfeedback: {correct: Yes., incorrect: No.}\n",
        right=["family"], wrong=["funder"],
        type={"scorm12": "choice", "scorm2004": "choice"},
        response={"scorm12": "0", "scorm2004": "family"},
        patterns={"scorm12": ["0"], "scorm2004": ["family"]}),
    "multiple": Kind(
        block="kind: multiple\nprompt: Who takes part?\nchoices:\n  - {id: family, text: The family, correct: true}\n"
              "  - {id: school, text: The school, correct: true}\n  - {id: nobody, text: Nobody}\nfeedback: {correct: Yes., incorrect: No.}\n",
        right=["family", "school"], wrong=["nobody"], partly=["family", "nobody"],
        type={"scorm12": "choice", "scorm2004": "choice"},
        response={"scorm12": "0,2", "scorm2004": "family[,]school"},
        patterns={"scorm12": ["{0,2}"], "scorm2004": ["family[,]school"]}),
    "true-false": Kind(
        block="kind: true-false\nprompt: Partners are made in a day.\nanswer: false\nfeedback: {correct: Yes., incorrect: No.}\n",
        right=["false"], wrong=["true"],
        type={"scorm12": "true-false", "scorm2004": "true-false"},
        response={"scorm12": "f", "scorm2004": "false"},
        patterns={"scorm12": ["f"], "scorm2004": ["false"]}),
    "numeric": Kind(
        block="kind: numeric\nprompt: How many feet in a mile?\nanswer: 5280\ntolerance: 0.5\n"
              "feedback: {correct: Yes., incorrect: No.}\n",
        right="5280,25", wrong="5281",
        type={"scorm12": "numeric", "scorm2004": "numeric"},
        response={"scorm12": "5280.25", "scorm2004": "5280.25"},
        patterns={"scorm12": ["5280"], "scorm2004": ["5279.5[:]5280.5"]}),
    "fill-in": Kind(
        block="kind: fill-in\nprompt: What do partners need first?\naccept: [trust, La confiance]\naccents: ignore\n"
              "feedback: {correct: Yes., incorrect: No.}\n",
        right=" la  CONFIANCÉ ", wrong="money, [,] and <b>more</b>",
        type={"scorm12": "fill-in", "scorm2004": "fill-in"},
        response={"scorm12": "la  CONFIANCÉ", "scorm2004": "la  CONFIANCÉ"},
        patterns={"scorm12": ["trust", "La confiance"], "scorm2004": ["trust", "La confiance"]}),
    "matching": Kind(
        block="kind: matching\nprompt: Who says what?\npairs:\n  - {id: dog, text: The **dog**, match: Woof & woof}\n"
              "  - {id: cow, text: \"The cow of {{town}}\", match: Moo}\n  - {id: cat, text: The cat, match: Meow}\n"
              "distractors: [{id: duck, text: Quack}]\nfeedback: {correct: Yes., incorrect: No.}\n",
        right={"dog": "dog", "cow": "cow", "cat": "cat"}, wrong={"dog": "cow", "cow": "duck", "cat": "cow"},
        partly={"dog": "dog", "cow": "duck", "cat": "duck"},
        type={"scorm12": "matching", "scorm2004": "matching"},
        response={"scorm12": "2.2,1.1,0.0", "scorm2004": "dog[.]dog[,]cow[.]cow[,]cat[.]cat"},
        patterns={"scorm12": ["{2.2,1.1,0.0}"], "scorm2004": ["dog[.]dog[,]cow[.]cow[,]cat[.]cat"]}),
    "ordering": Kind(
        block="kind: ordering\nprompt: What comes when?\nitems:\n  - {id: plan, text: A *plan*}\n  - {id: act, text: Work}\n"
              "  - {id: look, text: A look back}\nfeedback: {correct: Yes., incorrect: No.}\n",
        right=["plan", "act", "look"], wrong=["look", "plan", "act"], partly=["plan", "look", "act"],
        type={"scorm12": "sequencing", "scorm2004": "sequencing"},
        response={"scorm12": "2,0,1", "scorm2004": "plan[,]act[,]look"},
        patterns={"scorm12": ["2,0,1"], "scorm2004": ["plan[,]act[,]look"]}),
    "likert": Kind(
        block="kind: likert\nprompt: Our meetings are worth the hour.\nscale:\n  - {id: never, text: Never}\n"
              "  - {id: often, text: Often}\n  - {id: always, text: Always}\n",
        right="often",
        type={"scorm12": "likert", "scorm2004": "likert"},
        response={"scorm12": "2", "scorm2004": "often"}),
    "reflection": Kind(
        block="kind: reflection\nprompt: Whom could you ask?\nkeep: lms\nmax: 60\n",
        right="{lang=x} Ms <b>Öz</b>, [,] and\nher sister",
        type={"scorm12": "fill-in", "scorm2004": "long-fill-in"},
        response={"scorm12": "{lang=x} Ms <b>Öz</b>, [,] and\nher sister", "scorm2004": " {lang=x} Ms <b>Öz</b>, [,] and\nher sister"}),
}
CHOSEN = ["choice", "multiple", "true-false", "likert"]
PRESS = {"likert": "question.give", "reflection": "reflection.done"}
JUDGED = [name for name, kind in KINDS.items() if kind.wrong is not None]


class Answering:
    """A question as a learner answers it."""

    def __init__(self, player: Player, kind: str, assessment: str | None = None):
        self.player = player
        self.kind = kind
        self.root = player.question(f"q-{kind}", assessment)

    @property
    def fields(self):
        return self.root.locator(".field")

    def give(self, answer):
        if self.kind == "matching":
            for item, match in answer.items():
                self.root.locator(f"[data-choice='{item}'] select").select_option(match)
            return
        if self.kind in CHOSEN:
            self.player.choose(self.root, [answer] if self.kind == "likert" else answer)
            return
        if self.kind == "ordering":
            self.arrange(answer)
            return
        self.fields.fill(answer)

    def arrange(self, order: list[str]):
        """Moves each to its place, from the top; where they stand so already, one goes down and up again."""
        if self.given() == order:
            self.move(order[0], "down")
        for place, item in enumerate(order):
            for _ in range(self.given().index(item) - place):
                self.move(item, "up")

    def move(self, item: str, way: str):
        self.root.locator(f"[data-choice='{item}'] [data-move='{way}']").click()

    def given(self):
        if self.kind in CHOSEN:
            return self.player.chosen(self.root)
        if self.kind == "ordering":
            return self.root.locator(".order-item").evaluate_all("items => items.map(item => item.dataset.choice)")
        if self.kind == "matching":
            return self.fields.evaluate_all("fields => fields.map(field => field.value)")
        return self.fields.input_value()

    def check(self):
        self.root.get_by_role("button", name=self.player.say(PRESS.get(self.kind, "question.check"))).click()

    @property
    def verdict(self):
        return self.root.locator(".verdict")

    def expect_verdict(self, result: str):
        expect(self.verdict).to_have_attribute("data-result", result)


def written(kinds: dict[str, Kind], target: str) -> Package:
    folder = workplace_folder(target)
    course = folder / "Course"
    blocks = "".join(f"```question\nid: q-{name}\n{kind.block}```\n\n" for name, kind in kinds.items())
    asked = ", ".join(f"q-{name}" for name in kinds)
    files = {
        "course.yaml": COURSE.format(target=target),
        "modules/practice.md": f"---\nid: practice\ntitle: Practice\n---\n\n{blocks}",
        "modules/check.md": "---\nid: check\ntitle: Check\n---\n\n```assessment\nid: final\ntitle: Final\n"
                            f"questions: [{asked}]\n```\n",
    }
    for name, text in files.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text, encoding="utf-8")
    return build(course, folder / "Build", target=target)


def workplace_folder(target: str):
    from pathlib import Path
    return Path(workplace().name) / f"kinds-{target}"


@pytest.fixture(scope="module")
def packages():
    return {target: written(KINDS, target) for target in TARGETS}


@pytest.fixture(scope="module")
def origin(packages):
    with served({f"kinds-{target}": package.folder for target, package in packages.items()}) as address:
        yield address


@pytest.fixture(params=TARGETS)
def lms(request, visit, origin, packages) -> LMS:
    package = packages[request.param]
    return standard(package)(visit(origin).context, origin, f"kinds-{request.param}", package)


def patterns(record: dict[str, str]) -> list[str]:
    return [value for name, value in sorted(record.items()) if name.startswith("correct_responses.")]


RESPONSE = {"scorm12": "student_response", "scorm2004": "learner_response"}
WRONG = {"scorm12": "wrong", "scorm2004": "incorrect"}


@pytest.mark.parametrize("name", KINDS)
def test_a_right_answer_is_told_and_comes_back(lms, name):
    kind, target = KINDS[name], lms.package.target
    player = lms.launch()
    player.open("practice")
    question = Answering(player, name)
    question.give(kind.right)
    question.check()
    question.expect_verdict("c" if kind.wrong is not None else "n")
    shown = question.given()
    lms.leave()
    [record] = lms.records("interactions")
    assert record["id"] == f"q-{name}"
    assert record["type"] == kind.type[target]
    assert record.get(RESPONSE[target]) == kind.response.get(target)
    assert record["result"] == ("correct" if kind.wrong is not None else "neutral")
    assert patterns(record) == kind.patterns.get(target, [])

    again = Answering(lms.launch(), name)
    again.expect_verdict("c" if kind.wrong is not None else "n")
    assert again.given() in (shown, shown.strip() if isinstance(shown, str) else None, kind.response.get(target))
    lms.leave()
    assert lms.errors() == []


@pytest.mark.parametrize("name", JUDGED)
def test_a_wrong_answer_can_be_tried_again(lms, name):
    kind, target = KINDS[name], lms.package.target
    player = lms.launch()
    player.open("practice")
    question = Answering(player, name)
    question.check()
    expect(question.verdict).to_have_attribute("data-result", "none")
    for answer, verdict in [(kind.wrong, "i"), (kind.partly, "p")]:
        if answer is None:
            continue
        question.give(answer)
        question.check()
        question.expect_verdict(verdict)
        expect(question.root.locator(".is-wrong .badge").first).to_have_text(player.say("choice.wrong"))
        question.root.get_by_role("button", name=player.say("question.again")).click()
        expect(question.verdict).to_be_empty()
    question.give(kind.right)
    question.check()
    question.expect_verdict("c")
    lms.leave()
    assert [record["result"] for record in lms.records("interactions")][:1] == [WRONG[target]]
    assert lms.errors() == []


@pytest.mark.parametrize("answer", ["right", "wrong"])
def test_assessments_ask_every_kind(lms, answer):
    player = lms.launch()
    player.open("check")
    player.begin("final")
    for name, kind in KINDS.items():
        given = getattr(kind, answer) if kind.wrong is not None else kind.right
        Answering(player, name, "final").give(given)
    lms.page.wait_for_timeout(600)
    lms.leave()

    player = lms.launch()  # in the middle of the attempt
    player.submit("final")
    for name in JUDGED:
        Answering(player, name, "final").expect_verdict("c" if answer == "right" else "i")
        badge = ".badge" if name in CHOSEN else ".badge.answer"
        assert answer == "right" or Answering(player, name, "final").root.locator(badge).count() > 0
    lms.leave()
    assert lms.score[0] == ("100" if answer == "right" else "0")
    assert len(lms.records("interactions")) == len(KINDS)
    assert lms.errors() == []


def test_matching_works_by_keyboard_and_asks_for_all(lms):
    player = lms.launch()
    player.open("practice")
    question = Answering(player, "matching")
    keyboard = player.frame.page.keyboard
    question.fields.first.focus()
    keyboard.type("Woof")
    keyboard.press("Tab")
    keyboard.type("Moo")
    question.check()
    expect(question.verdict).to_have_text(player.say("matching.empty"))
    question.fields.last.focus()
    keyboard.type("Meow")
    keyboard.press("Tab")
    keyboard.press("Enter")
    question.expect_verdict("c")
    boxes = question.fields.evaluate_all("fields => fields.map(field => field.getBoundingClientRect().height)")
    assert min(boxes) >= 44
    assert question.root.get_by_label("The cow of Springfield").count() == 1
    lms.leave()
    assert lms.errors() == []


def test_ordering_works_by_keyboard_and_says_what_moved(lms):
    player = lms.launch()
    player.open("practice")
    question = Answering(player, "ordering")
    begun = question.given()
    assert begun != KINDS["ordering"].right
    keyboard = player.frame.page.keyboard
    first = question.root.locator(".order-item").first
    first.locator("[data-move='down']").focus()
    for _ in begun[1:]:  # to the end, where the button that had the focus has nothing to do
        keyboard.press("Enter")
    assert question.given() == [*begun[1:], begun[0]]
    assert player.has_focus_on(f"[data-choice='{begun[0]}'] [data-move='up']")
    words = question.root.locator(f"[data-choice='{begun[0]}'] .choice-text").inner_text()
    expect(player.frame.locator("#announcer")).to_have_text(player.say("ordering.moved", item=words, place=3, count=3))
    boxes = question.root.locator(".move").evaluate_all("all => all.flatMap(one => [one.offsetWidth, one.offsetHeight])")
    assert min(boxes) >= 44
    names = question.root.locator(".move").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert len(set(names)) == 6
    lms.leave()
    assert lms.errors() == []


def test_a_view_counts_for_nothing_even_where_it_is_not_given(lms):
    player = lms.launch()
    player.open("check")
    player.begin("final")
    for name in JUDGED:
        Answering(player, name, "final").give(KINDS[name].right)
    player.assessment("final").get_by_role("button", name=player.say("assessment.submit")).click()
    player.assessment("final").get_by_role("button", name=player.say("assessment.anyway")).click()
    expect(Answering(player, "likert", "final").verdict).to_have_text(player.say("question.unanswered"))
    lms.leave()
    assert lms.score[0] == "100"
    [record] = [record for record in lms.records("interactions") if record["type"] == "likert"]
    assert record["result"] == "neutral"
    assert lms.errors() == []


def test_half_a_match_is_kept_and_missed(lms):
    player = lms.launch()
    player.open("check")
    player.begin("final")
    Answering(player, "matching", "final").give({"cow": "cow"})
    lms.page.wait_for_timeout(600)
    lms.leave()
    player = lms.launch()
    question = Answering(player, "matching", "final")
    assert question.given() == ["", "cow", ""]
    player.assessment("final").get_by_role("button", name=player.say("assessment.submit")).click()
    expect(question.root.locator(".reminder")).to_be_visible()
    player.assessment("final").get_by_role("button", name=player.say("assessment.anyway")).click()
    question.expect_verdict("p")
    lms.leave()
    [record] = [record for record in lms.records("interactions") if record["type"] == "matching"]
    assert record[RESPONSE[lms.package.target]] in ("1.1", "cow[.]cow")
    assert record["result"] == WRONG[lms.package.target]
    assert lms.errors() == []


def test_what_is_written_for_oneself_is_kept_as_it_grows_and_can_be_changed(lms):
    player = lms.launch()
    player.open("practice")
    question = Answering(player, "reflection")
    question.check()
    expect(question.verdict).to_have_text(player.say("question.write"))
    lms.committed_after(lambda: question.give("A neigh"))
    lms.leave()
    assert lms.records("interactions") == []
    player = lms.launch()
    question = Answering(player, "reflection")
    assert question.given() == "A neigh"
    question.expect_verdict("n")
    question.give("A neighbour")
    expect(question.verdict).to_be_empty()
    question.check()
    question.expect_verdict("n")
    expect(question.fields).to_be_enabled()
    lms.committed_after(lambda: question.give("  "))
    lms.leave()
    assert [record[RESPONSE[lms.package.target]] for record in lms.records("interactions")] == ["A neighbour"]
    assert Answering(lms.launch(), "reflection").given() == ""
    lms.leave()
    assert lms.errors() == []


@pytest.mark.parametrize("name", ["numeric", "fill-in"])
def test_the_enter_key_checks_what_was_written(lms, name):
    player = lms.launch()
    player.open("practice")
    question = Answering(player, name)
    question.fields.focus()
    player.frame.page.keyboard.type(KINDS[name].wrong)
    player.frame.page.keyboard.press("Enter")
    question.expect_verdict("i")
    player.frame.page.keyboard.press("Tab")
    player.frame.page.keyboard.press("Enter")
    expect(question.fields).to_be_focused()
    player.frame.page.keyboard.type(KINDS[name].right)
    player.frame.page.keyboard.press("Enter")
    question.expect_verdict("c")
    expect(question.fields).to_be_disabled()
    lms.leave()
    assert lms.errors() == []


@pytest.mark.parametrize("text, kept", [
    ("5280.0", "5280"), (" +5 280,50 ", "5280.5"), ("٥٢٨٠٫٥", "5280.5"), ("5280.50000001", None), ("5,280", None), ("a mile", None), ("−0,0", "0"),
])
def test_numbers_are_read_as_people_write_them(lms, text, kept):
    player = lms.launch()
    player.open("practice")
    question = Answering(player, "numeric")
    question.give(text)
    question.check()
    if kept is None:
        expect(question.verdict).to_have_text(player.say("numeric.empty"))
    else:
        question.expect_verdict("c" if kept.startswith("5280") else "i")
    lms.leave()
    assert [record.get(RESPONSE[lms.package.target]) for record in lms.records("interactions")] == ([] if kept is None else [kept])
    assert lms.errors() == []
