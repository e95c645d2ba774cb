"""What stands above and below: fractions, scripts, limits and accents (TeXbook, Appendix G, rules 9 to 18)."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.units import Points
from gyoan.scene.formulas.boxes import NO, FormulaBox, over_each_other, ruled
from gyoan.scene.formulas.proportions import TEX

_LEAST_GAP = 4 * TEX.rule
"""Between a raised and a lowered script (rule 18e)."""
_ACCENT_GAP = TEX.rule * 1.6
"""Between a box and the sign above or below it. Found by trial."""
_CROOK = Points(0.4)
"""How far into a root's sign its degree reaches. Found by trial."""


def fraction(above: FormulaBox, below: FormulaBox, *, by_itself: bool, has_rule: bool = True) -> FormulaBox:
    """Return one box over another, a rule between them on the axis (rule 15)."""
    which = 0 if by_itself else 1
    half = (TEX.rule_gap[which] + TEX.rule / 2) if has_rule else TEX.pair_gap[which] / 2
    width = max(above.width, below.width) + 2 * TEX.beside_rule
    up = TEX.axis + max(half + above.fall, TEX.above_rule[which])
    down = -TEX.axis + max(half + below.rise, TEX.below_rule[which])
    boxes = [above.centred(width).moved(NO, -up), below.centred(width).moved(NO, down)]
    if has_rule:
        boxes.insert(1, ruled(width, TEX.rule, TEX.axis + TEX.rule / 2))
    box = over_each_other([replace(one, width=width) for one in boxes]).moved(TEX.beside_fraction)
    return replace(box, width=box.width + TEX.beside_fraction)


def scripted(base: FormulaBox, lower: FormulaBox | None, upper: FormulaBox | None, *, slant: Points = NO) -> FormulaBox:
    """Return a box with scripts behind it (rule 18); the lower one stands `slant` further left, as on an integral."""
    size = TEX.scripts[1]
    up = max(TEX.raised, base.rise - TEX.raised_drop * size)
    down = max(TEX.lowered, base.fall + TEX.lowered_drop * size)
    if upper is not None:
        up = max(up, upper.fall + TEX.above_line)
    if lower is not None:
        down = max(down, lower.rise - TEX.below_letters)
    if upper is not None and lower is not None:
        down = max(down, _LEAST_GAP - (up - upper.fall) + lower.rise)
    boxes = [base]
    if upper is not None:
        boxes.append(upper.moved(base.width, -up))
    if lower is not None:
        boxes.append(lower.moved(base.width - slant, down))
    return over_each_other(boxes, max(box.width for box in boxes) + TEX.beside_script)


def limited(base: FormulaBox, lower: FormulaBox | None, upper: FormulaBox | None) -> FormulaBox:
    """Return a box with others above and below its middle (rule 13a)."""
    width = max(box.width for box in (base, lower, upper) if box is not None)
    boxes = [base.centred(width)]
    if upper is not None:
        boxes.append(upper.centred(width).moved(NO, -(base.rise + TEX.limit_gap + max(upper.fall, NO))))
    if lower is not None:
        boxes.append(lower.centred(width).moved(NO, base.fall + TEX.limit_gap + lower.rise))
    return over_each_other(boxes, width)


def accented(base: FormulaBox, sign: FormulaBox, *, below: bool = False) -> FormulaBox:
    """Return a box with a sign close above its middle (rule 12), or below it."""
    width = max(base.width, sign.width)
    way = base.fall + _ACCENT_GAP + sign.rise if below else -(base.rise + _ACCENT_GAP)
    box = over_each_other([base.centred(width), sign.centred(width).moved(NO, way)], width)
    # What is wider than the letter that it stands above takes no room beside it.
    inset = (width - base.width) / 2
    return replace(box.moved(-inset), width=base.width) if inset else box


def indexed(root: FormulaBox, index: FormulaBox) -> FormulaBox:
    """Return a root with its degree in the sign's crook."""
    shift = max(NO, index.width - _CROOK)
    up = max(root.rise * 0.5, TEX.axis + index.fall)
    moved = root.moved(shift)
    return over_each_other([index.moved(max(NO, _CROOK - index.width), -up), moved], moved.width)
