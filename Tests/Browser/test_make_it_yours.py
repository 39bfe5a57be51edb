"""Make it yours: what learners call their own places stands on every page and handout, comes back with the LMS's data, and is text alone."""

import re

import pytest
from playwright.sync_api import expect

from Interop import own_course
from Interop.packages import build, run

from .conftest import Visitor
from .lms import served, standard
from .player import Player
from .test_arabic import OVERLAPS
from .test_everyone import SMALL
from .test_states import FITS, at_full_height, violations

LIBRARY = "The name of your library"
TOWN = "Your town"
PLAIN = "Sheet for"  # has no form
HOSTILE = '"><img src=x onerror=alert(1)></b>\'&'
MARKED = """root => [...root.querySelectorAll("[data-variable]")].map((place) => [place.dataset.variable, place.textContent])"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    packages = {}

    def make(target: str = "scorm12", **options):
        key = (target, *sorted(options.items()))
        if key not in packages:
            root = tmp_path_factory.mktemp("own")
            targets = f"[{target}, web]" if options.get("packaging") != "per-module" else f"[{target}]"
            packages[key] = build(own_course.write(root / "Course", targets=targets, **options), root / "Build", target=target)
        return packages[key]

    return make


@pytest.fixture
def place(visits, built):
    """Makes visitors to a package; `lms` gives one in an LMS, else the course is opened without."""

    def make(package, lms: bool = False, again: Visitor | None = None, document: str | None = None, path: str = "", **options):
        visitor = again or visits.to({"own": package.folder if lms else package.web}, **options)
        if lms:
            return standard(package)(visitor.context, visitor.origin, "own", package, document)
        page = visitor.context.new_page()
        page.goto(f"{visitor.origin}/own/index.html{path}")
        player = Player(page.main_frame, package.course).ready()
        player.visitor = visitor
        return player

    make.visitors = visits.visitors
    return make


def say(player: Player, library: str | None = None, town: str | None = None):
    player.open("make-it-yours")
    if library is not None:
        player.article.get_by_label(LIBRARY).fill(library)
    if town is not None:
        player.article.get_by_label(TOWN).fill(town)
    player.article.get_by_role("button", name=player.say("own.save")).click()
    expect(player.article.get_by_role("status")).to_have_text(player.say("own.saved"))


def texts_of(player: Player) -> str:
    return player.article.inner_text()


def test_every_page_says_it(built, place):
    player = place(built())
    assert player.frame.title() == "Reading at Elm Street Library"
    say(player, "Oak Library", "Springfield")
    assert player.frame.title() == "Make it yours – Reading at Oak Library"
    player.open("about")
    assert "Reading at Oak Library" in texts_of(player) and "With The agency" in texts_of(player) and "Choose books with Oak Library" in texts_of(player)
    player.open("welcome")
    assert player.frame.title() == "Hello Oak Library – Reading at Oak Library"
    text = texts_of(player)
    for words in ("Hello Oak Library", "Begin in Springfield", "What Springfield has", "Ask Oak Library for the letter", "or {{library}} and {{library}}",
                  "Oak Library in Springfield", "Who asks Oak Library?", "We in Springfield", "In Springfield"):
        assert words in text, words
    assert "Elm" not in text
    article = player.article
    assert article.locator("img").get_attribute("alt") == "The door of Oak Library"
    assert article.get_by_role("link", name="the letter").get_attribute("title") == "From Oak Library"
    # Ids and addresses are the course's.
    assert article.locator("h2").first.get_attribute("id") == "welcome--what-elm-valley-has"
    assert article.get_by_role("link", name="More").get_attribute("href") == "https://example.org/Elm%20Street%20Library"
    assert article.get_by_role("tab").first.inner_text() == "In Springfield"
    assert "Begin in Springfield" in player.contents.inner_text() and "Hello Oak Library" in player.contents.inner_text()
    assert player.frame.locator(".course-title a").inner_text() == "Reading at Oak Library"
    player.open("second")
    assert player.article.locator("select").first.locator("option").all_inner_texts().count("Oak Library") == 1
    assert player.frame.locator(".pager-link.previous .pager-title").inner_text() == "Hello Oak Library"
    player.open("toolkit")
    assert "Letter for Oak Library" in texts_of(player) and "Do it in Springfield" in texts_of(player)


def test_it_comes_back_in_this_browser(built, place):
    player = place(built())
    say(player, "Oak Library")
    again = place(built(), again=player.visitor, path="#/welcome")
    assert "Hello Oak Library" in texts_of(again)
    assert again.frame.title() == "Hello Oak Library – Reading at Oak Library"
    assert "Elm Valley" in texts_of(again)
    again.open("make-it-yours")
    assert again.article.get_by_label(LIBRARY).input_value() == "Oak Library"
    assert again.article.get_by_label(TOWN).input_value() == ""
    assert again.article.get_by_label(TOWN).get_attribute("placeholder") == "Elm Valley"
    assert again.say("own.kept.browser") in texts_of(again)


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
def test_it_comes_back_in_another_browser_with_the_lms(built, place, target):
    package = built(target)
    lms = place(package, lms=True)
    player = lms.launch()
    say(player, "Oak Library", "مدينة الزهور")
    expect(player.article.locator(".own-kept")).to_have_text(player.say("own.kept.both"))
    player.open("welcome")
    lms.leave()
    elsewhere = place(package, lms=True)
    elsewhere.registration = lms.registration
    player = elsewhere.launch()
    player.open("welcome")
    assert "Hello Oak Library" in texts_of(player) and "What مدينة الزهور has" in texts_of(player)
    # What was answered is reported in the course's words.
    player.practise("who", ["we"])
    assert "Yes, Oak Library." in texts_of(player)
    if target == "scorm2004":
        elsewhere.committed_after(lambda: player.open("second"))
        assert [record["description"] for record in elsewhere.records("interactions")] == ["Who asks Elm Street Library?"]
    elsewhere.leave()
    again = place(package, lms=True)
    again.registration = elsewhere.registration
    player = again.launch()
    player.open("make-it-yours")
    assert player.article.get_by_label(TOWN).input_value() == "مدينة الزهور"
    reset(player)
    again.leave()
    # The first browser has an earlier word: the LMS's later one counts.
    last = place(package, lms=True, again=place.visitors[0])
    last.origin, last.registration = place.visitors[0].origin, again.registration
    player = last.launch()
    player.open("welcome")
    assert "Hello Elm Street Library" in texts_of(player)
    last.leave()


def reset(player: Player):
    player.article.get_by_role("button", name=player.say("own.reset")).click()
    dialog = player.frame.get_by_role("dialog")
    expect(dialog.get_by_role("button", name=player.say("own.keep"))).to_be_focused()
    dialog.get_by_role("button", name=player.say("own.reset")).click()
    expect(player.article.get_by_role("status")).to_have_text(player.say("own.gone"))


def test_reset_asks_first(built, place):
    player = place(built())
    say(player, "Oak Library", "Springfield")
    player.article.get_by_role("button", name=player.say("own.reset")).click()
    player.frame.get_by_role("dialog").get_by_role("button", name=player.say("own.keep")).click()
    assert player.article.get_by_label(LIBRARY).input_value() == "Oak Library"
    player.article.get_by_role("button", name=player.say("own.reset")).click()
    player.frame.page.keyboard.press("Escape")
    assert player.article.get_by_label(LIBRARY).input_value() == "Oak Library"
    reset(player)
    assert player.article.get_by_label(LIBRARY).input_value() == ""
    player.open("welcome")
    assert "Hello Elm Street Library" in texts_of(player)
    again = place(built(), again=player.visitor, path="#/welcome")
    assert "Hello Elm Street Library" in texts_of(again)


@pytest.mark.parametrize("value", [HOSTILE, "x" * 2000, "\u202e‮dlrow\u2066", "مكتبة «الزهور» & <b>", "\u200f \t\n ", "{{town}} {{}} $& \\{{library}}", "👩‍👩‍👧‍👦" * 20])
def test_whatever_is_typed_is_text(built, place, value):
    player = place(built(), path="#/make-it-yours", viewport={"width": 360, "height": 740})
    player.article.get_by_label(LIBRARY).fill(value)
    player.article.get_by_label(LIBRARY).press("Enter")
    expect(player.article.get_by_role("status")).to_have_text(player.say("own.saved"))
    player.open("welcome")
    said = player.article.locator("h1 [data-variable]").inner_text()
    assert len(said.encode("utf-16-le")) // 2 <= 40
    assert "\u202e" not in said and "\u2066" not in said
    assert player.article.locator("img").count() == 1
    assert player.frame.evaluate(FITS)
    if value == HOSTILE:
        assert said == HOSTILE[:40]
        assert player.article.locator("img").get_attribute("alt") == f"The door of {HOSTILE[:40]}"
    if "town" in value:
        assert said == value
    for page in ("about", "toolkit", "second"):
        player.open(page)
        assert player.frame.evaluate(FITS), page
    again = place(built(), again=player.visitor, path="#/welcome")
    assert again.article.locator("h1 [data-variable]").inner_text() == said


def test_what_storage_has_is_never_trusted(built, place):
    player = place(built())
    key = "coursewright:" + player.course.data["own"]["key"] + "::variables"
    for stored in ("not json", "null", "[1]", '{"library": 5}', '{"library": ["x", "y"], "town": [1, null], "other": [1, "x"]}', '{"__proto__": [1, "x"]}'):
        player.frame.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, stored])
        again = place(built(), again=player.visitor, path="#/welcome")
        assert "Hello Elm Street Library" in texts_of(again), stored
        again.frame.page.close()
    player.frame.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, '{"library": [1, "' + "y" * 3000 + '"]}'])
    assert place(built(), again=player.visitor, path="#/welcome").article.locator("h1 bdi").inner_text() == "y" * 40


def open_handout(player: Player, name: str):
    player.article.get_by_role("link", name=name).first.click()
    frame = player.frame.page.frame_locator(".handout-frame") if player.frame.parent_frame is None else player.frame.frame_locator(".handout-frame")
    frame.locator("h1").wait_for()
    return frame


def test_handouts_say_it_and_are_saved_so(built, place, browser, tmp_path):
    player = place(built())
    say(player, HOSTILE, "Springfield")
    player.open("toolkit")
    frame = open_handout(player, "Letter for")
    said = HOSTILE[:40]
    assert frame.locator("h1").inner_text() == f"Letter for {said}"
    assert frame.get_by_label(f"Who is from {said}?").count() == 1
    frame.get_by_label(f"Who is from {said}?").fill("Ann")
    assert frame.get_by_role("radio", name="With Springfield").get_attribute("title") == "How: With Springfield"
    with player.frame.page.expect_download() as download:
        player.frame.get_by_role("dialog").get_by_role("link", name=player.say("handout.save")).click()
    assert download.value.suggested_filename == "letter-filled.html"
    download.value.save_as(tmp_path / "letter.html")
    player.frame.get_by_role("dialog").get_by_role("button", name=player.say("dialog.close")).click()
    frame = open_handout(player, PLAIN)
    with player.frame.page.expect_download() as download:
        player.frame.get_by_role("dialog").get_by_role("link", name=player.say("handout.save")).click()
    download.value.save_as(tmp_path / "plain.html")
    for name in ("letter", "plain"):
        page = browser.new_page()
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto((tmp_path / f"{name}.html").as_uri())
        assert page.title() == f"{'Letter' if name == 'letter' else 'Sheet'} for {said} · Reading at {said}"
        assert page.locator("main img").count() == 0
        if name == "letter":
            assert f"Bring it to {said}." in page.inner_text("main")
            assert page.get_by_label(f"Who is from {said}?").input_value() == "Ann"
        else:
            page.get_by_role("link", name="the end").click()
            expect(page.locator("h2")).to_be_in_viewport()
        assert faults == []
        page.close()


def test_a_handout_in_its_own_tab_says_it(built, place):
    player = place(built())
    say(player, "Oak Library")
    player.open("welcome")
    with player.frame.page.context.expect_page() as opened:
        player.article.get_by_role("link", name="the letter").click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator("h1")).to_have_text("Letter for Oak Library")
    assert "Springfield" not in opened.value.content()
    reset_page = player
    reset_page.open("make-it-yours")
    reset(reset_page)
    player.open("welcome")
    assert player.article.get_by_role("link", name="the letter").get_attribute("href") == "toolkit/letter.html"


def test_values_go_from_handout_to_handout(built, place):
    player = place(built())
    said = "Oak ~ # Library"
    say(player, said)
    player.open("toolkit")
    with player.frame.page.context.expect_page() as opened:
        player.article.get_by_role("link", name=PLAIN).click(modifiers=["ControlOrMeta"])
    page = opened.value
    expect(page.locator("h1")).to_have_text(f"Sheet for {said}")
    expect(page.locator("h2")).not_to_be_in_viewport()
    page.get_by_role("link", name="the end").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_be_in_viewport()
    page.reload()
    expect(page.locator("h1")).to_have_text(f"Sheet for {said}")
    expect(page.locator("h2")).to_be_in_viewport()
    page.go_back()
    page.reload()
    expect(page.locator("h1")).to_have_text(f"Sheet for {said}")
    for link, place_there in (("the letter", "#~"), ("its end", "#letter--at-the-end~")):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=link).click()
        expect(opened.value.locator("h1")).to_have_text(f"Letter for {said}")
        assert opened.value.evaluate("location.hash").startswith(place_there)
        if link == "its end":
            expect(opened.value.locator("h2").first).to_be_in_viewport()


def test_a_forged_address_says_text_alone(built, place):
    player = place(built())
    page = player.visitor.context.new_page()
    for forged in ("~%7B%22library%22%3A%22%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%7D", "~%", "~null", "letter--at-the-end~[]", "~%7B%22library%22%3A5%7D"):
        page.goto("about:blank")
        page.goto(f"{player.visitor.origin}/own/toolkit/letter.html#{forged}")
        assert page.locator("main img").count() == 0
    page.goto("about:blank")
    page.goto(f"{player.visitor.origin}/own/toolkit/letter.html#letter--at-the-end~%7B%22library%22%3A%22Oak%22%7D")
    assert page.locator("h1").inner_text() == "Letter for Oak"


def test_from_a_disk_handouts_are_saved_so_too(built, browser, tmp_path):
    """There a frame is of another origin, and the course cannot look into it."""
    package = built()
    page = browser.new_page()
    page.goto((package.web / "index.html").as_uri() + "#/make-it-yours")
    player = Player(page.main_frame, package.course).ready()
    player.article.get_by_label(LIBRARY).fill("Oak Library")
    player.article.get_by_role("button", name=player.say("own.save")).click()
    player.open("toolkit")
    frame = open_handout(player, "Letter for")
    assert frame.locator("h1").inner_text() == "Letter for Oak Library"
    with page.expect_download() as download:
        player.frame.get_by_role("dialog").get_by_role("link", name=player.say("handout.save")).click()
    download.value.save_as(tmp_path / "letter.html")
    assert ">Oak Library</bdi>" in (tmp_path / "letter.html").read_text(encoding="utf-8")
    page.close()


def test_answers_are_never_pushed_out(tmp_path, place):
    """Where there is room for the answers alone, the values stay in this browser, and the page says so."""
    package = build(own_course.write(tmp_path / "Course", targets="[scorm12, web]", essay=720), tmp_path / "Build")
    lms = place(package, lms=True)
    player = lms.launch()
    say(player, "Oak Library", "م" * 60)
    expect(player.article.locator(".own-kept")).to_have_text(player.say("own.kept.both"))
    player.open("second")
    player.article.locator("textarea").fill("م" * 720)
    player.question("essay").get_by_role("button").click()
    long = player.article.locator("textarea").input_value()
    lms.leave()
    again = place(package, lms=True, again=place.visitors[0])
    again.origin, again.registration = place.visitors[0].origin, lms.registration
    player = again.launch()
    player.open("second")
    assert player.article.locator("textarea").input_value() == long
    again.leave()


def test_full_state_keeps_answers_and_lets_own_values_go(tmp_path, place):
    many = "".join(f"  v{index}: {{value: Value {index}, label: Label {index}, max: 500}}\n" for index in range(6))
    uses = " ".join(f"{{{{v{index}}}}}" for index in range(6))
    course = own_course.write(tmp_path / "Course", targets="[scorm12, web]", essay=400, variables=own_course.VARIABLES + many)
    third = course / "modules" / "third.md"
    third.write_text(third.read_text(encoding="utf-8") + f"\n{uses}\n", encoding="utf-8")
    package = build(course, tmp_path / "Build")
    lms = place(package, lms=True)
    player = lms.launch()
    player.open("make-it-yours")
    for index in range(6):
        player.article.get_by_label(f"Label {index}").fill("و" * 500)
    player.article.get_by_role("button", name=player.say("own.save")).click()
    expect(player.article.locator(".own-kept")).to_have_text(player.say("own.kept.room"))
    player.open("second")
    player.article.locator("textarea").fill("م" * 400)
    player.question("essay").get_by_role("button").click()
    player.open("third")
    lms.leave()
    elsewhere = place(package, lms=True)
    elsewhere.registration = lms.registration
    player = elsewhere.launch()
    player.open("second")
    assert player.article.locator("textarea").input_value() == "م" * 400
    elsewhere.leave()
    # Here they are still.
    again = place(package, lms=True, again=place.visitors[0])
    again.origin, again.registration = place.visitors[0].origin, elsewhere.registration
    player = again.launch()
    player.open("third")
    assert "و" * 500 in texts_of(player)
    again.leave()


def test_two_windows_say_the_same(built, place):
    player = place(built(), path="#/welcome")
    other = place(built(), again=player.visitor, path="#/welcome")
    say(player, "Oak Library")
    expect(other.article.locator("h1")).to_have_text("Hello Oak Library")
    assert other.frame.title() == "Hello Oak Library – Reading at Oak Library"
    say(other, "Pine Library")
    player.open("welcome")
    expect(player.article.locator("h1")).to_have_text("Hello Pine Library")


def stored(player: Player) -> dict[str, str]:
    """What this browser keeps, by the names of variables."""
    return player.frame.evaluate("""() => Object.fromEntries(Object.entries(JSON.parse(localStorage.getItem(
        Object.keys(localStorage).find((key) => key.endsWith(":variables"))))).map(([name, [, text]]) => [name, text]))""")


def test_an_older_window_takes_nothing_back(tmp_path, place):
    """Where the LMS has no room for what is said, only this browser tells other windows."""
    many = "".join(f"  v{index}: {{value: Value {index}, label: Label {index}, max: 500}}\n" for index in range(6))
    course = own_course.write(tmp_path / "Course", targets="[scorm12, web]", variables=own_course.VARIABLES + many)
    third = course / "modules" / "third.md"
    third.write_text(third.read_text(encoding="utf-8") + "\n" + " ".join(f"{{{{v{index}}}}}" for index in range(6)) + "\n", encoding="utf-8")
    package = build(course, tmp_path / "Build")
    lms = place(package, lms=True)
    player = lms.launch()
    other = lms.launch()
    other.open("third")

    def save(text: str):
        player.open("make-it-yours")
        for index in range(6):
            player.article.get_by_label(f"Label {index}").fill("و" * 500 if index < 5 else text)
        player.article.get_by_role("button", name=player.say("own.save")).click()
        expect(player.article.locator(".own-kept")).to_have_text(player.say("own.kept.room"))

    for text in ("First " + "a" * 480, "Second " + "b" * 480):
        save(text)
        expect(other.article).to_contain_text(text)
    assert stored(player)["v5"] == text
    lms.leave()
    again = lms.launch()
    again.open("third")
    assert text in texts_of(again)
    lms.leave()


@pytest.mark.parametrize("hears", [True, False])
def test_modules_in_two_windows_take_nothing_from_each_other(built, place, hears):
    package = built("scorm12", packaging="per-module")
    documents = list(package.documents)
    lms = place(package, lms=True, document=documents[0])
    if not hears:  # nothing is known of the other window but what is in storage
        lms.context.add_init_script("window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    first = lms.launch()
    second = place(package, lms=True, again=place.visitors[0], document=documents[1])
    second.origin = place.visitors[0].origin
    say(second.launch(), library="Oak")
    if hears:
        expect(first.frame.locator(".course-title a")).to_contain_text("Reading at Oak" if documents[0] == "index.html" else "Begin")
        expect(first.frame.locator(".course-above")).to_have_text("Reading at Oak")
    say(first, town="Pine")
    assert stored(first) == {"library": "Oak", "town": "Pine"}
    expect(first.article.get_by_label(LIBRARY)).to_have_value("Oak")
    second.leave()
    lms.leave()


def test_what_is_typed_stays_when_another_window_saves(built, place):
    player = place(built(), path="#/welcome")
    other = place(built(), again=player.visitor, path="#/make-it-yours")
    library, town = other.article.get_by_label(LIBRARY), other.article.get_by_label(TOWN)
    library.fill("Typing here")
    town.focus()
    say(player, "Oak", "Springfield")
    expect(town).to_have_value("Springfield")
    expect(library).to_have_value("Typing here")
    expect(other.article.get_by_role("status")).to_have_text(other.say("own.unsaved"))
    other.article.get_by_role("button", name=other.say("own.save")).click()
    expect(other.article.get_by_role("status")).to_have_text(other.say("own.saved"))
    expect(player.article.get_by_label(LIBRARY)).to_have_value("Typing here")
    expect(player.article.get_by_label(TOWN)).to_have_value("Springfield")


def test_what_is_not_saved_says_so(built, place):
    player = place(built(), path="#/make-it-yours")
    field, status = player.article.get_by_label(LIBRARY), player.article.get_by_role("status")
    expect(status).to_have_text("")
    field.fill("Oak")
    expect(status).to_have_text(player.say("own.unsaved"))
    player.open("welcome")
    player.open("make-it-yours")
    expect(field).to_have_value("Oak")
    expect(status).to_have_text(player.say("own.unsaved"))
    field.fill(" ")
    expect(status).to_have_text("")
    field.fill("Oak ")
    field.press("Enter")
    expect(status).to_have_text(player.say("own.saved"))
    field.fill("Pine")
    expect(status).to_have_text(player.say("own.unsaved"))
    reset(player)
    expect(field).to_have_value("")


def test_a_field_says_where_it_ends(built, place):
    player = place(built(), path="#/make-it-yours")
    field = player.article.get_by_label(LIBRARY)
    for length in (0, 29, 30, 40, 29):
        field.fill("x" * length)
        expect(field).to_have_accessible_description(player.say("own.longest", count=40) if length >= 30 else "")
    field.fill("x" * 39)
    field.press_sequentially("yz")
    expect(field).to_have_value("x" * 39 + "y")
    expect(player.article.locator(".own-longest").first).to_be_visible()


def test_by_keyboard(built, place):
    player = place(built(), path="#/make-it-yours")
    keyboard = player.frame.page.keyboard
    player.article.get_by_label(LIBRARY).focus()
    keyboard.type("Oak Library")
    keyboard.press("Tab")
    expect(player.article.get_by_label(TOWN)).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(player.article.get_by_role("status")).to_have_text(player.say("own.saved"))
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(player.frame.get_by_role("dialog").get_by_role("button", name=player.say("own.keep"))).to_be_focused()
    keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    expect(player.article.get_by_role("status")).to_have_text(player.say("own.gone"))
    expect(player.article.get_by_role("button", name=player.say("own.reset"))).to_be_focused()


def test_search_finds_what_they_say(built, place):
    player = place(built())
    say(player, "Oak Library")
    player.frame.get_by_role("button", name=player.say("search.title")).first.click()
    field = player.frame.get_by_role("searchbox", name=player.say("search.label"))
    field.fill("hello oak")
    expect(player.frame.locator(".hit").first).to_contain_text("Hello Oak Library")
    field.fill("elm street")
    expect(player.frame.locator(".hit")).to_have_count(0)


def test_without_storage_it_says_so(built, place):
    player = place(built())
    page = player.visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })")
    page.goto(f"{player.visitor.origin}/own/index.html#/make-it-yours")
    again = Player(page.main_frame, player.course).ready()
    again.article.get_by_label(LIBRARY).fill("Oak Library")
    again.article.get_by_role("button", name=player.say("own.save")).click()
    expect(again.article.locator(".own-kept")).to_have_text(player.say("own.kept.nowhere"))
    again.open("welcome")
    assert "Hello Oak Library" in texts_of(again)


def test_the_toolkit_page_leads_there(built, place):
    player = place(built(), path="#/toolkit")
    player.article.get_by_role("link", name=player.say("own.way")).click()
    expect(player.article.get_by_role("heading", name=player.say("own.title"))).to_be_focused()
    expect(player.entry("make-it-yours")).to_have_attribute("aria-current", "page")
    player.open("toolkit")
    assert player.entry("make-it-yours").get_attribute("aria-current") is None


def test_modules_with_records_of_their_own_share_it(built, place):
    package = built("scorm12", packaging="per-module")
    documents = list(package.documents)
    lms = place(package, lms=True, document=documents[0])
    player = lms.launch()
    say(player, "Oak Library")
    assert player.frame.title() == "Make it yours – Begin in Elm Valley – Reading at Oak Library"
    lms.leave()
    second = place(package, lms=True, again=place.visitors[0], document=documents[1])
    second.origin = place.visitors[0].origin
    player = second.launch()
    assert "Reading at Oak Library" in texts_of(player)
    say(player, "Pine Library")
    second.leave()
    lms.launch().open("welcome")
    assert "Hello Pine Library" in texts_of(lms.player())
    page = lms.page
    page.goto(f"{lms.origin}/own/toolkit.html")
    toolkit = Player(page.main_frame, package.documents["toolkit.html"]).ready()
    assert "Letter for Pine Library" in texts_of(toolkit)
    assert toolkit.article.locator(".own-way").count() == 0


def test_courses_that_ask_for_nothing_carry_nothing_for_it(tmp_path, built):
    package = build(own_course.write(tmp_path / "Course", variables="  library: Elm\n  town: Valley\n  agency: A\n", handouts=3), tmp_path / "Build")
    document = (package.web / "index.html").read_text(encoding="utf-8")
    for trace in ("data-variable", "data-own", "make-it-yours", "own.title", "tools-filter", "data-words"):
        assert trace not in document, trace
    assert "fillOwn" not in (package.web / "toolkit" / "plan.html").read_text(encoding="utf-8")
    assert not list((package.web / "player").glob("own*"))
    player = (package.web / "player" / "player.js").read_bytes()
    assert b"variables" not in player and b"variables" in (built().web / "player" / "player.js").read_bytes()


def test_an_edition_changes_the_courses_value_and_theirs_stays(tmp_path, place):
    course = own_course.write(tmp_path / "Course", targets="[scorm12, web]")
    (course / "profiles").mkdir()
    (course / "profiles" / "oak.yaml").write_text("name: Oak\nvariables: {library: Oak Library, town: Oakville, agency: B}\n", encoding="utf-8")
    built = run("build", course, "--output", tmp_path / "Build", "--profile", "oak")
    assert built.returncode == 0, built.stderr
    with served({"own": tmp_path / "Build" / "own-oak-1.0.0-web"}) as origin:
        player = place(build(own_course.write(tmp_path / "Other", targets="[scorm12, web]"), tmp_path / "Other-Build"))
        page = player.visitor.context.new_page()
        player.visitor.origins.add(origin)
        page.goto(f"{origin}/own/index.html#/make-it-yours")
        edition = Player(page.main_frame, player.course).ready()
        assert edition.article.get_by_label(LIBRARY).get_attribute("placeholder") == "Oak Library"
        say(edition, None, "Pineville")
        edition.open("welcome")
        assert "Hello Oak Library" in texts_of(edition) and "What Pineville has" in texts_of(edition)


@pytest.mark.parametrize(("width", "scheme", "language"), [
    (1280, "light", "en"), (1280, "dark", "en"), (360, "light", "en"), (360, "dark", "es"), (360, "light", "ar"), (1280, "light", "ar")])
def test_for_everyone(built, place, screenshots, width, scheme, language):
    player = place(built(language=language), path="#/make-it-yours", viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = player.frame.page
    for name in ("empty", "typed", "filled"):
        if name == "typed":
            player.article.get_by_label(LIBRARY).fill("x" * 40)
        if name == "filled":
            player.article.get_by_label(LIBRARY).fill("مكتبة الزهور (A1)")
            player.article.get_by_role("button", name=player.say("own.save")).click()
        assert page.evaluate(FITS)
        assert page.evaluate(OVERLAPS) == []
        assert page.evaluate(SMALL) == []
        with at_full_height(page, player.frame):
            assert violations(page) == []
            page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-own-{name}.png", animations="disabled")
    player.open("welcome")
    assert re.search("مكتبة الزهور", player.article.locator("h1").inner_text())
    with at_full_height(page, player.frame):
        assert violations(page) == []
        page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-own-page.png", animations="disabled")
    player.open("make-it-yours")
    player.article.get_by_role("button", name=player.say("own.reset")).click()
    assert violations(page) == []
    page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-own-sure.png", animations="disabled")
