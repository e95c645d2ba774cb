"""A section → drafts of its slides: everything but the time they take and what surrounds their bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias

from gyoan.layout.area import Area, SlideGeometry
from gyoan.layout.deck.bodies import bodies_of
from gyoan.layout.deck.chunks import BoldHeading, Chunk, timed_title
from gyoan.layout.deck.headings import TitledBody, titled
from gyoan.layout.deck.merging import chunks_of
from gyoan.layout.deck.pacing import PartClaim
from gyoan.layout.deck.packing import SlideBody
from gyoan.layout.deck.pieces import Material, pieces_of
from gyoan.layout.deck.slides.activity import above_timer, holds_activity
from gyoan.layout.deck.slides.chrome import BETWEEN_TITLES, fitting_title, one_line
from gyoan.layout.deck.slides.footnotes import Footed, foot_of, lowered, with_feet
from gyoan.layout.deck.slides.opener import opener_notes, opener_shapes
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.statement import TitlePiece, beside_bar
from gyoan.layout.elements import Element, Entry, Group, Groups
from gyoan.layout.footnotes import marks_in
from gyoan.layout.labels import as_head
from gyoan.layout.text import Measure
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, share
from gyoan.model.session import Section
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import NO_TIME, Duration
from gyoan.model.values import dataclass

FEWEST_SLIDES = 3
"""A section of so few slides needs no opener."""
_LEADING_MARKS = expression(r"^[\W\d_]+(?=\w)")
OPENER_SECONDS = 12.0
"""Talk for a section's opener."""


_Owner: TypeAlias = tuple[tuple[int, ...], int, str]
"""A section, which of the slides into which its author divided it, and the kind of what stands before all sections."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before its time is known."""

    kind: SlideKind
    """What it is for."""
    title: str
    """Its title, with its number among those that it continues once `distinguished`."""
    shapes: tuple[Shape, ...]
    """Its body."""
    notes: str
    """What to say."""
    weight: float
    """Seconds of talk that it asks for."""
    path: tuple[int, ...]
    """The section it shows; empty for title and agenda."""
    trail: tuple[Section, ...] = ()
    """The sections around it, the top-level one first."""
    own_title: bool = True
    """Whether its title is that of the last section of the trail, which then need not stand above it too."""
    pin: Duration = NO_TIME
    """The time that the author gives to it; zero for none."""
    countdown: Duration | None = None
    """The minutes of the activity that is done from here on, once its time is known; None for no timer."""
    over: BoldHeading | None = None
    """The bold line that heads it, where its title does not say it."""
    spans: tuple[SourceSpan, ...] = ()
    """Where the blocks it shows stand in the source, by line."""
    marks: tuple[int, ...] = ()
    """The footnotes whose marks stand in its title."""

    introduces: bool = False
    """Whether it begins with the words of the section around, whose title it carries, and has its own as a head."""
    slide: int = 0
    """Which of the slides it is, from 0, into which its author divided its section."""
    alone: Area | None = None
    """Where its title stands, where that is all it shows."""
    parts: tuple[PartClaim, ...] = ()
    """The parts of its section that share it, with what they ask for; none where it shows one thing."""
    number: int = 1
    """Its number among those that continue one another, once `distinguished`."""

    @property
    def eyebrow(self) -> str:
        """Where in the session the slide stands."""
        around = self.trail[: -1 - self.introduces] if self.own_title else self.trail
        names = [section.plain_title for section in around]
        if self.over:
            names.insert(len(self.over.path), plain_text(self.over.content))
        return BETWEEN_TITLES.join(names)

    def minutes(self, language: Language) -> str:
        """Return the minutes of the innermost section that states any."""
        durations = [section.duration for section in self.trail if section.duration is not None]
        return durations[-1].told.within(language) if durations else ""

    @property
    def timed_title(self) -> bool:
        """Whether those minutes are those of the section that its title names."""
        return self.own_title and bool(self.trail) and self.trail[-1 - self.introduces].duration is not None


def section_drafts(
    section: Section, index: int, schedule: Schedule, stage: Stage, material: Material
) -> tuple[Draft, ...]:
    """Return the slides of the session's section number `index`, at least one."""
    room = stage if not holds_activity(section) else above_timer(stage)
    chunks = chunks_of(section, (index,), room, material)
    drafts = [
        draft
        for number, chunk in enumerate(chunks)
        for draft in _chunk_drafts(chunk, _marks_above(chunk, chunks[number - 1 : number]), room, material)
    ]
    wanted = len(drafts) > FEWEST_SLIDES and not material.divided
    opener = _opener(section, index, schedule, stage, material) if wanted else None
    return (opener, *drafts) if opener else tuple(drafts)


def _marks_above(chunk: Chunk, before: Sequence[Chunk]) -> tuple[int, ...]:
    """Return the footnotes with marks in the titles of the sections that begin with `chunk`, behind `before`."""
    known = {path for one in before for path in accumulate((number,) for number in one.path)}
    paths = accumulate((number,) for number in chunk.path)
    return marks_in(tuple(own.title for path, own in zip(paths, chunk.trail, strict=True) if path not in known))


def _opener(section: Section, index: int, schedule: Schedule, stage: Stage, material: Material) -> Draft | None:
    foot = (
        None
        if SlideGeometry(stage.measure.theme.deck).section
        else foot_of(marks_in(section.title), material.footnotes, stage)
    )
    room = lowered(stage, foot.height) if foot else stage
    shapes = opener_shapes(section, schedule.budgets[index], schedule.start_clock, room)
    if shapes is None:
        return None
    title = fitting_title(section.plain_title, stage.measure, SlideGeometry(stage.measure.theme.deck))
    return Draft(
        SlideKind.OPENER,
        title,
        (*shapes, *(foot.draw(stage.body) if foot else ())),
        opener_notes(section, stage.measure.theme.language),
        OPENER_SECONDS,
        (index,),
        (section,),
        spans=(section.span,),
        marks=marks_in(section.title) if foot else (),
    )


def _chunk_drafts(chunk: Chunk, marks: tuple[int, ...], stage: Stage, material: Material) -> list[Draft]:
    """Return the slides of `chunk`; the titles that begin with it have `marks` of footnotes."""
    whole = _whole_title(chunk, stage)
    title = fitting_title(whole, stage.measure, SlideGeometry(stage.measure.theme.deck))
    elements = _with_head(chunk, stage.measure.theme.language) if chunk.lead else chunk.elements
    if title != whole and not chunk.lead:
        # A title that was shortened stands in full where there is room for it.
        elements = (Groups((Group((), (Entry((Text(whole),)),)),)), *elements)
    footed = with_feet(lambda room: _bodies(chunk, elements, room, material), marks, material.footnotes, stage)
    bodies = [one.body for one in footed]
    own = chunk.title == chunk.trail[-1].title
    titles = (
        [TitledBody(body, title, own=True) for body in bodies] if material.divided else titled(title, bodies, stage)
    )
    if chunk.lead:
        above = fitting_title(chunk.trail[-2].plain_title, stage.measure, SlideGeometry(stage.measure.theme.deck))
        titles[0] = TitledBody(bodies[0], above, own=True)
    pins = share(chunk.pin or NO_TIME, [body.weight(stage.speed) for body in bodies])
    return [
        Draft(
            shown.body.kind,
            shown.title,
            below.drawn(shown.body, stage),
            below.notes,
            below.body.weight(stage.speed),
            chunk.path,
            chunk.trail,
            own_title=own and shown.own,
            pin=pin,
            over=None if _in_title(chunk) else chunk.over,
            spans=below.body.spans,
            marks=_marks_in_title(below, shown, chunk, first=shown is titles[0]),
            introduces=bool(chunk.lead) and shown is titles[0],
            slide=chunk.slide,
            alone=beside_bar(below.stage.body) if isinstance(below.body.pieces[0], TitlePiece) else None,
            parts=_parts_on(below.body, chunk, stage, material),
        )
        for below, shown, pin in zip(footed, titles, pins, strict=True)
    ]


def _parts_on(body: SlideBody, chunk: Chunk, stage: Stage, material: Material) -> tuple[PartClaim, ...]:
    """Return the parts of the section that begin on `body`, where it shows several."""
    lines = {span.line for span in body.spans}
    begun = [part for part in chunk.parts if part.path != chunk.path and part.trail[-1].span.line in lines]
    return tuple(PartClaim(part.path, _weight(part, stage, material)) for part in begun)


def _weight(chunk: Chunk, stage: Stage, material: Material) -> float:
    """Return the seconds of talk that `chunk` asks for."""
    return sum(piece.weight(stage.speed) for piece in pieces_of(chunk.elements, material, chunk.role))


def _bodies(chunk: Chunk, elements: Sequence[Element], stage: Stage, material: Material) -> tuple[SlideBody, ...]:
    """Return the bodies of `elements`; one that shows the title alone where there are none."""
    alone = TitlePiece((Entry(chunk.title, strong=True, span=chunk.trail[-1].span),))
    return bodies_of(elements, chunk.bands, stage, material, chunk.role) or (SlideBody((alone,)),)


def _marks_in_title(footed: Footed, shown: TitledBody, chunk: Chunk, *, first: bool) -> tuple[int, ...]:
    """Return the footnotes whose marks stand in a body's title: the chunk's on the first, and those of its own head."""
    left = marks_in(shown.body.pieces)
    moved = tuple(number for number in marks_in(footed.body.pieces) if number not in left)
    return (*(marks_in(chunk.title) if first and not chunk.lead else ()), *moved)


def _with_head(chunk: Chunk, language: Language) -> tuple[Element, ...]:
    """Return what the section around says first, then the chunk's own title as a head, and its content below it."""
    section = chunk.trail[-1]
    head = Group(as_head(timed_title(section, language)), (), span=section.span)
    lead, own = chunk.elements[: chunk.lead], chunk.elements[chunk.lead :]
    match own:
        case (Groups((Group((), entries),)), *others):
            return (*lead, Groups((replace(head, entries=entries),)), *others)
        case _:
            return (*lead, Groups((head,)), *own)


def _in_title(chunk: Chunk) -> bool:
    """Return whether the bold line that heads the chunk stands in its title, which is that of its section."""
    return chunk.over is not None and chunk.over.path == chunk.path


def _whole_title(chunk: Chunk, stage: Stage) -> str:
    """Return the title in full, behind it the bold line that heads the chunk; that alone where both are too long."""
    title = plain_text(chunk.title)
    if chunk.over is None or not _in_title(chunk):
        return title
    head = plain_text(chunk.over.content)
    both = f"{title} – {head}"
    return both if one_line(both, stage.measure) or not one_line(head, stage.measure) else head


def distinguished(drafts: Sequence[Draft], measure: Measure) -> tuple[Draft, ...]:
    """Return the drafts with titles that tell them apart as far as their author's words do.

    Slides that continue one another are numbered, "(1/2)", and so are those into which their author divided a section,
    "– 2". Where sections have equal titles, the first keeps its own and the others carry that of the section above.
    Where there is none, or no room for it, they stay equal: a number would be read as part of the title.
    """
    owners: dict[str, _Owner] = {}
    divided: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    named: list[tuple[str, _Owner]] = []
    for draft in drafts:
        owner, title = _owner_of(draft), draft.title
        slides = divided.setdefault((title, owner[0]), [])
        slides += [] if draft.slide in slides else [draft.slide]
        if draft.slide in slides[1:]:
            title = f"{title} – {slides.index(draft.slide) + 1}"
        elif owners.setdefault(title, owner) != owner:
            title = _with_parent(draft, measure)
        named.append((title, owner))
    totals, seen = Counter(named), Counter[tuple[str, _Owner]]()
    result: list[Draft] = []
    for draft, one in zip(drafts, named, strict=True):
        seen[one] += 1
        count = f" ({seen[one]}/{totals[one]})" if totals[one] > 1 else ""
        result.append(replace(draft, title=one[0] + count, number=seen[one]))
    return tuple(result)


def _owner_of(draft: Draft) -> _Owner:
    """Return what the slides have in common that continue one another."""
    path = draft.path[:-1] if draft.introduces else draft.path
    return path, draft.slide, draft.kind.value if not path and SlideTrait.BEFORE_ALL in draft.kind.traits else ""


def _with_parent(draft: Draft, measure: Measure) -> str:
    """Return the title with that of the section above, without its number and emoji, where there is room for both."""
    geometry = SlideGeometry(measure.theme.deck)
    fitting = ((section.plain_title, fitting_title(section.plain_title, measure, geometry)) for section in draft.trail)
    above = [title for title, shown in fitting if shown != draft.title]
    both = f"{draft.title} – {_LEADING_MARKS.sub('', above[-1])}" if above else draft.title
    return both if fitting_title(both, measure, geometry) == both else draft.title
