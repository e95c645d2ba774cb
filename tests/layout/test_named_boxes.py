"""A box without a title is called by its kind, wherever it stands."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.content import elements_of
from gyoan.layout.elements import Callout, Element, Groups
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from markdown.lessons import blocks_of


def words(elements: tuple[Element, ...]) -> list[str]:
    """Return the lines that elements show, titles too."""
    found: list[str] = []
    for element in elements:
        match element:
            case Callout(title, entries):
                found += [plain_text(title), *(plain_text(entry.content) for entry in entries)]
            case Groups(groups):
                found += [plain_text(line.content) for group in groups for line in group.entries]
            case _:
                raise AssertionError(element)
    return [line for line in found if line]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("> [!NOTE]\n> 글\n", ["참고", "글"]),
        ("> [!NOTE] 제목\n>\n> 글\n>\n> > [!WARNING]\n> > 안쪽\n", ["제목", "글", "주의", "안쪽"]),
        ("> [!NOTE]\n>\n> - 글\n>\n>   > [!TIP]\n>   > 안쪽\n", ["참고", "글", "팁", "안쪽"]),
        ("- 글\n\n  > [!TIP]\n  > 안쪽\n", ["글", "팁", "안쪽"]),
        ("> 글\n>\n> > [!TIP] 이름\n> > 안쪽\n", ["글", "이름", "안쪽"]),
        ("> 글\n>\n> > [!TIP]\n> > 안쪽\n", ["글", "팁", "안쪽"]),
    ],
)
def test_a_box_in_a_box_an_entry_or_a_quotation_keeps_its_name(markdown: str, shown: list[str]) -> None:
    assert words(elements_of(blocks_of(markdown), Language.KOREAN)) == shown
