"""A session on its way from a file to outputs, and what became of it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gyoan.course.discovery import SessionFile, picture_bounds
from gyoan.files.questions import NotedAnswers, add, noting
from gyoan.messages.faults import IN_SESSION, fault
from gyoan.messages.tools import OLD_OUTPUTS
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import NOTHING, capitalized
from gyoan.model.values import dataclass
from gyoan.toolchain.errors import ToolchainError

if TYPE_CHECKING:
    # What is only promised here: a check makes none of it.
    from concurrent.futures import Future

    from gyoan.course.building.theme_sources import ThemeSource
    from gyoan.course.pictures import Rasterize
    from gyoan.course.record import Made
    from gyoan.diagrams.batch import DiagramBatch
    from gyoan.model.deck import Deck
    from gyoan.model.drawing import Drawings
    from gyoan.model.glimpse import Glimpse
    from gyoan.model.pages import Handout
    from gyoan.model.picture import Pictures
    from gyoan.model.schedule import Schedule
    from gyoan.model.session import Session
    from gyoan.model.theme import Theme
    from gyoan.pipeline import Result
    from gyoan.preparing import Plan

OF_NO_LINE = frozenset({Code.CANNOT_WRITE, Code.EDITED_DECK, Code.CANNOT_READ, Code.NO_TOOLCHAIN, Code.INTERNAL_FAULT})
"""What is wrong with a session as a whole: its first line has nothing to do with it."""


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
    """Time spent on it or waiting for its diagrams, while others were worked on not included."""
    drawings: Drawings = field(default_factory=dict)
    """Its diagrams."""
    theme_source: ThemeSource | None = None
    """Where its theme comes from; None where it was not even looked for."""
    kept: tuple[Path, ...] = ()
    """The outputs that were in place already, the same to the byte, and were left alone."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What is still told of it where the session itself is gone (`facts.facts_of`)."""
    glimpse: Glimpse | None = None
    """What the page of its course shows of it; None where an earlier build knows it."""

    @property
    def in_place(self) -> tuple[Path, ...]:
        """All its outputs."""
        return (*self.written, *self.kept)

    @property
    def without_files(self) -> Built:
        """The same without the bytes of outputs that can be read where they were written: of a course they are many."""
        if self.result is None or not self.in_place:
            return self
        return replace(self, result=replace(self.result, files={}))

    @property
    def failed(self) -> bool:
        """Whether anything about it is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def session(self) -> Session | None:
        """What its file says; None where it could not be read."""
        return self.plan.session if self.plan else None

    @property
    def schedule(self) -> Schedule | None:
        """Its time; None where it could not be read."""
        return self.plan.schedule if self.plan else None

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of each of its outputs, by the end of its file's name; empty where none could be made."""
        if self.result and self.result.files and not self.kept:
            return self.result.files
        prefix = len(self.file.output.name) + 1
        return {path.name[prefix:]: path.read_bytes() for path in self.in_place}

    @property
    def deck(self) -> Deck | None:
        """Its slides as they were laid out, where layouts were asked for."""
        return self.result.deck if self.result else None

    @property
    def handouts(self) -> Mapping[str, Handout]:
        """Its handouts, page for page, by the ends of their files' names, where layouts were asked for."""
        return self.result.handouts if self.result else {}

    @property
    def theme(self) -> Theme | None:
        """Its theme, loaded; None where it was not even looked for."""
        from gyoan.course.building.theme_sources import theme_of  # noqa: PLC0415

        return theme_of(self.theme_source) if self.theme_source else None


@dataclass(frozen=True, slots=True)
class BuiltBook:
    """What became of one book."""

    path: Path
    """Its file."""
    sessions: int
    """How many sessions it holds."""
    written: bool
    """Whether the file was replaced."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything to say about it."""
    kept: bool = False
    """Whether it was in place already, the same to the byte, and was left alone."""


@dataclass(frozen=True, slots=True)
class BuiltCourse:
    """What became of a whole course."""

    sessions: tuple[Built, ...]
    """Its sessions."""
    books: tuple[BuiltBook, ...]
    """Its books."""
    diagnostics: tuple[Diagnostic, ...]
    """What there is to say of the course, and of its days."""


@dataclass(frozen=True, slots=True)
class OnOrder:
    """What a session waits for until it can be composed."""

    plan: Plan
    """The session, planned."""
    diagrams: DiagramBatch
    """Its diagrams."""
    rasterize: Rasterize
    """Returns an SVG picture as PNG."""
    theme: ThemeSource
    """Its theme."""


@dataclass(slots=True)
class Work:
    """A session on its way, and where the outputs of all sessions go."""

    file: SessionFile
    """The session."""
    outputs: Mapping[Path, Path]
    """Where the outputs of every session of the build go, by its file."""
    was_built: bool = False
    """Whether outputs of an earlier build are in place, and stay where this one fails."""
    data: bytes = b""
    """What its file holds."""
    lines: list[str] = field(default_factory=list)
    """The lines of its file."""
    listens: bool = False
    """Whether anybody wants to know what was asked."""
    answers: NotedAnswers = field(default_factory=dict)
    """What was asked of the file system on its way."""
    unchanged: Mapping[str, Made] = field(default_factory=dict)
    """The outputs of an earlier build that are in place and need not be made."""
    plan: Plan | None = None
    """The session as read."""
    drawings: Drawings = field(default_factory=dict)
    """Its diagrams."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    """What there is to say so far."""
    seconds: float = 0.0
    """Time spent so far."""
    on_order: OnOrder | None = None
    """What it waits for before it is composed."""
    theme_source: ThemeSource | None = None
    """Where its theme comes from, once it is found."""
    future: Future[Outcome[Result]] | None = None
    """Its outputs, once it is handed on to be composed."""

    @property
    def is_ready(self) -> bool:
        """Whether nothing has to be waited for."""
        return self.on_order is None and (self.future is None or self.future.done())

    @contextlib.contextmanager
    def effort(self) -> Iterator[None]:
        """Count the time, and tell what goes wrong as diagnostics."""
        started = time.perf_counter()
        try:
            with noting() if self.listens else contextlib.nullcontext() as answers:
                yield
        except ToolchainError as error:
            self.diagnostics.append(_no_tools(self, error))
        except Exception as error:
            self.diagnostics.append(fault(IN_SESSION, SourceSpan(self.file.shown, 1), error))
        finally:
            add(self.answers, answers or {})
            self.seconds += time.perf_counter() - started

    def done(self, result: Result | None, written: tuple[Path, ...] = (), kept: tuple[Path, ...] = ()) -> Built:
        """Return what became of the session."""
        completed = sorted(map(self._completed, self.diagnostics), key=lambda diagnostic: diagnostic.sort_key)
        told = tuple(completed)
        return Built(self.file, self.plan, result, written, told, self.seconds, self.drawings, self.theme_source, kept)

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


def _no_tools(work: Work, error: ToolchainError) -> Diagnostic:
    span, hint = SourceSpan(work.file.shown, 1), OLD_OUTPUTS() if work.was_built else NOTHING
    return Diagnostic(Code.NO_TOOLCHAIN, Severity.ERROR, span, capitalized(error.message), hint)


def place_of_output(file: SessionFile, name: str, output: Path) -> Path:
    """Return where the output of a session that is called `name` goes below `output`."""
    base = output / file.output
    return base.parent / f"{base.name}.{name}"


def pictures_of(file: SessionFile, plan: Plan, rasterize: Rasterize | None) -> Outcome[Pictures]:
    """Return the pictures and the logo of a session; without `rasterize` it is only seen whether they are there."""
    # Imported when needed: what is unchanged shows nothing.
    from gyoan.course.pictures import load_logo, load_pictures  # noqa: PLC0415

    folder = file.path.parent
    logo = load_logo(plan.settings, folder, file.course, rasterize)
    pictures = load_pictures(plan.session, folder, picture_bounds(file.path), rasterize)
    return Outcome({**pictures.value, **logo.value}, (*logo.diagnostics, *pictures.diagnostics))
