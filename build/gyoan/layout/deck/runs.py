"""Inline content → styled runs of a deck: what bold, code and links look like is decided here, once."""

from __future__ import annotations

import functools
from dataclasses import replace

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Run
from gyoan.model.inline import (
    ABSOLUTE,
    CodeSpan,
    Emphasis,
    FootnoteReference,
    Highlight,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from gyoan.model.picture import name_of_picture
from gyoan.model.units import Points
from gyoan.model.values import dataclass

RAISED, LOWERED = 30, -25
"""Per cent of the size, as PowerPoint's own buttons set them."""
UNBROKEN = "\u00a0"
"""A space at which no line ends."""
SHORTEST_ENDING, LONGEST_PAIR, SHORTEST_TEXT = 4, 12, 16
"""A last word of at most so many characters is tied to the one before it, where both together are no longer than
this and the text is long enough to be broken at all."""


@dataclass(frozen=True, slots=True)
class RunStyle:
    """The style that inline markup changes."""

    points: Points
    """Size."""
    color: ColorSlot = ColorSlot.TEXT
    """Colour."""
    bold: bool = False
    """Bold."""


@functools.lru_cache(maxsize=32768)
def styled_runs(content: Inlines, style: RunStyle) -> tuple[Run, ...]:
    """Return `content` as runs that start from `style`; on a coloured ground all of them keep its one readable ink."""
    base = Run("", style.points, style.color, bold=style.bold)
    runs = tuple(run for inline in content for run in _runs(inline, base))
    if style.color is ColorSlot.BACKGROUND:
        runs = tuple(replace(run, color=style.color) for run in runs)
    if not runs or (text := without_orphan(runs[-1].text)) == runs[-1].text:
        return runs
    return (*runs[:-1], replace(runs[-1], text=text))


def without_orphan(text: str) -> str:
    """Return `text` with a short last word tied to the one before it, so that it never stands alone on a line."""
    before, space, last = text.rpartition(" ")
    pair = len(before.rpartition(" ")[2]) + len(last)
    tied = space and 0 < len(last) <= SHORTEST_ENDING and pair <= LONGEST_PAIR and len(text) >= SHORTEST_TEXT
    return f"{before}{UNBROKEN}{last}" if tied and not before.endswith(" ") else text


def note_mark(number: int, points: Points) -> Run:
    """Return the mark of a footnote in text of this size."""
    return Run(f"{number})", points, ColorSlot.LINK, baseline=RAISED, note=number)


def _runs(inline: Inline, base: Run) -> tuple[Run, ...]:
    match inline:
        case Text(text):
            return (replace(base, text=text),)
        case CodeSpan(text):
            return (replace(base, text=text, monospace=True, color=ColorSlot.EMPHASIS),)
        case LineBreak():
            return (replace(base, text="\n"),)
        case InlineImage(alt, target):
            link = target if target.lower().startswith(ABSOLUTE) else None
            name = alt or name_of_picture(target)
            return (replace(base, text=name, color=ColorSlot.MUTED, link=link or base.link),) if name else ()
        case FootnoteReference(number):
            return (note_mark(number, base.points),)
        case Link(content, target, made=made):
            # Any other address leads nowhere from a deck that was moved, and is shown as text.
            leads = made or target.lower().startswith(ABSOLUTE)
            return _nested(content, replace(base, link=target) if leads else base)
        case _:
            return _nested(inline.content, _changed(inline, base))


def _nested(content: Inlines, base: Run) -> tuple[Run, ...]:
    return tuple(run for inline in content for run in _runs(inline, base))


def _changed(inline: Strong | Emphasis | Strikethrough | Highlight | Superscript | Subscript, base: Run) -> Run:
    match inline:
        case Strong():
            return replace(base, bold=True)
        case Emphasis():
            # Korean typefaces have no italic: a slanted Hangul is a distorted one. Weight would shout, so: colour.
            return replace(base, color=ColorSlot.SECONDARY)
        case Strikethrough():
            return replace(base, strike=True)
        case Highlight():
            return replace(base, color=ColorSlot.EMPHASIS, bold=True)
        case Superscript():
            return replace(base, baseline=RAISED)
        case Subscript():
            return replace(base, baseline=LOWERED)
