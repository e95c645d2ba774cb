"""How parts of a formula stand to each other: what a reader sees of it, in em."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from gyoan.model.units import Points
from gyoan.scene.formulas.boxes import ruled
from gyoan.scene.formulas.letters import set_letters
from gyoan.scene.formulas.proportions import TEX
from gyoan.scene.formulas.stacks import _LEAST_GAP, accented
from scene.formulas.sets import areas, bounds, box_of, inked, middle, texts
from tried import some

ALMOST = 1e-6


def near(value: float) -> object:
    return pytest.approx(value, abs=ALMOST)


def test_a_fraction_has_its_rule_on_the_axis_and_both_parts_in_its_middle() -> None:
    box = box_of(r"\frac{a}{bcd}")
    (rule,) = areas(box)
    above, below = texts(box)["a"], box.letters[-1]
    assert rule.y + rule.height / 2 == near(-TEX.axis)
    assert rule.height == near(TEX.rule)
    middle_below = sum(map(middle, box.letters[1:])) / 3
    assert middle(above) == near(middle_below) == near(rule.x + rule.width / 2)
    assert above.base < rule.y < rule.bottom < below.base - 0.5
    assert above.size == below.size == 1.0


def test_what_stands_in_others_is_set_smaller() -> None:
    box = box_of(r"\frac{\frac{a}{b}}{c} + x^{y^z}")
    sizes = {text: round(one.size, 3) for text, one in texts(box).items()}
    assert sizes == {"a": 0.7, "b": 0.7, "c": 1.0, "+": 1.0, "x": 1.0, "y": 0.7, "z": 0.5}


def test_a_fraction_that_its_author_wants_large_is_large() -> None:
    assert {one.size for one in box_of(r"\frac{\dfrac{a}{b}}{c}").letters} == {1.0}
    assert {round(one.size, 3) for one in box_of(r"\tfrac{a}{b}").letters} == {0.7}


@pytest.mark.parametrize("sign", [r"\sum", r"\prod", r"\bigcup", r"\lim", r"\max", r"\operatorname*{argmax}"])
def test_limits_stand_above_and_below_the_middle_of_what_they_belong_to(sign: str) -> None:
    box = box_of(rf"{sign}_{{k}}^{{n}} x")
    lower, upper = texts(box)["k"], texts(box)["n"]
    assert middle(lower) == near(middle(upper))
    assert upper.base < -0.5
    assert lower.base > 0.5
    body = areas(box)[0] if box.areas else inked(box.letters[0])
    assert middle(lower) == near(body.x + body.width / 2)
    assert inked(upper).bottom <= body.y + ALMOST
    assert inked(lower).y >= body.bottom - ALMOST


@pytest.mark.parametrize("source", [r"\int_k^n x", r"\frac{\sum_k^n x}{y}", r"A_k^n", r"\sin_k^n"])
def test_scripts_of_all_else_stand_behind_it(source: str) -> None:
    found = texts(box_of(source))
    lower, upper, before = found["k"], found["n"], box_of(source)
    assert upper.base < lower.base
    first = min([place.x for place in areas(before)] + [one.x for one in before.letters])
    assert min(lower.x, upper.x) > first


def test_a_raised_and_a_lowered_script_do_not_touch() -> None:
    found = texts(box_of("x_g^y"))
    assert inked(found["y"]).bottom + 2 * TEX.rule <= inked(found["g"]).y + ALMOST


def test_primes_and_degrees_stand_as_the_font_has_them() -> None:
    assert [(one.text, one.size, one.base) for one in box_of("f''").letters] == [("f", 1.0, 0), ("″", 1.0, 0)]
    assert texts(box_of(r"90^\circ"))["°"].size == 1.0
    lowered = texts(box_of("x_i'"))
    assert lowered["′"].x == lowered["i"].x == near(0.5)


@pytest.mark.parametrize(("opening", "closing"), ["()", "[]", "||", (r"\{", r"\}"), (r"\langle", r"\rangle")])
def test_brackets_are_as_high_as_what_they_hold_around_the_axis(opening: str, closing: str) -> None:
    box = box_of(rf"\left{opening} \frac{{a}}{{b}} \right{closing}")
    left, rule, right = areas(box)
    assert (left.y, left.height) == (near(right.y), near(right.height))
    assert left.y + left.height / 2 == near(-TEX.axis)
    assert left.x + left.width <= rule.x < rule.x + rule.width <= right.x
    held = bounds(map(inked, box.letters))
    assert left.y <= held.y + 0.1
    assert left.bottom >= held.bottom - 0.1
    farthest = max(-held.y - TEX.axis, held.bottom + TEX.axis)
    assert left.height == pytest.approx(2 * farthest * TEX.covered, abs=0.05)


def test_brackets_of_what_is_low_are_those_of_the_font() -> None:
    assert not box_of(r"\left( x \right) + f(y)").areas
    assert not box_of(r"\left. x \right|").areas


def test_a_bracket_that_does_not_grow_stays_low_beside_what_is_high() -> None:
    box = box_of(r"(\frac{a}{b} \mid c)")
    assert {"(", ")"} <= set(texts(box))
    assert max(place.height for place in areas(box)) < 1.1


def test_brackets_of_a_matrix_are_as_high_as_the_matrix_alone() -> None:
    alone, beside = (
        box_of(r"\begin{pmatrix} a \\ b \end{pmatrix}"),
        box_of(r"\begin{pmatrix} a \\ b \end{pmatrix} \frac{\frac{\frac{a}{b}}{c}}{d}"),
    )
    assert areas(alone)[0].height == near(areas(beside)[0].height)


def test_cells_stand_in_rows_and_columns() -> None:
    box = box_of(r"\begin{pmatrix} a & bb \\ ccc & d \end{pmatrix}")
    found = {one.text: one for one in box.letters if one.text in "ad"}
    bases = sorted({round(one.base, 6) for one in box.letters})
    assert len(bases) == 2
    assert bases[1] - bases[0] == near(TEX.strut_rise + TEX.strut_fall)
    assert (bases[0] + bases[1]) / 2 == pytest.approx(0, abs=0.3)
    columns = [[middle(one) for one in box.letters if one.text == text] for text in "bc"]
    assert middle(found["d"]) == near(sum(columns[0]) / 2)
    assert middle(found["a"]) == near(sum(columns[1]) / 3)


def test_rows_of_a_derivation_are_aligned() -> None:
    box = box_of(r"\begin{aligned} a + b &= c \\ &= d \\ e &= f + g \end{aligned}")
    signs = [one for one in box.letters if one.text == "="]
    assert len({round(one.x, 6) for one in signs}) == 1
    assert len({round(one.base, 6) for one in signs}) == 3


def test_cases_stand_at_the_left_behind_a_brace() -> None:
    box = box_of(r"\begin{cases} 1 & x > 0 \\ -10 & \text{그 외} \end{cases}")
    (brace,) = areas(box)
    firsts = [one for one in box.letters if one.text in {"1", "−", "x"} and one.x < 1.0]
    assert brace.x + brace.width <= min(one.x for one in box.letters)
    assert len({round(one.x, 6) for one in firsts if one.text in {"1", "−"}} - {round(firsts[0].x, 6)}) <= 1
    assert "그\N{NO-BREAK SPACE}외" in texts(box)


def test_lines_of_a_table_run_between_its_columns_and_rows() -> None:
    box = box_of(r"\begin{array}{c|c} a & b \\ \hline c & d \end{array}")
    found, (level, upright) = texts(box), sorted(areas(box), key=lambda place: place.height)
    assert found["a"].x + found["a"].width < upright.x < upright.x + upright.width < found["b"].x
    assert inked(found["a"]).bottom < level.y < level.bottom < inked(found["c"]).y


def test_rows_with_a_line_between_them_stand_further_apart() -> None:
    found = texts(box_of(r"\begin{array}{c} a \\ b \\ \hline c \\ d \end{array}"))
    ways = [found[below].base - found[above].base for above, below in itertools.pairwise("abcd")]
    assert ways == [near(ways[0]), near(ways[0] + 2 * TEX.row_gap), near(ways[0])]


def test_what_is_raised_stands_above_a_quarter_of_small_letters_however_deep_it_is() -> None:
    raised = box_of(r"x^{\frac{a}{\frac{b}{g}}}").letters[1:]
    assert max(inked(one).bottom for one in raised) <= -TEX.x_height / 4 + ALMOST


@pytest.mark.parametrize("source", [r"\underbrace{abg}", r"\underline{abg}"])
def test_a_sign_below_stands_below_the_deepest_letter(source: str) -> None:
    box = box_of(source)
    assert areas(box)[0].y >= max(inked(one).bottom for one in box.letters)


@pytest.mark.parametrize("sign", [r"\sum", r"\prod"])
def test_a_large_sign_has_free_space_on_both_sides(sign: str) -> None:
    box = box_of(rf"{sign} x")
    (body,) = areas(box)
    assert body.x == near(TEX.beside_large)
    assert texts(box)["x"].x == near(body.x + body.width + TEX.beside_large + 3 / 18)
    assert texts(box_of(rf"{{{sign}}} x"))["x"].x == near(texts(box)["x"].x)


def test_dots_have_as_much_free_space_on_one_side_as_on_the_other() -> None:
    box = box_of(r"a \cdots b")
    first, _, last = areas(box)
    found = texts(box)
    assert first.x - found["a"].x - found["a"].width == near(found["b"].x - last.x - last.width)


def test_a_high_lowered_script_begins_at_four_fifths_of_small_letters() -> None:
    found = texts(box_of(r"x_{M^{y^M}}"))
    assert min(inked(one).y for text, one in found.items() if text != "x") == near(-TEX.x_height * 4 / 5)


def test_scripts_have_a_little_free_space_behind_them() -> None:
    assert texts(box_of("x^2 y"))["y"].x == near(0.5 + 0.35 + TEX.beside_script)


def test_one_above_another_without_a_rule_stand_apart() -> None:
    found = texts(box_of(r"\binom{g}{\frac{a}{M}}"))
    assert inked(found["a"]).y - inked(found["g"]).bottom >= TEX.pair_gap[0] - ALMOST


def test_a_matrix_has_free_space_beside_its_cells_and_a_row_is_as_high_as_a_line() -> None:
    found = texts(box_of(r"\begin{matrix} a \end{matrix} x"))
    assert (found["a"].x, found["x"].x) == (near(TEX.beside_large), near(0.5 + 2 * TEX.beside_large))
    (upright,) = areas(box_of(r"\begin{array}{c|c} a & c \end{array}"))
    assert upright.height == near(TEX.strut_rise - TEX.row_gap + TEX.strut_fall / 2)


def test_a_letter_stands_in_the_middle_of_a_wider_brace_and_takes_no_room_beside_it_below_a_wider_accent() -> None:
    box = box_of(r"\underbrace{a} b")
    (brace,) = areas(box)
    assert (brace.x, brace.width, texts(box)["a"].x, texts(box)["b"].x) == (
        near(0),
        near(0.8),
        near(0.15),
        near(0.8 + 3 / 18),
    )
    narrow = accented(set_letters("i", lambda *_: 0.3), ruled(Points(0.5), TEX.rule, TEX.rule))
    (line,) = areas(narrow)
    assert (narrow.width, narrow.letters[0].x, line.x) == (near(0.3), near(0), near(-0.1))


def test_a_tall_lowered_script_stands_just_below_a_tall_raised_one() -> None:
    found = texts(box_of(r"x_{\frac{M}{b}}^{\frac{c}{g}}"))
    assert inked(found["M"]).y - inked(found["g"]).bottom == near(_LEAST_GAP)


def test_the_degree_of_a_high_root_stands_higher_than_that_of_a_low_one() -> None:
    low, high = (texts(box_of(rf"\sqrt[3]{{{held}}}"))["3"] for held in ("x", r"\frac{\frac{a}{b}}{c}"))
    assert inked(low).bottom <= -TEX.axis + ALMOST
    assert high.base < low.base - 0.3


def test_a_root_stands_close_above_what_it_holds() -> None:
    box = box_of(r"\sqrt{M}")
    rule = max(areas(box), key=lambda place: place.x)
    assert inked(box.letters[0]).y - rule.bottom == near(TEX.rule + TEX.x_height / 6)


def test_a_long_arrow_runs_along_the_axis_and_no_other_sign_becomes_one() -> None:
    (arrow,) = areas(box_of(r"\xrightarrow{a} x"))
    assert arrow.y + arrow.height / 2 == near(-TEX.axis)
    box = box_of(r"a \overset{!}{=} b")
    assert not box.areas
    assert middle(texts(box)["!"]) == near(middle(texts(box)["="]))


def test_a_line_between_columns_runs_beside_all_rows() -> None:
    box = box_of(r"\begin{array}{c|c} a & b \\ c & d \\ e & g \end{array}")
    (upright,) = areas(box)
    held = bounds(map(inked, box.letters))
    assert upright.y <= held.y
    assert upright.bottom >= held.bottom


@pytest.mark.parametrize(("sign", "steps"), [(r"\cdots", (0.3, 0)), (r"\vdots", (0, 0.3)), (r"\ddots", (0.3, 0.26))])
def test_three_dots_run_level_upright_or_slanting(sign: str, steps: tuple[float, float]) -> None:
    dots = sorted(areas(box_of(sign)), key=lambda dot: (dot.x, dot.y))
    ways = [(second.x - first.x, second.y - first.y) for first, second in itertools.pairwise(dots)]
    assert ways == [tuple(map(near, steps))] * 2


def test_an_integral_around_has_a_ring_in_its_middle_and_others_a_stroke_each() -> None:
    stroke, ring = sorted(areas(box_of(r"\oint x")), key=lambda place: -place.height)
    assert ring.x + ring.width / 2 == near(stroke.x + stroke.width / 2)
    assert ring.y + ring.height / 2 == pytest.approx(stroke.y + stroke.height / 2, abs=0.02)
    assert [len(areas(box_of(sign))) for sign in (r"\int x", r"\iint x", r"\iiint x")] == [1, 2, 3]


@pytest.mark.parametrize(("sign", "taken"), [("∂", 0.64), ("×", 0.82), ("=", 0.82), ("ℝ", 0.78), ("→", 1), ("가", 1)])
def test_a_sign_as_wide_as_a_syllable_loses_the_free_space_on_both_its_sides(sign: str, taken: float) -> None:
    box = set_letters(sign, lambda *_: 1.0)
    assert (box.width, middle(box.letters[0])) == (near(taken), near(taken / 2))


def test_an_empty_matrix_is_its_brackets() -> None:
    assert {"(", ")"} == set(texts(box_of(r"\begin{pmatrix} \end{pmatrix}")))


def test_a_deep_numerator_and_a_high_denominator_keep_clear_of_the_rule() -> None:
    box = box_of(r"\frac{\frac{a}{\frac{b}{g}}}{\frac{\frac{M}{c}}{d}}")
    rule = max(areas(box), key=lambda place: place.width)
    places = [inked(one) for one in box.letters]
    assert max(one.bottom for one in places if one.y < rule.y) <= rule.y - TEX.rule_gap[0] + ALMOST
    assert min(one.y for one in places if one.y > rule.y) >= rule.bottom + TEX.rule_gap[0] - ALMOST


def test_a_line_between_rows_runs_below_all_columns() -> None:
    box = box_of(r"\begin{array}{ccc} a & b & c \\ \hline d & e & f \end{array}")
    (level,) = areas(box)
    found = texts(box)
    assert level.x <= found["d"].x
    assert level.x + level.width >= found["f"].x + found["f"].width


def test_integrals_stand_beside_each_other_and_before_what_they_are_of() -> None:
    box = box_of(r"\iint x")
    *_, last = areas(box)
    assert texts(box)["x"].x >= last.x + last.width + 3 / 18


def test_a_root_covers_what_it_holds() -> None:
    box = box_of(r"\sqrt{b^2 - 4ac}")
    held, whole = bounds(map(inked, box.letters)), bounds(areas(box))
    assert whole.y < held.y
    assert whole.bottom >= 0
    assert whole.x + whole.width >= held.x + held.width
    degree = texts(box_of(r"\sqrt[3]{x}"))["3"]
    assert degree.x + degree.width < texts(box_of(r"\sqrt[3]{x}"))["x"].x
    assert degree.size == 0.5


@pytest.mark.parametrize("accent", [r"\hat", r"\bar", r"\vec", r"\dot", r"\ddot", r"\tilde", r"\overline", r"\acute"])
def test_an_accent_stands_above_the_middle_of_its_letters(accent: str) -> None:
    box = box_of(rf"a {accent}{{x}} b")
    letter, sign = texts(box)["x"], bounds(areas(box))
    assert sign.bottom <= inked(letter).y
    assert sign.x + sign.width / 2 == near(middle(letter))
    assert texts(box)["b"].x == near(1.0)


def test_an_arrow_above_a_letter_is_as_high_as_a_hat_and_a_line_is_lower() -> None:
    highs = {accent: bounds(areas(box_of(rf"\{accent}{{x}}"))).height for accent in ("vec", "bar", "hat")}
    assert highs["vec"] == pytest.approx(highs["hat"], abs=0.01)
    assert highs["bar"] < highs["hat"] / 2


def test_long_signs_span_what_they_belong_to() -> None:
    for source in (r"\overline{abc}", r"\widehat{abc}", r"\underbrace{abc}", r"\overrightarrow{abc}"):
        (sign,) = areas(box_of(source))
        assert (sign.x, sign.width) == (near(0), near(1.5))
    braced = box_of(r"\underbrace{a + b}_{n}")
    assert texts(braced)["n"].base > areas(braced)[0].bottom
    arrow = box_of(r"\xrightarrow{abcdef} x")
    assert areas(arrow)[0].width > 6 * 0.5 * 0.7


@pytest.mark.parametrize(
    ("source", "gaps"),
    [
        ("a+b", [4 / 18, 4 / 18]),
        ("a=b", [5 / 18, 5 / 18]),
        ("-a", [0]),
        ("a=-b", [5 / 18, 5 / 18, 0]),
        ("a,b", [0, 3 / 18]),
        (r"\sin x", [3 / 18]),
        ("2ab", [0, 0]),
        (r"a\,b", [0.167]),
        (r"a\quad b", [1.0]),
        ("1{,}5", [0, 0]),
        ("a/b", [0, 0]),
        (r"{ab} x", [0, 0]),
        (r"(\sin)", [0, 0]),
    ],
)
def test_signs_have_the_spaces_that_tex_gives_them(source: str, gaps: list[float]) -> None:
    letters = box_of(source).letters
    found = [second.x - first.x - first.width for first, second in itertools.pairwise(letters)]
    assert found == [near(gap) for gap in gaps]


def test_names_keep_their_space_in_scripts() -> None:
    raised = [one for one in box_of(r"x^{\sin a}").letters if one.size < 1]
    assert [second.x - first.x - first.width for first, second in itertools.pairwise(raised)] == [near(0.7 * 3 / 18)]


def test_scripts_have_no_spaces_between_signs() -> None:
    letters = [one for one in box_of("x^{a+b=c}").letters if one.size < 1]
    assert [second.x - first.x - first.width for first, second in itertools.pairwise(letters)] == [near(0)] * 4


LEAVES = st.sampled_from(["a", "x", "g", "M", "1", "가", r"\alpha", r"\mathbf{v}"]).map(
    lambda leaf: rf"\text{{{leaf}}}" if leaf == "가" else leaf
)


SHAPES = (
    *(r"\frac{①}{②}", "{①} + {②}", "{①}_{②}", "{①}_{②}^{③}", r"\sum_{①}^{②} {③}", r"\sqrt{①}", r"\left( ① \right)"),
    *(r"\overline{①}", r"\underbrace{①}_{②}", r"\begin{pmatrix} ① & ② \\ ③ \end{pmatrix}"),
    r"\begin{aligned} ① &= ② \\ &= 1 \end{aligned}",
)


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(SHAPES), inner, inner, inner).map(_filled)


def _filled(drawn: tuple[str, str, str, str]) -> str:
    shape, *held = drawn
    return "".join(held["①②③".index(one)] if one in "①②③" else one for one in shape)


FORMULAS = st.recursive(LEAVES, _around, max_leaves=8)


@settings(max_examples=examples(2), deadline=None)
@given(FORMULAS)
def test_no_characters_of_a_formula_stand_on_others_and_all_stand_in_its_box(source: str) -> None:
    box = box_of(source)
    for one in some(box.letters):
        place = inked(one)
        assert -ALMOST <= place.x <= place.x + place.width <= box.width + ALMOST
        assert -box.rise - ALMOST <= place.y <= place.bottom <= box.fall + ALMOST
    for first, second in itertools.combinations(box.letters, 2):
        assert not inked(first).meets(inked(second)), (first, second)


@settings(max_examples=examples(2), deadline=None)
@given(FORMULAS)
def test_a_formula_reaches_no_further_than_its_box(source: str) -> None:
    box = box_of(source)
    for one in areas(box):
        assert -box.rise - 0.08 <= one.y <= one.bottom <= box.fall + 0.08
        assert -0.08 <= one.x <= one.x + one.width <= box.width + 0.12
