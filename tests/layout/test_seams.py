"""Where slides end: which pieces share one, which is cut, and what goes on with what follows, at the rules' edges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from gyoan.layout.area import GAP
from gyoan.layout.deck.companions import accompanied, as_strip
from gyoan.layout.deck.packing import SlideBody, packed_bodies
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.code import CodePiece, code_piece
from gyoan.layout.deck.slides.noted import NotedPiece
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Callout, Entry
from gyoan.layout.text import Measure
from gyoan.model.blocks import CodeBlock, Side, Table, TableCell
from gyoan.model.deck import Grid, PlaceholderRole, SlideKind, TextBox
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.bricks import Brick
from layout.placed import BODY, SYLLABLE, line, near, places

SPAN = SourceSpan("a.md", 1)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def entry(said: str = "글", **others: object) -> Entry:
    return Entry((Text(said),), **others)  # type: ignore[arg-type]


def listed(count: int, said: str = "글") -> TextPiece:
    return TextPiece(tuple(entry(f"{said}{at}", marker="•") for at in range(count)))


def head(high: float = 30) -> Brick:
    return Brick(Points(high), is_head=True)


def picture(high: float) -> Brick:
    return Brick(Points(high), kind=SlideKind.FIGURE)


def heights(pages: Sequence[SlideBody], stage: Stage) -> list[list[float]]:
    """Return the height of each piece on each slide."""
    return [[round(piece.fit(stage, BODY.height) or 0, 2) for piece in page.pieces] for page in pages]


@pytest.mark.parametrize(
    ("pieces", "pages"),
    [
        ((), []),
        ((Brick(100), Brick(268)), [[100, 268]]),
        ((Brick(100), Brick(269)), [[100, 268], [1]]),
        # A slide of which more than a third is used ends before what does not fit on it.
        ((Brick(109), Brick(300)), [[109, 259], [41]]),
        ((Brick(110), Brick(300)), [[110], [300]]),
        ((Brick(200), Brick(500)), [[200], [380], [120]]),
        ((picture(100), Brick(300)), [[100, 268], [32]]),
        ((Brick(100), picture(300)), [[100], [300]]),
        ((Brick(100), Brick(100), Brick(100)), [[100, 100, 100]]),
        # A head goes on with what it heads, and with as much of it as has room.
        ((Brick(300), head(), Brick(100)), [[300], [30, 100]]),
        ((Brick(300), head(), head(), Brick(100)), [[300], [30, 30, 100]]),
        ((head(), Brick(338)), [[30, 338]]),
        ((head(), Brick(339)), [[30, 338], [1]]),
        ((head(), picture(338)), [[30, 338]]),
        ((head(), picture(339)), [[30], [339]]),
        ((head(), picture(381)), [[30, 338], [43]]),
        ((head(200), Brick(300)), [[200, 168], [132]]),
        ((head(200), picture(300)), [[200], [300]]),
        ((Brick(300), head(), picture(380)), [[300], [30], [380]]),
    ],
)
def test_pieces_join_a_slide_begin_a_new_one_or_are_cut(
    pieces: Sequence[Piece], pages: list[list[float]], stage: Stage
) -> None:
    assert heights(packed_bodies(pieces, stage), stage) == pages


def test_a_slide_has_no_more_lines_than_are_taken_in(stage: Stage) -> None:
    def pages(one: int, other: int) -> int:
        return len(packed_bodies((Brick(50, lines=one), Brick(50, lines=other)), stage))

    assert [pages(4, 5), pages(5, 5)] == [1, 2]
    assert len(packed_bodies((Brick(50, lines=5), Brick(50, lines=5)), replace(stage, most_lines=10))) == 1


def announcement(*said: str) -> TextPiece:
    *before, last = said
    return TextPiece((*(entry(one) for one in before), entry(last, announces=True)))


def texts(pages: Sequence[SlideBody]) -> list[list[object]]:
    """Return for each slide what it holds: texts by their words, others by their kind."""
    return [
        [
            " ".join(one.content[0].text for one in piece.entries)  # type: ignore[union-attr]
            if isinstance(piece, TextPiece)
            else piece.kind.name
            for piece in page.pieces
        ]
        for page in pages
    ]


def test_of_a_text_before_a_picture_only_the_line_that_announces_it_goes_on(stage: Stage) -> None:
    lead = announcement("가", "나", "다", "라")
    high = 4 * line(22) + 3 * 8
    one = line(22)
    fitting = 380 - GAP - high
    assert texts(packed_bodies((lead, picture(fitting)), stage)) == [["가 나 다 라", "FIGURE"]]
    assert texts(packed_bodies((lead, picture(fitting + 0.1)), stage)) == [["가 나 다"], ["라", "FIGURE"]]
    assert texts(packed_bodies((lead, picture(380 - GAP - one)), stage)) == [["가 나 다"], ["라", "FIGURE"]]
    assert texts(packed_bodies((lead, Brick(300)), stage)) == [["가 나 다"], ["라", "CARDS"]]
    assert texts(packed_bodies((lead, picture(350)), stage)) == [["가 나 다"], ["STATEMENT"], ["FIGURE"]]
    heads = TextPiece((entry("가", strong=True), entry("나", strong=True)))
    assert texts(packed_bodies((heads, picture(380)), stage)) == [["가 나"], ["FIGURE"]]
    headed = TextPiece((entry("가"), entry("나"), entry("다"), entry("머리", strong=True), entry("라", announces=True)))
    assert texts(packed_bodies((headed, picture(280)), stage)) == [["가 나 다"], ["머리 라", "FIGURE"]]
    assert texts(packed_bodies((Brick(200), lead, picture(280)), stage)) == [["CARDS", "가 나 다"], ["라", "FIGURE"]]


def said(*sentences: str, marker: str = "") -> TextPiece:
    return TextPiece(tuple(replace(entry(one), marker=marker) for one in sentences))


@pytest.mark.parametrize(
    ("before", "text", "pages"),
    [
        (200, said("크기를 비교한다."), [["CARDS"], ["크기를 비교한다.", "CODE"]]),
        (170, said("앞의 글이다.", "크기를 비교한다."), [["CARDS", "앞의 글이다."], ["크기를 비교한다.", "CODE"]]),
        # Too little would stay behind.
        (150, said("크기를 비교한다."), [["CARDS", "크기를 비교한다."], ["CODE"]]),
        # It says itself that it is about what comes, and so leaves less behind.
        (90, said("다음 거래를 분개하라."), [["CARDS"], ["다음 거래를 분개하라.", "CODE"]]),
        (150, said("The following differs."), [["CARDS"], ["The following differs.", "CODE"]]),
        (150, said("다음날 크기를 비교한다."), [["CARDS", "다음날 크기를 비교한다."], ["CODE"]]),
        # It is about what stands before it, an item, or too long to announce anything.
        (200, said("위 크기를 비교한다."), [["CARDS", "위 크기를 비교한다."], ["CODE"]]),
        (200, said("따라서 크기가 다르다."), [["CARDS", "따라서 크기가 다르다."], ["CODE"]]),
        (200, said("This prints two."), [["CARDS", "This prints two."], ["CODE"]]),
        (200, said("크기를 비교한다.", marker="•"), [["CARDS", "크기를 비교한다."], ["CODE"]]),
        (200, said("가" * 201), [["CARDS", "가" * 201], ["CODE"]]),
    ],
)
def test_a_sentence_right_before_code_goes_with_it_where_enough_stays(
    before: float, text: TextPiece, pages: list[list[str]], stage: Stage
) -> None:
    assert texts(packed_bodies((Brick(before), text, listing(18)), stage)) == pages


def test_a_sentence_goes_with_a_picture_or_table_but_not_with_cards(stage: Stage) -> None:
    text = said("크기를 비교한다.")
    goes, stays = [["CARDS"], ["크기를 비교한다.", "FIGURE"]], [["CARDS", "크기를 비교한다."], ["CARDS"]]
    assert texts(packed_bodies((Brick(200), text, picture(300)), stage)) == goes
    assert texts(packed_bodies((Brick(200), text, table(9)), stage)) == [["CARDS"], ["크기를 비교한다.", "TABLE"]]
    assert texts(packed_bodies((Brick(200), text, Brick(300)), stage)) == stays
    # One that would make the picture too small stays where it is.
    assert texts(packed_bodies((Brick(200), text, picture(380)), stage)) == [["CARDS", "크기를 비교한다."], ["FIGURE"]]


@pytest.mark.parametrize(
    ("first", "apart"),
    [("를 얻는다.", True), ("where x is the mean.", True), ("이라 하면, 답이 나온다.", True), ("정리를 본다.", False)],
)
def test_the_end_of_a_sentence_stands_with_the_formula_in_it(first: str, *, apart: bool, stage: Stage) -> None:
    long = " ".join(["긴 글"] * 150)
    made = texts(packed_bodies((Brick(200), listing(2, ""), said(first, long)), stage))
    assert made[0] == ["CARDS", "CODE", first] if apart else ["CARDS", "CODE"]
    assert str(made[1][0]).startswith("긴 글" if apart else first)


def listing(lines: int, language: str = "python") -> CodePiece:
    return code_piece(CodeBlock("\n".join(f"x = {at}" for at in range(lines)), SPAN, language))


def test_output_stays_with_its_command_where_enough_stands_above_both(stage: Stage) -> None:
    command, output = listing(1, "bash"), listing(18, "")
    for above, pages in ((115, [1, 2]), (114, [2, 1])):
        made = packed_bodies((Brick(above), command, output), stage)
        assert [len(page.pieces) for page in made] == pages


def table(count: int) -> TablePiece:
    row = (TableCell((Text("가"),)), TableCell((Text("나"),)))
    return TablePiece(Table(row, (row,) * count, (None, None), SPAN))


def test_code_and_tables_are_set_smaller_where_something_has_room_beside_them_then(stage: Stage) -> None:
    def most(first: Piece, second: Piece) -> list[float] | None:
        pages = packed_bodies((first, second), stage)
        if len(pages) > 1:
            return None
        return [piece.most for piece in pages[0].pieces if isinstance(piece, CodePiece | TablePiece)]

    code = listing(12)
    usual, larger = (code.height_at(stage, Points(size)) or 0 for size in (14, 16))
    assert most(code, Brick(380 - GAP - larger - 0.1)) == [16]
    assert most(code, Brick(380 - GAP - larger + 0.1)) == [14]
    assert most(code, Brick(380 - GAP - usual + 0.1)) == [12]
    smallest = code.height_at(stage, Points(12)) or 0
    assert most(code, Brick(380 - GAP - smallest + 0.1)) is None
    rows = table(4)
    low = 5 * (line(16) + 10)
    assert most(rows, Brick(380 - GAP - low - 0.1)) == [16]
    assert most(rows, Brick(380 - GAP - low + 0.1)) is None


def test_a_slide_is_of_the_kind_of_its_last_piece_that_is_no_text(stage: Stage) -> None:
    def kind(*kinds: SlideKind) -> SlideKind:
        return SlideBody(tuple(Brick(10, kind=one) for one in kinds)).kind

    assert kind(SlideKind.CODE, SlideKind.TABLE, SlideKind.BULLETS) is SlideKind.TABLE
    assert kind(SlideKind.BULLETS, SlideKind.BULLETS) is SlideKind.BULLETS
    assert SlideBody((Brick(10), Brick(10))).weight(TalkSpeed()) == 2


def strip(lines: int = 1) -> CalloutPiece:
    return CalloutPiece(Callout((), tuple(entry(f"글{at}") for at in range(lines))))


def test_a_short_callout_takes_its_room_from_what_stands_before_it(stage: Stage) -> None:
    low = line(20) + 24
    tall = Brick(380 - GAP - low)
    assert [type(one) for one in as_strip(strip(), [tall], stage) or ()] == [NotedPiece]
    assert as_strip(strip(), [Brick(380 - GAP - low + 0.1)], stage) is None
    assert as_strip(strip(), [], stage) is None
    assert as_strip(strip(3), [Brick(100)], stage) is None
    assert as_strip(CalloutPiece(Callout((), (entry(),), announces=True)), [Brick(100)], stage) is None
    made = as_strip(strip(), [Brick(100), Brick(268 - GAP - low)], stage) or ()
    assert [type(one) for one in made] == [Brick, NotedPiece]
    assert as_strip(strip(), [Brick(100), Brick(268 - GAP - low + 0.1)], stage) is None


def test_a_short_text_alone_is_joined_by_the_end_of_what_stands_before_it(stage: Stage) -> None:
    def parts(*pages: list[Piece]) -> list[int]:
        return [len(page) for page in accompanied(pages, stage)]

    assert parts([Brick(300)], [listed(2)]) == [1, 2]
    assert parts([Brick(300)], [listed(3)]) == [1, 1]
    assert parts([listed(3)]) == [1]
    assert parts([picture(300)], [listed(1)]) == [1, 1]
    assert parts([Brick(300)], [Brick(10), listed(1)]) == [1, 2]
    assert parts([listed(4)], [listed(1)]) == [1, 2]
    assert parts([listed(3)], [listed(1)]) == [1, 1]
    each = int(880 / (22 * SYLLABLE))
    assert parts([Brick(300)], [TextPiece((entry("가" * (3 * each)),))]) == [1, 2]
    higher = replace(stage, body=replace(BODY, height=Points(600)))
    for lines, joined in ((3, 2), (4, 1)):
        shown = TextPiece((entry("가" * (lines * each)),))
        assert [len(page) for page in accompanied([[Brick(300)], [shown]], higher)] == [1, joined]
    # A table that has a slide to itself stays whole; one that is cut anyway gives a part of its rows.
    assert parts([table(8)], [listed(1)]) == [1, 1]
    assert parts([table(8)], [table(8)], [listed(1)]) == [1, 1, 2]
    assert parts(
        [replace(table(8), table=replace(table(8).table, span=SourceSpan("a.md", 9)))], [table(8)], [listed(1)]
    ) == [
        1,
        1,
        1,
    ]


def test_pieces_are_drawn_one_below_the_other_and_text_alone_has_the_whole_slide(stage: Stage) -> None:
    def drawn(*pieces: Piece) -> list[tuple[float, ...]]:
        return places(SlideBody(pieces).draw(stage))

    two = 2 * line(22) + 8
    (alone,) = SlideBody((listed(2),)).draw(stage)
    assert isinstance(alone, TextBox)
    assert (places([alone]), alone.placeholder) == ([(40, 108, 880, 380)], PlaceholderRole.BODY)
    both = SlideBody((listed(2), listed(3))).draw(stage)
    assert [shape.placeholder for shape in both if isinstance(shape, TextBox)] == [None, None]
    assert places(both) == near((40, 108, 880, two), (40, 108 + two + GAP, 880, 3 * line(22) + 16))
    # Text and code keep their height; what else ends a slide is given all that is left.
    high = listing(3).fit(stage, Points(380 - two - GAP)) or 0
    assert drawn(listed(2), listing(3))[1:] == near((40, 108 + two + GAP, 880, high))
    grid = SlideBody((listed(2), table(2))).draw(stage)[1]
    assert isinstance(grid, Grid)
    assert [height.points for height in grid.row_heights] == near((line(20) + 10 + 14,) * 3)[0]
    first = SlideBody((table(2), listed(2))).draw(stage)
    assert places(first) == near((40, 108, 880, 3 * (line(20) + 10)), (40, 108 + 3 * (line(20) + 10) + GAP, 880, two))


def figure(width: float, high: float) -> PicturePiece:
    return PicturePiece(b"png", Points(width), Points(high), "그림", SlideKind.FIGURE)


def kinds(stage: Stage, *pieces: Piece) -> list[list[str]]:
    """Return the kinds of pieces on each slide."""
    return [[type(one).__name__.removesuffix("Piece") for one in page.pieces] for page in packed_bodies(pieces, stage)]


def test_a_picture_stands_at_the_side_of_its_text_where_that_makes_it_much_larger(stage: Stage) -> None:
    room = 380 - GAP - line(22)
    much = room * 1.1
    assert kinds(stage, listed(1), figure(400, room)) == [["Text", "Picture"]]
    assert kinds(stage, listed(1), figure(400, much - 0.1)) == [["Text", "Picture"]]
    assert kinds(stage, listed(1), figure(400, much + 0.1)) == [["Beside"]]
    assert kinds(stage, TextPiece((entry("머리", strong=True),)), figure(400, 380)) == [["Text", "Picture"]]


def test_only_text_stands_at_the_side_of_a_picture_or_code(stage: Stage) -> None:
    assert kinds(stage, listed(1), listed(2), figure(400, 380)) == [["Beside"]]
    assert kinds(stage, listed(1), Brick(200), figure(400, 380)) == [["Text", "Brick"], ["Picture"]]
    assert kinds(stage, listed(2), listing(22)) == [["Beside"]]
    head = TextPiece((entry("글"), entry("나"), entry("머리", strong=True)))
    assert kinds(stage, head, listing(20))[0] != ["Beside"]


def test_what_its_author_put_at_a_side_stands_there(stage: Stage) -> None:
    right, left = (replace(figure(100, 100), side=side) for side in (Side.RIGHT, Side.LEFT))
    assert kinds(stage, listed(1), right) == [["Beside"]]
    assert kinds(stage, left, listed(1)) == [["Beside"]]
    assert kinds(stage, left, listed(1), listed(2)) == [["Beside"]]
    assert kinds(stage, right, listed(1)) == [["Picture", "Text"]]
    assert kinds(stage, right) == [["Picture"]]
    assert kinds(stage, left, Brick(100)) == [["Picture", "Brick"]]


def test_text_after_a_picture_stands_at_its_side_where_it_has_no_room_below(stage: Stage) -> None:
    assert kinds(stage, figure(400, 300), listed(1)) == [["Picture", "Text"]]
    assert kinds(stage, figure(400, 380), listed(1)) == [["Beside"]]
    assert kinds(stage, figure(400, 380), listed(1), listed(2)) == [["Beside"]]
    assert kinds(stage, figure(400, 380), announcement("가", "나", "다"), figure(400, 300))[0] == ["Picture"]


def test_what_is_left_when_a_command_goes_on_with_its_output_has_its_usual_size(stage: Stage) -> None:
    command, output = listing(1, "bash"), listing(18, "")
    (smaller,) = packed_bodies((table(8), command), stage)
    assert [piece.most for piece in smaller.pieces if isinstance(piece, TablePiece)] == [16]
    first, second = packed_bodies((table(8), command, output), stage)
    assert [piece.most for piece in first.pieces if isinstance(piece, TablePiece)] == [math.inf]
    assert len(second.pieces) == 2


def test_heads_that_stand_with_other_text_leave_a_picture_at_their_side(stage: Stage) -> None:
    heading = TextPiece((entry("머리", strong=True),))
    assert kinds(stage, heading, figure(400, 350)) == [["Text", "Picture"]]
    assert kinds(stage, listed(1), heading, figure(400, 350)) == [["Beside"]]


def test_a_picture_at_the_left_takes_the_text_behind_it_whatever_stands_above(stage: Stage) -> None:
    left = replace(figure(100, 100), side=Side.LEFT)
    assert kinds(stage, listed(1), listed(1), left, listed(1)) == [["Text", "Text", "Beside"]]
