"""Which head of a page stands in its title, and what is long enough to be told of: each at the edge of its rule."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.findings import findings
from gyoan.layout.deck.headings import titled
from gyoan.layout.deck.packing import SlideBody
from gyoan.layout.deck.slides.chrome import one_line
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.statement import StatementPiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Entry
from gyoan.layout.text import Measure
from gyoan.markdown import read_session
from gyoan.model.deck import SlideKind
from gyoan.model.inline import Text
from gyoan.model.theme import Theme
from layout.bricks import Brick
from layout.placed import SYLLABLE


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), SlideGeometry(theme.deck).body)


def entry(said: str, **others: object) -> Entry:
    return Entry((Text(said),), **others)  # type: ignore[arg-type]


def headed(head: str, *items: str) -> TextPiece:
    return TextPiece((entry(head, strong=True), *(entry(one, marker="•") for one in items)))


def page(*pieces: Piece) -> SlideBody:
    return SlideBody(pieces)


def titles(pages: Sequence[SlideBody], stage: Stage, title: str = "절") -> list[tuple[str, bool, list[int]]]:
    """Return title, whether it is the section's own and how many entries each text has that is left."""
    return [
        (
            one.title,
            one.own,
            [len(piece.entries) for piece in one.body.pieces if isinstance(piece, TextPiece | StatementPiece)],
        )
        for one in titled(title, pages, stage)
    ]


LONG = "가" * 40


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        # The head of a single page stays on it; those of several pages stand in their titles.
        ([page(headed("머리말씀", "하나", "둘", "셋"))], [("절", True, [4])]),
        (
            [page(headed("머리말씀", "하나", "둘", "셋")), page(headed("다음말씀", "하나"), Brick())],
            [("절 – 머리말씀", True, [3]), ("절 – 다음말씀", True, [1])],
        ),
        (
            [page(Brick()), page(headed("머리말씀", "하나", "둘", "셋"))],
            [("절", True, []), ("절 – 머리말씀", True, [3])],
        ),
        # A short head says too little to stand behind the title, or to be one.
        ([page(Brick()), page(headed("머리말", "하나", "둘", "셋"))], [("절", True, []), ("절", True, [4])]),
        ([page(Brick()), page(headed("절", "하나", "둘", "셋"))], [("절", True, []), ("절", True, [3])]),
        # What goes on keeps the title of the page before; cards begin something new.
        (
            [page(Brick()), page(headed("머리말씀", "하나"), Brick()), page(Brick(kind=SlideKind.CODE)), page(Brick())],
            [("절", True, []), ("절 – 머리말씀", True, [1]), ("절 – 머리말씀", True, []), ("절", True, [])],
        ),
        # A head by itself stays text where nothing stands below it, and goes where something does.
        ([page(Brick()), page(headed("머리말씀"))], [("절", True, []), ("절", True, [1])]),
        ([page(Brick()), page(headed("머리말씀"), Brick())], [("절", True, []), ("절 – 머리말씀", True, [])]),
        ([page(Brick()), page(headed("머리말씀", "하나"))], [("절", True, []), ("절 – 머리말씀", True, [1])]),
    ],
)
def test_the_head_that_a_page_begins_with_stands_in_its_title(
    pages: Sequence[SlideBody], shown: list[tuple[str, bool, list[int]]], stage: Stage
) -> None:
    assert titles(pages, stage) == shown


def test_a_head_of_eight_letters_is_a_title_by_itself_where_both_have_no_room(stage: Stage) -> None:
    def shown(head: str, title: str = LONG) -> str:
        return titles([page(Brick()), page(headed(head, "하나", "둘", "셋"))], stage, title)[1][0]

    assert not one_line(f"{LONG} – {'나' * 7}", stage.measure)
    assert (shown("나" * 7), shown("나" * 8)) == (LONG, "나" * 8)
    assert shown("나" * 99) == LONG


def test_what_is_left_below_a_head_alone_on_its_page_may_be_a_statement(stage: Stage) -> None:
    (_, below) = titled("절", [page(Brick()), page(headed("머리말씀", "하나"))], stage)
    assert isinstance(below.body.pieces[0], StatementPiece)


def told(body: str, stage: Stage) -> list[tuple[str, int]]:
    read = read_session(f"# 제목\n\n{body}".encode(), "session_08.md").value
    assert read is not None
    return [(one.code.value, one.span.line) for one in findings(read, (), stage)]


def table(columns: int, rows: int) -> str:
    line = "| " + " | ".join(["가"] * columns) + " |\n"
    return line + "|" + "---|" * columns + "\n" + line * rows


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## 절\n\n" + table(8, 40), []),
        ("## 절\n\n" + table(12, 1), []),
        ("## 절\n\n" + table(13, 1), [5]),
        ("## 절\n\n" + table(2, 41), [5]),
        ("## 절\n\n" + "가" * 360, []),
        ("## 절\n\n" + "가" * 460, [5]),
        ("## 절\n\n" + "".join(f"**머리{at}**\n\n- 글\n\n" for at in range(7)), []),
        ("## 절\n\n" + "".join(f"**머리{at}**\n\n- 글\n\n" for at in range(8)), [5]),
        ("## 절\n\n" + "".join(f"**{'가' * 59}**:\n\n- 글\n\n" for at in range(8)), [5]),
        ("## 절\n\n" + "".join(f"**{'가' * 61}**\n\n- 글\n\n" for at in range(8)), []),
        ("## 절\n\n" + "".join(f"**머리{at}** 글\n\n- 글\n\n" for at in range(8)), []),
        (f"## {'가' * 126}\n\n- 글\n", [3]),
    ],
)
def test_what_does_not_suit_a_slide_is_told_from_an_edge_on(body: str, lines: list[int], stage: Stage) -> None:
    assert [line for _, line in told(body, stage)] == lines


def test_a_paragraph_is_too_long_from_ten_lines_on(stage: Stage) -> None:
    each = int(stage.body.width / (22 * SYLLABLE))
    assert told("## 절\n\n" + "가" * (9 * each), stage) == []
    assert [line for _, line in told("## 절\n\n" + "가" * (9 * each + 1), stage)] == [5]
