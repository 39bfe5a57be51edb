"""Open edX's SCORM XBlock as the platform runs it: its real Python, its real student view, around it the least of a platform."""

import json
import warnings
from pathlib import Path
from types import SimpleNamespace

with warnings.catch_warnings(action="ignore"):  # webob still wants the cgi module
    from webob import Request, Response
from xblock.field_data import DictFieldData
from xblock.fields import ScopeIds
from xblock.runtime import DictKeyValueStore, KvsFieldData, MemoryIdManager, Runtime

from . import site
from .serving import served


class Platform(Runtime):
    """A runtime that keeps fields in memory and remembers what blocks publish."""

    def __init__(self):
        ids = MemoryIdManager()
        user = SimpleNamespace(opt_attrs={"edx-platform.user_id": 7, "edx-platform.username": "learner"})
        super().__init__(
            id_reader=ids, id_generator=ids, field_data=None,
            services={
                "field-data": KvsFieldData(DictKeyValueStore()),
                "user": SimpleNamespace(get_current_user=lambda: user),
                "settings": SimpleNamespace(get_settings_bucket=lambda block: {}),
            })
        self.published = []

    def handler_url(self, block, handler_name, suffix="", query="", thirdparty=False):
        return f"/handler/{handler_name}/{suffix}".rstrip("/")

    def resource_url(self, resource):
        return f"/resource/{resource}"

    def local_resource_url(self, block, uri):
        return f"/resource/{uri}"

    def publish(self, block, event_type, event_data):
        self.published.append((event_type, event_data))

    def of(self, event_type: str) -> list[dict]:
        return [data for kind, data in self.published if kind == event_type]


def imported(package: Path):
    """A block that an author has given `package` to in Studio."""
    site.ready()
    from openedxscorm import ScormXBlock

    platform = Platform()
    definition = platform.id_generator.create_definition("scorm")
    usage = platform.id_generator.create_usage(definition)
    block = platform.construct_xblock_from_class(ScormXBlock, ScopeIds("learner", "scorm", definition, usage))
    block.location = SimpleNamespace(block_id=f"block-{definition}", org="org", course="course", block_type="scorm")
    result = call(block, "studio_submit", body={
        "display_name": "A course", "has_score": "1", "weight": "1", "width": "", "height": "700", "popup_on_launch": "0",
        "enable_navigation_menu": "1", "navigation_menu_width": "", "enable_fullscreen_button": "1",
        "file": (package.name, package.read_bytes()),
    })
    assert result.status_code == 200, result.text
    assert result.json == {"result": "success", "errors": []}
    return block


def call(block, handler: str, suffix: str = "", body=None, json_body=None) -> Response:
    if json_body is not None:
        request = Request.blank("/", method="POST", body=json.dumps(json_body).encode(), content_type="application/json")
    else:
        request = Request.blank("/", POST=body) if body is not None else Request.blank("/")
    return block.handle(handler, request, suffix)


class Unit:
    """Answers with a block's student view, its handlers and its assets, as the LMS does."""

    def __init__(self, block):
        from django.contrib.admin import __file__ as admin

        self.block = block
        self.jquery = (Path(admin).parent / "static/admin/js/vendor/jquery/jquery.min.js").read_text()
        self.calls = []

    def answer(self, environ, start_response):
        request = Request(environ)
        _, kind, *rest = request.path_info.split("/")
        if kind == "unit":
            response = Response(self.unit(), content_type="text/html", charset="utf-8")
        elif kind == "handler":
            name, suffix = rest[0], "/".join(rest[1:])
            if name != "assets_proxy":
                self.calls.append((name, request.text))
            response = self.block.handle(name, request, suffix)
            self.block.save()
        else:
            response = Response(status=404)
        return response(environ, start_response)

    def unit(self) -> str:
        """What the LMS makes of the view: its resources, and the call that starts it."""
        fragment = self.block.student_view()
        self.block.save()
        scripts = "".join(f"<script>{r.data}</script>" for r in fragment.resources if r.mimetype == "application/javascript")
        styles = "".join(f"<style>{r.data}</style>" for r in fragment.resources if r.mimetype == "text/css")
        arguments = json.dumps(fragment.json_init_args).replace("<", "\\u003c")
        return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Unit</title><link rel="icon" href="data:,">
            <script>{self.jquery}</script>{styles}</head><body><div id="block">{fragment.content}</div>{scripts}
            <script>
              const runtime = {{ handlerUrl: (element, name) => "/handler/" + name }};
              {fragment.js_init_fn}(runtime, document.getElementById("block"), {arguments});
            </script></body></html>"""
