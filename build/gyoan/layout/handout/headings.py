"""Section headings: their letters, their minutes in a pill at the right, their bookmarks and anchors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from gyoan.layout.handout.looks import HEADING
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import HeadingStyle
from gyoan.layout.wording import duration_text
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bar, Bookmark, HandoutItem, ItemMark, TextBlock
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.traversal import fragment, numbered_fragment
from gyoan.model.typeset import BASE_LINE, Line
from gyoan.model.units import Box, Duration, Length
from gyoan.typesetting.breaking import Manner
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, line_width, set_line, set_lines


def section_anchors(session: Session) -> dict[int, str]:
    """Return an anchor for every section, by the line of its heading."""
    return {section.span.line: f"s{number}" for number, section in enumerate(walk_sections(session.sections), start=1)}


def fragment_targets(session: Session, anchors: Mapping[int, str]) -> dict[str, str]:
    """Return the anchor of each section by the fragment that Markdown viewers give its heading.

    They make it from the heading as written, minutes included, and leave a hyphen for an emoji at its start; with and
    without minutes are known, hyphens at the ends are not looked at. A second heading of the same words is `#words-1`.
    """
    targets: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for section in walk_sections(session.sections):
        names = {fragment(section.plain_title)}
        for language in Language if section.duration else ():
            minutes = section.duration.told_in_minutes.within(language) if section.duration else ""
            names.add(fragment(f"{section.plain_title} {minutes}"))
        for name in names:
            targets.setdefault(numbered_fragment(name, seen[name]), anchors[section.span.line])
        seen.update(names)
    return targets


def set_heading(
    section: Section, duration: Duration | None, depth: int, anchor: str, place: TextArea
) -> Iterator[HandoutItem]:
    """Return a heading, with the note on its time below it; `depth` is 0 for a part of the session."""
    styles = place.styles
    style = styles.heading(depth + 2)
    pill, marks = _pill(duration, style, depth, place)
    right = place.x + place.width
    room = place.width - (right - pill.fragments[0].x.points + HEADING.pill_gap if pill.fragments else 0)
    manner = Manner.RAGGED if depth else Manner.BALANCED
    lines = set_lines(runs(section.title, style.ink, styles), styles, place.x, room, manner=manner)
    if style.ruled:
        marks.append(_rule(style, len(lines), place))
    noted = bool(section.duration_note)
    yield TextBlock(
        (in_one_line((lines[0], pill)), *lines[1:]),
        Length.of_points(style.ink.points * LEADING.heading),
        style.tag,
        Length.of_points(style.space_before),
        Length.of_points((HEADING.above_note if noted else 0) + style.space_after),
        keep_with_next=True,
        marks=tuple(marks),
        anchor=anchor,
        bookmark=Bookmark(_bookmark_title(section, duration, place.styles.theme.language), depth),
    )
    if noted:
        yield _note(section.duration_note, style, place)


def _bookmark_title(section: Section, duration: Duration | None, language: Language) -> str:
    return f"{section.plain_title} ({duration.told.within(language)})" if duration else section.plain_title


def _pill(duration: Duration | None, style: HeadingStyle, depth: int, place: TextArea) -> tuple[Line, list[ItemMark]]:
    """Return the minutes at the right edge, and the pill behind them."""
    if not duration:
        return Line(), []
    styles = place.styles
    strong = depth == 0
    points = max(HEADING.least_pill, style.ink.points * (HEADING.pill_size if strong else HEADING.pale_size))
    slot = ColorSlot.BACKGROUND if strong else ColorSlot.PRIMARY
    said = duration_text(duration, styles.theme.language)
    text = set_line(said, styles.ink(points, slot, bold=True), styles)
    height, width = points * HEADING.pill_height, line_width(text) + 2 * HEADING.pill_side
    x = place.x + place.width - width
    middle = style.ink.points * (LEADING.heading / 2 + BASE_LINE) - points * BASE_LINE
    fill = styles.color(ColorSlot.PRIMARY if strong else ColorSlot.SURFACE)
    bar = Bar(Box.of_points(x, middle - height / 2, width, height), fill, Length.of_points(height / 2))
    return set_line(said, styles.ink(points, slot, bold=True), styles, x + HEADING.pill_side), [bar]


def _rule(style: HeadingStyle, lines: int, place: TextArea) -> Bar:
    below = lines * style.ink.points * LEADING.heading + HEADING.above_rule
    return Bar(Box.of_points(place.x, below, place.width, HEADING.rule), place.styles.color(ColorSlot.PRIMARY))


def _note(note: str, style: HeadingStyle, place: TextArea) -> TextBlock:
    ink = place.styles.ink(place.styles.small, ColorSlot.MUTED)
    return TextBlock(
        place.lines((Text(note),), ink),
        Length.of_points(ink.points * LEADING.row),
        space_after=Length.of_points(style.space_after),
        keep_with_next=True,
    )
