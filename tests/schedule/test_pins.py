"""Times that the author pins to single blocks."""

from __future__ import annotations

import pytest

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.schedule import TimePin
from gyoan.model.units import Duration
from gyoan.schedule import plan
from schedule.lectures import codes, session_of

TEXT = "# 제목\n\n## 가 (5분)\n\n첫 문단\n\n둘째 문단\n\n## 나 (5분)\n\n셋째 문단\n"


def pin(line: int, seconds: int) -> TimePin:
    return TimePin(SourceSpan("lesson.md", line), Duration(seconds))


def test_a_pin_speaks_of_the_block_below_it() -> None:
    outcome = plan(session_of(TEXT), pins=[pin(6, 90), pin(10, 40)])

    assert outcome.value.pins == ((7, Duration(90)), (11, Duration(40)))
    assert outcome.value.budgets[0].talk >= Duration(90)
    assert outcome.diagnostics == ()


def test_a_pin_at_the_end_of_a_section_is_named() -> None:
    outcome = plan(session_of(TEXT), pins=[pin(8, 90)])

    assert outcome.value.pins == ()
    assert [(one.code.value, one.span.line) for one in outcome.diagnostics] == [("GY205", 8)]


def test_of_two_pins_for_a_block_the_nearer_one_counts() -> None:
    outcome = plan(session_of(TEXT), pins=[pin(3, 90), pin(4, 30)])

    assert outcome.value.pins == ((5, Duration(30)),)
    assert codes(outcome.diagnostics) == ["GY205"]


def test_pins_that_take_more_than_their_section_are_named() -> None:
    outcome = plan(session_of(TEXT), pins=[pin(4, 200), pin(6, 200)])

    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY201", 3)
    assert "6 min 40 s, more than its 5 min" in diagnostic.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("## 가\n\n앞\n\n## 나 <!-- time: 1m -->\n\n글\n", 9),
        ("## 가\n\n앞 <!-- time: 1m -->\n\n글\n", 7),
        ("앞\n\n<!-- time: 1m -->\n글\n\n## 가\n\n뒤\n", 6),
    ],
)
def test_a_comment_beside_words_speaks_of_the_first_block_below(text: str, line: int) -> None:
    session = session_of(f"# 제목\n\n{text}")
    outcome = plan(session, pins=session.pins)

    assert (outcome.value.pins, outcome.diagnostics) == (((line, Duration(60)),), ())
