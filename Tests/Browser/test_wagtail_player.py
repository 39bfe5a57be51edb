"""wagtail-lms's own player page plays the package, in a site with a database."""

from .platforms import Taken, site  # noqa: F401  (a fixture)


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
    player.is_at(place)
    assert player.ticks() == before
    taken.settle(player.frame.page)


def test_to_failed(visit, site, short):
    taken = Taken(visit, site, short)
    player = taken.launch()
    player.work_through(right=False)
    taken.settle(player.frame.page)
    assert (taken.attempt.completion_status, taken.attempt.score_raw) == ("failed", 0)
