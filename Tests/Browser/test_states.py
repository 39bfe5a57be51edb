"""Every page and state of the course, wide and narrow, light and dark: axe-core finds nothing, nothing is cut off, and screenshots are kept."""

from contextlib import contextmanager, nullcontext

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import TAKEN, Visitor
from .states import leaving_states, module_states, states

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def violations(place) -> list[str]:
    found = Axe().run(place, options=RULES).response["violations"]
    return [f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {' '.join(node['failureSummary'].split())[:200]}"
            for rule in found for node in rule["nodes"]]


@contextmanager
def at_full_height(page, frame):
    """A window as high as what it shows: no bar lies over a field, which axe would take for too small a target."""
    size = page.viewport_size
    height = max(size["height"], frame.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size(size | {"height": height})
    yield
    page.set_viewport_size(size)


@pytest.fixture(scope="module", params=[(1280, "light"), (1280, "dark"), (360, "light")], ids=lambda look: f"{look[0]}-{look[1]}")
def looked_at(request, browser, server, short, screenshots):
    """What was found in each state, with a screenshot of it left behind."""
    width, scheme = request.param
    visitor = Visitor(browser, server, color_scheme=scheme, viewport={"width": width, "height": 800})
    player = visitor.opens(f"{server}/short-web/index.html", short.course)
    page = player.frame.page
    found = {}
    for number, state in enumerate(states(player)):
        fits = page.evaluate(FITS)
        with nullcontext() if player.frame.get_by_role("dialog").count() else at_full_height(page, player.frame):
            found[state] = {"violations": violations(page), "fits": fits}
            page.screenshot(path=screenshots / f"{width}-{scheme}-{number:02}-{state}.png", animations="disabled")
    visitor.context.close()
    assert visitor.faults == []
    return found


def test_axe_finds_nothing(looked_at):
    assert {state: found["violations"] for state, found in looked_at.items() if found["violations"]} == {}


def test_nothing_is_wider_than_the_window(looked_at):
    assert [state for state, found in looked_at.items() if not found["fits"]] == []


def test_a_window_of_320_pixels_needs_no_sideways_scrolling(visit, server, short):
    """WCAG 1.4.10: the width of a desktop window at 400 per cent."""
    player = visit(viewport={"width": 320, "height": 256}).opens(f"{server}/short-web/index.html", short.course)
    for page in short.course.page_ids:
        player.open(page)
        assert player.frame.evaluate(FITS), page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_window_with_its_contents_open(visit, server, short, scheme):
    player = visit(color_scheme=scheme, viewport={"width": 360, "height": 740}).opens(f"{server}/short-web/index.html", short.course)
    player.frame.get_by_role("button", name=player.say("contents.title")).click()
    assert violations(player.frame.page) == []


def test_the_frame_in_an_lms_with_its_greeting(lms):
    lms.launch().open(lms.course.page_ids[0])
    lms.leave()
    player = lms.launch()
    assert violations(player.frame) == []
    lms.leave()


@pytest.mark.parametrize("taken", ["scorm12-reading", "scorm2004-module"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_a_module_by_itself_and_how_it_is_left(visit, screenshots, taken, width, scheme):
    lms = visit(color_scheme=scheme, viewport={"width": width, "height": 800}).lms(*TAKEN[taken])
    player = lms.launch()
    for name, show in {"module": module_states, "left": leaving_states}.items():
        for number, state in enumerate(show(lms, player)):
            lms.page.screenshot(path=screenshots / f"{width}-{scheme}-{taken}-{name}-{number:02}-{state}.png", animations="disabled")
            assert player.frame.evaluate(FITS), state
            with at_full_height(lms.page, player.frame):
                assert violations(player.frame) == [], state
    lms.leave()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (360, "light")])
@pytest.mark.parametrize("course", ["short", "hostile"])
def test_the_toolkit_beside_the_modules(visit, screenshots, course, width, scheme):
    lms = visit(color_scheme=scheme, viewport={"width": width, "height": 800}).lms(course, "scorm2004", "per-module", "toolkit.html")
    player = lms.launch()
    for special in lms.course.specials:
        player.open(special)
        lms.page.screenshot(path=screenshots / f"{width}-{scheme}-{course}-beside-{special}.png", animations="disabled")
        assert violations(player.frame) == [], special
        assert player.frame.evaluate(FITS), special
    lms.page.evaluate("leave()")


def test_a_hostile_module_fits_a_phone(visit):
    lms = visit(viewport={"width": 360, "height": 740}).lms("hostile", "scorm2004", "per-module", "module-only.html")
    player = lms.launch()
    for place in [*lms.course.specials, *lms.course.page_ids]:
        player.open(place)
        assert player.frame.evaluate(FITS), place
    player.save_and_exit()
    assert player.frame.evaluate(FITS)
    lms.leave()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_handout(visit, server, short, scheme):
    page = visit(color_scheme=scheme).context.new_page()
    for handout in short.course.handouts:
        page.goto(f"{server}/short-web/{handout['href']}")
        assert violations(page) == [], handout["id"]
