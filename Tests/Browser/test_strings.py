"""The player's words in every language: the same keys, placeholders that are there, and the plural forms that the language has."""

import json
import re

import pytest
from playwright.sync_api import expect

from Interop.packages import REPOSITORY

from .lms import served

STRINGS = REPOSITORY / "Sources" / "Embedded" / "Player" / "strings"
LANGUAGES = sorted(path.stem for path in STRINGS.glob("*.json"))
COUNTED = {"zero", "one", "two"}  # forms whose words can say the number themselves


def words(language: str) -> dict:
    return json.loads((STRINGS / f"{language}.json").read_text(encoding="utf-8"))


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_the_languages_are_there():
    assert {"en", "es", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(browser, language):
    english, own = words("en"), words(language)
    assert own["language"] == language
    assert sorted(own) == sorted(english)
    page = browser.new_page()
    categories = set(page.evaluate("tag => new Intl.PluralRules(tag).resolvedOptions().pluralCategories", language))
    page.close()
    for key, text in english.items():
        if key == "language":
            continue
        if isinstance(text, str):
            assert isinstance(own[key], str) and own[key].strip(), key
            assert placeholders(own[key]) == placeholders(text), key
            continue
        assert set(own[key]) == categories, key
        needed = placeholders(text["other"])
        for form, words_of_form in own[key].items():
            assert words_of_form.strip(), (key, form)
            missing = needed - placeholders(words_of_form)
            assert placeholders(words_of_form) <= needed, (key, form)
            assert not missing or form in COUNTED, (key, form, missing)


def test_english_is_spelt_as_in_books():
    """Sample course, handouts and books are in American English."""
    assert "licence" not in json.dumps(words("en")).lower()
    assert words("en")["about.license"] == "License"


def test_a_course_whose_words_do_not_arrive_is_still_one(browser, short):
    """A server can lose a file: learners see the keys of words, and all that the course says itself."""
    with served({"short": short.web}) as origin:
        context = browser.new_context()
        page = context.new_page()
        page.route("**/player/strings.js", lambda route: route.abort())
        page.goto(f"{origin}/short/index.html")
        page.locator("body.is-ready").wait_for()
        expect(page.locator(".skip-link")).to_have_text("shell.skip")
        page.goto(f"{origin}/short/index.html#/{short.course.page_ids[1]}")
        expect(page.locator("article.page:not([hidden]) h1")).to_have_text(short.course.pages[1]["title"])
        context.close()
