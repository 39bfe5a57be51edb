"""Each module a SCO of its own: its document knows itself only, and the toolkit beside them asks for no LMS."""

import pytest
from lxml import html
from playwright.sync_api import expect

from Interop.packages import variant

from .conftest import taken

MODULES = [pytest.param(target, number, id=f"{target}-{number}") for target in ("scorm12", "scorm2004") for number in (0, 1)]


@pytest.mark.parametrize(("target", "number"), MODULES)
def test_it_opens_on_what_the_module_is(visit, target, number):
    whole = variant("short", target, "single").course
    module = whole.data["modules"][number]
    lms = visit().lms("short", target, "per-module", f"module-{module['id']}.html")
    player = lms.launch()
    player.is_at("about")
    expect(player.article.get_by_role("heading", level=1)).to_have_text(module["title"])
    expect(player.frame.get_by_role("banner")).to_contain_text(whole.title)
    assert player.frame.title() == f"{module['title']} – {whole.title}"
    assert player.frame.locator("article[data-page]").evaluate_all("articles => articles.map(article => article.dataset.page)") == module["pages"]
    assert [link.split("/")[-1] for link in player.contents.locator("a").evaluate_all("links => links.map(link => link.hash)")] == ["about", *module["pages"], "make-it-yours"]
    player.frame.get_by_role("link", name=player.say("about.start")).click()
    player.expect_shown(module["pages"][0])
    assert player.frame.title() == f"{whole.pages[whole.page_ids.index(module['pages'][0])]['title']} – {module['title']} – {whole.title}"
    lms.leave()
    assert lms.errors() == []


@taken("scorm12-reading", "scorm2004-reading")
def test_a_module_without_assessment_is_completed(lms):
    player = lms.launch()
    for page in lms.course.page_ids:
        assert lms.status == "incomplete"
        player.open(page)
    assert lms.status == "completed"
    expect(player.frame.get_by_role("heading", name=player.say("finish.completed"))).to_be_visible()
    lms.leave()
    assert lms.written("raw") == []
    player = lms.launch()
    player.is_at(lms.course.page_ids[-1])
    lms.leave()
    assert lms.status == "completed"
    assert lms.errors() == []


@pytest.mark.parametrize("course", ["short", "hostile"])
def test_no_link_leads_out_of_a_module(course):
    """Not from its pages, not from the toolkit, not from a handout."""
    package = variant(course, "scorm2004", "per-module")
    for name, document in package.documents.items():
        known = {*document.page_ids, *document.specials}
        links = document.document.xpath("//a[starts-with(@href, '#/')]/@href")
        assert [link for link in links if link.split("/")[1] not in known] == [], name
    for handout in (package.folder / "toolkit").glob("*.html"):
        assert html.parse(str(handout)).xpath("//a[contains(@href, 'index.html') or starts-with(@href, '#/')]") == [], handout.name


@pytest.fixture(params=["scorm12", "scorm2004"])
def toolkit(request, visit):
    return visit().lms("short", request.param, "per-module", "toolkit.html")


def test_the_toolkit_asks_for_no_lms(toolkit):
    player = toolkit.launch()
    player.is_at("toolkit")
    expect(player.status_line).to_have_text(player.say("status.none"))
    expect(player.frame.locator(".progress:visible, button.exit")).to_have_count(0)
    for special in toolkit.course.specials:
        player.open(special)
    player.open("toolkit")
    for handout in toolkit.course.handouts:
        player.article.locator(f"[data-open-handout='{handout['id']}']").first.click()
        dialog = player.frame.get_by_role("dialog", name=handout["title"])
        expect(dialog.locator("iframe").element_handle().content_frame().locator("h1")).to_have_text(handout["title"])
        dialog.get_by_role("button", name=player.say("dialog.close")).click()
    toolkit.page.evaluate("leave()")
    assert toolkit.calls() == []


def test_the_toolkit_opens_alone(visit, server):
    package = variant("short", "scorm2004", "per-module")
    player = visit().opens((package.folder / "toolkit.html").as_uri(), package.documents["toolkit.html"])
    expect(player.article.get_by_role("heading", level=1)).to_be_visible()
    expect(player.status_line).to_have_text(player.say("status.none"))


@pytest.mark.parametrize("document", ["module-only.html", "toolkit.html"])
def test_hostile_texts_stay_texts(visit, document):
    lms = visit().lms("hostile", "scorm2004", "per-module", document)
    player = lms.launch()
    for place in [*lms.course.page_ids, *lms.course.specials]:
        player.open(place)
        assert player.article.locator("script, [onerror], a[href^='javascript']").count() == 0
    assert lms.course.title in player.frame.get_by_role("banner").inner_text()
    lms.page.evaluate("leave()")
