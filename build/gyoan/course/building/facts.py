"""What is still told of a session when all that it was made of is gone: what reports, timetables and summaries say.

It is kept instead of the session, which is too large to keep of hundreds, and stands in the record of earlier builds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from gyoan.course.building.session_build import Built
from gyoan.model.blocks import Diagram
from gyoan.model.clock import ClockRange
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.inline import Text
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Session, SessionIdentity
from gyoan.model.units import Duration
from gyoan.model.words import WordAccount
from gyoan.preparing import Plan, diagrams_of, rhythm_of
from gyoan.schedule import Rhythm, TimetableEntry


def facts_in(one: Built, plan: Plan) -> Mapping[str, Any]:
    """Return what is told of a session that was read, as JSON data."""
    schedule, result = plan.schedule, one.result
    return {
        "title": plan.session.plain_title,
        "slides": result.slides if result else None,
        "pages": result.pages if result else None,
        "planned_s": schedule.planned.seconds,
        "slot_s": schedule.slot.seconds if schedule.slot else None,
        "words": _word_data(result.words) if result else None,
        "diagrams": [_diagram_data(diagram, one) for diagram in diagrams_of(plan.session)],
        "lesson": _lesson_data(plan),
        "sections": [
            [one.title, one.line, one.start.seconds, one.duration.seconds, one.outside] for one in schedule.budgets
        ],
        "course": [plan.settings.title, plan.settings.language],
        "books": list(plan.settings.books),
    }


def entry_of(one: Built) -> TimetableEntry | None:
    """Return the session as timetables have it; None for one that could not be read."""
    course = one.file.course.as_posix()
    if one.plan is not None:
        return TimetableEntry(one.plan.session, one.plan.schedule, rhythm_of(one.plan.settings), course)
    if not one.facts:
        return None
    lesson = one.facts["lesson"]
    session = Session(
        one.file.shown,
        (Text(one.facts["title"]),),
        SourceSpan(*lesson["span"]),
        SessionIdentity(*lesson["identity"]),
        clock=_clock(lesson["clock"]),
    )
    budgets = tuple(
        TimeBudget(title, line, Duration(start), Duration(length), outside=outside)
        for title, line, start, length, outside in one.facts["sections"]
    )
    schedule = Schedule(budgets, Duration(one.facts["planned_s"]), _duration(one.facts["slot_s"]))
    start, slot, pause, lunch = lesson["rhythm"]
    return TimetableEntry(session, schedule, Rhythm(start, _duration(slot), Duration(pause), _clock(lunch)), course)


def _lesson_data(plan: Plan) -> dict[str, Any]:
    session, rhythm = plan.session, rhythm_of(plan.settings)
    slot = rhythm.slot.seconds if rhythm.slot else None
    lunch = astuple(rhythm.lunch) if rhythm.lunch else None
    return {
        "span": astuple(session.span),
        "identity": astuple(session.identity),
        "clock": astuple(session.clock) if session.clock else None,
        "rhythm": [rhythm.start, slot, rhythm.pause.seconds, lunch],
    }


def _duration(seconds: int | None) -> Duration | None:
    return None if seconds is None else Duration(seconds)


def _clock(data: tuple[int, int] | None) -> ClockRange | None:
    return ClockRange(*data) if data else None


def _word_data(words: WordAccount) -> dict[str, object]:
    """Return the number of the session's words in each output, those that it leaves out by rule, and those it lacks."""
    return {
        "source": words.source,
        **{
            output: {
                "shown": count.shown,
                **{rule.value: number for rule, number in count.by_rule},
                "left": count.left,
                "left_lines": list(count.left_lines),
            }
            for output, count in words.outputs
        },
    }


def _diagram_data(diagram: Diagram, one: Built) -> dict[str, object]:
    slide, page = (one.drawings.get((diagram.source, name)) for name in (FrameName.SLIDE, FrameName.PAGE))
    line, result = diagram.span.line, one.result
    shown, printed = (result.slide_points.get(line), result.page_points.get(line)) if result else (None, None)
    return {
        "line": diagram.span.line,
        "type": diagram.kind,
        "drawn": _drawn(slide),
        "slide_pt": _tenths(shown) if shown else _smallest_label(slide),
        "page_pt": _tenths(printed) if printed else _smallest_label(page),
        "repaired": any(
            diagnostic.code is Code.REPAIRED_DIAGRAM
            and diagram.span.line <= diagnostic.span.line <= max(diagram.span.end_line, diagram.span.line)
            for diagnostic in one.diagnostics
        ),
    }


def _smallest_label(drawing: object) -> float | None:
    """Return the size of the smallest label in points; of a drawing that is shown in parts, of its parts."""
    if not isinstance(drawing, Drawing):
        return None
    return _tenths(min(one.label_points for one in drawing.parts or (drawing,)))


def _tenths(points: float) -> float:
    """Return `points` as a deck has them: in tenths, rounded down so that text never needs more room than it has."""
    return math.floor(points * 10 + 1e-6) / 10


def _drawn(drawing: object) -> str:
    if not isinstance(drawing, Drawing):
        return "source"
    return "native" if drawing.graph or drawing.parts or drawing.chart else "image"
