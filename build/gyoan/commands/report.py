"""What a build says to programs: the data behind `--json` and `--report`."""

from __future__ import annotations

import math

from gyoan.course.building.course_build import CourseBuild
from gyoan.course.building.session_build import Built
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.words import WordAccount
from gyoan.preparing import diagrams_of


def diagnostic_data(diagnostic: Diagnostic) -> dict[str, object]:
    """Return a diagnostic as JSON data."""
    return {
        "path": diagnostic.span.path,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **({"exception": diagnostic.exception} if diagnostic.exception else {}),
    }


def build_data(course: CourseBuild) -> dict[str, object]:
    """Return a whole build as JSON data: all diagnostics, and what each session and book became."""
    return {
        "diagnostics": [diagnostic_data(diagnostic) for diagnostic in course.all_diagnostics],
        "sessions": [_session_data(one) for one in course.sessions],
        "books": [{"path": book.path.as_posix(), "sessions": book.sessions} for book in course.books if book.written],
    }


def _session_data(one: Built) -> dict[str, object]:
    schedule = one.plan.schedule if one.plan else None
    return {
        "path": one.file.shown,
        "title": one.plan.session.plain_title if one.plan else None,
        "outputs": [path.as_posix() for path in one.written],
        "slides": one.result.slides if one.result else None,
        "pages": one.result.pages if one.result else None,
        "planned_s": schedule.planned.seconds if schedule else None,
        "slot_s": schedule.slot.seconds if schedule and schedule.slot else None,
        "seconds": round(one.seconds, 3),
        "words": _word_data(one.result.words) if one.result else None,
        "diagrams": [_diagram_data(diagram, one) for diagram in (diagrams_of(one.plan.session) if one.plan else ())],
    }


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
