"""Signs that are drawn, since no font of texts has them in every height and width: brackets, sums, roots, accents.

Each is a path in a box (`scene/paths.py` says how it is written): `w` and `h` are the box's width and height, so that
strokes keep their width in a bracket of any height.
"""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.units import Place, Points
from gyoan.scene.formulas.boxes import NO, FormulaBox, over_each_other, ruled
from gyoan.scene.formulas.proportions import TEX
from gyoan.scene.paths import contours_of

_PARENTHESIS = "M.88w,0C.02w,.25h .02w,.75h .88w,hLw,.99hC.26w,.74h .26w,.26h w,.01hZ"
_BRACKET = "M.3w,0Lw,0Lw,.17wL.48w,.17wL.48w,h-.17wLw,h-.17wLw,hL.3w,hZ"
_FLOOR = "M.3w,0L.48w,0L.48w,h-.17wLw,h-.17wLw,hL.3w,hZ"
_ANGLE = "M.72w,0L.92w,0L.32w,.5hL.92w,hL.72w,hL.12w,.5hZ"
_BAR = "M.31w,0L.69w,0L.69w,hL.31w,hZ"
_TWO_BARS = _BAR.replace(".31w", ".15w").replace(".69w", ".32w"), _BAR.replace(".31w", ".68w").replace(".69w", ".85w")
_BRACE = (
    "M.96w,0C.6w,0 .43w,.12w .43w,.5wL.43w,.5h-.42wC.43w,.5h-.12w .3w,.5h .04w,.5h"
    "C.3w,.5h .43w,.5h+.12w .43w,.5h+.42wL.43w,h-.5wC.43w,h-.12w .6w,h .96w,hL.96w,h-.09w"
    "C.7w,h-.11w .58w,h-.22w .58w,h-.52wL.58w,.5h+.42wC.58w,.5h+.15w .5w,.5h+.04w .34w,.5h"
    "C.5w,.5h-.04w .58w,.5h-.15w .58w,.5h-.42wL.58w,.52wC.58w,.22w .7w,.11w .96w,.09wZ"
)
_LEFT = {"(": _PARENTHESIS, "[": _BRACKET, "{": _BRACE, "⟨": _ANGLE, "⌊": _FLOOR}
_MIRRORED = {")": "(", "]": "[", "}": "{", "⟩": "⟨", "⌋": "⌊", "⌉": "⌈"}
_WIDTHS = {"(": 0.36, "[": 0.3, "{": 0.46, "⟨": 0.36, "⌊": 0.3, "⌈": 0.3, "|": 0.14, "∣": 0.14, "‖": 0.36, "∥": 0.36}
BRACKETS = frozenset({*_WIDTHS, *_MIRRORED})
"""Signs that there are in every height."""

_SUM = "M.03w,0L.96w,0L.96w,.1hL.25w,.1hL.62w,.49hL.22w,.9hLw,.9hLw,hL0,hL0,.92hL.43w,.5hL.03w,.08hZ"
_PRODUCT = "M0,0Lw,0Lw,.08hL.88w,.08hL.88w,hL.76w,hL.76w,.08hL.24w,.08hL.24w,hL.12w,hL.12w,.08hL0,.08hZ"
_UNION = (
    "M.02w,0L.14w,0L.14w,.6hC.14w,.8h .3w,.9h .5w,.9hC.7w,.9h .86w,.8h .86w,.6hL.86w,0L.98w,0L.98w,.6h"
    "C.98w,.87h .75w,h .5w,hC.25w,h .02w,.87h .02w,.6hZ"
)
_INTEGRAL = (
    "Mw,.09hC.94w,.02h .82w,0 .72w,.02hC.54w,.06h .5w,.28h .45w,.5hC.4w,.72h .36w,.9h .26w,.94h"
    "C.18w,.97h .08w,.97h 0,.91hL0,.945hC.08w,h .2w,1.01h .3w,.975hC.46w,.92h .5w,.72h .55w,.5h"
    "C.6w,.28h .64w,.1h .74w,.06hC.82w,.03h .92w,.05h w,.125hZ"
)
_RING = "M0,.5hY.5w,0Xw,.5hY.5w,hX0,.5hL.12w,.5hY.5w,.88hX.88w,.5hY.5w,.12hX.12w,.5hZ"
_LARGE = {"∑": (_SUM, 0.95), "∏": (_PRODUCT, 0.85), "⋃": (_UNION, 0.8)}
"""Each with its width as a part of its height."""
_UPSIDE_DOWN = {"∐": "∏", "⋂": "⋃", "⌈": "⌊"}
INTEGRALS = {"∫": 1, "∬": 2, "∭": 3, "∮": 1}
"""Each with how many strokes it has."""
_INTEGRAL_WIDTH, _INTEGRAL_STEP, _RING_SIZE = 0.36, 0.22, 0.28
"""Of the height: the width of an integral, the distance of two, and the ring around one."""
LARGE_DRAWN = frozenset({*_LARGE, *INTEGRALS, "∐", "⋂"})
"""Large signs that are drawn; others are the font's."""
_HIGH = {True: (1.4, 2.1), False: (1.0, 1.25)}
"""How high large signs are in a formula that stands by itself and in others: sums, and integrals."""

_ROOT = "M0,h-.62wL.3w,h-.82wL.56w,h-.24wL.93w,0Lw,0Lw,.09wL.6w,hL.48w,hL.22w,h-.66wL.04w,h-.55wZ"
_ROOT_WIDTH = Points(0.62)
_ARROW = "M0,.43hLw-.9h,.43hLw-.9h,.12hLw,.5hLw-.9h,.88hLw-.9h,.57hL0,.57hZ"
_HAT = "M0,hL.44w,0L.56w,0Lw,hL.86w,hL.5w,.34hL.14w,hZ"
_TILDE = (
    "M0,.75hC.12w,0 .3w,-.1h .5w,.3hC.66w,.62h .84w,.75h w,0Lw,.32h"
    "C.9w,1.1h .68w,1.05h .5w,.68hC.32w,.32h .14w,.35h 0,1.05hZ"
)
_CHECK = "M0,0L.14w,0L.5w,.66hL.86w,0Lw,0L.56w,hL.44w,hZ"
_ACUTE = "M.14w,hL.54w,0L.86w,0L.3w,hZ"
_GRAVE = "M.14w,0L.46w,0L.86w,hL.7w,hZ"
_BREVE = "M.05w,0L.2w,0C.26w,.7h .74w,.7h .8w,0L.95w,0C.9w,1.33h .1w,1.33h .05w,0Z"
_DOT = "M0,.5hY.5w,0Xw,.5hY.5w,hX0,.5hZ"
_ACCENTS = {
    "^": _HAT,
    "ˆ": _HAT,
    "~": _TILDE,
    "˜": _TILDE,
    "ˇ": _CHECK,
    "´": _ACUTE,
    "`": _GRAVE,
    "˘": _BREVE,
    "→": _ARROW,
    "⃗": _ARROW,
    "←": _ARROW,
}
_DOTS = {"˙": 1, "¨": 2}
_RULES = frozenset("¯‾―_ˉ")
ACCENTS = frozenset({*_ACCENTS, *_DOTS, *_RULES})
"""Signs above what they belong to."""
BRACES = frozenset("⏞⏟")
"""Braces above and below what they span."""
ARROWS = frozenset("→←⟶⟵")
"""Arrows that grow with what stands above them."""
_ROWS_OF_DOTS = {"⋯": (0.3, 0.0), "⋮": (0.0, 0.3), "⋱": (0.3, 0.26)}
"""How far each dot stands right of the last, and below it."""
DOTS = frozenset(_ROWS_OF_DOTS)
"""Three dots in a row, level, upright or slanting."""
_DOT_SIZE, _DOT_STEP, _BESIDE_DOTS = Points(0.11), Points(0.22), Points(0.08)
"""How large a dot is, how far two of an accent stand apart, and the free space beside a row of three."""
_ACCENT_HEIGHT, _ARROW_HEIGHT, _LEAST_ACCENT = 0.2, 0.26, Points(0.42)
"""How high accents are, and arrows among them, and how wide all are at least."""
_LONG_ARROW_HEIGHT = 0.36
_BRACE_HEIGHT, _LEAST_BRACE = Points(0.4), Points(0.8)
"""How high braces above and below are, and how wide at least. All found by trial."""


def _drawn(path: str, width: float, height: float, top: float) -> FormulaBox:
    """Return what is drawn along `path` in a box whose upper edge stands `top` above the base line."""
    place = Place(NO, Points(-top), Points(width), Points(height))
    return FormulaBox(Points(width), Points(top), Points(height - top), areas=contours_of(path, place))


def bracket(sign: str, height: Points) -> FormulaBox:
    """Return a bracket of this height, its middle on the axis."""
    if sign in _MIRRORED:
        return _mirrored(bracket(_MIRRORED[sign], height))
    if sign in _UPSIDE_DOWN:
        return _upside_down(bracket(_UPSIDE_DOWN[sign], height))
    width, top = _WIDTHS[sign], TEX.axis + height / 2
    if sign in "‖∥":
        return over_each_other([_drawn(path, width, height, top) for path in _TWO_BARS])
    return _drawn(_BAR if sign in "|∣" else _LEFT[sign], width, height, top)


def large(sign: str, *, by_itself: bool) -> FormulaBox:
    """Return a sum, a product, an integral: larger in a formula that stands by itself, its middle on the axis."""
    of_sums, of_integrals = _HIGH[by_itself]
    if sign in _UPSIDE_DOWN:
        return _upside_down(large(_UPSIDE_DOWN[sign], by_itself=by_itself))
    if sign in _LARGE:
        path, share = _LARGE[sign]
        drawn = _drawn(path, of_sums * share, of_sums, TEX.axis + of_sums / 2)
        return drawn.centred(drawn.width + 2 * TEX.beside_large)
    return _integrals(sign, Points(of_integrals))


def _integrals(sign: str, height: Points) -> FormulaBox:
    one = _drawn(_INTEGRAL, height * _INTEGRAL_WIDTH, height, TEX.axis + height / 2)
    strokes = [one.moved(height * _INTEGRAL_STEP * at) for at in range(INTEGRALS[sign])]
    if sign == "∮":
        size = height * _RING_SIZE
        strokes.append(_drawn(_RING, size, size, TEX.axis + size / 2).moved((one.width - size) / 2))
    return over_each_other(strokes)


def root(inner: FormulaBox) -> FormulaBox:
    """Return `inner` with a root over it."""
    gap = TEX.rule + TEX.root_gap
    top = inner.rise + gap + TEX.rule
    sign = _drawn(_ROOT, _ROOT_WIDTH, top + max(inner.fall, NO), top)
    rule = ruled(inner.width + TEX.beside_rule, TEX.rule, top).moved(_ROOT_WIDTH - TEX.rule)
    width = _ROOT_WIDTH + inner.width + TEX.beside_rule
    held = inner.moved(_ROOT_WIDTH)
    return FormulaBox(width, top + TEX.rule, sign.fall, held.letters, sign.areas + rule.areas + held.areas)


def accent(sign: str, width: Points) -> FormulaBox:
    """Return an accent over something of this width, standing on its base line."""
    if sign in _RULES:
        return ruled(width, TEX.rule, TEX.rule)
    if sign in _DOTS:
        dot = _drawn(_DOT, _DOT_SIZE, _DOT_SIZE, _DOT_SIZE)
        return over_each_other([dot.moved(_DOT_STEP * at) for at in range(_DOTS[sign])])
    high = _ARROW_HEIGHT if sign in "→⃗←" else _ACCENT_HEIGHT
    wide = max(width, _LEAST_ACCENT)
    drawn = _drawn(_ACCENTS[sign], wide, high, high)
    return _mirrored(drawn) if sign == "←" else drawn


def long_arrow(sign: str, width: Points) -> FormulaBox:
    """Return an arrow of this width along the axis."""
    drawn = _drawn(_ARROW, width, _LONG_ARROW_HEIGHT, TEX.axis + _LONG_ARROW_HEIGHT / 2)
    return _mirrored(drawn) if sign in "←⟵" else drawn


def brace(sign: str, width: Points) -> FormulaBox:
    """Return a brace over or below something of this width, standing on its base line."""
    high, wide = _BRACE_HEIGHT, max(width, _LEAST_BRACE)
    upright = contours_of(_BRACE, Place(NO, NO, high, wide))
    box = FormulaBox(wide, high, NO, areas=tuple(one.mapped(lambda at: (at[1], at[0] - high)) for one in upright))
    return box if sign == "⏞" else _upside_down(box)


def dots(sign: str) -> FormulaBox:
    """Return three dots around the axis."""
    level, upright = _ROWS_OF_DOTS[sign]
    one = _drawn(_DOT, _DOT_SIZE, _DOT_SIZE, TEX.axis + _DOT_SIZE / 2)
    each = [one.moved(Points(_BESIDE_DOTS + level * at), Points(upright * (at - 1))) for at in range(3)]
    return over_each_other(each, each[-1].width + _BESIDE_DOTS)


def _mirrored(box: FormulaBox) -> FormulaBox:
    """Return the box seen in a mirror at its side."""
    return replace(box, areas=tuple(one.mapped(lambda at: (box.width - at[0], at[1])) for one in box.areas))


def _upside_down(box: FormulaBox) -> FormulaBox:
    """Return the box with its top at its bottom, in its own place."""
    turn = box.fall - box.rise
    return replace(box, areas=tuple(one.mapped(lambda at: (at[0], turn - at[1])) for one in box.areas))
