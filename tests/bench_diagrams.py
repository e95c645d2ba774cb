"""Times drawing many diagrams, cold and warm, and weighs the worker: a part of `nox -s bench`.

Seconds differ from machine to machine, and on a busy one from run to run; how cold and warm compare, how busy the
processors were kept, and the memory do not.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from diagrams.many import many_diagrams
from drawing_style import usual_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.units import Length
from gyoan.toolchain.tools import Toolchain, find_or_install

FRAMES = (
    DrawingFrame(FrameName.SLIDE, Length.of_inches(12.3), Length.of_inches(5.6), 220),
    DrawingFrame(FrameName.PAGE, Length.of_millimetres(166), Length.of_millimetres(150), 300),
)
LOOK_SECONDS = 0.1
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass
class Scales:
    """What the processes below this one take, as far as /proc tells."""

    most_bytes: int = 0
    """The most memory that all of them together had at one moment: resident, pages they share counted in each."""
    processor: dict[int, float] = field(default_factory=dict)
    """Seconds of processor time of each process."""

    def look(self) -> None:
        """Weigh once."""
        total = 0
        for process in descendants(os.getpid()):
            try:
                size = Path(f"/proc/{process}/statm").read_text("ascii").split()[1]
                after_name = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
            except (OSError, IndexError):
                continue  # it ended just now
            total += int(size) * os.sysconf("SC_PAGE_SIZE")
            self.processor[process] = (int(after_name[11]) + int(after_name[12])) / TICKS
        self.most_bytes = max(self.most_bytes, total)


def descendants(process: int) -> Iterator[int]:
    """Yield the processes below one."""
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(one) for one in listing.read_text("ascii").split()]
        except OSError:
            continue
        for child in children:
            yield child
            yield from descendants(child)


@contextmanager
def weighing() -> Iterator[Scales]:
    """Yield scales that are looked at all the time."""
    scales, done = Scales(), threading.Event()

    def look() -> None:
        while not done.wait(LOOK_SECONDS):
            scales.look()

    watch = threading.Thread(target=look)
    watch.start()
    try:
        yield scales
    finally:
        done.set()
        watch.join()


def measure(count: int) -> None:
    """Draw `count` diagrams with an empty cache, then again, and print what it took."""
    gc.set_threshold(100_000, 20, 100)  # as the program does
    tools = find_or_install(lambda _: None)
    sources = many_diagrams(count)
    with tempfile.TemporaryDirectory() as folder:
        with weighing() as scales:
            ours = time.process_time()
            cold = seconds(tools, Path(folder), sources)
            ours = time.process_time() - ours
        warm = min(seconds(tools, Path(folder), sources) for _ in range(3))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    work = ours + sum(scales.processor.values())
    lines = [
        f"{count} diagrams for {len(FRAMES)} frames, worker start included",
        "",
        f"{'cold: no diagram drawn before':34}{cold:7.2f} s",
        f"{'warm: all drawn before':34}{warm:7.2f} s{cold / warm:13.0f}x faster",
    ]
    if scales.most_bytes:
        lines += [
            f"{'processor time of the cold run':34}{work:7.2f} s{work / cores / cold:13.0%} of {cores} processors",
            f"{'memory of Node and the browser':34}{scales.most_bytes / 2**20:7.0f} MB at the most",
        ]
    sys.stdout.write("\n".join(lines) + "\n")


def seconds(tools: Toolchain, cache: Path, sources: list[str]) -> float:
    """Return how long it takes to have all sources drawn, from nothing to the end of the worker."""
    diagrams = [Diagram(source, source.split(maxsplit=1)[0], SourceSpan("bench.md", 1)) for source in sources]
    gc.collect()
    start = time.perf_counter()
    with DiagramRenderer(lambda: tools, cache, usual_style(tools)) as studio:
        drawings = studio.draw(diagrams, FRAMES).value
    taken = time.perf_counter() - start
    missing = sum(not isinstance(drawing, Drawing) for drawing in drawings.values())
    if missing:
        sys.stdout.write(f"{missing} drawings are missing\n")
    return taken
