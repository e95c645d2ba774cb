"""The agenda: a row for each section with its start, its minutes and its place on the session's timeline, to scale.

What has no minutes, such as references, shares the lines below the rows. A session of several `#` has two levels: its
parts, and their sections indented below them. Where there are many rows, they stand in two columns, without a timeline.
"""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.piece import Stage
from gyoan.messages import shape_names, words
from gyoan.model.blocks import Alignment
from gyoan.model.clock import time_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, Run, Shape, ShapeStyle, SlideJump, TextBox, TextParagraph
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH

MOST_ROWS = 8
"""An agenda of more timed sections takes more slides."""
MOST_SPARE_SLIDES = 2
"""An agenda that would take more slides than this is set in two columns; one without minutes in any case."""
MOST_CLOSE_ROWS, MOST_DENSE_ROWS = 13, 15
"""So many parts and sections stand on a slide beside a timeline, and in each of two columns."""
MOST_SLIDES = 3
"""Where both levels would take more slides than this, the parts stand alone."""
HIGHEST_ROW, HIGHEST_DENSE_ROW = Points(62), Points(34)
"""Rows are no higher than this, in points."""
START_WIDTH, MINUTES_WIDTH, BAR_WIDTH = Points(84), Points(96), Points(230)
"""Widths of the columns, in points; the titles take the rest."""
CLOSE_START_WIDTH, CLOSE_MINUTES_WIDTH = Points(70), Points(88)
"""The same where there are two columns of rows."""
MINUTES_GAP = Points(16)
"""The free space before minutes that are wider than their column usually is, in points."""
COLUMN_GAP, INDENT, TITLE_GAP = Points(36), Points(24), Points(12)
"""The free space between those, before the title of a section of a part, and behind each title, in points."""
BAR_HEIGHT = Points(10)
"""Of the timeline, in points."""
ROW_SPACING = 0.85
"""Line spacing within a row. Found by trial: two lines of a long title stand in a row of one part more."""
SIZES = (Points(16), Points(14), Points(12))
"""The sizes of long titles, in points: those that no size of the theme gets into their rows."""
LONGEST_NAME = 40
"""Characters of a cell's text that name it."""
LEAST_POINTS = Points(16)
"""The smallest size of an agenda of two levels or columns, in points."""
FOOT_POINTS, FOOT_SPACE = Points(16), Points(10)
"""Size of what stands below the rows and the free space above it, in points."""
MOST_FOOT = 0.35
"""The share of the slide that it takes at the most."""
LEAST_TITLE = Points(64)
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
    path: tuple[int, ...] = ()
    """The section's number from 0, below its part's where it is a section of a part of the session."""

    head: bool = False
    """Whether it is a part whose sections stand below it."""

    @property
    def inner(self) -> bool:
        """Whether it is a section of the part above it."""
        return len(self.path) > 1

    @property
    def timed(self) -> bool:
        """Whether it has minutes."""
        return bool(self.budget.duration.seconds)


@dataclass(frozen=True, slots=True)
class AgendaSlide:
    """What one slide of the agenda shows."""

    columns: tuple[tuple[AgendaRow, ...], ...]
    """Its rows: one column, with a timeline, or two."""
    foot: tuple[AgendaRow, ...] = ()
    """What stands below them."""
    dense: bool = False
    """Whether rows are set close, in columns of half the width."""

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """All of its rows, in order."""
        return (*(row for column in self.columns for row in column), *self.foot)


def agenda_rows(schedule: Schedule, *, parted: bool) -> tuple[AgendaRow, ...]:
    """Return a row for each section of a session, and where it is parted for each of their sections, without jumps."""
    return tuple(
        row
        for index, budget in enumerate(schedule.budgets)
        for row in (
            AgendaRow(budget, None, (index,), head=parted and bool(budget.parts)),
            *(AgendaRow(part, None, (index, number)) for number, part in enumerate(budget.parts) if parted),
        )
    )


def agenda_slides(rows: Sequence[AgendaRow]) -> tuple[AgendaSlide, ...]:
    """Return `rows` on slides: few with the timeline beside them, many in two columns.

    What has no minutes stands at the foot of the last slide, where it is no row: below few rows of one level.
    """
    if any(row.inner for row in rows):
        if len(rows) <= MOST_CLOSE_ROWS:
            return (AgendaSlide((tuple(rows),)),)
        slides = _dense(rows)
        return slides if len(slides) <= MOST_SLIDES else agenda_slides([row for row in rows if not row.inner])
    listed, others = _sorted(rows)
    count = max(1, -(-len(listed) // MOST_ROWS))
    if count > (MOST_SPARE_SLIDES if listed and listed[0].timed else 1):
        return _dense(rows)
    size = max(1, -(-len(listed) // count))
    parts = [tuple(listed[start : start + size]) for start in range(0, len(listed), size)] or [()]
    return tuple(AgendaSlide((part,), tuple(others) if part is parts[-1] else ()) for part in parts)


def _dense(rows: Sequence[AgendaRow]) -> tuple[AgendaSlide, ...]:
    """Return `rows` in two columns a slide, as even as can be."""
    least = -(-len(rows) // (2 * MOST_DENSE_ROWS)) * 2
    sizes = range(-(-len(rows) // least), MOST_DENSE_ROWS + 1)
    tries = [_columns(rows, size) for size in sizes]
    columns = next((found for found in tries if len(found) <= least), tries[-1])
    return tuple(AgendaSlide(tuple(columns[at : at + 2]), dense=True) for at in range(0, len(columns), 2))


def _columns(rows: Sequence[AgendaRow], size: int) -> list[tuple[AgendaRow, ...]]:
    """Return `rows` in columns of at most `size`; none ends with a part whose first section begins the next.

    `size` is two at the least, so that such a column keeps a row.
    """
    columns: list[tuple[AgendaRow, ...]] = []
    start = 0
    while start < len(rows):
        end = min(start + size, len(rows))
        if end < len(rows) and rows[end].inner and not rows[end - 1].inner:
            end -= 1
        columns.append(tuple(rows[start:end]))
        start = end
    return columns


def _sorted(rows: Sequence[AgendaRow]) -> tuple[list[AgendaRow], list[AgendaRow]]:
    """Return the rows with minutes and those without; where no row has any, all are listed."""
    timed = [row for row in rows if row.timed]
    return (timed, [row for row in rows if not row.timed]) if timed else (list(rows), [])


def agenda_shapes(slide: AgendaSlide, schedule: Schedule, stage: Stage) -> tuple[Shape, ...]:
    """Return the rows as shapes in the slide's body, and below them the sections without minutes."""
    language = stage.measure.theme.language
    foot = _foot(slide.foot, stage)
    foot_height = stage.measure.height((foot,), stage.body.width) + FOOT_SPACE if foot else 0.0
    most = max(map(len, slide.columns))
    height = min(HIGHEST_DENSE_ROW if slide.dense else HIGHEST_ROW, (stage.body.height - foot_height) / max(most, 1))
    width = (stage.body.width - COLUMN_GAP) / 2 if slide.dense else stage.body.width
    draw = _close_row if slide.dense else _row
    minutes = _minutes_width([row for column in slide.columns for row in column], stage, dense=slide.dense)
    shapes = [
        shape
        for number, column in enumerate(slide.columns)
        for index, row in enumerate(column)
        for shape in draw(row, _place(stage.body, number, width, index * height, height), minutes, schedule, stage)
    ]
    if foot:
        place = stage.body.below(most * height + FOOT_SPACE).top(foot_height - FOOT_SPACE)
        shapes.append(TextBox(place.box, (foot,), name=words.UNTIMED.within(language)))
    return tuple(shapes)


def _place(body: Area, column: int, width: Points, down: Points, height: Points) -> Area:
    return Area(body.x + column * (width + COLUMN_GAP), body.y + down, width, height)


def _minutes_width(rows: Sequence[AgendaRow], stage: Stage, *, dense: bool) -> Points:
    """Return the width of the column of minutes, in which none takes two lines: `1시간 30분` is wider than `50분`."""
    usual, points = (CLOSE_MINUTES_WIDTH, _close_points(stage)) if dense else (MINUTES_WIDTH, _small_points(stage))
    texts = [row.budget.duration.told.within(stage.measure.theme.language) for row in rows if row.timed]
    widest = max((stage.measure.width(text, points, bold=True) for text in texts), default=Points(0))
    return max(usual, Points(widest + MINUTES_GAP))


def _small_points(stage: Stage) -> Points:
    return stage.measure.theme.deck.small_points


def _close_points(stage: Stage) -> Points:
    return max(LEAST_POINTS, Points(_small_points(stage) - 2))


def _close_row(row: AgendaRow, area: Area, minutes_width: Points, schedule: Schedule, stage: Stage) -> list[Shape]:
    """Return a row of a dense agenda: its start, its title in one line, its minutes."""
    timed, points = bool(schedule.planned.seconds), _close_points(stage)
    before = (CLOSE_START_WIDTH if timed else Points(0)) + (INDENT if row.inner else Points(0))
    after = minutes_width if timed else Points(0)
    title = Area(area.x + before, area.y, area.width - before - after, area.height)
    shown = stage.measure.shortened(row.budget.title, points, title.width, 1)
    cells: list[Shape] = [_cell(title, shown, points, ColorSlot.TEXT, row.jump, bold=row.head)]
    if row.timed:
        start = Area(area.x, area.y, CLOSE_START_WIDTH, area.height)
        cells.insert(0, _cell(start, _start(row.budget, schedule), points, ColorSlot.MUTED))
    if timed and (row.timed or not row.inner):
        minutes = Area(area.x + area.width - after, area.y, after, area.height)
        cells.append(_minutes(row, minutes, points, stage))
    return cells


def _foot(rows: Sequence[AgendaRow], stage: Stage) -> TextParagraph | None:
    """Return the sections without minutes, each leading to its slide; None where there are none.

    Long titles are shortened, so that together they take no more than their share of the slide.
    """
    if not rows:
        return None
    language = stage.measure.theme.language
    lines = max(int(stage.body.height * MOST_FOOT / (FOOT_POINTS * PITCH.text)), 1)
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


def _row(row: AgendaRow, area: Area, minutes_width: Points, schedule: Schedule, stage: Stage) -> list[Shape]:
    small, budget = _small_points(stage), row.budget
    width = area.width - START_WIDTH - minutes_width - BAR_WIDTH
    start = Area(area.x, area.y, START_WIDTH, area.height)
    indent = INDENT if row.inner else Points(0)
    title = Area(area.x + START_WIDTH + indent, area.y, width - indent - TITLE_GAP, area.height)
    bar = Area(area.x + START_WIDTH + width, area.y + area.height / 2 - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT)
    minutes = Area(bar.x + BAR_WIDTH, area.y, minutes_width, area.height)
    points = _title_points(budget.title, title, stage)
    lines = max(1, int(title.height / (points * PITCH.text * ROW_SPACING)))
    shown = stage.measure.shortened(budget.title, points, title.width, lines)
    if not row.timed:
        return [_cell(title, shown, points, ColorSlot.TEXT, row.jump, bold=row.head)]
    scale = BAR_WIDTH / schedule.planned.seconds
    length = Area(bar.x + budget.start.seconds * scale, bar.y, budget.duration.seconds * scale, bar.height)
    return [
        _cell(start, _start(budget, schedule), small, ColorSlot.MUTED),
        _cell(title, shown, points, ColorSlot.TEXT, row.jump, bold=row.head),
        Panel(bar.box, ShapeStyle(fill=ColorSlot.SURFACE, rounded=True), name=shape_names.TIME_AXIS()),
        Panel(length.box, ShapeStyle(fill=ColorSlot.PRIMARY, rounded=True), name=shape_names.TIME_BAR()),
        _minutes(row, minutes, small, stage),
    ]


def _minutes(row: AgendaRow, area: Area, points: Points, stage: Stage) -> TextBox:
    """Return the minutes of a row, or that it has none."""
    told = row.budget.duration.told if row.timed else words.UNTIMED
    color = ColorSlot.PRIMARY if row.timed else ColorSlot.MUTED
    text = told.within(stage.measure.theme.language)
    return _cell(area, text, points, color, align=Alignment.RIGHT, bold=row.timed)


def _start(budget: TimeBudget, schedule: Schedule) -> str:
    if schedule.start_clock is None:
        return budget.start.clock
    return time_of_day(schedule.start_clock + budget.start.seconds // 60)


def _title_points(title: str, area: Area, stage: Stage) -> Points:
    style = stage.measure.theme.deck
    *sizes, smallest = (style.body_points, style.body_points - 2, style.small_points, *SIZES)
    for points in sizes:
        paragraph = TextParagraph((Run(title, points),), line_spacing=ROW_SPACING)
        if stage.measure.paragraph_height(paragraph, area.width) <= area.height:
            return points
    return smallest


def _cell(
    area: Area,
    text: str,
    points: Points,
    color: ColorSlot,
    jump: SlideJump | None = None,
    align: Alignment = Alignment.LEFT,
    *,
    bold: bool = False,
) -> TextBox:
    run = Run(text, points, color, bold=bold)
    paragraph = TextParagraph((run,), align=align, line_spacing=ROW_SPACING)
    return TextBox(area.box, (paragraph,), anchor=Anchor.MIDDLE, name=text[:LONGEST_NAME], jump=jump)


def agenda_notes(rows: Sequence[AgendaRow], language: Language) -> str:
    """Return the rows as they are read out: when each begins, what it is, how long it takes."""
    return "\n".join(
        f"{row.budget.start.clock} {row.budget.title} ({row.budget.duration.told.within(language)})"
        if row.budget.duration.seconds
        else row.budget.title
        for row in rows
    )
