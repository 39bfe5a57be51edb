"""A course in Arabic: read from right to left, its words and numbers as Arabic has them, and nothing over anything else."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop import arabic_course
from Interop.packages import build

from .conftest import Visitor
from .lms import served
from .test_states import FITS, violations

# Texts and things to press that lie over one another, and those that are cut off by the window.
OVERLAPS = """() => {
  const shown = [...document.querySelectorAll("header *, nav.contents *, article:not([hidden]) *, nav.pager *, footer *")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".visually-hidden, svg, bdi, details:not([open]) > :not(summary)"));
  const boxes = shown.flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()).map((node) => {
    const range = document.createRange();
    range.selectNode(node);
    return [one, range.getBoundingClientRect()];
  }));
  const found = [];
  for (const [one, box] of boxes) {
    if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)) found.push(`cut: ${one.textContent.slice(0, 40)}`);
    for (const [other, next] of boxes) {
      if (one === other || one.contains(other) || other.contains(one)) continue;
      const fixed = (element) => element.closest("header.site-head, footer.site-foot, nav.contents");
      if (fixed(one) !== fixed(other)) continue;
      const [width, height] = [Math.min(box.right, next.right) - Math.max(box.left, next.left), Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top)];
      if (width > 2 && height > 4) found.push(`${one.textContent.slice(0, 30)} | ${other.textContent.slice(0, 30)}`);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    root = tmp_path_factory.mktemp("arabic")
    return build(arabic_course.write(root / "Course"), root / "Build")


@pytest.fixture
def opens(browser, arabic):
    visitors = []
    with served({"arabic": arabic.web}) as origin:
        def make(**options):
            visitors.append(Visitor(browser, origin, **options))
            return visitors[-1].opens(f"{origin}/arabic/index.html", arabic.course)
        yield make
        for visitor in visitors:
            visitor.context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "light"), (360, "dark")])
def test_a_course_from_right_to_left(opens, screenshots: Path, width, scheme):
    player = opens(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = player.frame.page

    def look(name: str):
        assert violations(page) == [], name
        assert player.frame.evaluate(FITS), name
        assert player.frame.evaluate(OVERLAPS) == [], name
        page.screenshot(path=screenshots / f"arabic-{width}-{scheme}-{name}.png", full_page=True, animations="disabled")

    assert player.frame.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
    look("about")
    player.open("first")
    look("first")
    player.open("practice")
    player.practise("trust", ["money"])
    look("wrong")
    player.open("test")
    player.begin("last")
    look("open")
    for question in player.asked("last"):
        player.choose(player.question(question, "last"), player.course.right(question))
    player.submit("last")
    assert player.verdict("last") == player.say("result.passed")
    look("result")
    player.open("toolkit")
    look("toolkit")
    page.keyboard.press("/")
    dialog = player.frame.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("الثّقة")  # with a mark that the text does not have
    expect(dialog.locator("mark").first).to_have_text("الثقة")
    assert violations(page) == []
    page.screenshot(path=screenshots / f"arabic-{width}-{scheme}-search.png", animations="disabled")


def test_directions_are_mirrored(opens):
    player = opens(viewport={"width": 1280, "height": 800})
    player.open("practice")
    box = {name: player.frame.locator(name).first.bounding_box() for name in ("nav.contents", "main", "a[rel=prev]", "a[rel=next]", ".site-head .progress", ".course-title")}
    assert box["nav.contents"]["x"] > box["main"]["x"]
    assert box["a[rel=prev]"]["x"] > box["a[rel=next]"]["x"]
    assert box[".course-title"]["x"] > box[".site-head .progress"]["x"]
    assert player.frame.locator(".icon-after").first.evaluate("icon => getComputedStyle(icon).transform") == "matrix(-1, 0, 0, 1, 0, 0)"


def test_numbers_take_the_form_that_arabic_has(opens):
    player = opens()
    player.open("test")
    facts = player.assessment("last").locator(".assessment-facts li")
    expect(facts.nth(0)).to_have_text("سؤالان")  # the dual
    numbers = player.frame.evaluate("[new Intl.NumberFormat('ar').format(3), new Intl.NumberFormat('ar', { style: 'percent' }).format(0.5)]")
    expect(facts.nth(1)).to_have_text(player.say("assessment.passing", passing=numbers[1]))
    expect(facts.nth(2)).to_have_text(f"بقيت {numbers[0]} محاولات")  # the few
    player.open("practice")
    question = player.question("sum")
    question.locator("input").fill("٣")
    question.get_by_role("button", name=player.say("question.check")).click()
    expect(question).to_contain_text(player.say("verdict.c"))
