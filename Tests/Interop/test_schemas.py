"""Our own schemas judge as the official ones do: every document, valid or not, gets the same verdict from both.

A run takes a fixed selection of the thousand to two hundred thousand documents of a standard; ALL_DOCUMENTS=1 takes them all.
"""

import os
import zlib
from pathlib import Path

import pytest
from lxml import etree

from . import schemas
from .schema_documents import MANIFESTS, NAMESPACES, documents
from .schema_mutations import Mutations

# How many documents of each kind a run takes.
SELECTED = dict.fromkeys(MANIFESTS, 4000) | {"cmi5": 3000} | {
    f"cc1{version}{kind}": number for version in (1, 3)
    for kind, number in {"": 3500, "-qti": 3000, "-weblink": 1200, "-topic": 1200, "-lti": 2500}.items()}


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
    assert len(labels) > 0.8 * SELECTED[standard]
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
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    roots = {name: etree.fromstring(document, parser) for name, document in documents(standard).items()}
    if standard in MANIFESTS:
        mutations = Mutations.of_manifests(NAMESPACES[standard])
    else:
        mutations = Mutations.from_samples(NAMESPACES[standard], list(roots.values()))
    makers = {}
    for name, root in roots.items():
        makers[f"{name}: document: unchanged"] = lambda root=root: root
        if name.startswith(("written", "golden")):  # the others have their fault already
            makers |= {f"{name}: {label}": make for label, make in mutations.of(root)}
    labels = list(makers) if os.environ.get("ALL_DOCUMENTS") else selected(list(makers), SELECTED[standard])
    found = {etree.tostring(makers[label]()): label for label in labels}
    files = {f"{number}.xml": document for number, document in enumerate(found)}
    for file, document in files.items():
        (folder / file).write_bytes(document)
    return {file: found[document] for file, document in files.items()}


def selected(labels: list[str], number: int) -> list[str]:
    """The same labels in every run: the documents as they are, then each kind of change at a new place or name, then others."""
    seen = set()

    def is_new(label: str) -> bool:
        document, place, change = label.split(": ", 2)
        kind, name, *_ = [*change.split(" "), ""]
        new = {(place, kind), (kind, name)} - seen
        if kind in ("without", "set"):
            new |= {(place, kind, name)} - seen
        if kind in ("without", "dropped", "doubled", "repeated"):
            new |= {(document, place, kind, name)} - seen
        seen.update(new)
        return bool(new)

    mixed = sorted(labels, key=lambda label: zlib.crc32(label.encode()))
    return sorted(mixed, key=lambda label: (not label.endswith(": unchanged"), not is_new(label)))[:number]
