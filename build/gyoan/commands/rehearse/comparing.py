"""A rehearsed deck and its session's plan → planned against spoken time, section by section."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.commands.rehearse.findings import changes, no_rehearsal, not_of_session
from gyoan.commands.rehearse.identities import SectionPath, origins_of
from gyoan.commands.rehearse.slides import RehearsedSlide, rehearsed_slides
from gyoan.export.pptx.timings import SlideTiming
from gyoan.model.diagnostic import Outcome
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Section, Session
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class SectionTime:
    """Planned and spoken time of a section, its parts included."""

    section: Section
    """The section."""
    budget: TimeBudget
    """Its plan."""
    milliseconds: int
    """What was recorded for its slides."""
    slides: int
    """How many of them the show shows."""
    unvisited: int
    """How many of those have no recorded time."""
    parts: tuple[SectionTime, ...]
    """The same for each of its parts."""

    @property
    def complete(self) -> bool:
        """Whether the recorded time is that of the whole section."""
        return self.slides > 0 and not self.unvisited


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rehearsal beside its plan."""

    sections: tuple[SectionTime, ...]
    """The session's sections."""
    opening: int
    """Milliseconds on the slides before the first section."""
    strange: int
    """Milliseconds on slides that are not from the session, nor inside one of its sections."""
    schedule: Schedule
    """The plan."""

    @property
    def spoken(self) -> int:
        """Milliseconds of the whole rehearsal."""
        return sum(section.milliseconds for section in self.sections) + self.opening + self.strange

    @property
    def complete(self) -> bool:
        """Whether every planned section was rehearsed to its end."""
        return all(section.complete for section in self.sections if section.budget.duration.seconds)


def compare(
    session: Session, schedule: Schedule, timings: Sequence[SlideTiming], deck: str
) -> Outcome[Comparison | None]:
    """Return the rehearsal in `timings` beside the plan; None where they have nothing to do with each other.

    `deck` is the deck's path, for what there is to say about it.
    """
    slides = rehearsed_slides(timings, origins_of(session))
    if not any(slide.origin and slide.origin.path for slide in slides):
        return Outcome(None, (not_of_session(slides, session, deck),))
    comparison = Comparison(
        _sections(session.sections, schedule.budgets, (), slides),
        _recorded([slide for slide in slides if slide.path == ()]),
        _recorded([slide for slide in slides if slide.path is None]),
        schedule,
    )
    if not any(slide.recorded for slide in slides) or _as_planned(comparison):
        return Outcome(None, (no_rehearsal(deck),))
    return Outcome(comparison, changes(slides, session, schedule, deck))


def _sections(
    sections: Sequence[Section], budgets: Sequence[TimeBudget], above: SectionPath, slides: Sequence[RehearsedSlide]
) -> tuple[SectionTime, ...]:
    times = []
    for index, (section, budget) in enumerate(zip(sections, budgets, strict=True)):
        path = (*above, index)
        own = [slide for slide in slides if slide.shown and slide.path and slide.path[: len(path)] == path]
        parts = _sections(section.sections, budget.parts, path, own)
        unvisited = sum(slide.unvisited for slide in own)
        times.append(SectionTime(section, budget, _recorded(own), len(own), unvisited, parts))
    return tuple(times)


def _recorded(slides: Sequence[RehearsedSlide]) -> int:
    return sum(slide.timing.milliseconds or 0 for slide in slides if slide.recorded)


def _as_planned(comparison: Comparison) -> bool:
    """Return whether every section took exactly its minutes: nobody talks like that, so the deck is as it was built."""
    timed = [section for section in comparison.sections if section.budget.duration.seconds]
    return bool(timed) and all(each.milliseconds == each.budget.duration.seconds * 1000 for each in timed)
