"""What is said of a build that takes its time."""

from __future__ import annotations

import time

import pytest

from gyoan import console
from gyoan.console import Messages
from gyoan.model.message import Language

MOST_SECONDS = 60
"""No line comes this late, however busy the machine is."""


def heard(capsys: pytest.CaptureFixture[str], words: str) -> str:
    """Return what was said up to a line with `words`."""
    said, end = "", time.monotonic() + MOST_SECONDS
    while words not in said:
        assert time.monotonic() < end, said
        time.sleep(0.005)
        said += capsys.readouterr().err
    return said


def test_without_a_terminal_it_is_said_again_and_again_where_a_long_build_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "PERIOD", 0.01)

    with Messages(Language.ENGLISH).progress(["a.md", "b.md"]) as advance:
        heard(capsys, "a.md: 0 of 2 sessions done after ")
        heard(capsys, "a.md: 0 of 2 sessions done after ")
        advance("a.md")
        heard(capsys, "b.md: 1 of 2 sessions done after ")
        advance("b.md")
        time.sleep(0.05)  # there is nothing left to say
        said = capsys.readouterr().err
        assert not said or said.splitlines()[-1].startswith("b.md: 1")


def test_a_short_build_says_nothing_of_its_progress(capsys: pytest.CaptureFixture[str]) -> None:
    with Messages(Language.ENGLISH).progress(["a.md"]) as advance:
        advance("a.md")

    assert not capsys.readouterr().err
    assert console.PERIOD == 10
