"""Who composes sessions: this process, several beside it, or the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Protocol

from gyoan.concurrency.copies import CAN_COPY
from gyoan.course.building.jobs import Job, done_now, load_composing, run_job
from gyoan.course.building.pool import LostClusterError, Pool
from gyoan.export import load_writers
from gyoan.messages.cluster import NOT_INSTALLED
from gyoan.model.diagnostic import Outcome

if TYPE_CHECKING:
    from gyoan.course.building.second_hand import SecondHand
    from gyoan.pipeline import Result

FEWEST_FOR_A_POOL = 4
"""Starting processes costs about half a second each: fewer sessions are composed faster here."""


class Composer(Protocol):
    """Composes jobs, now or soon."""

    def __call__(self, job: Job) -> Future[Outcome[Result]]:
        """Return the job's result, or the promise of it."""


def get_ready(formats: Iterable[str]) -> None:
    """Load what is needed once a session has its drawings, while these are waited for."""
    load_composing()
    load_writers(formats)


@contextmanager
def composer(
    sessions: int,
    jobs: int | None,
    cluster: str = "",
    beside: SecondHand | None = None,
    *,
    copied: bool = False,
    formats: Iterable[str] = (),
) -> Iterator[Composer]:
    """Yield what composes up to `sessions` sessions with at most `jobs` processes (None: one a processor).

    With the address of a `cluster` its workers do it. A few sessions are composed here, and by who is `beside`, or by
    copies of this process where it may be `copied`. So are many, once it has loaded what writes the `formats`.
    """
    if cluster:
        try:
            from gyoan.course.building.cluster import ClusterPool  # noqa: PLC0415  (others build without)
        except ModuleNotFoundError as error:
            raise LostClusterError(NOT_INSTALLED()) from error
        with ClusterPool(cluster) as workers:
            yield workers.submit
        return
    processes = jobs or usable_processors()
    if processes < 2 or sessions < FEWEST_FOR_A_POOL:
        yield partial(done_now, run_job) if processes < 2 else _here(beside, copied=copied)
        return
    # What composes takes as long to load as two sessions take: this process does so once for all its copies, and where
    # there can be none each process does so while the first sessions are read.
    if copied := copied and CAN_COPY:
        get_ready(formats)
    pool = Pool(run_job, min(processes, sessions), ready=load_composing, copied=copied)
    try:
        yield pool.submit
    finally:
        pool.close()


def _here(beside: SecondHand | None, *, copied: bool) -> Composer:
    """Return what composes single sessions with two processors."""
    if beside is not None:
        return beside.submit
    if not copied or not CAN_COPY:
        return partial(done_now, run_job)
    from gyoan.course.building.copied_hand import run_with_copy  # noqa: PLC0415  (many sessions do without)

    return partial(done_now, run_with_copy)


def usable_processors() -> int:
    """Return how many processors this process may use; macOS and Windows only know how many there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
