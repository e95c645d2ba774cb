"""Whether each section's minutes suffice for what it holds, and whether each that needs minutes has any."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gyoan.messages import time as told
from gyoan.model.blocks import Block, CodeBlock, Diagram, Figure, FigureRow, Flow, Rule, Table
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.units import MINUTES, SECONDS, Duration, total_time
from gyoan.schedule.budgeting import MINUTE, is_content, stated
from gyoan.schedule.density import Density

FEWEST_SECONDS = 60
"""Less than this of talk needs no minutes of its own, and is no reason to call a section too dense. A guess."""


def untimed(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning for each content section that has no minutes, nor finds enough of them left over.

    Only where other sections state minutes: a session without any is not planned by the minute.
    """
    top = list(zip(session.sections, schedule.budgets, strict=True))
    if not any(stated(section) for section in session.sections):
        return
    for section, budget in top:
        if stated(section) is None and is_content(section) and _falls_short(budget.talk, budget.duration, schedule):
            yield _untimed(section, budget.talk, budget.duration, told.THE_SLOT() if schedule.slot else None, schedule)
        else:
            yield from _untimed_parts(section, budget, schedule)


def _untimed_parts(section: Section, budget: TimeBudget, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning for each part without minutes where the parts with minutes leave their section none."""
    parts = list(zip(section.sections, budget.parts, strict=True))
    timed = [part for part in parts if stated(part[0]) is not None]
    if not timed:
        return
    left = Duration(max(budget.duration.seconds - total_time(part.duration for _, part in timed).seconds, 0))
    others = [part for part in parts if stated(part[0]) is None and is_content(part[0])]
    if _falls_short(total_time(part.talk for _, part in others), left, schedule):
        for part, part_budget in others:
            if part_budget.talk.seconds >= FEWEST_SECONDS:
                yield _untimed(part, part_budget.talk, left, told.QUOTED(title=section.plain_title), schedule)
    for part, part_budget in timed:
        yield from _untimed_parts(part, part_budget, schedule)


def _falls_short(talk: Duration, duration: Duration, schedule: Schedule) -> bool:
    return talk.seconds >= FEWEST_SECONDS and talk.seconds > duration.seconds * schedule.speed.fullness


def _minutes_for(talk: Duration, schedule: Schedule) -> int:
    """Return the least whole minutes that are not too few for `talk`."""
    return math.ceil(talk.seconds / schedule.speed.fullness / MINUTE)


def _untimed(section: Section, talk: Duration, left: Duration, owner: Message | None, schedule: Schedule) -> Diagnostic:
    said = {"title": section.plain_title, "talk": _about(talk)}
    if owner is None:
        message = told.UNTIMED(**said)
    elif left.seconds:
        message = told.UNTIMED_AND_LEFT(owner=owner, left=left.told_in_minutes, **said)
    else:
        message = told.UNTIMED_AND_NONE_LEFT(owner=owner, **said)
    hint = told.WRITE_MINUTES(minutes=_minutes_for(talk, schedule))
    return Diagnostic(Code.UNTIMED_SECTION, Severity.WARNING, section.span, message, hint)


def dense(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning for each section whose talk takes clearly longer than its minutes; of nested ones the inner."""
    density = Density(schedule.speed, dict(schedule.pins))
    for section, budget in zip(session.sections, schedule.budgets, strict=True):
        yield from _dense(section, budget, schedule, density)


def _dense(section: Section, budget: TimeBudget, schedule: Schedule, density: Density) -> Iterator[Diagnostic]:
    inner = [
        diagnostic
        for part, part_budget in zip(section.sections, budget.parts, strict=True)
        for diagnostic in _dense(part, part_budget, schedule, density)
    ]
    yield from inner
    if inner or section.duration is None or not _falls_short(_asked(section, budget), budget.duration, schedule):
        return
    talk = _asked(section, budget)
    minutes = budget.duration.told_in_minutes
    message = told.DENSE(title=section.plain_title, minutes=minutes, talk=_about(talk))
    over = Duration(round(talk.seconds - budget.duration.seconds * schedule.speed.fullness))
    hint = told.GIVE_OR_TAKE_OUT(minutes=_minutes_for(talk, schedule), over=_about(over))
    yield Diagnostic(
        Code.DENSE_SECTION, Severity.WARNING, section.span, message, _with_heaviest(hint, section, density)
    )


def _asked(section: Section, budget: TimeBudget) -> Duration:
    """Return the talk that `section` asks for, without the parts that its author took out of the lecture."""
    outside = [
        part_budget.talk
        for part, part_budget in zip(section.sections, budget.parts, strict=True)
        if stated(part) is None and not is_content(part)
    ]
    return budget.talk - total_time(outside)


def _with_heaviest(hint: Message, section: Section, density: Density) -> Message:
    """Return `hint` with a remark on the block of `section` that takes longest to talk through."""
    blocks = [block for part in walk_sections((section,)) for block in part.blocks if not isinstance(block, Rule)]
    block = max(blocks, key=density.of_block, default=None)
    if block is None or density.of_block(block) < FEWEST_SECONDS:
        return hint
    talk = Duration(round(density.of_block(block)))
    return told.HEAVIEST(hint=hint, block=_name(block), line=block.span.line, talk=_about(talk))


def _name(block: Block) -> Message:
    match block:
        case Table():
            return told.A_TABLE()
        case CodeBlock():
            return told.A_CODE()
        case Diagram() | Flow():
            return told.A_DIAGRAM()
        case Figure() | FigureRow():
            return told.A_PICTURE()
        case _:
            return told.A_TEXT()


def _about(talk: Duration) -> Message:
    minutes = talk.seconds / MINUTE
    return MINUTES(count=round(minutes)) if minutes >= 2 else SECONDS(count=max(1, round(talk.seconds / 10)) * 10)
