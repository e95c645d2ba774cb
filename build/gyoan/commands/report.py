"""What a build says to programs: the data behind `--json` and `--report`."""

from __future__ import annotations

from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.session_build import Built
from gyoan.course_build import CourseBuild
from gyoan.model.diagnostic import Diagnostic


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
    facts = facts_of(one)
    return {
        "path": one.file.shown,
        "title": facts.get("title"),
        "outputs": [path.as_posix() for path in one.in_place],
        **{name: facts.get(name) for name in ("slides", "pages", "planned_s", "slot_s")},
        "seconds": round(one.seconds, 3),
        "words": facts.get("words"),
        "diagrams": facts.get("diagrams", []),
    }
