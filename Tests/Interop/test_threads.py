"""Courses built side by side, by a libzip that takes its time where another thread may get between."""

import shutil
import subprocess

import pytest

from . import small_course
from .packages import run

# libzip works out what it needs of sources that it reads, then of those that it writes, the first time that it opens an archive.
SLOW_SECOND_HALF = """
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

int64_t zip_source_make_command_bitmap(int command, ...) {
  static int calls;
  int64_t bitmap = 0;
  va_list rest;
  va_start(rest, command);
  for (; command >= 0; command = va_arg(rest, int)) bitmap |= (int64_t)1 << command;
  va_end(rest);
  if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) == 2) usleep(500000);
  return bitmap;
}
"""

COMPILER = shutil.which("clang") or shutil.which("cc")


@pytest.mark.skipif(not COMPILER, reason="no C compiler on this system")
def test_the_first_archives_are_opened_by_two_threads(tmp_path):
    (tmp_path / "slow.c").write_text(SLOW_SECOND_HALF, encoding="utf-8")
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", tmp_path / "slow.so", tmp_path / "slow.c"], check=True)
    courses = [small_course.write(tmp_path / name, {"only": 1}, "scorm12", "single") for name in ("one", "other")]
    definition = courses[1] / "course.yaml"
    definition.write_text(definition.read_text(encoding="utf-8").replace("id: rolled", "id: other"), encoding="utf-8")
    result = run(
        "build", *courses, "--jobs", 2, "--without", "pdf,docx", "--output", tmp_path / "Build",
        environment={"LD_PRELOAD": str(tmp_path / "slow.so")})
    assert result.returncode == 0, result.stderr
    assert len(result.stdout.splitlines()) == 2
