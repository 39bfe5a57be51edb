"""Strict LMSs, and the local server that they and the packages come from."""

import re
import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Error

from Interop.packages import REPOSITORY, Package

from .player import Player

HERE = Path(__file__).parent
EMULATOR = REPOSITORY / "Sources" / "Embedded" / "Emulator"


class Handler(SimpleHTTPRequestHandler):
    """Serves folders under names, the emulator's files as they are among them; anything else is this folder."""

    def __init__(self, folders, *arguments):
        self.folders = folders
        super().__init__(*arguments, directory=str(HERE))

    def translate_path(self, path):
        _, name, *rest = path.split("?")[0].split("#")[0].split("/")
        if name != "emulator" and name not in self.folders:
            return super().translate_path(path)
        return str(Path(EMULATOR if name == "emulator" else self.folders[name], *[part for part in rest if part not in ("", "..")]))

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
    """One learner's registration for one SCO; what visits leave stays in it, and its last attempt is `record`."""

    standard: str
    prefix = ""
    names: dict[str, str]

    def __init__(self, context, origin: str, name: str, package: Package, document: str | None = None):
        self.context = context
        self.origin = origin
        self.package = package
        self.document = document or next(iter(package.documents))
        self.address = f"/{name}/{self.document}"
        self.course = package.documents[self.document]
        self.registration = {"standard": self.standard, "scos": {}, "shared": {}}
        self.log = []
        self.page = None

    @property
    def record(self) -> dict:
        """The attempt the SCO is in: `data` and `seconds`."""
        return _last_attempt(self.registration, self.document)

    @record.setter
    def record(self, attempt: dict):
        self.registration["scos"][self.document] = {"attempts": [attempt]}

    @property
    def defaults(self) -> dict:
        """The options of every visit."""
        return {}

    def launch(self, faults=(), is_new: bool = False, other_origin: str = "", **options) -> Player:
        """Opens the course; `faults` are names, or dictionaries where something differs from a fault's defaults."""
        self.open_page(faults, is_new, other_origin, **options)
        return self.player()

    def open_page(self, faults=(), is_new: bool = False, other_origin: str = "", **options):
        self.page = self.context.new_page()
        self.page.goto(f"{self.origin}/lms.html")
        self.page.evaluate("visit => launch(visit)", {
            "registration": self.registration, "sco": self.document, "options": self.defaults | options, "faults": list(faults),
            "isNew": is_new, "address": self.address, "otherOrigin": other_origin})

    def player(self, name: str = "sco") -> Player:
        """The course in a frame, wherever in the page that is."""
        while (frame := self.page.frame(name=name)) is None:
            self.page.wait_for_event("frameattached")
        return Player(frame, self.course).ready()

    def leave(self):
        """The learner closes the course as LMSs let one do it."""
        self.page.evaluate("leave()")
        assert self.is_finished or self.page.evaluate("lms.visit.faults.length > 0"), "the session was not ended"
        self.close()

    def close(self):
        """The LMS's page goes; what was committed stays."""
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
        self.registration = self.page.evaluate("lms.registration")

    def calls(self) -> list[dict]:
        """The calls of this visit so far, without those that ask about errors."""
        return self.page.evaluate("lms.log.entries.filter(({ role }) => !['error', 'words', 'diagnostic'].includes(role))")

    def ask(self, role: str) -> str:
        """Reads an element as a course would, but leaves no trace in the log."""
        return self.page.evaluate("([call, name]) => { const value = lms.visit.api[call](name); lms.log.entries.pop(); return value; }",
                                  [f"{self.prefix}GetValue", self.names[role]])

    def fails(self, fault: str | dict = "storing-fails"):
        """From now on this happens."""
        self.page.evaluate("fault => { lms.visit.addFault(fault); }", fault)

    def recovers(self, fault: str = "storing-fails"):
        """From now on this happens no more."""
        self.page.evaluate("fault => { lms.visit.removeFault(fault); }", fault)

    @property
    def is_finished(self) -> bool:
        return self.page.evaluate("lms.visit.isFinished")

    def committed_after(self, act):
        """Acts, and waits until the LMS was asked to commit after it."""
        count = "lms.log.entries.filter(({ role }) => role === 'commit').length"
        before = self.page.evaluate(count)
        act()
        self.page.wait_for_function(f"before => {count} > before", arg=before)

    def errors(self) -> list[dict]:
        """The calls of all visits that are against the standard."""
        return [entry for entry in self.log if entry["against"]]

    def sets(self, sitting=None) -> list[tuple[str, str]]:
        """What was set, element and value, in order."""
        return [tuple(entry["args"]) for entry in (self.log if sitting is None else sitting) if entry["call"] == f"{self.prefix}SetValue"]

    def commits(self, sitting=None) -> list[dict[str, str]]:
        """What was set before each commit, since the one before."""
        commits, since = [], {}
        for entry in self.log if sitting is None else sitting:
            if entry["call"] == f"{self.prefix}SetValue":
                since |= dict([entry["args"]])
            elif entry["call"] == f"{self.prefix}Commit":
                commits.append(since)
                since = {}
        return commits

    def written(self, role: str, sitting=None) -> list[str]:
        """What was set under an element, by its role or its name, in order."""
        return [value for name, value in self.sets(sitting) if name == self.names.get(role, role)]

    def value(self, role: str) -> str:
        """What is stored; while a visit lasts, what it has committed."""
        return self.data.get(self.names.get(role, role), "")

    @property
    def data(self) -> dict[str, str]:
        is_open = self.page is not None and not self.page.is_closed()
        return _last_attempt(self.page.evaluate("lms.registration") if is_open else self.registration, self.document)["data"]

    def records(self, group: str) -> list[dict[str, str]]:
        """The stored entries of `cmi.interactions` or `cmi.objectives`, each by the names of its fields."""
        entries = {}
        for name, value in self.data.items():
            if found := re.fullmatch(rf"cmi\.{group}\.(\d+)\.(.+)", name):
                entries.setdefault(int(found[1]), {})[found[2]] = value
        return [entries[index] for index in sorted(entries)]


def _last_attempt(registration: dict, sco: str) -> dict:
    attempts = registration["scos"].get(sco, {"attempts": []})["attempts"]
    return attempts[-1] if attempts else {"data": {}, "seconds": 0}


class LMS12(LMS):
    standard = "scorm12"
    prefix = "LMS"
    limit = 4096
    names = {
        "completion": "cmi.core.lesson_status", "raw": "cmi.core.score.raw", "min": "cmi.core.score.min", "max": "cmi.core.score.max",
        "state": "cmi.suspend_data", "place": "cmi.core.lesson_location", "entry": "cmi.core.entry",
        "exit": "cmi.core.exit", "time": "cmi.core.session_time",
    }
    # What an LMS of this standard need not have.
    optional = ["cmi.core.lesson_mode", "cmi.objectives", "cmi.interactions", "cmi.student_data", "cmi.comments", "cmi.student_preference"]

    @staticmethod
    def seconds(time: str) -> float:
        hours, minutes, seconds = re.fullmatch(r"(\d{4}):(\d\d):(\d\d\.\d\d)", time).groups()
        return (int(hours) * 60 + int(minutes)) * 60 + float(seconds)

    @property
    def status(self) -> str:
        return self.value("completion")

    @property
    def score(self) -> tuple[str, str, str]:
        return tuple(self.value(part) for part in ("raw", "min", "max"))


class LMS2004(LMS):
    standard = "scorm2004"
    names = {
        "completion": "cmi.completion_status", "success": "cmi.success_status", "progress": "cmi.progress_measure",
        "scaled": "cmi.score.scaled", "raw": "cmi.score.raw", "min": "cmi.score.min", "max": "cmi.score.max",
        "state": "cmi.suspend_data", "place": "cmi.location", "entry": "cmi.entry", "exit": "cmi.exit", "time": "cmi.session_time",
        "request": "adl.nav.request",
    }
    optional = ["cmi.comments_from_learner", "cmi.comments_from_lms", "cmi.learner_preference", "adl.nav"]

    @staticmethod
    def seconds(time: str) -> float:
        hours, minutes, seconds = re.fullmatch(r"PT(\d+)H(\d+)M(\d+(?:\.\d\d?)?)S", time).groups()
        return (int(hours) * 60 + int(minutes)) * 60 + float(seconds)

    @property
    def edition(self) -> str:
        return "3rd" if self.package.target.endswith("-3rd") else "4th"

    @property
    def limit(self) -> int:
        return 4000 if self.edition == "3rd" else 64000

    @property
    def defaults(self) -> dict:
        return {"edition": self.edition}

    @property
    def status(self) -> str:
        """Both statuses in the one word that SCORM 1.2 has for them."""
        completion, success = self.value("completion"), self.value("success")
        assert completion in ("completed", "incomplete"), completion
        assert success != "passed" or completion == "completed"
        assert (self.value("progress") == "1") == (completion == "completed"), self.value("progress")
        return completion if success == "unknown" else success

    @property
    def score(self) -> tuple[str, str, str]:
        raw, *ends = (self.value(part) for part in ("raw", "min", "max"))
        assert self.value("scaled") == (raw and f"{float(raw) / 100:g}")
        return raw, *ends


def standard(package: Package) -> type[LMS]:
    return LMS12 if package.target == "scorm12" else LMS2004
