"""One session to compose: what is handed over to whoever does it, and what comes back."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.course.building.theme_sources import ThemeSource, theme_of
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.picture import Pictures
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.preparing import Plan
from gyoan.session_theme import speaking

if TYPE_CHECKING:
    from collections.abc import Callable

    from gyoan.pipeline import Early, Result


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


def load_composing() -> None:
    """Load what every session needs, which the first one would wait for."""
    from gyoan import pipeline  # noqa: F401, PLC0415  (loaded here, used soon)
    from gyoan.course.building import glimpses  # noqa: F401, PLC0415


def run_job(job: Job) -> Outcome[Result]:
    """Return the outputs of one session."""
    return run_in(theme_of(job.theme), job)


def done_now(work: Callable[[Job], Outcome[Result]], job: Job) -> Future[Outcome[Result]]:
    """Return what comes of a job as a promise that is kept: `work` has done it in this process."""
    future: Future[Outcome[Result]] = Future()
    try:
        future.set_result(work(job))
    except Exception as error:
        future.set_exception(error)
    return future


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
