"""What learners can do with a course as a whole: search it, print it, see its keys and what was sent to the LMS."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import taken
from .faults import save_now, wrap
from .test_states import FITS, violations


@pytest.fixture
def player(visit, server, short):
    return visit().opens(f"{server}/short-web/index.html", short.course)


def searched(player, text: str):
    """The search, with what it found."""
    player.frame.locator(".head-tool").focus()
    player.frame.page.keyboard.press("/")
    dialog = player.frame.get_by_role("dialog", name=player.say("search.title"))
    dialog.get_by_role("searchbox").fill(text)
    return dialog


def word_on(player, page: str) -> str:
    """A long word that stands in the text of one page only."""
    texts = player.frame.locator(f"article[data-page='{page}'] .page-body > p").all_text_contents()
    others = " ".join(player.frame.locator(f"article.page:not([data-page='{page}'])").all_text_contents()).lower()
    return max((word for text in texts for word in re.findall(r"[a-z]{6,}", text) if word not in others), key=len)


# Search

# What is marked, whether it is within the window, and whether the focus is on what it stands in.
FOUND = """Array.from(CSS.highlights.get("found") ?? [], ({ startContainer: node, startOffset, endOffset }) => {
  const range = document.createRange();
  range.setStart(node, startOffset);
  range.setEnd(node, endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  return { text: range.toString(), seen: top >= 0 && bottom <= innerHeight, focused: document.activeElement.contains(node) };
})"""


def test_a_word_is_found_and_gone_to(player, short):
    page = short.course.page_ids[1]
    word = word_on(player, page)
    dialog = searched(player, word.upper())
    hit = dialog.locator(".hit", has=player.frame.locator(".hit-text")).first
    expect(hit.locator(".hit-page")).to_have_text(short.course.pages[1]["title"])
    expect(hit.locator("mark").first).to_have_text(word)
    expect(dialog.get_by_role("status")).to_contain_text(re.compile(r"\d+ places? found"))
    assert violations(player.frame) == []
    player.frame.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    player.expect_shown(page)
    found = player.frame.evaluate(FOUND)
    assert [one["text"].lower() for one in found][:1] == [word]
    assert found[0]["seen"]
    assert found[0]["focused"], "the focus goes with it"
    player.open(short.course.page_ids[0])
    assert player.frame.evaluate(FOUND) == []


def test_accents_make_no_difference(player, short):
    word = word_on(player, short.course.page_ids[1])
    dialog = searched(player, "".join({"a": "á", "e": "ê", "i": "ï", "o": "ö", "u": "ů"}.get(letter, letter) for letter in word))
    expect(dialog.locator(".hit")).not_to_have_count(0)


def test_titles_come_first_and_handouts_are_found(player, short):
    title = short.course.pages[2]["title"]
    expect(searched(player, title).locator(".hit").first).to_have_text(title)
    player.frame.page.keyboard.press("Escape")
    expect(player.frame.get_by_role("dialog")).to_have_count(0)
    if short.course.handouts:
        handout = short.course.handouts[0]["title"]
        expect(searched(player, handout).locator("mark").first).to_be_visible()


def test_nothing_found_is_said(player):
    dialog = searched(player, "zzqx")
    expect(dialog.get_by_role("status")).to_have_text(player.say("search.none", query="zzqx"))
    expect(dialog.locator(".hit")).to_have_count(0)
    dialog.get_by_role("searchbox").fill("")
    expect(dialog.get_by_role("status")).to_have_text("")


def test_what_is_closed_is_not_revealed(player, short):
    """Questions of an assessment that was not begun, feedback and right answers are not found."""
    [assessment, *_] = short.course.assessments
    prompt = short.course.questions[assessment["questions"][0]]["prompt"]
    dialog = searched(player, prompt)
    expect(dialog.locator(".hit")).to_have_count(0)


def test_locked_pages_are_not_searched(visit):
    lms = visit().lms("gated", "scorm2004", "single")
    player = lms.launch()
    locked = [page for page in lms.course.page_ids if player.ticks()[page] == player.say("contents.locked")]
    assert locked
    title = next(page["title"] for page in lms.course.pages if page["id"] == locked[0])
    dialog = searched(player, title)
    assert dialog.locator(f".hit[href='#/{locked[0]}']").count() == 0
    lms.leave()


def test_the_search_stands_in_the_header_and_in_the_contents(player):
    buttons = player.frame.get_by_role("button", name=player.say("search.title"))
    expect(buttons).to_have_count(2)
    for number in range(2):
        buttons.nth(number).click()
        assert player.has_focus_on("#search--field")
        player.frame.page.keyboard.press("Escape")
        expect(player.frame.get_by_role("dialog")).to_have_count(0)
        assert player.has_focus_on(".tool, .head-tool"), "the focus comes back"


# Keys

def test_the_keys_are_listed_and_act(player, short):
    keyboard = player.frame.page.keyboard
    keyboard.press("?")
    dialog = player.frame.get_by_role("dialog", name=player.say("keys.title"))
    expect(dialog).to_contain_text(player.say("keys.next"))
    assert violations(player.frame) == []
    keyboard.press("n")
    expect(dialog).to_be_visible()
    keyboard.press("Escape")
    player.open(short.course.page_ids[0])
    keyboard.press("n")
    player.expect_shown(short.course.page_ids[1])
    keyboard.press("p")
    player.expect_shown(short.course.page_ids[0])
    keyboard.press("Control+/")
    expect(player.frame.get_by_role("dialog")).to_have_count(0)


def test_keys_do_not_act_in_fields_nor_when_they_are_turned_off(player, short):
    keyboard = player.frame.page.keyboard
    dialog = searched(player, "")
    keyboard.type("n/?p")
    assert dialog.get_by_role("searchbox").input_value() == "n/?p"
    expect(player.frame.get_by_role("dialog")).to_have_count(1)
    keyboard.press("Escape")
    keyboard.press("?")
    player.frame.get_by_role("checkbox", name=player.say("keys.setting")).uncheck()
    keyboard.press("Escape")
    keyboard.press("/")
    expect(player.frame.get_by_role("dialog")).to_have_count(0)
    player.frame.page.reload()
    player.ready()
    keyboard.press("/")
    expect(player.frame.get_by_role("dialog")).to_have_count(0)
    player.frame.get_by_role("button", name=player.say("keys.title")).click()
    player.frame.get_by_role("checkbox", name=player.say("keys.setting")).check()
    keyboard.press("Escape")
    keyboard.press("/")
    expect(player.frame.get_by_role("dialog")).to_have_count(1)


# Paper

def printed(player, key: str):
    """Presses a button that prints and shows the page as paper does."""
    player.frame.evaluate("() => { window.printed = new Promise((done) => { window.print = () => { window.dispatchEvent(new Event('beforeprint')); done(); }; }); }")
    player.frame.get_by_role("button", name=player.say(key)).click()
    player.frame.evaluate("window.printed")
    player.frame.page.emulate_media(media="print")


def test_a_page_on_paper(player, short, screenshots):
    page = next(page for page in short.course.page_ids if short.course.practice_on(page))
    player.open(page)
    player.practise_rightly(page)
    printed(player, "print.page")
    expect(player.frame.locator("article.page:visible")).to_have_count(1)
    for chrome in ("header.site-head", "footer.site-foot", "nav.contents", "nav.pager", ".question-actions .button"):
        expect(player.frame.locator(f"{chrome} >> visible=true")).to_have_count(0)
    expect(player.article.locator(".verdict").first).to_be_visible()
    player.frame.page.screenshot(path=screenshots / "print-page.png", full_page=True)


def test_the_whole_course_on_paper(player, short, screenshots, tmp_path):
    player.open(short.course.page_ids[0])
    printed(player, "print.course")
    shown = player.frame.locator("article.page:visible")
    expect(shown).to_have_count(len(short.course.page_ids) + len(short.course.specials))
    breaks = shown.evaluate_all("articles => articles.map(article => getComputedStyle(article).breakBefore)")
    assert breaks == ["auto"] + ["page"] * (len(breaks) - 1)
    assert player.frame.locator("details:not([open])").count() == player.frame.locator("details.way:not([open])").count()
    pdf = player.frame.page.pdf(path=tmp_path / "course.pdf", prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") >= len(breaks)
    player.frame.evaluate("window.dispatchEvent(new Event('afterprint'))")
    player.frame.page.emulate_media(media="screen")
    expect(shown).to_have_count(1)


def test_locked_pages_are_not_printed(visit):
    lms = visit().lms("gated", "scorm2004", "single")
    player = lms.launch()
    locked = [page for page in lms.course.page_ids if player.ticks()[page] == player.say("contents.locked")]
    printed(player, "print.course")
    assert locked
    for page in locked:
        expect(player.frame.locator(f"article[data-page='{page}']")).to_be_hidden()
    player.frame.page.emulate_media(media="screen")
    lms.leave()


# What was sent

def opened_sent(player):
    player.frame.get_by_role("button", name=player.say("sent.title")).click()
    return player.frame.get_by_role("dialog", name=player.say("sent.title"))


def sent_value(player, dialog, key: str) -> str:
    return dialog.locator("dl.sent > div", has=player.frame.get_by_text(player.say(key), exact=True)).locator("dd").inner_text().strip()


@taken("scorm12", "scorm2004", "scorm2004-module")
def test_what_was_sent_can_be_read_out(lms, screenshots):
    lms.context.grant_permissions(["clipboard-read", "clipboard-write"])
    player = lms.launch()
    [assessment] = lms.course.assessments
    player.open(assessment["page"])
    player.sit(assessment["id"], right=False)
    dialog = opened_sent(player)
    title = next(page["title"] for page in lms.course.pages if page["id"] == assessment["page"])
    assert sent_value(player, dialog, "sent.location").startswith(title)
    assert lms.names["place"] in sent_value(player, dialog, "sent.location")
    assert sent_value(player, dialog, "sent.interactions").startswith(str(len(assessment["questions"])))
    assert sent_value(player, dialog, "sent.error") == player.say("sent.none")
    assert player.say("sent.never") not in sent_value(player, dialog, "sent.saved")
    status = "sent.lesson_status" if lms.prefix else "sent.completion_status"
    assert lms.names["completion"] in sent_value(player, dialog, status)
    expect(dialog.locator("pre")).to_contain_text(f"{lms.names['place']} = {assessment['page']}")
    assert violations(player.frame) == []
    assert player.frame.evaluate(FITS)
    lms.page.screenshot(path=screenshots / f"sent-{lms.package.target}.png")
    dialog.get_by_role("button", name=player.say("sent.copy")).click()
    expect(dialog.get_by_text(player.say("sent.copied"))).to_be_visible()
    text = player.frame.evaluate("navigator.clipboard.readText()")
    assert f"{lms.names['place']} = {assessment['page']}" in text and player.say("sent.saved") in text
    dialog.get_by_role("button", name=player.say("dialog.close")).click()
    lms.leave()


def test_an_error_is_there_in_the_words_of_the_lms(lms):
    player = lms.launch()
    save_now(lms)
    wrap(lms, "Commit", "window.lastFault = '391'; return 'false';")
    wrap(lms, "GetLastError", "return window.lastFault ?? original();")
    wrap(lms, "GetErrorString", "return 'The database sleeps';")
    save_now(lms)
    dialog = opened_sent(player)
    error = sent_value(player, dialog, "sent.error")
    assert "391 The database sleeps" in error and f"{lms.prefix}Commit" in error
    dialog.get_by_role("button", name=player.say("dialog.close")).click()
    lms.kill()


def test_without_an_lms_there_is_nothing_that_was_sent(player):
    expect(player.frame.get_by_role("button", name=player.say("sent.title"))).to_have_count(0)
