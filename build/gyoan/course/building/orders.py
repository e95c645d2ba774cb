"""A planned session → its theme found, its diagrams on order and its pictures loaded: what a job is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gyoan.course.building.fallback_fonts import needs_borrowed, with_borrowed
from gyoan.course.building.jobs import Job
from gyoan.course.building.session_build import OnOrder, Work, pictures_of
from gyoan.course.building.theme_sources import ThemeSource, printable, refresh_themes, template_of, theme_of
from gyoan.course.course_file import own_theme_folders
from gyoan.course.discovery import SessionFile
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.export import of_handouts
from gyoan.files.questions import TOOLS, Remembered, note
from gyoan.messages import files
from gyoan.messages.faults import IN_FONT, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Message
from gyoan.model.picture import Picture
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.preparing import Plan, diagrams_of
from gyoan.session_theme import frames_of, printed, speaking
from gyoan.theming import UnusableFontError, load_theme, set_in
from gyoan.toolchain.errors import ToolchainError


@dataclass(frozen=True, slots=True)
class Workshop:
    """The tools of a build."""

    renderer: Callable[[Theme, bool], DiagramRenderer]
    """Returns what draws diagrams in the look of a theme, as native shapes or as pictures."""
    packages: Callable[[], Path]
    """The folder of npm packages, where the fonts are; raises `ToolchainError`."""
    cache: Path
    """The folder for what is read from fonts."""
    family: Callable[[str], Path]
    """The folder of npm packages that has a font by this name, installed first; raises `ToolchainError`."""
    identity: Callable[[], str] = str
    """What tells the tools that draw."""
    end_unused: Callable[[], None] = lambda: None
    """Ends what has not drawn since this was called last."""


def begin_anew(workshop: Workshop) -> None:
    """Have those themes read anew that were edited since the last build in this process."""
    _loaded.refresh()
    refresh_themes()
    workshop.end_unused()


def ordered(work: Work, plan: Plan, workshop: Workshop) -> OnOrder:
    """Return what the session waits for: its theme is found and its diagrams are on order."""
    source, diagnostics = _theme(plan.settings, work.file, workshop)
    borrowed = with_borrowed(source, plan, workshop.family)
    work.theme_source = borrowed.source
    work.diagnostics += (*diagnostics, *borrowed.diagnostics)
    theme, diagrams = theme_of(borrowed.source), diagrams_of(plan.session)
    if not needs_borrowed((diagram.source for diagram in diagrams), theme):
        # One browser draws for all sessions that need the same fonts.
        theme = theme_of(source)
    renderer = workshop.renderer(speaking(theme, plan.settings.language), plan.settings.diagrams != "image")
    frames = frames_of(printed(theme, plan.settings))

    def rasterize(svg: str, width: int) -> Picture | None:
        note(TOOLS, "", workshop.identity)
        return renderer.rasterize(svg, width)

    batch = renderer.order(diagrams, frames)
    if diagrams:
        note(TOOLS, "", workshop.identity)
    return OnOrder(plan, batch, rasterize, borrowed.source)


def job_of(work: Work, order: OnOrder, *, layouts: bool) -> Job:
    """Return the session with its diagrams, which are waited for, and its pictures."""
    drawn = order.diagrams.result()
    work.drawings = drawn.value
    work.diagnostics += drawn.diagnostics
    pictures = pictures_of(work.file, order.plan, order.rasterize)
    work.diagnostics += pictures.diagnostics
    return Job(order.plan, drawn.value, pictures.value, order.theme, layouts)


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
    if not name or not (of_handouts(settings.formats) or settings.books):
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


_loaded = Remembered(load_theme)
