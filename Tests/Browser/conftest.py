"""One browser for the whole run, and visitors that notice what a course must not do."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from Interop.conftest import hostile, package, sample  # noqa: F401  (fixtures)
from Interop.packages import REPOSITORY

from .lms import LMS, served
from .player import Player

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        with playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as chromium:
            yield chromium


@pytest.fixture(scope="session")
def server(sample, hostile):
    with served({"sample": sample.folder, "sample-web": sample.web, "hostile": hostile.folder, "hostile-web": hostile.web}) as origin:
        yield origin


class Visitor:
    """A browser context that writes down what a course must not do."""

    def __init__(self, browser, origin: str, **options):
        self.origin = origin
        self.faults = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | options)
        self.context.set_default_timeout(8000)
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
        if address.scheme in ("http", "https", "ws", "wss") and f"{address.scheme}://{address.netloc}" != self.origin:
            self.faults.append(f"request outside: {request.url}")

    def _response(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def lms(self, name: str, package) -> LMS:
        return LMS(self.context, self.origin, name, package)

    def opens(self, address: str, course) -> Player:
        page = self.context.new_page()
        page.goto(address)
        return Player(page.main_frame, course).ready()


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


@pytest.fixture
def lms(visit, sample) -> LMS:
    """A learner's registration for the sample course."""
    return visit().lms("sample", sample)


@pytest.fixture(scope="session")
def screenshots() -> Path:
    folder = Path(os.environ.get("COURSEWRIGHT_SCREENSHOTS", REPOSITORY / "Build" / "screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
