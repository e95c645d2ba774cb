"""The agenda: a row for each section with its start, its minutes and its place on the session's timeline, to scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.slides.piece import Stage
from gyoan.layout.slides.title import clock
from gyoan.layout.text import LINE_HEIGHT
from gyoan.model.blocks import Alignment
from gyoan.model.deck import Anchor, Panel, Run, Shape, ShapeStyle, SlideJump, TextBox, TextParagraph
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.theme import ColorSlot

MOST_ROWS = 11
"""An agenda of more sections takes more slides."""
HIGHEST_ROW = 46.0
"""Rows are no higher than this, in points."""
START_WIDTH, MINUTES_WIDTH, BAR_WIDTH = 84.0, 96.0, 230.0
"""Widths of the columns, in points; the titles take the rest."""
OUTSIDE = "시간 외"
"""Stands in place of the minutes of a section outside the time plan."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A section on the agenda."""

    budget: TimeBudget
    """Its time."""
    jump: SlideJump | None
    """Its first slide."""


def agenda_pages(rows: Sequence[AgendaRow]) -> tuple[tuple[AgendaRow, ...], ...]:
    """Return `rows` in parts of at most `MOST_ROWS`, as even as can be."""
    pages = -(-len(rows) // MOST_ROWS)
    size = -(-len(rows) // max(pages, 1))
    return tuple(tuple(rows[start : start + size]) for start in range(0, len(rows), max(size, 1)))


def agenda_shapes(rows: Sequence[AgendaRow], schedule: Schedule, stage: Stage) -> tuple[Shape, ...]:
    """Return the rows as shapes in the slide's body."""
    height = min(HIGHEST_ROW, stage.body.height / max(len(rows), 1))
    return tuple(
        shape
        for index, row in enumerate(rows)
        for shape in _row(row, stage.body.below(index * height).top(height), schedule, stage)
    )


def _row(row: AgendaRow, area: Area, schedule: Schedule, stage: Stage) -> list[Shape]:
    style = stage.measure.theme.deck
    budget = row.budget
    timed = bool(budget.duration.seconds)
    width = area.width - START_WIDTH - MINUTES_WIDTH - BAR_WIDTH
    title = Area(area.x + START_WIDTH, area.y, width - 12, area.height)
    bar = Area(title.x + width, area.y + area.height / 2 - 5, BAR_WIDTH, 10)
    minutes = Area(bar.x + BAR_WIDTH, area.y, MINUTES_WIDTH, area.height)
    points = _title_points(budget.title, title, stage)
    shapes: list[Shape] = []
    if timed:
        start = Area(area.x, area.y, START_WIDTH, area.height)
        shapes.append(_cell(start, _start(budget, schedule), style.small_points, ColorSlot.MUTED))
    lines = max(1, int(title.height / (points * LINE_HEIGHT * 0.85)))
    shown = stage.measure.shortened(budget.title, points, title.width, lines)
    shapes.append(_cell(title, shown, points, ColorSlot.TEXT if timed else ColorSlot.MUTED, row.jump))
    if timed:
        scale = BAR_WIDTH / schedule.planned.seconds
        track = Panel(bar.box, ShapeStyle(fill=ColorSlot.SURFACE, rounded=True), name="시간 축")
        length = Area(bar.x + budget.start.seconds * scale, bar.y, budget.duration.seconds * scale, bar.height)
        shapes.append(track)
        shapes.append(Panel(length.box, ShapeStyle(fill=ColorSlot.PRIMARY, rounded=True), name="시간 막대"))
    label = budget.duration.korean if timed else OUTSIDE
    size = style.small_points if timed else 14.0
    color = ColorSlot.PRIMARY if timed else ColorSlot.MUTED
    shapes.append(_cell(minutes, label, size, color, align=Alignment.RIGHT, bold=timed))
    return shapes


def _start(budget: TimeBudget, schedule: Schedule) -> str:
    if schedule.start_clock is None:
        return budget.start.clock
    return clock(schedule.start_clock + budget.start.seconds // 60)


def _title_points(title: str, area: Area, stage: Stage) -> float:
    style = stage.measure.theme.deck
    for points in (style.body_points - 2, style.small_points, 16.0, 14.0):
        paragraph = TextParagraph((Run(title, points),), line_spacing=0.85)
        if stage.measure.paragraph_height(paragraph, area.width) <= area.height:
            return points
    return 12.0


def _cell(
    area: Area,
    text: str,
    points: float,
    color: ColorSlot,
    jump: SlideJump | None = None,
    align: Alignment = Alignment.LEFT,
    *,
    bold: bool = False,
) -> TextBox:
    run = Run(text, points, color, bold=bold)
    paragraph = TextParagraph((run,), align=align, line_spacing=0.85)
    return TextBox(area.box, (paragraph,), anchor=Anchor.MIDDLE, name=text[:40], jump=jump)
