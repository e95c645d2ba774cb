"""How places, sizes and words are written in a dump: lengths in points to the half, the first words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.graph import Rgb, Tint
from gyoan.model.units import Box, Length, Place

FIRST_WORDS = 40
"""So many characters of a text are shown."""


def half(points: float) -> str:
    """Return a length in points to the half."""
    return f"{round(points * 2) / 2 + 0.0:g}"


def box(of: Box) -> str:
    """Return `x y width×height`."""
    return f"{half(of.x.points)} {half(of.y.points)} {half(of.width.points)}×{half(of.height.points)}"


def place(of: Place) -> str:
    """Return `x y width×height` of a place in a drawing."""
    return f"{half(of.x)} {half(of.y)} {half(of.width)}×{half(of.height)}"


def first_words(text: str) -> str:
    """Return the beginning of a text, line breaks as `⏎`, and how long the whole is where that is not all of it."""
    one_line = text.replace("\u00a0", " ").replace("\n", "⏎")
    return one_line if len(one_line) <= FIRST_WORDS else f"{one_line[:FIRST_WORDS]}… {len(one_line)}"


def source_lines(spans: Iterable[SourceSpan]) -> str:
    """Return where something stands in the source: ` L12 L14-16`, or nothing."""
    return "".join(
        f" L{span.line}" if span.end_line in (span.line, 0) else f" L{span.line}-{span.end_line}" for span in spans
    )


def paint(of: object) -> str:
    """Return a colour in a word."""
    match of:
        case ColorSlot():
            return of.name.lower()
        case Rgb(hexadecimal):
            return f"#{hexadecimal}"
        case Tint(slot, share):
            return f"{slot.name.lower()}·{share:g}"
        case _:
            return str(of)


def facts(of: object, skipped: frozenset[str] = frozenset()) -> str:
    """Return what a dataclass says that is not its default, as `name=value` in the order of its fields."""
    assert is_dataclass(of)
    said = ((field.name, getattr(of, field.name), field.default) for field in fields(of) if field.name not in skipped)
    return " ".join(f"{name}={value(here)}" for name, here, usual in said if here != usual)


def value(of: object) -> str:
    """Return any value of a model in short."""
    match of:
        case Box():
            return f"[{box(of)}]"
        case Place():
            return f"[{place(of)}]"
        case Length():
            return half(of.points)
        case ColorSlot() | Rgb() | Tint():
            return paint(of)
        case Enum():
            return str(of.value)
        case bool() | None:
            return str(of).lower()
        case float():
            return half(of)
        case str():
            return first_words(of)
        case Mapping():
            return "{" + ", ".join(f"{value(key)}: {value(held)}" for key, held in of.items()) + "}"
        case tuple() | list():
            return "(" + ", ".join(value(held) for held in of) + ")"
        case _ if is_dataclass(of):
            return f"<{facts(of)}>"
        case _:
            return str(of)


def indented(lines: Iterable[str], by: str = "  ") -> Iterator[str]:
    """Yield lines further in."""
    return (f"{by}{line}" for line in lines)
