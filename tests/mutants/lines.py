"""Which lines of a module show what a line does: itself, where it is executed, or those that use what it names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Shown:
    """Where it is seen what a line does."""

    lines: tuple[int, ...]
    """Lines of the same module, inside functions; none where the line is executed only when the module is loaded."""
    names: tuple[str, ...] = ()
    """What the line gives a value to then, and what the module makes of that while it is loaded."""


def shown(text: str, line: int) -> Shown:
    """Return where it is seen what a line of a module does."""
    tree = ast.parse(text)
    if function := _function(tree, line):
        statement = _statement(function.body, line)
        first, last = (statement or function.body[0]).lineno, _end(statement or function.body[-1])
        return Shown(tuple(dict.fromkeys((*((line,) if statement else ()), *range(first, last + 1)))))
    return Shown((), tuple(_made_of(tree, _names(_statement(tree.body, line)))))


def uses(text: str, names: tuple[str, ...]) -> list[int]:
    """Return the lines inside a module's functions that use one of the names."""
    word = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    if not word.search(text):
        return []
    inside = {line for function in _functions(ast.parse(text)) for line in range(function.lineno, _end(function) + 1)}
    return [number for number, line in enumerate(text.split("\n"), start=1) if number in inside and word.search(line)]


def line_before(before: str, after: str, line: int) -> int:
    """Return the number that a line of a text had before the text was changed, or that of what stood there."""
    if before == after:
        return line
    lines, found = before.split("\n"), 1
    for old, new, count in SequenceMatcher(None, lines, after.split("\n"), autojunk=False).get_matching_blocks():
        if new < line <= new + count:
            return old + line - new
        if new + count < line:
            found = min(old + count + 1, len(lines))
    return found


def _functions(tree: ast.AST) -> Iterator[_Function]:
    return (node for node in ast.walk(tree) if isinstance(node, _Function))


def _function(tree: ast.AST, line: int) -> _Function | None:
    """Return the innermost function around a line."""
    around = [one for one in _functions(tree) if one.lineno <= line <= _end(one)]
    return max(around, key=lambda one: one.lineno, default=None)


def _statement(body: list[ast.stmt], line: int) -> ast.stmt | None:
    """Return the innermost statement on whose lines one is, without the statements that it holds."""
    for one in body:
        if one.lineno <= line <= _end(one):
            inner = [child for child in ast.walk(one) if isinstance(child, ast.stmt) and child is not one]
            around = [child for child in inner if child.lineno <= line <= _end(child)]
            return max(around, key=lambda child: (child.lineno, -_end(child)), default=one)
    return None


def _names(statement: ast.stmt | None) -> Iterator[str]:
    match statement:
        case ast.Assign(targets=targets):
            yield from (one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def _made_of(tree: ast.Module, names: Iterable[str]) -> dict[str, None]:
    """Return names and those of the module that are made of them, as tables are of their cells."""
    found = dict.fromkeys(names)
    for statement in tree.body:
        own = dict.fromkeys(_names(statement))
        if own and any(isinstance(node, ast.Name) and node.id in found for node in ast.walk(statement)):
            found |= own
    return found


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno
