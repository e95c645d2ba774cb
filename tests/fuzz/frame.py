"""What all fuzzers share: inputs made from numbers, a bound on each, and what is told of those that fail.

A fuzzer is a module of this folder with two functions: `made(random)` returns an input, which depends on nothing but
`random`, and `tried(input)` raises where gyoan does not do with it what its documentation promises. What a fuzzer found
is kept as an ordinary test of what was mended.
"""

from __future__ import annotations

import itertools
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

from bounded import TooLongError, bounded
from gyoan.concurrency.garbage_collection import collect_seldom

T = TypeVar("T")
MOST_SECONDS = 10.0
"""Processor time of one input."""
MOST_MEGABYTES = 500
"""Memory of the whole process."""
LONG = 0.7
"""What takes more than this share of it is told."""
EVERY = 100
"""After so many inputs it is said how far a run is."""


@dataclass(frozen=True, slots=True)
class Fuzzer(Generic[T]):
    """Something to attack."""

    name: str
    """What is attacked."""
    made: Callable[[Random], T]
    """Makes an input."""
    tried: Callable[[T], None]
    """Gives it to gyoan, and raises where that does not do what it promises."""
    kept: Callable[[T], bytes]
    """What is written down of an input that failed."""
    every: Sequence[T] = ()
    """All inputs in their order, where they are not made but can be counted."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that failed."""

    number: int
    """What its input was made from."""
    reason: str
    """The exception and where it was raised, innermost first."""
    traceback: str
    """All of it."""


@dataclass(frozen=True, slots=True, order=True)
class Effort:
    """What an input cost."""

    seconds: float = 0.0
    """Processor time."""
    number: int = 0
    """What its input was made from; 0 for none."""

    def __str__(self) -> str:
        """Return what is told of it."""
        return f"the slowest, {self.number}, took {self.seconds:.1f} s of a processor"


def attacked(fuzzer: Fuzzer[T], numbers: Iterable[int]) -> list[Failure]:
    """Return what failed of the inputs made from `numbers`."""
    return [failure for number in numbers if (failure := _failure(fuzzer, number)) is not None]


def input_of(fuzzer: Fuzzer[T], number: int) -> T:
    """Return the input that is made from `number`, the same on every machine."""
    if fuzzer.every:
        return fuzzer.every[(number - 1) % len(fuzzer.every)]
    return fuzzer.made(Random(f"{fuzzer.name} {number}"))


def _failure(fuzzer: Fuzzer[T], number: int) -> Failure | None:
    given = input_of(fuzzer, number)
    try:
        with bounded(MOST_SECONDS):
            fuzzer.tried(given)
    except (Exception, TooLongError) as error:
        frames = [f"{frame.name} ({Path(frame.filename).name})" for frame in traceback.extract_tb(error.__traceback__)]
        where = f"input {number}" if isinstance(error, TooLongError) else " < ".join(reversed(frames[-3:]))
        reason = f"{type(error).__name__}: {str(error)[:200]} {where}"
        return Failure(number, reason, "".join(traceback.format_exception(error)))
    return None


def run(fuzzer: Fuzzer[T], numbers: Iterable[int], folder: Path) -> int:
    """Attack with inputs from `numbers`, tell and write into `folder` what fails; return how many kinds of failure.

    Garbage is looked for as often as in a process that builds.
    """
    collect_seldom()
    seen: dict[str, int] = {}
    count, begun_at, slowest = 0, 0, Effort()
    for count, number in enumerate(numbers, 1):
        begun_at = begun_at or number
        if count % EVERY == 0:
            sys.stderr.write(f"{fuzzer.name}: {count} inputs, {_peak()} MB; {slowest}\n")
        begun = time.process_time()
        failure = _failure(fuzzer, number)
        effort = Effort(time.process_time() - begun, number)
        if effort.seconds > LONG * MOST_SECONDS:
            sys.stderr.write(f"{fuzzer.name} {number}: {effort.seconds:.1f} s\n")
        slowest = max(slowest, effort)
        if failure is not None:
            seen[failure.reason] = seen.get(failure.reason, 0) + 1
            if seen[failure.reason] == 1:
                _tell(fuzzer, failure, folder)
    found = f"{len(seen)} kinds of failure, {_peak()} MB; {slowest}"
    sys.stdout.write(f"{fuzzer.name}: {count} inputs from {begun_at} on, {found}\n")
    for reason, times in seen.items():
        sys.stdout.write(f"  {times} x {reason}\n")
    return len(seen) + (_peak() > MOST_MEGABYTES)


def numbers_for(seconds: float, first: int, most: int | None) -> Iterator[int]:
    """Return numbers from `first` on for so many seconds, at most so many of them."""
    ends = time.monotonic() + seconds
    numbers = itertools.count(first) if most is None else iter(range(first, first + most))
    return itertools.takewhile(lambda _: time.monotonic() < ends, numbers)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _tell(fuzzer: Fuzzer[T], failure: Failure, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{fuzzer.name}-{failure.number}"
    path.write_bytes(fuzzer.kept(input_of(fuzzer, failure.number)))
    sys.stderr.write(f"{path}:\n{failure.traceback}\n")
