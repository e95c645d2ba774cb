"""Workers of a Dask cluster in the place of processes beside this one.

Sessions and themes travel as values and outputs come back as bytes: a worker needs gyoan and nothing of the course. A
theme is sent to each worker once, a drawing once to those that need it. A worker that dies has its sessions run again
by Dask; a session that ends several workers is named, as one that ends processes here is.
"""

from __future__ import annotations

import logging
import pickle
import threading
import warnings
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from distributed import Client
from distributed.scheduler import KilledWorker

from gyoan.course.building.cluster_work import Parcel, Reply, composed
from gyoan.course.building.jobs import Job
from gyoan.course.building.pool import LostClusterError, LostJobError
from gyoan.course.building.theme_sources import ThemeSource, theme_of
from gyoan.course.own_code import code_identity
from gyoan.files.questions import digest
from gyoan.messages import cluster as told
from gyoan.messages.faults import DIED
from gyoan.model.diagnostic import Outcome
from gyoan.model.message import verbatim
from gyoan.pipeline import Result
from gyoan.theming.portable import portable

_PATIENCE = 10.0
"""Seconds to wait for a scheduler that does not answer, at first or any more."""
_AT_ONCE = 32
"""So many sessions are with the cluster at once: as many as are on their way."""
_TRIES = 5
"""What was sent to a worker that died is sent anew so often."""
_LONGEST_WITHOUT_WORKERS = 60.0
"""Seconds in which workers that all died may come back."""


class ClusterPool:
    """Workers that compose; closed when it is left."""

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at an address; raises `LostClusterError` where none answers."""
        self.address = address
        self._client = _connected(address)
        self._hands = ThreadPoolExecutor(_AT_ONCE)
        self._changing = threading.Lock()
        self._themes: dict[ThemeSource, tuple[str, bytes]] = {}
        self._sent: set[str] = set()

    def __enter__(self) -> ClusterPool:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give back what the workers hold, and want nothing more of them."""
        self._hands.shutdown(wait=False, cancel_futures=True)
        self._client.close(timeout=_PATIENCE)

    def submit(self, job: Job) -> Future[Outcome[Result]]:
        """Return the promise of what comes of `job`; it raises what the work raises, or that the cluster is lost."""
        return self._hands.submit(self._done, job)

    def _done(self, job: Job) -> Outcome[Result]:
        pickled = {key: pickle.dumps(drawing) for key, drawing in job.drawings.items()}
        names = {key: digest(data) for key, data in pickled.items()}
        drawings = {names[key]: data for key, data in pickled.items()}
        name, theme = self._theme(job.theme)
        parcel = pickle.dumps(Parcel(code_identity(), replace(job, drawings={}), names, name))
        with self._changing:
            new = {one: data for one, data in drawings.items() if one not in self._sent}
            self._sent.update(new)
        answer = self._asked(parcel, new, None)
        if answer.is_lacking:
            answer = self._asked(parcel, drawings, theme)
        if answer.is_other:
            raise LostClusterError(told.OTHER_VERSION(address=self.address))
        if answer.error is not None:
            raise answer.error
        if answer.result is None:
            raise LostJobError(DIED())
        return answer.result

    def _theme(self, source: ThemeSource) -> tuple[str, bytes]:
        """Return a theme's name and itself, pickled once."""
        with self._changing:
            if source not in self._themes:
                data = pickle.dumps(portable(theme_of(source)))
                self._themes[source] = digest(data), data
            return self._themes[source]

    def _asked(self, parcel: bytes, drawings: Mapping[str, bytes], theme: bytes | None) -> Reply:
        for _ in range(_TRIES):
            try:
                # What is scattered is sent from worker to worker; whoever held it may have died since.
                sent = None if theme is None else self._client.scatter(theme, hash=True)
                answer = self._waited_for(self._client.submit(composed, parcel, drawings, sent, pure=False))
            except (LostClusterError, LostJobError):
                raise
            except (ImportError, AttributeError) as error:  # gyoan is not there, or another one
                raise LostClusterError(told.OTHER_VERSION(address=self.address)) from error
            except (CancelledError, OSError, RuntimeError, TimeoutError) as error:
                if self._client.status != "running":
                    raise LostClusterError(told.GONE(address=self.address)) from error
            else:
                return answer
        raise LostJobError(DIED())

    def _waited_for(self, promise: Any) -> Reply:  # noqa: ANN401  (Dask's)
        """Return the answer; raises `LostClusterError` where nobody is left who could give it."""
        ready, idle = threading.Event(), 0
        promise.add_done_callback(lambda _: ready.set())
        while not ready.wait(_PATIENCE):
            idle = 0 if self._client.scheduler_info()["workers"] else idle + 1
            if self._client.status != "running" or idle * _PATIENCE > _LONGEST_WITHOUT_WORKERS:
                raise LostClusterError(told.GONE(address=self.address))
        try:
            answer: Reply = pickle.loads(promise.result())
        except KilledWorker as error:
            raise LostJobError(DIED()) from error
        except UnboundLocalError as error:  # what Dask's own waiting ends with where its work is cancelled meanwhile
            raise CancelledError from error
        return answer


def _connected(address: str) -> Any:  # noqa: ANN401  (Dask's)
    """Return the connection to a scheduler that has workers."""
    # What Dask's own logs say of a connection is said by us, in a sentence.
    for name in ("distributed", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in {"distributed", "tornado"}:
            logging.getLogger(name).disabled = True
    warnings.filterwarnings("ignore", module="distributed")  # of sessions that are large
    try:
        connect: Any = Client  # untyped
        client = connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        reason = verbatim(str(error).partition("\n")[0] or type(error).__name__)
        raise LostClusterError(told.UNREACHED(address=address, reason=reason)) from error
    if not client.scheduler_info()["workers"]:
        client.close(timeout=_PATIENCE)
        raise LostClusterError(told.WITHOUT_WORKERS(address=address))
    return client
