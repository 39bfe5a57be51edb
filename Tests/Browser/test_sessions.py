"""The page of sessions, as learners in several places of the world read it."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from Interop import meeting_course
from Interop.packages import build

from .lms import served
from .player import Player
from .test_arabic import OVERLAPS
from .test_everyone import SMALL
from .test_states import FITS, at_full_height, violations

BEFORE = datetime.datetime(2027, 2, 1, 12, tzinfo=datetime.timezone.utc)
SPACES = str.maketrans({"\u202f": " ", "\u2009": " ", "\xa0": " ", "\u2068": "", "\u2069": "", "–": "-"})


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    packages = {}

    def make(name: str, **options):
        if name not in packages:
            root = tmp_path_factory.mktemp(name)
            packages[name] = build(meeting_course.write(root / "Course", certificate="", targets="[scorm12, web]", **options), root / "Build")
        return packages[name]

    return make


@pytest.fixture
def opens(visits, built):
    """Opens the page of sessions of a course, at a time and in a zone."""

    def make(name: str = "meetings", now: datetime.datetime = BEFORE, zone: str = "America/Chicago", course: dict | None = None, **options):
        package = built(name, **(course or {}))
        visitor = visits.to({name: package.web}, timezone_id=zone, **options)
        page = visitor.context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(f"{visitor.origin}/{name}/index.html#/sessions")
        return Player(page.main_frame, package.course).ready()

    return make


def told(player, index: int) -> str:
    return player.article.locator(".session").nth(index).inner_text().translate(SPACES)


def test_the_time_where_the_session_is_held_is_said_once_for_those_who_live_there(opens):
    player = opens()
    text = told(player, 0)
    assert "Monday, March 1, 2027" in text and "5:30 - 7:00 PM" in text
    assert "Time zone: America/Chicago" in text
    assert player.article.locator(".session").nth(0).locator(".session-there").count() == 0


def test_elsewhere_both_times_are_said(opens):
    player = opens(zone="Europe/Madrid")
    text = told(player, 0)
    assert "Tuesday, March 2, 2027" in text and "12:30 - 2:00 AM" in text
    assert "In your time zone, Europe/Madrid" in text
    assert "In the session’s time zone, America/Chicago: Monday, March 1, 2027" in text and "5:30 - 7:00 PM" in text
    text = told(player, 1)
    assert "Monday, March 15, 2027" in text and "6:45 PM" in text
    assert "Asia/Kathmandu" in text and "11:30 PM" in text


def test_clocks_that_change_between_two_sessions(opens):
    """Madrid goes to summer time on 28 March; the sessions are on both sides of it."""
    sessions = "".join(f"  - {{id: s{day}, title: S, start: 2027-{day}T12:00Z}}\n" for day in ("03-27", "03-28"))
    player = opens("summer", zone="Europe/Madrid", course={"sessions": sessions})
    assert "1:00 PM" in told(player, 0) and "2:00 PM" in told(player, 1)
    assert "UTC" in told(player, 0)


def test_a_zone_that_browsers_do_not_know_is_named_by_its_distance(opens):
    sessions = "  - {id: a, title: A, start: 2027-03-01T10:00-03:30, timezone: America/Nowhere}\n"
    player = opens("nowhere", zone="Europe/Madrid", course={"sessions": sessions})
    text = told(player, 0)
    assert "2:30 PM" in text and "UTC−03:30: Monday, March 1, 2027 at 10:00 AM" in text


def test_a_time_without_an_offset_stays_as_it_was_written(opens):
    player = opens(zone="Europe/Madrid")
    text = told(player, 3)
    assert "2027-04-01 18:00 (America/Chicago)" in text
    assert player.article.locator(".session").nth(3).locator(".session-calendar").count() == 0


def test_cancelled_and_moved_are_said(opens):
    player = opens()
    expect(player.article.locator(".session").nth(1)).to_contain_text(player.say("sessions.moved"))
    called_off = player.article.locator(".session").nth(2)
    expect(called_off).to_contain_text(player.say("sessions.cancelled"))
    expect(called_off.get_by_text(player.say("sessions.join"))).to_have_count(0)
    expect(called_off.get_by_role("link")).to_contain_text(player.say("sessions.uncalendar"))


@pytest.mark.parametrize(("now", "shown"), [
    ("2027-03-02T00:59:00+00:00", 4),  # the first one's last minute
    ("2027-03-02T01:00:00+00:00", 3),
    ("2027-03-15T17:45:00+00:00", 2),  # without an end it is over when it begins
    ("2027-03-20T11:00:00+00:00", 1),
    ("2027-04-02T05:59:00+00:00", 1),  # somewhere on earth it is still the evening of 1 April
    ("2027-04-02T06:00:00+00:00", 0),
])
def test_what_is_over_is_left_out(opens, now, shown):
    player = opens(now=datetime.datetime.fromisoformat(now))
    expect(player.article.locator(".session:visible")).to_have_count(shown)
    past = player.article.locator(".sessions-past")
    if shown == 4:
        expect(past).to_be_hidden()
    else:
        expect(past).to_have_text(player.say("sessions.past", count=4 - shown))
    expect(player.article.locator(".sessions-all")).to_be_visible(visible=shown > 0)
    none = player.article.locator(".no-sessions")
    if shown:
        expect(none).to_be_hidden()
    else:
        expect(none).to_have_text(player.say("sessions.left"))


def test_the_page_says_what_is_over_when_it_is_come_back_to(opens):
    player = opens()
    page = player.frame.page
    player.open("one")
    page.clock.set_fixed_time(datetime.datetime(2027, 3, 10, tzinfo=datetime.timezone.utc))
    player.open("sessions")
    expect(player.article.locator(".session:visible")).to_have_count(3)


def test_none_planned(opens):
    player = opens("none", course={"sessions": ""})
    expect(player.article.locator(".no-sessions")).to_have_text(player.say("sessions.none"))
    assert violations(player.frame.page) == []


def test_the_next_one_comes_first_whatever_its_offset(opens):
    sessions = ("  - {id: b, title: Later, start: 2027-03-01T10:00-06:00}\n"
                "  - {id: a, title: Sooner, start: 2027-03-01T15:00Z}\n"
                "  - {id: c, title: Soonest, start: 2027-03-01T23:00+09:00}\n")
    player = opens("order", course={"sessions": sessions})
    assert player.article.locator(".session h2").all_inner_texts() == ["Soonest", "Sooner", "Later"]


def test_a_session_is_saved_for_the_calendar(opens):
    player = opens()
    link = player.article.get_by_role("link", name=re.compile(rf"^{player.say('sessions.calendar')} ?: Kick-off"))
    with player.frame.page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "kick-off.ics"
    assert download.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    player.is_at("sessions")
    with player.frame.page.expect_download() as download:
        player.article.get_by_role("link", name=player.say("sessions.calendars")).click()
    assert download.value.suggested_filename == "all.ics"


def test_without_its_script_the_authors_text_stays(browser, built):
    package = built("meetings")
    with served({"meetings": package.web}) as origin:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.route("**/player/sessions.js", lambda route: route.abort())
        page.goto(f"{origin}/meetings/index.html#/sessions")
        page.locator("body.is-ready").wait_for()
        expect(page.locator(".session").first).to_contain_text("2027-03-01 17:30-06:00 – 2027-03-01 19:00-06:00 (America/Chicago)")
        expect(page.locator(".session")).to_have_count(4)
        context.close()


def test_courses_without_sessions_carry_nothing_for_them(built):
    package = built("without", sessions=None)
    names = {path.relative_to(package.web).as_posix() for path in package.web.rglob("*")}
    assert not [name for name in names if "sessions" in name or "certificate" in name]
    assert "sessions.js" not in (package.web / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "scheme", "language"), [
    (1280, "light", "en"), (1280, "dark", "en"), (360, "light", "en"), (360, "dark", "es"), (360, "light", "ar"), (1280, "light", "ar")])
def test_for_everyone(opens, screenshots, width, scheme, language):
    name = "meetings" if language == "en" else f"meetings-{language}"
    player = opens(name, zone="Europe/Madrid", course={"language": language}, viewport={"width": width, "height": 800}, color_scheme=scheme,
                   now=datetime.datetime(2027, 3, 3, tzinfo=datetime.timezone.utc))
    page = player.frame.page
    assert page.evaluate(FITS)
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(SMALL) == []
    with at_full_height(page, player.frame):
        assert violations(page) == []
        page.screenshot(path=screenshots / f"{width}-{scheme}-{language}-sessions.png", animations="disabled")
