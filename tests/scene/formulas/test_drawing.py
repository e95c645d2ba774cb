"""A formula at a size: as large as its text where it fits, else smaller, its number at the right edge."""

from __future__ import annotations

import pytest

from gyoan.markdown.formula_parts import formula_parts
from gyoan.model.graph import Graph, Node
from gyoan.model.units import Points
from gyoan.scene.formulas.drawing import fitted_formula
from gyoan.typesetting.line_heights import PITCH
from scene.formulas.sets import width_of

WIDTH = 200.0


def fitted(
    source: str, number: str = "", points: float = 20, least: float = 10
) -> tuple[Graph, Points, Points, Points] | None:
    part = formula_parts(source)
    assert part is not None
    return fitted_formula(part, number, Points(WIDTH), Points(points), Points(least), width_of)


def drawn(source: str, number: str = "", points: float = 20, least: float = 10) -> tuple[list[Node], float, float]:
    """Return its texts, its width and the size of its letters."""
    found = fitted(source, number, points, least)
    assert found is not None
    return list(found[0].nodes), found[1], found[3]


def test_a_formula_that_fits_has_the_size_of_its_text_and_each_text_its_own_width() -> None:
    (text,), width, size = drawn("abcd")
    assert (width, size) == (pytest.approx(40), 20)
    assert (text.place.x, text.place.width) == (pytest.approx(0), pytest.approx(40))


@pytest.mark.parametrize(("letters", "number"), [(30, ""), (16, "(12)")])
def test_a_formula_that_is_too_wide_is_as_much_smaller_as_it_must_be(letters: int, number: str) -> None:
    _, _, size = drawn("a" * letters, number)
    # In em: the letters, and on both sides the number, as wide as its letters, with a space of one and a half.
    needed = letters / 2 + (2 * (len(number) / 2 + 1.5) if number else 0)
    assert needed * size <= WIDTH < needed * size / 0.94
    assert size < 20


def test_a_formula_that_would_be_too_small_to_read_is_not_set() -> None:
    assert fitted("a" * 38) is not None
    assert fitted("a" * 42) is None


def test_the_number_stands_at_the_right_edge_and_the_formula_in_the_middle() -> None:
    nodes, width, _ = drawn("abc", "(1)")
    by_text = {"".join(node.label.lines): node.place for node in nodes}
    formula, number = by_text["abc"], by_text["(1)"]
    assert width == pytest.approx(WIDTH)
    assert number.x + number.width == pytest.approx(WIDTH)
    assert formula.x + formula.width / 2 == pytest.approx(WIDTH / 2)


@pytest.mark.parametrize(("points", "sizes"), [(20, [20, 14, 10]), (12, [12, 10, 10]), (10, [10, 10, 10])])
def test_scripts_are_smaller_but_never_too_small_to_read(points: float, sizes: list[float]) -> None:
    nodes, _, _ = drawn("x^{y^z}", points=points)
    found = {node.label.lines[0]: node.label.points for node in nodes}
    assert [found[text] for text in "xyz"] == [pytest.approx(size) for size in sizes]


@pytest.mark.parametrize("source", ["abc", "x^{y^z}", r"\frac{a}{b_{c_d}}", "a_g"])
def test_a_drawing_is_as_high_as_the_whole_lines_of_its_texts(source: str) -> None:
    found = fitted(source)
    assert found is not None
    graph, width, height, _ = found
    tops, bottoms = zip(*((node.place.y, node.place.bottom) for node in graph.nodes), strict=True)
    assert min(tops) >= -1e-6
    assert max(bottoms) <= height + 1e-6
    assert max(max(bottoms) - min(tops), 20 * PITCH.label) == pytest.approx(height)
    assert all(0 <= node.place.x <= node.place.x + node.place.width <= width + 1e-6 for node in graph.nodes)
