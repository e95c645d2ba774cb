"""A section's opener: how long, from when to when, and its parts, where it has several."""

from __future__ import annotations

import re

from gyoan.layout.area import GAP, Area, SlideGeometry
from gyoan.layout.deck.chunks import timed_title
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import TextSizes, paragraph_of
from gyoan.layout.elements import Entry
from gyoan.layout.footnotes import unmarked
from gyoan.messages import shape_names
from gyoan.model.blocks import Alignment
from gyoan.model.clock import time_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, PlaceholderRole, Run, Shape, ShapeStyle, TextBox, TextParagraph
from gyoan.model.inline import Text, plain_text
from gyoan.model.message import Language
from gyoan.model.schedule import TimeBudget
from gyoan.model.session import Section
from gyoan.model.units import Length, Points

FEWEST_PARTS, MOST_PARTS = 2, 8
"""A section of fewer parts needs no opener, one of more cannot be taken in at a glance."""
CLOCK_WIDTH = Points(250)
"""Width of the panel with the time, in points."""
MINUTES_POINTS = Points(48)
"""Size of the minutes, in points."""
WINDOW_POINTS, CLOCK_INSET = Points(20), Points(12)
"""Size of start and end below them, and the free space inside the panel, in points."""
PANEL_GAP = 3 * GAP
"""Free space between the panel and the parts, in points."""
LARGER = (2, -2)
"""How much larger than the theme's text the parts are, to be tried before its small size, in points."""
WORD_SIZES = tuple(map(Points, (24, 22, 20, 18, 16)))
"""Sizes to try for the text of an opener on a template's own layout, in points."""
PART_SPACE, WORD_SPACE = 12.0, 1 / 3
"""Free space between the parts, in points; in a template's own layout, in em."""


def opener_shapes(
    section: Section, budget: TimeBudget, start_clock: int | None, stage: Stage
) -> tuple[Shape, ...] | None:
    """Return the body of a section's opener; None where an opener would carry nothing or not fit."""
    if not FEWEST_PARTS <= len(section.sections) <= MOST_PARTS or not budget.duration.seconds:
        return None
    style = stage.measure.theme.deck
    own = SlideGeometry(style).section
    if own:
        return (_in_words(section, budget, start_clock, own[1], stage),)
    area = stage.body
    parts = Area(area.x + CLOCK_WIDTH + PANEL_GAP, area.y, area.width - CLOCK_WIDTH - PANEL_GAP, area.height)
    for points in (*(style.body_points + more for more in LARGER), style.small_points):
        sizes = TextSizes(points, points)
        entries = _entries(section, stage.measure.theme.language)
        paragraphs = tuple(paragraph_of(entry, sizes, PART_SPACE) for entry in entries)
        if stage.measure.height(paragraphs, parts.width) <= parts.height:
            listed = TextBox(parts.box, paragraphs, anchor=Anchor.MIDDLE, name=shape_names.PARTS())
            language = stage.measure.theme.language
            return (_clock(budget, start_clock, language, Area(area.x, area.y, CLOCK_WIDTH, area.height)), listed)
    return None


def _in_words(section: Section, budget: TimeBudget, start_clock: int | None, area: Area, stage: Stage) -> TextBox:
    """Return minutes and parts in the place that a template has for them; where that is small, the minutes alone."""
    language = stage.measure.theme.language
    time = Entry((Text(f"{budget.duration.told.within(language)} · {_window(budget, start_clock)}"),))
    for points in WORD_SIZES:
        sizes = TextSizes(points, points)
        entries = (time, *(Entry(unmarked(timed_title(part, language))) for part in section.sections))
        paragraphs = tuple(paragraph_of(entry, sizes, points * WORD_SPACE) for entry in entries)
        if stage.measure.height(paragraphs, area.width) <= area.height:
            return TextBox(area.box, paragraphs, PlaceholderRole.BODY, name=shape_names.PARTS())
    sizes = TextSizes(WORD_SIZES[-1], WORD_SIZES[-1])
    return TextBox(area.box, (paragraph_of(time, sizes),), PlaceholderRole.BODY, name=shape_names.TIME())


def _entries(section: Section, language: Language) -> tuple[Entry, ...]:
    """Return the parts, numbered unless their author numbered them: `1. 준비`, `Part 2: …`."""
    titles = [unmarked(timed_title(part, language)) for part in section.sections]
    if any(re.search(r"\d", part.plain_title.partition(":")[0]) for part in section.sections):
        return tuple(Entry(title, marker="•") for title in titles)
    return tuple(Entry(title, number=number) for number, title in enumerate(titles, 1))


def _clock(budget: TimeBudget, start_clock: int | None, language: Language, area: Area) -> TextBox:
    minutes = Run(budget.duration.told.within(language), MINUTES_POINTS, ColorSlot.BACKGROUND, bold=True)
    window = Run(_window(budget, start_clock), WINDOW_POINTS, ColorSlot.BACKGROUND)
    paragraphs = tuple(TextParagraph((run,), align=Alignment.CENTER) for run in (minutes, window))
    style = ShapeStyle(fill=ColorSlot.PRIMARY, rounded=True)
    return TextBox(
        area.box,
        paragraphs,
        anchor=Anchor.MIDDLE,
        style=style,
        inset=Length.of_points(CLOCK_INSET),
        name=shape_names.TIME(),
    )


def _window(budget: TimeBudget, start_clock: int | None) -> str:
    """Return its start and end: times of day where the session's start is known, else minutes since it."""
    if start_clock is None:
        return budget.window.replace("-", " – ")
    start, end = (time_of_day(start_clock + time.seconds // 60) for time in (budget.start, budget.end))
    return f"{start} – {end}"


def opener_notes(section: Section, language: Language) -> str:
    """Return what to say: the parts in order."""
    return "\n".join(
        f"{index}. {plain_text(timed_title(part, language))}" for index, part in enumerate(section.sections, 1)
    )
