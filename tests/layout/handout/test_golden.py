"""A handout with everything that one can hold, set in lines and not yet cut into pages: as it was read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path

import pytest

from golden_files import compare
from gyoan.layout.handout import HandoutOptions, layout_handout
from gyoan.layout.handout.options import GRID, INLINE, LINES
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.markdown import read_session
from gyoan.model.handout import Edition, ModuleGrid
from gyoan.model.scene import Scene
from gyoan.model.theme import Theme
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Box, Duration, Length
from gyoan.schedule import plan

FOLDER = Path(__file__).parent
SESSION = (FOLDER / "everything.md").read_bytes()
EDITIONS = {
    "student": HandoutOptions(notes=LINES),
    "teacher": HandoutOptions(Edition.TEACHER, notes=GRID, urls=INLINE, qr=False),
}


def told(value: object, name: str = "") -> Iterator[str]:
    """Yield what a value says that is not as usual: a line for itself, then its parts further in."""
    if isinstance(value, Line):
        yield f"{name}{_line(value)}"
    elif isinstance(value, Scene):
        yield f"{name}drawing {_short(value.width)}×{_short(value.height)} {value.description}"
    elif isinstance(value, ModuleGrid):
        yield f"{name}{value.spoken} at {_short(value.x)} {_short(value.y)}, {len(value.rows)}×{_short(value.module)}"
    elif is_dataclass(value) and not isinstance(value, Box | Length | Ink):
        said = [
            (one.name, getattr(value, one.name)) for one in fields(value) if getattr(value, one.name) != one.default
        ]
        plain = [f"{key}={_short(held)}" for key, held in said if not _has_parts(held)]
        yield f"{name}{type(value).__name__} {' '.join(plain)}"
        for key, held in said:
            if _has_parts(held):
                yield from (f"  {line}" for line in told(held, f"{key}: "))
    elif isinstance(value, tuple):
        for one in value:
            yield from told(one, name)
    else:
        yield f"{name}{_short(value)}"


def _has_parts(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_has_parts, value))
    return is_dataclass(value) and not isinstance(value, Box | Length | Ink)


def _line(line: Line) -> str:
    pieces: list[str] = []
    before: Fragment | None = None
    for one in line.fragments:
        if before and before.ink == one.ink and before.link == one.link and _meets(before, one):
            pieces[-1] += one.text
        else:
            pieces.append(f"{_short(one.x)}{_look(one)}|{one.text}")
        before = one
    return f"'{' '.join(pieces)}' to {_short(line.fragments[-1].x + line.fragments[-1].width)}" if pieces else "''"


def _meets(one: Fragment, other: Fragment) -> bool:
    return abs((one.x + one.width - other.x).points) < 6


def _look(one: Fragment) -> str:
    ink = one.ink
    marks = f"{'_' * ink.underline}{'~' * ink.strike}{f'^{ink.rise:g}' if ink.rise else ''}{ink.fill}"
    return f" {ink.points:.1f} {ink.face.value} {ink.color}{marks}{f' →{one.link}' if one.link else ''}"


def _short(value: object) -> str:
    match value:
        case Length():
            return f"{round(value.points, 1) + 0.0:g}"
        case Box():
            return f"[{' '.join(map(_short, (value.x, value.y, value.width, value.height)))}]"
        case Ink():
            return f"{value.points:.1f} {value.color}"
        case Enum():
            return str(value.value)
        case bytes():
            return f"{len(value)} bytes"
        case float():
            return f"{round(value, 2):g}"
        case tuple():
            return f"({', '.join(map(_short, value))})"
        case _:
            return str(value)


@pytest.mark.parametrize("name", EDITIONS)
def test_every_item_of_a_handout_is_set_as_it_was(name: str, theme: Theme, renew_golden: bool) -> None:
    session = read_session(SESSION, "week_03/day_05/session_08.md").value
    assert session is not None
    options, planned = EDITIONS[name], plan(session, pins=session.pins).value
    slides = {section.span.line: (at * 4 + 2, at * 4 + 4 * (at % 2) + 2) for at, section in enumerate(session.sections)}
    galley = layout_handout(session, planned, {}, {}, theme, options, slides).value
    if options.for_teacher:
        planned = replace(planned, start_clock=9 * 60 + 5, slot=Duration(45 * 60))
    items: list[object] = [galley.head, *galley.items, *galley.notes]
    if options.for_teacher:
        found = Whereabouts.of(
            slides, {line: f"s{line}" for line in slides}, {f"s{line}": line // 9 for line in slides}
        )
        items += set_run_sheet(session, planned, found, Styles(theme, options=options))
    compare(
        "\n".join([*(line for item in items for line in told(item)), ""]),
        FOLDER / "golden" / f"{name}.txt",
        renew=renew_golden,
    )
