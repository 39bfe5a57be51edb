"""wagtail-lms's own player page plays the package, in a site with a database."""

import pytest
from playwright.sync_api import expect

from Interop import wagtail

from .player import Player


@pytest.fixture(scope="module")
def origin():
    with wagtail.served() as origin:
        yield origin


class Taken:
    """A learner's lesson with the package, in a browser."""

    def __init__(self, visit, origin, package):
        self.package = package
        self.client = wagtail.client()
        self.lesson = wagtail.lesson(wagtail.uploaded(package.path), self.client.user)
        self.visitor = visit(origin)
        self.visitor.context.add_cookies([{"name": "sessionid", "value": self.client.cookies["sessionid"].value, "url": origin}])
        self.origin = origin

    def launch(self) -> Player:
        page = self.visitor.context.new_page()
        page.goto(f"{self.origin}/lms/scorm-lesson/{self.lesson.pk}/play/")
        return Player(page.wait_for_selector("#scorm-frame").content_frame(), self.package.course).ready()

    @property
    def attempt(self):
        from wagtail_lms.models import SCORMAttempt

        return SCORMAttempt.objects.get(user=self.client.user)

    def until(self, page, condition):
        """Its script writes in the background."""
        for _ in range(160):
            if condition(self.attempt):
                return
            page.wait_for_timeout(50)
        raise AssertionError(f"what was written did not arrive: {vars(self.attempt)}")

    def settled(self, page):
        page.wait_for_load_state("networkidle")


def test_from_the_first_page_to_passed(visit, origin, package):
    taken = Taken(visit, origin, package)
    player = taken.launch()
    assert player.say("status.lms") in player.status
    player.work_through()
    taken.until(player.frame.page, lambda attempt: attempt.completion_status == "passed" and attempt.score_raw is not None)
    taken.settled(player.frame.page)
    attempt = taken.attempt
    assert (attempt.completion_status, attempt.score_raw, attempt.score_min, attempt.score_max) == ("passed", 100, 0, 100)
    assert attempt.location == package.course.page_ids[-1]
    assert player.say("status.unsaved") not in player.status
    from wagtail_lms.models import CourseEnrollment

    assert CourseEnrollment.objects.get(user=taken.client.user).completed_at is not None


def test_coming_back(visit, origin, sample):
    taken = Taken(visit, origin, sample)
    player = taken.launch()
    place = sample.course.page_ids[1]
    player.open(place)
    before = player.ticks()
    taken.until(player.frame.page, lambda attempt: attempt.location == place)
    taken.settled(player.frame.page)
    player.frame.page.close()
    player = taken.launch()
    assert player.place == place
    assert player.ticks() == before
    taken.settled(player.frame.page)


def test_to_failed(visit, origin, sample):
    taken = Taken(visit, origin, sample)
    player = taken.launch()
    player.work_through(right=False)
    taken.until(player.frame.page, lambda attempt: attempt.completion_status == "failed")
    taken.settled(player.frame.page)
    assert taken.attempt.score_raw == 0
