"""A public name means one thing, so that nobody has to ask which `Frame` or `joined` is meant; functions stay short."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

LONGEST_FUNCTION = 45
"""Lines of the longest function that may be, docstring and all."""

FAMILIES = {
    "diagrams/repair/": "what mends a line is called what it makes of it, and is called by `rules.py` alone",
    "course/setting_values.py": "what reads a setting is called what it reads, and is called as `value.duration`",
    "scene/charts/signs.py": "a sign is called what it stands for, and is called as `signs.bar`",
}
"""Modules and folders whose functions may have a name that another has, and why."""
SAME = {
    "picture_widths": "asked of slides and of pages",
    "smallest_labels": "asked of slides and of pages",
    "read_session": "the library's own calls the reader's",
}
"""Functions that two modules have, since they mean one thing in both."""


def test_no_two_public_classes_have_one_name(project_root: Path) -> None:
    assert {name: places for name, places in classes(project_root / "build" / "gyoan").items() if len(places) > 1} == {}


def test_a_name_that_two_classes_have_is_found(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text("class Page:\n    class Inner: ...\n", "utf-8")
    (tmp_path / "pages.py").write_text("class Page: ...\n\n\nclass _Inner: ...\n", "utf-8")
    assert classes(tmp_path) == {"Page": ["deck.py:1", "pages.py:1"], "Inner": ["deck.py:2"]}


def test_no_two_public_functions_have_one_name_but_those_that_mean_the_same(project_root: Path) -> None:
    named = functions(project_root / "build" / "gyoan")
    outside = {name: [one for one in places if not one.startswith(tuple(FAMILIES))] for name, places in named.items()}
    assert {name: places for name, places in outside.items() if len(places) > 1 and name not in SAME} == {}
    assert [name for name in SAME if len(outside.get(name, ())) < 2] == [], "no longer needed"
    shared = [places for places in named.values() if len(places) > 1]
    assert [one for one in FAMILIES if not any(place.startswith(one) for places in shared for place in places)] == []


def test_a_name_that_two_functions_have_is_found(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text(
        "def joined(): ...\n\n\ndef _own(): ...\n\n\nclass A:\n    def own(self): ...\n", "utf-8"
    )
    (tmp_path / "pages.py").write_text("async def joined(): ...\n\n\ndef own():\n    def inner(): ...\n", "utf-8")
    assert functions(tmp_path) == {"joined": ["deck.py:1", "pages.py:1"], "own": ["pages.py:4"]}


def test_no_function_is_too_long_to_be_read_at_once(project_root: Path) -> None:
    lengths = function_lengths(project_root / "build" / "gyoan")
    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_the_length_of_a_function_is_that_from_its_name_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text("@cache\ndef one(\n    a: int\n) -> int:\n    return a\n\n\nx = 1\n", "utf-8")
    assert function_lengths(tmp_path) == {"deck.py:2 one": 4}


def function_lengths(package: Path) -> dict[str, int]:
    """Return how many lines each function has, by its place and name."""
    return {
        f"{path.relative_to(package).as_posix()}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in sorted(package.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    }


def functions(package: Path) -> dict[str, list[str]]:
    """Return where the functions of each public name stand, those of modules."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(package.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                found[node.name].append(f"{path.relative_to(package).as_posix()}:{node.lineno}")
    return dict(found)


def classes(package: Path) -> dict[str, list[str]]:
    """Return where the classes of each public name stand."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(f"{path.relative_to(package).as_posix()}:{node.lineno}")
    return dict(found)
