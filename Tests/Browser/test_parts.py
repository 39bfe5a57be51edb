"""Texts in parts: revealed one by one, or as tabs; by keyboard, on paper, by link, and in every look."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import build, workplace

from .lms import served
from .test_states import FITS, at_full_height, violations

COURSE = """\
format: 1
id: parts
iri: https://example.org/courses/parts
version: 1.0.0
title: Parts
language: {language}
modules:
  - {{id: first, title: First, pages: [modules/parts.md]}}
targets: [scorm12]
"""
PAGE = """\
---
id: parts
title: Parts
---

Go [down](#deep-down) or [to the third](#third-one). A note of the page.[^1]

[^1]: Of the page.

````tabs
## First & one

Text with a note.[^a]

- One

## A second one with rather a long title

### Deep down

| A | B |
|---|---|
| 1 | 2 |

## Third one

> [!TIP]
> Look twice.

[^a]: In the tabs.
````

````reveal
## What is it?

An answer.

## And *why*?

### Further down

```text
code
```
````
"""


@pytest.fixture(scope="module")
def packages():
    found = {}
    for language in ["en", "ar"]:
        folder = Path(workplace().name) / f"parts-{language}"
        (folder / "Course" / "modules").mkdir(parents=True)
        (folder / "Course" / "course.yaml").write_text(COURSE.format(language=language), encoding="utf-8")
        (folder / "Course" / "modules" / "parts.md").write_text(PAGE, encoding="utf-8")
        found[f"parts-{language}"] = build(folder / "Course", folder / "Build")
    return found


@pytest.fixture(scope="module")
def origin(packages):
    with served({name: package.folder for name, package in packages.items()}) as address:
        yield address


def opened(visit, origin, packages, language="en", **options):
    name = f"parts-{language}"
    player = visit(origin, **options).opens(f"{origin}/{name}/index.html", packages[name].documents["index.html"])
    player.open("parts")
    return player


def shown(player) -> list[str]:
    return player.article.locator(".tabs .part:visible h2").all_inner_texts()


def chosen(player) -> str:
    return player.article.get_by_role("tab", selected=True).inner_text()


def test_tabs_go_by_keyboard_with_one_stop(visit, origin, packages):
    player = opened(visit, origin, packages)
    keyboard = player.frame.page.keyboard
    tabs = player.article.get_by_role("tab")
    assert tabs.count() == 3
    assert shown(player) == ["First & one"]
    tabs.first.focus()
    for key, title in [("ArrowRight", "A second one with rather a long title"), ("End", "Third one"), ("ArrowRight", "First & one"),
                       ("ArrowLeft", "Third one"), ("Home", "First & one"), ("ArrowRight", "A second one with rather a long title")]:
        keyboard.press(key)
        assert (chosen(player), shown(player)) == (title, [title])
        assert player.has_focus_on("[aria-selected='true']")
    keyboard.press("Tab")
    assert player.has_focus_on("[role='tabpanel']")
    panel = player.article.get_by_role("tabpanel")
    assert panel.count() == 1
    assert panel.evaluate("panel => document.getElementById(panel.getAttribute('aria-labelledby')).textContent") == chosen(player)
    tabs.last.click()
    assert shown(player) == ["Third one"]


def test_arrows_follow_the_direction_of_reading(visit, origin, packages):
    player = opened(visit, origin, packages, "ar")
    player.article.get_by_role("tab").first.focus()
    player.frame.page.keyboard.press("ArrowLeft")
    assert shown(player) == ["A second one with rather a long title"]


def test_a_link_opens_the_part_that_it_leads_to(visit, origin, packages):
    player = opened(visit, origin, packages)
    player.article.get_by_role("link", name="down", exact=True).click()
    expect(player.article.get_by_role("heading", name="Deep down")).to_be_visible()
    player.article.get_by_role("link", name="to the third").click()
    expect(player.article.get_by_role("tab", selected=True)).to_have_text("Third one")
    assert player.frame.evaluate("document.querySelectorAll('[id]').length === new Set(Array.from(document.querySelectorAll('[id]'), (one) => one.id)).size")
    player.frame.evaluate("location.hash = '#/parts/further-down'")
    expect(player.article.get_by_role("heading", name="Further down")).to_be_visible()


def test_what_is_revealed_opens_and_closes(visit, origin, packages):
    player = opened(visit, origin, packages)
    answer = player.article.get_by_text("An answer.")
    expect(answer).to_be_hidden()
    player.article.locator("summary").first.focus()
    player.frame.page.keyboard.press("Enter")
    expect(answer).to_be_visible()
    player.frame.page.keyboard.press("Space")
    expect(answer).to_be_hidden()


def test_paper_has_all_parts(visit, origin, packages):
    player = opened(visit, origin, packages)
    page = player.frame.page
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for part in player.article.locator(".part").all():
        expect(part).to_be_visible()
    assert player.article.locator(".tabs h2").evaluate_all("all => all.every(one => one.offsetHeight > 10)")
    expect(player.article.locator(".tab-list")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(player.article.get_by_text("An answer.")).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark"), (320, "light")])
def test_in_every_look(visit, origin, packages, screenshots, width, scheme):
    player = opened(visit, origin, packages, color_scheme=scheme, viewport={"width": width, "height": 900})
    for look in ["begin", "second", "open"]:
        if look == "second":
            player.article.get_by_role("tab").nth(1).click()
        if look == "open":
            for summary in player.article.locator("summary").all():
                summary.click()
        player.frame.page.screenshot(path=screenshots / f"{width}-{scheme}-parts-{look}.png", animations="disabled")
        with at_full_height(player.frame.page, player.frame):
            assert violations(player.frame.page) == [], look
        assert player.frame.evaluate(FITS), look
