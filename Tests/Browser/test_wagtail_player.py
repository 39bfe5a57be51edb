"""wagtail-lms's own player page plays the package, in a site with a database."""

import pytest

from Interop import wagtail
from Interop.serving import served

from .player import Player


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


def test_from_the_first_page_to_passed(visit, site, package):
    taken = Taken(visit, site, package)
    player = taken.launch()
    assert player.say("status.lms") in player.status
    player.work_through()
    taken.settle(player.frame.page)
    attempt = taken.attempt
    assert (attempt.completion_status, attempt.score_raw, attempt.score_min, attempt.score_max) == ("passed", 100, 0, 100)
    assert attempt.location == package.course.page_ids[-1]
    assert player.say("status.unsaved") not in player.status
    from wagtail_lms.models import CourseEnrollment

    assert CourseEnrollment.objects.get(user=taken.client.user).completed_at is not None


def test_coming_back(visit, site, short):
    taken = Taken(visit, site, short)
    player = taken.launch()
    place = short.course.page_ids[1]
    player.open(place)
    before = player.ticks()
    taken.settle(player.frame.page)
    player.frame.page.close()
    player = taken.launch()
    assert player.place == place
    assert player.ticks() == before
    taken.settle(player.frame.page)


def test_to_failed(visit, site, short):
    taken = Taken(visit, site, short)
    player = taken.launch()
    player.work_through(right=False)
    taken.settle(player.frame.page)
    assert (taken.attempt.completion_status, taken.attempt.score_raw) == ("failed", 0)
