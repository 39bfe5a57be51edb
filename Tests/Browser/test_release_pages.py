"""The pages about a release, for subject experts and administrators: axe-core finds nothing and nothing is cut off, wide, narrow and dark."""

import re
import shutil

import pytest

from Interop.packages import REPOSITORY, run

from .test_states import FITS, violations


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The page of a change and the page for administrators, of the sample course with one more edit."""
    folder = tmp_path_factory.mktemp("release")
    shutil.copytree(REPOSITORY / "Course", folder / "Course")
    settings = folder / "Course" / "course.yaml"
    text = settings.read_text(encoding="utf-8").replace("pages: required", "pages: all")
    settings.write_text(re.sub(r"(?m)^version: .*", "version: 99.0.0", text), encoding="utf-8")
    differences = run("diff", folder / "Course", "--from", "1.0.0", "--format", "html")
    assert differences.returncode == 0, differences.stderr
    (folder / "changes.html").write_text(differences.stdout, encoding="utf-8")
    released = run("release", folder / "Course", "--output", folder / "Build")
    assert released.returncode == 0, released.stderr
    [guide] = (folder / "Build").glob("*-IMPORT.html")
    return {"changes": folder / "changes.html", "import": guide}


@pytest.mark.parametrize("name", ["changes", "import"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "light"), (1280, "dark")])
def test_a_page_about_a_release(browser, pages, screenshots, name, width, scheme):
    page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    page.goto(pages[name].as_uri())
    page.screenshot(path=screenshots / f"{width}-{scheme}-release-{name}.png", full_page=True)
    assert page.evaluate(FITS)
    assert violations(page) == []
    page.context.close()
