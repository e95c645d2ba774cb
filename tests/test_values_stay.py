"""Values stay as they were made: a class is frozen unless its own module sets a field of it later, and has slots."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from syntax import syntax

FILLED_ELSEWHERE = {"SyntaxNode"}
"""Classes whose fields another module sets."""


def test_no_value_can_be_changed_but_those_that_are_filled(project_root: Path) -> None:
    trees = {path: syntax(path.read_text("utf-8")) for path in (project_root / "build" / "gyoan").rglob("*.py")}
    found = [(path.name, fault) for path, tree in trees.items() for fault in faults(tree)]
    assert len(trees) > 300
    assert found == []


def test_a_class_without_need_of_change_and_one_without_slots_are_found() -> None:
    assert list(faults(ast.parse("@dataclass(frozen=True, slots=True)\nclass A:\n    x: int"))) == []
    assert list(faults(ast.parse("@dataclass(slots=True)\nclass A:\n    x: int\n\n\na.x = 1"))) == []
    assert list(faults(ast.parse("@dataclass(slots=True)\nclass A:\n    x: int\n\n\na.x += 1"))) == []
    assert list(faults(ast.parse("@dataclass(slots=True)\nclass A:\n    x: int\n\n\na.y = 1"))) == ["A is not frozen"]
    assert list(faults(ast.parse("@dataclass(frozen=False, slots=True)\nclass A:\n    x: int"))) == ["A is not frozen"]
    assert list(faults(ast.parse("@dataclass(frozen=True)\nclass A:\n    x: int"))) == ["A has no slots"]
    assert list(faults(ast.parse("@dataclass(frozen=True, slots=False)\nclass A:\n    x: int"))) == ["A has no slots"]


def faults(tree: ast.Module) -> Iterator[str]:
    """Yield what is wrong with the classes of values of a module."""
    stored = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and (flags := _flags(node)) is not None:
            fields = {
                one.target.id
                for one in node.body
                if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
            }
            if "frozen" not in flags and not fields & stored and node.name not in FILLED_ELSEWHERE:
                yield f"{node.name} is not frozen"
            if "slots" not in flags and not _keeps_what_it_works_out(node):
                yield f"{node.name} has no slots"


def _keeps_what_it_works_out(node: ast.ClassDef) -> bool:
    """Return whether a class has a cached property, for which it needs a dictionary."""
    return any(
        "cached_property" in " ".join(map(ast.unparse, one.decorator_list))
        for one in ast.walk(node)
        if isinstance(one, ast.FunctionDef)
    )


def _flags(node: ast.ClassDef) -> set[str] | None:
    """Return what is switched on where a class is one of values; None for others."""
    for one in node.decorator_list:
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "dataclass":
            return {word.arg for word in one.keywords if word.arg and getattr(word.value, "value", None) is True}
    return None
