"""Distances of lines and margins of widths: each number stands in one place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache
from pathlib import Path

import gyoan
from gyoan.typesetting.line_heights import LEADING, PITCH
from gyoan.typesetting.margins import KEPT, RUNNING
from gyoan.typesetting.ruler import CODE_COLUMN
from syntax import syntax

ROOT = Path(gyoan.__file__).parent
TABLES = {ROOT / "typesetting" / f"{name}.py" for name in ("line_heights", "margins", "ruler")}
OF_LINES = re.compile(r"(^|_)(LINE|PITCH|LEADING|LINE_HEIGHT)$")
LEAST, MOST = 1.05, 1.8
"""Distances of lines lie between these, in em."""
ROUND = {1.0, 1.08, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.52, 1.7}
"""Numbers of the table that are many other things as well: of these only the names tell."""


@cache
def numbers() -> frozenset[float]:
    """Return the numbers of the table that are nothing else in the whole program."""
    margins = [value for margin in (RUNNING, KEPT) for value in (*margin.latin, margin.wide, *margin.other)]
    return frozenset({*astuple(PITCH), *astuple(LEADING), *margins, RUNNING.rounding, CODE_COLUMN, *KEPT.space} - ROUND)


def second_places(source: str) -> Iterator[str]:
    """Yield what in a module says a number of the table again."""
    for node in ast.walk(syntax(source)):
        match node:
            case ast.Constant(value=float(value)) if value in numbers():
                yield f"{node.lineno}: {value}"
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=float(value))) if (
                OF_LINES.search(name) and LEAST < value < MOST
            ):
                yield f"{node.lineno}: {name} = {value}"
            case ast.BinOp(ast.Attribute(attr="points"), ast.Mult(), ast.Constant(value=float(value))) if (
                value > 1.1 and value in {*astuple(PITCH), *astuple(LEADING)}
            ):
                yield f"{node.lineno}: points * {value}"


def test_no_number_of_the_table_stands_in_a_second_place() -> None:
    modules = [path for path in sorted(ROOT.rglob("*.py")) if path not in TABLES]
    again = [
        f"{path.relative_to(ROOT)}:{place}" for path in modules for place in second_places(path.read_text("utf-8"))
    ]
    assert len(modules) > 400
    assert again == []


def test_a_second_place_is_found_by_its_number_its_name_or_its_use() -> None:
    assert list(second_places("high = 1.36 * size")) == ["1: 1.36"]
    assert list(second_places("_LINE = 1.35")) == ["1: _LINE = 1.35"]
    assert list(second_places("LEADING = 1.5")) == ["1: LEADING = 1.5"]
    assert list(second_places("leading = Length.of_points(ink.points * 1.5)")) == ["1: points * 1.5"]
    assert list(second_places("LINE = 0.5\nWIDE = 1.5\nshare = part.points * 0.5\n_DASHES = (1.4, 2.2)")) == []


def test_boxes_have_room_for_the_lines_that_are_drawn_in_them() -> None:
    assert PITCH.box >= PITCH.label
    assert PITCH.chart >= PITCH.label


def test_lines_that_programs_break_have_the_wider_margin() -> None:
    for bold in (False, True):
        assert RUNNING.latin[bold] * RUNNING.rounding > KEPT.latin[bold]
        assert RUNNING.space[bold] * RUNNING.rounding > KEPT.space[bold]
    assert RUNNING.seam > KEPT.seam
