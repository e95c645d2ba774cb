"""Formulas that stand by themselves: where, how large, and what stands for those that are too wide."""

from __future__ import annotations

import pytest

from cases_built import built
from gyoan.messages import shape_names
from gyoan.model.codes import Code
from gyoan.model.deck import Deck, GraphShape, Shape, Slide
from gyoan.model.handout import Artwork, PagePanel
from gyoan.model.theme import Theme
from layout.decks import deck_of, outcome_of, slide_text, text_of
from layout.handout.handouts import blocks_of, handout_of
from layout.test_word_account import counts
from tried import some

FRACTION = r"\frac{a}{b} = \sum_{i=1}^{n} x_i"
LESSON = "# 제목\n\n## 절 (10분)\n\n{}\n"
SLIDE_READABLE = 12


def formulas(slide: Slide) -> list[GraphShape]:
    return [shape for shape in slide.shapes if isinstance(shape, GraphShape) and shape.name == shape_names.FORMULA()]


def shown(deck: Deck) -> list[tuple[Slide, GraphShape]]:
    return [(slide, shape) for slide in deck.slides for shape in formulas(slide)]


def only(body: str, theme: Theme) -> tuple[Slide, GraphShape]:
    (pair,) = shown(deck_of(LESSON.format(body), theme))
    return pair


def saying(slide: Slide, words: str) -> Shape:
    return next(shape for shape in slide.shapes if words in text_of(shape))


def test_a_formula_stands_in_the_middle_between_the_sentences_around_it(theme: Theme) -> None:
    slide, formula = only(f"다음과 같습니다:\n\n$$\n{FRACTION}\n$$\n\n여기서 a는 값입니다.", theme)
    before, after = saying(slide, "다음과"), saying(slide, "여기서")
    assert before.box.bottom < formula.box.y
    assert formula.box.bottom < after.box.y
    middle = (formula.box.x + formula.box.right) / 2
    assert middle.points == pytest.approx(theme.deck.width.points / 2, abs=0.1)


def test_its_letters_are_as_large_as_the_text_and_scripts_can_be_read(theme: Theme) -> None:
    _, formula = only(f"$$\n{FRACTION} + x^{{y^z}}\n$$", theme)
    sizes = [node.label.points for node in formula.graph.nodes]
    assert max(sizes) == theme.deck.body_points
    assert min(sizes) >= SLIDE_READABLE


def test_a_formula_says_what_it_is_and_what_it_says(theme: Theme) -> None:
    slide, formula = only(r"$$\frac{a}{b} \tag{3}$$", theme)
    assert (formula.description, formula.name) == ("a/b (3)", "Formula")
    assert "a/b (3)" in slide.notes
    assert [span.line for span in formula.spans] == [5]
    _, other = only("$$\n\\hat{xy} +\n  1\n$$", theme)
    assert other.description == r"\hat{xy} + 1"


def test_a_number_stands_at_the_right_edge_and_the_formula_in_the_middle(theme: Theme) -> None:
    _, formula = only(r"$$a = b \tag{3}$$", theme)
    nodes = {node.label.lines[0]: node.place for node in formula.graph.nodes}
    width = formula.box.width.points
    assert nodes["(3)"].x + nodes["(3)"].width == pytest.approx(width, abs=0.1)
    assert (nodes["a"].x + nodes["b"].x + nodes["b"].width) / 2 == pytest.approx(width / 2, abs=0.1)


def test_a_formula_alone_stands_in_the_middle_of_its_slide(theme: Theme) -> None:
    _, alone = only(f"$$\n{FRACTION}\n$$", theme)
    _, led = only(f"글입니다.\n\n$$\n{FRACTION}\n$$", theme)
    assert alone.box.y.points > 230
    assert led.box.y.points < 180


def test_simple_and_high_formulas_look_alike(theme: Theme) -> None:
    deck = deck_of(LESSON.format(f"$$E = mc^2$$\n\n$$\n{FRACTION}\n$$"), theme)
    assert [shape.name for _, shape in shown(deck)] == ["Formula", "Formula"]


def test_a_sentence_that_announces_a_formula_goes_on_with_it(theme: Theme) -> None:
    filling = "\n".join(f"- 항목 {at}" for at in range(8))
    for slide, _ in some(shown(deck_of(LESSON.format(f"{filling}\n\n다음 식입니다:\n\n$$\n{FRACTION}\n$$"), theme))):
        assert "다음 식입니다" in slide_text(slide)


def test_the_end_of_a_sentence_stays_with_its_formula(theme: Theme) -> None:
    filling = "\n".join(f"- 항목 {at}" for at in range(5))
    long = " ".join(["긴 글이"] * 90)
    body = f"{filling}\n\n식\n\n$$\n{FRACTION}\n$$\n\n를 얻는다.\n\n{long}"
    for slide, _ in some(shown(deck_of(LESSON.format(body), theme))):
        assert "를 얻는다" in slide_text(slide)


@pytest.mark.parametrize(
    "body",
    ["- 하나\n\n  $$\n  {}\n  $$\n\n- 둘", "> 인용\n>\n> $$\n> {}\n> $$", "> [!NOTE]\n> 글\n>\n> $$\n> {}\n> $$"],
)
def test_a_formula_in_a_list_or_box_is_drawn_as_well(body: str, theme: Theme) -> None:
    _, formula = only(body.replace("{}", FRACTION), theme)
    assert formula.graph.areas


def test_a_wide_formula_is_smaller_down_to_what_can_be_read(theme: Theme) -> None:
    _, formula = only("$$" + " + ".join([r"\frac{abc}{d}"] * 18) + "$$", theme)
    sizes = {node.label.points for node in formula.graph.nodes}
    assert SLIDE_READABLE <= min(sizes) <= max(sizes) < theme.deck.body_points
    assert formula.box.width.points <= theme.deck.width.points - 2 * theme.deck.margin.points + 0.1


def test_one_too_wide_for_that_is_its_line_or_its_source_and_told(theme: Theme) -> None:
    in_line = outcome_of(LESSON.format("$$" + " + ".join(["abcdefghij"] * 28) + "$$"), theme)
    assert not shown(in_line.value)
    assert any("abcdefghij" in slide_text(slide) for slide in in_line.value.slides)
    assert Code.OVERSIZED not in [told.code for told in in_line.diagnostics]
    as_source = outcome_of(LESSON.format("$$" + " + ".join([r"\hat{abc}"] * 60) + "$$"), theme)
    assert any(r"\hat{abc}" in slide_text(slide) for slide in as_source.value.slides)
    assert [(told.code, told.span.line) for told in as_source.diagnostics] == [(Code.OVERSIZED, 5)]


def test_a_row_of_formulas_is_divided_between_slides_and_none_is_lost(theme: Theme) -> None:
    body = "\n\n".join(f"$$\n\\frac{{a_{{{at}}}}}{{b}}\n$$" for at in range(20))
    deck = deck_of(LESSON.format(body), theme)
    assert len(shown(deck)) == 20
    floor = theme.deck.height.points - 40
    for slide, formula in shown(deck):
        assert formula.box.bottom.points < floor, slide.title
    assert len({slide.identity for slide, _ in shown(deck)}) > 2


def test_no_word_of_a_formula_is_lost(theme: Theme) -> None:
    of_words = r"P(\text{성공}) = \frac{\text{좋은 경우}}{\operatorname{Var}(X)}"
    counted = counts(built(LESSON.format(f"$$\n{of_words}\n$$"), theme))
    for output in some(counted.values()):
        assert (output.left, output.shown > 4) == (0, True)


def test_formulas_on_pages_stand_in_the_middle_with_their_words(theme: Theme) -> None:
    markdown = LESSON.format(f"글\n\n$$\n{FRACTION}\n$$\n\n$$E = mc^2 \\tag{{1}}$$")
    first, second = (item for item in handout_of(markdown, theme).items if isinstance(item, Artwork))
    page = theme.page
    width = page.width.points - page.margin_left.points - page.margin_right.points
    assert (first.x.points + first.width.points / 2) == pytest.approx(width / 2, abs=0.1)
    assert second.width.points == pytest.approx(width, abs=0.1)
    assert first.label_points == page.body_points
    assert second.alt.replace("\u00a0", " ") == "E = mc² (1)"


def test_formulas_on_pages_that_are_too_wide_are_their_line_or_their_source(theme: Theme) -> None:
    wide = "$$" + " + ".join(["abcdefghij"] * 28) + "$$\n\n$$" + " + ".join([r"\hat{abc}"] * 60) + "$$"
    items = handout_of(LESSON.format(wide), theme).items
    assert not [item for item in items if isinstance(item, Artwork)]
    assert any("abcdefghij" in line.text for block in blocks_of(items) for line in block.lines)
    assert any(isinstance(item, PagePanel) for item in items)
