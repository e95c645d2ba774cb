"""One session made by two processes: its slides here, its handouts by one beside, which stays warm between builds.

Whoever watches a session waits for both files. Slides, which pages name, are laid out by both: that takes less than
handing them over.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import replace

from gyoan.course.building.jobs import Job, done_now, run_job
from gyoan.course.building.pool import Pool
from gyoan.course.building.theme_sources import refresh_themes
from gyoan.export import DeckExporter, of_decks, of_handouts
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome
from gyoan.pipeline import Result


class SecondHand:
    """Composes sessions for builds one after the other, with a process beside this one; to be closed."""

    def __init__(self) -> None:
        """Begin without a process: one session may be all there is to do."""
        self._pool: Pool[Job, Outcome[Result]] | None = None
        self._last: Future[Outcome[Result]] | None = None

    def submit(self, job: Job) -> Future[Outcome[Result]]:
        """Return what comes of a session, made when this returns."""
        return done_now(self._composed, job)

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.close()

    def _composed(self, job: Job) -> Outcome[Result]:
        halves = _halves(job)
        if halves is None:
            return run_job(job)
        slides, papers = halves
        if self._last is None or not self._last.done():
            made = run_job(job)
            # The first session has the process only load what it needs, which takes it longer than making it here.
            self._last = self._last or self._begun().submit(papers)
            return made
        self._last = self._begun().submit(papers)
        return _joined(run_job(slides), self._last) or run_job(job)

    def _begun(self) -> Pool[Job, Outcome[Result]]:
        self._pool = self._pool or Pool(_run_anew, 1)
        return self._pool


def _run_anew(job: Job) -> Outcome[Result]:
    """Return the outputs of a session, in its theme as it is now: the process has made others of earlier builds."""
    refresh_themes()
    return run_job(job)


def _halves(job: Job) -> tuple[Job, Job] | None:
    """Return what of a job makes its slides, and what all the rest; None where one has all, or much to hand over."""
    settings = job.plan.settings
    decks, papers = of_decks(settings.formats), of_handouts(settings.formats)
    is_simple = all(isinstance(one, DeckExporter) for one in decks.values())
    if not decks or not papers or not is_simple or settings.books or job.unchanged or job.layouts or job.early:
        return None
    formats = tuple(name for name in settings.formats if name not in papers)
    plan = replace(job.plan, settings=replace(settings, formats=formats))
    return replace(job, plan=plan), replace(job, unchanged=frozenset(decks), glimpsed=False)


def _joined(slides: Outcome[Result], promise: Future[Outcome[Result]]) -> Outcome[Result] | None:
    """Return the session of its two parts; None where something was raised: all made here tells of it."""
    try:
        papers = promise.result()
    except Exception:  # of the session, which raises it here again; of the process, which nobody needs
        return None
    if any(one.code is Code.INTERNAL_FAULT for one in (*slides.diagnostics, *papers.diagnostics)):
        return None
    files: Mapping[str, bytes] = {**slides.value.files, **papers.value.files}
    return replace(papers, value=replace(papers.value, files=files, glimpse=slides.value.glimpse))
