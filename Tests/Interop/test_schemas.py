"""Our own schemas judge as the official ones do: every document, valid or not, gets the same verdict from both.

A run takes a fixed selection of some fifty thousand documents a standard; ALL_DOCUMENTS=1 takes them all.
"""

import os
import zlib
from pathlib import Path

import pytest
from lxml import etree

from . import schemas
from .schema_documents import NAMESPACES, documents
from .schema_mutations import Mutations

SELECTED = 4000


@pytest.mark.parametrize("standard", NAMESPACES)
def test_our_schema_judges_as_the_official_one(standard, tmp_path):
    labels = written(standard, tmp_path)
    official, complaints = schemas.verdicts(schemas.official(standard), tmp_path, list(labels))
    ours, our_complaints = schemas.verdicts(schemas.ours(standard), tmp_path, list(labels))
    complaints = our_complaints | complaints
    differences = [f"{label}: officially {'valid' if official[name] else 'invalid'}: {complaints.get(name)}"
                   for name, label in labels.items() if official[name] != ours[name]]
    assert differences == [], f"{len(differences)} of {len(labels)} documents are judged differently"
    valid = sum(official.values())
    assert len(labels) > 0.8 * SELECTED
    assert valid > 150 and len(labels) - valid > 150, f"{valid} of {len(labels)} documents are valid"


@pytest.mark.parametrize("standard", NAMESPACES)
def test_documents_have_the_verdict_of_their_name(standard, tmp_path):
    given = documents(standard)
    for name, document in given.items():
        (tmp_path / f"{name.replace(' ', '-')}.xml").write_bytes(document)
    names = sorted(path.name for path in tmp_path.iterdir())
    valid, complaints = schemas.verdicts(schemas.ours(standard), tmp_path, names)
    assert valid == {name: "-invalid" not in name for name in names}, complaints


def written(standard: str, folder: Path) -> dict[str, str]:
    """Writes documents to `folder`; by file name, what each is."""
    mutations = Mutations(NAMESPACES[standard])
    makers = {}
    for name, document in documents(standard).items():
        root = etree.fromstring(document, etree.XMLParser(remove_blank_text=True, remove_comments=True))
        makers[f"{name}: manifest: unchanged"] = lambda root=root: root
        if not name.startswith(standard):  # those that came with the official schemas have their fault already
            makers |= {f"{name}: {label}": make for label, make in mutations.of(root)}
    labels = list(makers) if os.environ.get("ALL_DOCUMENTS") else selected(list(makers))
    found = {etree.tostring(makers[label]()): label for label in labels}
    files = {f"{number}.xml": document for number, document in enumerate(found)}
    for file, document in files.items():
        (folder / file).write_bytes(document)
    return {file: found[document] for file, document in files.items()}


def selected(labels: list[str]) -> list[str]:
    """The same labels in every run: first those that bring a document, or a kind of change to a new place or name; then others."""
    seen = set()

    def is_new(label: str) -> bool:
        document, place, change = label.split(": ", 2)
        kind, name, *_ = [*change.split(" "), ""]
        new = {document, (place, kind), (kind, name)} - seen
        if kind in ("without", "set"):
            new |= {(place, kind, name)} - seen
        seen.update(new)
        return bool(new)

    mixed = sorted(labels, key=lambda label: zlib.crc32(label.encode()))
    return sorted(mixed, key=lambda label: not is_new(label))[:SELECTED]
