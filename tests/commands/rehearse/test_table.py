"""Tests of the table of a rehearsal: every figure of a section, its mark, its colour and its bar."""

from __future__ import annotations

import pytest
from rich.text import Text

from commands.rehearse.test_proposal import section
from gyoan.commands.rehearse import terminal
from gyoan.commands.rehearse.comparing import Comparison, SectionTime
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule
from gyoan.model.session import Role
from gyoan.model.units import Duration


def compared(*sections: SectionTime, slot: int | None = None, opening: float = 0, strange: float = 0) -> Comparison:
    planned = sum(one.budget.duration.seconds for one in sections)
    schedule = Schedule((), Duration(planned), None if slot is None else Duration.of_minutes(slot))
    return Comparison(sections, round(opening * 60_000), round(strange * 60_000), schedule)


def printed(
    comparison: Comparison, capsys: pytest.CaptureFixture[str], language: Language = Language.ENGLISH
) -> list[str]:
    terminal.show_rehearsal(comparison, language)
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines() if line.strip(" ─")]


def test_each_section_stands_with_its_slides_its_plan_what_was_spoken_and_the_difference(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed(compared(section(10, 12.5, slides=4), section(20, 19, slides=7), opening=1, strange=2), capsys)
    assert [line.split("│")[0].rstrip("█· ") for line in lines] == [
        "Section Slides Planned Spoken Off",
        "(title and agenda) – 01:00",
        "구간 4 10:00 12:30 +02:30",
        "구간 7 20:00 19:00 −01:00",
        "(slides not of the session) – 02:00",
        "Total 11 30:00 34:30 +04:30",
    ]


def test_parts_stand_below_their_section_where_they_have_slides_and_minutes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    inner = section(4, 3, section(2, 1))
    lines = printed(compared(section(10, 9, inner, section(0, 1), section(6, 6, slides=0))), capsys)
    assert [line.split("│")[0].rstrip("█· ") for line in lines[1:-1]] == [
        "구간 1 10:00 09:00 −01:00",
        "구간 1 04:00 03:00 −01:00",
        "구간 1 02:00 01:00 −01:00",
    ]
    terminal.show_rehearsal(compared(section(10, 9, inner)), Language.ENGLISH)
    rows = [line for line in capsys.readouterr().out.splitlines() if "구간" in line]
    assert [len(line) - len(line.lstrip()) - (len(rows[0]) - len(rows[0].lstrip())) for line in rows] == [0, 2, 4]


def test_what_was_not_rehearsed_to_its_end_has_a_mark_and_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    part, none = section(10, 4, slides=3, unvisited=1), section(5, 0, slides=2, unvisited=2)
    lines = printed(compared(part, none, section(0, 3), section(0, 0)), capsys)
    assert lines[1:5] == [
        "구간 3 10:00 04:00? –",
        "구간 2 05:00 –? –",
        "구간 1 no time 03:00",
        "구간 1 no time –",
    ]
    assert lines[5] == "Total 7 15:00 07:00? –"


@pytest.mark.parametrize(
    ("spoken", "slot", "said"),
    [
        (31, 30, ["spoken like this, the session is 1 min over its slot (30 min)"]),
        (29, 30, ["spoken like this, the session leaves 1 min of its slot (30 min)"]),
        (30.008, 30, ["spoken like this, the session takes exactly its slot (30 min)"]),
        (31, None, []),
    ],
)
def test_what_the_rehearsal_means_for_the_slot_is_told_where_there_is_one(
    spoken: float, slot: int | None, said: list[str]
) -> None:
    assert [str(one) for one in terminal._remarks(compared(section(30, spoken), slot=slot))] == said


def test_sections_that_keep_their_minutes_are_named_once_they_are_complete() -> None:
    quick = section(10, 2, role=Role.DISCUSSION)
    (kept,) = terminal._remarks(compared(quick, section(20, 30)))
    assert kept == "activities keep their minutes though the rehearsal was shorter: 구간"
    half = section(10, 2, role=Role.DISCUSSION, unvisited=1)
    (only,) = terminal._remarks(compared(half, section(20, 30), slot=30))
    assert "구간" not in only


def figures(spoken: float, planned: int = 10, **more: int) -> tuple[str, str]:
    """Return the difference and the bar of a section."""
    ((cells, _),) = terminal._rows(compared(section(planned, spoken, **more)))
    off, bar = cells[4], cells[5]
    assert isinstance(off, Text)
    assert isinstance(bar, Text)
    return off.plain, bar.plain


@pytest.mark.parametrize(
    ("spoken", "off", "bar"),
    [
        (5, "−05:00", "█" * 6 + "·" * 6 + "│"),
        (10, "±0", "█" * 12 + "│"),
        (10.005, "±0", "█" * 12 + "│"),
        (15, "+05:00", "█" * 12 + "│" + "▓" * 6),
        (20, "+10:00", "█" * 12 + "│" + "▓" * 12),
        (90, "+80:00", "█" * 12 + "│" + "▓" * 12),
        (0, "−10:00", "·" * 12 + "│"),
    ],
)
def test_a_bar_shows_what_was_spoken_of_what_was_planned_up_to_twice_as_much(spoken: float, off: str, bar: str) -> None:
    assert figures(spoken) == (off, bar)


def test_a_section_is_off_its_plan_from_a_tenth_on() -> None:
    def style(spoken: float) -> object:
        ((cells, _),) = terminal._rows(compared(section(10, spoken)))
        assert isinstance(cells[4], Text)
        return cells[4].style

    assert style(11) == style(9) == style(10) == terminal.EXACT
    assert style(11.1) == terminal.OVER
    assert style(8.9) == terminal.UNDER


@pytest.mark.parametrize(("columns", "bars"), [(120, True), (80, True), (60, False)])
def test_bars_are_left_out_where_titles_need_their_room(
    columns: int,
    bars: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    terminal.show_rehearsal(compared(section(10, 12)), Language.KOREAN)
    out = capsys.readouterr().out
    assert ("█" in out) is bars
    assert "+02:00" in out
