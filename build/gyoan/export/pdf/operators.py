"""Lines and rectangles as the operators that draw them: what reportlab would write, in a quarter of its time.

A table of many cells, or a text with much code in it, has tens of thousands of them.
"""

from __future__ import annotations

_ARC = 0.4472
"""How far from its corner a rounded corner is pulled, in radii, as reportlab rounds corners."""
_DIGITS = 7
"""So many digits a number has, before its point and behind it."""
_NOTHING = 1e-7


def numbers(*values: float) -> str:
    """Return numbers as they stand in a page, with spaces between."""
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    size = abs(value)
    if size <= _NOTHING:
        return "0"
    digits = max(_DIGITS - len(str(int(size))), 0)
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    return text[1:] if text[0] == "0" and len(text) > 1 else text


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the operators for a line in the colour and width that were set for lines."""
    return f"n {numbers(x1, y1)} m {numbers(x2, y2)} l S"


def filled_rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the operators that fill a rectangle with rounded corners; `x` and `y` are its lower left corner."""
    left, right = _number(x), _number(x + width)
    low, high = _number(y), _number(y + height)
    pull = _ARC * radius
    inner_left, inner_right, pulled_left, pulled_right = map(
        _number, (x + radius, x + width - radius, x + pull, x + width - pull)
    )
    inner_low, inner_high, pulled_low, pulled_high = map(
        _number, (y + radius, y + height - radius, y + pull, y + height - pull)
    )
    return (
        f"n\n{inner_left} {low} m\n{inner_right} {low} l\n"
        f"{pulled_right} {low} {right} {pulled_low} {right} {inner_low} c\n{right} {inner_high} l\n"
        f"{right} {pulled_high} {pulled_right} {high} {inner_right} {high} c\n{inner_left} {high} l\n"
        f"{pulled_left} {high} {left} {pulled_high} {left} {inner_high} c\n{left} {inner_low} l\n"
        f"{left} {pulled_low} {pulled_left} {low} {inner_left} {low} c\nh\nf*"
    )
