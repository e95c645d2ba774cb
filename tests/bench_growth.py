"""Times and weighs builds without diagrams as they grow: one process against two, few sessions against many.

What one process takes is set against what two take, and the memory of the process that all others are started by for
a large course against that for a tenth of it: what is kept of a session must not add up.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench_course import as_installed, build, write_course

RUN = (
    "import resource, sys; from gyoan.cli import main; code = main();"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss); sys.exit(code)"
)
"""A build that says at its end how much memory it had at the most, in KiB (in bytes on macOS)."""
SECTIONS = 2
"""Of the sessions that are weighed: their number counts, and not their length."""


def measure(sessions: int) -> None:
    """Print how much faster two processes build, and how memory grows up to so many sessions."""
    say_processes(max(8, sessions // 25))
    say_memory(sessions)


def say_processes(sessions: int) -> None:
    """Print what one process takes for so many sessions, and two."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_course(folder / "source", sessions, 0)
        one, two = (build(folder, "--force", "--jobs", str(count)) for count in (1, 2))
    write(f"{sessions} sessions, 1 process", f"{one.seconds:8.2f} s{one.processor:8.2f} s of processors")
    ratio = f"{one.seconds / two.seconds:.2f}x faster"
    write(f"{sessions} sessions, 2 processes", f"{two.seconds:8.2f} s{two.processor:8.2f} s of processors   {ratio}")


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
