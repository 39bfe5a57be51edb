"""For everyone: the whole course by keyboard, targets that can be hit, large text, forced colours, less motion, and any accent."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from Interop import arabic_course
from Interop.packages import build

from .conftest import Visitor
from .lms import served
from .states import states
from .test_arabic import OVERLAPS
from .test_keyboard import Keys
from .test_states import FITS, violations

# Things to press that are smaller than 24 pixels, but for links in the middle of a text.
SMALL = """() => [...document.querySelectorAll("button, input, select, textarea, summary, a[href]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".visually-hidden, .skip-link"))
  .filter((one) => !(one.localName === "a" && getComputedStyle(one).display === "inline") && !one.closest(".handout-title")) // there the card is the target
  .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""


def test_the_whole_course_by_keyboard(visit, server, short):
    keys = Keys(visit().opens(f"{server}/short-web/index.html", short.course))
    player = keys.player

    def answer(question: str, root: str, right: list[str]):
        fields = f"{root} [data-question='{question}'] input"
        keys.tab_to(fields)
        values = player.frame.locator(fields).evaluate_all("inputs => inputs.map(input => input.value)")
        if player.has_focus_on("[type=radio]"):
            keys.press("Space", *["ArrowDown"] * values.index(right[0]))
            return
        for value in values:
            if not player.has_focus_on(f"[value='{value}']"):
                keys.press("Tab")
            if value in right:
                keys.press("Space")

    keys.tab_to("a.start")
    keys.press("Enter")
    for index, page in enumerate(short.course.page_ids):
        player.expect_shown(page)
        assert player.has_focus_on(f"[data-page='{page}'] h1"), page
        root = f"[data-page='{page}']"
        for question in short.course.practice_on(page):
            answer(question, root, short.course.right(question))
            keys.tab_to(f"{root} [data-question='{question}'] button")
            keys.press("Enter")
            assert player.has_focus_on(f"[data-question='{question}'] *")
        for assessment in short.course.assessments_on(page):
            inside = f"[data-assessment='{assessment['id']}']"
            keys.tab_to(f"{inside} button")
            keys.press("Enter")
            assert player.has_focus_on(f"{inside} .question-label")
            for question in player.asked(assessment["id"]):
                answer(question, inside, short.course.right(question))
            keys.tab_to(f"{inside} .assessment-actions button")
            keys.press("Enter")
            assert player.has_focus_on(f"{inside} h3")
        if index + 1 < len(short.course.page_ids):
            keys.tab_to("a[rel=next]")
            keys.press("Enter")
    expect(player.frame.get_by_role("heading", name=player.say("finish.passed"))).to_be_visible()
    assert keys.unseen == []


def test_targets_can_be_hit(visit, server, short):
    player = visit(viewport={"width": 360, "height": 740}).opens(f"{server}/short-web/index.html", short.course)
    small = {state: player.frame.evaluate(SMALL) for state in states(player)}
    assert {state: found for state, found in small.items() if found} == {}


def test_text_of_twice_the_size(visit, server, short):
    """Windows of 1280 pixels have the layout of half as many then, as widths are asked for in sizes of text."""
    player = visit(viewport={"width": 1000, "height": 800}).opens(f"{server}/short-web/index.html", short.course)
    player.frame.add_style_tag(content="html { font-size: 200% !important; }")
    for place in [*short.course.specials, *short.course.page_ids]:
        player.open(place)
        assert player.frame.evaluate(FITS), place
        assert player.frame.evaluate(OVERLAPS) == [], place


def test_forced_colours(visit, server, short, screenshots):
    player = visit(forced_colors="active").opens(f"{server}/short-web/index.html", short.course)
    page = next(page for page in short.course.page_ids if short.course.practice_on(page))
    player.open(page)
    question = short.course.practice_on(page)[0]
    player.practise(question, short.course.wrong(question))
    assert violations(player.frame) == []
    chosen = player.question(question).locator("input:checked").first
    assert chosen.evaluate("input => getComputedStyle(input).appearance") == "auto", "browsers draw it in the colours they force"
    player.frame.page.screenshot(path=screenshots / "forced-colours.png", animations="disabled")


def test_less_motion(visit, server, short):
    player = visit(reduced_motion="reduce").opens(f"{server}/short-web/index.html", short.course)
    moving = player.frame.evaluate("""() => [...document.querySelectorAll("*")].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return parseFloat(transitionDuration) > 0 || animationName !== "none";
      }).length""")
    assert moving == 0


@pytest.fixture(scope="module", params=["#ffff00", "#ffffff", "#000000", "#777777", "#e6007e"])
def accented(request, tmp_path_factory):
    root = tmp_path_factory.mktemp("accent")
    course = arabic_course.write(root / "Course")
    with (course / "course.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f'theme: {{accent: "{request.param}"}}\n')
    return build(course, root / "Build")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_accent_can_be_read(browser, accented, scheme):
    with served({"accent": accented.web}) as origin:
        visitor = Visitor(browser, origin, color_scheme=scheme)
        player = visitor.opens(f"{origin}/accent/index.html", accented.course)
        player.open("practice")
        player.practise("trust", ["money"])
        found = Axe().run(player.frame.page, options={"runOnly": ["color-contrast"]}).response["violations"]
        player.open("test")
        player.begin("last")
        found += Axe().run(player.frame.page, options={"runOnly": ["color-contrast"]}).response["violations"]
        visitor.context.close()
        assert found == []
        assert visitor.faults == []
