"""The page of the toolkit: many handouts are filtered by stage, objective, format and words, and each handout says where it is used."""

import pytest
from playwright.sync_api import expect

from Interop import own_course
from Interop.packages import build

from .player import Player
from .test_arabic import OVERLAPS
from .test_everyone import SMALL
from .test_states import FITS, at_full_height, violations


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    packages = {}

    def make(**options):
        key = tuple(sorted(options.items()))
        if key not in packages:
            root = tmp_path_factory.mktemp("tools")
            targets = "[scorm12, web]" if "packaging" not in options else "[scorm12]"
            packages[key] = build(own_course.write(root / "Course", targets=targets, **options), root / "Build")
        return packages[key]

    return make


@pytest.fixture
def opens(visits, built):
    def make(place: str = "#/toolkit", course: dict | None = None, block: str | None = None, document: str = "index.html", **options):
        package = built(**(course or {}))
        visitor = visits.to({"own": package.folder if course and "packaging" in course else package.web}, **options)
        page = visitor.context.new_page()
        if block:
            page.route(block, lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(f"{visitor.origin}/own/{document}{place}")
        return Player(page.main_frame, package.documents[document]).ready()

    return make


def shown(player: Player) -> list[str]:
    return player.article.locator("[data-tool]:visible").evaluate_all("items => items.map(item => item.dataset.tool)")


def told(player: Player) -> str:
    return player.article.locator(".tools-count").inner_text()


def choose(player: Player, what: str, value: str):
    player.article.get_by_label(player.say(f"tools.filter.{what}"), exact=True).select_option(value)


def count(player: Player, of: int, count: int = 5) -> str:
    return player.say("tools.filter.count", shown=of, count=count)


def test_all_are_there_at_first(opens):
    player = opens()
    assert shown(player) == ["plan", "letter", "letter", "map", "sheet", "review"]
    assert told(player) == count(player, 5)


def test_by_stage_objective_and_words(opens):
    player = opens()
    choose(player, "stage", "do")
    assert shown(player) == ["letter", "map", "sheet"]
    assert told(player) == count(player, 3)
    assert player.article.locator(".stage:visible").count() == 1
    choose(player, "objective", "talk")
    assert shown(player) == ["letter", "map"]
    field = player.article.get_by_role("searchbox")
    field.fill("  LÉTTER elm ")
    assert shown(player) == ["letter"]
    assert told(player) == count(player, 1)
    choose(player, "stage", "")
    assert shown(player) == ["letter", "letter"] and told(player) == count(player, 1)
    field.fill("nowhere")
    assert shown(player) == [] and told(player) == count(player, 0)
    expect(player.article.locator(".tools-none")).to_be_visible()
    player.article.get_by_role("button", name=player.say("tools.filter.reset")).click()
    assert len(shown(player)) == 6
    expect(player.article.locator(".tools-none")).to_be_hidden()
    expect(field).to_be_focused()


def test_words_inside_handouts_are_found(opens):
    player = opens()
    field = player.article.get_by_role("searchbox")
    for words, found in [
        ("laundromat", ["sheet"]), ("pigeon carrier", ["sheet"]), ("riverside", ["sheet"]), ("{{code}}", ["sheet"]), ("RIVERSIDE elm street", ["sheet"]),
        ("signature", ["map"]), ("agreement", ["map"]), ("nickname carpenters", ["map"]), ("onerror=alert", ["map"]), ("{{town}}", ["map"]),
        ("&quot;", ["map"]), ("alone", ["plan", "letter", "letter", "review"]), ("riverside nickname", []),
    ]:
        field.fill(words)
        assert shown(player) == found, words
    assert player.article.locator("img").count() == 0


def test_words_inside_handouts_are_there_once_and_for_the_filter_alone(opens):
    player = opens()
    words = player.article.locator("[data-words]").evaluate_all(
        "items => items.map(item => [item.dataset.tool, item.getAttribute('data-own-data-words') ?? item.dataset.words])")
    assert [tool for tool, _ in words] == ["plan", "letter", "map", "sheet", "review"]
    for _, text in words:
        assert len(set(text.split(" "))) == len(text.split(" "))
    player.frame.page.keyboard.press("/")
    player.frame.page.keyboard.type("laundromat")
    expect(player.frame.locator("dialog[open] .hits li")).to_have_count(0)


def test_learners_own_words_are_found_inside_handouts(opens):
    player = opens("#/make-it-yours")
    player.article.get_by_label("Your town").fill("Springfield")
    player.article.get_by_role("button", name=player.say("own.save")).click()
    player.open("toolkit")
    for words, found in [("carpenters springfield", ["map"]), ("carpenters valley", [])]:
        player.article.get_by_role("searchbox").fill(words)
        assert shown(player) == found


def test_formats_are_offered_where_there_are_several(opens):
    player = opens()
    expect(player.article.get_by_label(player.say("tools.filter.format"), exact=True)).to_have_count(0)


def test_by_keyboard(opens):
    player = opens()
    keyboard = player.frame.page.keyboard
    player.article.get_by_role("searchbox").focus()
    keyboard.type("map")
    keyboard.press("Enter")  # nothing is sent anywhere
    player.is_at("toolkit")
    assert shown(player) == ["map"]
    keyboard.press("Tab")
    expect(player.article.get_by_label(player.say("tools.filter.stage"), exact=True)).to_be_focused()
    keyboard.press("ArrowDown")
    assert shown(player) == []
    keyboard.press("Tab")
    keyboard.press("Tab")
    expect(player.article.get_by_role("button", name=player.say("tools.filter.reset"))).to_be_focused()
    keyboard.press("Enter")
    assert len(shown(player)) == 6


def test_each_handout_says_where_it_is_used(opens):
    player = opens()
    card = player.article.locator("[data-tool=letter]").first
    uses = card.locator(".used-on")
    assert uses.get_by_role("link").all_inner_texts() == ["Hello Elm Street Library", "Third"]
    assert player.article.locator("[data-tool=plan] .used-on").get_by_role("link").all_inner_texts() == ["Second"]
    assert player.article.locator("[data-tool=map] .used-on").count() == 0
    uses.get_by_role("link", name="Third").click()
    player.is_at("third")


def test_the_dialog_of_a_handout_says_so_too(opens):
    player = opens("#/welcome")
    player.article.get_by_role("link", name="the letter").click()
    dialog = player.frame.get_by_role("dialog")
    assert dialog.locator(".used-on").get_by_role("link").all_inner_texts() == ["Hello Elm Street Library", "Third"]
    assert violations(player.frame.page) == []
    dialog.locator(".used-on").get_by_role("link", name="Third").click()
    expect(dialog).to_be_hidden()
    player.is_at("third")
    player.open("toolkit")
    player.article.get_by_role("link", name="Map for").click()
    expect(dialog.locator("iframe")).to_have_count(1)
    assert dialog.locator(".used-on").count() == 0


def test_without_its_script_all_are_there(opens):
    player = opens(block="**/player/tools.js")
    assert len(shown(player)) == 6
    expect(player.article.locator(".tools-filter")).to_be_hidden()
    expect(player.article.locator(".tools-none")).to_be_hidden()


def test_beside_modules_pages_are_named_and_not_linked(opens):
    player = opens("", course={"packaging": "per-module"}, document="toolkit.html")
    uses = player.article.locator("[data-tool=letter] .used-on").first
    assert uses.get_by_role("link").count() == 0
    assert "Hello Elm Street Library (Begin in Elm Valley)" in uses.inner_text()
    player.article.get_by_role("searchbox").fill("map")
    assert shown(player) == ["map"]


def test_a_small_toolkit_has_no_filter(opens):
    player = opens(course={"handouts": 3})
    assert player.article.get_by_role("search").count() == 0
    assert player.article.locator("[data-tool=letter] .used-on").first.get_by_role("link").all_inner_texts() == [
        "Hello Elm Street Library", "Third"]
    player.article.locator("[data-open-handout=letter]").first.click()
    dialog = player.frame.get_by_role("dialog")
    assert dialog.locator(".used-on").get_by_role("link").count() == 2


@pytest.mark.parametrize(("width", "scheme", "language"), [
    (1280, "light", "en"), (1280, "dark", "en"), (360, "light", "en"), (360, "dark", "es"), (360, "light", "ar"), (1280, "light", "ar")])
def test_for_everyone(opens, screenshots, width, scheme, language):
    player = opens(course={"language": language}, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = player.frame.page
    for name in ("all", "none"):
        if name == "none":
            player.article.get_by_role("searchbox").fill("nowhere")
        assert page.evaluate(FITS)
        assert page.evaluate(OVERLAPS) == []
        assert page.evaluate(SMALL) == []
        with at_full_height(page, player.frame):
            assert violations(page) == []
            page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-tools-{name}.png", animations="disabled")
