"""Courses to measure with: real ones that `coursewright check` accepts, the same bytes in every run."""

import random
import re
import struct
import zlib
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "Course"


def words_of(folder: Path) -> list[str]:
    """The words of a course's pages, each as often as it stands there: prose compresses by how often words come back, and
    a short list of words would ask of every compressor what no course does."""
    pages = sorted(folder.glob("modules/**/*.md"))
    return [word for page in pages for word in re.findall(r"[A-Za-z]+", page.read_text().split("---", 2)[2].lower())]


WORDS = words_of(SAMPLE)


class Writer:
    """Writes a course folder; all that looks random comes from one seed."""

    def __init__(self, folder: Path, seed: int):
        self.folder = folder
        self.random = random.Random(seed)

    def write(self, name: str, content: str | bytes):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def sentence(self) -> str:
        words = self.random.choices(WORDS, k=self.random.randint(6, 18))
        return " ".join(words).capitalize() + "."

    def prose(self, words: int) -> str:
        paragraphs, count = [], 0
        while count < words:
            sentences = [self.sentence() for _ in range(self.random.randint(3, 6))]
            paragraphs.append(" ".join(sentences))
            count += len(paragraphs[-1].split())
            if len(paragraphs) % 3 == 0:
                paragraphs.append(f"## {self.sentence()[:-1]} {len(paragraphs)}")
        return "\n\n".join(paragraphs) + "\n\nThat is all for now.\n"

    def noise(self, size: int) -> bytes:
        return self.random.randbytes(size)

    def page(self, name: str, words: int, links: list[str] = [], code: str = ""):
        body = self.prose(words) + "".join(f"\n{link}\n" for link in links)
        self.write(f"modules/{name}.md", f"---\nid: {name}\n{code}title: Page {name}\n---\n\n{body}")

    def definition(self, course: str, pages: list[str], modules: int = 1):
        size = -(-len(pages) // modules)
        listed = ""
        for number in range(modules):
            listed += f"  - id: module-{number}\n    title: Module {number}\n    pages:\n"
            listed += "".join(f"      - modules/{page}.md\n" for page in pages[number * size:(number + 1) * size])
        packaging = "per-module" if modules > 1 else "single"
        self.write("course.yaml", (
            f"format: 1\nid: {course}\nversion: 1.0.0\ntitle: Course {course}\nlanguage: en\ntargets: [scorm12]\n"
            f"packaging: {packaging}\nmodules:\n{listed}"))


def png(writer: Writer, size: int) -> bytes:
    """A picture of about so many bytes that do not compress."""
    width = 256
    rows = b"".join(b"\0" + writer.noise(width * 3) for _ in range(size // (width * 3)))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, size // (width * 3), 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


def typical(folder: Path) -> list[Path]:
    """60 pages of 1,000 words, 40 pictures of 200 kB, 10 PDFs of 300 kB."""
    writer = Writer(folder, 1)
    for number in range(40):
        writer.write(f"media/picture-{number}.png", png(writer, 200_000))
    for number in range(10):
        writer.write(f"media/paper-{number}.pdf", b"%PDF-1.4\n" + writer.noise(300_000))
    pages = [f"page-{number}" for number in range(60)]
    for number, page in enumerate(pages):
        links = [f"![A picture of step {number}](../media/picture-{number}.png)"] if number < 40 else []
        links += [f"[Paper {number}](../media/paper-{number}.pdf)"] if number < 10 else []
        writer.page(page, 1000, links)
    writer.definition("typical", pages)
    return [folder]


def media(folder: Path) -> list[Path]:
    """20 films of 25 MB that do not compress, 300 pages."""
    writer = Writer(folder, 2)
    pages = [f"page-{number}" for number in range(300)]
    for number in range(20):
        writer.write(f"media/film-{number}.mp4", b"\0\0\0\x18ftypmp42" + writer.noise(25_000_000))
    for number, page in enumerate(pages):
        writer.page(page, 300, [f"[Film {number}](../media/film-{number}.mp4)"] if number < 20 else [])
    writer.definition("media", pages)
    return [folder]


def text(folder: Path) -> list[Path]:
    """20,000 files of 8 kB, half of them pages, half of them HTML that the pages link; a SCO for each hundred pages."""
    writer = Writer(folder, 3)
    pages = [f"page-{number}" for number in range(10_000)]
    for number, page in enumerate(pages):
        body = "".join(f"<p>{line}</p>\n" for line in writer.prose(1_250).splitlines() if line)
        writer.write(f"media/extra-{number}.html", f"<!DOCTYPE html>\n<title>Extra {number}</title>\n{body}")
        # Among so many pages some would have the same code in learner state.
        writer.page(page, 1_250, [f"[Extra reading {number}](../media/extra-{number}.html)"], code=f"code: '{number:04}'\n")
    writer.definition("text", pages, modules=100)
    return [folder]


def catalogue(folder: Path) -> list[Path]:
    """500 courses of 20 pages."""
    courses = []
    for number in range(500):
        writer = Writer(folder / f"course-{number:03}", 1000 + number)
        pages = [f"page-{page}" for page in range(20)]
        for page in pages:
            writer.page(page, 300)
        writer.definition(f"course-{number:03}", pages)
        courses.append(writer.folder)
    return courses


CORPORA = {"typical": typical, "media": media, "text": text, "catalogue": catalogue}
