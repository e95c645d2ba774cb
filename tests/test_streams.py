"""Standard output and error that nobody takes: what a command does then."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gyoan.cli import main

SESSION = "# Session 1: 시간\n\n## 도입 (5분)\n- 하나\n\n## 없는 시간\n![그림](no.png)\n"
COMMANDS = (
    ("schedule", "course"),
    ("schedule", "course", "--json"),
    ("check", "course", "--no-diagrams"),
    ("check", "course", "--no-diagrams", "--json"),
    ("doctor",),
    ("doctor", "--json"),
    ("prune",),
    ("--help",),
    ("--version",),
)
SILENT = ("check", "course", "--no-diagrams")
"""The one of them that writes nothing to standard output."""
FULL = Path("/dev/full")
has_full = pytest.mark.skipif(not FULL.exists(), reason="another platform: no device is always full")


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a course in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GYOAN_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "session_01.md").write_text(SESSION, encoding="utf-8")
    return tmp_path


def code_of(command: tuple[str, ...]) -> int:
    """Return the exit code of a command."""
    try:
        return main(command)
    except SystemExit as stopped:
        return int(stopped.code or 0)


@contextmanager
def nobody_reads() -> Iterator[int]:
    """Yield the writing end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing


@contextmanager
def full() -> Iterator[int]:
    """Yield a device that has no room."""
    yield os.open(FULL, os.O_WRONLY)


def code_with(
    stream: str, place: Callable[[], object], command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> int:
    """Return the exit code of a command whose `stdout` or `stderr` is `place`."""
    with place() as descriptor, os.fdopen(descriptor, "w", encoding="utf-8") as file, monkeypatch.context() as patched:  # type: ignore[attr-defined]
        patched.setattr(sys, stream, file)
        return code_of(command)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_pipe_that_ends_is_no_error_and_changes_no_exit_code(
    command: tuple[str, ...], stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = code_of(command)
    capsys.readouterr()

    assert code_with(stream, nobody_reads, command, monkeypatch) == usual
    assert "cannot be written" not in capsys.readouterr().err


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_closed_stream_changes_no_exit_code(
    command: tuple[str, ...], stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = code_of(command)
    monkeypatch.setattr(sys, stream, None)

    assert code_of(command) == usual


@has_full
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_output_that_is_lost_is_an_error_with_its_reason(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = code_of(command)
    capsys.readouterr()

    lost = command != SILENT
    assert code_with("stdout", full, command, monkeypatch) == (1 if lost else usual)
    assert ("standard output cannot be written: no space left" in capsys.readouterr().err) == lost


@has_full
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_messages_that_are_lost_change_no_exit_code(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_with("stderr", full, command, monkeypatch) == code_of(command)


def run(redirected: str) -> subprocess.CompletedProcess[str]:
    """Return what became of `gyoan --version` as a process of its own, its streams redirected by the shell."""
    line = f'"{sys.executable}" -m gyoan --version {redirected}'
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(os.name == "nt", reason="another platform: no bash")
@pytest.mark.parametrize(
    ("redirected", "code", "said"),
    [
        (">&- 2>&-", 0, ""),
        ("<&- >&- 2>&-", 0, ""),
        pytest.param(">/dev/full", 1, "gyoan: error: standard output cannot be written", marks=has_full),
        pytest.param("2>/dev/full", 0, "", marks=has_full),
        ('> >(exec <&-; sleep 0.1); sleep 0.2; exit "$?"', 0, ""),
    ],
)
def test_a_process_ends_without_a_word_of_pythons(redirected: str, code: int, said: str) -> None:
    done = run(redirected)

    assert done.returncode == code
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == bool(said)
