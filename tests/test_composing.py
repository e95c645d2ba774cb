"""Composing in several processes."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from gyoan import composing
from gyoan.collection import collect_seldom


def test_every_process_looks_for_garbage_as_seldom_as_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Any] = []

    class Pool:
        def __init__(self, processes: int, context: object, initializer: object) -> None:
            begun.append(initializer)

        def shutdown(self, *, cancel_futures: bool) -> None:
            assert cancel_futures

    monkeypatch.setattr(composing, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(composing.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    with composing.composer(composing.FEWEST_FOR_A_POOL, 2):
        pass
    assert begun == [collect_seldom]


def test_garbage_is_looked_for_seldom() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] >= 100_000
    finally:
        gc.set_threshold(*before)
