"""The top of a handout: where the session stands in its course, its title and its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.cover import fitted
from gyoan.layout.handout.looks import TITLE
from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import Styles
from gyoan.layout.wording import told_length
from gyoan.messages import shape_names, words
from gyoan.model.clock import ClockRange, stretch_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.cover import Cover
from gyoan.model.handout import Bar, HandoutItem, Image, StructureTag, TextBlock
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Box, Length, Points
from gyoan.typesetting import advance
from gyoan.typesetting.breaking import Manner
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import InkedRun, in_one_line, plain_run, right_line, set_line, set_lines
from gyoan.typesetting.shortening import ELLIPSIS, longest_beginning

TITLE_ANCHOR = "top"


def set_title(session: Session, schedule: Schedule, styles: Styles) -> Iterator[HandoutItem]:
    """Return the title block: logo, place and time, title, subtitle, and who gives the session."""
    cover = styles.options.cover
    yield from set_logo(cover, styles)
    yield _place_and_time(session, schedule, styles)
    ink = styles.ink(styles.theme.page.body_points * TITLE.size, bold=True)
    title = ruled_title(runs(session.title, ink, styles), ink, TITLE.above_rule, TITLE.rule, styles)
    below = tuple(_below(cover, styles))
    after = TITLE.close if below else TITLE.below
    yield replace(title, space_after=after, anchor=TITLE_ANCHOR, keep_with_next=True)
    yield from below


def ruled_title(words: Sequence[InkedRun], ink: Ink, above_rule: float, rule: float, styles: Styles) -> TextBlock:
    """Return a title in lines of even length, so far above a rule of this width, in points."""
    lines = set_lines(words, styles, Points(0), styles.width, manner=Manner.BALANCED)
    leading = ink.points * LEADING.title
    below = Box.of_points(0, leading * len(lines) + above_rule, styles.width, rule)
    marks = (Bar(below, styles.color(ColorSlot.PRIMARY)),)
    return TextBlock(lines, Length.of_points(leading), StructureTag.TITLE, marks=marks)


def set_logo(cover: Cover, styles: Styles) -> tuple[Image, ...]:
    """Return the logo at the right edge, if there is one."""
    logo = cover.logo
    if logo is None:
        return ()
    told = cover.owner or shape_names.LOGO.within(styles.theme.language)
    width, height = map(Length.of_points, fitted(logo, *TITLE.logo))
    right = Length.of_points(styles.width) - width
    return (Image(logo.data, right, width, height, told, crop=logo.crop, space_after=TITLE.close, keep_with_next=True),)


def _below(cover: Cover, styles: Styles) -> Iterator[TextBlock]:
    """Return the subtitle and who gives the session, for whom and when; below, what the foot has no room for."""
    large = styles.ink(styles.theme.page.body_points * TITLE.subtitle_size)
    small = styles.ink(styles.small, ColorSlot.MUTED)
    foot = cover.footer if _foot(styles) != cover.footer else ""
    shown = [(text, ink) for text, ink in ((cover.subtitle, large), (cover.credits, small), (foot, small)) if text]
    for number, (text, ink) in enumerate(shown, start=1):
        lines = set_lines([plain_run(text, ink, styles)], styles, Points(0), styles.width)
        after = TITLE.below if number == len(shown) else TITLE.between
        yield TextBlock(lines, Length.of_points(ink.points * LEADING.row), space_after=after, keep_with_next=True)


def _place_and_time(session: Session, schedule: Schedule, styles: Styles) -> TextBlock:
    """Return the line above the title: the course path at the left, the minutes at the right."""
    ink = styles.ink(styles.small, ColorSlot.PRIMARY, bold=True)
    left = set_line(place_text(session, styles), ink, styles)
    right = right_line(time_text(session, schedule, styles), ink, styles, styles.width)
    leading = Length.of_points(ink.points * TITLE.leading_of_time)
    return TextBlock((in_one_line((left, right)),), leading, keep_with_next=True)


def place_text(session: Session, styles: Styles) -> str:
    """Return the place in the course and, in the teacher's edition, that it is one."""
    edition = words.TEACHERS.within(styles.theme.language) if styles.options.for_teacher else ""
    return " · ".join(part for part in (session.identity.path(styles.theme.language), edition) if part)


def time_text(session: Session, schedule: Schedule, styles: Styles) -> str:
    """Return the session's slot, for teachers a plan of another length, and its time of day: `50분 · 09:00–09:50`."""
    for_teacher = styles.options.for_teacher
    text = told_length(schedule.length, schedule.planned, styles.theme.language, with_plan=for_teacher)
    return " · ".join(part for part in (text, when_text(session, schedule)) if part)


def when_text(session: Session, schedule: Schedule) -> str:
    """Return the time of day that the session states, from its start to the end of its slot; empty for none."""
    if session.clock is None:
        return ""
    start = session.clock.start
    return stretch_of_day(ClockRange(start, start + round(schedule.length.minutes)))


def running_ink(styles: Styles) -> Ink:
    """Return what heads, feet and numbers of pages are printed in."""
    return styles.ink(TITLE.running_size, ColorSlot.MUTED)


def running_head(session: Session, styles: Styles) -> Line:
    """Return what stands at the top of further pages: the title and, at the right, the place in the course."""
    ink = running_ink(styles)
    place = place_text(session, styles)
    right = right_line(place, ink, styles, styles.width)
    room = styles.width - (advance(place, styles.faces(ink.face), ink.points) + TITLE.head_gap)
    title = _shortened(session.plain_title, room, ink.points, styles)
    return in_one_line((set_lines([plain_run(title, ink, styles)], styles, Points(0), styles.width)[0], right))


def running_foot(styles: Styles) -> Line | None:
    """Return what the course has at the foot of every page; None for nothing."""
    shown = [plain_run(text, running_ink(styles), styles) for text in (_foot(styles),) if text]
    return set_lines(shown, styles, Points(0), styles.width)[0] if shown else None


def _foot(styles: Styles) -> str:
    """Return the course's foot, shortened to its room; empty for none."""
    return _shortened(styles.options.cover.footer, styles.width * TITLE.foot_share, TITLE.running_size, styles)


def _shortened(text: str, room: Points, points: Points, styles: Styles) -> str:
    faces = styles.faces(styles.ink().face)
    if advance(text, faces, points) <= room:
        return text
    return longest_beginning(text, lambda shown: advance(shown, faces, points) <= room, 0).rstrip() + ELLIPSIS
