"""No LMS: from a web server and from a disk the course works, and says that nothing is reported."""

import pytest
from playwright.sync_api import expect

from Interop import own_course
from Interop.packages import build

from .lms import served


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("what", ["web", "package"])
def test_it_works_and_says_so(visit, server, short, way, what):
    folder = short.web if what == "web" else short.folder
    name = "short-web" if what == "web" else "short"
    address = f"{server}/{name}/index.html" if way == "http" else (folder / "index.html").as_uri()
    player = visit().opens(address, short.course)
    assert player.say("status.device") in player.status
    player.work_through()
    expect(player.frame.get_by_role("heading", name=player.say("finish.passed"))).to_be_visible()
    expect(player.article.locator("xpath=..")).to_contain_text(player.say("finish.device"))


def test_progress_stays_in_this_browser(visit, server, short):
    visitor = visit()
    player = visitor.opens(f"{server}/short-web/index.html", short.course)
    page = short.course.page_ids[1]
    player.open(page)
    before = player.ticks()
    player.frame.page.close()
    player = visitor.opens(f"{server}/short-web/index.html", short.course)
    player.is_at(page)
    assert player.ticks() == before
    assert player.say("status.kept") in player.status


def test_what_was_typed_stays_in_this_browser(visit, tmp_path):
    """There is no limit to what a browser keeps, so nothing has to give way."""
    package = build(own_course.write(tmp_path / "Course", targets="[scorm12, web]", essay=50), tmp_path / "Build")
    with served({"own": package.web}) as origin:
        visitor = visit(origin=origin)
        player = visitor.opens(f"{origin}/own/index.html#/second", package.course)
        player.article.locator("textarea").fill("Ours")
        player.question("essay").get_by_role("button").click()
        player.open("third")
        player.frame.page.close()
        player = visitor.opens(f"{origin}/own/index.html#/second", package.course)
        assert player.article.locator("textarea").input_value() == "Ours"


def test_storage_that_throws_is_survived(visit, server, short):
    visitor = visit()
    visitor.context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });")
    player = visitor.opens(f"{server}/short-web/index.html", short.course)
    assert player.say("status.memory") in player.status
    player.open(short.course.page_ids[1])
    assert player.ticks()[short.course.page_ids[1]] != player.say("contents.open")


def test_a_link_to_a_page_opens_that_page(visit, server, short):
    page = short.course.page_ids[2]
    player = visit().opens(f"{server}/short-web/index.html#/{page}", short.course)
    player.is_at(page)
    player.frame.page.go_back()


def test_without_javascript_it_says_what_is_missing(visit, server, short):
    page = visit(java_script_enabled=False).context.new_page()
    page.goto(f"{server}/short-web/index.html")
    expect(page.locator(".no-script")).to_be_visible()
