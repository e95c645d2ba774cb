"""Composing sessions, in this process or in several: what is handed over, and what comes back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gyoan.course.building.pool import LostClusterError, Pool
from gyoan.course.template_file import read_template_file
from gyoan.export import load_writers
from gyoan.files.questions import Remembered
from gyoan.messages import theming as told
from gyoan.messages.cluster import NOT_INSTALLED
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.drawing import Drawings
from gyoan.model.further_faces import FurtherFamily
from gyoan.model.picture import Pictures
from gyoan.model.template import Template
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.preparing import Plan
from gyoan.session_theme import speaking
from gyoan.theming import UnusableFontError, adopted, borrowing, load_theme, set_in

if TYPE_CHECKING:
    from gyoan.pipeline import Early, Result

_NOWHERE = SourceSpan("", 1)
"""The place of diagnostics that nobody reads."""
FEWEST_FOR_A_POOL = 4
"""Starting processes costs about half a second each: fewer sessions are composed faster here."""


@dataclass(frozen=True, slots=True)
class ThemeSource:
    """Where a theme comes from: what a process needs to load it, since themes are too large to hand over."""

    name: str
    """The theme's name, known to exist."""
    packages: Path
    """The folder of npm packages, which holds the fonts."""
    cache: Path
    """The folder for what is read from fonts."""
    folders: tuple[Path, ...] = ()
    """The course's own theme folders."""
    template: str = ""
    """The lecturer's own PowerPoint template, a path from `course`; empty for none."""
    course: Path = Path()
    """The course's folder."""
    family: str = ""
    """The font that pages are set in, known to be usable; empty for that of slides."""
    family_packages: Path = Path()
    """The folder of npm packages that has it."""
    further: tuple[tuple[FurtherFamily, Path], ...] = ()
    """The fonts that have characters which no other has, known to be usable, each with its folder of npm packages."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """One session to compose."""

    plan: Plan
    """The session, planned."""
    drawings: Drawings
    """Its diagrams."""
    pictures: Pictures
    """Its pictures."""
    theme: ThemeSource
    """Its theme."""
    layouts: bool = False
    """Whether deck and handouts are wanted as they were laid out, too, beside their files."""
    unchanged: frozenset[str] = frozenset()
    """Outputs that need not be written, by the ends of their names."""
    glimpsed: bool = False
    """Whether the page of its course is to show it."""
    early: Early | None = None
    """Is handed the slides before the rest, where they are composed in this process."""


class Composer(Protocol):
    """Composes jobs, now or soon."""

    def __call__(self, job: Job) -> Future[Outcome[Result]]:
        """Return the job's result, or the promise of it."""


def printable(font: Path) -> None:
    """Raise `UnusableFontError` for a font that cannot be embedded in a handout."""
    # Slides alone do without what writes PDF, and are drawn sooner.
    from gyoan.export.pdf import UnembeddableError, check_embedding  # noqa: PLC0415

    try:
        check_embedding(font)
    except UnembeddableError as error:
        raise UnusableFontError(told.FONT_NOT_EMBEDDED(reason=str(error))) from error


def _theme(source: ThemeSource) -> Theme:
    theme = load_theme(source.name, source.packages, source.cache, source.folders, check=printable).value
    if source.family:
        theme = set_in(theme, source.family, source.family_packages, source.cache, printable)
    for family, packages in source.further:
        theme = borrowing(theme, family, packages, source.cache, printable)
    template = template_of(source).value
    return adopted(theme, template) if template else theme


def _template(source: ThemeSource, asked_in: SourceSpan = _NOWHERE) -> Outcome[Template | None]:
    if not source.template:
        return Outcome(None)
    # Imported when needed: most sessions have no template, and that of one which has is read once.
    from gyoan.theming.template.reading import read_template  # noqa: PLC0415

    data = read_template_file(source.template, source.course, asked_in)
    if data.value is None:
        return Outcome(None, data.diagnostics)
    return read_template(data.value, source.template, asked_in)


theme_of = Remembered(_theme)
"""Returns the theme, loaded once in each process."""
template_of = Remembered(_template)
"""Returns the lecturer's template, read once in each process; None where there is none or it cannot be used."""


def run(job: Job) -> Outcome[Result]:
    """Return the outputs of one session."""
    return run_in(theme_of(job.theme), job)


def run_in(theme: Theme, job: Job) -> Outcome[Result]:
    """Return the outputs of one session in its theme, wherever that comes from."""
    # What lays out is loaded while drawings are waited for.
    from gyoan.pipeline import compose  # noqa: PLC0415

    outcome = compose(job.plan, job.drawings, job.pictures, theme, job.unchanged, job.early)
    if job.glimpsed and outcome.value.deck is not None:
        from gyoan.course.building.glimpses import glimpse_of  # noqa: PLC0415  (drawings are asked for without)

        glimpse = glimpse_of(outcome.value.deck, speaking(theme, job.plan.settings.language))
        outcome = replace(outcome, value=replace(outcome.value, glimpse=glimpse))
    return outcome if job.layouts else replace(outcome, value=outcome.value.without_layouts)


def refresh_themes() -> None:
    """Have themes and templates read anew where they were edited since the last build in the same process."""
    theme_of.refresh()
    template_of.refresh()


def get_ready(formats: Iterable[str]) -> None:
    """Load what is needed once a session has its drawings, while these are waited for."""
    from gyoan import pipeline  # noqa: F401, PLC0415  (as above)
    from gyoan.course.building import glimpses  # noqa: F401, PLC0415

    load_writers(formats)


def _here(job: Job) -> Future[Outcome[Result]]:
    future: Future[Outcome[Result]] = Future()
    try:
        future.set_result(run(job))
    except Exception as error:
        future.set_exception(error)
    return future


@contextmanager
def composer(sessions: int, jobs: int | None, cluster: str = "") -> Iterator[Composer]:
    """Yield what composes up to `sessions` sessions with at most `jobs` processes (None: one a processor).

    With the address of a `cluster` its workers do it.
    """
    if cluster:
        try:
            from gyoan.course.building.cluster import ClusterPool  # noqa: PLC0415  (others build without)
        except ModuleNotFoundError as error:
            raise LostClusterError(NOT_INSTALLED()) from error
        with ClusterPool(cluster) as workers:
            yield workers.submit
        return
    processes = min(jobs or usable_processors(), sessions)
    if processes < 2 or sessions < FEWEST_FOR_A_POOL:
        yield _here
        return
    pool = Pool(run, processes)
    try:
        yield pool.submit
    finally:
        pool.close()


def usable_processors() -> int:
    """Return how many processors this process may use; macOS and Windows only know how many there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
