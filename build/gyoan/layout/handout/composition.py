"""The flow of a handout: title, contents, then each section with its addresses and its space for notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from gyoan.layout.captions import numbered_captions
from gyoan.layout.footnotes import without_footnotes
from gyoan.layout.handout.addresses import set_addresses
from gyoan.layout.handout.blocks import set_blocks
from gyoan.layout.handout.contents import set_contents
from gyoan.layout.handout.footnotes import set_footnotes, with_notes_in_place
from gyoan.layout.handout.front import running_foot, running_head, running_ink, set_title
from gyoan.layout.handout.glyphs import missing_glyphs
from gyoan.layout.handout.headings import fragment_targets, section_anchors, set_heading
from gyoan.layout.handout.links import numbered_addresses, section_addresses
from gyoan.layout.handout.marginalia import marginalia_of, with_margins
from gyoan.layout.handout.options import FOOTNOTES, HandoutOptions
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.tables import wide_tables
from gyoan.layout.handout.writing import has_note_space, set_notes
from gyoan.layout.restated import introduction
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.handout import Galley, HandoutItem, TextBlock
from gyoan.model.picture import Pictures
from gyoan.model.schedule import Schedule
from gyoan.model.session import Remark, RemarkKind, Section, Session
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Points
from gyoan.model.values import dataclass


def layout_handout(
    session: Session,
    schedule: Schedule,
    drawings: Drawings,
    pictures: Pictures,
    theme: Theme,
    options: HandoutOptions | None = None,
    slides: Mapping[int, tuple[int, int]] | None = None,
) -> Outcome[Galley]:
    """Return the lines of the session's handout, with a warning for every character that no font of the theme has.

    `slides` are the first and the last slide of each section, by the line of its heading: they stand in the margins.
    """
    options = options or HandoutOptions()
    anchors = section_anchors(session)
    whole, (session, notes) = session, without_footnotes(session)
    addressed = with_notes_in_place(session, notes)
    addresses = numbered_addresses(addressed) if options.urls == FOOTNOTES else {}
    captions = numbered_captions(whole, theme.language)
    styles = Styles(theme, fragment_targets(session, anchors), addresses, options, captions)
    place = TextArea(styles, drawings, pictures, Points(0), styles.width, theme.page.body_points)
    flow = _Flow(session, addressed, anchors, _minutes(schedule))
    margins = marginalia_of(slides or {}, schedule, anchors, for_teacher=options.for_teacher)
    opening, contents = tuple(flow.opening(schedule, place)), tuple(flow.contents(schedule, place))
    galley = Galley(
        session.plain_title,
        theme.tag,
        running_head(session, styles),
        running_ink(styles),
        styles.color(ColorSlot.LINE),
        (*opening, *contents, *with_margins(tuple(flow.sections(place)), margins, styles)),
        contents=(len(opening), len(opening) + len(contents)),
        footer=running_foot(styles),
        notes=set_footnotes(notes, place, set_blocks),
    )
    return Outcome(galley, (*missing_glyphs(whole, styles), *wide_tables(whole, place)))


@dataclass(frozen=True, slots=True)
class _Flow:
    """A session being set."""

    session: Session
    addressed: Session
    """The same with each footnote in the section whose list has its addresses."""
    anchors: Mapping[int, str]
    minutes: Mapping[int, Duration]

    def opening(self, schedule: Schedule, place: TextArea) -> Iterator[HandoutItem]:
        yield from set_title(self.session, schedule, place.styles)
        yield from set_blocks(introduction(self.session), self._answered(place, 0))

    def contents(self, schedule: Schedule, place: TextArea) -> Iterator[HandoutItem]:
        yield from set_contents(self.session, schedule, self.anchors, place.styles)

    def sections(self, place: TextArea) -> Iterator[HandoutItem]:
        session, shown = self.session, 0
        for section, addressed in zip(session.sections, self.addressed.sections, strict=True):
            entries = section_addresses(addressed, place.styles.addresses, shown)
            content = list(self._section(section, 0, place))
            yield from _held_to_addresses(content) if entries else content
            yield from set_addresses(entries, place)
            shown += len(entries)
            duration = _duration(section, self.minutes)
            if has_note_space(duration, place.styles.options):
                yield from set_notes(duration, notes_in(section, session), place)

    def _section(self, section: Section, depth: int, place: TextArea) -> Iterator[HandoutItem]:
        line = section.span.line
        yield from set_heading(section, _duration(section, self.minutes), depth, self.anchors[line], place)
        yield from set_blocks(section.blocks, self._answered(place, line))
        for part in section.sections:
            yield from self._section(part, depth + 1, place)

    def _answered(self, place: TextArea, line: int) -> TextArea:
        """Return the place of what stands below the heading on `line`, with the answers to it."""
        answers = _of_kind(self.session, RemarkKind.ANSWER)
        end = min((below for below in self.anchors if below > line), default=inf)
        return replace(place, answers=answers).answers_from(line, end)


def _held_to_addresses(content: list[HandoutItem]) -> list[HandoutItem]:
    """Return what stands above a list of addresses, its last text kept with them: alone they would open a page."""
    match content:
        case [*others, TextBlock() as last]:
            return [*others, replace(last, keep_with_next=True)]
        case _:
            return content


def _of_kind(session: Session, kind: RemarkKind) -> tuple[Remark, ...]:
    return tuple(remark for remark in session.remarks if remark.kind is kind)


def notes_in(section: Section, session: Session) -> Sequence[Remark]:
    """Return the lecturer's notes from the heading of a part of `session` on and before that of the next part."""
    start = section.span.line
    end = min((other.span.line for other in session.sections if other.span.line > start), default=inf)
    return [note for note in _of_kind(session, RemarkKind.NOTE) if start <= note.span.line < end]


def notes_without_space(session: Session, schedule: Schedule, options: HandoutOptions) -> list[Remark]:
    """Return the lecturer's notes for which there is no space after their section."""
    minutes = _minutes(schedule)
    spaces = [section for section in session.sections if has_note_space(_duration(section, minutes), options)]
    placed = {note for section in spaces for note in notes_in(section, session)}
    return [note for note in _of_kind(session, RemarkKind.NOTE) if note not in placed]


def _minutes(schedule: Schedule) -> dict[int, Duration]:
    return {budget.line: budget.duration for budget in schedule.budgets if budget.duration.seconds}


def _duration(section: Section, minutes: Mapping[int, Duration]) -> Duration | None:
    return section.duration or minutes.get(section.span.line)
