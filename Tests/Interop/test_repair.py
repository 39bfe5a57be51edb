"""`repair`: what is mechanical is mended, the rest stays and is told, and other programs read the result."""

import os
import subprocess
import zipfile

import pytest
from lxml import etree

from .packages import run

MANIFEST = """<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
<imsmd:lom><imsmd:general><imsmd:title><imsmd:langstring xml:lang="de">Kurs</imsmd:langstring></imsmd:title></imsmd:general></imsmd:lom></metadata>
<organizations default="o"><organization identifier="o"><title>Kurs &amp; mehr</title>
<item identifier="i" identifierref="{reference}"><title>A</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="Index.html">
<file href='Index.html'/><file href="media\\A b.png"/></resource></resources></manifest>"""
PAGE = "<!DOCTYPE html><html><head><title>A</title></head><body><img alt='' src='media/a b.png'></body></html>"


def package(path, reference="r", **others):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("course/imsmanifest.xml", "\ufeff" + MANIFEST.format(reference=reference))
        archive.writestr("course/index.html", PAGE)
        archive.writestr("course/media/a b.png", b"\x89PNG")
        archive.writestr("course/über.js", "1")
        archive.writestr("__MACOSX/course/._index.html", "x")
        for name, text in others.items():
            archive.writestr(name, text)
    return path


def test_what_is_mechanical_is_mended(tmp_path):
    fixed = tmp_path / "fixed.zip"
    result = run("repair", package(tmp_path / "bad.zip"), "--output", fixed)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "no known obstacle" in result.stderr
    with zipfile.ZipFile(fixed) as archive:
        assert archive.namelist() == ["imsmanifest.xml", "index.html", "media/a b.png", "über.js"]
        assert archive.testzip() is None
        root = etree.fromstring(archive.read("imsmanifest.xml"))
        assert [file.get("href") for file in root.iter("{*}file")] == ["index.html", "media/a%20b.png", "%C3%BCber.js"]
        assert root.find(".//{*}resource").get("href") == "index.html"
        assert b'<html lang="de">' in archive.read("index.html")
    assert subprocess.run(["unzip", "-tq", fixed], capture_output=True).returncode == 0


def test_what_is_mended_stays_as_it_is(tmp_path):
    fixed, again = tmp_path / "fixed.zip", tmp_path / "again.zip"
    run("repair", package(tmp_path / "bad.zip"), "--output", fixed)
    result = run("repair", fixed, "--output", again)
    assert (result.returncode, result.stdout) == (0, "")
    assert fixed.read_bytes() == again.read_bytes()


def test_what_cannot_be_mended_is_told(tmp_path):
    result = run("repair", package(tmp_path / "bad.zip", reference="x"), "--output", tmp_path / "fixed.zip")
    assert result.returncode == 1
    assert "manifest/item-to-nothing" in result.stdout


def test_two_files_of_one_name_are_refused(tmp_path):
    path = package(tmp_path / "bad.zip", **{"course/media\\a b.png": "other"})
    result = run("repair", path, "--output", tmp_path / "fixed.zip")
    assert result.returncode == 2
    assert "would both be named 'media/a b.png'" in result.stderr
    assert not (tmp_path / "fixed.zip").exists()


def test_the_package_itself_is_never_written_over(tmp_path):
    path = package(tmp_path / "bad.zip")
    before = path.read_bytes()
    assert run("repair", path, "--output", path).returncode == 2
    assert path.read_bytes() == before


def test_other_bytes_stay_as_they_are(tmp_path):
    """Pages in older encodings get their language and lose no letter; addresses keep their parameters; files stand before dependencies."""
    manifest = MANIFEST.format(reference="r").replace('href="Index.html"', 'href="Index.html?x=1#p"', 1).replace(
        "</resource>", '<dependency identifierref="d"/></resource><resource identifier="d" type="webcontent" adlcp:scormtype="asset"/>')
    page = PAGE.replace("<title>A", "<meta charset='windows-1251'><title>\u0423\u0440\u043e\u043a").encode("windows-1251")
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("imsmanifest.xml", manifest)
        archive.writestr("index.html", page)
        archive.writestr("media/a b.png", "x")
        archive.writestr("extra.js", "1")
    run("repair", tmp_path / "bad.zip", "--output", tmp_path / "fixed.zip")
    with zipfile.ZipFile(tmp_path / "fixed.zip") as archive:
        assert archive.read("index.html") == page.replace(b"<html", b'<html lang="de"')
        [resource, _] = etree.fromstring(archive.read("imsmanifest.xml")).iter("{*}resource")
    assert resource.get("href") == "index.html?x=1#p"
    assert [etree.QName(child).localname for child in resource] == ["file", "file", "file", "dependency"]


def test_a_manifest_in_an_unknown_encoding_stays_as_it_is(tmp_path):
    manifest = MANIFEST.format(reference="r").replace('version="1.0"?', 'version="1.0" encoding="windows-1251"?').replace("Kurs &amp;", "\u041a\u0443\u0440\u0441 &amp;")
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("imsmanifest.xml", manifest.encode("windows-1251"))
        archive.writestr("index.html", PAGE)
    run("repair", tmp_path / "bad.zip", "--output", tmp_path / "fixed.zip")
    with zipfile.ZipFile(tmp_path / "fixed.zip") as archive:
        assert archive.read("imsmanifest.xml") == manifest.encode("windows-1251")


def repaired(path, tmp_path):
    result = run("repair", path, "--output", tmp_path / "fixed.zip")
    assert not (result.returncode == 2 and (tmp_path / "fixed.zip").exists()), "half a package is none"
    return result


def test_what_lies_beside_the_folder_around_stays_reachable(tmp_path):
    path = package(tmp_path / "p.zip", **{"shared/api.js": "1"})
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["course/imsmanifest.xml"] = entries["course/imsmanifest.xml"].replace(b"<file href='Index.html'/>", b"<file href='Index.html'/><file href='../shared/api.js'/>")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    result = repaired(path, tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(tmp_path / "fixed.zip") as archive:
        assert "shared/api.js" in archive.namelist()
        assert b"href='shared/api.js'" in archive.read("imsmanifest.xml")


def test_an_entry_that_is_there_twice_is_kept_once_where_both_are_the_same(tmp_path):
    path = package(tmp_path / "p.zip")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("course/index.html", PAGE)
    result = repaired(path, tmp_path)
    assert result.returncode == 0 and "kept once, it was there 2 times" in result.stdout
    with zipfile.ZipFile(tmp_path / "fixed.zip") as archive:
        assert archive.namelist().count("index.html") == 1


def test_where_nobody_can_say_which_file_is_meant_nothing_is_mended(tmp_path):
    path = package(tmp_path / "p.zip")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("course/index.html", PAGE + "<p>Other</p>")
    result = repaired(path, tmp_path)
    assert result.returncode == 2 and "'course/index.html' is there 2 times" in result.stderr
    path = package(tmp_path / "twins.zip", **{"course/u\u0308ber.js": "2"})
    result = repaired(path, tmp_path)
    assert result.returncode == 2 and "would both be named" in result.stderr


def test_several_courses_are_not_made_one(tmp_path):
    path = package(tmp_path / "p.zip", **{"other/imsmanifest.xml": MANIFEST.format(reference="r"), "other/index.html": PAGE})
    result = repaired(path, tmp_path)
    assert result.returncode == 2 and "several courses" in result.stderr
    assert "others beside it: 'other/imsmanifest.xml'" in run("validate", path).stdout


def test_names_of_which_nobody_says_the_encoding_are_left_alone(tmp_path):
    path = package(tmp_path / "p.zip", **{"course/bild_x.html": PAGE})
    path.write_bytes(path.read_bytes().replace(b"bild_x.html", b"bild_\xe4.html"))
    result = repaired(path, tmp_path)
    assert result.returncode == 2 and "in an encoding that the archive does not state" in result.stderr


def test_letters_of_other_characters_are_mended(tmp_path):
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST.format(reference="r").replace("Index.html", "\u00fcber.html").replace('<file href="media\\A b.png"/>', ""))
        archive.writestr("u\u0308ber.html", PAGE.replace("<html>", '<html lang="de">').replace("<img alt='' src='media/a b.png'>", ""))
    assert "look the same" in run("validate", path).stdout
    result = repaired(path, tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_what_is_private_is_not_listed(tmp_path):
    path = package(tmp_path / "p.zip", **{"course/.git/config": "x", "course/.secret": "x", "course/b.js.bak": "x", "course/~$doc.docx": "x"})
    result = repaired(path, tmp_path)
    with zipfile.ZipFile(tmp_path / "fixed.zip") as archive:
        manifest = archive.read("imsmanifest.xml").decode()
        assert "config" not in manifest and "secret" not in manifest and ".bak" not in manifest and "doc" not in manifest
        assert not any(".git" in name for name in archive.namelist())
    assert result.returncode == 0


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_only_files_are_replaced(tmp_path, kind):
    target = tmp_path / "target"
    if kind == "pipe":
        os.mkfifo(target)
    elif kind == "device":
        target.symlink_to("/dev/null")
    else:
        target.mkdir()
    before = target.stat().st_mode
    result = run("repair", package(tmp_path / "p.zip"), "--output", target)
    assert result.returncode == 2 and "name a file" in result.stderr
    assert target.stat().st_mode == before


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.zip").write_text("old")
    (tmp_path / "link.zip").symlink_to("real.zip")
    assert run("repair", package(tmp_path / "p.zip"), "--output", tmp_path / "link.zip").returncode == 0
    assert (tmp_path / "link.zip").is_symlink() and zipfile.is_zipfile(tmp_path / "real.zip")
