"""What stands above a thumbnail: its section's name where one begins, its number and title, its time at the right."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.handout.marginalia import start_text
from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import DeckSection, Slide, SlideKind
from gyoan.model.handout import Bookmark, StructureTag, TextBlock
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Duration, Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import in_one_line, line_width, plain_run, right_line, set_line, set_lines
from gyoan.typesetting.shortening import ELLIPSIS, whole_words

_GAP = 12.0
"""Free space between a title and the time at its right."""
_MOST_LINES = 2
"""Lines that a section's name or a title takes at the most; the slide below shows all of it."""
_AFTER_NUMBER = 0.7
"""Free space between a slide's number and its title, in em."""
_BEFORE_MINUTES = " · "
"""Stands between a section's title and its minutes in the name of a deck's section."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A slide with what is known of it from its deck."""

    slide: Slide
    """The slide."""
    number: int
    """Its number in the deck."""
    start: Duration
    """When it is shown, from the session's start."""
    section: DeckSection | None
    """The section that begins with it; None where it is not the first of one."""

    @property
    def anchor(self) -> str:
        """The name that links know it by."""
        return f"slide-{self.number}"


def set_captions(caption: Caption, schedule: Schedule, styles: Styles, width: Points) -> tuple[TextBlock, ...]:
    """Return what stands above the thumbnail of a slide, from top to bottom, no wider than `width`.

    A slide with its section's own title is the heading of the section, too.
    """
    section, title = caption.section, caption.slide.title
    if section is None:
        return (
            _title(caption, StructureTag.HEADING_3, Bookmark(f"{caption.number}. {title}", 1), schedule, styles, width),
        )
    if section.name in {title, f"{title}{_BEFORE_MINUTES}{section.name.rpartition(_BEFORE_MINUTES)[2]}"}:
        return (_title(caption, StructureTag.HEADING_2, Bookmark(section.name, 0), schedule, styles, width),)
    below = _title(caption, StructureTag.HEADING_3, Bookmark(f"{caption.number}. {title}", 1), schedule, styles, width)
    return _section(section, caption.number, styles, width), below


def _section(section: DeckSection, number: int, styles: Styles, width: Points) -> TextBlock:
    ink = styles.ink(styles.small, ColorSlot.PRIMARY, bold=True)
    lines = _shortened(section.name, ink, styles, Points(0), width)
    leading = Length.of_points(ink.points * LEADING.section)
    bookmark = Bookmark(section.name, 0)
    return TextBlock(lines, leading, StructureTag.HEADING_2, anchor=f"section-{number}", bookmark=bookmark)


def _title(
    caption: Caption, tag: StructureTag, bookmark: Bookmark, schedule: Schedule, styles: Styles, width: Points
) -> TextBlock:
    muted = styles.ink(styles.small - 1, ColorSlot.MUTED)
    right = right_line(" · ".join(_times(caption, schedule, styles.theme.language)), muted, styles, width)
    room = (right.fragments[0].x.points - _GAP) if right.fragments else width
    ink = styles.ink(bold=True)
    number = set_line(str(caption.number), styles.ink(ink.points, ColorSlot.PRIMARY, bold=True), styles)
    left = line_width(number) + ink.points * _AFTER_NUMBER
    first, *rest = _shortened(caption.slide.title, ink, styles, left, room - left)
    lines = (in_one_line((number, first, right)), *rest)
    return TextBlock(
        lines, Length.of_points(ink.points * LEADING.heading), tag, anchor=caption.anchor, bookmark=bookmark
    )


def _shortened(text: str, ink: Ink, styles: Styles, x: Points, width: Points) -> tuple[Line, ...]:
    """Return `text` set in lines, without the words at its end that would take too many of them."""
    lines = set_lines([plain_run(text, ink, styles)], styles, x, width)
    if len(lines) <= _MOST_LINES:
        return lines

    def shown(kept: str) -> tuple[Line, ...]:
        return set_lines([plain_run(kept, ink, styles)], styles, x, width)

    return shown(whole_words(text, lambda kept: len(shown(kept)) <= _MOST_LINES) + ELLIPSIS)


def _times(caption: Caption, schedule: Schedule, language: Language) -> Iterator[str]:
    """Yield what is said of a slide's time: its start and how long it is shown, or that it stands aside."""
    slide = caption.slide
    if slide.kind is SlideKind.REFERENCES:
        yield words.REFERENCES.within(language)
    if not schedule.planned.seconds:
        return
    if slide.duration.seconds:
        yield start_text(caption.start.seconds, schedule.start_clock)
        yield slide.duration.told.within(language)
    elif slide.line:
        yield words.UNTIMED.within(language)
