"""The changes that can be made in a module of Python: found in its syntax tree, each of one token."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator

from mutants.changes import Change, Kind

_COMPARED: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
}
_CALCULATED: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
_CALLED = {"min": "max", "max": "min", "all": "any", "any": "all"}


def python_changes(text: str) -> Iterator[Change]:
    """Yield every change of a module's code; imports, annotations, texts and what f-strings hold stay."""
    places = _Places(text)
    for node in _running(ast.parse(text)):
        yield from _changes_of(node, places)


class _Places:
    """Where nodes stand in a text: the tree counts bytes of a line, changes count characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def start(self, node: ast.expr) -> int:
        return self._at(node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._at(node.end_lineno, node.end_col_offset)

    def between(self, one: ast.expr, other: ast.expr, token: str) -> int | None:
        """Return where a token stands between two operands; None where a comment stands there, too."""
        low, high = self.end(one), self.start(other)
        gap = self.text[low:high]
        pattern = r"\s+".join(re.escape(word) for word in token.split())
        found = re.search(rf"(?<!\w){pattern}(?!\w)" if token[0].isalpha() else pattern, gap)
        return low + found.start() if found and "#" not in gap and found[0] == token else None

    def _at(self, line: int, column: int) -> int:
        before = self._lines[line - 1].encode()[:column].decode()
        return self._starts[line - 1] + len(before)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a tree that run: no annotations, nor what f-strings hold, whose places Python 3.11 mixes.

    Whether `zip` checks that all are of one length is left out: where they always are, no test can tell.
    """
    if isinstance(node, (ast.JoinedStr, ast.Import, ast.ImportFrom)) or _is_strictness(node) or _is_for_types(node):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_comment") or (isinstance(node, ast.AnnAssign) and name == "target"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _running(child)


def _is_strictness(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg == "strict"


def _is_for_types(node: ast.AST) -> bool:
    """Return whether a node holds nothing but imports that only the type checker makes."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _changes_of(node: ast.AST, places: _Places) -> Iterator[Change]:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            for one, operator, other in zip((left, *others), ops, others, strict=False):
                before, after = _COMPARED[type(operator)]
                yield from _swapped(places, one, other, before, after, Kind.COMPARISON)
        case ast.BinOp(left=one, op=operator, right=other) if type(operator) in _CALCULATED:
            if not any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in (one, other)):
                yield from _swapped(places, one, other, *_CALCULATED[type(operator)], Kind.ARITHMETIC)
        case ast.BoolOp(op=operator, values=values):
            before, after = ("and", "or") if isinstance(operator, ast.And) else ("or", "and")
            for one, other in itertools.pairwise(values):
                yield from _swapped(places, one, other, before, after, Kind.BOOLEAN)
        case ast.If(test=test) | ast.IfExp(test=test):
            yield _replaced(places, test, "True", Kind.CONDITION)
        case ast.UnaryOp(op=ast.Not() | ast.USub() as operator):
            sign, nothing = ("not", "   ") if isinstance(operator, ast.Not) else ("-", "")
            yield Change(places.start(node), sign, nothing, Kind.NEGATION)
        case ast.Constant(value=bool() | int() | float() as value):
            yield _replaced(places, node, str(not value if isinstance(value, bool) else value + 1), Kind.CONSTANT)
        case ast.Call(func=ast.Name(id=name) as called) if name in _CALLED:
            yield _replaced(places, called, _CALLED[name], Kind.EXTREME)


def _swapped(places: _Places, one: ast.expr, other: ast.expr, before: str, after: str, kind: Kind) -> Iterator[Change]:
    start = places.between(one, other, before)
    if start is not None:
        yield Change(start, before, after, kind)


def _replaced(places: _Places, node: ast.expr, after: str, kind: Kind) -> Change:
    start, end = places.start(node), places.end(node)
    return Change(start, places.text[start:end], after, kind)
