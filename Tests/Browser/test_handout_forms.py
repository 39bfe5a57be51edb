"""A handout that is filled in: kept in the browser, saved as one file, opened again, printed, cleared; nothing typed is ever HTML or told to an LMS."""

import pytest
from Interop.packages import run

from .lms import served
from .test_states import FITS, violations

COURSE = """\
format: 1
id: forms
version: 1.0.0
title: Forms
language: en
modules: [{id: first, title: First, pages: [modules/welcome.md]}]
toolkit:
  stages: [{id: plan, title: Plan}]
  handouts: [{file: toolkit/meeting.md, stages: [plan], formats: [html]}, {file: toolkit/other.md, stages: [plan], formats: [html]}]
targets: [web]
"""
MEETING = """\
---
id: meeting
title: First meeting
---

Send this a week ahead.

```form
title: The meeting
fields:
  - {id: partner, kind: text, label: Partner, hint: The organization and the person}
  - {id: date, kind: date, label: When}
  - {id: minutes, kind: number, label: How long, unit: minutes}
  - {id: why, kind: long-text, label: "Why together?", lines: 5}
  - {id: how, kind: choice, label: How we decide, options: [{id: all, text: All agree}, {id: most, text: Most agree}]}
  - {id: who, kind: multiple, label: Who was there, options: [{id: lib, text: Library}, {id: clinic, text: Clinic}]}
  - {id: plan, kind: table, label: Next steps, columns: [{id: who, title: Who}, {id: what, title: Does what}], count: 2, grows: true}
  - {id: grid, kind: table, label: Where we stand, columns: [{id: now, title: Now}], rows: [Trust, Time]}
  - {id: felt, kind: rating, label: How it felt, low: Hard, high: Easy}
  - {id: signed, kind: signature, label: Signed}
```

Bring it back.
"""
HOSTILE = '<img src=x onerror="document.title=1">"\'</textarea></script><script>document.title=2</script>'


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    root = tmp_path_factory.mktemp("forms")
    files = {"course.yaml": COURSE, "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\nHello.\n", "toolkit/meeting.md": MEETING,
             "toolkit/other.md": MEETING.replace("id: meeting", "id: other").replace("First meeting", "Another")}
    for name, text in files.items():
        (root / "Course" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "Course" / name).write_text(text, encoding="utf-8")
    built = run("build", root / "Course", "--output", root / "Build", "--target", "web")
    assert built.returncode == 0, built.stderr
    with served({"forms": root / "Build" / "forms-1.0.0-web"}) as address:
        yield f"{address}/forms"


@pytest.fixture
def page(browser, origin):
    context = browser.new_context(viewport={"width": 900, "height": 900})
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.goto(f"{origin}/toolkit/meeting.html")
    yield page
    assert page.faults == []
    context.close()


def fill(page):
    page.get_by_label("Partner").fill(HOSTILE)
    page.get_by_label("When").fill("2027-03-01")
    page.get_by_label("How long").fill("50")
    page.get_by_label("Why together?").fill("One\nTwo")
    page.get_by_label("Most agree").check()
    page.get_by_label("Clinic").check()
    page.get_by_role("button", name="Add a row").click()
    page.keyboard.type("Denise")
    page.get_by_label("Trust: Now").fill("Some")
    page.get_by_role("radio", name="4").check()
    page.get_by_label("Signed").fill("Elm Valley")


def values(page):
    page.evaluate("() => new Promise((done) => setTimeout(done, 50))")  # a dialog says that it is closed only after it is
    return page.evaluate("""() => Object.fromEntries([...document.querySelectorAll("main input, main textarea")]
        .filter((field) => field.type === "radio" || field.type === "checkbox" ? field.checked : field.value)
        .map((field) => [field.name, field.value]))""")


FILLED = {"partner": HOSTILE, "date": "2027-03-01", "minutes": "50", "why": "One\nTwo", "how": "most", "who_clinic": "clinic", "plan_3_who": "Denise",
          "grid_1_now": "Some", "felt": "4", "signed": "Elm Valley"}


def test_what_is_filled_in_stays_in_this_browser(page, origin):
    fill(page)
    assert values(page) == FILLED
    page.reload()
    assert values(page) == FILLED
    page.goto(f"{origin}/toolkit/other.html")
    assert values(page) == {}
    assert page.title() != "1" and page.title() != "2"


def test_a_saved_copy_opens_anywhere(page, browser, tmp_path):
    fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").click()
    assert download.value.suggested_filename == "meeting-filled.html"
    download.value.save_as(tmp_path / "copy.html")
    elsewhere = browser.new_page()
    elsewhere.goto((tmp_path / "copy.html").as_uri())
    assert values(elsewhere) == FILLED
    assert "First meeting" in elsewhere.title()
    elsewhere.close()


def test_a_saved_copy_can_be_opened_in_the_course(page, tmp_path):
    fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").click()
    download.value.save_as(tmp_path / "copy.html")
    clear(page)
    assert values(page) == {}
    page.locator("#saved").set_input_files(tmp_path / "copy.html")
    page.get_by_role("status").filter(has_text="The saved copy is filled in.").wait_for()
    assert values(page) == FILLED


def test_a_choice_is_taken_back_by_a_click(page):
    most, four = page.get_by_label("Most agree"), page.get_by_role("radio", name="4")
    for field in (most, four):
        field.click()
        assert field.is_checked()
    page.get_by_label("All agree").click()
    assert not most.is_checked()
    most.click()
    assert values(page) == {"how": "most", "felt": "4"}
    page.reload()
    most.click()
    four.focus()
    page.keyboard.press("Space")
    assert values(page) == {}
    most.dblclick()
    assert values(page) == {"how": "most"}
    page.reload()
    assert values(page) == {"how": "most"}


def test_a_saved_copy_replaces_nothing_unasked(page, tmp_path):
    fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").click()
    download.value.save_as(tmp_path / "copy.html")
    page.get_by_label("Partner").fill("Somebody new")
    newer = values(page)
    for answer, found in (("Keep it", newer), ("Open a saved copy", FILLED)):
        page.locator("#saved").set_input_files(tmp_path / "copy.html")
        dialog = page.get_by_role("dialog")
        assert "replaces what is filled in" in dialog.inner_text()
        dialog.get_by_role("button", name=answer).click()
        dialog.wait_for(state="hidden")
        if found == FILLED:
            page.get_by_role("status").filter(has_text="The saved copy is filled in.").wait_for()
        assert values(page) == found


def test_the_dialog_of_the_course_saves_what_is_filled_in(page, origin, browser, tmp_path):
    page.goto(f"{origin}/index.html#/toolkit")
    page.get_by_role("link", name="First meeting").click()
    frame = page.frame_locator(".handout-frame")
    frame.get_by_label("Partner").fill(HOSTILE)
    assert frame.get_by_role("button", name="Save a copy").count() == 0  # the dialog has a button for it
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("link", name="Save").click()
    assert download.value.suggested_filename == "meeting-filled.html"
    download.value.save_as(tmp_path / "copy.html")
    elsewhere = browser.new_page()
    elsewhere.goto((tmp_path / "copy.html").as_uri())
    assert elsewhere.get_by_label("Partner").input_value() == HOSTILE
    assert elsewhere.get_by_role("button", name="Save a copy").is_visible()
    elsewhere.close()


def test_another_file_is_no_saved_copy(page, tmp_path, origin):
    fill(page)
    for name, text in {"other.html": "<p>Hello", "empty.html": "", "forged.html": '<body data-handout="x"><script id="filled" type="application/json">{}</script>'}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        page.locator("#saved").set_input_files(tmp_path / name)
        page.get_by_role("status").filter(has_text="That file is no saved copy of this handout.").wait_for()
        assert values(page) == FILLED


def clear(page):
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear").click()


def test_clearing_asks_first(page):
    fill(page)
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    assert values(page) == FILLED
    clear(page)
    page.reload()
    assert values(page) == {}


def test_it_says_where_it_stays_and_paper_shows_fields_alone(page):
    note = page.get_by_text("Nothing of it goes to the learning management system.")
    assert note.is_visible()
    page.emulate_media(media="print")
    assert not note.is_visible()
    assert not page.get_by_role("button", name="Add a row").is_visible()
    assert page.get_by_label("Partner").is_visible()


def test_without_storage_it_still_works(browser, origin):
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })")
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{origin}/toolkit/meeting.html")
    fill(page)
    assert values(page) == FILLED
    assert faults == []
    context.close()


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
@pytest.mark.parametrize(("width", "scheme"), [(900, "light"), (360, "light"), (900, "dark")])
def test_axe_finds_nothing(browser, origin, screenshots, width, scheme, filled):
    page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    page.goto(f"{origin}/toolkit/meeting.html")
    if filled:
        fill(page)
    page.screenshot(path=screenshots / f"{width}-{scheme}-handout-form-{'filled' if filled else 'empty'}.png", full_page=True)
    assert page.evaluate(FITS)
    assert violations(page) == []
    page.context.close()
