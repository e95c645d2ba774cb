"""Session + schedule + drawings + pictures + theme → Handout: everything about the pages but where they end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gyoan.layout.handout.addresses import set_addresses
from gyoan.layout.handout.blocks import set_blocks
from gyoan.layout.handout.contents import set_contents
from gyoan.layout.handout.front import running_head, set_title
from gyoan.layout.handout.glyphs import missing_glyphs
from gyoan.layout.handout.headings import fragment_targets, section_anchors, set_heading
from gyoan.layout.handout.links import numbered_addresses, section_addresses
from gyoan.layout.handout.place import Place
from gyoan.layout.handout.styles import Styles
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.handout import Handout, HandoutItem
from gyoan.model.picture import Pictures
from gyoan.model.schedule import Schedule
from gyoan.model.session import Section, Session
from gyoan.model.theme import ColorSlot, Theme
from gyoan.model.units import Duration

__all__ = ["layout_handout"]

LANGUAGE = "ko-KR"


def layout_handout(
    session: Session, schedule: Schedule, drawings: Drawings, pictures: Pictures, theme: Theme
) -> Outcome[Handout]:
    """Return the session's handout, with a warning for every character that no font of the theme has."""
    anchors = section_anchors(session)
    styles = Styles(theme, fragment_targets(session, anchors), numbered_addresses(session))
    place = Place(styles, drawings, pictures, 0.0, styles.width, theme.page.body_points)
    handout = Handout(
        session.plain_title,
        LANGUAGE,
        running_head(session, styles),
        styles.ink(8, ColorSlot.MUTED),
        styles.color(ColorSlot.LINE),
        tuple(_items(session, schedule, anchors, place)),
    )
    return Outcome(handout, missing_glyphs(session, styles))


def _items(session: Session, schedule: Schedule, anchors: Mapping[int, str], place: Place) -> Iterator[HandoutItem]:
    yield from set_title(session, schedule, place.styles)
    yield from set_blocks(session.blocks, place)
    yield from set_contents(session, schedule, anchors, place.styles)
    minutes = {budget.line: budget.duration for budget in schedule.budgets if budget.duration.seconds}
    shown = 0
    for section in session.sections:
        yield from _section(section, 0, minutes, anchors, place)
        entries = section_addresses(section, place.styles.addresses, shown)
        yield from set_addresses(entries, place)
        shown += len(entries)


def _section(
    section: Section, depth: int, minutes: Mapping[int, Duration], anchors: Mapping[int, str], place: Place
) -> Iterator[HandoutItem]:
    duration = section.duration or minutes.get(section.span.line)
    yield from set_heading(section, duration, depth, anchors[section.span.line], place)
    yield from set_blocks(section.blocks, place)
    for part in section.sections:
        yield from _section(part, depth + 1, minutes, anchors, place)
