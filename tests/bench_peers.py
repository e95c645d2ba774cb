"""Times the same sessions with mermaid-cli and pandoc, the usual way to slides with diagrams: a part of `nox -s bench`.

`mmdc` draws a session's diagrams, all in one browser, and `pandoc` makes slides of what it leaves: no handout, no
minutes, nothing that can be edited in a diagram. Both have to be on the search path.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_course import DIAGRAMS, SESSIONS, as_installed, build, write_course
from gyoan.toolchain.tools import find_or_install

PEERS = ("mmdc", "pandoc")


def measure(sessions: int) -> None:
    """Print what gyoan takes for so many sessions, what the peers do, and how much faster gyoan is."""
    missing = [name for name in PEERS if not shutil.which(name)]
    if missing:
        sys.stdout.write(f"mermaid-cli and pandoc are not timed: {', '.join(missing)} not on the search path\n")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = sessions * DIAGRAMS // SESSIONS
        files = write_course(folder / "source", sessions, count)
        settings = _browser_settings(folder)
        theirs = sum(_by_peers(file, settings) for file in files)
        ours = build(folder).seconds
    say(f"{sessions} sessions, {count} diagrams: gyoan", ours, "decks and handouts")
    say("mermaid-cli and pandoc", theirs, f"decks alone: {theirs / ours:.1f} times as long")


def _browser_settings(folder: Path) -> Path:
    """Write how mermaid-cli starts the browser that gyoan uses, and return the file."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    browser = find_or_install(report=lambda _: None).browser
    file = folder / "puppeteer.json"
    settings = {"executablePath": str(browser.executable), "args": ["--no-sandbox"] if root else []}
    file.write_text(json.dumps(settings), "utf-8")
    return file


def _by_peers(session: Path, settings: Path) -> float:
    """Return the seconds in which the peers make slides of a session."""
    drawn = session.with_suffix(".drawn.md")
    start = time.perf_counter()
    for command in (
        ["mmdc", "--quiet", "-p", str(settings), "-i", str(session), "-o", str(drawn), "-e", "png"],
        ["pandoc", str(drawn), "-o", str(session.with_suffix(".pptx")), "--resource-path", str(session.parent)],
    ):
        subprocess.run(command, check=True, capture_output=True, env=as_installed())
    taken = time.perf_counter() - start
    for left in session.parent.glob(f"{session.stem}.*"):
        if left != session:
            left.unlink()
    return taken


def say(what: str, seconds: float, told: str) -> None:
    """Print a row."""
    sys.stdout.write(f"{what:44}{seconds:7.2f} s   {told}\n")
    sys.stdout.flush()
