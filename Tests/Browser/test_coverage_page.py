"""The page about what serves objectives: axe-core finds nothing and nothing is cut off, wide, narrow, dark and with objectives that nothing serves."""

import pytest

from Interop.packages import REPOSITORY, run

from .test_states import FITS, violations


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The page of the sample course, and of one with gaps in a language that is written from the right."""
    folder = tmp_path_factory.mktemp("coverage")
    assert run("init", folder / "gaps").returncode == 0
    definition = folder / "gaps" / "course.yaml"
    text = definition.read_text(encoding="utf-8").replace("language: en", "language: ar")
    definition.write_text(text.replace("objectives:\n", "alignments: [{framework: F, code: A, title: T}]\nobjectives:\n  - {id: unserved, text: " + "لا شيء " * 30 + "}\n", 1), encoding="utf-8")
    found = {}
    for name, course in (("sample", REPOSITORY / "Course"), ("gaps", folder / "gaps")):
        result = run("coverage", course, "--format", "html")
        assert result.returncode == 0, result.stderr
        found[name] = folder / f"{name}.html"
        found[name].write_text(result.stdout, encoding="utf-8")
    return found


@pytest.mark.parametrize("name", ["sample", "gaps"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "light"), (1280, "dark")])
def test_the_page_about_coverage(browser, pages, screenshots, name, width, scheme):
    page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    page.goto(pages[name].as_uri())
    page.screenshot(path=screenshots / f"{width}-{scheme}-coverage-{name}.png", full_page=True)
    assert page.evaluate(FITS)
    assert violations(page) == []
    assert page.locator("script").count() == 0
    page.context.close()
