"""What names or announces something stands on its slide: no label at the foot, no code under the label of the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.model.deck import Deck, Grid
from gyoan.model.theme import Theme
from layout.decks import deck_of, slide_text

CASES = Path(__file__).parents[1] / "cases"
FILLER = "\n".join(f"- 앞에서 이야기한 것을 다시 한 번 길게 적어 두는 항목 {number}번입니다." for number in range(7))
CODE = "```python\n" + "\n".join(f"이름_{number} = 값({number})" for number in range(8)) + "\n```"
TABLE = "| 키 | 값 |\n|---|---|\n" + "\n".join(f"| 이름_{number} | 값 |" for number in range(6))


def deck(body: str, theme: Theme) -> Deck:
    return deck_of(f"# 제목\n\n## 절 (10분)\n\n{body}\n", theme)


def where(text: str, built: Deck) -> list[int]:
    """Return the slides that show `text`."""
    return [number for number, slide in enumerate(built.slides) if text in slide_text(slide)]


@pytest.mark.parametrize("thing", [CODE, TABLE], ids=["code", "table"])
@pytest.mark.parametrize("label", ["- 읽기", "3. 규칙을 아래와 같이 고칩니다.", "다음 명령을 실행합니다:"])
@pytest.mark.parametrize("above", [3, 5, 7])
def test_a_label_stands_on_the_slide_of_what_it_names(label: str, thing: str, above: int, theme: Theme) -> None:
    filler = "\n".join(FILLER.split("\n")[:above])
    built = deck(f"{filler}\n\n글 하나.\n\n{label}\n\n{thing}", theme)
    (named,) = where(label.lstrip("-3. "), built)
    assert named == where("이름_0", built)[0]


def test_every_listing_of_the_case_stands_under_its_own_label(theme: Theme) -> None:
    built = deck_of((CASES / "o02_label_left_behind.md").read_text("utf-8"), theme)
    pairs = {
        "만들기\n": "post = Post()",
        "읽기": "Post.objects.all()",
        "고치기": "Post.objects.get(pk=1)",
        "만들기 화면에서": "web-sg",
        "들어오는 규칙을": "alb-sg",
        "이제 템플릿을": "실습용 웹 서버 템플릿",
    }
    for label, named in pairs.items():
        assert where(label, built)[-1] == where(named, built)[0], label


def test_nothing_of_the_case_is_torn_without_need(theme: Theme) -> None:
    built = deck_of((CASES / "o17_torn_without_need.md").read_text("utf-8"), theme)
    grids = [shape for slide in built.slides for shape in slide.shapes if isinstance(shape, Grid)]
    assert [len(grid.rows) for grid in grids] == [8]
    assert len({tuple(where(item, built)) for item in ("바깥 파일\n", "안쪽 요소", "줄 안")}) == 1


@pytest.mark.parametrize("item", ["- 이것은 문장으로 된 항목입니다.", "- " + "긴 항목 " * 12])
def test_an_item_that_is_no_label_fills_the_slide_before(item: str, theme: Theme) -> None:
    filler = "\n".join(FILLER.split("\n")[:4])
    built = deck(f"{filler}\n{item}\n\n{CODE}\n\n{CODE}", theme)
    assert where(item[2:20], built)[0] == where("항목 0번", built)[0]


def test_a_short_line_stays_with_the_list_it_leads_to(theme: Theme) -> None:
    long = "앞에서 이야기한 것을 다시 한 번 길게 적어 두는 문단입니다. " * 5
    built = deck(f"{long}\n\n{long}\n\n방법은 세 가지입니다.\n\n- 하나\n- 둘\n- 셋", theme)
    assert where("방법은 세 가지입니다", built) == where("하나", built) == where("셋", built)
