"""The sample course in short: a module to read, and one with an assessment. Learners' paths through it take seconds."""

import re
import shutil
from pathlib import Path

# Each module with the pages that stay.
MODULES = {
    "collaboration-and-systems": ["welcome", "what-is-collaboration", "systems-around-a-child"],
    "toolkit-and-sustaining": ["using-the-toolkit", "tailoring-a-tool", "toolkit-check"],
}
READING, SCORED = MODULES
# Asked in the one assessment, so that each objective of the course is judged; the last one stands on a page as well.
ASKED = "sort-the-way, use-a-council, where-to-look, tailor-the-tool, which-tool"


def write(folder: Path, sample: Path, requires: bool = False) -> Path:
    """Copies the sample and leaves out the rest; with `requires`, the second module waits for the first."""
    shutil.copytree(sample, folder)
    (folder / "coursewright.yaml").unlink()  # the sample fails on notes, and questions of the rest are asked no more
    kept = {f"modules/{module}/{page}.md" for module, pages in MODULES.items() for page in pages}
    for page in folder.glob("modules/*/*.md"):
        if str(page.relative_to(folder)) not in kept:
            page.unlink()
    for text in folder.rglob("*.md"):
        text.write_text(_without_dead_links(text), encoding="utf-8")
    for handout in folder.glob("toolkit/**/*.md"):
        handout.write_text(re.sub(r"(?m)^(follows|reviewed): .*\n", "", handout.read_text(encoding="utf-8")), encoding="utf-8")
    check = folder / "modules" / SCORED / "toolkit-check.md"
    check.write_text(re.sub(r"(?m)^questions: .*", f"questions: [{ASKED}]", check.read_text(encoding="utf-8")), encoding="utf-8")
    settings = folder / "course.yaml"
    settings.write_text(_with_modules(settings.read_text(encoding="utf-8"), requires), encoding="utf-8")
    return folder


def _without_dead_links(file: Path) -> str:
    def words(link: re.Match) -> str:
        return link[0] if (file.parent / link[2]).resolve().exists() else link[1]

    return re.sub(r"\[([^\]\n]+)\]\(([^)#\s:]+\.md)(?:#[^)]*)?\)", words, file.read_text(encoding="utf-8"))


def _with_modules(settings: str, requires: bool) -> str:
    before, modules = settings.split("\nmodules:\n")
    modules, after = modules.split("\n\n", 1)
    blocks = re.split(r"(?m)^(?=  - id: )", modules)
    texts = []
    for module, pages in MODULES.items():
        [block] = [block for block in blocks if block.startswith(f"  - id: {module}\n")]
        head = block.split("    pages:\n")[0]
        if requires and module == SCORED:
            head += f"    requires: [{READING}]\n"
        listed = "".join(f"      - modules/{module}/{page}.md\n" for page in pages)
        texts.append(f"{head}    pages:\n{listed}")
    return f"{before}\nmodules:\n{''.join(texts)}\n{after}"
