"""Signals that end a run: its exit code, and what is put in order first."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.cli import main
from gyoan.commands import prune as prune_command
from gyoan.commands.changes import WatchedPlace
from gyoan.model.message import Language

pytestmark = pytest.mark.skipif(os.name == "nt", reason="another platform: a signal ends a program at once")


def command_that(end: object, monkeypatch: pytest.MonkeyPatch, done: list[str]) -> None:
    """Have `gyoan prune` send itself the signal `end` and put something in order afterwards."""

    def prune(language: Language, *, days: int) -> int:
        try:
            os.kill(os.getpid(), end)  # type: ignore[arg-type]
            return 0
        finally:
            done.append("in order")

    monkeypatch.setattr(prune_command, "prune", prune)


@pytest.fixture
def heard() -> Iterator[None]:
    """Have the three end a program, though `nohup` or a shell that runs the tests may ignore some."""
    usual = {signal.SIGHUP: signal.SIG_DFL, signal.SIGTERM: signal.SIG_DFL, signal.SIGINT: signal.default_int_handler}
    before = {number: signal.signal(number, handler) for number, handler in usual.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_run_that_is_ended_puts_things_in_order_and_says_by_what(
    name: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []
    command_that(getattr(signal, name), monkeypatch, done)

    assert main(["prune"]) == code
    assert done == ["in order"]
    assert capsys.readouterr().err == "interrupted; outputs that were not finished are as they were\n"
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_what_waits_for_files_to_change_is_ended_by_the_signal_that_came(
    name: str, code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def wait(language: Language, *, days: int) -> int:
        for found in WatchedPlace([tmp_path]).changes():
            if not found:
                threading.Timer(0.1, os.kill, (os.getpid(), getattr(signal, name))).start()
        return 0

    monkeypatch.setattr(prune_command, "prune", wait)
    assert main(["prune"]) == code


def test_a_signal_that_is_ignored_goes_on_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    command_that(signal.SIGHUP, monkeypatch, done)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert main(["prune"]) == 0
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_system_without_these_signals_runs_commands_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGHUP")
    monkeypatch.setattr(prune_command, "prune", lambda language, *, days: 0)

    assert main(["prune"]) == 0


def test_a_command_can_be_run_outside_the_main_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prune_command, "prune", lambda language, *, days: 0)
    codes: list[int] = []

    thread = threading.Thread(target=lambda: codes.append(main(["prune"])))
    thread.start()
    thread.join()

    assert codes == [0]
