"""Footnotes of handouts: what they are, and where the addresses in them are listed."""

from __future__ import annotations

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.handout import PagePanel, TextBlock
from gyoan.model.theme import Theme
from layout.handout.handouts import blocks_of, handout_of, text_of


def test_an_address_in_a_footnote_is_listed_in_the_section_of_its_mark(theme: Theme) -> None:
    text = "# 제목\n\n## 하나\n\n글[^1]\n\n## 둘\n\n[둘](https://two.example/)\n\n[^1]: [하나](https://one.example/)\n"
    lines = [text_of(block) for block in blocks_of(handout_of(text, theme).items)]
    one, heading, two = (
        next(at for at, line in enumerate(lines) if words in line and "TOCI" not in line)
        for words in ("one.example", "둘[2]", "two.example")
    )
    assert one < heading < two


def test_an_address_in_the_introduction_is_listed(theme: Theme) -> None:
    text = "# 제목\n\n[앞](https://zero.example/) 글\n\n## 하나\n\n글\n\n## 둘\n\n글\n"
    lines = [text_of(block) for block in blocks_of(handout_of(text, theme).items)]
    assert any("zero.example" in line for line in lines)


def test_a_footnote_holds_all_that_it_says(theme: Theme) -> None:
    note_text = "첫 문단\n\n    둘째 문단\n\n    - 목록\n\n    ```python\n    print(1)\n    ```\n"
    (note,) = handout_of(f"# 제목\n\n## 절\n\n글[^1]\n\n[^1]: {note_text}", theme).notes
    kinds = [type(item) for item in note.items]
    assert kinds == [TextBlock, TextBlock, TextBlock, PagePanel]
    assert [text_of(block) for block in blocks_of(note.items)][:3] == ["1)첫 문단", "둘째 문단", "–목록"]
