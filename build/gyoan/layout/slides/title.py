"""The first slide: where in the course, what about, how long."""

from __future__ import annotations

from gyoan.layout.area import Area
from gyoan.layout.elements import Entry
from gyoan.layout.runs import RunStyle, styled_runs
from gyoan.layout.slides.piece import Stage
from gyoan.layout.text import LINE_HEIGHT
from gyoan.model.deck import Anchor, Panel, PlaceholderRole, Run, Shape, ShapeStyle, TextBox, TextParagraph
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length

TITLE_SIZES = (44.0, 38.0, 32.0, 26.0, 20.0)
"""Sizes to try for the session's title, in points."""
TOP, TITLE_HEIGHT = 150.0, 130.0
"""Place of the title, in points."""
INTRO_HEIGHT = 120.0
"""Room below it for the minutes and what the session says before its first section, in points."""


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time of day: `09:00`."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def duration_line(schedule: Schedule) -> str:
    """Return how long the session takes and, where known, from when to when: `50분 · 09:00-09:50`."""
    total = schedule.planned if schedule.planned.seconds else schedule.slot
    if total is None or not total.seconds:
        return ""
    start = schedule.start_clock
    when = f" · {clock(start)}-{clock(start + round(total.minutes))}" if start is not None else ""
    return f"⏱ {total.korean}{when}"


def title_slide(session: Session, schedule: Schedule, intro: tuple[Entry, ...], stage: Stage) -> tuple[Shape, ...]:
    """Return the shapes of the title slide; `intro` must have been found to fit by `intro_fits`."""
    style = stage.measure.theme.deck
    x = stage.body.x
    width = stage.body.width
    shown, points = session_title(session, stage)
    title = TextBox(
        Area(x, TOP, width, TITLE_HEIGHT).box,
        (TextParagraph((Run(shown, points, bold=True),), line_spacing=0.95),),
        PlaceholderRole.TITLE,
        Anchor.BOTTOM,
        name="제목",
    )
    shapes: list[Shape] = [
        Panel(Area(0, 0, 14, style.height.points).box, ShapeStyle(fill=ColorSlot.PRIMARY), name="세로 띠"),
        title,
    ]
    if session.identity.path:
        run = Run(session.identity.path, style.body_points, ColorSlot.PRIMARY, bold=True)
        box = Area(x, TOP - 44, width, 36).box
        shapes.append(TextBox(box, (TextParagraph((run,)),), anchor=Anchor.MIDDLE, name="과정"))
    paragraphs = _below(schedule, intro, stage)
    if paragraphs:
        box = Area(x, TOP + TITLE_HEIGHT + 16, width, INTRO_HEIGHT).box
        shapes.append(TextBox(box, paragraphs, PlaceholderRole.SUBTITLE, name="부제"))
    return tuple(shapes)


def session_title(session: Session, stage: Stage) -> tuple[str, float]:
    """Return the session's title, shortened where it is too long for the smallest size, and its size in points."""
    width = stage.body.width
    points = _title_points(session.plain_title, width, stage)
    lines = int(TITLE_HEIGHT / (points * LINE_HEIGHT * 0.95))
    return stage.measure.shortened(session.plain_title, points, width, lines, bold=True), points


def intro_fits(intro: tuple[Entry, ...], schedule: Schedule, stage: Stage) -> bool:
    """Return whether what the session says before its first section fits on the title slide."""
    return stage.measure.height(_below(schedule, intro, stage), stage.body.width) <= INTRO_HEIGHT


def _below(schedule: Schedule, intro: tuple[Entry, ...], stage: Stage) -> tuple[TextParagraph, ...]:
    style = stage.measure.theme.deck
    texts = tuple(
        TextParagraph(styled_runs(entry.content, RunStyle(style.small_points, ColorSlot.MUTED)), line_spacing=0.95)
        for entry in intro
    )
    line = duration_line(schedule)
    if not line:
        return texts
    run = Run(line, style.body_points, bold=True)
    return (TextParagraph((run,), space_before=Length.of_points(0)), *texts)


def _title_points(title: str, width: float, stage: Stage) -> float:
    for points in TITLE_SIZES:
        lines = stage.measure.lines((Run(title, points, bold=True),), width)
        if lines * points * LINE_HEIGHT * 0.95 <= TITLE_HEIGHT:
            return points
    return TITLE_SIZES[-1]
