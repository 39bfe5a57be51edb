"""The toolkit: a handout opens over the course, prints, is saved, and gives the course back."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def player(visit, server, short):
    if not short.course.handouts:
        pytest.skip("this course has no handouts")
    return visit().opens(f"{server}/short-web/index.html#/toolkit", short.course)


def opened(player):
    handout = player.course.handouts[0]
    link = player.article.locator(f"[data-open-handout='{handout['id']}']").first
    link.click()
    dialog = player.frame.get_by_role("dialog", name=handout["title"])
    expect(dialog).to_be_visible()
    document = dialog.locator("iframe").element_handle().content_frame()
    document.locator("h1").wait_for()
    return handout, link, dialog, document


def test_it_opens_over_the_course(player):
    handout, _, dialog, document = opened(player)
    assert document.url.endswith(handout["href"])
    assert document.locator("h1").inner_text() == handout["title"]
    assert document.locator("html").get_attribute("lang")
    assert document.title().startswith(handout["title"])


def test_it_prints_the_handout_and_not_the_course(player):
    _, _, dialog, document = opened(player)
    document.evaluate("() => { window.print = () => { top.printed = document.title; }; }")
    player.frame.evaluate("() => { window.print = () => { top.printed = 'the course'; }; }")
    dialog.get_by_role("button", name=player.say("handout.print")).click()
    assert player.frame.evaluate("top.printed") == document.title()


def test_it_is_saved_as_a_file(player, short):
    handout, _, dialog, document = opened(player)
    is_filled_in = document.locator("body[data-handout]").count() == 1
    with player.frame.page.expect_download() as download:
        dialog.get_by_role("link", name=player.say("handout.save")).click()
    name = handout["href"].split("/")[-1]
    if is_filled_in:  # with what is filled in
        assert download.value.suggested_filename == name.replace(".html", "-filled.html")
        assert '<script type="application/json" id="filled">{}</script>' in download.value.path().read_text(encoding="utf-8")
    else:
        assert download.value.suggested_filename == name
        assert download.value.path().read_bytes() == (short.web / handout["href"]).read_bytes()


@pytest.mark.parametrize("way", ["button", "escape", "escape inside"])
def test_it_closes_and_the_focus_returns(player, way):
    handout, link, dialog, document = opened(player)
    if way == "button":
        dialog.get_by_role("button", name=player.say("dialog.close")).click()
    elif way == "escape":
        player.frame.page.keyboard.press("Escape")
    else:
        document.locator("body").press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()


def test_every_handout_stands_by_itself(visit, server, short):
    """Saved and opened from a disk, a handout is a whole document."""
    page = visit().context.new_page()
    for handout in short.course.handouts:
        page.goto((short.web / handout["href"]).as_uri())
        expect(page.get_by_role("heading", level=1)).to_have_text(handout["title"])
