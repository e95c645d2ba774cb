"""Times whole builds of one session, as a lecturer waits for them, then diagrams, courses, the preview and peers.

Run it with `nox -s bench`, or `python tests/bench.py`. Every figure of a build is the time of a whole process, from
start to exit, with the tools installed. What counts is how the figures of one run compare; on another machine all of
them differ.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench_course import as_installed
from bench_course import measure as measure_course
from bench_diagrams import measure as measure_diagrams
from bench_growth import measure as measure_growth
from bench_peers import measure as measure_peers
from bench_preview import measure as measure_preview
from bench_watch import measure as measure_watch

SOURCE = Path(__file__).resolve().parent.parent / "source"
SAMPLE = SOURCE / "week_03" / "day_05" / "session_08.md"

DIAGRAM = re.compile(r"^ *(?:`{3,}|~{3,}) *mermaid\b.*$", re.MULTILINE)
FLOWCHART = re.compile(rf"{DIAGRAM.pattern}\s*^ *(?:graph|flowchart)\b.*$", re.MULTILINE)


def with_new_diagrams(text: str) -> str:
    """Return the session with a comment in each diagram that no cache has seen."""
    return DIAGRAM.sub(lambda fence: f"{fence[0]}\n%% {uuid.uuid4().hex}", text)


def with_new_box(text: str) -> str:
    """Return the session with a box more in its first flowchart; a comment alone would change no output."""
    return FLOWCHART.sub(lambda head: f"{head[0]}\n  n{uuid.uuid4().hex}[낱말]", text, count=1)


def unchanged(text: str) -> str:
    """Return the session as it is."""
    return text


def with_new_sentence(text: str) -> str:
    """Return the session with a sentence more at its end."""
    return f"{text}\n\n고친 문장 {uuid.uuid4().hex[:8]}\n"


CASES: dict[str, Callable[[str], str]] = {
    "cold: no diagram drawn before": with_new_diagrams,
    "warm: nothing changed": unchanged,
    "after an edit of the text": with_new_sentence,
}
"""Each case and what it does to the session that was built before."""
EDITS: dict[str, Callable[[str], str]] = {
    "after an edit of the text": with_new_sentence,
    "after one diagram": with_new_box,
}
"""What is edited while a session is watched."""


def main() -> None:
    """Print a table of medians and ratios."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument(
        "session", nargs="?", type=Path, default=SAMPLE, help="a session (default: a sample of source/)"
    )
    parser.add_argument("--runs", type=int, default=5, help="runs of each case; 5 unless given")
    parser.add_argument("--diagrams", type=int, default=400, help="diagrams to draw; 400 unless given")
    parser.add_argument("--sessions", type=int, default=120, help="sessions of a course to build; 120 unless given")
    parser.add_argument("--most", type=int, default=1000, help="sessions of the largest course; 1000 unless given")
    parser.add_argument("--previewed", type=int, default=120, help="sessions of a previewed course; 120 unless given")
    parser.add_argument("--peers", type=int, default=12, help="sessions for mermaid-cli and pandoc; 12 unless given")
    arguments = parser.parse_args()
    write_table(measure(arguments.session, arguments.runs), arguments.session, arguments.runs)
    for asked, part in (
        (arguments.runs, lambda runs: measure_watch(arguments.session, EDITS, runs)),
        (arguments.diagrams, measure_diagrams),
        (arguments.sessions, lambda sessions: measure_course(sessions, arguments.runs)),
        (arguments.most, measure_growth),
        (arguments.previewed, lambda sessions: measure_preview(arguments.session, sessions, arguments.runs)),
        (arguments.peers, measure_peers),
    ):
        if asked:
            sys.stdout.write("\n")
            part(asked)


def measure(session: Path, runs: int) -> dict[str, list[float]]:
    """Return the seconds of each case's runs, which take turns so that a busy moment touches all alike."""
    seconds: dict[str, list[float]] = {case: [] for case in CASES}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / session.name
        shutil.copyfile(SOURCE / "course.toml", copy.with_name("course.toml"))
        text = session.read_text("utf-8")
        build(copy, text)  # not counted: installs the tools and brings the program into memory
        for _ in range(runs):
            for case, change in CASES.items():
                text = change(text)
                seconds[case].append(build(copy, text))
    return seconds


def build(session: Path, text: str) -> float:
    """Return how long building `text` as `session` takes, in seconds."""
    session.write_text(text, "utf-8")
    command = [sys.executable, "-m", "gyoan", "build", str(session), "-o", str(session.with_name("outputs"))]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=as_installed())
    taken = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)}\nexited with {done.returncode}\n{done.stderr}")
    return taken


def write_table(seconds: dict[str, list[float]], session: Path, runs: int) -> None:
    """Print the median, the span and the ratio to the first case for each case."""
    medians = {case: median(times) for case, times in seconds.items()}
    slowest = next(iter(medians.values()))
    lines = [
        f"{session.name}, {runs} runs of each, whole processes",
        "",
        f"{'':34}{'median':>9}{'from':>9}{'to':>9}{'cold / this':>14}",
        *(
            f"{case:34}{medians[case]:7.2f} s{min(times):7.2f} s{max(times):7.2f} s{slowest / medians[case]:13.1f}x"
            for case, times in seconds.items()
        ),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
