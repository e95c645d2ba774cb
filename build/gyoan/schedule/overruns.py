"""Where stated minutes do not fit: into their section, into the slot, or because they are stated twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from gyoan.messages import time as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message, joined_messages
from gyoan.model.schedule import Schedule, apportion
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.units import Duration, total_time
from gyoan.schedule.budgeting import MINUTE, repeated_sums, stated

TOLERANCE = Duration(MINUTE)
"""A session may be off its slot by less than this: minutes are as fine as a lecture is planned."""
LONGEST = Duration(4 * 60 * MINUTE)
"""No part of a session is meant to take longer than this. A guess: half a day."""


def exceeding(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Yield a warning for each section whose parts add up to more than its own minutes."""
    for section in sections:
        parts = [duration for part in section.sections if (duration := stated(part)) is not None]
        total = total_time(parts)
        if section.duration is not None and total > section.duration:
            amounts = " + ".join(f"{duration.minutes:g}" for duration in parts)
            added_up = total.told_in_minutes
            listed = told.SUM(parts=amounts, total=added_up) if len(parts) > 1 else added_up
            said = {"title": section.plain_title, "minutes": section.duration.told_in_minutes}
            message = told.PARTS_EXCEED(amounts=listed, **said)
            hint = _with_copies(told.WRITE_SUM(total=total.told), section.sections)
            yield Diagnostic(Code.PARTS_EXCEED_SECTION, Severity.WARNING, section.span, message, hint)
        yield from exceeding(section.sections)


def counted_twice(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Yield a warning for each bare heading whose minutes are those of the sections after it."""
    for index, count in repeated_sums(sections).items():
        section = sections[index]
        assert section.duration is not None
        minutes = section.duration.told_in_minutes
        message = told.COUNTED_ONCE(title=section.plain_title, count=count, minutes=minutes)
        hint = told.MAKE_PARTS(marks="#" * (section.level + 1), count=count)
        yield Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, section.span, message, hint)


def endless(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning for each section that alone takes longer than any session, where no slot tells."""
    if schedule.slot is not None:
        return
    for section in walk_sections(session.sections):
        if section.duration is not None and section.duration > LONGEST:
            message = told.ENDLESS(title=section.plain_title, minutes=section.duration.told_in_minutes)
            yield Diagnostic(Code.SLOT_MISMATCH, Severity.WARNING, section.span, message, told.CORRECT_MINUTES())


def slot_mismatch(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning where the session takes at least a minute more or less than its slot."""
    slot, planned = schedule.slot, schedule.planned
    if slot is None or not planned.seconds:
        return
    gap = Duration(abs(planned.seconds - slot.seconds))
    if gap < TOLERANCE:
        return
    said = {"planned": planned.told_in_minutes, "gap": gap.told_in_minutes, "slot": slot.told_in_minutes}
    message, hint = told.UNDER_SLOT(**said), _proposal(session.sections, schedule, slot)
    if planned > slot:
        message, hint = told.OVER_SLOT(**said), _with_copies(hint, session.sections)
    yield Diagnostic(Code.SLOT_MISMATCH, Severity.WARNING, session.span, message, hint)


def _proposal(sections: Sequence[Section], schedule: Schedule, slot: Duration) -> Message:
    """Return how the timed sections would share the slot in the proportion they have now, in whole minutes.

    Of minutes that no heading states it is said that they are estimates.
    """
    timed = [budget for budget in schedule.budgets if budget.duration.seconds]
    pairs = zip(sections, schedule.budgets, strict=True)
    estimated = {budget.line for section, budget in pairs if stated(section) != budget.duration}
    minutes = slot.seconds // MINUTE
    if minutes < len(timed):
        return told.DO_NOT_FIT(count=len(timed), slot=slot.told_in_minutes)
    shares = apportion(minutes, [budget.duration.seconds for budget in timed], [1] * len(timed))
    changes = [
        (told.ESTIMATED_CHANGE if budget.line in estimated else told.CHANGE)(
            title=budget.title, now=f"{budget.duration.minutes:g}", minutes=share
        )
        for budget, share in zip(timed, shares, strict=True)
        if budget.duration.seconds != share * MINUTE
    ]
    hint = told.IN_PROPORTION(changes=joined_messages(changes))
    return told.ESTIMATES(hint=hint) if any(budget.line in estimated for budget in timed) else hint


def _with_copies(hint: Message, sections: Sequence[Section]) -> Message:
    """Return `hint` with a remark on headings that stand twice with the same minutes: copies that were left behind."""
    places: dict[tuple[str, Duration], list[int]] = defaultdict(list)
    for section in sections:
        if section.duration is not None:
            places[section.plain_title, section.duration].append(section.span.line)
    for (title, _), lines in places.items():
        if len(lines) > 1:
            listed = ", ".join(map(str, lines))
            hint = told.STANDS_TWICE(hint=hint, title=title, count=len(lines), lines=listed)
    return hint
