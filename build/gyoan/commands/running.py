"""A run over sessions, as `gyoan build` and `gyoan check` make one: a request made of options, and what it says."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.building import Request
from gyoan.building import build as build_sessions
from gyoan.console import Messages
from gyoan.course.discovery import SOURCE, SessionFile
from gyoan.course.outputs import gone_again
from gyoan.messages import console as told
from gyoan.model.choices import BOOKS, EDITIONS, HANDOUTS
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Message, joined
from gyoan.model.settings import Settings
from gyoan.preparing import rhythm_of
from gyoan.schedule import Entry, check_days, days_of
from gyoan.underway import Built

if TYPE_CHECKING:
    from gyoan.bookbinding import Bound
    from gyoan.ordering import Workshop

BUILT, FAILED = 0, 1


def run(
    options: argparse.Namespace, files: tuple[SessionFile, ...], others: Sequence[Diagnostic], output: Path | None
) -> tuple[list[Built], list[Bound], list[Diagnostic]]:
    """Return the sessions and books made and all there is to say of them, said already; write only below `output`."""
    messages = Messages(options.language)
    messages.show(others)
    request = Request(files, output, _overrides(options), getattr(options, "jobs", None))
    built: list[Built] = []
    names = [file.shown for file in files]
    with _workshop(options, messages) as workshop, messages.progress(names) as advance:
        for one in build_sessions(request, workshop):
            built.append(one)
            messages.show(one.diagnostics)
            advance(one.file.shown)
    built = [_still_there(one, messages) for one in built]
    for one in built:
        if one.result and one.written:
            folder = one.written[0].parent.as_posix()
            size = {"slides": one.result.slides, "pages": one.result.pages, "seconds": one.seconds}
            messages.say(told.WRITTEN(path=one.file.shown, folder=folder, **size))
    books = _books(built, output, messages)
    days = _day_diagnostics(options, built)
    messages.show(days)
    of_books = (diagnostic for book in books for diagnostic in book.diagnostics)
    of_sessions = (diagnostic for one in built for diagnostic in one.diagnostics)
    diagnostics = list(dict.fromkeys((*others, *days, *of_sessions, *of_books)))
    if output is None and diagnostics:
        messages.say(_by_code(diagnostics))
    messages.say(_summary(built, diagnostics, writing=output is not None))
    return built, books, diagnostics


def _workshop(options: argparse.Namespace, messages: Messages) -> AbstractContextManager[Workshop | None]:
    """Return the tools of a build; none where diagrams and pictures are not to be looked at."""
    if getattr(options, "no_diagrams", False):
        return nullcontext(None)
    from gyoan.commands.workshop import opened  # noqa: PLC0415

    return opened(messages, fresh=options.force)


def _still_there(one: Built, messages: Messages) -> Built:
    """Return the session without those of its outputs that are gone again, which is told."""
    lost = tuple(gone_again(one.written, one.file.shown))
    messages.show(lost)
    written = tuple(path for path in one.written if path.exists())
    return replace(one, written=written, diagnostics=(*one.diagnostics, *lost)) if lost else one


def _books(built: Sequence[Built], output: Path | None, messages: Messages) -> list[Bound]:
    """Return what became of the books that options or courses ask for."""
    if output is None:
        return []
    # Imported when needed: a check binds nothing.
    from gyoan.bookbinding import bind  # noqa: PLC0415

    books: list[Bound] = []
    taken: set[str] = set()
    for kind in BOOKS:
        asked = [one for one in built if one.plan is None or kind in one.plan.settings.books]
        if all(one.plan is None for one in asked):
            continue
        for book in bind(asked, (kind,), output, taken):
            books.append(book)
            messages.show(book.diagnostics)
            if book.written:
                messages.say(told.BOUND(path=book.path.as_posix(), sessions=book.sessions))
    return books


def _day_diagnostics(options: argparse.Namespace, built: Sequence[Built]) -> tuple[Diagnostic, ...]:
    """Return what there is to say about the days that the sessions make up together."""
    entries = [
        Entry(plan.session, plan.schedule, rhythm_of(plan.settings), one.file.course.as_posix())
        for one in built
        if (plan := one.plan) is not None
    ]
    return check_days(days_of(entries), whole=all(path.is_dir() for path in options.paths or [SOURCE]))


def _by_code(diagnostics: Sequence[Diagnostic]) -> Message:
    """Return how often each code was given, with its meaning, the most frequent first."""
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    rows = [joined((f"{count:>6} {code.value}", code.summary), "  ") for code, count in counts.most_common()]
    return joined(rows, "\n")


def _summary(built: Sequence[Built], diagnostics: Sequence[Diagnostic], *, writing: bool) -> Message:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics)
    done = sum(bool(one.written) for one in built) if writing else len(built)
    found = told.FOUND(errors=errors, warnings=warnings)
    if done < len(built):
        return told.BUILT_SOME(done=done, all=len(built), found=found)
    return (told.BUILT if writing else told.CHECKED)(done=done, found=found)


def exit_code(diagnostics: Sequence[Diagnostic], *, strict: bool) -> int:
    """Return 1 where a diagnostic is an error or, where `strict`, a warning; else 0."""
    counts = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FAILED if any(diagnostic.severity in counts for diagnostic in diagnostics) else BUILT


def _overrides(options: argparse.Namespace) -> Callable[[Settings], Settings]:
    """Return what the options change of a session's settings."""

    def override(settings: Settings) -> Settings:
        if options.theme:
            settings = replace(settings, theme=options.theme, theme_span=SourceSpan("--theme", 1))
        formats = getattr(options, "formats", None) or settings.formats
        autoplay = settings.autoplay or getattr(options, "autoplay", False)
        edition = getattr(options, "edition", None)
        editions = EDITIONS if edition == "both" else (edition,) if edition else settings.editions
        books = getattr(options, "book", None) or settings.books
        handout = getattr(options, "handout", None)
        handouts = HANDOUTS if handout == "both" else (handout,) if handout else settings.handouts
        return replace(settings, formats=formats, autoplay=autoplay, editions=editions, books=books, handouts=handouts)

    return override
