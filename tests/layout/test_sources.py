"""Slides and their shapes know the blocks that they show, and slides keep their names by them."""

from __future__ import annotations

import itertools

import pytest

from gyoan.model.deck import Deck, SlideKind
from gyoan.model.theme import Theme
from layout.decks import deck_of, slide_text, text_of
from tried import some

LONG = "".join(f"- {number}번 항목은 한 줄로 다 들어갈 만한 길이로 씁니다\n" for number in range(14))
LESSON = f"""# 제목

머리말입니다.

## 배경 (10분)

{LONG}
```sh
echo 하나
```

> 인용한 글

## 구조 (10분)

| 열 | 행 |
|---|---|
| 가 | 나 |

### 첫째

- 짧은 글

### 둘째

- 다른 글

```text
나무
├── 가지
└── 잎
```
"""


def names(deck: Deck) -> dict[str, str]:
    """Return the identities of slides by what they say, without their numbers and times."""
    return {slide_text(slide): slide.identity for slide in deck.slides}


def test_what_a_slide_says_stands_at_the_lines_that_it_names(theme: Theme) -> None:
    lines = LESSON.split("\n")

    shapes = [(slide, shape) for slide in deck_of(LESSON, theme).slides for shape in slide.shapes]
    for slide, shape in some((slide, shape) for slide, shape in shapes if shape.spans and text_of(shape).strip()):
        source = " ".join(line for span in shape.spans for line in lines[span.line - 1 : max(span.line, span.end_line)])
        for said in text_of(shape).split():
            assert said in source, (slide.title, said)


def test_every_line_of_content_is_on_the_slide_that_names_it(theme: Theme) -> None:
    deck = deck_of(LESSON, theme)

    shown = {line for slide in deck.slides for span in slide.spans for line in range(span.line, span.end_line + 1)}
    written = {number for number, line in enumerate(LESSON.split("\n"), 1) if line.strip(" `-|#")}
    assert written - shown - {1} == {number for number, line in enumerate(LESSON.split("\n"), 1) if line[:3] == "## "}


def test_slides_know_no_more_than_they_show(theme: Theme) -> None:
    slides = [slide for slide in deck_of(LESSON, theme).slides if slide.title.startswith("배경")]

    assert len(slides) > 1
    for one, two in itertools.pairwise(slides):
        assert not set(one.spans) & set(two.spans)


@pytest.mark.parametrize("word", ["머리말", "3번 항목", "하나", "인용한", "행 |", "짧은", "가지"])
def test_a_word_changed_in_one_block_renames_no_slide_that_begins_with_another(theme: Theme, word: str) -> None:
    line = LESSON[: LESSON.index(word)].count("\n") + 1
    before, after = deck_of(LESSON, theme), deck_of(LESSON.replace(word, "새" + word, 1), theme)

    pairs = zip(before.slides, after.slides, strict=True)
    others = (pair for pair in pairs if not (spans := pair[0].spans) or not spans[0].line <= line <= spans[0].end_line)
    for old, new in some(others):
        assert old.identity == new.identity, old.title


def test_lines_written_above_rename_no_slide(theme: Theme) -> None:
    before = names(deck_of(LESSON, theme))
    above = LESSON.replace("## 배경", "## 먼저 (5분)\n\n- 새 글\n- 또 새 글\n\n## 배경", 1)
    after = {slide.identity for slide in deck_of(above, theme).slides}

    assert set(before.values()) <= after


def test_one_slide_more_in_a_section_leaves_the_others_their_names(theme: Theme) -> None:
    before = deck_of(LESSON, theme)
    longer = LESSON.replace("echo 하나", "\n".join(f"echo {number}" for number in range(30)))
    after = deck_of(longer, theme)

    kept = {slide.identity for slide in after.slides}
    others = [slide for slide in before.slides if "echo" not in slide_text(slide)]
    assert len(after.slides) > len(before.slides)
    assert [slide.title for slide in others if slide.identity not in kept] == []


def test_slides_of_one_block_and_blocks_that_say_the_same_have_names_of_their_own(theme: Theme) -> None:
    code = "```sh\n" + "".join(f"echo {number}\n" for number in range(35)) + "```\n"
    deck = deck_of(f"# 제목\n\n## 절\n\n{code}\n\n{code}\n## 절\n\n{code}", theme)

    identities = [slide.identity for slide in deck.slides]
    assert sum(slide.kind is SlideKind.CODE for slide in deck.slides) >= 6
    assert len(set(identities)) == len(identities)


def test_what_a_section_says_before_its_first_part_stands_above_that_parts_head_under_its_own_title(
    theme: Theme,
) -> None:
    text = "# 제목\n\n## 절\n\n### 큰 것\n\n먼저 한마디 합니다.\n\n#### 작은 것\n\n```sh\necho 하나\n```\n"
    (shown,) = [slide_text(slide) for slide in deck_of(text, theme).slides if "한마디" in slide_text(slide)]

    places = [shown.index(words) for words in ("큰 것", "한마디", "작은 것", "echo")]
    assert places == sorted(places)
