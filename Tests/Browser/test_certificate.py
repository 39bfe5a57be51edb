"""The certificate: for those who have completed the course, on one sheet, and honest about what it is."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from Interop import meeting_course
from Interop.packages import build

from .conftest import Visitor
from .lms import served, standard
from .player import Player
from .test_arabic import OVERLAPS
from .test_everyone import SMALL
from .test_states import FITS, at_full_height, violations

NOON = datetime.datetime(2027, 5, 6, 12, tzinfo=datetime.timezone.utc)
LATER = datetime.datetime(2027, 6, 7, 12, tzinfo=datetime.timezone.utc)
HOSTILE = "<img src=x onerror=alert(1)> O'Neil \"مريم\" & Co"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    packages = {}

    def make(name: str, target: str = "web", **options):
        key = (name, target)
        if key not in packages:
            root = tmp_path_factory.mktemp(name)
            targets = "[scorm12, web]" if target == "web" else f"[{target}]"
            course = meeting_course.write(root / "Course", sessions=None, targets=targets, **options)
            packages[key] = build(course, root / "Build", target="scorm12" if target == "web" else target)
        return packages[key]

    return make


@pytest.fixture
def opens(visits, built):
    """Opens a course without an LMS; `again` opens it in the same browser."""

    def make(name: str = "certified", now: datetime.datetime = NOON, again: Player | None = None, course: dict | None = None, place: str = "", **options):
        package = built(name, **(course or {}))
        visitor = visits.visitors[-1] if again else visits.to({name: package.web}, timezone_id="America/Chicago", **options)
        page = (again.frame.page.context if again else visitor.context).new_page()
        page.clock.set_fixed_time(now)
        page.goto(f"{visitor.origin}/{name}/index.html{place}")
        return Player(page.main_frame, package.course).ready()

    return make


def complete(player):
    for page in player.course.page_ids:
        player.open(page)


def sheet(player):
    return player.article.locator(".certificate-sheet")


def name_field(player):
    return player.article.get_by_label(player.say("certificate.ask"))


def test_it_is_not_there_before_the_course_is_completed(opens):
    player = opens(place="#/certificate")
    player.is_at("about")
    expect(player.entry("certificate")).to_be_hidden()
    player.open("one")
    player.frame.evaluate("location.hash = '#/certificate'")
    player.frame.locator("article[data-special='about']:not([hidden])").wait_for()
    expect(player.frame.locator("article[data-special='certificate']")).to_be_hidden()
    expect(player.frame.get_by_role("link", name=player.say("certificate.open"))).to_have_count(0)


def test_completing_the_course_opens_it(opens):
    player = opens()
    complete(player)
    expect(player.entry("certificate")).to_be_visible()
    player.frame.get_by_role("link", name=player.say("certificate.open")).click()
    player.is_at("certificate")
    assert player.has_focus_on("#certificate--title")
    expect(sheet(player)).to_contain_text("Meeting & greeting")
    expect(sheet(player)).to_contain_text("Elm Street Training")
    expect(sheet(player)).to_contain_text("May 6, 2027")
    expect(sheet(player)).to_contain_text("1.5 hours")
    expect(sheet(player)).to_contain_text("Our competences 3.2, Works with others")
    expect(sheet(player)).to_contain_text("Counts as 1.5 clock hours with <b>our</b> agency.")
    expect(sheet(player)).to_contain_text(player.say("certificate.limits.stated"))
    expect(sheet(player).get_by_role("img", name=player.say("certificate.signature"))).to_be_visible()
    expect(player.article.locator(".certificate-date-note")).to_be_hidden()


def test_the_day_of_completion_stays(opens):
    player = opens()
    complete(player)
    player.frame.page.close()
    player = opens(now=LATER, again=player)
    player.open("certificate")
    expect(sheet(player)).to_contain_text("May 6, 2027")
    expect(player.article.locator(".certificate-date-note")).to_be_hidden()


def test_a_day_that_is_not_known_is_said_to_be_unknown(opens):
    player = opens()
    complete(player)
    player.frame.evaluate("Object.keys(localStorage).filter((key) => key.endsWith(':certificate')).forEach((key) => localStorage.removeItem(key))")
    player.frame.page.close()
    player = opens(now=LATER, again=player)
    player.open("certificate")
    expect(sheet(player)).to_contain_text("June 7, 2027")
    expect(player.article.locator(".certificate-date-note")).to_have_text(player.say("certificate.dateunknown"))


@pytest.mark.parametrize("damage", ["{", "[]", "null", '{"date": 5, "name": {}}', '{"date": "2027-13-99x", "name": null}'])
def test_what_was_kept_and_cannot_be_read_does_no_harm(opens, damage):
    player = opens()
    complete(player)
    player.frame.evaluate("(text) => { for (const key of Object.keys(localStorage)) if (key.endsWith(':certificate')) localStorage.setItem(key, text); }", damage)
    player.frame.page.close()
    player = opens(now=LATER, again=player)
    player.open("certificate")
    expect(player.article.locator(".certificate-date")).to_have_text("June 7, 2027")
    expect(name_field(player)).to_have_value("")


def test_a_typed_name_is_text_and_stays_in_this_browser(opens):
    player = opens()
    complete(player)
    player.open("certificate")
    name_field(player).fill(HOSTILE)
    expect(player.article.locator(".certificate-name")).to_have_text(HOSTILE)
    expect(sheet(player)).to_contain_text(player.say("certificate.typed"))
    assert player.article.locator(".certificate-name *").count() == 0
    player.frame.page.close()
    player = opens(again=player)
    player.open("certificate")
    expect(player.article.locator(".certificate-name")).to_have_text(HOSTILE)


def test_a_course_without_settings_says_what_it_is_not(opens):
    player = opens("plain", course={"certificate": "certificate: true\n"})
    complete(player)
    player.open("certificate")
    expect(sheet(player)).to_contain_text(player.say("certificate.limits"))
    expect(sheet(player)).not_to_contain_text(player.say("certificate.hours"))
    expect(sheet(player).get_by_role("img")).to_have_count(0)


def test_one_sheet_on_paper(opens, tmp_path):
    player = opens()
    complete(player)
    player.open("certificate")
    name_field(player).fill("Ana Kim")
    page = player.frame.page
    for size in ("A4", "Letter"):
        data = page.pdf(format=size, margin={"top": "1cm", "bottom": "1cm", "left": "1cm", "right": "1cm"})
        assert len(re.findall(rb"/Type\s*/Page[^s]", data)) == 1, size
    page.emulate_media(media="print")
    expect(name_field(player)).to_be_hidden()
    expect(player.article.get_by_role("button")).to_have_count(0)
    expect(player.article.locator(".certificate-name")).to_have_text("Ana Kim")


def test_the_button_prints(opens):
    player = opens()
    complete(player)
    player.open("certificate")
    player.frame.evaluate("window.print = () => { window.printed = true; }")
    player.article.get_by_role("button", name=player.say("certificate.print")).click()
    assert player.frame.evaluate("window.printed") is True


# In an LMS

@pytest.fixture(params=["scorm12", "scorm2004"])
def lms(request, browser, built):
    package = built("certified", request.param)
    with served({"certified": package.folder}) as origin:
        visitor = Visitor(browser, origin)
        yield standard(package)(visitor.context, origin, "certified", package)
        visitor.context.close()
    assert visitor.faults == []


def test_the_name_is_the_one_that_the_lms_gives(lms):
    player = lms.launch(learnerName=HOSTILE)
    complete(player)
    player.open("certificate")
    expect(player.article.locator(".certificate-name")).to_have_text(HOSTILE)
    expect(name_field(player)).to_have_count(0)
    expect(player.article.locator(".certificate-name-note")).to_be_hidden()
    lms.leave()
    player = lms.launch(learnerName=HOSTILE)
    player.open("certificate")
    expect(player.article.locator(".certificate-date-note")).to_be_hidden()
    lms.leave()
    assert lms.errors() == []


def test_an_lms_that_does_not_say_who_it_is_leaves_nothing_for_the_next_learner(lms):
    player = lms.launch(["no-learner"])
    complete(player)
    player.open("certificate")
    expect(player.article.locator(".certificate-date-note")).to_be_hidden()
    expect(player.article).to_contain_text(player.say("certificate.unkept"))
    name_field(player).fill("Ann Lee")
    assert "Ann Lee" not in player.frame.evaluate("JSON.stringify(localStorage)")
    lms.leave()
    player = lms.launch(["no-learner"])
    player.open("certificate")
    expect(player.article.locator(".certificate-name")).to_have_text("")
    expect(player.article.locator(".certificate-date-note")).to_be_visible()
    lms.leave()


@pytest.mark.parametrize("options", [{"mode": "review", "credit": "no-credit"}, {"mode": "browse", "credit": "no-credit"}, {"credit": "no-credit"}],
                         ids=["review", "browse", "no-credit"])
def test_a_sitting_that_does_not_count_earns_none(lms, options):
    for _ in range(2):
        player = lms.launch(**options)
        complete(player)
        expect(player.entry("certificate")).to_be_hidden()
        player.frame.evaluate("location.hash = '#/certificate'")
        player.frame.locator("article[data-special='about']:not([hidden])").wait_for()
        lms.leave()


def test_reviewing_a_completed_course_shows_it(lms):
    complete(lms.launch())
    lms.leave()
    player = lms.launch(mode="review", credit="no-credit")
    player.open("certificate")
    expect(player.article.locator(".certificate-date-note")).to_be_hidden()
    lms.leave()


@pytest.mark.parametrize(("width", "scheme", "language"), [
    (1280, "light", "en"), (1280, "dark", "en"), (360, "light", "en"), (360, "dark", "es"), (360, "light", "ar"), (1280, "light", "ar")])
def test_for_everyone(opens, screenshots, width, scheme, language):
    name = "certified" if language == "en" else f"certified-{language}"
    player = opens(name, course={"language": language}, viewport={"width": width, "height": 800}, color_scheme=scheme)
    complete(player)
    page = player.frame.page
    player.frame.locator(".finish").scroll_into_view_if_needed()
    page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-finish.png", animations="disabled")
    player.open("certificate")
    name_field(player).fill("Ana María Kim-Öztürk")
    assert page.evaluate(FITS)
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(SMALL) == []
    with at_full_height(page, player.frame):
        assert violations(page) == []
        page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-certificate.png", animations="disabled")
    if width == 1280 and scheme == "light":
        page.emulate_media(media="print")
        page.screenshot(path=screenshots / f"print-{language}-certificate.png", full_page=True)
