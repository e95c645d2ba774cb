"""A box alone on its slide is set in letters that fill it; in company, and where it is long, in its usual size."""

from __future__ import annotations

from gyoan.model.deck import TextBox
from gyoan.model.theme import Theme
from layout.decks import deck_of, paragraphs, text_of

TEXT = "행정처분은 스스로 거둘 수 있다. 다만 이익을 주는 처분은 견주어 본 뒤에만 그럴 수 있다고 보아야 한다. "


def _box(markdown: str, theme: Theme) -> TextBox:
    deck = deck_of(f"# 제목\n\n## 절 (10분)\n\n{markdown}\n", theme)
    (box,) = (shape for slide in deck.slides for shape in slide.shapes if "행정처분" in text_of(shape))
    assert isinstance(box, TextBox)
    return box


def _points(box: TextBox) -> set[float]:
    return {run.points for paragraph in paragraphs(box) for run in paragraph.runs}


def test_the_shorter_a_lone_box_the_larger_its_letters(theme: Theme) -> None:
    sizes = [_points(_box(f"> {TEXT * count}", theme)) for count in range(2, 9)]
    largest = [max(one) for one in sizes]
    assert largest == sorted(largest, reverse=True)
    assert largest[0] == 28
    assert largest[-1] == 20
    assert any(20 < one < 28 for one in largest)


def test_it_stands_in_the_upper_half_not_at_the_edge(theme: Theme) -> None:
    body = theme.deck.height.points
    box = _box(f"> {TEXT * 4}", theme)
    middle = box.box.y.points + box.box.height.points / 2
    assert box.box.y.points > 0.22 * body
    assert middle < 0.55 * body


def test_a_box_in_company_has_its_usual_letters(theme: Theme) -> None:
    assert _points(_box(f"> {TEXT * 3}\n\n글이 이어진다.\n\n- 하나\n- 둘", theme)) == {20}
