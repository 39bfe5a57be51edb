"""wagtail-lms takes the package through its admin, serves it and keeps what it writes."""

import pytest

from . import wagtail
from .packages import Package


@pytest.fixture(scope="module")
def uploaded(package):
    return wagtail.uploaded(package.path)


def attempt(uploaded):
    """A learner's attempt, begun by opening the player page."""
    learner = wagtail.client()
    from django.urls import reverse
    from wagtail_lms.models import SCORMAttempt

    page = wagtail.lesson(uploaded, learner.user)
    response = learner.get(reverse("wagtail_lms:scorm_player", args=[page.pk]))
    assert response.status_code == 200
    assert uploaded.get_launch_url() in response.content.decode()
    return learner, SCORMAttempt.objects.get(user=learner.user)


def api(learner, attempt, method, *parameters):
    from django.urls import reverse

    response = learner.post(
        reverse("wagtail_lms:scorm_api", args=[attempt.pk]), {"method": method, "parameters": parameters}, content_type="application/json")
    assert response.status_code == 200
    return response.json()["result"]


def test_it_reads_the_manifest(any_package: Package):
    """It looks for titles and resources in SCORM 1.2's namespace alone: it imports 2004 packages but finds nothing to launch.

    Of a package with more than one SCO it launches the first.
    """
    uploaded = wagtail.uploaded(any_package.path)
    [title] = any_package.manifest_all("cp:organizations/cp:organization/cp:title/text()")
    first = any_package.manifest_all("//cp:resource/@href")[0]
    is_read = any_package.target == "scorm12"
    assert uploaded.manifest_data == {
        "version": "1.2" if is_read else "2004",
        "title": title if is_read else "",
        "launch_url": first if is_read else "",
    }
    assert uploaded.launch_url == (first if is_read else "")


def test_it_unpacks_every_file(any_package: Package):
    from django.core.files.storage import default_storage
    from wagtail_lms import conf

    root = f"{conf.WAGTAIL_LMS_SCORM_CONTENT_PATH.rstrip('/')}/{wagtail.uploaded(any_package.path).extracted_path}"
    for entry in any_package.entries:
        with default_storage.open(f"{root}/{entry.filename}") as file:
            assert file.read() == (any_package.folder / entry.filename).read_bytes(), entry.filename


def test_it_serves_every_file_to_the_learner(uploaded, package: Package):
    learner, _ = attempt(uploaded)
    root = uploaded.get_launch_url().removesuffix(uploaded.launch_url)
    for entry in package.entries:
        response = learner.get(root + entry.filename)
        assert response.status_code == 200, entry.filename
        assert b"".join(response.streaming_content) == (package.folder / entry.filename).read_bytes(), entry.filename


def test_what_the_package_writes_comes_back(uploaded):
    learner, begun = attempt(uploaded)
    api(learner, begun, "Initialize", "")
    assert api(learner, begun, "GetValue", "cmi.core.lesson_status") == "incomplete"
    written = {
        "cmi.suspend_data": "1;1.0.0;3;;aB3_;;00000000", "cmi.core.lesson_location": "a-page", "cmi.core.score.raw": "80",
        "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.core.exit": "suspend", "cmi.core.lesson_status": "passed",
    }
    for element, value in written.items():
        assert api(learner, begun, "SetValue", element, value) == "true"
    assert api(learner, begun, "Commit", "") == "true"
    assert {element: api(learner, begun, "GetValue", element) for element in written} == written
    begun.refresh_from_db()
    assert (begun.completion_status, begun.score_raw, begun.score_min, begun.score_max) == ("passed", 80, 0, 100)


def test_passing_completes_the_enrolment(uploaded):
    learner, begun = attempt(uploaded)
    from wagtail_lms.models import CourseEnrollment

    api(learner, begun, "Initialize", "")
    api(learner, begun, "SetValue", "cmi.core.lesson_status", "passed")
    assert CourseEnrollment.objects.get(user=learner.user).completed_at is not None
