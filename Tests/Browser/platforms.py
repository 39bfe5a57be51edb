"""Learning platforms that were not written here, playing a package in a browser."""

from contextlib import contextmanager

import pytest

from Interop import openedx, wagtail
from Interop.serving import served

from .player import Player

# Open edX

@contextmanager
def taken(visit, block, package):
    unit = openedx.Unit(block)
    with served(unit.answer) as platform:
        page = visit(platform.origin).context.new_page()
        page.goto(f"{platform.origin}/unit")
        yield unit, Player(page.wait_for_selector("iframe.scorm-embedded").content_frame(), package.course).ready()
        page.goto("about:blank")


def until(page, condition):
    """Its script writes in the background."""
    for _ in range(100):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("what was written did not arrive")


# wagtail-lms

@pytest.fixture(scope="module")
def site():
    with served(wagtail.application()) as serving:
        yield serving


# Its script sends every value by itself and waits for none. Two that overtake each other lose the later one, whatever the package
# does; a browser that sends them in turn shows what the package said.
IN_TURN = """
(() => {
  const send = XMLHttpRequest.prototype.send;
  const open = XMLHttpRequest.prototype.open;
  let last = Promise.resolve();
  window.waiting = 0;
  XMLHttpRequest.prototype.open = function (method, url, isAsync = true, ...rest) {
    this.isInTurn = isAsync;
    return open.call(this, method, url, isAsync, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (!this.isInTurn) return send.call(this, body);
    window.waiting += 1;
    last = last.then(() => new Promise((done) => {
      this.addEventListener("loadend", () => { window.waiting -= 1; done(); });
      send.call(this, body);
    }));
  };
})();
"""


class Taken:
    """A learner's lesson with the package, in a browser."""

    def __init__(self, visit, site, package):
        self.package = package
        self.client = wagtail.client()
        self.lesson = wagtail.lesson(wagtail.uploaded(package.path), self.client.user)
        self.visitor = visit(site.origin)
        self.visitor.context.add_cookies([{"name": "sessionid", "value": self.client.cookies["sessionid"].value, "url": site.origin}])
        self.visitor.context.add_init_script(IN_TURN)
        self.site = site

    def launch(self) -> Player:
        page = self.visitor.context.new_page()
        page.goto(f"{self.site.origin}/lms/scorm-lesson/{self.lesson.pk}/play/")
        return Player(page.wait_for_selector("#scorm-frame").content_frame(), self.package.course).ready()

    @property
    def attempt(self):
        from wagtail_lms.models import SCORMAttempt

        return SCORMAttempt.objects.get(user=self.client.user)

    def settle(self, page):
        """Its script writes in the background, every value by itself: waits until all of it has arrived."""
        for _ in range(200):
            page.wait_for_timeout(50)
            if page.evaluate("window.waiting") == 0 and self.site.is_quiet:
                return
        raise AssertionError("it does not stop writing")
