"""Links that would run a script are refused, or lose their target."""

import pytest

from . import hostile_course
from .packages import build, run

SCRIPTS = ["javascript:alert(4)", "JaVaScRiPt:alert(4)", "java&#10;script:alert(4)", "vbscript:x", "data:text/html,%3Cscript%3Ealert(4)%3C/script%3E"]


@pytest.mark.parametrize("target", SCRIPTS)
def test_a_link_to_a_script(tmp_path, target):
    course = hostile_course.write(tmp_path / "Course")
    page = course / "modules" / "world.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n[a link](<{target}>)\n", encoding="utf-8")
    result = run("build", course, "--output", tmp_path / "Build")
    if result.returncode != 0:
        assert result.returncode == 1
        assert "modules/world.md" in result.stdout + result.stderr
        return
    links = build(course, tmp_path / "Build").course.document.xpath("//a/@href")
    assert [link for link in links if "".join(link.split()).lower().startswith(("javascript:", "vbscript:", "data:"))] == []
