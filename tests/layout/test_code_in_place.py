"""Code on slides: how large it is set, where it is cut, what stands below it, and panels of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.code import CodePiece, code_piece, is_long
from gyoan.layout.deck.slides.code_panels import CodePanelsPiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.text import Measure
from gyoan.model.blocks import CodeBlock, CodeKind
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import TextBox
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.message import Wording
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.placed import BODY, line, near, places, said, sizes, spaces

SPAN = SourceSpan("a.md", 1)
REASON = Wording("reason", "까닭")()
FOOT = 14 * 1.46 + 6
"""The height of a line below code."""


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def lines(count: int, *blank: int) -> tuple[str, ...]:
    return tuple("" if at in blank else f"x{at}" for at in range(count))


def code(count: int, *blank: int, **others: object) -> CodePiece:
    return CodePiece(lines(count, *blank), **others)  # type: ignore[arg-type]


def wide(width: int, count: int = 1) -> CodePiece:
    return CodePiece(("x" * width,) * count)


def high(points: float, count: float = 1, em: float = 1.22) -> float:
    """Return the height of a box of code."""
    return count * points * em * 0.9 + 24 + 2


def columns(points: float, width: float = 880) -> int:
    """Return how many columns have room in a width."""
    return int((width - 24) / (points * 0.605 * 1.02))


def test_no_line_is_wrapped_for_a_single_point(stage: Stage) -> None:
    def size(longest: int) -> float | None:
        return code_piece(CodeBlock("x" * longest + 4 * "\nx", SPAN, "bash")).points(stage, Points(999))

    assert size(columns(13)) == size(columns(13) - 1) == 13
    assert size(columns(12)) == size(columns(13) + 1) == 14


@pytest.mark.parametrize(
    ("blank", "shown"),
    [(37, 38), (35, 36), (39, 40), (30, 40), (0, 40)],
    ids=["near", "farthest", "last", "far", "none"],
)
def test_the_beginning_of_long_code_ends_where_something_ends(blank: int, shown: int) -> None:
    lines = ["" if number == blank and number else f"    x = {number}" for number in range(60)]
    piece = code_piece(CodeBlock("\n".join(lines), SPAN, "python"))

    assert (piece.lines, piece.rest) == (tuple(lines[:shown]), tuple(lines[shown:]))


def test_a_few_long_lines_are_wrapped_so_that_code_is_as_large_as_usual(stage: Stage) -> None:
    def size(text: str, language: str = "python", kind: CodeKind = CodeKind.CODE, limit: float = 999) -> float | None:
        return code_piece(CodeBlock(text, SPAN, language, kind)).points(stage, Points(limit))

    long, short = "x" * (columns(12) + 1), "\nx"
    assert size(long + 4 * short) == 14
    assert size("x" * columns(18) + 4 * short) == 18
    assert size(long + 4 * short, limit=high(14, 6) - 1) == 13
    assert size(f"{long}\n{long}" + 5 * short) == 12
    assert size(f"{long}\n{long}" + 6 * short) == 14
    assert size(long) == 12
    assert {
        size(long + 4 * short, "text"),
        size(long + 4 * short, ""),
        size(long + 4 * short, kind=CodeKind.FIGURE),
    } == {12}
    small = replace(code_piece(CodeBlock(long + 4 * short, SPAN, "python")), most=Points(12))
    assert small.points(stage, Points(999)) == 12


def test_code_is_as_large_as_its_lines_and_columns_allow(stage: Stage) -> None:
    for count in range(1, 27):
        expected = next(size for size in range(20, 11, -1) if high(size, count) <= 380)
        assert code(count).points(stage, BODY.height) == expected
        assert code(count).fit(stage, BODY.height) == pytest.approx(high(expected, count))
    assert code(27).fit(stage, BODY.height) is None
    for size in range(20, 12, -1):
        assert wide(columns(size)).points(stage, BODY.height) == size
        assert wide(columns(size) + 1).points(stage, BODY.height) == size - 1
    assert wide(columns(12)).fit(stage, Points(999)) == pytest.approx(high(12))
    assert wide(columns(12) + 1).fit(stage, Points(999)) == pytest.approx(high(12, 2))
    assert wide(2 * (columns(12) - 2)).fit(stage, Points(999)) == pytest.approx(high(12, 2))
    assert wide(2 * (columns(12) - 2) + 1).fit(stage, Points(999)) == pytest.approx(high(12, 3))


def test_code_is_no_larger_than_it_is_told_and_hangul_has_higher_lines(stage: Stage) -> None:
    assert [code(1, most=Points(most)).points(stage, BODY.height) for most in (0, 15, 16, 30)] == [20, 15, 16, 20]
    assert CodePiece(("가",)).fit(stage, BODY.height) == pytest.approx(high(20, em=1.46))
    assert CodePiece(("가", "x")).fit(stage, BODY.height) == pytest.approx(20 * 0.9 * (1.46 + 1.22) + 26)
    assert code(1).fit(stage, Points(high(12))) == pytest.approx(high(12))
    assert code(1).fit(stage, Points(high(12) - 0.01)) is None
    assert code(3).height_at(stage, Points(17)) == pytest.approx(high(17, 3))
    assert wide(columns(17)).height_at(stage, Points(17)) is not None
    assert wide(columns(17) + 1).height_at(stage, Points(17)) is None


def test_a_very_narrow_place_has_twelve_columns(stage: Stage) -> None:
    narrow = replace(stage, body=replace(BODY, width=Points(60)))
    assert wide(12).fit(narrow, BODY.height) == pytest.approx(high(20))
    assert wide(22).fit(narrow, Points(999)) == pytest.approx(high(12, 3))
    assert wide(20).fit(narrow, Points(999)) == pytest.approx(high(12, 2))


def test_what_stands_below_code_takes_its_height(stage: Stage) -> None:
    assert code(2, reason=REASON).fit(stage, BODY.height) == pytest.approx(high(20, 2) + FOOT)
    assert code(2, rest=("y",)).fit(stage, BODY.height) == pytest.approx(high(20, 2) + FOOT)
    caption = line(16) + 6
    assert code(2, caption=(Text("말"),)).fit(stage, BODY.height) == pytest.approx(high(20, 2) + caption)


def drawn(piece: CodePiece, stage: Stage, room: float) -> TextBox:
    box = piece.draw(stage, BODY.top(Points(room)))[0]
    assert isinstance(box, TextBox)
    return box


def test_code_is_drawn_a_paragraph_a_line(stage: Stage) -> None:
    box = drawn(code(2), stage, 100)
    assert (places([box]), sizes(box), said(box)) == ([(40, 108, 880, 100)], [20, 20], "x0\nx1")
    assert box.inset is not None
    assert (box.inset.points, [one.line_spacing for one in box.paragraphs]) == (12, [0.9, 0.9])
    assert sizes(drawn(code(2), stage, high(15, 2) - 0.4)) == [15, 15]
    assert sizes(drawn(code(2), stage, high(15, 2) - 0.6)) == [14, 14]
    wrapped = drawn(wide(columns(12) + 1), stage, 100)
    first, second = said(wrapped).split("\n")
    assert (len(first), second) == (columns(12) - 2, "↪ " + "x" * 3)
    shown, caption = code(2, caption=(Text("말"),)).draw(stage, BODY.top(Points(100)))
    assert places([shown, caption]) == near(
        (40, 108, 880, 100 - line(16) - 6), (40, 108 + 100 - line(16), 880, line(16))
    )


def test_the_line_below_code_says_why_or_how_much_more_there_is(stage: Stage) -> None:
    assert said(drawn(code(1, reason=REASON), stage, 200)) == "x0\n까닭"
    more = drawn(code(1, rest=("a", "b")), stage, 200)
    assert sizes(more) == [20, 14]
    assert spaces(more) == [0, 4]
    assert "2" in said(more).split("\n")[1]
    named = said(drawn(code(1, rest=("a", "b"), section="절"), stage, 200)).split("\n")[1]
    assert named == said(more).split("\n")[1] + " ‘절’"
    long = said(drawn(code(1, rest=("a", "b"), section="가" * 99), stage, 200)).split("\n")[1]
    assert long.endswith("가…’")
    assert stage.measure.width(long, Points(14)) <= 880 - 24


def counts(piece: CodePiece, stage: Stage, limit: float = 380) -> list[int]:
    return [len(part.lines) for part in piece.split(stage, Points(limit)) if isinstance(part, CodePiece)]


def test_of_a_very_long_listing_a_slide_is_made_even_with_the_next_five_hundred_lines(stage: Stage) -> None:
    # 26 lines have room on a slide: all of them by themselves would be 43 slides, 500 are 20 of 25 lines.
    assert counts(code(1100), stage) == [25] * 44


@pytest.mark.parametrize(
    ("count", "blank", "parts"),
    [
        (26, (), [26]),
        (27, (), [14, 13]),
        (27, (11,), [12, 15]),
        (27, (8,), [9, 18]),
        (27, (7,), [14, 13]),
        (27, (18,), [19, 8]),
        (27, (19,), [14, 13]),
        (27, (11, 12), [13, 14]),
        (27, (11, 15), [12, 15]),
        (52, (), [26, 26]),
        (52, (23,), [26, 26]),
        (51, (24,), [25, 26]),
        (52, (26,), [26, 26]),
        (53, (), [18, 18, 17]),
    ],
)
def test_long_code_is_cut_evenly_behind_an_empty_line_that_is_near(
    count: int, blank: Sequence[int], parts: list[int], stage: Stage
) -> None:
    assert counts(code(count, *blank), stage) == parts


def test_the_last_part_has_what_stands_below_and_each_its_caption(stage: Stage) -> None:
    room = BODY.height - 26
    fitting = int((room - FOOT) / (12 * 1.22 * 0.9))
    assert counts(code(fitting, reason=REASON), stage) == [fitting]
    parts = code(fitting + 1, reason=REASON, rest=("y",)).split(stage, BODY.height)
    assert [(part.reason, part.rest) for part in parts if isinstance(part, CodePiece)] == [
        (code(1).reason, ()),
        (REASON, ("y",)),
    ]
    captioned = int((room - line(16) - 6) / (12 * 1.22 * 0.9))
    assert len(counts(code(captioned, caption=(Text("말"),)), stage)) == 1
    assert len(counts(code(captioned + 1, caption=(Text("말"),)), stage)) == 2


def test_a_line_that_wraps_to_more_than_a_slide_is_cut(stage: Stage) -> None:
    each, rows = columns(12), int((380 - 26 - FOOT) / (12 * 1.46 * 0.9))
    fitting = 26 * (each - 2)
    assert counts(wide(fitting), stage) == [1]
    parts = wide(fitting + 1).split(stage, BODY.height)
    assert [len(part.lines[0]) for part in parts if isinstance(part, CodePiece)] == [
        rows * (each - 4),
        fitting + 1 - rows * (each - 4),
    ]
    assert [part.rest for part in replace(wide(fitting + 1), rest=("y",)).split(stage, BODY.height)] == [(), ("y",)]  # type: ignore[attr-defined]


def block(count: int, language: str = "python", kind: CodeKind = CodeKind.CODE) -> CodeBlock:
    return CodeBlock("\n".join(lines(count)), SPAN, language, kind=kind)


def test_of_long_code_a_deck_shows_the_beginning() -> None:
    assert [is_long(block(count)) for count in (40, 41)] == [False, True]
    assert [is_long(block(99, language)) for language in ("", "text", "txt", "py")] == [False, False, False, True]
    assert not is_long(block(99, kind=CodeKind.FIGURE))
    long, short = code_piece(block(45), "절"), code_piece(block(40), "절")
    assert (len(long.lines), len(long.looks), long.rest, long.section) == (40, 40, lines(45)[40:], "절")
    assert (len(short.lines), short.rest, short.section) == (40, (), "")
    assert (long.notes, long.weight(TalkSpeed(code_line_seconds=2))) == ("x40\nx41\nx42\nx43\nx44", 80)
    assert code_piece(CodeBlock("\tx\n\n  y", SPAN)).lines == ("    x", "", "  y")
    assert code_piece(CodeBlock("\tx\n\n  y", SPAN)).weight(TalkSpeed(code_line_seconds=2)) == 4


def panels(*pieces: CodePiece) -> CodePanelsPiece:
    return CodePanelsPiece(tuple(((Text("머리"),), piece) for piece in pieces))


def test_panels_of_code_stand_below_one_another_while_they_have_room_else_side_by_side(stage: Stage) -> None:
    head = line(22) + 4
    one = head + high(20, 3)
    two = panels(code(3), code(3))
    assert two.fit(stage, BODY.height) == pytest.approx(2 * one + 12)
    assert two.fit(stage, Points(2 * one + 11.99)) == pytest.approx(one)
    assert two.fit(stage, Points(one - 0.01)) == pytest.approx(head + high(19, 3))
    assert two.fit(stage, Points(head + high(16, 3))) == pytest.approx(head + high(16, 3))
    assert two.fit(stage, Points(head + high(16, 3) - 0.01)) is None
    assert places(two.draw(stage, BODY)) == near(
        (40, 108, 880, head - 4),
        (40, 108 + head, 880, high(20, 3)),
        (40, 108 + one + 12, 880, head - 4),
        (40, 108 + one + 12 + head, 880, high(20, 3)),
    )
    assert places(two.draw(stage, BODY.top(Points(200)))) == near(
        (40, 108, 434, head - 4),
        (40, 108 + head, 434, high(20, 3)),
        (486, 108, 434, head - 4),
        (486, 108 + head, 434, high(20, 3)),
    )
    heads = [shape for shape in two.draw(stage, BODY) if isinstance(shape, TextBox) and said(shape) == "머리"]
    assert [(sizes(box), box.paragraphs[0].runs[0].bold) for box in heads] == [([22], True)] * 2
    half = columns(20, 434)
    assert panels(wide(half, 3), code(3)).fit(stage, Points(200)) == pytest.approx(one)
    assert panels(wide(half + 1, 3), code(3)).fit(stage, Points(200)) == pytest.approx(head + high(19, 3))
    three = panels(*[code(1)] * 3)
    assert three.fit(stage, BODY.height) == pytest.approx(3 * (head + high(20)) + 24)
    assert three.fit(stage, Points(3 * (head + high(20)) + 23.9)) == pytest.approx(3 * (head + high(19)) + 24)
    assert three.notes == "머리\n머리\n머리"


def test_a_line_in_the_looks_of_its_syntax_keeps_every_letter_where_it_is_wrapped(stage: Stage) -> None:
    written = f'x = "{"a" * 150}" + y  # {"b" * 20} end'
    box = drawn(code_piece(CodeBlock(written, SPAN, "python")), stage, 380)
    assert said(box).replace("\n↪ ", "") == written
    assert len(box.paragraphs) == 2
    marked = box.paragraphs[1].runs[0]
    assert (marked.text, marked.color) == ("↪ ", ColorSlot.MUTED)
    assert all(run.monospace for one in box.paragraphs for run in one.runs if run.text != "…")
