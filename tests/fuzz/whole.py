"""The same inputs given to `gyoan build` as a lecturer's files, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from fuzz import settings, templates, themes
from fuzz.frame import MOST_MEGABYTES, MOST_SECONDS, Fuzzer

SESSION = "session_01.md"
COURSE = "course.toml"
STARTING = 3.0
"""Processor time of starting, and of reading what later builds find in the cache, in seconds."""


def _given(kind: str, made: object) -> dict[str, bytes]:
    """Return the files of a course that holds the input of a fuzzer."""
    match kind, made:
        case "sessions", str():
            # A browser is not attacked here: diagrams are shown as their source.
            return {SESSION: made.replace("```mermaid", "```dot").encode()}
        case "templates", bytes():
            course = '[deck]\ntemplate = "양식.pptx"\n'.encode()
            return {SESSION: templates.SESSION.encode(), COURSE: course, "양식.pptx": made}
        case "themes", themes.SpoiltTheme(text=text, font=font):
            own = {"themes/mine/own.ttf": font} if font else {}
            theme = {"themes/mine/theme.toml": text.encode("utf-8", "surrogatepass")}
            return {SESSION: themes.SESSION.encode(), COURSE: b'theme = "mine"\n', **theme, **own}
        case "settings", settings.SpoiltSettings(course=course, session=session):
            return {SESSION: session.encode("utf-8", "surrogatepass"), COURSE: course.encode("utf-8", "surrogatepass")}
    raise AssertionError(kind)


def tried(kind: str, made: object) -> None:
    """Raise where the build does not end, says that it is at fault, or leaves no deck without an error."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, content in _given(kind, made).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        _build(folder)


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "gyoan", "--lang", "en", "build", SESSION, "-o", "out", "--jobs", "1"]
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    text = (folder / "said.txt").read_text("utf-8", "replace")
    assert process.returncode in {0, 1}, text[-2000:]
    assert "Traceback" not in text, text[-2000:]
    assert "GY599" not in text, text[-2000:]
    assert "\x1b]" not in text
    decks = [*(folder / "out").rglob("*.pptx")]
    assert decks or "error" in text, text[-2000:]
    assert used.ru_utime + used.ru_stime < MOST_SECONDS + STARTING, f"{used.ru_utime + used.ru_stime:.1f} s"
    assert used.ru_maxrss < MOST_MEGABYTES * 1024, f"{used.ru_maxrss // 1024} MB"


def whole(fuzzer: Fuzzer[object]) -> Fuzzer[object]:
    """Return the fuzzer that gives its inputs to whole processes."""
    return Fuzzer(fuzzer.name, fuzzer.made, lambda made: tried(fuzzer.name, made), fuzzer.kept)
