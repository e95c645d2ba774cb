"""A folder of sessions → outputs: read all, draw all in one worker, compose in parallel, write each whole.

Files are read and written here; what happens to a single session in between stands in `pipeline`.
"""

from __future__ import annotations

import contextlib
import functools
import os
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from gyoan.composing import Composer, Job, ThemeSource, composer, theme_of
from gyoan.course.course_file import read_course
from gyoan.course.discovery import SessionFile
from gyoan.course.edited_decks import deliver
from gyoan.course.links import resolve_links
from gyoan.course.pictures import Rasterize, load_pictures
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.studio import Studio
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.drawing import Drawings
from gyoan.model.picture import Pictures
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import ENDINGS, Plan, Result, diagrams_of, frames_of, read_and_plan
from gyoan.theming import load_theme

OF_NO_LINE = frozenset({Code.CANNOT_WRITE, Code.EDITED_DECK, Code.CANNOT_READ, Code.NO_TOOLCHAIN, Code.INTERNAL_FAULT})
"""What is wrong with a session as a whole: its first line has nothing to do with it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for."""

    files: tuple[SessionFile, ...]
    """The sessions."""
    output: Path | None
    """The output folder; None to write nothing (`gyoan check`)."""
    overrides: Callable[[Settings], Settings] = lambda settings: settings
    """What the command line changes of a session's settings."""
    jobs: int | None = None
    """Processes at the most."""
    drawing: bool = True
    """Whether diagrams and pictures are looked at; a build always does."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The tools of a build."""

    studio: Callable[[Theme, bool], Studio]
    """Returns what draws diagrams in the look of a theme, as native shapes or as pictures."""
    packages: Callable[[], Path]
    """The folder of npm packages, where the fonts are; raises `ToolchainError`."""
    cache: Path
    """The folder for stored widths."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one session."""

    file: SessionFile
    """The session."""
    plan: Plan | None
    """The session as read; None where it could not be."""
    result: Result | None
    """Its outputs; None where there are none."""
    written: tuple[Path, ...]
    """The files that were replaced."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything to say about it, by line."""
    seconds: float
    """Time spent on it, waiting for others not included."""
    drawings: Drawings = field(default_factory=dict)
    """Its diagrams."""

    @property
    def failed(self) -> bool:
        """Whether anything about it is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


@dataclass(slots=True)
class _Work:
    """A session on its way, and where the outputs of all sessions go."""

    file: SessionFile
    outputs: Mapping[Path, Path]
    lines: list[str] = field(default_factory=list)
    plan: Plan | None = None
    drawings: Drawings = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seconds: float = 0.0
    future: Future[Outcome[Result]] | None = None

    def done(self, result: Result | None, written: tuple[Path, ...] = ()) -> Built:
        completed = sorted(map(self._completed, self.diagnostics), key=lambda diagnostic: diagnostic.sort_key)
        return Built(self.file, self.plan, result, written, tuple(completed), self.seconds, self.drawings)

    def _completed(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return the diagnostic with the source line it speaks of, where the stage that found it had none."""
        line = diagnostic.span.line
        if (
            diagnostic.code in OF_NO_LINE
            or diagnostic.source_line
            or diagnostic.span.path != self.file.shown
            or not 0 < line <= len(self.lines)
        ):
            return diagnostic
        return replace(diagnostic, source_line=self.lines[line - 1])


def build(request: Request, workshop: Workshop) -> Iterator[Built]:
    """Yield each session as it is finished, in order; one that fails never stops the others."""
    waiting: deque[_Work] = deque()
    outputs = {file.path.absolute(): file.output for file in request.files}
    if request.drawing and request.files:
        # Installing takes its time once for all sessions; a failure is told with the sessions it concerns.
        with contextlib.suppress(ToolchainError):
            workshop.packages()
    with composer(len(request.files), request.jobs) as compose_soon:
        for file in request.files:
            work = _Work(file, outputs)
            started = time.perf_counter()
            _prepare(work, request, workshop, compose_soon)
            work.seconds += time.perf_counter() - started
            waiting.append(work)
            while waiting and (waiting[0].future is None or waiting[0].future.done()):
                yield _finished(waiting.popleft(), request)
        while waiting:
            yield _finished(waiting.popleft(), request)


def _prepare(work: _Work, request: Request, workshop: Workshop, compose_soon: Composer) -> None:
    """Read, plan and draw the session, and hand it on to be composed."""
    data = _read(work)
    if data is None:
        return
    try:
        _plan(work, data, request)
        if work.plan is None:
            return
        if not request.drawing:
            work.diagnostics += _pictures(work, work.plan, None).diagnostics
            return
        job = _drawn(work, work.plan, workshop)
        if request.output is not None:
            work.future = compose_soon(job)
    except ToolchainError as error:
        work.diagnostics.append(_no_tools(work.file, str(error)))
    except Exception as error:
        work.diagnostics.append(_fault(work.file, error))


def _read(work: _Work) -> bytes | None:
    try:
        data = work.file.path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {(error.strerror or str(error)).lower()}"
        span = SourceSpan(work.file.shown, 1)
        work.diagnostics.append(Diagnostic(Code.CANNOT_READ, Severity.ERROR, span, message))
        return None
    work.lines = data.decode("utf-8", "replace").splitlines()
    return data


def _plan(work: _Work, data: bytes, request: Request) -> None:
    shared = _course(work.file.course)
    work.diagnostics += shared.diagnostics
    planned = read_and_plan(data, work.file.shown, shared.value)
    work.diagnostics += planned.diagnostics
    if planned.value is not None:
        links = resolve_links(planned.value.session, work.file.path, work.outputs, work.lines)
        work.diagnostics += links.diagnostics
        settings = request.overrides(planned.value.settings)
        work.plan = replace(planned.value, settings=settings, links=links.value)


@functools.lru_cache(maxsize=64)
def _course(folder: Path) -> Outcome[Settings]:
    return read_course(folder)


def _drawn(work: _Work, plan: Plan, workshop: Workshop) -> Job:
    source, diagnostics = _theme(plan.settings, work.file, workshop)
    work.diagnostics += diagnostics
    theme = theme_of(source)
    studio = workshop.studio(theme, plan.settings.diagrams != "image")
    drawn = studio.draw(diagrams_of(plan.session), frames_of(theme))
    work.drawings = drawn.value
    work.diagnostics += drawn.diagnostics
    pictures = _pictures(work, plan, studio.rasterize)
    work.diagnostics += pictures.diagnostics
    return Job(plan, drawn.value, pictures.value, source)


def _pictures(work: _Work, plan: Plan, rasterize: Rasterize | None) -> Outcome[Pictures]:
    return load_pictures(plan.session, work.file.path.parent, work.file.course, rasterize)


def _theme(settings: Settings, file: SessionFile, workshop: Workshop) -> tuple[ThemeSource, tuple[Diagnostic, ...]]:
    folders = tuple(folder for folder in (file.course / "themes",) if folder.is_dir())
    packages = workshop.packages()
    loaded = load_theme(settings.theme, packages, workshop.cache, folders, settings.theme_span)
    return ThemeSource(loaded.value.name, packages, workshop.cache, folders), loaded.diagnostics


def _finished(work: _Work, request: Request) -> Built:
    if work.future is None or request.output is None:
        return work.done(None)
    started = time.perf_counter()
    try:
        outcome = work.future.result()
    except Exception as error:
        work.diagnostics.append(_fault(work.file, error))
        return work.done(None)
    work.diagnostics += outcome.diagnostics
    base = request.output / work.file.output
    files = {base.with_name(base.name + ENDINGS[name]): data for name, data in outcome.value.files.items()}
    written = deliver(files, work.file.shown)
    work.diagnostics += written.diagnostics
    work.seconds += time.perf_counter() - started
    return work.done(outcome.value if written.value else None, written.value)


def _no_tools(file: SessionFile, message: str) -> Diagnostic:
    hint = "the outputs of the last good build are still in place"
    return Diagnostic(
        Code.NO_TOOLCHAIN, Severity.ERROR, SourceSpan(file.shown, 1), message[:1].upper() + message[1:], hint
    )


def _fault(file: SessionFile, error: Exception) -> Diagnostic:
    if os.environ.get("GYOAN_TRACEBACK"):
        traceback.print_exception(error)
    return Diagnostic(
        Code.INTERNAL_FAULT,
        Severity.ERROR,
        SourceSpan(file.shown, 1),
        f"gyoan failed on this session: {type(error).__name__}: {error}",
        "this is a fault of gyoan: please report it with the session; GYOAN_TRACEBACK=1 shows where it happened",
    )
