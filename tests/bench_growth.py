"""Times and weighs builds without diagrams as they grow: one process against two, few sessions against many.

What one process takes is set against what two take, and the memory of the process that all others are started by for
a large course against that for a tenth of it: what is kept of a session must not add up.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench_course import Cost, as_installed, build, write_course

RUN = (
    "import resource, sys; from gyoan.cli import main; code = main();"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss); sys.exit(code)"
)
"""A build that says at its end how much memory it had at the most, in KiB (in bytes on macOS)."""
SECTIONS = 2
"""Of the sessions that are weighed: their number counts, and not their length."""


COUNTING = "counts = {}\nfor number in range(3_000_000): counts[number & 4095] = number * 3 % 7 + len(str(number & 63))"
"""What two processes can do side by side as well as any: nothing is shared, loaded or handed over."""
ROUNDS = 3
"""Of one process and two by turns: of seconds on a machine that others use only medians tell anything."""


def measure(sessions: int) -> None:
    """Print how much faster two processes build, and how memory grows up to so many sessions."""
    say_processes(max(8, sessions // 25))
    say_memory(sessions)


def say_processes(sessions: int) -> None:
    """Print what one process takes for so many sessions, and two, beside what this machine gives two of any kind."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_course(folder / "source", sessions, 0)
        rounds = [(*(build(folder, "--force", "--jobs", jobs) for jobs in "12"), gain()) for _ in range(ROUNDS)]
    ones, twos, gains = zip(*rounds, strict=True)
    ratio, usual = median(one.seconds / two.seconds for one, two, _ in rounds), median(gains)
    _say_build(f"{sessions} sessions, 1 process", ones)
    _say_build(f"{sessions} sessions, 2 processes", twos, f"   {ratio:.2f}x faster")
    write("two of anything, here", f"{usual:8.2f}x faster: of that {ratio / usual:.0%}")


def _say_build(what: str, costs: Sequence[Cost], told: str = "") -> None:
    seconds, used = median(cost.seconds for cost in costs), median(cost.processor for cost in costs)
    write(what, f"{seconds:8.2f} s{used:8.2f} s of processors{told}")


def gain() -> float:
    """Return how much faster this machine does two pieces of work side by side than one after the other."""
    alone, both = counted(1), counted(2)
    return 2 * alone / both


def counted(processes: int) -> float:
    """Return the seconds in which so many processes count, each by itself."""
    start = time.perf_counter()
    for one in [subprocess.Popen([sys.executable, "-c", COUNTING]) for _ in range(processes)]:
        one.wait()
    return time.perf_counter() - start


def say_memory(sessions: int) -> None:
    """Print the memory of the first process for so many sessions, and for a tenth of them."""
    few, many = (weighed(count) for count in (max(1, sessions // 10), sessions))
    write(f"memory, {max(1, sessions // 10)} sessions", f"{few / 1024:8.0f} MB")
    write(f"memory, {sessions} sessions", f"{many / 1024:8.0f} MB   {many / few:.2f} times as much")


def weighed(sessions: int) -> int:
    """Return how much memory the first process of a build has at the most."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_course(folder / "source", sessions, 0, SECTIONS)
        command = [sys.executable, "-c", RUN, "build", "--jobs", "2"]
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, env=as_installed()
        )
    return int(done.stdout)


def write(what: str, told: str) -> None:
    """Print a row."""
    sys.stdout.write(f"{what:32}{told}\n")
    sys.stdout.flush()
