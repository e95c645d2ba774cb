"""The rules by which slides are made, each at its edges: what is just enough and what is one too many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from gyoan.layout.area import GAP, Area, SlideGeometry
from gyoan.layout.captions import is_file_name
from gyoan.layout.deck.companions import accompanied, is_companion, last_unit
from gyoan.layout.deck.fitting import fits_below, has_begun, is_text, room_left, worth_splitting
from gyoan.layout.deck.runs import RunStyle, styled_runs, without_orphan
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.comparison import columns_of, compares
from gyoan.layout.deck.slides.piece import MOST_LINES, Stage, balanced, fewest
from gyoan.layout.deck.slides.statement import StatementPiece, as_statement, beside_bar
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Callout, Entry, Group
from gyoan.layout.exchanges import Exchange, exchange_of
from gyoan.layout.labels import as_head, is_notice, split_label
from gyoan.layout.lead_ins import announcing, is_label, leads_in, names
from gyoan.layout.row_widths import row_widths
from gyoan.layout.tabled_pictures import GAP as CELL_GAP
from gyoan.layout.tabled_pictures import largest, spans_of, tiled
from gyoan.layout.text import Measure
from gyoan.model.blocks import CodeBlock, Figure, Table, TableCell
from gyoan.model.deck import Run, SlideKind, TextBox, TextParagraph
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, LineBreak, Link, Strong, Superscript, Text
from gyoan.model.theme import Theme
from gyoan.model.units import Length, Points
from layout.bricks import Brick

SPAN = SourceSpan("a.md", 1)
CODE = CodeBlock("x = 1", SPAN, "python")


def text(said: str) -> Inlines:
    return (Text(said),)


def bold(said: str, *after: Text) -> Inlines:
    return (Strong(text(said)), *after)


def entry(said: str, **others: object) -> Entry:
    return Entry(text(said), **others)  # type: ignore[arg-type]


def table(*rows: Sequence[str]) -> Table:
    header, *others = (tuple(TableCell(text(said)) for said in row) for row in rows)
    return Table(header, tuple(others), (), SPAN)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), Area(40, 108, 880, 380))


def test_what_is_left_of_a_slide_is_what_stands_on_it_and_the_gaps(stage: Stage) -> None:
    assert room_left((), stage) == 380
    assert room_left((Brick(100), Brick(50)), stage) == 380 - 150 - 2 * GAP
    assert room_left((Brick(368),), stage) == 0
    assert room_left((Brick(999),), stage) == 0


def test_a_piece_stands_below_others_where_it_fits_and_the_slide_is_not_full_of_text(stage: Stage) -> None:
    assert fits_below(Brick(268), (Brick(100),), stage)
    assert not fits_below(Brick(269), (Brick(100),), stage)
    assert fits_below(Brick(10, lines=MOST_LINES + 1), (), stage)
    assert fits_below(Brick(10, lines=MOST_LINES - 4), (Brick(10, lines=4),), stage)
    assert not fits_below(Brick(10, lines=MOST_LINES - 3), (Brick(10, lines=4),), stage)


def test_a_slide_has_begun_while_two_thirds_of_it_are_left(stage: Stage) -> None:
    free = 380 * 0.68 + GAP
    assert has_begun((Brick(380 - free),), stage)
    assert not has_begun((Brick(380 - free + 0.1),), stage)
    assert not has_begun((), stage)


@pytest.mark.parametrize(
    ("kind", "worth", "running"),
    [
        (SlideKind.DIAGRAM, False, False),
        (SlideKind.FIGURE, False, False),
        (SlideKind.TABLE, True, False),
        (SlideKind.BULLETS, True, True),
        (SlideKind.DEFINITION, True, True),
    ],
)
def test_pictures_are_not_cut_and_text_may_stand_beside(kind: SlideKind, *, worth: bool, running: bool) -> None:
    assert (worth_splitting(Brick(kind=kind)), is_text(Brick(kind=kind))) == (worth, running)


def test_what_belongs_to_a_code_goes_with_it_and_its_heads(stage: Stage) -> None:
    code, head, brick = CodePiece(CODE, most=Points(9)), Brick(is_head=True), Brick()
    assert last_unit((brick, head, code)) == ([brick], [head, replace(code, most=Points(0))])
    assert last_unit((brick, brick, code)) == ([brick, brick], [replace(code, most=Points(0))])
    assert last_unit((head, code)) is None
    assert last_unit((code,)) is None
    assert last_unit((code, brick)) is None
    lines = TextPiece((entry("글"),), compact=True)
    shown = TablePiece(table("가나", "12"), most=Points(5))
    assert last_unit((lines, shown)) == ([replace(lines, compact=False)], [replace(shown, most=Points(math.inf))])


def test_a_line_or_two_of_text_go_with_what_stands_before_them(stage: Stage) -> None:
    def lines(count: int) -> TextPiece:
        return TextPiece(tuple(entry(f"줄 {at}") for at in range(count)))

    assert not is_companion(lines(4), stage)
    assert is_companion(lines(1), stage)
    assert not is_companion(TextPiece((entry("머리", strong=True),)), stage)
    assert not is_companion(Brick(10), stage)
    assert is_companion(CalloutPiece(Callout((), (entry("주의"),))), stage)


def test_the_end_of_a_longer_text_joins_a_short_one_that_would_stand_alone(stage: Stage) -> None:
    short = TextPiece((entry("덧붙인 말", marker="•"),))
    tall = Brick(300)
    first, second = accompanied([[tall], [short]], stage)
    assert (first, second) == ([Brick(180.0)], [Brick(120.0), short])
    picture = Brick(300, kind=SlideKind.FIGURE)
    assert accompanied([[picture], [short]], stage) == [[picture], [short]]
    few = TextPiece(tuple(entry(f"항목 {at}", marker="•") for at in range(3)))
    assert accompanied([[few], [short]], stage) == [[few], [short]]
    four = TextPiece(tuple(entry(f"항목 {at}", marker="•") for at in range(4)))
    assert [len(page) for page in accompanied([[four], [short]], stage)] == [1, 2]


@pytest.mark.parametrize(
    ("heights", "limit", "counts"),
    [
        ((), 100, []),
        ((50, 50), 100, [2]),
        ((50, 51), 100, [1, 1]),
        ((30, 30, 30, 30), 100, [2, 2]),
        ((200, 10), 100, [1, 1]),
        ((40, 40, 10, 10), 60, [1, 3]),
    ],
)
def test_things_are_divided_among_as_few_pages_as_need_be_and_evenly(
    heights: tuple[float, ...], limit: float, counts: list[int]
) -> None:
    assert balanced(heights, limit) == counts
    assert fewest(heights, limit) == len(counts)


def test_gaps_between_things_count() -> None:
    assert balanced((50, 40), 100, 10) == [2]
    assert balanced((50, 40), 100, 11) == [1, 1]


@pytest.mark.parametrize(
    ("first", "second", "are"),
    [
        ("장점", "단점", True),
        ("단점", "장점", True),
        ("장점", "장점", False),
        ("VM이 적합한 경우", "컨테이너가 적합한 경우", True),
        ("언제 사용", "언제 사용", False),
        ("가나 다라", "가나 마바", True),
        ("가나 다라 마바", "가나 사아 자차", False),
        ("가나 다라 마바", "가나 사아", False),
        ("가나 사아", "가나 다라 마바", False),
        ("가 나 다", "가 라 마", False),
        ("1. 가나 다라", "2. 가나 마바", False),
        ("가나 다라", "2. 가나 마바", False),
    ],
)
def test_two_heads_are_compared_that_are_opposites_or_share_half_of_their_words(
    first: str, second: str, *, are: bool
) -> None:
    groups = tuple(Group(text(head), (entry("글"),)) for head in (first, second))
    assert compares(groups) == are
    assert not compares((*groups, groups[0]))
    assert not compares((groups[0], replace(groups[1], entries=())))
    assert not compares((groups[0], replace(groups[1], head=())))


def test_a_table_of_two_opposite_columns_is_a_comparison() -> None:
    left, right = columns_of(table(("장점", "단점"), ("빠르다", "비싸다"), ("쉽다", " "))) or ()
    assert (len(left.entries), len(right.entries)) == (2, 1)
    assert columns_of(table(("장점", "단점"), ("빠르다", ""))) is None
    assert columns_of(table(("장점", "단점"), ("", "비싸다"))) is None
    assert columns_of(table(("이름", "값"), ("가", "나"))) is None
    assert columns_of(table(("장점", "단점", "값"), ("가", "나", "다"))) is None


@pytest.mark.parametrize(
    ("entries", "is_one"),
    [
        ((entry("무엇인가?"),), True),
        ((entry("가" * 140),), True),
        ((entry("가" * 141),), False),
        ((entry("가"), entry("나")), True),
        ((entry("가"), entry("나"), entry("다")), False),
        ((entry("가", marker="•"),), True),
        ((entry("가", marker="•"), entry("나")), False),
        ((entry("가", marker="☐"),), False),
        ((entry("가", number=1),), False),
        ((entry("가", strong=True), entry("나")), False),
        ((entry("가", strong=True),), True),
    ],
)
def test_a_sentence_or_two_are_a_statement(entries: tuple[Entry, ...], *, is_one: bool) -> None:
    assert isinstance(as_statement(TextPiece(entries)), StatementPiece) == is_one


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (bold("짧은 말"), 36),
        (text("짧은 말"), 32),
        (bold("가" * 24 * 4), 36),
        (bold("가" * 24 * 4 + "나"), 32),
        (bold("가" * 27 * 4 + "나"), 28),
        (text("가" * 2000), 24),
    ],
)
def test_a_statement_is_as_large_as_four_lines_of_it_allow(content: Inlines, size: float, stage: Stage) -> None:
    box, bar = StatementPiece((Entry(content),)).draw(stage, stage.body)
    assert isinstance(box, TextBox)
    assert box.paragraphs[0].runs[0].points == size
    middle = bar.box.y.points + bar.box.height.points / 2
    assert (bar.box.x.points, bar.box.width.points, round(middle, 3)) == (40, 8, 298)
    assert bar.box.height.points == pytest.approx(min(380, stage.measure.height(box.paragraphs, 824)))
    assert beside_bar(stage.body) == Area(68, 108, 824, 380)


@pytest.mark.parametrize(
    ("content", "label", "rest"),
    [
        (bold("정의"), "정의", ""),
        (bold("정의", Text(": 뜻이다")), "정의", "뜻이다"),
        (bold("정의:", Text(" 뜻이다")), "정의:", "뜻이다"),
        (bold("정의", Text("은 뜻이다")), "", "정의은 뜻이다"),
        (bold("가" * 40), "가" * 40, ""),
        (bold("가" * 41), "", "가" * 41),
        (bold("3. " + "가" * 57), "3. " + "가" * 57, ""),
        (bold("3. " + "가" * 58), "", "3. " + "가" * 58),
        (bold("3. " + "가" * 56 + "."), "", "3. " + "가" * 56 + "."),
        (bold("3. " + "가" * 50, Text(": 나")), "", "3. " + "가" * 50 + ": 나"),
        ((Text("📌 "), *bold("핵심")), "📌 핵심", ""),
        ((Text("a "), *bold("핵심")), "", "a 핵심"),
        ((Text("——— "), *bold("핵심")), "——— 핵심", ""),
        ((Text("———— "), *bold("핵심")), "", "———— 핵심"),
        ((*bold("정의"), LineBreak(), Text("뜻")), "", "정의 뜻"),
        (text("글"), "", "글"),
    ],
)
def test_bold_words_with_a_colon_or_alone_are_a_label(content: Inlines, label: str, rest: str) -> None:
    def said(inlines: Inlines) -> str:
        return "".join(run.text for run in styled_runs(inlines, RunStyle(Points(10)))).replace("\u00a0", " ")

    found, left = split_label(content)
    assert (said(found), said(left).replace("\n", " ")) == (label, rest)


def test_a_head_has_no_colon_at_its_end() -> None:
    assert as_head(text("정의: ")) == text("정의")
    assert as_head((Text("가: "), *bold("정의："))) == (Text("가: "), *bold("정의"))
    assert as_head((LineBreak(),)) == (LineBreak(),)
    assert [is_notice(text(said)) for said in ("⚠️ 주의", "Tip", "주의 깊게", "정의")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("one", "does"),
    [
        (entry("다음과 같다:"), True),
        (entry("다음과 같다："), True),
        (entry("가" * 79 + ":"), True),
        (entry("가" * 80 + ":"), False),
        (Entry(bold("정의")), True),
        (entry("글"), False),
        (entry("다음:", level=1), False),
        (entry("다음:", marker="•"), False),
        (entry("다음:", number=1), False),
    ],
)
def test_a_paragraph_announces_a_list_by_a_colon_or_as_a_label(one: Entry, *, does: bool) -> None:
    assert leads_in(one) == does


@pytest.mark.parametrize(
    ("one", "does"),
    [
        (entry("가" * 199 + ":"), True),
        (entry("가" * 200 + ":"), False),
        (entry("실행", marker="•"), True),
        (entry("실행한다.", marker="•"), False),
        (entry("실행한다.", number=1), True),
        (entry("실행"), False),
        (entry("가" * 40, marker="•"), True),
        (entry("가" * 41, marker="•"), False),
    ],
)
def test_a_step_or_a_short_item_names_the_code_below_it(one: Entry, *, does: bool) -> None:
    assert names((one,), CODE) == does
    assert is_label(one.content, numbered=True)
    picture = Figure("그림", "a.png", SPAN)
    assert names((one,), picture) == (does and one.content[0].text.endswith(":"))  # type: ignore[union-attr]


def test_of_long_text_the_last_line_with_what_it_stands_below_announces() -> None:
    levels = (0, 0, 1, 2, 0, 1, 2)
    lines = tuple(entry(str(at), level=level) for at, level in enumerate(levels))
    before, last = announcing(lines)
    assert ([one.content[0] for one in before], len(last)) == ([Text(str(at)) for at in range(4)], 3)
    assert [one.announces for one in last] == [False, False, True]
    assert len(announcing(lines[:6])[1]) == 6
    assert announcing(()) == ((), ())
    assert len(announcing(lines[:2], most=1)[1]) == 1


@pytest.mark.parametrize(
    ("said", "language", "is_it"),
    [
        ("ls", "bash", Exchange.COMMAND),
        ("a\nb\nc\nd", "bash", Exchange.COMMAND),
        ("a\nb\nc\n\nd\ne", "bash", None),
        ("$ ls", "", Exchange.COMMAND),
        ("$ ls", "text", None),
        ("total 0", "", Exchange.OUTPUT),
        ("total 0", "text", Exchange.OUTPUT),
        ("x", "console", Exchange.COMMAND),
        ("x = 1", "python", None),
        ("", "", Exchange.OUTPUT),
    ],
)
def test_a_few_lines_for_a_shell_are_a_command(said: str, language: str, is_it: Exchange | None) -> None:
    assert exchange_of(CodeBlock(said, SPAN, language)) is is_it


@pytest.mark.parametrize(
    ("alt", "target", "is_one"),
    [
        ("a.tar.gz", "img/a.tar.gz", True),
        ("a.tar", "img/a.tar.gz", True),
        ("a", "img/a.tar.gz", True),
        ("img/A", "img/a.png", True),
        ("a_b", "a%20b.png", True),
        ("ab", "a.png", False),
        (".a", ".a", True),
    ],
)
def test_a_text_that_is_the_name_of_the_file_says_nothing(alt: str, target: str, *, is_one: bool) -> None:
    assert is_file_name(alt, target) == is_one


@pytest.mark.parametrize(
    ("said", "tied"),
    [
        ("가나다라마바사아자차 카타 하하하하", True),
        ("가나다라마바사아자차 카타 하하하하하", False),
        ("가나다라마바사 아자차카타파하 하하", True),
        ("가나다라마 마바사아자차카타파 하하하", True),
        ("가나다라마 마바사아자차카타파하 하하하", False),
        ("가나다라마바사아자차카타 하하", False),
        ("가나다라마하 바사아자차 카 하", True),
        ("가나다라마 바사아자차 카 하", False),
        ("가나다라마바사아자차카타  하하", False),
        ("가나다라마바사아자차카타파하하하하", False),
    ],
)
def test_a_short_last_word_is_tied_to_the_one_before_it(said: str, *, tied: bool) -> None:
    assert ("\u00a0" in without_orphan(said)) == tied
    assert without_orphan(said).replace("\u00a0", " ") == said


def test_links_to_other_places_are_text_and_raised_text_is_raised() -> None:
    def run(*content: object) -> Run:
        return styled_runs(content, RunStyle(Points(10)))[0]  # type: ignore[arg-type]

    assert run(Link(text("글"), "https://a.kr")).link == "https://a.kr"
    assert run(Link(text("글"), "MAILTO:a@b.kr")).link == "MAILTO:a@b.kr"
    assert run(Link(text("글"), "b.md")).link is None
    assert run(Superscript(text("2"))).baseline == 30


def test_pictures_side_by_side_come_out_equally_high() -> None:
    assert row_widths([(200, 100), (100, 100)], 310, 10) == [200, 100]
    narrow = row_widths([(900, 100), (10, 100)], 310, 10)
    assert narrow == [pytest.approx(300 * 9 / 10.82), pytest.approx(300 * 1.82 / 10.82)]
    assert row_widths([(5, 0)], 310, 10) == [310]


def test_pictures_of_a_cell_stand_in_rows_and_get_smaller_where_they_are_too_high() -> None:
    two = tiled([(50, 20), (45, 30)], 100, 999)
    assert two.places == ((0, 0, 50, 20), (50 + CELL_GAP, 0, 45, 30))
    assert (two.width, two.height) == (100, 30)
    below = tiled([(50, 20), (46, 30), (10, 5)], 100, 999)
    assert below.places == ((0, 0, 50, 20), (0, 25, 46, 30), (51, 25, 10, 5))
    assert (below.width, below.height) == (61, 55)
    assert tiled([(200, 50)], 100, 999).places == ((0, 0, 100, 25),)
    low = tiled([(100, 100)], 100, 40)
    assert (low.width, low.height) == (pytest.approx(40, abs=1), pytest.approx(40, abs=1))
    figure = Figure("", "a.png", SPAN)
    one = Table((TableCell(()), TableCell(())), ((TableCell((), figures=(figure,)), TableCell(())),) * 3, (), SPAN)
    assert largest(one, 300, 90, (10, 20)) == (140, 30)
    assert largest(one, 300, 90, (150, 40)) == (150, 40)
    assert largest(replace(one, rows=()), 300, 90, (10, 20)) == (140, 90)


def test_cells_that_span_others_begin_anew_in_each_part_of_a_table() -> None:
    def row(*marks: str) -> tuple[TableCell, ...]:
        return tuple(TableCell((), left=mark == "<", above=mark == "^") for mark in marks)

    whole = (row("a", "<", "b"), row("^", "^", "c"), row("d", "e", "^"))
    assert spans_of(whole) == {(0, 0): (2, 2), (0, 2): (1, 1), (1, 2): (2, 1), (2, 0): (1, 1), (2, 1): (1, 1)}
    assert spans_of(whole[1:]) == {(0, 0): (1, 1), (0, 1): (1, 1), (0, 2): (2, 1), (1, 0): (1, 1), (1, 1): (1, 1)}
    assert spans_of((row("a", "b"), row("^")))[0, 1] == (1, 1)
    assert spans_of((row("<", "b"),))[0, 0] == (1, 1)


def test_words_are_broken_where_a_line_is_full(theme: Theme) -> None:
    def lines(said: str, width: float) -> int:
        return Measure(theme).lines((Run(said, Points(10)),), width)

    one = Measure(theme).width("가", Points(10))
    assert [lines("가가 가가", width) for width in (5 * one, 4 * one + 6, 4 * one)] == [1, 1, 2]
    assert lines("가가가가", 2 * one) == 2
    assert lines("가가가가가", 2 * one) == 3
    assert lines("가 가가가가", 2 * one) == 3
    assert lines("가\n가", 9 * one) == 2
    assert lines("가가 가\n가", 2.5 * one) == 3
    assert lines("", 9) == 1


def test_paragraphs_are_as_high_as_their_lines_and_the_spaces_between(theme: Theme) -> None:
    measure = Measure(theme)
    one = TextParagraph((Run("글", Points(20)), Run("자", Points(10))), line_spacing=1.0)
    high = measure.paragraph_height(one, 500)
    spaced = replace(one, space_before=Length.of_points(7))
    assert measure.height((spaced, spaced), 500) == pytest.approx(2 * high + 7)
    assert measure.paragraph_height(replace(one, runs=one.runs[1:]), 500) == pytest.approx(high / 2)
    assert measure.shortened("가나다", Points(10), 500, 1) == "가나다"
    assert measure.shortened("가나다라마", Points(10), measure.width("가나다…", Points(10)), 1) == "가나다…"


def test_the_parts_of_a_slide_stand_one_below_the_other(theme: Theme) -> None:
    found = SlideGeometry(theme.deck)
    left, width = theme.deck.margin.points, theme.deck.width.points - 2 * theme.deck.margin.points
    high = theme.deck.height.points
    assert (found.left, found.width) == (left, width)
    assert found.eyebrow == Area(left, 24, width, 20)
    assert found.title == Area(left, 44, width, 52)
    assert found.body == Area(left, 108, width, high - 158)
    assert found.footer == Area(left, high - 40, width - 80, 20)
    assert found.number == Area(left + width - 70, high - 40, 70, 20)
    assert found.rail == Area(left, high - 14, width, 5)
    assert found.section is None
