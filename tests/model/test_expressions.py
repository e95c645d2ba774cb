"""Regular expressions of modules are those of the standard library, compiled once they are used."""

from __future__ import annotations

import ast
import importlib
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import gyoan
from gyoan.model.expressions import expression
from syntax import syntax
from tried import some

SOURCE = Path(gyoan.__file__).parent
BEFORE_THE_MODEL = {"lexicon", "content_hash", "concurrency", "bitmaps"}
"""The parts that know no model, or need all of their few expressions."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE)
        if place.parts[0] not in BEFORE_THE_MODEL:
            name = ".".join(("gyoan", *place.with_suffix("").parts)).removesuffix(".__init__")
            yield name, syntax(path.read_text("utf-8"))


def calls_on_import(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from calls_on_import(child)


def is_compile(called: ast.expr) -> bool:
    return isinstance(called, ast.Attribute) and called.attr == "compile" and ast.unparse(called.value) == "re"


def is_expression(called: ast.expr) -> bool:
    return isinstance(called, ast.Name) and called.id == "expression"


def test_an_expression_is_used_as_what_the_standard_library_compiles() -> None:
    made, compiled = (make("(?P<first>a+)(b)?", re.IGNORECASE) for make in (expression, re.compile))

    assert made.sub("-", "xAAbx") == compiled.sub("-", "xAAbx") == "x-x"
    assert (made.fullmatch("aa") or {})["first"] == "aa"
    assert (made.pattern, made.flags, made.groups, made.groupindex) == (
        *(compiled.pattern, compiled.flags, compiled.groups, compiled.groupindex),
    )
    assert expression(rb"\d").findall(b"1a2") == [b"1", b"2"]


def test_an_expression_travels_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(expression("a", re.IGNORECASE))).match("A")


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made = expression("[0-9]+")
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled"))

    assert made.pattern == "[0-9]+"
    with pytest.raises(pytest.fail.Exception):
        made.search("1")


def test_no_module_compiles_an_expression_when_it_is_imported() -> None:
    compiling = [
        f"{name}:{call.lineno}"
        for name, tree in some(modules())
        for call in calls_on_import(tree)
        if is_compile(call.func)
    ]
    assert compiling == []


def test_every_expression_of_a_module_can_be_compiled() -> None:
    held = [name for name, tree in modules() if any(is_expression(one.func) for one in calls_on_import(tree))]
    for name in some(held):
        for value in vars(importlib.import_module(name)).values():
            if type(value) is expression:
                assert value.groups >= 0, name
