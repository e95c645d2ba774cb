"""What is said of a build that takes its time."""

from __future__ import annotations

import itertools
import re
import threading
import time
from concurrent.futures import Future

import pytest

from gyoan.course.building.request import Progress
from gyoan.messages.console import LOOKING_FOR_TOOLS
from gyoan.model.message import Language
from gyoan.terminal import console
from gyoan.terminal.console import Messages

ERASED = "\x1b[2K"
"""What a terminal is told to empty a line."""
MOST_SECONDS = 60
"""No line comes this late, however busy the machine is."""


def heard(capsys: pytest.CaptureFixture[str], words: str) -> str:
    """Return what was said up to a line with `words`."""
    said, end = "", time.perf_counter() + MOST_SECONDS
    while words not in said:
        assert time.perf_counter() < end, said
        time.sleep(0.005)
        said += capsys.readouterr().err
    return said


@pytest.mark.parametrize("dumb", [False, True])
def test_without_a_terminal_that_can_move_a_bar_it_is_said_again_and_again_where_a_long_build_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, dumb: bool
) -> None:
    monkeypatch.setattr(console, "PERIOD", 0.01)
    if dumb:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("TERM", "dumb")

    with Messages(Language.ENGLISH).progress(["a.md", "b.md"]) as advance:
        heard(capsys, "a.md: 0 of 2 sessions done after ")
        heard(capsys, "a.md: 0 of 2 sessions done after ")
        advance("a.md")
        heard(capsys, "b.md: 1 of 2 sessions done after ")
        advance("b.md")
        time.sleep(0.05)  # there is nothing left to say
        said = capsys.readouterr().err
        assert not said or said.splitlines()[-1].startswith("b.md: 1")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what is printed taken for a terminal."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("language", "building"), [(Language.ENGLISH, "building"), (Language.KOREAN, "만드는 중")])
def test_on_a_terminal_a_bar_says_how_many_sessions_are_done_and_goes(
    language: Language, building: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Messages(language).progress(["a.md", "b.md", "c.md"]) as advance:
        assert building in heard(capsys, "0/3")
        advance("a.md")
        assert "a.md" in heard(capsys, "1/3")
        advance("b.md")
        assert "b.md" in heard(capsys, "2/3")
    assert capsys.readouterr().err.endswith(ERASED)


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_one_session_has_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    with Messages(Language.ENGLISH).progress(["a.md"]) as advance:
        advance("a.md")
    assert not capsys.readouterr().err


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("language", "looking"), [(Language.ENGLISH, "looking for"), (Language.KOREAN, "찾는 중")])
def test_on_a_terminal_a_long_task_says_its_last_step_in_its_place(
    language: Language, looking: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Messages(language).status(LOOKING_FOR_TOOLS()) as step:
        heard(capsys, looking)
        step("unpacking")
        heard(capsys, "unpacking")
    assert capsys.readouterr().err.endswith(ERASED)


def test_a_short_build_says_nothing_of_its_progress(capsys: pytest.CaptureFixture[str]) -> None:
    with Messages(Language.ENGLISH).progress(["a.md"]) as advance:
        advance("a.md")

    assert not capsys.readouterr().err
    assert console.PERIOD == 10


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, r"b.md: 34 of 120 diagrams, about \d+ s left; 1 of 2 sessions done after \d+ s"),
        (Language.KOREAN, r"b.md 만드는 중: 다이어그램 120개 중 34개, 약 \d+초 남음, 2개 차시 중 1개 완료, \d+초 지남"),
    ],
)
def test_it_is_said_how_many_diagrams_are_drawn_and_what_is_left(
    language: Language, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "PERIOD", 0.01)
    clock = itertools.count(0, 7)
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))
    progress, promises = Progress(), [Future[None]() for _ in range(120)]
    progress.ordered(promises)
    for promise in promises[:34]:
        promise.set_result(None)

    with Messages(language).progress(["a.md", "b.md"], progress) as advance:
        advance("a.md")
        lines = ""
        for _ in range(2000):
            lines += capsys.readouterr().err
            if re.search(said, lines):
                return
            threading.Event().wait(0.005)
    raise AssertionError(lines)


def test_of_many_sessions_it_is_said_at_once_which_is_underway(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "PERIOD", 1000.0)  # the second line never comes

    with Messages(Language.ENGLISH).progress(["a.md", "b.md", "c.md", "d.md"]):
        heard(capsys, "a.md: 0 of 4 sessions done after 1 s")


def test_sessions_that_are_unchanged_count_neither_as_done_nor_as_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "PERIOD", 0.01)
    clock = itertools.count(0, 60)
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))

    with Messages(Language.ENGLISH).progress(
        ["a.md", "b.md", "c.md", "d.md"], Progress(unchanged=frozenset({"a.md", "c.md"}))
    ) as advance:
        advance("a.md")
        assert "left" not in heard(capsys, "b.md: 0 of 2 sessions done after ")  # nobody knows yet
        advance("b.md")
        advance("c.md")
        said = heard(capsys, "; 1 of 2 sessions done after ")
    told = re.findall(r"d.md: about (\d+) s left; 1 of 2 sessions done after (\d+) s", said)
    assert told
    assert all(left == passed for left, passed in told)


@pytest.mark.usefixtures("terminal")
def test_a_bar_counts_the_sessions_to_be_made(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    with Messages(Language.ENGLISH).progress(["a.md", "b.md", "c.md"], progress) as advance:
        heard(capsys, "0/3")
        progress.unchanged = frozenset({"a.md"})
        advance("a.md")
        heard(capsys, "0/2")
        advance("b.md")
        heard(capsys, "1/2")


@pytest.mark.usefixtures("terminal")
def test_a_bar_says_how_many_diagrams_are_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(120, 34)
    with Messages(Language.ENGLISH).progress(["a.md", "b.md"], progress) as advance:
        heard(capsys, "34 of 120 diagrams")
        progress.drawn = 35
        advance("a.md")
        heard(capsys, "35 of 120 diagrams")
