"""The first slide: where in the course, what about, how long."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from gyoan.layout.area import Area
from gyoan.layout.cover import fitted
from gyoan.layout.deck.runs import RunStyle, note_mark, styled_runs
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.elements import Entry
from gyoan.layout.footnotes import marks_in
from gyoan.messages import shape_names
from gyoan.model.clock import ClockRange, stretch_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.deck import Anchor, PictureShape, PlaceholderRole, Run, Shape, TextBox, TextParagraph
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session, StatementKind
from gyoan.model.units import Length, Points
from gyoan.typesetting.line_heights import PITCH

TITLE_SIZES = tuple(map(Points, (44, 38, 32, 26, 20)))
"""Sizes to try for the session's title, in points."""
TOP, TITLE_HEIGHT = Points(150), Points(130)
"""Place of the title, in points."""
TITLE_SPACING, INTRO_SPACING = 0.95, 0.95
"""Line spacing of the title, and of what introduces the session."""
INTRO_SPACE = 7.0
"""Free space between its paragraphs, in points."""
INTRO_GAP, INTRO_HEIGHT = Points(16), 190.0
"""Free space below the title, and room for the minutes and what is said before the first section, in points."""
PATH_RISE, PATH_HEIGHT = Points(44), Points(36)
"""How far above the title the line with the place in the course begins, and its height, in points."""
LINE_ROOM = 1.2
"""The room of a line below the title of a template, with the free space above it, as a multiple of its height."""
LEAST_POINTS = Points(14)
"""Text below the title is never smaller than this, in points."""
CREDITS_HEIGHT = Points(30)
"""Height of the line that says who gives the session, at the foot of its room, in points."""
LOGO = Area(Points(0), Points(36), Points(190), Points(62))
"""The room for a logo at the right edge, its height from the slide's upper edge, in points."""


def duration_line(schedule: Schedule, language: Language) -> str:
    """Return how long the session takes and, where known, from when to when: `50분 · 09:00-09:50`.

    That is its slot: a plan of another length is the lecturer's affair, and stands in the notes.
    """
    length, start = schedule.length, schedule.start_clock
    if not length.seconds:
        return ""
    told = f"⏱ {length.told.within(language)}"
    if start is None:
        return told
    return f"{told} · {stretch_of_day(ClockRange(start, start + round(length.minutes)), '-')}"


def title_slide(
    session: Session, schedule: Schedule, intro: tuple[Entry, ...], stage: Stage, cover: Cover
) -> tuple[Shape, ...]:
    """Return the shapes of the title slide; `intro` must have been found to fit by `intro_fits`."""
    style = stage.measure.theme.deck
    place = _title_area(stage)
    shown, points = session_title(session, stage)
    marks = (note_mark(number, points) for number in marks_in(session.title))
    title = TextBox(
        place.box,
        (TextParagraph((Run(shown, points, bold=True), *marks), line_spacing=TITLE_SPACING),),
        PlaceholderRole.TITLE,
        Anchor.BOTTOM,
        name=shape_names.TITLE(),
    )
    shapes: list[Shape] = []
    path = _course_path(session, stage)
    if path and style.places is None:
        box = Area(place.x, place.y - PATH_RISE, place.width, PATH_HEIGHT).box
        # Its only line, in a box that is no higher.
        only = tuple(replace(paragraph, line_spacing=1.0) for paragraph in path)
        shapes.append(TextBox(box, only, anchor=Anchor.MIDDLE, name=shape_names.COURSE()))
    shapes.append(title)
    # On a template's first slide the only place whose colours are known to us is that of its subtitle.
    line = _credits(cover, stage)
    below = _below(schedule, intro, stage, cover, _before_time(session, intro))
    paragraphs = (*(path if style.places else ()), *below)
    paragraphs += line if style.places else ()
    if paragraphs:
        area = _area_below(stage, cover)
        shapes.append(
            TextBox(area.box, _fitted(paragraphs, area, stage), PlaceholderRole.SUBTITLE, name=shape_names.SUBTITLE())
        )
    if style.places is None:
        area = _area_below(stage, NO_COVER)
        if line:
            foot = Area(area.x, area.bottom - CREDITS_HEIGHT, area.width, CREDITS_HEIGHT)
            shapes.append(TextBox(foot.box, line, anchor=Anchor.BOTTOM, name=shape_names.LECTURER()))
        shapes += _logo(cover, stage)
    return tuple(shapes)


def _credits(cover: Cover, stage: Stage) -> tuple[TextParagraph, ...]:
    """Return the line that says who gives the session, for whom and when, shortened where it is too long."""
    points, width = stage.measure.theme.deck.small_points, _area_below(stage, cover).width
    shown = stage.measure.shortened(cover.credits, points, width, 1) if cover.credits else ""
    return (TextParagraph((Run(shown, points),), line_spacing=1.0),) if shown else ()


def _logo(cover: Cover, stage: Stage) -> tuple[Shape, ...]:
    """Return the logo in its room, in its own proportions."""
    picture = cover.logo
    if picture is None:
        return ()
    width, height = fitted(picture, LOGO.width, LOGO.height)
    right = stage.body.x + stage.body.width
    area = Area(right - width, LOGO.y + (LOGO.height - height) / 2, width, height)
    told = cover.owner or shape_names.LOGO.within(stage.measure.theme.language)
    return (PictureShape(area.box, picture.data, told, picture.svg, name=shape_names.LOGO(), crop=picture.crop),)


def _course_path(session: Session, stage: Stage) -> tuple[TextParagraph, ...]:
    points = stage.measure.theme.deck.body_points
    path = session.identity.path(stage.measure.theme.language)
    return (TextParagraph((Run(path, points, ColorSlot.PRIMARY, bold=True),)),) if path else ()


def _title_area(stage: Stage) -> Area:
    places = stage.measure.theme.deck.places
    return Area.of_box(places.cover_title) if places else Area(stage.body.x, TOP, stage.body.width, TITLE_HEIGHT)


def _area_below(stage: Stage, cover: Cover) -> Area:
    """Return the room below the title; where it is ours, without that of the line at its foot."""
    places = stage.measure.theme.deck.places
    if places:
        return Area.of_box(places.cover_text)
    height = INTRO_HEIGHT - (CREDITS_HEIGHT if cover.credits else Points(0))
    return Area(stage.body.x, TOP + TITLE_HEIGHT + INTRO_GAP, stage.body.width, height)


def _fitted(paragraphs: tuple[TextParagraph, ...], area: Area, stage: Stage) -> tuple[TextParagraph, ...]:
    """Return `paragraphs`, in smaller type where there is little room in `area`."""
    while stage.measure.height(paragraphs, area.width) > area.height:
        smaller = tuple(
            replace(one, runs=tuple(replace(run, points=max(run.points - Points(2), LEAST_POINTS)) for run in one.runs))
            for one in paragraphs
        )
        if smaller == paragraphs:
            break
        paragraphs = smaller
    return paragraphs


def session_title(session: Session, stage: Stage) -> tuple[str, Points]:
    """Return the session's title, shortened where it is too long for the smallest size, and its size in points."""
    area = _title_area(stage)
    points = _title_points(session.plain_title, area, stage)
    lines = max(1, int(area.height / (points * PITCH.text * TITLE_SPACING)))
    return stage.measure.shortened(session.plain_title, points, area.width, lines, bold=True), points


def intro_fits(intro: tuple[Entry, ...], schedule: Schedule, stage: Stage, cover: Cover) -> bool:
    """Return whether what the session says before its first section fits on the title slide."""
    area, style = _area_below(stage, cover), stage.measure.theme.deck
    path = style.body_points * PITCH.text * LINE_ROOM if style.places else 0.0
    path += style.small_points * PITCH.text * LINE_ROOM if style.places and cover.credits else 0.0
    return stage.measure.height(_below(schedule, intro, stage, cover), area.width) <= area.height - path


def _before_time(session: Session, intro: tuple[Entry, ...]) -> int:
    """Return how many entries of `intro` stand before the line that states the session's time, as its subtitle."""
    times = [statement.span.line for statement in session.statements if statement.kind is StatementKind.TIME]
    stated = min(times, default=0)
    return len(list(takewhile(lambda entry: entry.span is not None and entry.span.line < stated, intro)))


def _below(
    schedule: Schedule, intro: tuple[Entry, ...], stage: Stage, cover: Cover, before_time: int = 0
) -> tuple[TextParagraph, ...]:
    """Return the subtitle, the minutes and what introduces the session, the first `before_time` entries above these."""
    style = stage.measure.theme.deck
    width = _area_below(stage, cover).width
    subtitle = stage.measure.shortened(cover.subtitle, style.body_points, width, 2) if cover.subtitle else ""
    head = (Run(subtitle, style.body_points, ColorSlot.MUTED),) if subtitle else ()
    texts = tuple(
        TextParagraph(
            styled_runs(entry.content, RunStyle(style.small_points, ColorSlot.MUTED)),
            space_before=Length.of_points(INTRO_SPACE),
            line_spacing=INTRO_SPACING,
        )
        for entry in intro
    )
    line = duration_line(schedule, stage.measure.theme.language)
    minutes = (Run(line, style.body_points, bold=True),) if line else ()
    above = Length.of_points(INTRO_SPACE if before_time else 0)
    leading = (TextParagraph(head, space_before=Length.of_points(0)),) if head else ()
    timed = (TextParagraph(minutes, space_before=above),) if minutes else ()
    return (*leading, *texts[:before_time], *timed, *texts[before_time:])


def _title_points(title: str, area: Area, stage: Stage) -> Points:
    for points in TITLE_SIZES:
        lines = stage.measure.lines((Run(title, points, bold=True),), area.width)
        if lines * points * PITCH.text * TITLE_SPACING <= area.height:
            return points
    return TITLE_SIZES[-1]
