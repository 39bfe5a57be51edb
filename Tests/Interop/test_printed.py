"""PDFs and Word documents of handouts and books, read back with tools that did not make them."""

import functools
import hashlib
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
import yaml
from docx.oxml.ns import qn

from .packages import REPOSITORY, run, workplace

COURSE = REPOSITORY / "Course"
BOOKS = ["workbook", "facilitator-guide"]


def handouts() -> list[str]:
    toolkit = yaml.load((COURSE / "course.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["toolkit"]
    return [Path(handout["file"]).stem for handout in toolkit["handouts"]]


@functools.cache
def collection() -> Path:
    """What `handouts` writes of the sample course."""
    output = Path(workplace().name) / "printed"
    result = run("handouts", COURSE, "--output", output, "--start", "9:00")
    assert result.returncode == 0, result.stderr
    return output


def place(name: str, ending: str) -> Path:
    if name == "facilitator-guide":
        [path] = collection().glob(f"*-facilitator-guide.{ending}")
        return path
    [folder] = collection().glob("*-toolkit")
    return folder / (f"{name}.{ending}" if name == "workbook" else f"toolkit/{name}.{ending}")


def source(name: str) -> str:
    return (COURSE / "toolkit" / f"{name}.md").read_text(encoding="utf-8")


def forms(name: str) -> list[dict]:
    return [yaml.load(body, yaml.BaseLoader) for body in re.findall(r"(?ms)^```form\n(.*?)^```", source(name))]


def fields(name: str) -> list[dict]:
    return [field for form in forms(name) for field in form["fields"]]


def field_names(field: dict) -> set[str]:
    """What a PDF calls the parts of a field."""
    if field["kind"] == "multiple":
        return {f"{field['id']}_{option['id']}" for option in field["options"]}
    if field["kind"] != "table":
        return {field["id"]}
    rows = len(field["rows"]) if field.get("rows") else int(field.get("count", 3))
    return {f"{field['id']}_{row + 1}_{column['id']}" for row in range(rows) for column in field["columns"]}


def structure(pdf: pikepdf.Pdf):
    """Every structure element of a tagged PDF, in reading order."""
    def walk(node):
        if isinstance(node, pikepdf.Array):
            for kid in node:
                yield from walk(kid)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                yield from walk(node["/K"])

    yield from walk(pdf.Root.StructTreeRoot.K)


def fonts(pdf: pikepdf.Pdf):
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            yield font.get("/DescendantFonts", [font])[0]


@pytest.mark.parametrize("name", [*handouts(), *BOOKS])
class TestPDF:
    def test_it_can_be_read_by_everyone(self, name):
        with pikepdf.open(place(name, "pdf")) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "en-US"
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
                assert "Developing and Sustaining Community Partners" in metadata["dc:title"]
            kinds = [str(element.S) for element in structure(pdf)]
            assert "/H1" in kinds
            headers = {str(element.ID) for element in structure(pdf) if element.S == "/TH"}
            for cell in (element for element in structure(pdf) if element.S == "/TD"):
                # A corner has none.
                assert {str(header) for header in cell.A.Headers} <= headers
            assert ("/Table" in kinds) == bool(headers)
            for figure in (element for element in structure(pdf) if element.S == "/Figure"):
                assert str(figure.get("/Alt", "")), f"{name} shows a picture without words for it"

    def test_its_outline_names_its_headings(self, name):
        with pikepdf.open(place(name, "pdf")) as pdf, pdf.open_outline() as outline:
            def titles(items):
                for item in items:
                    yield item.title
                    yield from titles(item.children)

            found = list(titles(outline.root))
        assert found
        if name not in BOOKS:
            wanted = re.findall(r"(?m)^## (.*)$", re.sub(r"(?ms)^```.*?^```", "", source(name)))
            assert [title for title in found if title in wanted] == wanted

    def test_its_fonts_are_inside(self, name):
        with pikepdf.open(place(name, "pdf")) as pdf:
            found = list(fonts(pdf))
            assert found
            for font in found:
                files = [key for key in font.FontDescriptor.keys() if key.startswith("/FontFile")]
                assert files, f"{font.BaseFont} is not embedded"

    def test_its_paper_is_the_courses(self, name):
        with pikepdf.open(place(name, "pdf")) as pdf:
            for page in pdf.pages:
                assert [round(float(edge)) for edge in page.MediaBox] == [0, 0, 612, 792]

    def test_nothing_runs_in_it(self, name):
        with pikepdf.open(place(name, "pdf")) as pdf:
            assert "/OpenAction" not in pdf.Root and "/AA" not in pdf.Root
            assert "/JavaScript" not in pdf.Root.get("/Names", {})


@pytest.mark.parametrize("name", handouts())
class TestForms:
    def test_fields_have_names_and_descriptions(self, name):
        wanted = set().union(*(field_names(field) for field in fields(name)))
        with pikepdf.open(place(name, "pdf")) as pdf:
            found = {}
            for field in pdf.Root.AcroForm.Fields:
                # WeasyPrint lists the buttons of a group beside the group.
                if "/Parent" in field:
                    continue
                assert str(field.T) not in found
                kids = field.get("/Kids", [field])
                found[str(field.T)] = [str(kid.get("/TU", field.get("/TU", ""))) for kid in kids]
            assert found.keys() == wanted
            for field, descriptions in found.items():
                assert all(descriptions), f"{field} of {name} is not described"

    def test_text_comes_in_the_order_of_the_source(self, name):
        text = subprocess.run(["pdftotext", place(name, "pdf"), "-"], capture_output=True, text=True, check=True).stdout
        text = re.sub(r"\s+", " ", text)
        labels = [re.sub(r"\s+", " ", field["label"]) for field in fields(name) if "{{" not in field["label"]]
        start = 0
        for label in labels:
            found = text.find(label, start)
            assert found >= 0, f"'{label}' does not follow in {name}"
            start = found

    def test_word_has_a_control_for_each(self, name):
        document = docx.Document(place(name, "docx"))
        tags = [tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tag"))]
        assert len(tags) == len(set(tags))
        aliases = [alias.get(qn("w:val")) for alias in document.element.body.iter(qn("w:alias"))]
        assert len(aliases) == len(tags) and all(aliases)
        for field in fields(name):
            names = field_names(field)
            if field["kind"] == "choice":  # boxes, which paper shows
                names = {f"{field['id']}_{option['id']}" for option in field["options"]}
            if field["kind"] == "rating":
                names = {f"{field['id']}_{step}" for step in range(int(field.get("from", 1)), int(field.get("to", 5)) + 1)}
            assert names <= set(tags), field


@pytest.mark.parametrize("name", [*handouts(), *BOOKS])
class TestWord:
    def test_it_has_styles_that_word_knows(self, name):
        document = docx.Document(place(name, "docx"))
        styles = [paragraph.style.name for paragraph in document.paragraphs]
        assert any(style.startswith("Heading") for style in styles)
        assert document.core_properties.title
        language = document.styles.element.find(f".//{qn('w:lang')}")
        assert language.get(qn("w:val")) == "en-US"

    def test_tables_have_header_rows(self, name):
        for table in docx.Document(place(name, "docx")).tables:
            first = table.rows[0]._tr
            assert first.find(f".//{qn('w:tblHeader')}") is not None

    def test_pictures_have_words(self, name):
        for picture in docx.Document(place(name, "docx")).element.body.iter(qn("wp:docPr")):
            assert picture.get("descr")

    def test_its_paper_is_the_courses(self, name):
        for section in docx.Document(place(name, "docx")).sections:
            assert (round(section.page_width.inches, 1), round(section.page_height.inches, 1)) == (8.5, 11.0)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_all(tmp_path):
    documents = [place(name, "docx") for name in [*handouts(), *BOOKS]]
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *documents],
        check=True, capture_output=True, timeout=600)
    for document in documents:
        text = subprocess.run(["pdftotext", tmp_path / f"{document.stem}.pdf", "-"], capture_output=True, text=True, check=True).stdout
        assert len(text) > 500


class TestBooks:
    def test_the_workbook_holds_every_handout_with_its_page(self):
        text = subprocess.run(["pdftotext", "-layout", place("workbook", "pdf"), "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")
        for name in handouts():
            title = re.search(r"(?m)^title: (.*)$", source(name)).group(1)
            [number] = set(re.findall(rf"(?m)^ *{re.escape(title)}[ .]+(\d+)$", text))
            assert title in pages[int(number) - 1]

    def test_the_guide_is_for_those_who_lead_alone(self):
        [archive] = collection().glob("*-toolkit.zip")
        with zipfile.ZipFile(archive) as toolkit:
            assert not [name for name in toolkit.namelist() if "guide" in name]
        text = subprocess.run(["pdftotext", place("facilitator-guide", "pdf"), "-"], capture_output=True, text=True, check=True).stdout
        for words in ["Agenda", "Materials", "Answer key", "Sign-in sheet", "9:00"]:
            assert words in text

    def test_notes_are_in_no_package(self, tmp_path):
        course = tmp_path / "Course"
        shutil.copytree(COURSE, course)
        page = next(course.glob("modules/*/*.md"))
        page.write_text(page.read_text(encoding="utf-8") + "\n```facilitator\nnotes: Tell nobody of the xylophone.\n```\n", encoding="utf-8")
        result = run("build", course, "--output", tmp_path / "Build", "--target", "web", "--target", "scorm12", "--without", "pdf,docx")
        assert result.returncode == 0, result.stderr
        [folder] = (tmp_path / "Build").glob("*-web")
        for file in folder.rglob("*"):
            assert file.is_dir() or b"xylophone" not in file.read_bytes()
        [archive] = (tmp_path / "Build").glob("*.zip")
        with zipfile.ZipFile(archive) as package:
            assert not [name for name in package.namelist() if b"xylophone" in package.read(name)]
        guide = run("handouts", course, "--output", tmp_path / "Print", "--without", "docx")
        assert guide.returncode == 0, guide.stderr
        [book] = (tmp_path / "Print").glob("*-facilitator-guide.pdf")
        assert "xylophone" in subprocess.run(["pdftotext", book, "-"], capture_output=True, text=True, check=True).stdout


class TestSameBytes:
    def test_anywhere_and_at_any_time(self, tmp_path):
        """Another folder, zone, language and umask, and nothing kept from the first time."""
        course = tmp_path / "elsewhere" / "Course"
        shutil.copytree(COURSE, course)
        result = run(
            "handouts", course, "--output", tmp_path / "Print", "--start", "9:00", "--jobs", "1",
            environment={"COURSEWRIGHT_HANDOUTS": str(tmp_path / "cache"), "TZ": "Pacific/Auckland", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1700000000"})
        assert result.returncode == 0, result.stderr

        def digests(folder: Path) -> dict[str, str]:
            return {
                str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in folder.rglob("*") if path.is_file() and path.suffix != ".zip"}

        assert digests(tmp_path / "Print") == digests(collection())


class TestTools:
    @pytest.fixture
    def course(self, tmp_path) -> Path:
        assert run("init", tmp_path / "Small").returncode == 0
        folder = tmp_path / "Small"
        definition = folder / "course.yaml"
        definition.write_text(definition.read_text(encoding="utf-8").replace("formats: [html]", "formats: [html, pdf, docx]"), encoding="utf-8")
        return folder

    def test_one_that_is_missing_is_told_with_what_to_do(self, course, tmp_path):
        nothing = {
            "PATH": "/nowhere", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "COURSEWRIGHT_WEASYPRINT": "", "COURSEWRIGHT_PANDOC": ""}
        result = run("build", course, "--output", tmp_path / "Build", environment=nothing)
        assert result.returncode == 2
        for words in ["WeasyPrint", "Pandoc", "pipx install", "apt-get install", "--without pdf", "--without docx"]:
            assert words in result.stderr
        assert not list((tmp_path / "Build").glob("*.zip"))
        without = run("build", course, "--output", tmp_path / "Build", "--without", "pdf,docx", environment=nothing)
        assert without.returncode == 0, without.stderr
        [archive] = (tmp_path / "Build").glob("*-scorm12.zip")
        with zipfile.ZipFile(archive) as package:
            assert not [name for name in package.namelist() if name.endswith((".pdf", ".docx"))]
            page = package.read("index.html").decode()
        assert not re.search(r"toolkit/[a-z-]+\.(pdf|docx)", page)

    @pytest.mark.parametrize("script, words", [
        ("exit 3", "does not say its version: it ended with status 3 and did not say why"),
        ("case $1 in --info) echo 'WeasyPrint version: 1.0'; echo 'Pango version: 1';; *) exit 4;; esac", "it ended with status 4 and did not say why"),
        ("case $1 in --info) echo 'WeasyPrint version: 1.0'; echo 'Pango version: 1';; *) kill -9 $$;; esac", "it was ended by signal 9"),
        ("case $1 in --info) echo 'WeasyPrint version: 1.0'; echo 'Pango version: 1';; *) echo 'no such font' >&2; exit 1;; esac", "no such font"),
        ("case $1 in --info) echo 'WeasyPrint version: 1.0'; echo 'Pango version: 1';; esac", "could not make"),
        ("case $1 in --info) echo 'WeasyPrint version: 1.0'; echo 'Pango version: 1';; *) for last; do :; done; echo 'Segmentation fault' > $last;; esac",
         "what it wrote is no such document"),
    ])
    def test_one_that_fails_stops_the_build(self, course, tmp_path, script, words):
        tool = tmp_path / "weasyprint"
        tool.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        tool.chmod(0o755)
        environment = {"COURSEWRIGHT_WEASYPRINT": str(tool), "COURSEWRIGHT_HANDOUTS": str(tmp_path / "cache")}
        result = run("build", course, "--output", tmp_path / "Build", environment=environment)
        assert result.returncode == 2 and words in result.stderr, result.stderr
        assert not list((tmp_path / "Build").glob("*.zip"))

    def test_one_that_cannot_be_started_is_told_with_what_to_do(self, course, tmp_path):
        result = run("handouts", course, "--output", tmp_path / "Print", environment={"COURSEWRIGHT_WEASYPRINT": "/nonexistent"})
        assert result.returncode == 2
        for words in ["/nonexistent", "COURSEWRIGHT_WEASYPRINT names it", "pipx install weasyprint", "--without pdf"]:
            assert words in result.stderr
        assert not (tmp_path / "Print").exists()

    def test_another_version_makes_all_anew(self, course, tmp_path):
        """Also where the file that is started stays as it is, and what it starts does not."""
        tool, packages = tmp_path / "venv" / "bin" / "weasyprint", tmp_path / "venv" / "lib" / "python3.11" / "site-packages"
        tool.parent.mkdir(parents=True)
        packages.mkdir(parents=True)
        (packages / "pango").write_text("1\n", encoding="utf-8")
        tool.write_text(
            f"#!/bin/sh\ncase $1 in --info) echo 'WeasyPrint version: 1.0'; echo \"Pango version: $(cat {packages}/pango)\";;\n"
            f"*) for last; do :; done; printf '%%PDF-1.7 %s %%%%EOF' \"$(cat {packages}/pango)\" > $last;; esac\n", encoding="utf-8")
        tool.chmod(0o755)
        environment = {"COURSEWRIGHT_WEASYPRINT": str(tool), "COURSEWRIGHT_HANDOUTS": str(tmp_path / "cache")}

        def made() -> bytes:
            result = run("handouts", course, "--output", tmp_path / "Print", "--without", "docx", environment=environment)
            assert result.returncode == 0, result.stderr
            [book] = (tmp_path / "Print").glob("*-toolkit/workbook.pdf")
            return book.read_bytes()

        assert made() == b"%PDF-1.7 1 %%EOF"
        (packages / "pango").write_text("2\n", encoding="utf-8")
        (packages / "pango-2.dist-info").mkdir()  # as an update leaves it
        assert made() == b"%PDF-1.7 2 %%EOF"

    @pytest.mark.parametrize("damage", [lambda data: data[:1000], lambda data: b"", lambda data: data[:-1] + b"?", lambda data: b"%PDF-1.7\n%%EOF\n"])
    def test_what_was_kept_and_is_damaged_is_made_again(self, course, tmp_path, damage):
        environment = {"COURSEWRIGHT_HANDOUTS": str(tmp_path / "cache")}

        def made() -> dict[str, bytes]:
            result = run("handouts", course, "--output", tmp_path / "Print", environment=environment)
            assert result.returncode == 0, result.stderr
            return {str(file.relative_to(tmp_path)): file.read_bytes() for file in (tmp_path / "Print").rglob("*") if file.is_file()}

        whole = made()
        kept = list((tmp_path / "cache").glob("*.*"))
        assert kept
        for file in kept:
            file.write_bytes(damage(file.read_bytes()))
        shutil.rmtree(tmp_path / "Print")
        assert made() == whole

    def test_one_handout_edited_is_one_rendered(self, tmp_path):
        course, cache = tmp_path / "Course", tmp_path / "cache"
        shutil.copytree(COURSE, course)
        environment = {"COURSEWRIGHT_HANDOUTS": str(cache)}
        build = ["build", course, "--output", tmp_path / "Build", "--target", "scorm12"]
        assert run(*build, environment=environment).returncode == 0
        first = {path.name for path in cache.glob("*.*")}
        assert len(first) == 2 * len(handouts())
        page = course / "toolkit" / "partner-map.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nDraw it large.\n", encoding="utf-8")
        assert run(*build, environment=environment).returncode == 0
        assert len({path.name for path in cache.glob("*.*")} - first) == 2


class TestPictures:
    """What the sample's handouts have not: a picture, a note, nested lists, and texts that try to break what shows them."""

    TEXT = """---
id: sheet
title: "Sheet <b>&amp; {{place}}</b>"
---

![Two shelves, "one" & \\<two>](../media/shelf.svg "Our shelves")

A word.[^note] ~~Not~~ `this`, but *that* and **these**, at [a shop](https://example.org/?a=1&b=2).

1. One
   - inner
2. Two

> [!TIP]
> Mind the step.

| Left | Right |
|:---|---:|
| 1 | 2 |

[^note]: Said below.

```form
fields:
  - {id: name, kind: text, label: "Name of <script>alert(1)</script> & others"}
```
"""

    @pytest.fixture(scope="class")
    @staticmethod
    def documents(tmp_path_factory) -> Path:
        root = tmp_path_factory.mktemp("pictures")
        assert run("init", root / "Course").returncode == 0
        course = root / "Course"
        definition = (course / "course.yaml").read_text(encoding="utf-8")
        assert "formats: [html]}" in definition
        definition = definition.replace("formats: [html]}", "formats: [html]}\n    - {file: toolkit/sheet.md, stages: [plan]}")
        definition = definition.replace("variables:\n", "variables:\n  place: \"]]></w:t> & <i>here</i>\"\n")
        (course / "course.yaml").write_text(definition, encoding="utf-8")
        (course / "toolkit" / "sheet.md").write_text(TestPictures.TEXT, encoding="utf-8")
        (course / "media" / "shelf.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123"/></svg>', encoding="utf-8")
        result = run("handouts", course, "--output", root / "Print")
        assert result.returncode == 0, result.stdout + result.stderr
        [folder] = (root / "Print").glob("*-toolkit")
        return folder

    @pytest.mark.parametrize("name", ["toolkit/sheet", "workbook"])
    def test_in_a_pdf(self, documents, name):
        with pikepdf.open(documents / f"{name}.pdf") as pdf:
            assert [str(element.Alt) for element in structure(pdf) if element.S == "/Figure"] == ['Two shelves, "one" & <two>']
        text = subprocess.run(["pdftotext", documents / f"{name}.pdf", "-"], capture_output=True, text=True, check=True).stdout
        for words in ["Our shelves", "Said below.", "Mind the step.", "https://example.org/?a=1&b=2", "<script>alert(1)</script>", "<i>here</i>"]:
            assert words in re.sub(r"\s+", " ", text), words

    @pytest.mark.parametrize("name", ["toolkit/sheet", "workbook"])
    def test_in_word(self, documents, name):
        document = docx.Document(documents / f"{name}.docx")
        descriptions = [picture.get("descr") for picture in document.element.body.iter(qn("wp:docPr"))]
        assert descriptions == ['Two shelves, "one" & <two>']
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        for words in ["Our shelves", "Mind the step.", "<script>alert(1)</script>", "<i>here</i>"]:
            assert words in text, words


class TestNames:
    """Ids that, joined, could be those of others."""

    def test_no_two_fields_have_one_name(self, tmp_path):
        course = small(tmp_path, {
            "meeting": "{id: notes-date, kind: text, label: Notes of}\n  - {id: plan-1-who, kind: text, label: Planner}\n"
                       "  - {id: plan, kind: table, label: Plan, columns: [{id: who, title: Who}], count: 1}\n"
                       "  - {id: steps, kind: multiple, label: Steps, options: [{id: one, text: One}, {id: two, text: Two}]}\n"
                       "  - {id: steps-one, kind: text, label: First step}",
            "meeting-notes": "{id: date, kind: date, label: Day}"})
        made = run("handouts", course, "--output", tmp_path / "Print")
        assert made.returncode == 0, made.stderr
        for name in ["toolkit/meeting.pdf", "workbook.pdf"]:
            with pikepdf.open(next((tmp_path / "Print").glob(f"*-toolkit/{name}"))) as document:
                names = [str(field.T) for field in document.Root.AcroForm.Fields]
                assert len(names) == len(set(names)), names
        for name in ["toolkit/meeting.docx", "workbook.docx"]:
            document = docx.Document(next((tmp_path / "Print").glob(f"*-toolkit/{name}")))
            tags = [tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tag"))]
            assert len(tags) == len(set(tags))

    def test_links_lead_to_the_form_that_there_is(self, tmp_path):
        course = small(tmp_path, {"only": "{id: name, kind: text, label: Name}"}, "formats: [pdf]", "Take [it](../toolkit/only.md#part).")
        built = run("build", course, "--output", tmp_path / "Build", "--target", "web")
        assert built.returncode == 0, built.stderr
        [folder] = (tmp_path / "Build").glob("*-web")
        page = (folder / "index.html").read_text(encoding="utf-8")
        links = re.findall(r'<a [^>]*href="toolkit/only[^"]*"[^>]*>', page)
        assert links and all('href="toolkit/only.pdf"' in link and "data-open-handout" not in link for link in links), links
        assert (folder / "toolkit" / "only.pdf").is_file()


def small(root: Path, forms: dict[str, str], formats: str = "", words: str = "Hello.") -> Path:
    """A course with a handout for each form."""
    course = root / "Course"
    entries = "".join(f"    - {{file: toolkit/{name}.md, stages: [plan]{', ' + formats if formats else ''}}}\n" for name in forms)
    files = {
        "course.yaml": "format: 1\nid: small\nversion: 1.0.0\ntitle: Small\nlanguage: en\nmodules: [{id: first, title: First, pages: [modules/welcome.md]}]\n"
                       f"toolkit:\n  stages: [{{id: plan, title: Plan}}]\n  handouts:\n{entries}targets: [web]\n",
        "modules/welcome.md": f"---\nid: welcome\ntitle: Welcome\n---\n\n{words}\n",
    } | {
        f"toolkit/{name}.md": f"---\nid: {name}\ntitle: Handout {name}\n---\n\nFill in.\n\n## Part\n\n```form\nfields:\n  - {form}\n```\n"
        for name, form in forms.items()}
    for name, text in files.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text, encoding="utf-8")
    return course
