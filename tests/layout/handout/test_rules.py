"""The rules by which pages are made, each at its edges: what is just enough and what is one too many."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from gyoan.layout.handout.code import set_code
from gyoan.layout.handout.figures import set_figure
from gyoan.layout.handout.links import numbered_addresses, section_addresses, shows_itself
from gyoan.layout.handout.marginalia import start_text
from gyoan.layout.handout.pages.numbering import roman
from gyoan.layout.handout.pages.pagination import pages_of, paginate
from gyoan.layout.handout.pages.rows import Rows
from gyoan.layout.handout.pages.slices import Break, Strip
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.run_sheet import range_of
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.tables import set_table
from gyoan.markdown import read_session
from gyoan.model.blocks import CodeKind, Figure, Table, TableCell
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import CellPicture, Image, PageTable, TableRow, TextBlock
from gyoan.model.inline import Text
from gyoan.model.pages import Blank
from gyoan.model.picture import Picture
from gyoan.model.session import Session
from gyoan.model.theme import Theme
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points
from gyoan.typesetting.line_heights import LEADING
from layout.handout.handouts import handout_of

SPAN = SourceSpan("a.md", 1)
PT = Length.of_points
FREE, POOR, BAD, NEVER = Break
HIGH = Points(100)


def session_of(*lines: str) -> Session:
    session = read_session("\n\n".join(lines).encode(), "session_08.md").value
    assert session is not None
    return session


@pytest.fixture
def place(theme: Theme) -> TextArea:
    return TextArea(Styles(theme), {}, {}, Points(0), Points(400), Points(10))


def test_addresses_are_numbered_where_they_are_first_named_and_listed_once() -> None:
    session = session_of(
        "# 제목",
        "[가](https://a.kr/1)",
        "## 하나 [나](https://a.kr/2)",
        "[가](https://a.kr/1) [자기](https://자기) https://a.kr/7",
        "- 항목 [다](HTTP://a.kr/3)",
        "## 둘",
        "| [라](https://a.kr/4) | 나 |\n|---|---|\n| [다](HTTP://a.kr/3) | [곳](mailto:a@b.kr) |",
        "> [마](https://a.kr/5) [파일](b.md)",
    )
    numbers = numbered_addresses(session)
    assert [address[-1] for address in numbers] == ["1", "2", "3", "4", "5"]
    first, second = session.sections
    assert [number for number, _ in section_addresses(first, numbers, 1)] == [2, 3]
    assert [number for number, _ in section_addresses(first, numbers, 0)] == [1, 2, 3]
    assert [number for number, _ in section_addresses(second, numbers, 3)] == [4, 5]
    assert section_addresses(second, numbers, 5) == []
    assert section_addresses(second, {}, 0) == []


@pytest.mark.parametrize(
    ("said", "target", "does"),
    [
        ("a.kr", "https://a.kr/", True),
        ("https://a.kr/", "https://a.kr", True),
        ("http://a.kr", "https://a.kr", True),
        (" a.kr ", "http://a.kr", True),
        ("b.kr", "https://a.kr", False),
    ],
)
def test_a_link_that_is_its_address_says_it(said: str, target: str, *, does: bool) -> None:
    assert shows_itself((Text(said),), target) == does


def test_numbers_of_slides_moments_and_pages_before_the_first() -> None:
    assert (range_of((5, 5)), range_of((5, 9))) == ("5", "5–9")
    assert (start_text(3599, None), start_text(65, 9 * 60 + 5)) == ("59:59", "09:06")
    assert [roman(number) for number in (1, 4, 9, 14, 40, 90, 99, 100)] == [
        *("i", "iv", "ix", "xiv", "xl", "xc", "xcix", "c")
    ]


def row(lines: int = 1, **others: object) -> TableRow:
    return TableRow(((Line(),) * lines, (Line(),)), **others)  # type: ignore[arg-type]


def table(*rows: TableRow, head: int = 1) -> PageTable:
    return PageTable(row(head), rows, PT(0), PT(50), PT(10), PT(0), "", PT(7), PT(9))


def breaks(made: PageTable, high: Points = HIGH) -> list[Break]:
    return [strip.breaking for strip in Rows(made, high, (), ()).strips()]


def test_a_page_may_end_between_the_rows_of_a_table_but_not_beside_its_first_or_last() -> None:
    assert breaks(table(*[row()] * 7)) == [FREE, NEVER, BAD, POOR, POOR, POOR, POOR, NEVER]
    assert breaks(table(*[row()] * 10)) == [FREE, NEVER, BAD, *[FREE] * 7, NEVER]
    assert breaks(table(*[row()] * 7, row(4)))[-4:] == [FREE, NEVER, POOR, NEVER]
    assert breaks(table(row())) == [FREE, NEVER]
    assert breaks(table()) == [FREE]
    assert breaks(table(*[row()] * 7, replace(row(), keeps=True), row()))[-2:] == [NEVER, NEVER]


def test_a_table_of_six_low_rows_is_kept_together() -> None:
    six = table(*[row()] * 6)
    assert breaks(six, Points(140)) == [FREE, NEVER, *[BAD] * 4, NEVER]
    assert breaks(six, Points(139)) == [FREE, NEVER, BAD, POOR, POOR, POOR, NEVER]


def test_a_row_is_cut_that_takes_three_tenths_of_a_page_and_one_with_pictures_later() -> None:
    assert len(breaks(table(row(3)))) == 2
    assert len(breaks(table(row(4)))) == 5
    shown = (CellPicture(0, PT(0), Image(b"", PT(0), PT(1), PT(1), "")),)
    assert len(breaks(table(row(8, pictures=shown)))) == 2
    assert len(breaks(table(row(9, pictures=shown)))) == 10
    assert breaks(table(row(5, keeps=True)))[1:] == [NEVER, NEVER, POOR, POOR, NEVER]


def test_a_head_as_high_as_half_a_page_is_not_repeated_and_spaces_stand_around_the_whole() -> None:
    def repeated(lines: int) -> int:
        return len(next(Rows(table(row(), head=lines), HIGH, (), ()).strips()).grounds[0].opening)

    assert (repeated(4), repeated(5)) == (5, 0)
    strips = [*Rows(table(row(), row()), HIGH, (), ()).strips()]
    assert [(strip.before, strip.after) for strip in strips] == [(7, 0), (0, 0), (0, 9)]


def strip(high: float, *, before: float = 0, after: float = 0, least: float = 0, breaking: Break = FREE) -> Strip:
    return Strip(Points(high), Blank(), Points(before), Points(after), breaking, least=Points(least))


def heights(*strips: Strip) -> list[list[float]]:
    return [[placed.height for placed in page.text] for page in paginate(strips, HIGH)]


def test_a_page_ends_where_the_least_is_left_empty_and_poor_breaks_count_as_more() -> None:
    assert heights(strip(50), strip(50), strip(1)) == [[50, 50], [1]]
    assert heights(strip(50), strip(50.02), strip(1)) == [[50], [50.02, 1]]
    assert heights(strip(40), strip(30, breaking=POOR), strip(40, breaking=BAD)) == [[40], [30, 40]]
    assert heights(strip(4), strip(90, breaking=NEVER), strip(40, breaking=NEVER)) == [[4, 90], [40]]
    assert heights(strip(60), strip(30), strip(20, breaking=NEVER)) == [[60], [30, 20]]
    assert heights(strip(150), strip(10)) == [[150], [10]]


def test_a_picture_is_made_smaller_where_a_quarter_of_the_page_would_stay_empty() -> None:
    assert heights(strip(70), strip(40, least=20)) == [[70, 30]]
    assert heights(strip(60), strip(30, least=30), strip(15, least=12)) == [[60, 30], [15]]
    first = strip(75, least=50)
    assert heights(first, strip(30, least=30)) == [[70, 30]]
    assert heights(strip(76, least=50), strip(30, least=30)) == [[76], [30]]


def test_of_two_spaces_the_larger_counts() -> None:
    (page,) = paginate([strip(10, after=5), strip(10, before=7), strip(10, before=3)], HIGH)
    assert [placed.top for placed in page.text] == [0, 17, 30]


def test_a_last_page_of_little_is_saved_by_tighter_spaces() -> None:
    tight = [strip(10, before=3)] * 8
    assert len(paginate(tight, HIGH)) == 2
    assert len(pages_of(tight, HIGH)) == 1
    full = [*tight, strip(10), strip(10)]
    assert len(pages_of(full, HIGH)) == 2


@pytest.mark.parametrize(
    ("lines", "language", "kind", "numbered"),
    [
        (13, "python", CodeKind.CODE, True),
        (12, "python", CodeKind.CODE, False),
        (13, "", CodeKind.CODE, False),
        (13, "text", CodeKind.LISTING, False),
    ],
)
def test_code_of_thirteen_lines_in_a_language_has_numbers(
    lines: int, language: str, kind: CodeKind, place: TextArea, *, numbered: bool
) -> None:
    block = set_code("\n".join(["x"] * lines), language, kind, place).items[-1]
    assert isinstance(block, TextBlock)
    assert (len(block.beside) == lines) == numbered


def test_code_is_made_smaller_until_its_lines_fit_and_is_wrapped_where_they_never_will(place: TextArea) -> None:
    def sizes(columns: int, kind: CodeKind = CodeKind.CODE) -> tuple[float, int]:
        block = set_code("x" * columns, "", kind, place).items[-1]
        assert isinstance(block, TextBlock)
        return round(block.leading.points / LEADING.code, 1), len(block.lines)

    usual = place.styles.code.points
    assert sizes(10) == (usual, 1)
    found = [sizes(count) for count in range(60, 140)]
    assert all(points >= 7.6 or lines > 1 for points, lines in found)
    assert [lines for _, lines in found] == sorted(lines for _, lines in found)
    assert {points for points, lines in found if lines > 1} == {max(7.6, usual - 1)}


def test_a_table_is_as_wide_as_the_text_and_gives_the_room_to_what_is_long(place: TextArea) -> None:
    def ends(*texts: str) -> list[float]:
        header = tuple(TableCell((Text(said),)) for said in texts)
        made = set_table(Table(header, (header,), (None,) * len(texts), SPAN), place)
        return [round(cell[0].fragments[0].x.points) for cell in made.head.cells]

    even = ends("가나", "가나", "가나")
    assert even[1] - even[0] == even[2] - even[1] == 133
    first, second, third = ends("가", "가나다라 " * 30, "나")
    assert (second - first < 30, third - second > 300) == (True, True)
    narrow = ends(*["가나다라마바사아자차카타파하"] * 8)
    assert [right - left for left, right in pairwise(narrow)] == [50] * 7


def test_a_picture_is_as_large_as_it_is_or_as_it_is_asked_for_but_never_wider_than_the_text(place: TextArea) -> None:
    def width(figure: Figure, across: int = 200, down: int = 100) -> tuple[float, float]:
        there = replace(place, pictures={"a.png": Picture(b"", across, down)})
        (image, *_) = set_figure(figure, there)
        assert isinstance(image, Image)
        return round(image.width.points, 1), round(image.x.points, 1)

    plain = Figure("a.png", "", SPAN)
    assert width(plain) == (150, 125)
    assert width(replace(plain, width=100)) == (75, 162.5)
    assert width(replace(plain, share=0.5)) == (200, 100)
    assert width(plain, 2000) == (400, 0)


def test_a_paragraph_that_leads_in_stays_with_what_follows(theme: Theme) -> None:
    def kept(said: str, after: str = "- 항목") -> tuple[bool, float, float]:
        blocks = handout_of(f"# 제목\n\n## 절\n\n앞의 글이다.\n\n{said}\n\n{after}\n", theme).items
        names = said.strip("*:： ")[:2]
        block = next(
            one for one in blocks if isinstance(one, TextBlock) and any(names in line.text for line in one.lines)
        )
        return block.keep_with_next, block.space_before.points, block.space_after.points

    assert kept("순서:") == kept("순서：") == kept("**순서**") == kept("**순서**:") == (True, 10, 2)
    assert kept("순서는 이렇다.") == (False, 5, 5)
    assert kept("**순서**는 이렇다.") == (False, 5, 5)
    assert kept("순서:", "") == (False, 5, 5)
