"""A list or a tree that goes on elsewhere: no item is torn from its list, none from what it stands below."""

from __future__ import annotations

import itertools

import pytest

from gyoan.model.theme import Theme
from layout.decks import deck_of, paragraphs, slide_text, text_of

HEAD = "# 제목\n\n## 절 (10분)\n\n"
TABLE = "| 회 | 값 |\n|---|---|\n" + "\n".join(f"| {row} | |" for row in range(1, 5))
DEEP = """1. 취소
   1. 뜻
      - 효력을 없애는 일
      - 무효와 다르다
   2. 하는 곳
      - 처분청
        - 위임받은 청
        - 권한 없는 청
      - 감독청
        - 적극설
        - 소극설
          - 조직법
          - 자치법
   3. 한계
      - 이익 처분
        - 견주어 봄
        - 잘못이 있을 때
          - 거짓 서류
          - 큰 부주의
      - 남에게 미치는 처분
      - 확인하는 처분
2. 철회
   1. 뜻과 성질
   2. 까닭
      - 법이 정한 까닭
      - 사정이 바뀜
      - 큰 공익
3. 실효
   - 저절로 없어짐
"""


def _slides_with(words: str, markdown: str, theme: Theme) -> list[int]:
    return [at for at, slide in enumerate(deck_of(HEAD + markdown, theme).slides) if words in slide_text(slide)]


@pytest.mark.parametrize("mark", ["- ", "{}. ", "- [ ] "])
def test_the_last_step_of_a_list_does_not_go_to_the_table_after_it(mark: str, theme: Theme) -> None:
    steps = "\n".join(f"{mark.format(at)}실험의 단계 {at}을 한다" for at in range(1, 7))
    text = f"{steps}\n\n{TABLE}\n\n글이 이어진다.\n\n{TABLE}\n\n다시 글이다.\n"
    assert _slides_with("단계 6", text, theme) == _slides_with("단계 1", text, theme)


def test_a_step_that_is_done_with_the_table_after_it_goes_to_it(theme: Theme) -> None:
    steps = "\n".join(f"{at}. 실험의 단계 {at}을 한다" for at in range(1, 7))
    text = f"{steps}\n7. 아래 표를 채운다\n\n{TABLE}\n\n글이 이어진다.\n\n{TABLE}\n"
    assert _slides_with("아래 표", text, theme) == _slides_with("회\n값", text, theme)[:1]


def test_on_each_card_of_a_long_branch_entries_stand_below_what_they_belong_to(theme: Theme) -> None:
    deck = deck_of(HEAD + DEEP, theme)
    boxes = [shape for slide in deck.slides for shape in slide.shapes if "소극설" in text_of(shape)]
    assert [text_of(box).split("\n").index("감독청") < text_of(box).split("\n").index("소극설") for box in boxes] == [
        True
    ]
    for slide in deck.slides[1:]:
        for shape in slide.shapes:
            levels = [one.level for one in paragraphs(shape) if one.bullet]
            assert not levels or levels[0] == 0
            assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_a_tree_goes_on_with_a_folder_and_code_with_a_statement(theme: Theme) -> None:
    folders = "\n".join(
        line
        for at in range(5)
        for line in (f"├── 폴더{at}/   # 설명", *(f"│   ├── 파일{at}{one}.java" for one in range(5)))
    )
    deck = deck_of(f"{HEAD}```\n뿌리/\n{folders}\n└── 끝.md\n```\n", theme)
    first = [
        text_of(shape).split("\n")[0] for slide in deck.slides for shape in slide.shapes if "파일" in text_of(shape)
    ]
    assert first[0] == "뿌리/"
    assert len(first) > 1
    assert all(line.startswith("├── 폴더") for line in first[1:])


def test_no_slide_of_code_begins_with_what_closes_a_block(theme: Theme) -> None:
    block = "    if (a{0}) {{\n        b{0}();\n    }}"
    for count in range(9, 12):
        code = "void all() {\n" + "\n".join(block.format(at) for at in range(count)) + "\n}"
        deck = deck_of(f"{HEAD}```java\n{code}\n```\n", theme)
        first = [
            text_of(shape).split("\n")[0] for slide in deck.slides for shape in slide.shapes if "();" in text_of(shape)
        ]
        assert not any(line.strip().startswith("}") for line in first), count
