"""The top of a handout: where the session stands in its course, its title and its time."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.handout.setting import joined, plain_run, right_line, runs, set_line, set_lines
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.wording import duration_text, range_text
from gyoan.model.handout import Bar, HandoutItem, Tag, TextBlock
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import ColorSlot
from gyoan.model.typeset import Line
from gyoan.model.units import Box, Length
from gyoan.typesetting import advance
from gyoan.typesetting.shortening import ELLIPSIS, beginning

TITLE_ANCHOR = "top"
_TITLE = 2.3
"""Size of the title as a multiple of the body's."""
_TEACHERS = "강사용"


def set_title(session: Session, schedule: Schedule, styles: Styles) -> Iterator[HandoutItem]:
    """Return the title block."""
    yield _place_and_time(session, schedule, styles)
    ink = styles.ink(styles.theme.page.body_points * _TITLE, bold=True)
    lines = set_lines(runs(session.title, ink, styles), styles, 0, styles.width, balance=True)
    leading = ink.points * 1.34
    below = Box.of_points(0, leading * len(lines) + 7, styles.width, 1.6)
    rule = Bar(below, styles.color(ColorSlot.PRIMARY))
    yield TextBlock(
        lines,
        Length.of_points(leading),
        Tag.TITLE,
        space_after=Length.of_points(20),
        marks=(rule,),
        anchor=TITLE_ANCHOR,
        keep_with_next=True,
    )


def _place_and_time(session: Session, schedule: Schedule, styles: Styles) -> TextBlock:
    """Return the line above the title: the course path at the left, the minutes at the right."""
    ink = styles.ink(styles.small, ColorSlot.PRIMARY, bold=True)
    left = set_line(place_text(session, styles), ink, styles)
    right = right_line(time_text(session, schedule), ink, styles, styles.width)
    return TextBlock((joined((left, right)),), Length.of_points(ink.points * 1.9), keep_with_next=True)


def place_text(session: Session, styles: Styles) -> str:
    """Return the place in the course and, in the teacher's edition, that it is one."""
    edition = _TEACHERS if styles.options.for_teacher else ""
    return " · ".join(part for part in (session.identity.path, edition) if part)


def time_text(session: Session, schedule: Schedule) -> str:
    """Return the session's minutes and, where known, its time of day: `50분 · 09:00–09:50`."""
    total = session.duration or (schedule.planned if schedule.planned.seconds else None)
    parts = (duration_text(total) if total else "", range_text(session.clock) if session.clock else "")
    return " · ".join(part for part in parts if part)


def running_head(session: Session, styles: Styles) -> Line:
    """Return what stands at the top of further pages: the title and, at the right, the place in the course."""
    ink = styles.ink(8, ColorSlot.MUTED)
    place = place_text(session, styles)
    right = right_line(place, ink, styles, styles.width)
    room = styles.width - (advance(place, styles.faces(ink.face), ink.points) + 16)
    title = _shortened(session.plain_title, room, ink.points, styles)
    return joined((set_lines([plain_run(title, ink, styles)], styles, 0, styles.width)[0], right))


def _shortened(text: str, room: float, points: float, styles: Styles) -> str:
    faces = styles.faces(styles.ink().face)
    if advance(text, faces, points) <= room:
        return text
    return beginning(text, lambda shown: advance(shown, faces, points) <= room, 0).rstrip() + ELLIPSIS
