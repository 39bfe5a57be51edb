"""Editions in a browser: who can help near by, and texts of profiles that try to break what shows them."""

import itertools
import re
import unicodedata

import pytest
from playwright.sync_api import expect

from Interop import editions_course
from Interop.hostile_values import HOSTILE, profile
from Interop.packages import Course, run, words

from .conftest import Visitor
from .lms import served
from .player import Player
from .test_arabic import OVERLAPS
from .test_everyone import SMALL
from .test_states import FITS, at_full_height, violations

# Every text of the document as people read it, with what is in closed boxes.
PLAIN = "() => document.body.textContent"


def built(root, profiles=None, **changes):
    course = editions_course.write(root / "Course", profiles, **changes)
    result = run("build", course, "--output", root / "Build", "--all-profiles", "--target", "web")
    assert result.returncode == 0, result.stdout + result.stderr
    return {re.sub(r"^small-?|-?1\.0\.0-web$", "", path.name): path for path in (root / "Build").iterdir()}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    languages = {
        "es": {"language": "es"}, "ar": {"language": "ar", "variables": "{town: وادي الدردار, agency: بيت الأطفال في الوادي}"}}
    packages = built(tmp_path_factory.mktemp("editions"))
    for name, changes in languages.items():
        packages[name] = built(tmp_path_factory.mktemp(name), {}, **changes)[""]
    return {name or "course": path for name, path in packages.items()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return built(tmp_path_factory.mktemp("hostile"), {name: profile(value) for name, value in HOSTILE.items()})


@pytest.fixture
def opens(visits):
    def make(folder, place: str = "", **options) -> Player:
        visitor = visits.to({"it": folder}, **options)
        return visitor.opens(f"{visitor.origin}/it/index.html{place}", Course.at(folder / "index.html"))

    return make


def test_who_can_help_near_by(opens, folders):
    player = opens(folders["elm"], "#/toolkit")
    table = player.article.get_by_role("table", name="Local resources")
    heads = [head.inner_text() for head in table.get_by_role("columnheader").all()]
    assert heads == ["Who", "What they do", "How to reach them"]
    expect(table.get_by_role("rowheader")).to_have_text(["Elm Valley Clinic", "Valley Ride"])
    row = table.get_by_role("row", name=re.compile("Elm Valley Clinic"))
    for name, address in {"555-0143 ext. 2": "tel:5550143;ext=2", "clinic@example.org": "mailto:clinic@example.org"}.items():
        link = row.get_by_role("link", name=name)
        assert link.get_attribute("href") == address
        # The telephone and the mail program are asked, and the course stays where it is.
        assert link.get_attribute("target") is None
    assert words(row.inner_text()).endswith("Address: 12 Main Street")
    assert "Open: Weekdays" in words(row.inner_text())


def test_a_web_site_opens_beside_the_course(opens, folders):
    player = opens(folders["course"], "#/toolkit")
    link = player.article.get_by_role("link", name="example.org/library (opens in a new tab)")
    assert (link.get_attribute("href"), link.get_attribute("target"), link.get_attribute("rel")) == ("https://example.org/library", "_blank", "noopener")


def test_none_are_nothing(opens, folders):
    player = opens(folders["harbor"], "#/toolkit")
    expect(player.article.get_by_role("heading", level=1)).to_be_visible()
    expect(player.article.locator(".resources, .resource")).to_have_count(0)
    assert not (folders["harbor"] / "player" / "resources.css").exists()


@pytest.mark.parametrize(("name", "scheme", "width"), list(itertools.product(["elm", "course", "es", "ar"], ["light", "dark"], [1280, 360])))
def test_how_they_look(opens, folders, screenshots, name, scheme, width):
    player = opens(folders[name], "#/toolkit", viewport={"width": width, "height": 800}, color_scheme=scheme)
    section = player.article.locator(".resources")
    expect(section.get_by_role("heading", level=2)).to_have_text(player.say("resources.title"))
    # Cards are still a table to those who hear them.
    expect(section.get_by_role("rowheader").first).to_be_visible()
    assert section.get_by_role("table").count() == 1
    page = player.frame.page
    with at_full_height(page, player.frame):
        assert player.frame.evaluate(FITS)
        assert player.frame.evaluate(SMALL) == []
        assert player.frame.evaluate(OVERLAPS) == []
        assert violations(page) == []
        page.screenshot(path=screenshots / f"resources-{name}-{scheme}-{width}.png", full_page=True)


def test_a_handout_only_of_the_edition(opens, folders):
    player = opens(folders["elm"], "#/toolkit")
    expect(player.article.locator("[data-handout]")).to_have_count(2)
    player.article.get_by_role("link", name="Phone tree of Elm Valley").click()
    document = player.frame.get_by_role("dialog").locator("iframe").element_handle().content_frame()
    expect(document.get_by_label("Who calls in Elm Valley")).to_be_visible()


# Hostile texts


def shown(value: str) -> str:
    return words(unicodedata.normalize("NFC", value))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_of_a_profile_runs_or_breaks_a_page(opens, hostile, screenshots, name):
    """The visitor fails the test at its end if a script spoke or anything was asked of elsewhere."""
    value = HOSTILE[name]
    player = opens(hostile[name], viewport={"width": 360, "height": 740})
    course = player.course
    for place in [*course.page_ids, *course.specials]:
        player.open(place)
        assert player.frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), place
        assert player.frame.evaluate("document.title") != "ran"
        player.frame.page.screenshot(path=screenshots / f"hostile-{name}-{place}.png")
    player.open("one")
    assert shown(player.frame.title()).startswith(shown(f"One in {value}"))
    player.practise("who", ["a"])
    assert shown(value) in shown(player.question("who").evaluate("question => question.textContent"))
    player.open("sessions")
    assert shown(player.article.get_by_role("heading", level=2).evaluate("title => title.textContent")) == shown(f"Evening: {value}")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_of_a_profile_runs_or_breaks_a_handout(browser, hostile, name):
    with served({"it": hostile[name]}) as origin:
        visitor = Visitor(browser, origin, viewport={"width": 360, "height": 740})
        page = visitor.context.new_page()
        for handout in ("map", "tree"):
            page.goto(f"{origin}/it/toolkit/{handout}.html")
            assert page.title() != "ran"
            assert shown(HOSTILE[name]) in shown(page.evaluate(PLAIN))
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), handout
            page.get_by_role("textbox").first.fill(HOSTILE[name].splitlines()[0])
            page.reload()
            assert page.get_by_role("textbox").first.input_value() == HOSTILE[name].splitlines()[0]
        visitor.context.close()
        assert visitor.faults == []
