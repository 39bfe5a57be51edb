"""Finders: statements answered on a scale, counted the same in any run, kept over releases, on paper, by keyboard alone, and in every look."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .lms import LMS, served, standard
from .test_states import FITS, at_full_height, violations

TARGETS = ["scorm12", "scorm2004"]
COURSE = """\
format: 1
id: finders
iri: https://example.org/courses/finders
version: 1.0.0
title: Finders
language: {language}
modules:
  - {{id: first, title: First, pages: [modules/where.md]}}
  - {{id: second, title: Second, pages: [modules/more.md]}}
packaging: {packaging}
variables: {{town: Springfield}}
toolkit:
  stages:
    - {{id: exploring, title: Exploring, summary: "You look around in {{{{town}}}}."}}
    - {{id: forming, title: Forming}}
    - {{id: working, title: Working}}
  handouts:
    - {{file: toolkit/map.md, stages: [exploring, forming], formats: [html]}}
    - {{file: toolkit/plan.md, stages: [working], formats: [html]}}
targets: [{target}, web]
"""
NOW = [
    ("know", "We do not know **who else** works with our families in the whole of {{town}} and in the villages around it.", "stage: exploring"),
    ("look", "We are looking for partners.", "stage: exploring"),
    ("aims", "We are writing down what we want <b>together</b>.", "stage: forming"),
    ("sign", "We are about to sign.", "stages: [forming, working]"),
    ("plan", "We work from a plan.", "stage: working"),
    ("meet", "We meet each month.", "stage: working"),
]
LATER = [NOW[5], ("look", "We look for partners, still.", "stage: exploring"), ("ask", "We are asking around.", "stage: exploring"), NOW[2], NOW[3], NOW[4]]
SCALE = "[{id: no, text: Not us}, {id: partly, text: Partly us}, {id: yes, text: That is us}]"


def page(statements, scale) -> str:
    listed = "".join(f"  - {{id: {name}, text: \"{text}\", {stages}}}\n" for name, text, stages in statements)
    return ("---\nid: where\ntitle: Where are we\n---\n\nText.\n\n```finder\nid: our-stage\ntitle: Where are we in {{town}}?\n"
            f"intro: Think of **one** partnership.\nscale: {scale}\nstatements:\n{listed}```\n")


def built(folder: Path, target="scorm12", statements=NOW, scale=SCALE, language="en", packaging="single"):
    files = {
        "course.yaml": COURSE.format(target=target, language=language, packaging=packaging), "modules/where.md": page(statements, scale),
        "modules/more.md": "---\nid: more\ntitle: More\n---\nMore.\n",
        "toolkit/map.md": "---\nid: map\ntitle: Partner map\nsummary: Who is there.\n---\nText of the map.\n",
        "toolkit/plan.md": "---\nid: plan\ntitle: Work plan\n---\nText of the plan.\n",
    }
    for name, text in files.items():
        (folder / "Course" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "Course" / name).write_text(text, encoding="utf-8")
    return build(folder / "Course", folder / "Build", target=target)


VARIANTS = {
    **{f"now-{target}": {"target": target} for target in TARGETS},
    "later-scorm12": {"statements": LATER}, "later-scorm2004": {"statements": LATER, "target": "scorm2004"},
    "other-scorm12": {"scale": "[{id: no, text: No}, {id: yes, text: Yes}]"},
    "other-scorm2004": {"scale": "[{id: no, text: No}, {id: yes, text: Yes}]", "target": "scorm2004"},
    "arabic-scorm12": {"language": "ar"}, "modules-scorm2004": {"packaging": "per-module", "target": "scorm2004"},
}


@pytest.fixture(scope="module")
def packages():
    return {f"finder-{name}": built(Path(workplace().name) / f"finder-{name}", **options) for name, options in VARIANTS.items()}


@pytest.fixture(scope="module")
def origin(packages):
    with served({name: package.folder for name, package in packages.items()} | {"finder-now-web": packages["finder-now-scorm12"].web}) as address:
        yield address


@pytest.fixture(params=["scorm12", "scorm2004"])
def lms(request, visit, origin, packages) -> LMS:
    return launched(visit(origin).context, origin, packages, f"finder-now-{request.param}")


def launched(context, origin, packages, name) -> LMS:
    return standard(packages[name])(context, origin, name, packages[name])


class Finder:
    """The finder as a learner answers it."""

    def __init__(self, player):
        self.player = player
        self.root = player.frame.locator(".finder")
        self.result = self.root.locator(".finder-result")
        self.told = self.root.get_by_role("status")
        self.again = self.result.get_by_role("button", name=player.say("finder.again"))

    def group(self, start: str):
        return self.root.get_by_role("radiogroup").filter(has=self.player.frame.locator("p", has_text=start))

    def answer(self, start: str, step: str):
        self.group(start).get_by_text(step, exact=True).click()

    def answer_all(self, **answers):
        for name, step in answers.items():
            self.answer(STARTS[name], step)

    @property
    def given(self) -> list[str]:
        """For each statement the step that is chosen."""
        return self.root.locator(".finder-statement").evaluate_all(
            "all => all.map((one) => one.querySelector('input:checked')?.nextElementSibling.textContent ?? '')")

    @property
    def stages(self) -> list[str]:
        return self.result.locator(".finder-stage:visible h3").all_inner_texts()

    @property
    def points(self) -> list[list[str]]:
        return self.result.locator("tbody tr").evaluate_all("rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))")


STARTS = {"know": "We do not know", "look": "We look", "aims": "We are writing", "sign": "We are about", "plan": "We work", "meet": "We meet"}
STARTS["look"] = "for partners"
FULL = {"know": "Not us", "look": "Partly us", "aims": "That is us", "sign": "That is us", "plan": "Partly us", "meet": "Not us"}


def opened(lms) -> tuple:
    player = lms.launch()
    player.open("where")
    return player, Finder(player)


def isolated(*names):
    return [f"\u2068{name}\u2069" for name in names]


def test_the_stage_that_fits_is_named_with_why_and_its_tools(lms):
    player, finder = opened(lms)
    expect(finder.told).to_have_text(f"{player.say('finder.answered', number=0, all=6)} {player.say('finder.needed', count=3)}")
    expect(finder.again).to_be_hidden()
    finder.answer_all(know="Not us", look="Partly us")
    expect(finder.told).to_have_text(f"{player.say('finder.answered', number=2, all=6)} {player.say('finder.needed', count=1)}")
    assert finder.stages == []
    finder.answer_all(**FULL)
    expect(finder.told).to_have_text(player.say("finder.one", stages=isolated("Forming")[0]))
    assert finder.stages == ["Forming"]
    assert finder.points == [["Exploring", "1 of 4"], ["Forming", "4 of 4"], ["Working", "3 of 6"]]
    why = finder.result.locator(".finder-stage:visible .finder-why li")
    assert why.all_inner_texts() == ["We are writing down what we want <b>together</b>. That is us (2 of 2)", "We are about to sign. That is us (2 of 2)"]
    card = finder.result.locator(".handout-card:visible")
    assert card.locator(".handout-title").all_inner_texts() == ["Partner map"]
    card.get_by_role("link").first.click()
    expect(player.frame.locator("dialog[open] h2")).to_have_text("Partner map")
    expect(player.frame.frame_locator("dialog[open] iframe").get_by_text("Text of the map.")).to_be_visible()
    lms.leave()
    assert lms.records("interactions") == [] and lms.errors() == []


def test_ties_are_told_and_nothing_is_told_of_nothing(lms):
    player, finder = opened(lms)
    finder.answer_all(**dict.fromkeys(STARTS, "Not us"))
    expect(finder.told).to_have_text(player.say("finder.none"))
    assert finder.stages == []
    # 2 of 2 and 4 of 4 are the same share; a stage without an answer takes no part.
    finder.again.click()
    finder.answer_all(look="That is us", aims="That is us", sign="That is us")
    expect(finder.told).to_have_text(player.say("finder.tie", stages="{}, {}, and {}".format(*isolated("Exploring", "Forming", "Working"))))
    assert finder.stages == ["Exploring", "Forming", "Working"]
    finder.again.click()
    finder.answer_all(look="Partly us", aims="Partly us", plan="Not us")
    expect(finder.told).to_have_text(player.say("finder.tie", stages="{} and {}".format(*isolated("Exploring", "Forming"))))
    assert finder.points == [["Exploring", "1 of 2"], ["Forming", "1 of 2"], ["Working", "0 of 2"]]
    expect(finder.result.locator(".finder-some")).to_have_text(player.say("finder.some", number=3, all=6))
    finder.again.click()
    finder.answer_all(aims="Not us", plan="Partly us", meet="That is us")
    assert finder.stages == ["Working"]
    assert finder.points[0] == ["Exploring", player.say("finder.unasked")]
    lms.leave()


def test_answers_are_kept_by_statement(lms, packages, origin):
    target = lms.package.target
    _, finder = opened(lms)
    finder.answer_all(know="That is us", look="Partly us", meet="Not us")
    lms.committed_after(lambda: finder.answer_all(plan="That is us"))
    lms.leave()

    player, finder = opened(lms)
    assert finder.given == ["That is us", "Partly us", "", "", "That is us", "Not us"]
    lms.leave()

    # A later release has the statements in another order, one reworded, one more, and one less.
    later = launched(lms.context, origin, packages, f"finder-later-{target}")
    later.record = lms.record
    player, finder = opened(later)
    assert finder.given == ["Not us", "Partly us", "", "", "", "That is us"]
    later.committed_after(lambda: finder.answer("We are asking", "That is us"))
    later.leave()

    # Back to the release before: what it alone asks is there still.
    lms.record = later.record
    player, finder = opened(lms)
    assert finder.given == ["That is us", "Partly us", "", "", "That is us", "Not us"]
    lms.leave()

    # On another scale the answers mean nothing.
    other = launched(lms.context, origin, packages, f"finder-other-{target}")
    other.record = lms.record
    player, finder = opened(other)
    assert finder.given == [""] * 6
    expect(finder.root.locator(".finder-changed")).to_have_text(player.say("finder.changed"))
    other.committed_after(lambda: finder.answer("We meet", "Yes"))
    expect(finder.root.locator(".finder-changed")).to_be_hidden()
    assert finder.given == [""] * 5 + ["Yes"]
    other.leave()
    assert lms.errors() == [] and later.errors() == [] and other.errors() == []


def test_begun_anew_stays_so(lms):
    player, finder = opened(lms)
    lms.committed_after(lambda: finder.answer_all(**FULL))
    lms.committed_after(lambda: finder.again.click())
    assert finder.given == [""] * 6
    assert player.has_focus_on(".finder > h2")
    expect(finder.told).to_contain_text(player.say("finder.cleared"))
    lms.leave()
    _, finder = opened(lms)
    assert finder.given == [""] * 6
    lms.leave()


def test_by_keyboard_alone(visit, origin, packages):
    player = visit(origin).opens(f"{origin}/finder-now-web/index.html", packages["finder-now-scorm12"].documents["index.html"])
    player.open("where")
    finder = Finder(player)
    keyboard = player.frame.page.keyboard
    finder.root.get_by_role("radio").first.focus()
    for number in range(6):
        keyboard.press("Space")
        for _ in range(2 if number in (0, 1) else 0):
            keyboard.press("ArrowRight")
        if number < 5:
            keyboard.press("Tab")
    assert finder.given == ["That is us"] * 2 + ["Not us"] * 4
    expect(finder.told).to_have_text(player.say("finder.one", stages=isolated("Exploring")[0]))
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(player.frame.locator("dialog[open] h2")).to_have_text("Partner map")
    keyboard.press("Escape")
    player.frame.page.reload()
    player.ready()
    assert Finder(player).given == ["That is us"] * 2 + ["Not us"] * 4


def test_windows_of_one_browser_agree(visit, origin, packages):
    context = visit(origin).context
    pages = []
    for _ in range(2):
        page = context.new_page()
        page.goto(f"{origin}/finder-now-web/index.html#/where")
        page.locator("body.is-ready").wait_for()
        pages.append(page)
    first, second = (page.locator(".finder input:checked") for page in pages)
    pages[0].locator(".finder").get_by_text("That is us").first.click()
    expect(second).to_have_count(1)
    pages[1].locator(".finder .finder-result button").click()
    expect(first).to_have_count(0)
    pages[0].locator(".finder").get_by_text("Partly us").nth(1).click()
    expect(second).to_have_count(1)


def test_only_the_document_with_a_finder_loads_it(packages):
    folder = packages["finder-modules-scorm2004"].folder
    loads = {path.name: "player/finder.js" in path.read_text(encoding="utf-8") for path in folder.glob("*.html")}
    assert loads == {"module-first.html": True, "module-second.html": False, "toolkit.html": False}
    assert (folder / "player" / "finder.css").exists()


def test_its_extra_stays_small(packages):
    player = packages["finder-now-scorm12"].folder / "player"
    assert sum(len(gzip.compress((player / f"finder.{ending}").read_bytes())) for ending in ("js", "css")) <= 2500


def test_on_paper(visit, origin, packages, screenshots):
    player = visit(origin, viewport={"width": 800, "height": 1000}).opens(
        f"{origin}/finder-now-scorm12/index.html", packages["finder-now-scorm12"].documents["index.html"])
    player.open("where")
    page, finder = player.frame.page, Finder(player)
    by_hand = finder.root.locator(".finder-by-hand")
    expect(by_hand).to_be_hidden()
    page.emulate_media(media="print")
    expect(by_hand).to_contain_text(player.say("finder.byhand"))
    rows = by_hand.locator("tbody tr").evaluate_all("rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))")
    assert rows == [["Exploring", "1, 2", "4", "", "Partner map"], ["Forming", "3, 4", "4", "", "Partner map"], ["Working", "4, 5, 6", "6", "", "Work plan"]]
    assert finder.root.get_by_role("radio").count() == 18
    expect(finder.told).to_be_hidden()
    page.screenshot(path=screenshots / "finder-paper-blank.png", full_page=True)
    page.emulate_media(media="screen")
    finder.answer_all(**FULL)
    page.emulate_media(media="print")
    expect(by_hand).to_be_hidden()
    expect(finder.told).to_be_visible()
    expect(finder.again).to_be_hidden()
    expect(finder.result.locator(".handout-card:visible")).to_have_count(1)
    assert finder.given == list(FULL.values())
    page.screenshot(path=screenshots / "finder-paper.png", full_page=True)


def test_search_finds_statements(visit, origin, packages):
    player = visit(origin).opens(f"{origin}/finder-now-web/index.html", packages["finder-now-scorm12"].documents["index.html"])
    player.frame.page.keyboard.press("/")
    hits = player.frame.locator("dialog[open] .hits li")
    for query, count in [("each month", 1), ("That is us", 0), ("Points possible", 0)]:
        player.frame.page.keyboard.press("Control+A")
        player.frame.page.keyboard.type(query)
        expect(hits).to_have_count(count)


LOOKS = [("now", 1280, "light"), ("now", 360, "dark"), ("arabic", 360, "light"), ("arabic", 1280, "dark")]


@pytest.mark.parametrize(("variant", "width", "rows"), [("now", 1280, 1), ("now", 360, 3), ("arabic", 360, 3), ("other", 360, 1)])
def test_steps_stand_in_one_row_or_each_in_its_own(visit, origin, packages, variant, width, rows):
    player = visit(origin, viewport={"width": width, "height": 800}).opens(
        f"{origin}/finder-{variant}-scorm12/index.html", packages[f"finder-{variant}-scorm12"].documents["index.html"])
    player.open("where")
    boxes = Finder(player).root.locator(".finder-steps").first.locator(".choice").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({ top, left, width }) => [top, left, width].map(Math.round))")
    tops, lefts, widths = (set(values) for values in zip(*boxes, strict=True))
    assert len(tops) == rows and len(lefts) == len(boxes) // rows
    assert max(widths) - min(widths) <= 1


def test_the_points_come_before_the_stages(visit, origin, packages):
    player = visit(origin, viewport={"width": 360, "height": 800}).opens(
        f"{origin}/finder-now-scorm12/index.html", packages["finder-now-scorm12"].documents["index.html"])
    player.open("where")
    finder = Finder(player)
    finder.answer_all(know="That is us", look="That is us", plan="Not us")
    parts = [".finder-told", ".finder-some", ".table", ".finder-stage:visible >> nth=0", ".button"]
    places = [finder.result.locator(part).first.bounding_box()["y"] for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize(("variant", "width", "scheme"), LOOKS)
def test_in_every_look(visit, origin, packages, screenshots, variant, width, scheme):
    package = packages[f"finder-{variant}-scorm12"]
    player = visit(origin, color_scheme=scheme, viewport={"width": width, "height": 800}).opens(
        f"{origin}/finder-{variant}-scorm12/index.html", package.documents["index.html"])
    player.frame.page.goto(f"{origin}/finder-{variant}-scorm12/index.html#/where")
    player.ready()
    finder = Finder(player)
    for look in ["begin", "one", "tie"]:
        if look != "begin":
            finder.answer_all(**(FULL if look == "one" else {"know": "That is us", "look": "That is us", "plan": "Not us"}))
        assert finder.stages == {"begin": [], "one": ["Forming"], "tie": ["Exploring", "Forming"]}[look]
        assert player.frame.evaluate(FITS), look
        with at_full_height(player.frame.page, player.frame):
            player.frame.page.screenshot(path=screenshots / f"{width}-{scheme}-finder-{variant}-{look}.png", animations="disabled")
            assert violations(player.frame.page) == [], look
