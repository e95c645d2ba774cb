"""What leads entries and lines: emoji instead of bullets, icons told once, spaces that show what belongs together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.model.handout import Bar, Columns, PagePanel, StructureTag, TextBlock
from gyoan.model.theme import Face, Theme, Typeface
from layout.handout.handouts import block_with, blocks_of, handout_of, items_of


@pytest.fixture
def smiling(theme: Theme) -> Theme:
    """Return the theme with a font for an emoji."""
    return replace(theme, faces={**theme.faces, Face.EMOJI: Typeface("Faces", Path("faces.ttf"), {ord("🎯"): 1.27})})


def entries(markdown: str, theme: Theme) -> list[TextBlock]:
    """Return the entries of the lists in a section."""
    handout = handout_of(f"# 제목\n\n## 절\n{markdown}\n", theme)
    return [block for block in blocks_of(handout.items) if block.tag is StructureTag.LIST_ITEM]


def label(entry: TextBlock) -> str:
    """Return the bullet or number before an entry."""
    return "".join(piece.text for piece in entry.lines[0].fragments[: entry.label])


def test_an_emoji_that_begins_an_entry_is_its_bullet(smiling: Theme) -> None:
    marked, plain = entries("- 🎯 배포\n- 점검", smiling)
    assert [label(marked), label(plain)] == ["🎯", "•"]
    assert marked.lines[0].fragments[marked.label].text == "배포"
    assert marked.lines[0].fragments[marked.label].x == plain.lines[0].fragments[plain.label].x


def test_an_emoji_before_bold_words_is_a_bullet_too(smiling: Theme) -> None:
    (entry,) = entries("- 🎯 **배포**: 하루에 한 번", smiling)
    assert label(entry) == "🎯"
    assert entry.lines[0].text == "🎯배포: 하루에 한 번"


def test_an_entry_that_is_only_an_emoji_keeps_its_bullet(smiling: Theme) -> None:
    (entry,) = entries("- 🎯", smiling)
    assert label(entry) == "•"


def test_a_number_stays_before_an_emoji(smiling: Theme) -> None:
    (entry,) = entries("1. 🎯 배포", smiling)
    assert label(entry) == "1."


@pytest.mark.parametrize("text", ["A 등급", "가 나", "7 월", "🎯🎯 배포", "🎯배포 점검"])
def test_only_one_emoji_by_itself_is_a_bullet(smiling: Theme, text: str) -> None:
    (entry,) = entries(f"- {text}", smiling)
    assert entry.lines[0].text == f"•{text}"
    assert label(entry) == "•"


def edges(entry: TextBlock) -> tuple[float, float]:
    """Return where an entry's number begins, and where its text does."""
    first, *_ = entry.lines[0].fragments
    return first.x.points, entry.lines[0].fragments[entry.label].x.points


@pytest.mark.parametrize("last", [3, 9, 10, 99, 100, 999, 1000])
def test_the_longest_number_of_a_list_stands_inside_and_near_the_edge(theme: Theme, last: int) -> None:
    start = last - 1
    *_, longest = entries(f"{start}. 앞\n{last}. 뒤", theme)
    left, text = edges(longest)
    points = theme.page.body_points
    assert 0 <= left < 0.6 * points
    assert text - left > len(f"{last}.") * 0.56 * points


def test_entries_of_a_list_begin_below_each_other_however_long_their_numbers_are(theme: Theme) -> None:
    nine, ten = entries("9. 아홉\n10. 열", theme)
    assert edges(nine)[1] == edges(ten)[1]
    assert edges(nine)[0] - edges(ten)[0] == pytest.approx(0.56 * theme.page.body_points, abs=0.01), "by a digit"
    one, *_ = entries("1. 하나\n2. 둘", theme)
    assert edges(ten)[1] - edges(one)[1] == pytest.approx(0.56 * theme.page.body_points, abs=0.01)


def test_an_icon_beside_its_name_is_told_once(theme: Theme) -> None:
    (entry,) = entries("- ![EC2](icons/ec2.svg) **Amazon EC2**: 서버", theme)
    assert entry.lines[0].text == "•Amazon EC2: 서버"


def test_an_icon_whose_name_nobody_says_is_told(theme: Theme) -> None:
    (entry,) = entries("- ![CloudFront](icons/cf.svg) 콘텐츠 전송", theme)
    assert "CloudFront" in entry.lines[0].text


def test_a_line_that_introduces_something_stands_as_close_to_its_heading_as_others(theme: Theme) -> None:
    below = block_with(handout_of("# 제목\n\n## 절\n**순서**:\n- 하나\n", theme), "순서")
    amid = block_with(handout_of("# 제목\n\n## 절\n글\n\n**순서**:\n- 하나\n", theme), "순서")
    plain = block_with(handout_of("# 제목\n\n## 절\n그냥 글\n", theme), "그냥")
    assert below.space_before == plain.space_before
    assert amid.space_before > below.space_before


def test_a_motto_keeps_its_distance_from_the_list_above_it(theme: Theme) -> None:
    source = '# 제목\n\n## 절\n- 하나\n\n<div align="center">\n\n**첫 표어**\n\n둘째 표어\n\n</div>\n'
    handout = handout_of(source, theme)
    first, second = block_with(handout, "첫 표어"), block_with(handout, "둘째 표어")
    assert first.space_before > second.space_before


def test_the_addresses_beside_a_code_and_those_below_it_stand_close_together(theme: Theme) -> None:
    links = "\n".join(f"- [자료 {number}](https://example.com/{number})" for number in range(9))
    handout = handout_of(f"# 제목\n\n## 절\n{links}\n", theme)
    (beside,) = items_of(handout, Columns)
    assert isinstance(beside, Columns)
    addresses, (code,) = beside.cells
    height = sum(block.leading.points * len(block.lines) for block in addresses)
    assert height >= code.leading.points * len(code.lines)
    assert len(addresses) < 9


def test_short_branches_inside_a_tree_stand_side_by_side_along_its_guides(theme: Theme) -> None:
    left = "            │   ├── 잎\n            │   └── 잎"
    right = left.replace("│", " ")
    branches = f"            ├── 왼쪽\n{left}\n            └── 오른쪽\n{right}"
    tree = f"나무\n└── 줄기\n    ├── 곁가지\n    └── 큰 가지\n        └── 가지\n{branches}\n"
    handout = handout_of(f"# 제목\n\n## 절\n```\n{tree}```\n", theme)
    (row,) = items_of(handout, Columns)
    assert isinstance(row, Columns)
    (left, *_), (right, *_) = row.cells
    assert [left.lines[0].text, right.lines[0].text] == ["왼쪽", "오른쪽"]
    upright = [mark for mark in left.marks if isinstance(mark, Bar) and mark.box.height > mark.box.width]
    assert len(upright) == 2
    assert all(mark.box.x < left.lines[0].fragments[0].x for mark in upright)


def test_the_frame_of_a_picture_that_is_not_there_stays_with_its_caption(theme: Theme) -> None:
    handout = handout_of("# 제목\n\n## 절\n![구조](a.png)\n*그림: 전체 구조*\n", theme)
    frame, caption = handout.items[-2:]
    assert isinstance(frame, PagePanel)
    assert frame.keep_with_next
    assert isinstance(caption, TextBlock)
    assert caption.tag is StructureTag.CAPTION
