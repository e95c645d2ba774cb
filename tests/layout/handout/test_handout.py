"""What a student finds in the handout of a session."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.handout import Bar, Columns, Image, PageMark, PagePanel, PageTable, TextBlock, TickBox
from gyoan.model.message import verbatim
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from layout.handout.handouts import (
    block_with,
    blocks_of,
    handout_of,
    handout_outcome,
    items_of,
    lines_of,
    text_of,
)
from printed_lines import pages_of_both

GOLDEN = Path(__file__).parents[2] / "dumps" / "sessions"

SMALL_TABLE = "| 항목 | 기준 |\n|---|---|\n| 배포 | 성공 |\n"

SESSION = (GOLDEN / "session.md").read_text(encoding="utf-8")


def test_a_heading_shows_its_minutes_in_a_pill_at_the_right_edge(theme: Theme) -> None:
    heading = block_with(handout_of(SESSION, theme), "1. 전환 점검")
    minutes = heading.lines[0].fragments[-1]
    (pill, _) = heading.marks
    assert minutes.text == "12분"
    assert isinstance(pill, Bar)
    assert pill.box.x < minutes.x
    assert pill.box.right.points == pytest.approx(Styles(theme).width, abs=0.1)


def never_parted(one: str, other: str, markdown: str, theme: Theme) -> bool:
    """Return whether two texts stand on one page wherever a page ends."""
    handout = handout_of("# 제목\n\n## 앞\n" + "글\n\n" * 40 + markdown + "\n글\n" * 20, theme)
    found = pages_of_both(one, other, handout, theme.page)
    assert len(found) > 1, "no page ended where they stand"
    return all(first == second for first, second in found)


def test_the_note_beside_the_minutes_stands_below_the_heading(theme: Theme) -> None:
    markdown = "## 점검 (12분 · 천천히 한다)\n이어지는 말\n"
    words = "\n".join(line.text for line in lines_of(handout_of(f"# 제목\n\n{markdown}", theme).items))
    assert words.index("점검") < words.index("천천히 한다") < words.index("이어지는 말")
    assert never_parted("점검", "천천히 한다", markdown, theme)
    assert never_parted("천천히 한다", "이어지는 말", markdown, theme)


def test_minutes_above_an_hour_are_said_in_both_ways(theme: Theme) -> None:
    heading = block_with(handout_of("# 제목\n\n## 실습 (90분)\n글\n", theme), "실습")
    assert heading.lines[0].fragments[-1].text == "1시간 30분(90분)"


def test_the_contents_name_start_minutes_and_page_of_each_part(theme: Theme) -> None:
    rows = [block for block in blocks_of(handout_of(SESSION, theme).items) if block.tag.value == "TOCI"]
    assert [row.lines[0].text for row in rows] == [
        "학습 목표0분5분",
        "1. 전환 점검5분12분",
        "준비5분",
        "확인",
        "참고 자료시간 미정",
    ]
    assert [row.only_when_long for row in rows] == [False, False, True, True, False]
    assert all(any(isinstance(mark, PageMark) for mark in row.marks) for row in rows)


def test_the_contents_name_the_time_of_day_where_it_is_known(theme: Theme) -> None:
    session = "# 제목\n\n## 정보\n- **시간**: 09:00-09:50 (50분)\n\n## 하나 (20분)\n글\n\n## 둘 (30분)\n글\n"
    rows = [text_of(block) for block in blocks_of(handout_of(session, theme).items) if block.tag.value == "TOCI"]
    assert rows[1:] == ["하나09:0020분", "둘09:2030분"]


LONG = "긴 제목은 여러 말로 되어 있어서 " * 8
"""Of several lines, whatever stands beside it."""


def contents(session: str, theme: Theme) -> list[TextBlock]:
    return [block for block in blocks_of(handout_of(session, theme).items) if block.tag.value == "TOCI"]


def edges(row: TextBlock) -> list[list[tuple[float, float]]]:
    """Return where each piece of text of each line begins and ends."""
    return [[(piece.x.points, piece.x.points + piece.width.points) for piece in line.fragments] for line in row.lines]


def test_nothing_in_the_contents_runs_into_what_stands_beside_it(theme: Theme) -> None:
    timed = f"# 제목\n\n## {LONG}(20분)\n\n### {LONG}(5분)\n\n글\n\n## 둘 (30분)\n글\n"
    part, sub, _ = contents(timed, theme)
    for row in (part, sub):
        assert len(row.lines) > 1
        for line in edges(row):
            assert all(left[1] < right[0] for left, right in itertools.pairwise(line))
    title = max(line[0][1] for line in edges(part))
    (start, minutes), (bar,) = edges(part)[0][1:], [mark for mark in part.marks if isinstance(mark, Bar)][1:]
    assert title < start[0] < start[1] < bar.box.x.points
    assert bar.box.x.points + bar.box.width.points < minutes[0]
    assert minutes[1] < edges(part)[0][0][0] + theme.page.width.points


def test_the_bars_of_parts_follow_one_another_as_their_minutes_do(theme: Theme) -> None:
    rows = contents("# 제목\n\n## 하나 (10분)\n글\n\n## 둘 (30분)\n글\n\n## 셋 (20분)\n글\n", theme)
    bars = [[mark for mark in row.marks if isinstance(mark, Bar)][-1].box for row in rows]
    for one, other in itertools.pairwise(bars):
        assert one.x.points + one.width.points == pytest.approx(other.x.points, abs=0.01)
    whole = sum(bar.width.points for bar in bars)
    assert [bar.width.points / whole for bar in bars] == pytest.approx([1 / 6, 3 / 6, 2 / 6], abs=0.001)
    for row, bar in zip(rows, bars, strict=True):
        assert bar.y.points + bar.height.points / 2 == pytest.approx(row.leading.points / 2)


def test_titles_of_parts_of_parts_have_the_room_of_start_and_bar(theme: Theme) -> None:
    session = f"# 제목\n\n## {LONG}(20분)\n\n### {LONG}\n\n글\n\n## 둘 (30분)\n글\n"
    part, sub = (max(line[0][1] for line in edges(row)) for row in contents(session, theme)[:2])
    assert part < sub


def test_entries_of_a_tree_have_a_dash_from_the_third_level_on_and_are_a_little_smaller_than_text(theme: Theme) -> None:
    tree = "정리\n├── 가가\n└── 머리\n    ├── 나나\n    └── 밑\n        ├── 다다\n        └── 라라\n"
    lines = list(lines_of(handout_of(f"# 제목\n\n## 하나\n\n글글\n\n```\n{tree}```\n", theme).items))
    signs = {line.text[-2:]: line.text[0] for line in lines if line.text[-2:] in ("가가", "나나", "다다", "라라")}
    sizes = {line.text[-2:]: line.fragments[-1].ink.points for line in lines if line.fragments}

    assert signs == {"가가": "•", "나나": "•", "다다": "–", "라라": "–"}
    assert sizes["가가"] == sizes["다다"] == max(10, sizes["글글"] - 0.5)


def test_a_heading_is_kept_with_its_text(theme: Theme) -> None:
    headings = [block for block in blocks_of(handout_of(SESSION, theme).items) if block.bookmark]
    assert len(headings) == 5
    assert all(heading.keep_with_next for heading in headings)


def test_bookmarks_never_jump_a_level(theme: Theme) -> None:
    session = "# 제목\n\n## 하나\n\n#### 깊은 절\n글\n\n## 둘\n글\n"
    levels = [block.bookmark.level for block in blocks_of(handout_of(session, theme).items) if block.bookmark]
    assert levels == [0, 1, 0]


def test_short_branches_of_a_tree_stand_side_by_side(theme: Theme) -> None:
    row, _ = items_of(handout_of(SESSION, theme), Columns)
    assert isinstance(row, Columns)
    assert [text_of(cell[0]) for cell in row.cells] == ["배포 전:", "배포 후:"]


@pytest.mark.parametrize(("leaf", "rows"), [("짧은 잎", [3]), ("셋으로 나누면 들어가지 않을 만큼 긴 잎의 말", [2, 1])])
def test_three_branches_stand_in_one_row_where_they_are_narrow(theme: Theme, leaf: str, rows: list[int]) -> None:
    tree = f"뿌리:\n├── 하나:\n│   └── {leaf}\n├── 둘:\n│   └── {leaf}\n└── 셋:\n    └── {leaf}\n"
    found = items_of(handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme), Columns)
    assert [len(row.cells) for row in found if isinstance(row, Columns)] == rows


def test_no_entry_of_a_list_stands_alone_on_its_page(theme: Theme) -> None:
    items = handout_of("# 제목\n\n## 절\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯\n", theme).items
    entries = [item for item in items if isinstance(item, TextBlock) and item.tag.value == "LI"]
    assert [entry.keep_with_next for entry in entries] == [True, False, False, True, False]


def test_no_leaf_of_a_tree_stands_alone_on_its_page(theme: Theme) -> None:
    leaves = ["첫째", "둘째", "셋째", "넷째 아주 긴 설명이 붙어 있어서 반 쪽에는 도무지 들어가지 않는 항목입니다"]
    tree = "뿌리:\n└── 가지:\n" + "".join(f"    ├── {leaf}\n" for leaf in leaves)
    handout = handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme)
    assert [block_with(handout, leaf).keep_with_next for leaf in leaves] == [False, False, True, False]


def test_the_last_entry_of_a_tree_does_not_stand_alone_on_its_page(theme: Theme) -> None:
    tree = "뿌리:\n├── 가지:\n│   ├── 첫째\n│   └── 둘째\n└── 모두 더한 것\n"
    assert never_parted("둘째", "모두 더한 것", f"말\n\n```\n{tree}```\n", theme)


def test_the_last_leaves_of_a_branch_stay_together_where_its_tree_goes_on(theme: Theme) -> None:
    branch = "├── 가지:\n│   ├── 넷\n│   │   └── 다섯\n│   ├── 하나\n│   ├── 둘\n│   └── 셋\n"
    tree = f"뿌리:\n{branch}└── 끝:\n    ├── 여섯\n    └── 일곱\n"
    handout = handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme)
    assert [block_with(handout, word).keep_with_next for word in ("하나", "둘", "셋")] == [False, True, False]


def test_a_leaf_behind_a_branch_stands_apart_from_its_leaves_at_the_top_of_a_tree_alone(theme: Theme) -> None:
    inner = "├── 가지:\n│   ├── 안쪽:\n│   │   └── 첫째\n│   └── 둘째\n"
    handout = handout_of(f"# 제목\n\n## 절\n```\n뿌리:\n{inner}├── 셋째\n└── 넷째\n```\n", theme)
    spaces = [block_with(handout, word).space_before.points for word in ("둘째", "셋째", "넷째")]
    assert spaces == pytest.approx([0, 6, 0])


def test_branches_with_long_leaves_stand_below_each_other(theme: Theme) -> None:
    leaf = "아주 긴 설명이 붙어 있어서 반 쪽에는 도무지 들어가지 않는 항목 " * 2
    tree = f"뿌리:\n├── 하나:\n│   ├── {leaf}\n│   └── {leaf}\n└── 둘:\n    └── {leaf}\n"
    handout = handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme)
    assert items_of(handout, Columns) == []


def test_deeper_levels_of_a_tree_have_guides(theme: Theme) -> None:
    tree = "뿌리:\n├── 가지:\n│   └── 잎\n└── 다른 가지:\n    └── 다른 잔가지:\n        └── 다른 잎\n"
    handout = handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme)
    assert len(block_with(handout, "다른 잎").guides) > len(block_with(handout, "다른 잔가지").guides)


def test_boxes_to_tick_are_drawn_and_ticked_as_the_source_says(theme: Theme) -> None:
    handout = handout_of(SESSION, theme)
    boxes = [mark.checked for block in blocks_of(handout.items) for mark in block.marks if isinstance(mark, TickBox)]
    assert boxes == [True, False]


def test_numbers_of_a_list_are_real_and_end_at_one_place(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n9. 아홉\n10. 열\n", theme)
    marks = [block_with(handout, words).lines[0].fragments[0] for words in ("아홉", "열")]
    assert [mark.text for mark in marks] == ["9.", "10."]
    assert len({round((mark.x + mark.width).points, 1) for mark in marks}) == 1


def test_an_aside_has_a_korean_title(theme: Theme) -> None:
    (panel,) = items_of(handout_of("# 제목\n\n## 절\n> [!WARNING]\n> 조심하세요\n", theme), PagePanel)
    assert isinstance(panel, PagePanel)
    assert [text_of(block) for block in blocks_of(panel.items)] == ["주의", "조심하세요"]


def test_a_link_is_numbered_and_its_address_printed_at_the_end_of_the_part(theme: Theme) -> None:
    handout = handout_of(SESSION, theme)
    assert text_of(block_with(handout, "점검 안내서")) == "•점검 안내서[1]"
    assert text_of(block_with(handout, "https://")) == "[1]https://example.com/guide"


def test_a_link_that_shows_its_address_is_not_repeated(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n<https://example.com/guide>\n", theme)
    assert sum("example.com" in line.text for line in lines_of(handout.items)) == 1


def test_a_link_into_the_session_leads_to_its_heading(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 차례\n[가기](#2-확인-단계)\n\n## 2. 확인 단계\n글\n", theme)
    (fragment,) = block_with(handout, "가기").lines[0].fragments
    heading = next(block for block in blocks_of(handout.items) if block.bookmark and "확인 단계" in text_of(block))
    assert fragment.link == f"#{heading.anchor}"


def test_a_link_to_another_file_is_plain_text(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n[다음](../next.md)\n", theme)
    (fragment,) = block_with(handout, "다음").lines[0].fragments
    assert (fragment.link, fragment.ink.underline) == ("", False)


def test_a_footnote_mark_leads_to_its_text(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n본문[^1]\n\n[^1]: 덧붙임\n", theme)
    mark = block_with(handout, "본문").lines[0].fragments[-1]
    assert mark.text == "1)"
    (note,) = handout.notes
    (text,) = note.items
    assert mark.link == f"#{note.anchor}"
    assert isinstance(text, TextBlock)
    assert text_of(text) == "1)덧붙임"
    assert text.anchor == note.anchor
    assert text.lines[0].fragments[0].link == f"#{note.mark}"


def test_a_diagram_is_shown_at_its_size_in_the_middle(theme: Theme) -> None:
    drawing = Drawing(Length.of_points(200), Length.of_points(100), b"png", "", 9.0, "흐름도: 시작에서 끝으로")
    handout = handout_of("# 제목\n\n## 절\n```mermaid\ngraph TB\n```\n", theme, {("graph TB", FrameName.PAGE): drawing})
    (image,) = items_of(handout, Image)
    assert isinstance(image, Image)
    assert (image.width.points, image.height.points, image.alt) == (200, 100, "흐름도: 시작에서 끝으로")
    assert image.x.points == pytest.approx((Styles(theme).width - 200) / 2, abs=0.1)
    assert image.least_scale == pytest.approx(7 / 9)


def test_a_diagram_higher_than_a_page_is_fitted_to_it(theme: Theme) -> None:
    drawing = Drawing(Length.of_points(300), Length.of_points(2000), b"png", "", 20.0, "흐름도")
    handout = handout_of("# 제목\n\n## 절\n```mermaid\ngraph TB\n```\n", theme, {("graph TB", FrameName.PAGE): drawing})
    (image,) = items_of(handout, Image)
    assert isinstance(image, Image)
    assert image.height.points < Styles(theme).height
    assert image.width.points / image.height.points == pytest.approx(300 / 2000, rel=0.01)


def test_a_diagram_that_was_not_drawn_is_shown_as_source_with_the_reason(theme: Theme) -> None:
    drawings = {("graph TB\n  A -->", FrameName.PAGE): Undrawn(verbatim("화살표가 끝나지 않았습니다."))}
    handout = handout_of("# 제목\n\n## 절\n```mermaid\ngraph TB\n  A -->\n```\n", theme, drawings)
    assert block_with(handout, "graph TB").tag.value == "Code"
    assert block_with(handout, "화살표가").tag.value == "Caption"


def test_a_picture_keeps_its_caption_on_its_page(theme: Theme) -> None:
    pictures = {"a.png": Picture(b"png", 400, 200)}
    handout = handout_of("# 제목\n\n## 절\n![구성도](a.png)\n*전체 구성*\n", theme, pictures=pictures)
    (image,) = items_of(handout, Image)
    assert isinstance(image, Image)
    assert image.keep_with_next
    assert (image.width.points, image.height.points) == (300, 150)
    assert block_with(handout, "전체 구성").tag.value == "Caption"


def test_a_missing_picture_is_its_words_in_a_dashed_frame(theme: Theme) -> None:
    (panel,) = items_of(handout_of("# 제목\n\n## 절\n![구성도](a.png)\n", theme), PagePanel)
    assert isinstance(panel, PagePanel)
    assert panel.style.dashed
    assert [text_of(block) for block in blocks_of(panel.items)] == ["구성도"]


def test_a_picture_on_the_network_is_a_link(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n![구성도](https://example.com/a.png)\n", theme)
    assert block_with(handout, "구성도").lines[0].fragments[0].link == "https://example.com/a.png"


def test_a_character_that_no_font_has_is_spelled_out_and_said_with_its_line(theme: Theme) -> None:
    outcome = handout_outcome("# 제목\n\n## 절\n\n이체자 ꀀ\n", theme)
    assert "이체자 [U+A000]" in text_of(block_with(outcome.value, "이체자"))
    (warning,) = outcome.diagnostics
    assert (warning.code.value, warning.span.line) == ("GY401", 5)
    assert "U+A000, so the handout shows its code point" in warning.message


def test_a_line_names_all_its_characters_that_no_font_has_at_once(theme: Theme) -> None:
    text = "# 제목\n\n## 절\n\nꀁ 이체자 ꀀ ꀁ\n\n- ꀀ 다시\n\n| ꀂ | 가 |\n|---|---|\n| 나 | ꀃ |\n"
    warnings = handout_outcome(text, theme).diagnostics
    assert [warning.span.line for warning in warnings] == [5, 7, 9, 11]
    assert "U+A001, U+A000, so the handout shows their code points" in warnings[0].message
    assert "U+A000," in warnings[1].message


def test_a_session_without_parts_still_has_a_title(theme: Theme) -> None:
    handout = handout_of("# 제목뿐\n", theme)
    assert [text_of(block) for block in blocks_of(handout.items) if block.tag.value == "H1"] == ["제목뿐"]


def test_a_table_fills_the_width_and_keeps_words_whole(theme: Theme) -> None:
    (table,) = items_of(handout_of(SESSION, theme), PageTable)
    assert isinstance(table, PageTable)
    assert table.width.points == pytest.approx(Styles(theme).width, abs=0.1)
    assert [[line.text for line in cell] for cell in table.rows[0].cells] == [["배포"], ["성공"]]


def test_a_table_of_long_words_is_set_smaller_before_words_are_torn(theme: Theme) -> None:
    row = "|" + "|".join(["StatefulSetController"] * 5) + "|\n"
    handout = handout_of(f"# 제목\n\n## 절\n\n{row}{'|---' * 5}|\n{row}\n\n글\n\n{SMALL_TABLE}", theme)
    wide, small = items_of(handout, PageTable)
    assert isinstance(wide, PageTable)
    assert isinstance(small, PageTable)
    assert wide.leading < small.leading
    assert all(len(cell) == 1 for cell in wide.rows[0].cells)


def test_a_rule_is_drawn_between_blocks_and_not_beside_headings(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 하나\n글\n\n---\n\n글\n\n---\n\n## 둘\n\n글\n", theme)
    empty = [block for block in blocks_of(handout.items) if not text_of(block)]
    assert len(empty) == 1
    assert isinstance(empty[0].marks[0], Bar)


def test_a_long_title_is_shortened_in_the_running_head(theme: Theme) -> None:
    head = handout_of("# " + "아주 긴 제목 " * 20, theme).head
    title, path = head.fragments
    assert title.text.endswith("…")
    assert title.x + title.width < path.x


def test_nothing_is_indented_until_no_width_is_left(theme: Theme) -> None:
    place = TextArea(Styles(theme), {}, {}, 0.0, 400.0, 10.0)
    for _ in range(40):
        place = place.indented(15.0)
    assert place.width >= 90


def test_a_table_of_forty_columns_stays_inside(theme: Theme) -> None:
    row = "|" + "|".join(f"값{number}" for number in range(40)) + "|\n"
    handout = handout_of(f"# 제목\n\n## 절\n\n{row}{'|---' * 40}|\n{row}", theme)
    assert right_edge(handout.items) <= Styles(theme).width + 0.1


WORDS = st.text(alphabet="가나다라abc XYZ019()[].,:·—→🔍`*_|-", min_size=1, max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_line_of_any_text_stays_inside(theme: Theme, texts: list[str]) -> None:
    body = "\n".join(f"- {text}\n\n> {text}\n\n| {text.replace('|', '')} |\n|---|\n| 값 |\n" for text in texts)
    assert right_edge(handout_of(f"# 제목\n\n## 절\n\n{body}", theme).items) <= Styles(theme).width + 0.1


def right_edge(items: tuple[object, ...]) -> float:
    """Return how far the items reach to the right, in points."""
    lines = lines_of(items)  # type: ignore[arg-type]
    return max((piece.x + piece.width).points for line in lines for piece in line.fragments)


@pytest.mark.parametrize("target", ["session_02.handout.pdf", "../day_02/session_01.handout.pdf#길"])
def test_a_link_to_another_handout_is_a_link_but_no_printed_address(theme: Theme, target: str) -> None:
    handout = handout_of(f"# 제목\n\n## 절\n[다음 차시](<{target}>)\n", theme)
    (fragment,) = block_with(handout, "다음 차시").lines[0].fragments
    assert (fragment.text, fragment.link, fragment.ink.underline) == ("다음 차시", target, True)
    assert not any("[1]" in line.text for line in lines_of(handout.items))


@pytest.mark.parametrize(
    "target",
    ["/etc/a.handout.pdf", "file:///a.handout.pdf", "//host/a.handout.pdf", "a.handout.pdf.md"],
)
def test_a_path_that_is_no_handout_beside_this_one_is_plain_text(theme: Theme, target: str) -> None:
    handout = handout_of(f"# 제목\n\n## 절\n[다음](<{target}>)\n", theme)
    assert all(not fragment.link for fragment in block_with(handout, "다음").lines[0].fragments)


@pytest.mark.parametrize(
    ("markdown", "below"),
    [
        ("![구성도](a.png)", ["구성도"]),
        ("![구성도](a.png)\n*전체 모습*", ["그림 1. 전체 모습"]),
        ("![구성도](a.png)\n*전체 구성도*", ["그림 1. 전체 구성도"]),
        ("![](a.png)\n*그림: 전체 모습*", ["그림 1. 전체 모습"]),
        ("![](a.png)\n*그림 3. 전체 모습*", ["그림 3. 전체 모습"]),
        ("![a](a.png)", []),
        ("![A.PNG](a.png)", []),
        ("| 가 |\n| --- |\n| 나 |\n\n*표: 값*", ["표 1. 값"]),
        ("```python\nprint()\n```\n*코드: 첫 줄*", ["코드: 첫 줄"]),
        ("```python\nprint()\n```\n\n*코드가 끝났습니다*", []),
        ("![](a.png)", []),
    ],
)
def test_the_words_of_a_picture_stand_below_it_once(theme: Theme, markdown: str, below: list[str]) -> None:
    handout = handout_of(f"# 제목\n\n## 절\n{markdown}\n", theme, pictures={"a.png": Picture(b"png", 400, 200)})
    captions = [text_of(block) for block in blocks_of(handout.items) if block.tag.value == "Caption"]
    assert captions == below


def test_the_title_of_a_part_of_a_part_may_run_below_the_bars(theme: Theme) -> None:
    name = "이름이 아주 길어서 시작 시각이 서는 자리까지 이르는 절의 제목"
    handout = handout_of(f"# 제목\n\n## 절 (5분)\n글\n### {name}\n글\n\n## {name} (5분)\n글\n", theme)
    (_, sub, part) = [block for block in blocks_of(handout.items) if block.tag.value == "TOCI"]
    assert (len(sub.lines), len(part.lines)) == (1, 2)


def test_a_link_to_the_second_of_two_equal_headings_leads_there(theme: Theme) -> None:
    text = "# 제목\n\n## 개요 (5분)\n\n[뒤](#개요-1) [앞](#개요)\n\n## 개요 (5분)\n\n글\n"
    handout = handout_of(text, theme)
    anchors = [block.anchor for block in blocks_of(handout.items) if block.bookmark]
    links = [
        fragment.link for block in blocks_of(handout.items) for fragment in block.lines[0].fragments if fragment.link
    ]
    first, second = anchors[-2:]
    assert f"#{second}" in links
    assert f"#{first}" in links
