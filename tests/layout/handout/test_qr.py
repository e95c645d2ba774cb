"""What a phone finds in the QR code beside a section's addresses, and where the code stands."""

from __future__ import annotations

import pytest
import segno

from gyoan.layout.handout import HandoutOptions, layout_handout
from gyoan.layout.handout.qr import code_of_addresses
from gyoan.markdown import read_session
from gyoan.model.handout import Columns, Galley, HandoutItem, ModuleGrid
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from gyoan.schedule import plan
from layout.handout.handouts import blocks_of, lines_of

LONG = "https://example.com/" + "a" * 400


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of `text`, as a library that phones agree with makes them."""
    matrix = segno.make(text, error="l", micro=False, boost_error=False, mask=2).matrix
    return tuple(tuple(map(bool, row)) for row in matrix)


def test_one_address_is_what_the_code_leads_to() -> None:
    code = code_of_addresses([(4, "https://example.com/guide")], Language.KOREAN)
    assert code is not None
    assert code.rows == modules("https://example.com/guide")
    assert code.caption == "[4] 바로 가기"


def test_several_addresses_are_a_list_with_a_line_for_each() -> None:
    code = code_of_addresses([(1, "https://example.com/a"), (2, "https://example.com/길")], Language.KOREAN)
    assert code is not None
    assert code.rows == modules("https://example.com/a\nhttps://example.com/%EA%B8%B8")
    assert code.caption == "[1]–[2] 주소 목록"


def test_what_is_too_much_for_a_code_is_left_to_print_and_said_so() -> None:
    entries = [(number, f"https://example.com/{number}/" + "a" * 100) for number in range(1, 5)]
    code = code_of_addresses(entries, Language.KOREAN)
    assert code is not None
    assert code.caption == "[1]–[2] 주소 목록"
    assert code_of_addresses([(1, LONG)], Language.KOREAN) is None


def test_modules_are_large_enough_for_a_phone() -> None:
    small, large = (
        code_of_addresses([(1, "https://a.kr")], Language.KOREAN),
        code_of_addresses([(1, "https://a.kr/" + "a" * 280)], Language.KOREAN),
    )
    assert small is not None
    assert large is not None
    assert small.size >= 51
    assert large.size / len(large.rows) >= 1.2


def handout_with(markdown: str, theme: Theme, options: HandoutOptions) -> Galley:
    session = read_session(markdown.encode(), "session.md").value
    assert session is not None
    return layout_handout(session, plan(session).value, {}, {}, theme, options).value


def grids(items: tuple[HandoutItem, ...]) -> list[ModuleGrid]:
    return [mark for block in blocks_of(items) for mark in block.marks if isinstance(mark, ModuleGrid)]


LINKS = "# 제목\n\n## 절\n[하나](https://example.com/1)\n[둘](https://example.com/2)\n\n## 둘째\n[셋](https://example.com/3)\n"


def test_each_section_with_addresses_has_one_code(theme: Theme) -> None:
    items = handout_with(LINKS, theme, HandoutOptions()).items
    assert [grid.spoken for grid in grids(items)] == ["QR 코드: [1]–[2] 주소 목록", "QR 코드: [3] 바로 가기"]


def test_addresses_do_not_open_a_page_without_the_text_above_them(theme: Theme) -> None:
    blocks = list(blocks_of(handout_with(LINKS, theme, HandoutOptions()).items))
    heads = [number for number, block in enumerate(blocks) if block.lines[0].text == "링크"]
    assert len(heads) == 2
    assert all(blocks[number - 1].keep_with_next and blocks[number].keep_with_next for number in heads)


@pytest.mark.parametrize("count", [1, 4, 5, 6, 20])
def test_every_address_is_printed_however_many_there_are(theme: Theme, count: int) -> None:
    links = " ".join(f"[{number}번](https://example.com/{number})" for number in range(count))
    text = [line.text for line in lines_of(handout_with(f"# 제목\n\n## 절\n{links}\n", theme, HandoutOptions()).items)]
    assert sum("https://example.com/" in line for line in text) == count


def test_addresses_keep_clear_of_the_code_beside_them(theme: Theme) -> None:
    links = "# 제목\n\n## 절\n[하나](https://example.com/" + "1" * 120 + ")\n"
    (row,) = (item for item in handout_with(links, theme, HandoutOptions()).items if isinstance(item, Columns))
    (grid,) = grids((row,))
    right = max(
        (piece.x + piece.width).points for block in row.cells[0] for line in block.lines for piece in line.fragments
    )
    assert right < grid.x.points - 8


def test_codes_and_addresses_can_be_left_out(theme: Theme) -> None:
    bare = handout_with(LINKS, theme, HandoutOptions(urls="none")).items
    assert not grids(handout_with(LINKS, theme, HandoutOptions(qr=False)).items)
    assert not grids(bare)
    assert not any("https" in line.text or "[1]" in line.text for line in lines_of(bare))


def test_addresses_can_stand_behind_their_links(theme: Theme) -> None:
    text = " ".join(line.text for line in lines_of(handout_with(LINKS, theme, HandoutOptions(urls="inline")).items))
    assert "하나 (https://example.com/1)" in text.replace("  ", " ")
    assert "링크" not in text
