"""Session + Schedule + Drawings + Pictures + Theme → Deck, from the title slide to the last section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, zip_longest

from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.activity_timers import with_countdowns
from gyoan.layout.deck.catching_up import SlideStep, Wholes, advice, wholes_of
from gyoan.layout.deck.clicks import with_clicks
from gyoan.layout.deck.drafts import Draft, distinguished, section_drafts
from gyoan.layout.deck.findings import findings
from gyoan.layout.deck.opening import opening
from gyoan.layout.deck.pacing import TimeClaim, pace
from gyoan.layout.deck.pieces import Material
from gyoan.layout.deck.remarked import with_answers_shown, with_remarks
from gyoan.layout.deck.slide_notes import Timed, notes_of
from gyoan.layout.deck.slides.activity import activity_of, timer_shapes
from gyoan.layout.deck.slides.agenda import AgendaRow, agenda_rows, agenda_shapes, agenda_slides
from gyoan.layout.deck.slides.chrome import Chrome
from gyoan.layout.deck.slides.code import sections_of_listings
from gyoan.layout.deck.slides.footnotes import with_the_rest
from gyoan.layout.deck.slides.piece import MOST_LINES, MOST_OF_AUTHORS, Stage
from gyoan.layout.deck.whole_titles import with_whole_titles
from gyoan.layout.flows import draw_flows
from gyoan.layout.footnotes import without_footnotes
from gyoan.layout.formulas import formulas_on_slides
from gyoan.layout.text import Measure
from gyoan.messages import words
from gyoan.model.blocks import Rule
from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.deck import Deck, DeckSection, Slide, SlideJump, SlideKind
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.identity import block_names, opener_name, slide_identity, slide_name
from gyoan.model.message import NOTHING, Language, Message
from gyoan.model.picture import Pictures
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Session, told_to_lecturer, walk_sections
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.theme import Theme
from gyoan.model.units import Duration
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """What a deck is to be like."""

    autoplay: bool = False
    """Whether it advances by itself."""
    countdown: bool = True
    """Whether the slides of activities have a timer."""
    answers_appear: bool = False
    """Whether a click lets answers appear on their slide; they are in its notes in any case."""
    cover: Cover = NO_COVER
    """What the first slide and every foot show beside the session's own text."""
    scale: float = 1.5
    """How large its slides are where they are pictures."""


def layout_deck(
    session: Session,
    schedule: Schedule,
    drawings: Drawings,
    pictures: Pictures,
    theme: Theme,
    options: DeckOptions | None = None,
) -> Outcome[Deck]:
    """Return the deck of `session`; its slides' durations add up exactly to what `schedule` plans."""
    options = options or DeckOptions()
    whole, (session, footnotes) = session, without_footnotes(session)
    geometry = SlideGeometry(theme.deck)
    stage = _stage(session, geometry, schedule, theme)
    outside = frozenset(_outside(schedule.budgets))
    flows = draw_flows(whole, stage.body, stage.measure)
    formulas = formulas_on_slides(whole, stage.body, stage.measure)
    pins, listings = dict(schedule.pins), sections_of_listings(session)
    places = (geometry.body, pins, listings, outside, flows, footnotes)
    material = Material(drawings, pictures, *places, theme.language, session.divided, formulas)
    before, joined = opening(session, schedule, stage, material, options.cover)
    sections = _of_sections(session, joined, schedule, stage, material)
    drafts = distinguished((*before, *sections), stage.measure)
    timed = _timed(drafts, schedule, block_names(session), countdown=options.countdown)
    rows = _leading(agenda_rows(schedule, parted=session.parted), timed, joined)
    timed = _with_agenda(timed, rows, schedule, stage)
    home = next((SlideJump(item.identity) for item in timed if item.draft.kind is SlideKind.AGENDA), None)
    foot = " · ".join(filter(None, (session.identity.path(theme.language), options.cover.footer)))
    chrome = Chrome(geometry, stage.measure, schedule, foot, home)
    plain = _slides(timed, wholes_of(session), chrome)
    on_cover = (options.cover.subtitle, options.cover.credits, foot)
    titled = with_whole_titles(plain, session.sections, on_cover, theme.language)
    slides = _for_lecturer(with_the_rest(titled, footnotes, theme.language), session, options, stage)
    deck = Deck(
        session.plain_title,
        session.identity.path(theme.language),
        slides,
        _deck_sections(timed, schedule, theme.language),
        options.autoplay,
        theme.tag,
        options.cover.author,
        options.cover.organization,
        options.scale,
    )
    return Outcome(deck, findings(session, footnotes, stage))


def _stage(session: Session, geometry: SlideGeometry, schedule: Schedule, theme: Theme) -> Stage:
    most_lines = MOST_OF_AUTHORS if session.divided else MOST_LINES
    return Stage(Measure(theme), geometry.body, schedule.speed, bool(session.clicks), most_lines)


def _of_sections(
    session: Session, first: int, schedule: Schedule, stage: Stage, material: Material
) -> tuple[Draft, ...]:
    """Return the slides of the sections from the one with the index `first` on."""
    return tuple(
        draft
        for index, section in enumerate(session.sections[first:], first)
        for draft in section_drafts(section, index, schedule, stage, material)
    )


def _slides(timed: Sequence[Timed], wholes: Wholes, chrome: Chrome) -> list[Slide]:
    steps = [_step(number, item, wholes) for number, item in enumerate(timed, 1)]
    late = advice(steps, chrome.schedule.overrun)
    return [_slide(steps, place, item, late.get(place + 1, NOTHING), chrome) for place, item in enumerate(timed)]


def _for_lecturer(slides: tuple[Slide, ...], session: Session, options: DeckOptions, stage: Stage) -> tuple[Slide, ...]:
    """Return the slides with what is told to the lecturer alone in their notes, and what clicks show of them."""
    headings, told = list(_heads(session)), told_to_lecturer(session)
    slides = with_remarks(slides, headings, told, stage.measure.theme.language)
    if options.answers_appear:
        slides = with_answers_shown(slides, headings, told, stage)
    return with_clicks(slides, session.clicks)


def _heads(session: Session) -> Iterator[int]:
    """Yield the lines that part what remarks are about: headings, or the borders of its author's slides."""
    sections = list(walk_sections(session.sections))
    if not session.divided:
        yield from (section.span.line for section in sections)
        return
    for blocks in (session.blocks, *(section.blocks for section in sections)):
        yield from (block.span.line for block in blocks if isinstance(block, Rule) and not block.column)


def _outside(budgets: Sequence[TimeBudget]) -> Iterator[int]:
    for budget in budgets:
        yield from [budget.line] if budget.outside else []
        yield from _outside(budget.parts)


def _timed(
    drafts: Sequence[Draft], schedule: Schedule, names: Mapping[int, str], *, countdown: bool
) -> tuple[Timed, ...]:
    durations = pace([TimeClaim(draft.path, draft.weight, draft.pin, draft.parts) for draft in drafts], schedule)
    starts = [Duration(0), *accumulate(durations)][: len(drafts)]
    identities = _identities(drafts, names)
    timed = [Timed(*values) for values in zip(drafts, identities, durations, starts, strict=True)]
    return with_countdowns(timed, shown=countdown)


def _identities(drafts: Sequence[Draft], names: Mapping[int, str]) -> list[str]:
    """Return a name for each slide that depends on the first block it shows alone; `names` has those of blocks."""
    seen: Counter[str] = Counter()
    identities: list[str] = []
    for draft in drafts:
        name = _name(draft, names)
        seen[name] += 1
        identities.append(slide_identity(name, seen[name]))
    return identities


def _name(draft: Draft, names: Mapping[int, str]) -> str:
    heading = names[draft.trail[-1].span.line] if draft.trail else draft.kind.value
    if draft.kind is SlideKind.OPENER:
        return opener_name(heading)
    if SlideTrait.BEFORE_ALL in draft.kind.traits:
        return heading
    block = next((names[span.line] for span in draft.spans if span.line in names), heading)
    return slide_name(heading if draft.trail else "", block)


def _leading(rows: Sequence[AgendaRow], timed: Sequence[Timed], joined: int) -> tuple[AgendaRow, ...]:
    """Return the agenda's rows, each leading to its first slide; the first `joined` sections stand on the title slide.

    The section of a part may begin on a slide that it shares, which is named after another: it is where its blocks are.
    """
    ends = [row.budget.line for row in rows[1:]]
    jumps: list[SlideJump | None] = []
    for row, end in zip_longest(rows, ends):
        place = timed[0] if row.path[0] < joined else next((item for item in timed if _begins(item, row, end)), None)
        jumps.append(SlideJump(place.identity) if place else jumps[-1] if row.inner else None)
    return tuple(replace(row, jump=jump) for row, jump in zip(rows, jumps, strict=True))


def _begins(item: Timed, row: AgendaRow, end: int | None) -> bool:
    """Return whether a slide shows something of the section of `row`, which the next one follows at the line `end`."""
    path = item.draft.path
    if not row.inner or path[: len(row.path)] == row.path:
        return path[: len(row.path)] == row.path
    lines = (span.line for span in item.draft.spans)
    return path[:1] == row.path[:1] and any(row.budget.line <= line and (end is None or line < end) for line in lines)


def _with_agenda(
    timed: tuple[Timed, ...], rows: Sequence[AgendaRow], schedule: Schedule, stage: Stage
) -> tuple[Timed, ...]:
    """Return the slides with the agenda's rows drawn, now that the slides they lead to are known."""
    shown = iter(agenda_slides(rows))
    return tuple(
        replace(item, draft=replace(item.draft, shapes=agenda_shapes(next(shown), schedule, stage)))
        if item.draft.kind is SlideKind.AGENDA
        else item
        for item in timed
    )


def _step(number: int, item: Timed, wholes: Wholes) -> SlideStep:
    draft = item.draft
    section = draft.path[0] if draft.path else None
    activity, shown = activity_of(draft.trail) is not None, wholes.among(draft.spans)
    steps = shown & wholes.procedures
    return SlideStep(number, draft.title, draft.kind, section, item.duration, activity, draft.number > 1, shown, steps)


def _slide(steps: Sequence[SlideStep], place: int, item: Timed, late: Message, chrome: Chrome) -> Slide:
    draft = item.draft
    section = draft.path[0] if draft.path else None
    shapes, language = draft.shapes, chrome.measure.theme.language
    if draft.kind is not SlideKind.TITLE:
        minutes = draft.minutes(language)
        minutes = words.NO_TIME.within(language) if minutes and not item.duration.seconds else minutes
        own = chrome.geometry.section if draft.kind is SlideKind.OPENER else None
        head = (
            chrome.section_head(draft.title, own[0])
            if own
            else chrome.head(
                draft.title, draft.eyebrow, minutes, of_title=draft.timed_title, marks=draft.marks, within=draft.alone
            )
        )
        foot = chrome.foot(place + 1, None if own else section, item.start + item.duration)
        style = chrome.measure.theme.deck
        timer = (
            timer_shapes(draft.countdown, chrome.geometry.body, style.small_points, language) if draft.countdown else ()
        )
        shapes = (*head, *shapes, *timer, *foot)
    notes = notes_of(steps, place, item, late, chrome.schedule, language)
    line = draft.trail[-1].span.line if draft.trail else 0
    return Slide(item.identity, draft.kind, draft.title, shapes, notes, item.duration, line, draft.spans)


def _deck_sections(timed: Sequence[Timed], schedule: Schedule, language: Language) -> tuple[DeckSection, ...]:
    groups = groupby(timed, key=lambda item: item.draft.path[0] if item.draft.path else None)
    return tuple(
        DeckSection(_section_name(index, schedule, language), tuple(item.identity for item in items))
        for index, items in groups
    )


def _section_name(index: int | None, schedule: Schedule, language: Language) -> str:
    if index is None:
        return words.OPENING.within(language)
    budget = schedule.budgets[index]
    return f"{budget.title} · {budget.duration.told.within(language)}" if budget.duration.seconds else budget.title
