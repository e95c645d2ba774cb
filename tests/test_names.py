"""A public name of a class means one thing: nobody has to ask which `Frame` is meant."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path


def test_no_two_public_classes_have_one_name(project_root: Path) -> None:
    assert {name: places for name, places in classes(project_root / "build" / "gyoan").items() if len(places) > 1} == {}


def test_a_name_that_two_classes_have_is_found(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text("class Page:\n    class Inner: ...\n", "utf-8")
    (tmp_path / "pages.py").write_text("class Page: ...\n\n\nclass _Inner: ...\n", "utf-8")
    assert classes(tmp_path) == {"Page": ["deck.py:1", "pages.py:1"], "Inner": ["deck.py:2"]}


def classes(package: Path) -> dict[str, list[str]]:
    """Return where the classes of each public name stand."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(f"{path.relative_to(package).as_posix()}:{node.lineno}")
    return dict(found)
