"""Screenshots of every page and state, wide and narrow, as an artefact; and nothing is wider than its window."""

import pytest

from .states import states


@pytest.mark.parametrize(("width", "height", "scheme"), [(1280, 800, "light"), (360, 740, "light"), (1280, 800, "dark")])
def test_screenshots(visit, server, sample, screenshots, width, height, scheme):
    player = visit(color_scheme=scheme, viewport={"width": width, "height": height}).opens(f"{server}/sample-web/index.html", sample.course)
    page = player.frame.page
    wide = {}
    for number, state in enumerate(states(player)):
        suffix = "" if scheme == "light" else f"-{scheme}"
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=screenshots / f"{width}{suffix}-{number:02}-{state}.png", full_page=state != "handout", animations="disabled")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            wide[state] = overflow
    assert wide == {}, "these scroll sideways"


def test_a_window_of_320_pixels_needs_no_sideways_scrolling(visit, server, sample):
    """WCAG 1.4.10: the width of a desktop window at 400 per cent."""
    player = visit(viewport={"width": 320, "height": 256}).opens(f"{server}/sample-web/index.html", sample.course)
    for page in sample.course.page_ids:
        player.open(page)
        assert player.frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page
