"""Where the parts of blocks stand, in points and em: marks and text of entries, code, captions, panels, blanks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.blocks import set_blocks
from gyoan.layout.handout.code import set_code
from gyoan.layout.handout.figures import set_diagram
from gyoan.layout.handout.options import GRID, LINES, NO_NOTES
from gyoan.layout.handout.outlines import set_outline
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.table_rows import TableColumns, set_row
from gyoan.layout.handout.writing import set_answer, set_notes, set_ruled
from gyoan.markdown import read_session
from gyoan.model.blocks import Alignment, CodeKind, Diagram, Figure, Outline, OutlineItem, TableCell
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.handout import (
    Bar,
    Columns,
    Edition,
    HandoutItem,
    Image,
    MarginNote,
    PagePanel,
    StructureTag,
    TextBlock,
    TickBox,
)
from gyoan.model.inline import (
    FootnoteReference,
    Inline,
    InlineImage,
    Link,
    Subscript,
    Superscript,
    Text,
)
from gyoan.model.message import verbatim
from gyoan.model.picture import Picture
from gyoan.model.session import Remark, RemarkKind
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length, Points
from gyoan.typesetting.line_heights import LEADING
from layout.handout.handouts import blocks_of, text_of

SPAN = SourceSpan("a.md", 1)
AWAY = "https://example.com/a"
LATIN, HANGUL = 0.56, 0.92


@pytest.fixture
def place(theme: Theme) -> TextArea:
    return TextArea(Styles(theme), {}, {}, Points(20), Points(400), Points(10))


def set_text(place: TextArea, markdown: str, number: int = 0) -> list[HandoutItem]:
    """Return the blocks of a section, set in a place."""
    session = read_session(f"# 제목\n\n## 절\n\n{markdown}\n".encode(), "session_08.md").value
    assert session is not None
    return list(set_blocks(session.sections[number].blocks, place))


def entries(place: TextArea, markdown: str) -> list[TextBlock]:
    return [
        one for one in set_text(place, markdown) if isinstance(one, TextBlock) and one.tag is StructureTag.LIST_ITEM
    ]


def marker(entry: TextBlock) -> tuple[float, float]:
    """Return where what leads an entry begins and ends."""
    first = entry.lines[0].fragments[0]
    return first.x.points, (first.x + first.width).points


def text(entry: TextBlock, line: int = 0) -> float:
    """Return where the text of an entry begins."""
    return entry.lines[line].fragments[entry.label if line == 0 else 0].x.points


# Lists


def test_bullets_numbers_and_boxes_hang_before_their_text(place: TextArea) -> None:
    long = "가 " * 80
    (bullet,) = entries(place, f"- {long}")
    assert marker(bullet)[0] == 20 + 3
    assert text(bullet) == text(bullet, 1) == 20 + 13.5
    (number,) = entries(place, f"1. {long}")
    assert marker(number)[1] == pytest.approx(20 + 13, abs=0.01)
    assert text(number) == text(number, 1) == 20 + 17.5
    (box,) = entries(place, f"- [x] {long}")
    (mark,) = box.marks
    assert isinstance(mark, TickBox)
    assert (mark.x.points, mark.size.points, mark.checked) == (22.5, pytest.approx(8.6, abs=0.01), True)
    assert text(box, 1) == box.lines[0].fragments[0].x.points == 20 + 17.5
    for one in (bullet, number, box):
        assert (one.space_before.points, one.space_after.points) == (4, 4)


def test_entries_stand_close_and_a_list_apart_but_none_inside_of_another(place: TextArea) -> None:
    made = entries(place, "- 하나\n  - 속\n  - 또\n    - 깊은\n- 둘\n- 셋")
    spaces = [(one.space_before.points, one.space_after.points) for one in made]
    assert spaces == [(4, 2.2), *[(2.2, 2.2)] * 4, (2.2, 4)]
    assert [text_of(one)[0] for one in made] == ["•", "–", "–", "·", "•", "•"]
    assert [marker(one)[0] for one in made] == [23, 36.5, 36.5, 50, 23, 23]
    (deepest,) = [one for one in entries(place, "- 가\n  - 나\n    - 다\n      - 라") if "라" in text_of(one)]
    assert text_of(deepest)[0] == "·"


@pytest.mark.parametrize(
    ("count", "kept"),
    [(1, [False]), (2, [True, False]), (3, [True, True, False]), (5, [True, False, False, True, False])],
)
def test_neither_the_first_nor_the_last_of_entries_stands_alone(place: TextArea, count: int, kept: list[bool]) -> None:
    made = entries(place, "\n".join(f"- 말 {at}" for at in range(count)))
    assert [one.keep_with_next for one in made] == kept


def test_an_entry_stays_with_what_it_holds_unless_that_is_more_text(place: TextArea) -> None:
    held = entries(place, "- 하나\n  - 속\n- 둘\n\n  더\n- 셋\n- 넷\n- 다섯")
    assert [(text_of(one)[1:], one.keep_with_next) for one in held] == [
        ("하나", True),
        ("속", False),
        ("둘", False),
        ("셋", False),
        ("넷", True),
        ("다섯", False),
    ]


def test_the_last_of_many_entries_stays_with_the_code_that_it_names(place: TextArea) -> None:
    def last(*texts: str) -> bool:
        return entries(place, "\n".join(f"- {one}" for one in texts) + "\n\n```bash\nls\n```")[-1].keep_with_next

    assert last("하나", "둘", "셋", "파일 보기:")
    assert not last("하나", "둘:", "셋:", "파일을 본다.")
    assert last("파일 보기:")
    made = entries(place, "- 하나\n- 둘\n- 셋\n- 파일 보기:\n\n```bash\nls\n```")
    assert [text_of(one)[1:] for one in made] == ["하나", "둘", "셋", "파일 보기:"]


# Outlines


def item(label: str, *children: OutlineItem, number: int | None = None, bullet: str = "•") -> OutlineItem:
    made = OutlineItem((Text(label),), SPAN, children)
    return replace(made, number=number, marker=bullet)


def outline(place: TextArea, *items: OutlineItem, title: str = "") -> list[HandoutItem]:
    return [*set_outline(Outline(items, SPAN, (Text(title),) if title else ()), place)]


def test_signs_of_an_outline_hang_before_their_text_and_levels_stand_in(place: TextArea) -> None:
    deep = item("깊은", item("더", item("잎"), item("둘", number=2), item("셋", bullet=""), item("넷", item("끝"))))
    found = {text_of(one).lstrip("•–2. "): one for one in blocks_of(tuple(outline(place, item("머리", deep))))}
    # A level stands 1.2 em further in, the first below a head not at all.
    assert [marker(found[name])[0] for name in ("머리", "깊은", "더")] == pytest.approx([20, 21.8, 33.8], abs=0.01)
    assert [text(found[name]) for name in ("깊은", "더", "잎", "둘")] == pytest.approx([30, 42, 54, 61], abs=0.01)
    assert [marker(found[name])[0] for name in ("잎", "둘", "셋")] == pytest.approx([45.8] * 3, abs=0.01)
    assert [[x.points for x in found[name].guides] for name in ("깊은", "더", "잎", "끝")] == [
        [],
        [23.4],
        [23.4, 35.4],
        [23.4, 35.4, 47.4],
    ]
    assert [found[name].space_before.points for name in ("머리", "깊은", "더")] == [11, 3, 0]


def test_the_spaces_around_an_outline_and_its_title(place: TextArea) -> None:
    first, *_, last = [*blocks_of(tuple(outline(place, item("가", item("나")), item("다"), title="이름")))]
    assert (text_of(first), first.space_before.points, first.keep_with_next) == ("이름", 7, True)
    assert first.lines[0].fragments[0].ink.points == pytest.approx(10.8)
    assert first.leading.points == pytest.approx(10 * LEADING.outline, abs=0.01)
    assert (text_of(last), last.space_after.points) == ("•다", 7)


def test_rows_of_branches_share_the_width_with_a_gutter_between_them(place: TextArea) -> None:
    pair = [item(name, item("잎"), item("또")) for name in ("가", "나")]
    for made, above in ((outline(place, *pair), 13), (outline(place, item("머리", item("속", *pair))), 8)):
        (row,) = (one for one in made if isinstance(one, Columns))
        assert (row.space_before.points, row.space_after.points) == (above, 3 if made[-1] is not row else 7)
        (rule, *_), (other,) = (cell[0].marks for cell in row.cells)
        assert isinstance(rule, Bar)
        assert isinstance(other, Bar)
        left = row.cells[0][0].lines[0].fragments[0].x.points
        width = (420 - left + 20) / 2 - 20
        assert (rule.box.x.points, other.box.right.points) == pytest.approx((left, 420), abs=0.01)
        assert (rule.box.width.points, other.box.width.points) == pytest.approx((width, width), abs=0.01)
        assert (rule.box.y.points, rule.box.height.points) == (-3, pytest.approx(0.8, abs=0.01))


def test_three_narrow_branches_share_one_row_and_four_stand_in_two(place: TextArea) -> None:
    def rows(count: int) -> list[int]:
        made = outline(place, *(item(f"가지 {at}", item("잎")) for at in range(count)))
        return [len(one.cells) for one in made if isinstance(one, Columns)]

    assert [rows(count) for count in (2, 3, 4, 5)] == [[2], [3], [2, 2], [2, 2, 1]]


@pytest.mark.parametrize(("leaves", "beside"), [(16, True), (17, False)])
def test_branches_of_more_than_sixteen_leaves_stand_below_each_other(
    place: TextArea, leaves: int, *, beside: bool
) -> None:
    made = outline(place, *(item(name, *(item("잎") for _ in range(leaves))) for name in ("가", "나")))
    assert any(isinstance(one, Columns) for one in made) is beside


@pytest.mark.parametrize(("wrapped", "beside"), [(2, True), (3, False)])
def test_branches_stand_side_by_side_where_a_fifth_of_their_leaves_has_a_second_line(
    place: TextArea, wrapped: int, *, beside: bool
) -> None:
    leaves = [item("가" * 25) if at < wrapped else item("잎") for at in range(10)]
    made = outline(place, item("가", *leaves[:5]), item("나", *leaves[5:]))
    assert any(isinstance(one, Columns) for one in made) is beside


def test_the_entries_of_one_list_do_not_stand_side_by_side(place: TextArea) -> None:
    pair = item("가", item("잎"), number=1), item("나", item("잎"), number=2)
    assert not any(isinstance(one, Columns) for one in outline(place, *pair, item("다"), item("라")))
    assert any(isinstance(one, Columns) for one in outline(place, *pair, item("다")))


# Words in lines


@pytest.mark.parametrize(
    ("inline", "size", "rise"),
    [
        (Superscript((Text("말"),)), 0.68, 0.34),
        (Subscript((Text("말"),)), 0.68, -0.14),
        (FootnoteReference(3), 0.68, 0.34),
        (Superscript((Superscript((Text("말"),)),)), 0.68**2, 0.34 + 0.68 * 0.34),
    ],
)
def test_raised_and_lowered_words_by_the_size_of_those_around_them(
    theme: Theme, inline: Inline, size: float, rise: float
) -> None:
    (run,) = runs((inline,), Styles(theme).ink(Points(100)), Styles(theme))
    assert (run.style.ink.points, run.style.ink.rise) == pytest.approx((100 * size, 100 * rise))
    (small,) = runs((inline,), Styles(theme).ink(Points(8)), Styles(theme))
    assert small.style.ink.points == 6.5


def test_numbers_and_addresses_behind_links_by_the_size_of_these(theme: Theme) -> None:
    link = Link((Text("말"),), AWAY)
    for points, number, address in ((100, 68, 80), (8, 6.5, 6.5)):
        _, mark = runs((link,), Styles(theme).ink(Points(points)), Styles(theme, addresses={AWAY: 4}))
        assert mark.style.ink.points == pytest.approx(number)
        assert mark.style.ink.rise == pytest.approx(0.3 * points)
        inline = Styles(theme, options=HandoutOptions(urls="inline"))
        _, behind = runs((link,), inline.ink(Points(points)), inline)
        assert behind.style.ink.points == pytest.approx(address)


def test_of_two_pictures_in_a_line_the_one_that_nobody_names_is_told(theme: Theme) -> None:
    content = InlineImage("EC2", "a.svg"), Text(" ec2 와 "), InlineImage("S3", "b.svg")
    assert [run.text for run in runs(content, Styles(theme).ink(), Styles(theme))] == [" ec2 와 ", "S3"]


# Code


def panel(place: TextArea, code: str, language: str = "", kind: CodeKind = CodeKind.CODE) -> PagePanel:
    return set_code(code, language, kind, place)


def lines(one: PagePanel) -> TextBlock:
    block = one.items[-1]
    assert isinstance(block, TextBlock)
    return block


def test_code_stands_eight_points_inside_its_panel_and_its_numbers_eight_before_it(place: TextArea) -> None:
    one = panel(place, "ls\n" * 20 + "ls", "bash")
    code = lines(one)
    assert (one.x.points, one.width.points, one.style.padding.points) == (20, 400, 7)
    assert (one.space_before.points, one.space_after.points) == (7, 7)
    last = code.beside[-1].fragments[-1]
    assert last.text == "21"
    assert last.x.points == pytest.approx(28, abs=0.01)
    assert code.lines[0].fragments[0].x.points == pytest.approx((last.x + last.width).points + 8, abs=0.01)
    assert lines(panel(place, "ls", "bash")).lines[0].fragments[0].x.points == 28
    (again,) = [one.continued]
    assert again is not None
    said = again.lines[0].fragments[-1]
    assert (said.x + said.width).points == pytest.approx(412, abs=0.01)


def test_a_tab_is_four_columns(place: TextArea) -> None:
    first, second = lines(panel(place, "\tx\n    x")).lines
    assert first.fragments[-1].x == second.fragments[-1].x


def test_the_name_of_a_language_stands_in_the_corner_while_sixteen_points_before_it_are_free(place: TextArea) -> None:
    size = place.styles.code.points
    free = 412 - 4 * 7 * LATIN - 16 - 28
    fits = int(free / (size / 2))
    for count, corner in ((fits, True), (fits + 1, False)):
        one = panel(place, "x" * count, "bash")
        marks = lines(one).marks
        assert (len(one.items) == 1) is bool(marks) is corner
    (mark,) = lines(panel(place, "x", "bash")).marks
    assert isinstance(mark, MarginNote)
    name = mark.line.fragments[0]
    assert (name.x + name.width).points == pytest.approx(412, abs=0.01)
    assert (mark.top.points, name.ink.points) == (-5, 7)
    above, _ = panel(place, "x" * (fits + 1), "bash").items
    assert isinstance(above, TextBlock)
    assert above.keep_with_next
    assert (above.lines[0].fragments[-1].x + above.lines[0].fragments[-1].width).points == pytest.approx(412, abs=0.01)


@pytest.mark.parametrize(
    ("kind", "least", "leading"),
    [
        (CodeKind.CODE, 7.6, LEADING.code),
        (CodeKind.LISTING, 7, LEADING.listing),
        (CodeKind.FIGURE, 6.5, LEADING.figure),
    ],
)
def test_code_is_as_large_as_has_room_in_tenths_of_a_point_down_to_a_size_of_its_kind(
    place: TextArea, kind: CodeKind, least: float, leading: float
) -> None:
    usual = place.styles.code.points
    most = int(384 / (least / 2))
    for count in (10, 90, 95, most - 1, most):
        made = lines(panel(place, "x" * count, "", kind))
        size = min(usual, int(384 / (count / 2) * 10 + 1e-9) / 10)
        assert made.leading.points == pytest.approx(size * leading, abs=0.01)
        assert len(made.lines) == 1
    wrapped = lines(panel(place, "x" * (most + 1), "", kind))
    assert wrapped.leading.points == pytest.approx(max(least, usual - 1) * leading, abs=0.01)
    assert len(wrapped.lines) == 2
    assert len(wrapped.lines[0].text) == int(384 / (max(least, usual - 1) / 2))


def test_the_rest_of_a_line_keeps_its_indentation_up_to_two_fifths_of_the_width(place: TextArea) -> None:
    columns = int(384 / ((place.styles.code.points - 1) / 2))

    def indent(spaces: int) -> int:
        _, rest, *_ = lines(panel(place, " " * spaces + "x" * 120)).lines
        return len(rest.text) - len(rest.text.lstrip(" "))

    deepest = int(columns * 0.4)
    assert [indent(spaces) for spaces in (0, 4, deepest, deepest + 1, deepest + 20)] == [0, 4, *[deepest] * 3]


# Pictures


@pytest.mark.parametrize(("label", "least"), [(0, 1), (5, 1), (7, 1), (8, 7 / 8), (9.5, 7 / 9.5), (12, 0.72)])
def test_a_diagram_may_be_drawn_smaller_while_its_labels_can_be_read(
    place: TextArea, label: float, least: float
) -> None:
    (image,) = diagram(place, Drawing(Length.of_points(100), Length.of_points(50), b"png", "", Points(label), "말"))
    assert isinstance(image, Image)
    assert image.least_scale == pytest.approx(least)
    assert image.label_points == label
    assert image.x.points == 20 + 150
    assert (image.space_before.points, image.space_after.points, image.line) == (9, 9, 1)


def diagram(place: TextArea, drawn: Drawing | Undrawn) -> list[HandoutItem]:
    return [*set_diagram(Diagram("graph", "graph", SPAN), replace(place, drawings={("graph", FrameName.PAGE): drawn}))]


@pytest.mark.parametrize(("wide", "high", "scale"), [(800, 100, 0.5), (100, 2000, 0), (400, 100, 1)])
def test_a_diagram_takes_the_width_of_the_text_and_not_all_of_its_height(
    place: TextArea, wide: float, high: float, scale: float
) -> None:
    scale = scale or 0.86 * place.styles.height / high
    (image,) = diagram(place, Drawing(Length.of_points(wide), Length.of_points(high), b"png", "", Points(10), "말"))
    assert isinstance(image, Image)
    assert (image.width.points, image.height.points) == pytest.approx((wide * scale, high * scale), abs=0.01)
    assert image.x.points == pytest.approx(20 + (400 - wide * scale) / 2, abs=0.01)
    assert image.label_points == pytest.approx(10 * scale)


def test_parts_of_a_diagram_have_numbers_close_below_them(place: TextArea) -> None:
    part = Drawing(Length.of_points(100), Length.of_points(50), b"png", "", Points(10), "말")
    items = diagram(place, replace(part, parts=(part, part, part)))
    images, captions = items[::2], items[1::2]
    assert [text_of(one) for one in captions if isinstance(one, TextBlock)] == ["(1/3)", "(2/3)", "(3/3)"]
    assert all(isinstance(one, Image) and one.keep_with_next for one in images)
    assert [one.space_after.points for one in (*images, *captions)] == [4, 4, 4, 9, 9, 9]


def test_the_source_of_a_diagram_stays_with_what_says_why_it_is_shown(place: TextArea) -> None:
    source, why = diagram(place, Undrawn(verbatim("그릴 수 없다")))
    assert isinstance(source, PagePanel)
    assert isinstance(why, TextBlock)
    assert (source.keep_with_next, source.space_after.points, text_of(why)) == (True, 2, "그릴 수 없다")
    assert why.lines[0].fragments[0].ink.color == place.styles.theme.colors[ColorSlot.ATTENTION]


# Tables with pictures


@pytest.mark.parametrize(
    ("alignment", "x"), [(None, 25), (Alignment.LEFT, 25), (Alignment.CENTER, 75), (Alignment.RIGHT, 125)]
)
@pytest.mark.parametrize("led", [False, True])
def test_a_picture_in_a_cell_stands_as_its_column_is_set_before_or_behind_the_text(
    place: TextArea, alignment: Alignment | None, x: float, *, led: bool
) -> None:
    own = replace(place, pictures={"a.png": Picture(b"", 120, 80)})
    columns = TableColumns(
        own, Points(10), (Points(190), Points(210)), (alignment, None), Points(5), (Points(110), Points(72))
    )
    cell = TableCell((Text("말"),), (Figure("a.png", "", SPAN),), led=led)
    row = set_row((cell, TableCell((Text("옆"),))), {(0, 0): (1, 1), (0, 1): (1, 1)}, 0, columns)
    (picture,) = row.pictures
    size = picture.image.width.points, picture.image.height.points
    assert size == pytest.approx((90, 60))
    free = 180 - 90
    assert picture.image.x.points == pytest.approx(25 + free * {25: 0, 75: 0.5, 125: 1}[int(x)], abs=0.01)
    assert picture.top.points == (0 if led else 15 + 5)
    assert [line.text for line in row.cells[0]] == (["", "", "", "", "", "말"] if led else ["말", "", "", "", "", ""])


def test_a_row_is_as_high_as_its_pictures_with_a_gap_only_beside_text(place: TextArea) -> None:
    own = replace(place, pictures={"a.png": Picture(b"", 120, 80)})
    columns = TableColumns(own, Points(10), (Points(400),), (None,), Points(5), (Points(110), Points(72)))
    row = set_row((TableCell((), (Figure("a.png", "", SPAN),)),), {(0, 0): (1, 1)}, 0, columns)
    assert row.line_count == 4
    assert row.pictures[0].top.points == 0
    assert columns.edges == (20, 420)
    assert columns.inner(0, 1) == (25, 390)


# Panels


def test_quotations_and_asides_stand_in_and_end_without_the_spaces_of_what_they_hold(place: TextArea) -> None:
    (quote,) = set_text(place, "> 하나\n>\n> 둘\n>\n> 셋")
    (aside,) = set_text(place, "> [!NOTE]\n> 하나\n>\n> 둘\n>\n> 셋")
    assert isinstance(quote, PagePanel)
    assert isinstance(aside, PagePanel)
    for one, right in ((quote, 0), (aside, 9)):
        held = [*blocks_of(one.items)]
        assert {block.lines[0].fragments[0].x.points for block in held} == {33}
        assert (held[0].space_before.points, held[-1].space_after.points) == (0, 0)
        assert [block.space_after.points for block in held[1:-1]] == [5] * (len(held) - 2)
        assert (one.space_before.points, one.space_after.points) == (8, 8)
        assert (one.x.points, one.width.points) == (20, 400)
        long = "가 " * 90
        (wide,) = set_text(place, f"> {long}" if right == 0 else f"> [!NOTE]\n> {long}")
        assert isinstance(wide, PagePanel)
        ends = [line.fragments[-1].x + line.fragments[-1].width for line in [*blocks_of(wide.items)][-1].lines]
        assert 0 <= 420 - right - max(ends).points < 1.48 * 10
    assert (quote.style.padding.points, aside.style.padding.points) == (1, 7)
    title = next(blocks_of(aside.items))
    assert (title.space_after.points, title.keep_with_next) == (2, True)


# Space to write in


def remark(said: str) -> Remark:
    return Remark(RemarkKind.ANSWER, (Text(said),), SPAN)


def teaching(place: TextArea, **more: object) -> TextArea:
    options = HandoutOptions(Edition.TEACHER, **more)  # type: ignore[arg-type]
    return replace(place, styles=replace(place.styles, options=options))


def test_an_answer_stands_behind_its_label_and_its_blank_is_half_as_high_again(place: TextArea) -> None:
    long = remark("가 " * 200)
    blank, answer = set_answer(long, place), set_answer(long, teaching(place))
    label, first = answer.lines[0].fragments[:2]
    assert (text_of(blank).strip(), label.text) == ("답", "답")
    assert label.x.points == 24
    assert first.x.points == 42
    assert first.ink.points == label.ink.points == 9.5
    printed = [line for line in answer.lines if line.fragments]
    assert len(blank.lines) == len(answer.lines) == len(printed) + len(printed) // 2
    assert blank.ruling is not None
    assert (blank.ruling.x.points, blank.ruling.width.points) == (42, 378)
    assert (blank.space_before.points, blank.space_after.points) == (1, 5)
    last = [line.fragments[-1] for line in printed]
    assert 0 <= 420 - max((one.x + one.width).points for one in last) < 1.48 * 9.5


@pytest.mark.parametrize(("minutes", "lines"), [(1, 2), (4, 2), (5, 2), (6, 3), (9, 4), (20, 10), (23, 10), (90, 10)])
def test_space_for_notes_has_a_line_for_two_minutes_from_two_to_ten(place: TextArea, minutes: int, lines: int) -> None:
    label, space = set_notes(Duration(60 * minutes), (), teaching(place, notes=LINES))
    assert len(space.lines) == lines
    assert (label.space_before.points, label.leading.points, label.keep_with_next) == (10, 12, True)
    assert label.lines[0].fragments[0].ink.points == 8
    assert (space.space_after.points, space.leading) == (10, place.styles.theme.page.note_spacing)
    assert space.ruling is not None
    assert (space.ruling.x.points, space.ruling.width.points) == (20, 400)
    _, dotted = set_notes(Duration(60 * minutes), (), teaching(place, notes=GRID))
    page = place.styles.theme.page
    assert dotted.leading == page.dot_spacing
    assert len(dotted.lines) == round(lines * page.note_spacing.points / page.dot_spacing.points)


def test_lines_fill_a_place_as_often_as_they_have_room(place: TextArea) -> None:
    spacing = place.styles.theme.page.note_spacing.points

    def count(height: float, notes: str = LINES) -> list[int]:
        styles = replace(place.styles, options=HandoutOptions(notes=notes))
        return [len(one.lines) for one in set_ruled(Points(0), Points(100), Points(height), styles)]

    assert [count(spacing * share) for share in (0.9, 1, 1.9, 3)] == [[], [1], [1], [3]]
    assert count(spacing * 3, NO_NOTES) == []
