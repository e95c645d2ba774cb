"""What was done to a deck between building and rehearsal: said plainly, since the figures depend on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gyoan.commands.rehearse.identities import SectionPath
from gyoan.commands.rehearse.slides import RehearsedSlide, absent, deleted, moved
from gyoan.messages import rehearsal as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.message import NOTHING, Message
from gyoan.model.schedule import Schedule
from gyoan.model.session import Section, Session
from gyoan.model.units import Duration

DECK_AND_SESSION = Code.DECK_CHANGED
"""The code of all that keeps the times of a deck from being those of its session."""
_IDENTITY = expression("[0-9a-f]{16}")


def not_of_session(slides: Sequence[RehearsedSlide], session: Session, deck: str) -> Diagnostic:
    """Return the error for a deck that shares no slide with the session."""
    if any(_IDENTITY.fullmatch(slide.timing.identity) for slide in slides):
        message, hint = told.OTHER_SESSION(path=session.path), told.NAME_SESSION()
    else:
        message, hint = told.NO_SLIDE_OF_OURS(), told.REHEARSE_OURS()
    return _said(Severity.ERROR, deck, 1, message, hint)


def no_rehearsal(deck: str) -> Diagnostic:
    """Return the error for a deck that still has the times it was built with."""
    return _said(Severity.ERROR, deck, 1, told.NO_REHEARSAL(), told.HOW_TO_REHEARSE())


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
        ours = _IDENTITY.fullmatch(slide.timing.identity)
        what = (told.HEADING_GONE if ours else told.ADDED_BY_HAND)(slide=_named(slide))
        if slide.path:
            section = _section(session, slide.path).plain_title
            message = told.COUNTS_FOR(what=what, time=_length(slide), section=section)
            yield _said(Severity.INFO, deck, slide.timing.number, message)
        else:
            hint = (told.BUILD_AND_REHEARSE if ours else told.MOVE_INTO_SECTION)()
            message = told.COUNTS_FOR_NONE(what=what, time=_length(slide))
            yield _said(Severity.WARNING, deck, slide.timing.number, message, hint)


def _copied(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for slide in slides:
        number, identity = slide.timing.number, slide.timing.identity
        if slide.copy:
            message = told.COPY(slide=_named(slide), original=first[identity])
            yield _said(Severity.INFO, deck, number, message)
        first.setdefault(identity, number)


def _moved(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    for slide in moved(slides):
        yield _said(Severity.INFO, deck, slide.timing.number, told.MOVED(slide=_named(slide)))


def _deleted(slides: Sequence[RehearsedSlide], session: Session, schedule: Schedule, deck: str) -> Iterator[Diagnostic]:
    for path in deleted(slides, schedule):
        yield _said(Severity.INFO, deck, 1, told.DELETED(section=_section(session, path).plain_title))
    for path in absent(slides, schedule):
        message = told.ABSENT(section=_section(session, path).plain_title)
        yield _said(Severity.WARNING, deck, 1, message, told.KEEPS_MINUTES())


def _unvisited(slides: Sequence[RehearsedSlide], deck: str) -> Iterator[Diagnostic]:
    numbers = [slide.timing.number for slide in slides if slide.unvisited]
    hidden = [slide.timing.number for slide in slides if not slide.shown]
    if numbers:
        message = (told.UNVISITED_MANY if len(numbers) > 1 else told.UNVISITED)(numbers=_listed(numbers))
        yield _said(Severity.WARNING, deck, numbers[0], message, told.SECTIONS_MARKED())
    if hidden:
        message = (told.HIDDEN_MANY if len(hidden) > 1 else told.HIDDEN)(numbers=_listed(hidden))
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
            times = {"then": Duration(seconds).told, "now": now.told if now.seconds else told.NO_TIME()}
            message = told.REPLANNED(section=session.sections[index].plain_title, **times)
            yield _said(Severity.WARNING, deck, 1, message, told.BUILD_BEFORE_NEXT())


def _section(session: Session, path: SectionPath) -> Section:
    section = session.sections[path[0]]
    for index in path[1:]:
        section = section.sections[index]
    return section


def _named(slide: RehearsedSlide) -> Message:
    number, title = slide.timing.number, slide.timing.title
    return told.TITLED_SLIDE(number=number, title=title) if title else told.SLIDE(number=number)


def _length(slide: RehearsedSlide) -> Message:
    """Return the recorded time of a slide."""
    return Duration(round((slide.timing.milliseconds or 0) / 1000) if slide.recorded else 0).told


def _listed(numbers: Sequence[int]) -> str:
    contiguous = len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1
    return f"{numbers[0]}-{numbers[-1]}" if contiguous else ", ".join(map(str, numbers))


def _said(severity: Severity, deck: str, slide: int, message: Message, hint: Message = NOTHING) -> Diagnostic:
    return Diagnostic(DECK_AND_SESSION, severity, SourceSpan(deck, slide), message, hint)
