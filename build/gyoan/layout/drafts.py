"""A section → drafts of its slides: everything but the time they take and what surrounds their bodies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gyoan.layout.area import SlideGeometry
from gyoan.layout.chunks import Chunk, chunks_of
from gyoan.layout.elements import Entry, Group, Groups
from gyoan.layout.packing import Page, pages_of
from gyoan.layout.pieces import Material, pieces_of
from gyoan.layout.slides.activity import MOST_SLIDES, above_timer, activity_of, holds_activity
from gyoan.layout.slides.chrome import fitting_title
from gyoan.layout.slides.opener import opener_notes, opener_shapes
from gyoan.layout.slides.piece import Stage
from gyoan.layout.slides.text import TextPiece
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.inline import Text, plain_text
from gyoan.model.schedule import Schedule, share
from gyoan.model.session import Section
from gyoan.model.units import Duration

FEWEST_SLIDES = 3
"""A section of so few slides needs no opener."""
_LEADING_MARKS = re.compile(r"^[\W\d_]+(?=\w)")
NO_TIME = Duration(0)
OPENER_SECONDS = 12.0
"""Talk for a section's opener."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before its time is known."""

    kind: SlideKind
    """What it is for."""
    title: str
    """Its title, unique in the deck once `distinguished`."""
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
    """The minutes of the activity that is done while it is shown."""

    @property
    def eyebrow(self) -> str:
        """Where in the session the slide stands."""
        around = self.trail[:-1] if self.own_title else self.trail
        return " › ".join(section.plain_title for section in around)

    @property
    def minutes(self) -> str:
        """The minutes of the innermost section that states any."""
        durations = [section.duration for section in self.trail if section.duration is not None]
        return durations[-1].korean if durations else ""


def section_drafts(
    section: Section, index: int, schedule: Schedule, stage: Stage, material: Material
) -> tuple[Draft, ...]:
    """Return the slides of the session's section number `index`, at least one."""
    room = stage if not holds_activity(section) else above_timer(stage)
    chunks = chunks_of(section, (index,), room, material)
    drafts = with_countdowns([draft for chunk in chunks for draft in _chunk_drafts(chunk, room, material)])
    opener = _opener(section, index, schedule, stage) if len(drafts) > FEWEST_SLIDES else None
    return (opener, *drafts) if opener else tuple(drafts)


def _opener(section: Section, index: int, schedule: Schedule, stage: Stage) -> Draft | None:
    shapes = opener_shapes(section, schedule.budgets[index], schedule.start_clock, stage)
    if shapes is None:
        return None
    title = fitting_title(section.plain_title, stage.measure, SlideGeometry(stage.measure.theme.deck))
    return Draft(
        SlideKind.OPENER,
        title,
        shapes,
        opener_notes(section),
        OPENER_SECONDS,
        (index,),
        (section,),
    )


def with_countdowns(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, the last slide of each short activity with a countdown of its minutes.

    The last, because it is the one that stays on the wall while people work; in a long exercise no slide does.
    """
    result: list[Draft] = []
    for activity, group in groupby(drafts, key=lambda draft: activity_of(draft.trail)):
        slides = list(group)
        if activity is not None and activity.duration and len(slides) <= MOST_SLIDES:
            slides[-1] = replace(slides[-1], countdown=activity.duration)
        result += slides
    return result


def _chunk_drafts(chunk: Chunk, stage: Stage, material: Material) -> list[Draft]:
    whole = plain_text(chunk.title)
    title = fitting_title(whole, stage.measure, SlideGeometry(stage.measure.theme.deck))
    elements = chunk.elements
    if title != whole:
        # A title that was shortened stands in full where there is room for it.
        elements = (Groups((Group((), (Entry((Text(whole),)),)),)), *elements)
    pages = pages_of(pieces_of(elements, material), stage)
    own = chunk.title == chunk.trail[-1].title
    if not pages:
        # A heading with nothing below it still says something: it is shown as a statement.
        pages = (Page((TextPiece((Entry((Text(title),)),)),)),)
    pins = share(chunk.pin or NO_TIME, [page.weight(stage.speed) for page in pages])
    return [
        Draft(
            page.kind,
            title,
            page.draw(stage),
            page.notes,
            page.weight(stage.speed),
            chunk.path,
            chunk.trail,
            own_title=own,
            pin=pin,
        )
        for page, pin in zip(pages, pins, strict=True)
    ]


def distinguished(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with titles that no two share.

    Slides that continue one another are numbered, "(1/2)". Where sections have equal titles, the first keeps its own
    and the others carry the title of the section above.
    """
    owners: dict[str, tuple[tuple[int, ...], str]] = {}
    named: list[Draft] = []
    for draft in drafts:
        owner = (draft.path, draft.kind.value if not draft.path else "")
        title = draft.title
        if owners.setdefault(title, owner) != owner:
            title = _with_parent(draft)
            number = 2
            while owners.setdefault(title, owner) != owner:
                title, number = f"{_with_parent(draft)} – {number}", number + 1
        named.append(replace(draft, title=title))
    totals = Counter(draft.title for draft in named)
    seen: Counter[str] = Counter()
    result: list[Draft] = []
    for draft in named:
        seen[draft.title] += 1
        total = totals[draft.title]
        result.append(replace(draft, title=f"{draft.title} ({seen[draft.title]}/{total})") if total > 1 else draft)
    return tuple(result)


def _with_parent(draft: Draft) -> str:
    """Return the title with that of the section above, without its number and emoji."""
    above = [section.plain_title for section in draft.trail if section.plain_title != draft.title]
    return f"{draft.title} – {_LEADING_MARKS.sub('', above[-1])}" if above else draft.title
