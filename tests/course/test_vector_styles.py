"""Tests of styles of SVG pictures: which rule means which element, which is stronger, and how large lengths are."""

from __future__ import annotations

import pytest

from gyoan.course.vector_styles import Rules, declared, font_size, length, numbers, own_style, stretch


def size(sheet: str, name: str = "text", *marks: str) -> str | None:
    return Rules(sheet).of(name, frozenset(marks)).get("font-size")


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("text", True),
        ("TEXT", True),
        ("*", True),
        (".a", True),
        ("text.a.b", True),
        ("#one", True),
        ("g > text", True),
        ("svg .c .a", True),
        ("rect, .a", True),
        ("@media screen { .a", True),
        ("tspan", False),
        (".c", False),
        (".a.c", False),
        ("tspan.a", False),
        ("#two", False),
        (".a tspan", False),
        (".a:hover", False),
        ("", False),
    ],
)
def test_a_rule_means_what_has_its_name_all_of_its_classes_and_its_id(selector: str, meant: bool) -> None:
    assert (size(f"{selector} {{ font-size: 9px }}", "text", ".a", ".b", "#one") == "9px") is meant


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("text", "text"),
        ("text", ".a"),
        (".a", ".a.b"),
        (".a.b", "#one"),
        ("#one", "#one.a"),
        ("*", "text"),
    ],
)
def test_ids_go_before_classes_these_before_names_and_later_rules_before_earlier(weaker: str, stronger: str) -> None:
    marks = (".a", ".b", "#one")
    assert size(f"{weaker} {{font-size:1px}} {stronger} {{font-size:2px}}", "text", *marks) == "2px"
    if weaker not in ("text", "*"):
        assert size(f"{stronger} {{font-size:2px}} {weaker} {{font-size:1px}}", "text", *marks) == "2px"


def test_comments_and_what_does_not_matter_here_are_left_out() -> None:
    sheet = "/* text {font-size: 9px} */ text { color: red; FONT-SIZE : 7px !important; opacity }"
    assert Rules(sheet).of("text", frozenset()) == {"font-size": "7px"}
    assert declared("font: italic bold 12px/1.5 Arial, sans-serif; fill: none") == {"font-size": "12px", "fill": "none"}
    assert declared("font: inherit") == {}


def test_a_style_goes_before_style_sheets_and_these_before_attributes() -> None:
    rules = Rules(".a {font-size: 2px} #one {fill: red}")
    attributes = {"class": "a b", "id": "one", "font-size": " 1px ", "fill": "blue", "stroke": "none", "x": "1"}
    assert own_style("text", attributes, rules) == {"font-size": "2px", "fill": "red", "stroke": "none"}
    assert own_style("text", {**attributes, "style": "font-size:3px"}, rules)["font-size"] == "3px"
    assert own_style("text", {"font-size": "1px"}, rules) == {"font-size": "1px"}


@pytest.mark.parametrize(
    ("value", "units"),
    [
        ("12", 12),
        ("12px", 12),
        ("9pt", 12),
        ("1pc", 16),
        ("25.4mm", 96),
        ("2.54cm", 96),
        ("1in", 96),
        ("101.6Q", 96),
        ("2em", 40),
        ("50%", 10),
        ("1ex", 10),
        ("1ch", 10),
        ("2rem", 32),
        (" .5e1 ", 5),
        ("-3", -3),
        ("3 vw", None),
        ("calc(1px)", None),
        ("", None),
    ],
)
def test_lengths_are_measured_in_units(value: str, units: float | None) -> None:
    assert length(value, 20) == (None if units is None else pytest.approx(units))


def test_a_share_of_what_is_not_known_is_not_known() -> None:
    assert length("2em", 0) is None
    assert length("2rem", 0) == 32


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("small", 13),
        ("xx-large", 32),
        ("larger", 24),
        ("smaller", 20 / 1.2),
        ("14px", 14),
        ("Medium", 16),
        ("what", 20),
        ("", 20),
    ],
)
def test_text_is_as_large_as_it_says_or_as_the_text_around_it(value: str, expected: float) -> None:
    assert font_size({"font-size": value}, 20) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("transform", "factor"),
    [
        ("scale(2)", 2),
        ("scale(2, 8)", 4),
        ("translate(9 9) scale(.5) rotate(30)", 0.5),
        ("matrix(0 3 -3 0 7 7)", 3),
        ("matrix(2 0 0 8 0 0) scale(-1 1)", 4),
        ("matrix(1 2 3)", 1),
        ("scale()", 1),
        ("", 1),
    ],
)
def test_a_transform_makes_larger_by_its_mean_in_both_directions(transform: str, factor: float) -> None:
    assert stretch(transform) == pytest.approx(factor)


def test_numbers_stand_in_any_form_in_a_value() -> None:
    assert numbers("1 -2.5,.5e1+3") == [1, -2.5, 5, 3]
