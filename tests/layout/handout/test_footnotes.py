"""Footnotes of handouts: what they are, and where the addresses in them are listed."""

from __future__ import annotations

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.footnotes import without_footnotes
from gyoan.layout.handout.footnotes import with_notes_in_place
from gyoan.markdown import read_session
from gyoan.model.blocks import FootnoteList, ListItem, Paragraph
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import PagePanel, TextBlock
from gyoan.model.inline import Text, plain_text
from gyoan.model.theme import Theme
from layout.handout.handouts import blocks_of, handout_of, text_of

SPAN = SourceSpan("a.md", 1)


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


def test_each_footnote_is_in_the_section_of_its_first_mark_or_else_in_the_last(theme: Theme) -> None:
    def placed(*lines: str, count: int = 5) -> list[list[str]]:
        session = read_session("\n\n".join(lines).encode(), "session_08.md").value
        assert session is not None
        words = [(Paragraph((Text(f"말 {at}"),), SPAN),) for at in range(1, count + 1)]
        made = with_notes_in_place(without_footnotes(session)[0], tuple(ListItem(one, SPAN) for one in words))
        parts = [made.blocks, *(section.blocks for section in made.sections)]
        found = [[item for one in blocks if isinstance(one, FootnoteList) for item in one.items] for blocks in parts]
        return [[plain_text(one.blocks[0].content) for one in items] for items in found]  # type: ignore[union-attr]

    notes = "\n".join(f"[^{at}]: 말 {at}" for at in range(1, 6))
    lines = (
        "# 제목",
        "앞[^1]",
        "## 하나",
        "글[^2]",
        "## 둘",
        "글[^3] [^2]",
        "## 셋",
        "글[^1]",
        "## 넷",
        f"글\n\n{notes}",
    )
    assert placed(*lines) == [[], ["말 1", "말 2"], ["말 3"], [], ["말 4", "말 5"]]
    assert placed("# 제목", "앞[^1]", "[^1]: 말", count=2) == [["말 1", "말 2"]]


def test_a_footnote_holds_all_that_it_says(theme: Theme) -> None:
    note_text = "첫 문단\n\n    둘째 문단\n\n    - 목록\n\n    ```python\n    print(1)\n    ```\n"
    (note,) = handout_of(f"# 제목\n\n## 절\n\n글[^1]\n\n[^1]: {note_text}", theme).notes
    kinds = [type(item) for item in note.items]
    assert kinds == [TextBlock, TextBlock, TextBlock, PagePanel]
    assert [text_of(block) for block in blocks_of(note.items)][:3] == ["1)첫 문단", "둘째 문단", "–목록"]
