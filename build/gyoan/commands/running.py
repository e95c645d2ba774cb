"""A run over sessions, as `gyoan build` and `gyoan check` make one: what they say of it, and what they end with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gyoan.commands.exit_codes import DONE, FAILED
from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.session_build import Built
from gyoan.course_build import CourseBuild
from gyoan.messages import console as told
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message, joined_messages
from gyoan.terminal.console import Messages


def run_course(course: CourseBuild, messages: Messages, *, writing: bool) -> list[Diagnostic]:
    """Build the course, or check it, and return all there is to say of it, said already."""
    messages.show(course.diagnostics)
    with course, messages.progress([file.shown for file in course.files], course.progress) as advance:
        for one in course:
            messages.show(one.diagnostics)
            say_what_was_written(one, messages)
            advance(one.file.shown)
    for one in course.sessions:
        messages.show(one.diagnostics)  # what is gone again is said only now
    _say_what_was_bound(course, messages)
    messages.show(course.diagnostics)
    diagnostics = list(dict.fromkeys(course.all_diagnostics))
    if not writing and diagnostics:
        messages.say(_by_code(diagnostics))
    messages.say(_summary(course.sessions, diagnostics, writing=writing))
    return diagnostics


def say_what_was_written(one: Built, messages: Messages) -> None:
    """Say what was written of a session, if anything was."""
    facts = facts_of(one)
    if facts and one.written:
        folder = one.written[0].parent.as_posix()
        size = {"slides": facts["slides"], "pages": facts["pages"], "seconds": one.seconds}
        messages.say(told.WRITTEN(path=one.file.shown, folder=folder, **size))


def _say_what_was_bound(course: CourseBuild, messages: Messages) -> None:
    for book in course.books:
        messages.show(book.diagnostics)
        if book.written:
            messages.say(told.BOUND(path=book.path.as_posix(), sessions=book.sessions))


def _by_code(diagnostics: Sequence[Diagnostic]) -> Message:
    """Return how often each code was given, with its meaning, the most frequent first."""
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    rows = [joined_messages((f"{count:>6} {code.value}", code.summary), "  ") for code, count in counts.most_common()]
    return joined_messages(rows, "\n")


def counted(diagnostics: Sequence[Diagnostic]) -> Message:
    """Return how many errors and warnings there are."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics)
    return told.FOUND(errors=errors, warnings=warnings)


def _summary(built: Sequence[Built], diagnostics: Sequence[Diagnostic], *, writing: bool) -> Message:
    done = sum(bool(one.in_place) for one in built) if writing else len(built)
    found = counted(diagnostics)
    if done < len(built):
        return told.BUILT_SOME(done=done, all=len(built), found=found)
    if kept := sum(bool(one.kept and not one.written) for one in built):
        return told.BUILT_REST(done=done - kept, kept=kept, found=found)
    return (told.BUILT if writing else told.CHECKED)(done=done, found=found)


def exit_code(diagnostics: Sequence[Diagnostic], *, strict: bool) -> int:
    """Return 1 where a diagnostic is an error or, where `strict`, a warning; else 0."""
    counts = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FAILED if any(diagnostic.severity in counts for diagnostic in diagnostics) else DONE
