"""A learner without a mouse: every step of a page by keyboard, with the focus always to be seen."""

import pytest

FOCUS = """() => {
  const { activeElement: on } = document;
  if (!on || on === document.body) return null;
  const style = getComputedStyle(on.matches("input") ? on.closest("label") ?? on : on);
  const own = getComputedStyle(on);
  const seen = [style, own].some((s) => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none");
  return { tag: on.localName, text: (on.getAttribute("aria-label") ?? on.textContent).trim().slice(0, 60), seen };
}"""


class Keys:
    def __init__(self, player):
        self.player = player
        self.keyboard = player.frame.page.keyboard
        self.unseen = []

    def tab_to(self, selector: str, limit: int = 80):
        for _ in range(limit):
            self.keyboard.press("Tab")
            focus = self.player.frame.evaluate(FOCUS)
            if focus and not focus["seen"]:
                self.unseen.append(focus)
            if self.player.has_focus_on(selector):
                return
        raise AssertionError(f"{selector} cannot be reached by keyboard")

    def press(self, *keys):
        for key in keys:
            self.keyboard.press(key)


@pytest.fixture
def keys(visit, server, short):
    return Keys(visit().opens(f"{server}/short-web/index.html", short.course))


def test_skipping_to_the_page(keys):
    keys.press("Tab", "Enter")
    assert keys.player.has_focus_on("main")


def test_a_page_with_a_question(keys, short):
    page = next(page for page in short.course.page_ids if short.course.practice_on(page))
    question = short.course.practice_on(page)[0]
    right = short.course.right(question)
    keys.tab_to(f"nav a[href='#/{page}']")
    keys.press("Enter")
    keys.player.expect_shown(page)
    assert keys.player.has_focus_on(f"[data-page='{page}'] h1")

    fields = f"[data-page='{page}'] [data-question='{question}'] input"
    keys.tab_to(fields)
    radios = keys.player.question(question).locator("input[type=radio]").count() > 0
    for choice in keys.player.question(question).locator("input").evaluate_all("inputs => inputs.map(input => input.value)"):
        if choice in right:
            keys.press("Space")
        if radios and choice in right:
            break
        keys.press("ArrowDown" if radios else "Tab")
    assert keys.player.chosen(keys.player.question(question)) == right
    keys.tab_to(f"[data-question='{question}'] button")
    keys.press("Enter")
    assert keys.player.say("verdict.c") in keys.player.question(question).inner_text()
    assert keys.player.has_focus_on(f"[data-question='{question}'] *"), "the focus was lost with the button"

    order = short.course.page_ids
    if page != order[-1]:
        keys.tab_to("a[rel=next]")
        keys.press("Enter")
        keys.player.expect_shown(order[order.index(page) + 1])
    assert keys.unseen == []


def test_an_assessment(keys, short):
    assessment = short.course.assessments[0]
    root = f"[data-assessment='{assessment['id']}']"
    keys.player.open(assessment["page"])
    keys.tab_to(f"{root} button")
    keys.press("Enter")
    for question in keys.player.asked(assessment["id"]):
        keys.tab_to(f"{root} [data-question='{question}'] input")
        if keys.player.has_focus_on("[type=radio]"):
            values = keys.player.question(question, assessment["id"]).locator("input").evaluate_all("inputs => inputs.map(input => input.value)")
            keys.press("Space", *["ArrowDown"] * values.index(short.course.right(question)[0]))
        else:
            for value in keys.player.question(question, assessment["id"]).locator("input").evaluate_all("inputs => inputs.map(input => input.value)"):
                if not keys.player.has_focus_on(f"[value='{value}']"):
                    keys.press("Tab")
                if value in short.course.right(question):
                    keys.press("Space")
    keys.tab_to(f"{root} .assessment-actions button, {root} button")
    keys.press("Enter")
    assert keys.player.verdict(assessment["id"]) == keys.player.say("result.passed")
    assert keys.player.has_focus_on(f"{root} h3")
    assert keys.unseen == []


def test_a_handout(keys, short):
    if not short.course.handouts:
        pytest.skip("this course has no handouts")
    keys.player.open("toolkit")
    keys.tab_to("[data-open-handout]")
    keys.press("Enter")
    dialog = keys.player.frame.get_by_role("dialog")
    dialog.wait_for()
    keys.press("Escape")
    dialog.wait_for(state="hidden")
    assert keys.player.has_focus_on("[data-open-handout]")


def test_the_contents_of_a_narrow_window(visit, server, short):
    keys = Keys(visit(viewport={"width": 360, "height": 740}).opens(f"{server}/short-web/index.html", short.course))
    keys.tab_to("button[aria-controls]")
    keys.press("Enter")
    page = short.course.page_ids[1]
    keys.tab_to(f"nav a[href='#/{page}']")
    keys.press("Escape")
    assert keys.player.has_focus_on("button[aria-controls]")
    keys.press("Enter")
    keys.tab_to(f"nav a[href='#/{page}']")
    keys.press("Enter")
    keys.player.expect_shown(page)
    assert not keys.player.entry(page).is_visible()
    assert keys.unseen == []
