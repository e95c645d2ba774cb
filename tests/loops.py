"""An event loop for tests that await something."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def completed(awaited: Coroutine[Any, Any, T]) -> T:
    """Return what comes of `awaited`, run in a thread of its own: Playwright keeps a loop running in the tests'."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaited).result()
