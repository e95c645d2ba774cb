"""What stands between blocks, and which of them stay together, each with what is nearly so."""

from __future__ import annotations

import pytest

from gyoan.model.handout import Bar, HandoutItem, PagePanel, TextBlock
from gyoan.model.theme import Theme
from layout.handout.handouts import handout_of, text_of


def items(theme: Theme, *blocks: str) -> list[HandoutItem]:
    """Return what stands below the heading of a part that holds these blocks."""
    found = handout_of("# 제목\n\n## 절\n\n" + "\n\n".join(blocks) + "\n", theme).items
    at = max(number for number, one in enumerate(found) if isinstance(one, TextBlock) and one.bookmark)
    return list(found[at + 1 :])


def rules(theme: Theme, *blocks: str) -> int:
    marks = [mark for one in items(theme, *blocks) if isinstance(one, TextBlock) for mark in one.marks]
    return sum(isinstance(mark, Bar) and round(mark.box.width.points) == 120 for mark in marks)


@pytest.mark.parametrize(
    ("blocks", "count"),
    [(("글", "---", "말"), 1), (("---", "말"), 0), (("글", "---"), 0), (("글", "---", "말", "---", "말"), 2)],
)
def test_a_rule_stands_between_two_blocks_and_not_beside_a_heading(
    theme: Theme, blocks: tuple[str, ...], count: int
) -> None:
    assert rules(theme, *blocks) == count


CODE = "```bash\nls\n```"


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        (("- 하나", "- 파일 보기:", CODE), True),
        (("- 하나", "- 파일을 본다.", CODE), False),
        (("- 하나", "- 파일 보기:", "글"), False),
        (("- 하나", "- 파일 보기:", "| 가 |\n|---|\n| 나 |"), True),
        (("- 하나", "- 파일 보기:\n\n  더", CODE), False),
        (("- 하나", "- 파일 보기:"), False),
    ],
)
def test_the_last_entry_of_a_list_stays_with_the_code_or_table_that_it_names(
    theme: Theme, blocks: tuple[str, ...], *, kept: bool
) -> None:
    found = items(theme, "\n".join(blocks[:2]), *blocks[2:])
    last = found[-1 - len(blocks[2:])]
    assert isinstance(last, TextBlock)
    assert last.keep_with_next is kept


@pytest.mark.parametrize("shown", [CODE, "| 가 |\n|---|\n| 나 |", "$$\nx = 1\n$$"])
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("로그에서 다음 줄을 찾습니다.", True),
        ("아래 표를 채운다.", True),
        ("Look for the line below.", True),
        ("로그를 봅니다.", False),
        ("다음 줄을 찾습니다. " * 20, False),
    ],
)
def test_a_sentence_that_speaks_of_what_stands_below_it_stays_with_that(
    theme: Theme, text: str, shown: str, *, kept: bool
) -> None:
    _, sentence, *_ = items(theme, "앞", text, shown)
    assert isinstance(sentence, TextBlock)
    assert sentence.keep_with_next is kept


def test_a_sentence_that_speaks_of_what_follows_is_not_kept_with_more_text(theme: Theme) -> None:
    _, sentence, *_ = items(theme, "앞", "다음 시간에 봅니다.", "글")
    assert isinstance(sentence, TextBlock)
    assert not sentence.keep_with_next


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        (("```bash\n$ ls\n```", "```\na.txt  b.txt\n```"), True),
        ((CODE, "글"), False),
        (("```python\nx = 1\n```", "```python\ny = 2\n```"), False),
    ],
)
def test_a_command_stays_with_what_comes_of_it(theme: Theme, blocks: tuple[str, ...], *, kept: bool) -> None:
    panel = next(one for one in items(theme, *blocks) if isinstance(one, PagePanel))
    assert panel.keep_with_next is kept


@pytest.mark.parametrize(
    ("before", "above"),
    [(("앞",), 16), (('<p align="center">앞</p>',), 5), ((), 5)],
)
def test_a_line_in_the_middle_stands_apart_from_text_before_it(
    theme: Theme, before: tuple[str, ...], above: float
) -> None:
    found = items(theme, *before, '<p align="center">가운데</p>', "뒤")
    block = next(one for one in found if isinstance(one, TextBlock) and "가운데" in text_of(one))
    assert block.space_before.points == above


def test_a_line_that_leads_in_stands_nearer_below_a_heading(theme: Theme) -> None:
    first, *_ = items(theme, "순서:", "- 하나")
    assert isinstance(first, TextBlock)
    assert (first.keep_with_next, first.space_before.points, first.space_after.points) == (True, 5, 2)
