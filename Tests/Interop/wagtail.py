"""wagtail-lms as a site runs it: upload through its admin, a course page with a lesson, a learner who is enrolled."""

import itertools
from pathlib import Path

from . import site

numbers = itertools.count(1)


def client(superuser: bool = False):
    """A Django test client that is logged in."""
    site.ready()
    from django.contrib.auth import get_user_model
    from django.test import Client

    name = f"person-{next(numbers)}"
    create = get_user_model().objects.create_superuser if superuser else get_user_model().objects.create_user
    user = create(name, f"{name}@example.org", "secret")
    logged_in = Client(SERVER_NAME="localhost")
    logged_in.force_login(user)
    logged_in.user = user
    return logged_in


def uploaded(path: Path):
    """The SCORM package that an administrator's upload makes."""
    administrator = client(superuser=True)
    from django.urls import reverse
    from wagtail_lms.models import SCORMPackage

    before = set(SCORMPackage.objects.values_list("pk", flat=True))
    with path.open("rb") as file:
        response = administrator.post(reverse("scormpackage:add"), {
            "title": f"Package {next(numbers)}", "description": "", "version": "1.2", "package_file": file,
        })
    assert response.status_code == 302, response.content.decode()
    return SCORMPackage.objects.exclude(pk__in=before).get()


def lesson(package, learner):
    """A lesson that plays `package`, in a course that the learner takes."""
    from wagtail.models import Page
    from wagtail_lms.models import CourseEnrollment, CoursePage, SCORMLessonPage

    course = Page.objects.get(depth=2).add_child(instance=CoursePage(title="Course", slug=f"course-{next(numbers)}"))
    page = course.add_child(instance=SCORMLessonPage(title="Lesson", slug="lesson", scorm_package=package))
    CourseEnrollment.objects.create(user=learner, course=course)
    return page


def application():
    """The site for a server."""
    site.ready()
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()
