"""A Django project that the importers run in."""

import functools
import os
import tempfile


@functools.cache
def ready() -> tempfile.TemporaryDirectory:
    """Sets Django up, once a process, with an empty database of its own."""
    folder = tempfile.TemporaryDirectory(prefix="coursewright-site-")
    os.environ["COURSEWRIGHT_SITE"] = folder.name
    os.environ["DJANGO_SETTINGS_MODULE"] = "Interop.site.settings"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in this thread
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    return folder
