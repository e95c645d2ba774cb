"""Times what `gyoan watch` makes anew after an edit of a session's text, and of a diagram: a part of `nox -s bench`.

Counted is from the moment before the session is saved to when the later of its deck and its handout stands there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench_course import as_installed

ENDINGS = (".pptx", ".handout.pdf")
_SOON = 0.01
"""Seconds between two looks at files that are being written."""
_REST = 1.5
"""Seconds that an editor leaves between two saves."""


def measure(sample: Path, edits: dict[str, Callable[[str], str]], runs: int) -> None:
    """Print what each kind of edit of the sample takes; an edit returns the session's new text."""
    with tempfile.TemporaryDirectory() as name, _watched(Path(name), sample) as session:
        for what, edit in edits.items():
            seconds = [written_after(session, edit(session.read_text("utf-8")), session.parent) for _ in range(runs)]
            spread = f"from {min(seconds):.2f} to {max(seconds):.2f} s"
            sys.stdout.write(f"{'watch: both files ' + what:44}{median(seconds):7.2f} s   {spread}\n")
            sys.stdout.flush()


@contextmanager
def _watched(folder: Path, sample: Path) -> Iterator[Path]:
    """Yield a copy of the sample, alone in its folder, while it is watched; it is built and drawn."""
    session = folder / sample.name
    session.write_text(sample.read_text("utf-8"), "utf-8")
    command = [sys.executable, "-m", "gyoan", "watch", session.name, "-o", "."]
    process = subprocess.Popen(
        command, cwd=folder, env=as_installed(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        when_written(session.with_suffix(""), 0)
        written_after(session, f"{session.read_text('utf-8')}\n{uuid.uuid4().hex}\n", folder)  # not counted: warms up
        yield session
    finally:
        process.terminate()
        process.wait()


def written_after(session: Path, text: str, outputs: Path) -> float:
    """Return the seconds from a save of the session to when the later of its files stands in `outputs`."""
    begun = time.time()
    session.write_text(text, "utf-8")
    written = when_written(outputs / session.stem, begun) - begun
    time.sleep(_REST)
    return written


def when_written(built: Path, begun: float) -> float:
    """Return when the later of a session's files was written, once both were since then."""
    files = [built.with_name(built.name + ending) for ending in ENDINGS]
    while not all(file.exists() and file.stat().st_mtime >= begun for file in files):
        time.sleep(_SOON)
    return max(file.stat().st_mtime for file in files)
