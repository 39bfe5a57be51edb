"""axe-core finds nothing in any page or state, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .states import states

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}


def violations(place) -> list[str]:
    found = Axe().run(place, options=RULES).response["violations"]
    return [f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {' '.join(node['failureSummary'].split())[:200]}"
            for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_the_course(visit, server, sample, scheme):
    player = visit(color_scheme=scheme).opens(f"{server}/sample-web/index.html", sample.course)
    found = {state: violations(player.frame.page) for state in states(player)}
    assert {state: rules for state, rules in found.items() if rules} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_window_with_its_contents_open(visit, server, sample, scheme):
    player = visit(color_scheme=scheme, viewport={"width": 360, "height": 740}).opens(f"{server}/sample-web/index.html", sample.course)
    player.frame.get_by_role("button", name=player.say("contents.title")).click()
    assert violations(player.frame.page) == []


def test_the_frame_in_an_lms(lms, sample):
    player = lms.launch()
    player.open(sample.course.page_ids[0])
    lms.leave()
    player = lms.launch()  # with the greeting
    assert violations(player.frame) == []
    lms.leave()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_handout(visit, server, sample, scheme):
    page = visit(color_scheme=scheme).context.new_page()
    for handout in sample.course.handouts:
        page.goto(f"{server}/sample-web/{handout['href']}")
        assert violations(page) == [], handout["id"]
