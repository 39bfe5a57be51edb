"""A strict LMS, and the local server that it and the packages come from."""

import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Error

from Interop.packages import Package

from .player import Player

HERE = Path(__file__).parent


class Handler(SimpleHTTPRequestHandler):
    """Serves folders under names; anything else is this folder."""

    def __init__(self, folders, *arguments):
        self.folders = folders
        super().__init__(*arguments, directory=str(HERE))

    def translate_path(self, path):
        _, name, *rest = path.split("?")[0].split("#")[0].split("/")
        if name not in self.folders:
            return super().translate_path(path)
        return str(Path(self.folders[name], *[part for part in rest if part not in ("", "..")]))

    def do_GET(self):
        if self.path == "/favicon.ico":  # asked for by the browser, not by the course
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that goes away in the middle of an answer is no error."""


@contextmanager
def served(folders: dict[str, Path]):
    """A server on a local port; gives its origin."""
    server = Server(("127.0.0.1", 0), partial(Handler, folders))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class LMS:
    """One learner's registration for one package; what sittings leave stays in `record`."""

    def __init__(self, context, origin: str, name: str, package: Package):
        self.context = context
        self.origin = origin
        self.name = name
        self.course = package.course
        self.record = {"data": {}, "seconds": 0}
        self.log = []
        self.page = None

    def launch(self, **options) -> Player:
        self.page = self.context.new_page()
        self.page.goto(f"{self.origin}/lms12.html")
        self.page.evaluate("([record, options, address]) => launch(record, options, address)",
                           [self.record, options, f"/{self.name}/index.html"])
        return Player(self.page.wait_for_selector("iframe").content_frame(), self.course).ready()

    def leave(self):
        """The learner closes the course as LMSs let one do it."""
        self.page.evaluate("leave()")
        assert self.page.evaluate("lms.finished") or self.page.evaluate("lms.options.refuse ?? false"), "the session was not ended"
        self._remember()
        self.page.close()

    def kill(self):
        """The window is gone without a word: nothing runs any more, and only what was committed is there."""
        self._remember()
        with self.page.expect_event("crash"), suppress(Error):
            self.page.goto("chrome://crash")  # ends the process of the page; no event reaches its scripts
        self.page.close()

    def _remember(self):
        self.log += self.calls()
        self.record = self.page.evaluate("lms.committed") or self.record

    def calls(self) -> list[dict]:
        """The calls of this sitting so far."""
        return self.page.evaluate("lms.log")

    def errors(self) -> list[dict]:
        """The calls of all sittings that the LMS answered with an error."""
        return [entry for entry in self.log if entry["error"]]

    def written(self, element: str, sitting=None) -> list[str]:
        """What was set under an element, in order."""
        return [entry["args"][1] for entry in (self.log if sitting is None else sitting)
                if entry["call"] == "LMSSetValue" and entry["args"][0] == element]

    def value(self, element: str) -> str:
        """What is stored; while a sitting runs, what it has committed."""
        committed = None if self.page.is_closed() else self.page.evaluate("lms.committed")
        return (committed or self.record)["data"].get(element, "")

    @property
    def status(self) -> str:
        return self.value("cmi.core.lesson_status")

    @property
    def score(self) -> tuple[str, str, str]:
        return tuple(self.value(f"cmi.core.score.{part}") for part in ("raw", "min", "max"))
