"""One browser for all tests of a process, and visitors that notice what a course must not do."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from Interop.conftest import hostile, package, short  # noqa: F401  (fixtures)
from Interop.packages import REPOSITORY, variant

from .lms import LMS, served, standard
from .player import Player

# Chromium without windows: the other one also draws its own frame around every page, and takes half as long again.
CHROMIUM = "/usr/bin/chromium-headless-shell"

# Milliseconds until something is taken to have failed: much more than anything takes, for the machine has other things to do.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

# The packages that learners take: course, target, packaging and, of several documents, the one; a "module" holds the
# assessment, "reading" nothing that is scored, and another module waits for the "gate".
TAKEN = {
    "scorm12": ("short", "scorm12", "single", None),
    "scorm2004": ("short", "scorm2004", "single", None),
    "scorm2004-3rd": ("short", "scorm2004-3rd", "single", None),
    "scorm12-reading": ("short", "scorm12", "per-module", "module-collaboration-and-systems.html"),
    "scorm2004-reading": ("short", "scorm2004", "per-module", "module-collaboration-and-systems.html"),
    "scorm2004-gate": ("gated", "scorm2004", "per-module", "module-collaboration-and-systems.html"),
    "scorm12-module": ("short", "scorm12", "per-module", "module-toolkit-and-sustaining.html"),
    "scorm2004-module": ("short", "scorm2004", "per-module", "module-toolkit-and-sustaining.html"),
}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        with playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as chromium:
            yield chromium


@pytest.fixture(scope="session")
def server(short, hostile):
    folders = {"short": short.folder, "short-web": short.web, "hostile": hostile.folder, "hostile-web": hostile.web}
    with served(Folders(folders)) as origin:
        yield origin


class Folders(dict):
    """The folders that are served; a variant's is named after it and built when it is first asked for."""

    def __contains__(self, name):
        return super().__contains__(name) or name.count("+") == 2

    def __missing__(self, name):
        return variant(*name.split("+")).folder


class Visitor:
    """A browser context that writes down what a course must not do."""

    def __init__(self, browser, origin: str, **options):
        self.origin = origin
        self.origins = {origin}
        self.faults = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | options)
        self.context.set_default_timeout(PATIENCE)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        self.context.on("dialog", self._dialog)
        self.context.on("request", self._request)
        self.context.on("response", self._response)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _dialog(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and f"{address.scheme}://{address.netloc}" not in self.origins:
            self.faults.append(f"request outside: {request.url}")

    def _response(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def lms(self, course: str = "short", target: str = "scorm12", packaging: str = "single", document: str | None = None) -> LMS:
        """A registration for a package, or for one document of it."""
        package = variant(course, target, packaging)
        return standard(package)(self.context, self.origin, f"{course}+{target}+{packaging}", package, document)

    def opens(self, address: str, course) -> Player:
        page = self.context.new_page()
        page.goto(address)
        return Player(page.main_frame, course).ready()


class Visits:
    """Visitors to folders that are served for them alone."""

    def __init__(self, browser):
        self._browser = browser
        self._servers = []
        self.visitors = []

    def to(self, folders: dict, **options) -> Visitor:
        """A new visitor to folders by their names; the options are those of browser contexts."""
        server = served(folders)
        origin = server.__enter__()
        self._servers.append(server)
        self.visitors.append(Visitor(self._browser, origin, **options))
        return self.visitors[-1]

    def end(self):
        for visitor in self.visitors:
            visitor.context.close()
        for server in self._servers:
            server.__exit__(None, None, None)
        assert [fault for visitor in self.visitors for fault in visitor.faults] == []


@pytest.fixture
def visits(browser):
    """Makes visitors that do nothing that a course must not do."""
    visits = Visits(browser)
    yield visits
    visits.end()


@pytest.fixture
def visit(browser, server):
    """Makes visitors; afterwards each must have nothing written down."""
    visitors = []

    def make(origin: str = server, **options) -> Visitor:
        visitors.append(Visitor(browser, origin, **options))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest.fixture(params=["scorm12", "scorm2004"])
def lms(request, visit) -> LMS:
    """A learner's registration for the short course, in each standard; `taken` says in what else."""
    return visit().lms(*TAKEN[request.param])


def taken(*names: str):
    """For tests of `lms`: the packages to take, by their names in `TAKEN`; without names, all that have the assessment."""
    return pytest.mark.parametrize("lms", names or ["scorm12", "scorm2004", "scorm2004-3rd", "scorm12-module", "scorm2004-module"], indirect=True)


@pytest.fixture(scope="session")
def screenshots() -> Path:
    folder = Path(os.environ.get("COURSEWRIGHT_SCREENSHOTS", REPOSITORY / "Build" / "screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
