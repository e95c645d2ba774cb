"""Times of day in front of headings (`## 13:00 실습`) against when the plan has their sections begin.

The agenda prints both beside each other. Breaks that stand in no heading have no minutes of their own, so that all that
comes after them is too early.
"""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.messages import time as told
from gyoan.model.clock import MIDNIGHT, time_of_day
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.expressions import expression
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session

_BEFORE_TITLE = expression(r"\W*([01]?\d|2[0-4]):([0-5]\d)(?!\d|:)")
_NOON = MIDNIGHT // 2


def misplaced(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield what there is to say where a heading states another start than the plan: once, at the first that does."""
    if schedule.start_clock is None:
        return
    for section, budget in zip(session.sections, schedule.budgets, strict=True):
        stated = _stated(section.plain_title)
        planned = (schedule.start_clock + budget.start.seconds // 60) % MIDNIGHT
        if stated is not None and budget.duration.seconds and not _are_same(stated, planned):
            times = {"stated": time_of_day(stated), "planned": time_of_day(planned)}
            message = told.OTHER_START(title=budget.title, **times)
            yield Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, section.span, message, told.TIME_BREAKS())
            return


def _stated(title: str) -> int | None:
    """Return the time of day that a title begins with, in minutes after midnight; None for none."""
    match = _BEFORE_TITLE.match(title)
    return (int(match[1]) * 60 + int(match[2])) % MIDNIGHT if match else None


def _are_same(stated: int, planned: int) -> bool:
    """Return whether a title may mean the planned time: after noon `1:00` is 13:00 as well."""
    return (stated - planned) % (_NOON if stated < _NOON + 60 else MIDNIGHT) == 0
