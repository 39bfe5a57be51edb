"""`coursewright preview`: what an author sees, and what nobody else gets."""

import http.client
import os
import subprocess
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from Interop import short_course
from Interop.packages import REPOSITORY, build, program


@contextmanager
def previewed(*arguments):
    """A running preview; gives its address."""
    process = subprocess.Popen(
        [program(), "preview", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"COURSEWRIGHT_CACHE": "/dev/null/none"})
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate(timeout=10)


@pytest.fixture
def course(tmp_path):
    return short_course.write(tmp_path / "Course", REPOSITORY / "Course")


@pytest.fixture
def panel(browser):
    context = browser.new_context(viewport={"width": 1300, "height": 800})
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    assert page.errors == []
    context.close()


def inner(page):
    """The course, in its frame in the LMS's window."""
    return page.frame_locator("#frame iframe").frame_locator("iframe")


def test_author_saves(course, panel):
    """A page that is saved is shown within a second, and the learner stays where they were."""
    with previewed(course) as address:
        panel.goto(address)
        inner(panel).locator("#player").wait_for()
        inner(panel).get_by_role("link", name="Start the course").or_(
            inner(panel).get_by_role("button", name="Start the course")).first.click()
        heading = inner(panel).locator("article:not([hidden]) h1").inner_text()
        path = next(path for path in sorted(course.glob("modules/**/*.md")) if f"title: {heading}" in path.read_text())
        panel.wait_for_timeout(300)
        path.write_text(path.read_text() + "\nA line that was not there before.\n")
        start = time.perf_counter()
        inner(panel).get_by_text("A line that was not there before.").first.wait_for()
        seconds = time.perf_counter() - start
        assert inner(panel).locator("article:not([hidden]) h1").inner_text() == heading
        print(f"shown after {seconds:.2f} s")

        path.write_text(path.read_text() + "\nSee [the plan](nowhere.md).\n")
        panel.locator("#notice", has_text="The course has errors").wait_for()
        panel.locator("#tab-findings").click()
        assert "there is no file" in panel.locator("#findings").inner_text()
        assert path.name in panel.locator("#findings").inner_text()
        # What was shown stays.
        assert inner(panel).locator("article:not([hidden]) h1").inner_text() == heading


def test_lms_is_seen(course, panel):
    """Data, calls, faults and attempts are those of the course that is open."""
    with previewed(course) as address:
        panel.goto(address)
        inner(panel).locator("#player").wait_for()
        panel.locator("#data", has_text="cmi.core.lesson_status").wait_for()
        panel.locator("#tab-calls").click()
        assert "LMSInitialize" in panel.locator("#calls").inner_text()
        assert panel.locator("#call-count").inner_text() == ""
        panel.locator("#tab-faults").click()
        panel.get_by_label("no window has the LMS's object").check()
        inner(panel).get_by_text("Not connected to an LMS").first.wait_for(state="attached")
        panel.get_by_label("no window has the LMS's object").uncheck()
        panel.locator("#target").select_option("scorm2004")
        panel.locator("#tab-data").click()
        panel.locator("#data", has_text="cmi.completion_status").wait_for()
        panel.locator("#tab-attempts").click()
        assert "attempt 1" in panel.locator("#attempts").inner_text()
        panel.locator("#new").click()
        panel.locator("#attempts", has_text="attempt 2").wait_for()


def test_the_course_stays_in_view(course, panel):
    """Leaving and coming back, with whatever fault, ends in the course; two windows stand side by side."""
    with previewed(course) as address:
        panel.goto(address)
        inner(panel).locator("#player").wait_for()
        panel.locator("#tab-faults").click()
        for fault, windows in [("no-mode", 1), ("two-tabs", 2), ("killed", 1), ("back-forward", 1)]:
            panel.locator(f"#faults input[name={fault}]").check()
            for again in (False, True):
                if again:
                    panel.locator("#again").click()
                panel.wait_for_timeout(600)
                shown = panel.locator("#frame > iframe")
                assert shown.count() == windows
                assert all(frame.is_visible() for frame in shown.all())
                assert panel.locator("#left").is_hidden()
            panel.locator(f"#faults input[name={fault}]").uncheck()
            inner(panel).locator("body.is-ready").first.wait_for()


def test_package_of_anybody(course, tmp_path, panel):
    """A zip is played as it is."""
    package = build(course, tmp_path / "Build", target="scorm2004")
    with previewed(package.path) as address:
        panel.goto(address)
        inner(panel).locator("#player").wait_for()
        panel.locator("#data", has_text="cmi.completion_status").wait_for()


def ask(address, path, host=None, method="GET", headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(address).port, timeout=10)
    connection.request(method, path, headers={"Host": host or urlsplit(address).netloc} | (headers or {}))
    answer = connection.getresponse()
    return answer.status, answer.read(), answer


def test_nobody_else_is_served(course):
    """The secret and the host are asked for, and no path reaches the disk."""
    with previewed(course) as address:
        root = urlsplit(address).path
        assert ask(address, root)[0] == 200
        assert ask(address, root, host="evil.example")[0] == 404
        assert ask(address, root, host="localhost:1")[0] == 200
        assert ask(address, "/")[0] == 404
        assert ask(address, "/x/")[0] == 404
        assert ask(address, root, method="POST")[0] in (405, 501)
        for path in ["../../../../etc/passwd", "..%2f..%2fcourse.yaml", "course.yaml", "modules/", "%00", "/etc/passwd"]:
            for part in ["content/scorm12/", "panel/", ""]:
                assert ask(address, root + part + path)[0] == 404, part + path


def test_parts_of_media(course):
    """Players of media ask for parts."""
    media = next(path for path in course.rglob("*") if path.suffix in (".mp3", ".svg", ".png") and path.stat().st_size > 200)
    data = media.read_bytes()
    with previewed(course) as address:
        path = f"{urlsplit(address).path}content/scorm12/{media.relative_to(course)}"
        status, body, answer = ask(address, path, headers={"Range": "bytes=10-19"})
        assert (status, body) == (206, data[10:20])
        assert answer.headers["Content-Range"] == f"bytes 10-19/{len(data)}"
        assert ask(address, path, headers={"Range": "bytes=-5"})[1] == data[-5:]
        assert ask(address, path, headers={"Range": f"bytes={len(data)}-"})[0] == 416
        assert ask(address, path)[1] == data
        status, body, answer = ask(address, path, method="HEAD")
        assert (status, body, answer.headers["Content-Length"]) == (200, b"", str(len(data)))


def test_words_for_what_cannot_be_shown(tmp_path):
    """No package, no course, a port that is taken."""
    (tmp_path / "empty.zip").write_bytes(b"PK\5\6" + bytes(18))
    for arguments, words in [
        ([tmp_path / "none"], "cannot open"), ([tmp_path / "empty.zip"], "empty.zip"), ([REPOSITORY / "README.md"], "cannot read"),
    ]:
        result = subprocess.run([program(), "preview", *arguments], capture_output=True, text=True, timeout=20)
        assert result.returncode == 2, result
        assert words in result.stderr
