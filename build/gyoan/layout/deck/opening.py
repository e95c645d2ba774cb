"""What stands before a session's sections → drafts: the title slide, an introduction, the agenda."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.deck.bodies import bodies_of
from gyoan.layout.deck.chunks import chunks_between_rules, has_columns, in_bands, with_heads
from gyoan.layout.deck.content import elements_of
from gyoan.layout.deck.cover_picture import CoverPicture, cover_picture
from gyoan.layout.deck.drafts import Draft
from gyoan.layout.deck.joining import Remarks, remarks
from gyoan.layout.deck.pieces import Material
from gyoan.layout.deck.slides.agenda import agenda_notes, agenda_rows, agenda_slides
from gyoan.layout.deck.slides.footnotes import cover_foot, with_feet
from gyoan.layout.deck.slides.piece import Stage, spans_in
from gyoan.layout.deck.slides.text import entry_notes
from gyoan.layout.deck.slides.title import intro_fits, session_title, title_slide
from gyoan.layout.elements import Entry
from gyoan.layout.footnotes import marks_in
from gyoan.layout.restated import introduction, said_by_cover
from gyoan.messages import words
from gyoan.model.blocks import Blocks, Paragraph, Quote
from gyoan.model.cover import Cover
from gyoan.model.deck import SlideKind
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session

FEWEST_SECTIONS = 2
"""A session of fewer sections has no agenda."""


def opening(
    session: Session, schedule: Schedule, stage: Stage, material: Material, cover: Cover
) -> tuple[tuple[Draft, ...], int]:
    """Return the title slide, what the session says before its sections, and an agenda still without its rows.

    Beside them stands how many of the first sections found room on the title slide.
    """
    language = stage.measure.theme.language
    before = introduction(session)
    first, *others = chunks_between_rules(before) if session.divided else (before,)
    picture = cover_picture(first, material, stage) if session.divided else CoverPicture(stage, first)
    intro = _paragraphs(picture.others, language)
    on_title = intro is not None and intro_fits(intro, schedule, picture.stage, cover)
    picture = picture if on_title else CoverPicture(stage, first)
    shown = intro if on_title and intro else ()
    joined = Remarks()
    has_agenda = len(session.sections) >= FEWEST_SECTIONS and not session.divided
    if has_agenda:
        joined = remarks(
            session,
            schedule,
            language,
            lambda entries: not marks_in(entries) and intro_fits((*shown, *entries), schedule, stage, cover),
        )
    shapes = title_slide(session, schedule, (*shown, *joined.entries), picture.stage, cover)
    shapes += cover_foot(marks_in(session.title), material.footnotes, picture.stage)
    title = session_title(session, picture.stage)[0]
    stated = said_by_cover(session, joined.sections)
    said = (*(statement.text.strip() for statement in stated), *map(entry_notes, joined.entries))
    notes = "\n".join([session.plain_title, *said])
    spans = spans_in((*shown, *joined.entries, *stated, *picture.pieces))
    drafts = [Draft(SlideKind.TITLE, title, (*shapes, *picture.shapes), notes, 0.0, (), spans=spans)]
    named = title if session.divided else words.INTRODUCTION.within(language)
    for number, slide in enumerate((() if on_title else first, *others)):
        drafts += _introducing(slide, named, number, stage, material)
    if has_agenda:
        drafts += [
            Draft(SlideKind.AGENDA, words.AGENDA.within(language), (), agenda_notes(slide.rows, language), 0.0, ())
            for slide in agenda_slides(agenda_rows(schedule, parted=session.parted))
        ]
    return tuple(drafts), joined.sections


def _introducing(blocks: Blocks, title: str, number: int, stage: Stage, material: Material) -> Iterator[Draft]:
    """Yield the slides that show `blocks` before the first section, the author's slide of this `number`."""
    language = stage.measure.theme.language
    if material.divided or has_columns(blocks):
        elements, bands = in_bands(blocks, (), language)
    else:
        elements, bands = tuple(with_heads(elements_of(blocks, language))), ()
    for below in with_feet(lambda room: bodies_of(elements, bands, room, material), (), material.footnotes, stage):
        yield Draft(
            below.body.kind,
            title,
            below.drawn(below.body, stage),
            below.notes,
            below.body.weight(stage.speed),
            (),
            spans=below.body.spans,
            slide=number,
        )


def _paragraphs(blocks: Blocks, language: Language) -> tuple[Entry, ...] | None:
    """Return `blocks` as entries where they are nothing but paragraphs, quoted ones too, and call no footnote."""
    plain = [one for block in blocks for one in (block.blocks if isinstance(block, Quote) else (block,))]
    shown = [block for block in plain if elements_of((block,), language)]
    if marks_in(blocks) or not all(isinstance(block, Paragraph) for block in shown):
        return None
    return tuple(Entry(block.content, span=block.span) for block in shown if isinstance(block, Paragraph))
