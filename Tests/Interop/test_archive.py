"""The zip itself: whole, plain, and the same bytes every time."""

import re
import shutil
import struct
import subprocess
import zipfile

import pytest

from .packages import REPOSITORY, build

COMPRESSED_ALREADY = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".mp3", ".m4a", ".mp4", ".webm", ".ogg", ".woff2", ".pdf", ".docx", ".zip")


@pytest.mark.skipif(not shutil.which("unzip"), reason="no unzip on this system")
def test_unzip_finds_no_error(any_package):
    result = subprocess.run(["unzip", "-tq", any_package.path], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No errors detected" in result.stdout


@pytest.mark.skipif(not shutil.which("zipinfo"), reason="no zipinfo on this system")
def test_zipinfo_reads_the_same_names_and_no_comment(any_package):
    listed = subprocess.run(["zipinfo", "-1", any_package.path], capture_output=True, text=True)
    assert listed.returncode == 0, listed.stderr
    assert listed.stdout.splitlines() == [entry.filename for entry in any_package.entries]
    comment = subprocess.run(["zipinfo", "-z", any_package.path], capture_output=True, text=True)
    assert "comment" not in comment.stdout.lower()


def test_python_reads_every_entry(any_package):
    with zipfile.ZipFile(any_package.path) as archive:
        assert archive.testzip() is None


def test_the_manifest_comes_first(any_package):
    assert any_package.entries[0].filename == "imsmanifest.xml"


def test_names_are_plain_and_unique(any_package):
    names = [entry.filename for entry in any_package.entries]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*", name)] == []
    assert len({name.lower() for name in names}) == len(names)


def test_times_are_the_beginning_of_zip(any_package):
    assert {entry.date_time for entry in any_package.entries} == {(1980, 1, 1, 0, 0, 0)}


def test_entries_are_stored_or_deflated_without_extras(any_package):
    for entry in any_package.entries:
        stored = entry.filename.lower().endswith(COMPRESSED_ALREADY)
        allowed = {zipfile.ZIP_STORED} if stored else {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        assert entry.compress_type in allowed, entry.filename
        assert entry.extra == b"", f"{entry.filename} has an extra field in the directory"
        assert entry.flag_bits & ~0x0806 == 0, f"{entry.filename} has flags {entry.flag_bits:#x}"
        assert entry.comment == b""


def test_local_headers_carry_no_extra_field(any_package):
    data = any_package.path.read_bytes()
    for entry in any_package.entries:
        signature, extra = struct.unpack_from("<4s24xH", data, entry.header_offset)
        assert signature == b"PK\x03\x04"
        assert extra == 0, f"{entry.filename} has an extra field in its local header"


def test_the_build_printed_path_size_and_hash(sample):
    [line] = [line for line in sample.printed.splitlines() if sample.path.name in line]
    assert sample.sha256 in line
    assert re.search(r"\d", line.replace(sample.path.name, "").replace(sample.sha256, ""))
    assert any(sample.web.name in line for line in sample.printed.splitlines())


def test_another_build_gives_the_same_bytes_in_any_zone(sample, tmp_path):
    again = build(REPOSITORY / "Course", tmp_path, environment={"TZ": "Asia/Kathmandu", "LC_ALL": "C"})
    assert again.sha256 == sample.sha256
    tree = lambda root: {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert tree(again.web) == tree(sample.web)


def test_the_time_of_entries_follows_source_date_epoch(tmp_path):
    dated = build(REPOSITORY / "Course", tmp_path, environment={"SOURCE_DATE_EPOCH": "1700000000", "TZ": "Asia/Kathmandu"})
    assert {entry.date_time for entry in dated.entries} == {(2023, 11, 14, 22, 13, 20)}
