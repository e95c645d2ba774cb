"""A stand-in for Dask's client, whose workers are this process: quick, and able to lose what it was given."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any

from gyoan.course.building import cluster_work
from gyoan.course.building.cluster_work import Reply

ADDRESS = "tcp://scheduler:8786"


class Promise:
    """What comes of work, there already."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._work = work

    def add_done_callback(self, call: Callable[[Promise], None]) -> None:
        call(self)

    def result(self, timeout: float | None = None) -> bytes:
        return self._work()


class Workers:
    """What a connection leads to."""

    def __init__(
        self, *, count: int = 1, reached: bool = True, lost: int = 0, ends: bool = False, other: bool = False
    ) -> None:
        self.count, self.reached, self.lost, self.ends, self.other = count, reached, lost, ends, other
        self.status = "running"
        self.is_default = False
        """Whether all that the program asks of Dask goes here from now on."""
        self.asked: list[tuple[int, bool]] = []
        """How many drawings came with each session, and whether a theme did."""
        cluster_work._themes.clear()
        cluster_work._drawings.clear()

    def __call__(self, address: str, *, timeout: float, set_as_default: bool) -> Workers:
        """Connect."""
        assert timeout > 0
        self.is_default = set_as_default
        if not self.reached:
            raise OSError("nobody listens\nthere")
        return self

    def scheduler_info(self) -> dict[str, Any]:
        return {"workers": dict.fromkeys(range(self.count))}

    def scatter(self, data: bytes, hash: bool) -> bytes:  # noqa: A002  (Dask's name)
        return data

    def submit(
        self, work: Callable[..., bytes], parcel: bytes, drawings: dict[str, bytes], theme: bytes | None, pure: bool
    ) -> Promise:
        self.asked.append((len(drawings), theme is not None))

        def done() -> bytes:
            if self.lost or self.ends:
                self.lost -= 1
                self.status = "closed" if self.ends else "running"
                raise CancelledError
            return pickle.dumps(Reply(is_other=True)) if self.other else work(parcel, drawings, theme)

        return Promise(done)

    def close(self, timeout: float) -> None:
        self.status = "closed"
