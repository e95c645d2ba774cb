"""What was done to a deck between building and rehearsal: said plainly, since the figures depend on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.schedule import Schedule
from gyoan.model.session import Section, Session
from gyoan.model.units import Duration
from gyoan.rehearsal.identities import SectionPath
from gyoan.rehearsal.slides import RehearsedSlide, absent, deleted, moved

DECK_AND_SESSION = Code.DECK_CHANGED
"""The code of all that keeps the times of a deck from being those of its session."""
_IDENTITY = re.compile("[0-9a-f]{16}")


def not_of_session(slides: Sequence[RehearsedSlide], session: Session, deck: str) -> Diagnostic:
    """Return the error for a deck that shares no slide with the session."""
    if any(_IDENTITY.fullmatch(slide.timing.identity) for slide in slides):
        message = f"The deck was built from another session than '{session.path}', or from one with other headings"
        hint = "name the session it was built from: --source FILE"
    else:
        message = "The deck holds no slide that gyoan built, so its times belong to no section"
        hint = "rehearse the deck that `gyoan build` wrote; slides copied into another deck lose where they come from"
    return _said(Severity.ERROR, deck, 1, message, hint)


def no_rehearsal(deck: str) -> Diagnostic:
    """Return the error for a deck that still has the times it was built with."""
    message = "The deck holds no rehearsal: its slides still have the times they were built with"
    hint = "in PowerPoint choose Slide Show → Rehearse Timings, keep the timings at the end, and save the deck"
    return _said(Severity.ERROR, deck, 1, message, hint)


def changes(
    slides: Sequence[RehearsedSlide], session: Session, schedule: Schedule, deck: str
) -> tuple[Diagnostic, ...]:
    """Return what was done to the deck, and what of it no figure speaks of; the lines are numbers of slides."""
    return (
        *_added(slides, session, deck),
        *_copied(slides, deck),
        *_moved(slides, deck),
        *_deleted(slides, session, schedule, deck),
        *_unvisited(slides, deck),
        *_replanned(slides, session, schedule, deck),
    )


def _added(slides: Sequence[RehearsedSlide], session: Session, deck: str) -> Iterator[Diagnostic]:
    for slide in slides:
        if slide.origin is not None:
            continue
        what = f"Slide {slide.timing.number}{_titled(slide)}"
        ours = _IDENTITY.fullmatch(slide.timing.identity)
        why = "comes from a heading that the session no longer has" if ours else "was added by hand"
        if slide.path:
            where = (
                f"; its {_length(slide)} count for '{_section(session, slide.path).plain_title}', which is around it"
            )
            yield _said(Severity.INFO, deck, slide.timing.number, f"{what} {why}{where}")
        else:
            hint = (
                "build the deck anew, and rehearse that" if ours else "move it into a section to have it counted there"
            )
            message = f"{what} {why}; its {_length(slide)} count for no section"
            yield _said(Severity.WARNING, deck, slide.timing.number, message, hint)


def _copied(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for slide in slides:
        number, identity = slide.timing.number, slide.timing.identity
        if slide.copy:
            message = f"Slide {number}{_titled(slide)} is a copy of slide {first[identity]}"
            yield _said(Severity.INFO, deck, number, f"{message}; the times of both count for their section")
        first.setdefault(identity, number)


def _moved(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    for slide in moved(slides):
        message = f"Slide {slide.timing.number}{_titled(slide)} was moved; its time counts for the section it is from"
        yield _said(Severity.INFO, deck, slide.timing.number, message)


def _deleted(slides: Sequence[RehearsedSlide], session: Session, schedule: Schedule, deck: str) -> Iterator[Diagnostic]:
    for path in deleted(slides, schedule):
        message = f"Slides of '{_section(session, path).plain_title}' were deleted"
        yield _said(Severity.INFO, deck, 1, f"{message}; its spoken time is that of the slides still there")
    for path in absent(slides, schedule):
        message = f"The deck has no slide of '{_section(session, path).plain_title}'"
        hint = "they were deleted, or the section is newer than the deck; its minutes stay as they are"
        yield _said(Severity.WARNING, deck, 1, message, hint)


def _unvisited(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    numbers = [slide.timing.number for slide in slides if slide.unvisited]
    hidden = [slide.timing.number for slide in slides if not slide.shown]
    if numbers:
        message = f"{_listed(numbers, 'has', 'have')} no recorded time; the rehearsal did not come by"
        hint = "their sections are marked, and keep their minutes"
        yield _said(Severity.WARNING, deck, numbers[0], message, hint)
    if hidden:
        message = f"{_listed(hidden, 'is', 'are')} hidden in the show; what time they may have is not counted"
        yield _said(Severity.INFO, deck, hidden[0], message)


def _replanned(
    slides: Sequence[RehearsedSlide], session: Session, schedule: Schedule, deck: str
) -> Iterator[Diagnostic]:
    """Yield a warning where a section had other minutes when the deck was built."""
    planned: Counter[int] = Counter()
    unknown = {path[0] for path in deleted(slides, schedule)}
    for slide in slides:
        if slide.origin is None or not slide.path or slide.copy:
            continue
        if slide.window is None:
            unknown.add(slide.path[0])
        else:
            planned[slide.path[0]] += slide.window.end - slide.window.start
    for index, seconds in planned.items():
        now = schedule.budgets[index].duration
        if index not in unknown and seconds != now.seconds:
            message = (
                f"The deck was built when '{session.sections[index].plain_title}' had {Duration(seconds).told.korean}"
            )
            message += f"; the session gives it {now.told.korean if now.seconds else 'no time'} now, which is compared"
            yield _said(Severity.WARNING, deck, 1, message, "build the deck anew before the next rehearsal")


def _section(session: Session, path: SectionPath) -> Section:
    section = session.sections[path[0]]
    for index in path[1:]:
        section = section.sections[index]
    return section


def _titled(slide: RehearsedSlide) -> str:
    return f" '{slide.timing.title}'" if slide.timing.title else ""


def _length(slide: RehearsedSlide) -> str:
    """Return the recorded seconds of a slide, with what they count for to follow."""
    return f"{round((slide.timing.milliseconds or 0) / 1000) if slide.recorded else 0} s"


def _listed(numbers: Sequence[int], singular: str, plural: str) -> str:
    if len(numbers) == 1:
        return f"Slide {numbers[0]} {singular}"
    contiguous = numbers[-1] - numbers[0] == len(numbers) - 1
    listed = f"{numbers[0]}-{numbers[-1]}" if contiguous else ", ".join(map(str, numbers))
    return f"Slides {listed} {plural}"


def _said(severity: Severity, deck: str, slide: int, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(DECK_AND_SESSION, severity, SourceSpan(deck, slide), message, hint)
