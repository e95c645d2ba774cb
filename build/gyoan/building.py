"""A folder of sessions → outputs: read all, draw all in one worker and compose in parallel meanwhile, write each whole.

Files are read and written here; what happens to a single session in between stands in `pipeline`.
"""

from __future__ import annotations

import contextlib
import functools
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gyoan.composing import Composer, Job, ThemeSource, composer, printable, template_of, theme_of
from gyoan.course.course_file import own_theme_folders, read_course
from gyoan.course.discovery import SessionFile, picture_bounds
from gyoan.course.edited_decks import deliver
from gyoan.course.links import resolve_links
from gyoan.course.logo import load_logo
from gyoan.course.pictures import Rasterize, load_pictures
from gyoan.course.session_file import read_session_file
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.studio import Studio
from gyoan.diagrams.unread import read_without_mermaid
from gyoan.messages import files
from gyoan.messages.faults import IN_FONT, IN_SESSION, REPORT_OR_MEMORY, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import Message, capitalized
from gyoan.model.picture import Pictures
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import ENDINGS, Plan, diagrams_of, frames_of, printed, read_and_plan, speaking
from gyoan.pool import LostJobError
from gyoan.theming import UnusableFontError, load_theme, set_in
from gyoan.underway import Built, OnOrder, Work


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
    """The folder for what is read from fonts."""
    family: Callable[[str], Path]
    """The folder of npm packages that has one of `FAMILIES`, installed first; raises `ToolchainError`."""


def build(request: Request, workshop: Workshop) -> Iterator[Built]:
    """Yield each session as it is finished, in order; one that fails never stops the others."""
    waiting: deque[Work] = deque()
    outputs = {file.path.absolute(): file.output for file in request.files}
    if request.drawing and request.files:
        # Installing takes its time once for all sessions; a failure is told with the sessions it concerns.
        with contextlib.suppress(ToolchainError):
            workshop.packages()
    with composer(len(request.files), request.jobs) as compose_soon:
        for file in request.files:
            waiting.append(_begun(Work(file, outputs, _was_built(file, request)), request, workshop))
            _hand_on(waiting, request, compose_soon)
            while waiting and waiting[0].is_ready:
                yield _finished(waiting.popleft(), request)
        while waiting:
            _hand_on(waiting, request, compose_soon)
            _compose(waiting[0], request, compose_soon)
            yield _finished(waiting.popleft(), request)


def _was_built(file: SessionFile, request: Request) -> bool:
    """Return whether outputs of an earlier build are there."""
    return request.output is not None and any(path.exists() for path in _places(request.output, file).values())


def _places(output: Path, file: SessionFile) -> dict[str, Path]:
    """Return where each of a session's outputs goes."""
    base = output / file.output
    return {name: base.with_name(base.name + ending) for name, ending in ENDINGS.items()}


def _begun(work: Work, request: Request, workshop: Workshop) -> Work:
    """Return the session read and planned, its diagrams on order."""
    with work.effort():
        data = _read(work)
        if data is not None:
            _plan(work, data, request)
        if work.plan is not None and request.drawing:
            work.on_order = _ordered(work, work.plan, workshop)
        elif work.plan is not None:
            work.diagnostics += _pictures(work, work.plan, None).diagnostics
            work.diagnostics += read_without_mermaid(diagrams_of(work.plan.session))
    return work


def _hand_on(waiting: Iterable[Work], request: Request, compose_soon: Composer) -> None:
    """Have those sessions composed whose diagrams are drawn."""
    for work in waiting:
        if work.on_order is not None and work.on_order.diagrams.is_done:
            _compose(work, request, compose_soon)


def _compose(work: Work, request: Request, compose_soon: Composer) -> None:
    """Have the session composed, once its diagrams are drawn."""
    order, work.on_order = work.on_order, None
    if order is None:
        return
    with work.effort():
        job = _drawn(work, order)
        if request.output is not None:
            work.future = compose_soon(job)


def _read(work: Work) -> bytes | None:
    read = read_session_file(work.file)
    work.diagnostics += read.diagnostics
    work.lines = (read.value or b"").decode("utf-8", "replace").splitlines()
    return read.value


def _plan(work: Work, data: bytes, request: Request) -> None:
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


def _ordered(work: Work, plan: Plan, workshop: Workshop) -> OnOrder:
    source, diagnostics = _theme(plan.settings, work.file, workshop)
    work.theme = source
    work.diagnostics += diagnostics
    theme = theme_of(source)
    studio = workshop.studio(speaking(theme, plan.settings.language), plan.settings.diagrams != "image")
    frames = frames_of(printed(theme, plan.settings))
    return OnOrder(plan, studio.order(diagrams_of(plan.session), frames), studio.rasterize, source)


def _drawn(work: Work, order: OnOrder) -> Job:
    drawn = order.diagrams.result()
    work.drawings = drawn.value
    work.diagnostics += drawn.diagnostics
    pictures = _pictures(work, order.plan, order.rasterize)
    work.diagnostics += pictures.diagnostics
    return Job(order.plan, drawn.value, pictures.value, order.theme)


def _pictures(work: Work, plan: Plan, rasterize: Rasterize | None) -> Outcome[Pictures]:
    folder = work.file.path.parent
    logo = load_logo(plan.settings, folder, work.file.course, rasterize)
    pictures = load_pictures(plan.session, folder, picture_bounds(work.file.path), rasterize)
    return Outcome({**pictures.value, **logo.value}, (*logo.diagnostics, *pictures.diagnostics))


def _theme(settings: Settings, file: SessionFile, workshop: Workshop) -> tuple[ThemeSource, tuple[Diagnostic, ...]]:
    folders = own_theme_folders(file.course)
    packages = workshop.packages()
    loaded = _loaded(settings.theme, packages, workshop.cache, folders, settings.theme_span, printable)
    source = ThemeSource(
        loaded.value.name,
        packages,
        workshop.cache,
        folders,
        settings.template,
        file.course if settings.template else Path(),
    )
    template = template_of(source, settings.template_span or SourceSpan(file.shown, 1))
    source, of_font = _in_family(source, loaded.value, settings, workshop)
    return source, (*loaded.diagnostics, *template.diagnostics, *of_font)


def _in_family(
    source: ThemeSource, theme: Theme, settings: Settings, workshop: Workshop
) -> tuple[ThemeSource, tuple[Diagnostic, ...]]:
    """Return the theme with pages in the font that is asked for; as it is where no page is or that cannot be had."""
    name = settings.font or theme.page.family
    if not name or not ("pdf" in settings.formats or settings.books):
        return source, ()
    try:
        packages = workshop.family(name)
    except ToolchainError as error:
        return source, (_no_font(name, error, theme, settings, files.FONT_NEEDS_NETWORK()),)
    try:
        set_in(theme, name, packages, workshop.cache, printable)
    except UnusableFontError as error:
        hint = files.FETCH_FONT_ANEW(folder=packages.parent)
        return source, (_no_font(name, error, theme, settings, hint),)
    except Exception as error:
        return source, (fault(IN_FONT, _asks_for_font(theme, settings), error),)
    return replace(source, family=name, family_packages=packages), ()


def _no_font(
    name: str, error: ToolchainError | UnusableFontError, theme: Theme, settings: Settings, hint: Message
) -> Diagnostic:
    message = files.NO_FONT(name=name, reason=error.message)
    return Diagnostic(Code.BAD_FONT, Severity.ERROR, _asks_for_font(theme, settings), message, hint)


def _asks_for_font(theme: Theme, settings: Settings) -> SourceSpan:
    return settings.font_span or settings.theme_span or SourceSpan(f"theme {theme.name}", 1)


_loaded = functools.lru_cache(maxsize=64)(load_theme)


def _finished(work: Work, request: Request) -> Built:
    if work.future is None or request.output is None:
        return work.done(None)
    started = time.perf_counter()
    try:
        outcome = work.future.result()
    except LostJobError as lost:
        span, message = SourceSpan(work.file.shown, 1), capitalized(lost.message)
        work.diagnostics.append(Diagnostic(Code.INTERNAL_FAULT, Severity.ERROR, span, message, REPORT_OR_MEMORY()))
        return work.done(None)
    except Exception as error:
        work.diagnostics.append(fault(IN_SESSION, SourceSpan(work.file.shown, 1), error))
        return work.done(None)
    work.diagnostics += outcome.diagnostics
    places = _places(request.output, work.file)
    files = {places[name]: data for name, data in outcome.value.files.items()}
    template = work.plan.settings.template if work.plan else ""
    written = deliver(files, work.file.shown, (work.file.course / template,) if template else ())
    work.diagnostics += written.diagnostics
    work.seconds += time.perf_counter() - started
    return work.done(outcome.value if written.value else None, written.value)
