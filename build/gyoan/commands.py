"""`gyoan build` and `gyoan check`: a request made of options, the build run, and what it says printed."""

from __future__ import annotations

import argparse
import functools
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from gyoan.bookbinding import Bound, bind
from gyoan.building import Request, Workshop
from gyoan.building import build as build_sessions
from gyoan.console import Messages, counted
from gyoan.course.discovery import OUTPUTS, SOURCE, SessionFile, find_sessions
from gyoan.course.outputs import write_outputs
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.families import extra_families, install_family
from gyoan.diagrams.studio import Studio
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.toolchain import Toolchain, cache_folder, find_or_install
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.paper import FAMILIES
from gyoan.model.settings import Settings
from gyoan.model.theme import Face, Theme
from gyoan.pipeline import rhythm_of
from gyoan.report import build_data
from gyoan.schedule import Entry, check_days, days_of
from gyoan.underway import Built

BUILT, FAILED = 0, 1
_BOTH = ("student", "teacher")
_BOTH_HANDOUTS = ("pages", "slides")


def build(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name and return the exit code."""
    found = find_sessions(options.paths or [SOURCE], keep_tree=options.output is None)
    output = options.output or OUTPUTS
    built, books, diagnostics = _run(options, found.value, found.diagnostics, output)
    code = _exit_code(diagnostics, strict=options.strict)
    if options.report is None:
        return code
    data = json.dumps(build_data(built, found.diagnostics, books), ensure_ascii=False, indent=2)
    trouble = write_outputs({options.report: data.encode()}, options.report.as_posix())
    if trouble is not None:
        Messages().show([trouble])
        return FAILED
    return code


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with the sessions that `options` name and return the exit code; write nothing."""
    found = find_sessions(options.paths or [SOURCE])
    built, _, diagnostics = _run(options, found.value, found.diagnostics, None)
    if options.json:
        json.dump(build_data(built, found.diagnostics), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    return _exit_code(diagnostics, strict=options.strict)


def _run(
    options: argparse.Namespace, files: tuple[SessionFile, ...], others: Sequence[Diagnostic], output: Path | None
) -> tuple[list[Built], list[Bound], list[Diagnostic]]:
    messages = Messages()
    messages.show(others)
    drawing = not getattr(options, "no_diagrams", False)
    request = Request(files, output, _overrides(options), getattr(options, "jobs", None), drawing)
    built: list[Built] = []
    with _workshop(messages, fresh=options.force) as workshop, messages.progress(len(files)) as advance:
        for one in build_sessions(request, workshop):
            built.append(one)
            messages.show(one.diagnostics)
            advance(one.file.shown)
    for one in built:
        if one.result:
            sizes = f"{counted(one.result.slides, 'slide')}, {counted(one.result.pages, 'page')}"
            messages.say(f"{one.file.shown} -> {one.written[0].parent.as_posix()}/ ({sizes}, {one.seconds:.1f} s)")
    books = _books(options, built, output, messages)
    days = _day_diagnostics(options, built)
    messages.show(days)
    of_books = (diagnostic for book in books for diagnostic in book.diagnostics)
    of_sessions = (diagnostic for one in built for diagnostic in one.diagnostics)
    diagnostics = list(dict.fromkeys((*others, *days, *of_sessions, *of_books)))
    if output is None:
        messages.say(_by_code(diagnostics))
    messages.say(_summary(built, diagnostics, writing=output is not None))
    return built, books, diagnostics


def _books(options: argparse.Namespace, built: Sequence[Built], output: Path | None, messages: Messages) -> list[Bound]:
    """Return what became of the books that `options` ask for."""
    if output is None or not options.book:
        return []
    books: list[Bound] = []
    for book in bind(built, options.book, output):
        books.append(book)
        messages.show(book.diagnostics)
        if book.written:
            messages.say(f"{book.path.as_posix()} ({counted(book.sessions, 'session')})")
    return books


def _day_diagnostics(options: argparse.Namespace, built: Sequence[Built]) -> tuple[Diagnostic, ...]:
    """Return what there is to say about the days that the sessions make up together."""
    entries = [
        Entry(plan.session, plan.schedule, rhythm_of(plan.settings), one.file.course.as_posix())
        for one in built
        if (plan := one.plan) is not None
    ]
    return check_days(days_of(entries), whole=all(path.is_dir() for path in options.paths or [SOURCE]))


def _by_code(diagnostics: Sequence[Diagnostic]) -> str:
    """Return how often each code was given, with its meaning, the most frequent first."""
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    return "\n".join(f"{count:>6} {code.value}  {code.summary}" for code, count in counts.most_common())


def _summary(built: Sequence[Built], diagnostics: Sequence[Diagnostic], *, writing: bool) -> str:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics)
    done = sum(bool(one.written) for one in built) if writing else len(built)
    verb = "built" if writing else "checked"
    total = f" of {len(built)}" if done < len(built) else ""
    noun = "session" if len(built) == 1 else "sessions"
    return f"{verb} {done}{total} {noun}; {counted(errors, 'error')}, {counted(warnings, 'warning')}"


def _exit_code(diagnostics: Sequence[Diagnostic], *, strict: bool) -> int:
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
        editions = _BOTH if edition == "both" else (edition,) if edition else settings.editions
        books = getattr(options, "book", None) or ()
        handout = getattr(options, "handout", None)
        handouts = _BOTH_HANDOUTS if handout == "both" else (handout,) if handout else settings.handouts
        return replace(settings, formats=formats, autoplay=autoplay, editions=editions, books=books, handouts=handouts)

    return override


@contextmanager
def _workshop(messages: Messages, *, fresh: bool) -> Iterator[Workshop]:
    """Yield the tools, found or installed when a session first needs them."""
    cache = cache_folder()

    failures: list[ToolchainError] = []

    @functools.cache
    def tools() -> Toolchain:
        if failures:
            # What could not be installed for one session cannot be for the next: do not try for minutes again.
            raise failures[0]
        try:
            with messages.status("looking for Node, Mermaid and fonts") as say:
                return find_or_install(say, cache)
        except ToolchainError as error:
            failures.append(error)
            raise

    with ExitStack() as studios:

        @functools.cache
        def studio(theme: Theme, native: bool) -> Studio:  # noqa: FBT001  (a cached function's key)
            style = diagram_style(theme, native=native, packages=tools().packages)
            return studios.enter_context(Studio(tools, cache / "drawings", style, fresh=fresh))

        yield Workshop(studio, lambda: tools().packages, cache / "advances", _families(tools, cache, messages))


def _families(tools: Callable[[], Toolchain], cache: Path, messages: Messages) -> Callable[[str], Path]:
    """Return what finds or installs a font that pages can be set in, and tries each once."""
    failures: dict[str, ToolchainError] = {}

    @functools.cache
    def family(name: str) -> Path:
        if name not in extra_families():
            return tools().packages
        if name in failures:
            raise failures[name]
        try:
            with messages.status(f"looking for the font {name}") as say:
                return install_family(name, FAMILIES[name], say, cache)
        except ToolchainError as error:
            failures[name] = error
            raise

    return family


def diagram_style(theme: Theme, *, native: bool, packages: Path) -> DiagramStyle:
    """Return the look of diagrams for `theme`; fonts of the toolchain's own, which it loads anyway, are left out."""
    style = replace(DiagramStyle.of_theme(theme), native=native)
    if theme.faces[Face.BODY].path.is_relative_to(packages):
        return replace(style, font_regular=None, font_bold=None)
    return style
