"""Fixtures that Interop and Browser share."""

import functools
import itertools
from pathlib import Path

import pytest

from . import hostile_course, short_course
from .packages import PACKAGINGS, REPOSITORY, TARGETS, Package, build, program, variant, workplace


@functools.cache
def built(name: str) -> Package:
    assert program().is_file(), f"there is no program at {program()}: build it, or name it in COURSEWRIGHT"
    root = Path(workplace().name) / name
    if name == "sample":
        return build(REPOSITORY / "Course", root / "Build")
    if name == "short":
        return build(short_course.write(root / "Course", REPOSITORY / "Course"), root / "Build")
    return build(hostile_course.write(root / "Course"), root / "Build")


@pytest.fixture(scope="session")
def sample() -> Package:
    """The package of the repository's own course."""
    return built("sample")


@pytest.fixture(scope="session")
def short() -> Package:
    """The same in short, for learners' paths."""
    return built("short")


@pytest.fixture(scope="session")
def hostile() -> Package:
    """The package of a course whose texts try to break what shows them."""
    return built("hostile")


@pytest.fixture(scope="session", params=["sample", "hostile"])
def package(request) -> Package:
    """Each of the two, for what holds for any package."""
    return built(request.param)


@pytest.fixture(scope="session", params=list(itertools.product(["sample", "hostile"], TARGETS, PACKAGINGS)), ids="-".join)
def any_package(request) -> Package:
    """Each course for each target in each packaging."""
    return variant(*request.param)
