"""The agenda: a row for each section with its start, its minutes and its place on the session's timeline, to scale.

What has no minutes, such as references, shares the lines below the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.slides.piece import Stage
from gyoan.layout.slides.title import clock
from gyoan.layout.text import LINE_HEIGHT
from gyoan.messages import shape_names, words
from gyoan.model.blocks import Alignment
from gyoan.model.deck import Anchor, Panel, Run, Shape, ShapeStyle, SlideJump, TextBox, TextParagraph
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.theme import ColorSlot

MOST_ROWS = 8
"""An agenda of more timed sections takes more slides."""
HIGHEST_ROW = 62.0
"""Rows are no higher than this, in points."""
START_WIDTH, MINUTES_WIDTH, BAR_WIDTH = 84.0, 96.0, 230.0
"""Widths of the columns, in points; the titles take the rest."""
FOOT_POINTS, FOOT_SPACE = 16.0, 10.0
"""Size of what stands below the rows and the free space above it, in points."""
MOST_FOOT = 0.35
"""The share of the slide that it takes at the most."""
LEAST_TITLE = 64.0
"""The least room for a title in it, in points: more titles than have that are left out."""
"""Stands before the sections outside the time plan, and in place of their minutes on their slides."""
BETWEEN = "  ·  "
"""Stands between them."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A section on the agenda."""

    budget: TimeBudget
    """Its time."""
    jump: SlideJump | None
    """Its first slide."""

    @property
    def timed(self) -> bool:
        """Whether it has minutes."""
        return bool(self.budget.duration.seconds)


def agenda_pages(rows: Sequence[AgendaRow]) -> tuple[tuple[AgendaRow, ...], ...]:
    """Return `rows` in parts of at most `MOST_ROWS` timed ones, as even as can be, the others with the last part."""
    listed, others = _sorted(rows)
    pages = max(1, -(-len(listed) // MOST_ROWS))
    size = max(1, -(-len(listed) // pages))
    parts = [tuple(listed[start : start + size]) for start in range(0, len(listed), size)] or [()]
    parts[-1] += tuple(others)
    return tuple(parts)


def _sorted(rows: Sequence[AgendaRow]) -> tuple[list[AgendaRow], list[AgendaRow]]:
    """Return the rows with minutes and those without; where no row has any, all are listed."""
    timed = [row for row in rows if row.timed]
    return (timed, [row for row in rows if not row.timed]) if timed else (list(rows), [])


def agenda_shapes(rows: Sequence[AgendaRow], schedule: Schedule, stage: Stage) -> tuple[Shape, ...]:
    """Return the rows as shapes in the slide's body, and below them the sections without minutes."""
    listed, others = _sorted(rows)
    language = stage.measure.theme.language
    foot = _foot(others, stage)
    foot_height = stage.measure.height((foot,), stage.body.width) + FOOT_SPACE if foot else 0.0
    height = min(HIGHEST_ROW, (stage.body.height - foot_height) / max(len(listed), 1))
    shapes = [
        shape
        for index, row in enumerate(listed)
        for shape in _row(row, stage.body.below(index * height).top(height), schedule, stage)
    ]
    if foot:
        place = stage.body.below(len(listed) * height + FOOT_SPACE).top(foot_height - FOOT_SPACE)
        shapes.append(TextBox(place.box, (foot,), name=words.UNTIMED.within(language)))
    return tuple(shapes)


def _foot(rows: Sequence[AgendaRow], stage: Stage) -> TextParagraph | None:
    """Return the sections without minutes, each leading to its slide; None where there are none.

    Long titles are shortened, so that together they take no more than their share of the slide.
    """
    if not rows:
        return None
    language = stage.measure.theme.language
    lines = max(int(stage.body.height * MOST_FOOT / (FOOT_POINTS * LINE_HEIGHT)), 1)
    room = stage.body.width * lines / len(rows) - stage.measure.width(BETWEEN, FOOT_POINTS)
    room = min(max(room, LEAST_TITLE), stage.body.width)
    runs = [Run(f"{words.UNTIMED.within(language)}  ", FOOT_POINTS, ColorSlot.MUTED, bold=True)]
    most = max(int(stage.body.width * lines / (room + stage.measure.width(BETWEEN, FOOT_POINTS))), 1)
    for number, row in enumerate(rows[:most]):
        if number:
            runs.append(Run(BETWEEN, FOOT_POINTS, ColorSlot.MUTED))
        title = stage.measure.shortened(row.budget.title, FOOT_POINTS, room, 1)
        runs.append(Run(title, FOOT_POINTS, ColorSlot.MUTED, link=row.jump))
    runs += [Run(f"{BETWEEN}…", FOOT_POINTS, ColorSlot.MUTED)] if len(rows) > most else []
    return TextParagraph(tuple(runs), line_spacing=1.0)


def _row(row: AgendaRow, area: Area, schedule: Schedule, stage: Stage) -> list[Shape]:
    style = stage.measure.theme.deck
    budget = row.budget
    width = area.width - START_WIDTH - MINUTES_WIDTH - BAR_WIDTH
    start = Area(area.x, area.y, START_WIDTH, area.height)
    title = Area(area.x + START_WIDTH, area.y, width - 12, area.height)
    bar = Area(title.x + width, area.y + area.height / 2 - 5, BAR_WIDTH, 10)
    minutes = Area(bar.x + BAR_WIDTH, area.y, MINUTES_WIDTH, area.height)
    points = _title_points(budget.title, title, stage)
    lines = max(1, int(title.height / (points * LINE_HEIGHT * 0.85)))
    shown = stage.measure.shortened(budget.title, points, title.width, lines)
    if not row.timed:
        return [_cell(title, shown, points, ColorSlot.TEXT, row.jump)]
    scale = BAR_WIDTH / schedule.planned.seconds
    length = Area(bar.x + budget.start.seconds * scale, bar.y, budget.duration.seconds * scale, bar.height)
    amount = budget.duration.told.within(stage.measure.theme.language)
    return [
        _cell(start, _start(budget, schedule), style.small_points, ColorSlot.MUTED),
        _cell(title, shown, points, ColorSlot.TEXT, row.jump),
        Panel(bar.box, ShapeStyle(fill=ColorSlot.SURFACE, rounded=True), name=shape_names.TIME_AXIS()),
        Panel(length.box, ShapeStyle(fill=ColorSlot.PRIMARY, rounded=True), name=shape_names.TIME_BAR()),
        _cell(minutes, amount, style.small_points, ColorSlot.PRIMARY, align=Alignment.RIGHT, bold=True),
    ]


def _start(budget: TimeBudget, schedule: Schedule) -> str:
    if schedule.start_clock is None:
        return budget.start.clock
    return clock(schedule.start_clock + budget.start.seconds // 60)


def _title_points(title: str, area: Area, stage: Stage) -> float:
    style = stage.measure.theme.deck
    for points in (style.body_points, style.body_points - 2, style.small_points, 16.0, 14.0):
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


def agenda_notes(rows: Sequence[AgendaRow], language: Language) -> str:
    """Return the rows as they are read out: when each begins, what it is, how long it takes."""
    return "\n".join(
        f"{row.budget.start.clock} {row.budget.title} ({row.budget.duration.told.within(language)})"
        if row.budget.duration.seconds
        else row.budget.title
        for row in rows
    )
