"""Times `gyoan preview` of a whole course, through its server and a browser: a part of `nox -s bench`.

What a lecturer waits for: the first slide, the changed slide after a save, and the files that a save makes anew. Each
is counted from the start of the process, or from the moment before the session is saved.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench_course import DIAGRAMS, SESSIONS, as_installed, build, write_course
from bench_watch import when_written
from gyoan.toolchain.tools import find_or_install
from web import WIDE, started, wait_until

_ITEM = re.compile(r"^- .*", re.MULTILINE)
_IS_SHOWN = "(stage, words) => Boolean(stage.dataset.shows) && words.every((one) => stage.textContent.includes(one))"
_SOON = 0.01
"""Seconds between two looks at a server that starts."""
_REST = 1.5
"""Seconds that an editor leaves between two saves; what the first asked for is done by then."""


def measure(sample: Path, sessions: int, runs: int) -> None:
    """Print what the first slide takes, and what a save does, in a course of so many sessions and this sample."""
    browser = find_or_install(report=lambda _: None).browser
    with tempfile.TemporaryDirectory() as name, started(browser) as chromium:
        folder = Path(name)
        edited = write_course(folder / "source", sessions, sessions * DIAGRAMS // SESSIONS)[0]
        shutil.copyfile(sample, edited)
        build(folder)
        page = chromium.new_page(viewport={"width": WIDE[0], "height": WIDE[1]})
        say(f"preview, {sessions} sessions: first slide", [_first(folder, page) for _ in range(runs)])
        with previewing(folder) as address:
            _reach(address)
            page.goto(address)
            wait_until(page.locator("#stage"), _IS_SHOWN, [])
            time.sleep(_REST)
            saves = [_save(folder, edited, page) for _ in range(runs)]
        say("saved: the changed slide", [seen for seen, _ in saves])
        say("saved: both files", [written for _, written in saves])


@contextmanager
def previewing(folder: Path) -> Iterator[str]:
    """Yield the address at which the course is previewed, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gyoan", "preview", "source", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=folder, env=as_installed(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def _first(folder: Path, page: Page) -> float:
    """Return the seconds from the start of the process to the first slide."""
    start = time.perf_counter()
    with previewing(folder) as address:
        _reach(address)
        page.goto(address)
        wait_until(page.locator("#stage"), _IS_SHOWN, [])
        return time.perf_counter() - start


def _reach(address: str) -> None:
    """Wait until the server listens."""
    host, _, port = address.removeprefix("http://").strip("/").partition(":")
    while True:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(_SOON)
        else:
            return


def _save(folder: Path, session: Path, page: Page) -> tuple[float, float]:
    """Return the seconds from a save to the slide that shows its new word, and to the later of both files."""
    word = f"낱말{uuid.uuid4().hex[:6]}"
    text = _ITEM.sub(lambda item: f"{item[0]} {word}", session.read_text("utf-8"), count=1)
    start, begun = time.perf_counter(), time.time()
    session.write_text(text, "utf-8")
    wait_until(page.locator("#stage"), _IS_SHOWN, [word])
    seen = time.perf_counter() - start
    built = folder / "outputs" / session.relative_to(folder / "source").with_suffix("")
    written = when_written(built, begun) - begun
    time.sleep(_REST)
    return seen, written


def say(what: str, seconds: list[float]) -> None:
    """Print a row."""
    sys.stdout.write(f"{what:44}{median(seconds):7.2f} s   from {min(seconds):.2f} to {max(seconds):.2f} s\n")
    sys.stdout.flush()
