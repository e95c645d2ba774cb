"""A session and its slot → its plan of time, with everything there is to say about it."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.messages import time as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.schedule import USUAL_SPEED, Schedule, TalkSpeed, TimePin
from gyoan.model.session import Session
from gyoan.model.units import Duration, total_time
from gyoan.schedule.budgeting import budgets_of
from gyoan.schedule.coverage import dense, untimed
from gyoan.schedule.density import Density
from gyoan.schedule.overruns import counted_twice, endless, exceeding, slot_mismatch
from gyoan.schedule.pins import pinned_blocks, pins_exceeding
from gyoan.schedule.stated_starts import misplaced


def plan(
    session: Session,
    slot: Duration | None = None,
    start_clock: int | None = None,
    *,
    speed: TalkSpeed = USUAL_SPEED,
    pins: Sequence[TimePin] = (),
) -> Outcome[Schedule]:
    """Return the time plan of `session`.

    `slot` is what the course gives each session and `start_clock` when the session starts (minutes after
    midnight); what the session says of itself goes before both. Sections without minutes share what the slot
    leaves; where nothing is left they are outside the time plan, with a duration of zero. `pins` are the times that
    the author pinned to single blocks.
    """
    pinned = pinned_blocks(session, pins)
    density = Density(speed, pinned.value)
    own_slot = slot_of(session, slot)
    budgets = budgets_of(session.sections, own_slot, density)
    clock = session.clock.start if session.clock else start_clock
    planned = total_time(budget.duration for budget in budgets)
    schedule = Schedule(budgets, planned, own_slot, clock, speed, tuple(sorted(pinned.value.items())))
    overpinned = tuple(pins_exceeding(session.sections, pinned.value))
    named = {diagnostic.span for diagnostic in overpinned}
    found = (
        *pinned.diagnostics,
        *_slot_conflict(session, slot),
        *counted_twice(session.sections),
        *exceeding(session.sections),
        *overpinned,
        *endless(session, schedule),
        *slot_mismatch(session, schedule),
        *untimed(session, schedule),
        *misplaced(session, schedule),
        *(diagnostic for diagnostic in dense(session, schedule) if diagnostic.span not in named),
    )
    return Outcome(schedule, found)


def slot_of(session: Session, slot: Duration | None) -> Duration | None:
    """Return the time that `session` has: what it says of itself, its time of day, then `slot`; zero is none."""
    length = Duration.of_minutes(session.clock.minutes) if session.clock else None
    return next((stated for stated in (session.duration, length, slot) if stated and stated.seconds), None)


def _slot_conflict(session: Session, slot: Duration | None) -> list[Diagnostic]:
    """Note a front matter whose slot, which is `slot` then, differs from what the text states."""
    stated = slot_of(session, None)
    if slot is None or stated is None or slot == stated or "slot" not in dict(session.settings):
        return []
    message = told.TEXT_BELIEVED(text=stated.told, front=slot.told)
    return [Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, session.span, message, told.CORRECT_ONE())]
