"""A formula → a drawing of native shapes at a size: each text a box of its own, rules and brackets as areas."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.colors import ColorSlot
from gyoan.model.formula import FormulaPart
from gyoan.model.graph import Graph, InkedArea, Label, Node, NodeShape
from gyoan.model.typeset import BASE_LINE
from gyoan.model.units import Place, Points
from gyoan.scene.formulas.boxes import FormulaBox, Letters, one_text, over_each_other
from gyoan.scene.formulas.letters import LetterWidth, set_letters
from gyoan.scene.formulas.proportions import TEX
from gyoan.scene.formulas.setting import FormulaSetter
from gyoan.typesetting.line_heights import PITCH

_STEP = 0.94
"""A formula that is too wide is made smaller by this factor until it fits."""
_BESIDE_NUMBER = Points(1.5)
"""Free space between a formula and its number, in em."""


def fitted_formula(
    part: FormulaPart, number: str, width: Points, points: Points, least: Points, width_of: LetterWidth
) -> tuple[Graph, Points, Points, Points] | None:
    """Return a formula in letters of `points`, smaller where it is wider than `width`; None below `least` points.

    With it come its width, its height and the size of its letters, in points. Scripts are no smaller than `least`
    either. A `number` stands at the right edge of `width`.
    """
    while points >= least:
        sizes = (1.0, *(min(1.0, max(share, least / points)) for share in TEX.scripts[1:]))
        box = FormulaSetter(width_of, (sizes[0], sizes[1], sizes[2])).set(part)
        label = set_letters(number, width_of) if number else FormulaBox()
        beside = 2 * (label.width + _BESIDE_NUMBER) if number else Points(0)
        if (box.width + beside) * points <= width:
            whole = _whole_lines(_numbered(box, label, Points(width / points)) if number else box)
            return _graph(whole, points), whole.width * points, whole.high * points, points
        points *= _STEP
    return None


def _numbered(box: FormulaBox, number: FormulaBox, width: Points) -> FormulaBox:
    """Return a formula in the middle of `width`, its number at the right edge."""
    return over_each_other([box.centred(width), number.moved(width - number.width)], width)


def _whole_lines(box: FormulaBox) -> FormulaBox:
    """Return a formula that holds the whole lines of its texts, as programs that show them reckon with them."""
    half = PITCH.label / 2
    rise = max([box.rise, *((BASE_LINE + half) * one.size - one.base for one in box.letters)])
    fall = max([box.fall, *((half - BASE_LINE) * one.size + one.base for one in box.letters)])
    return replace(box, rise=rise, fall=fall)


def _graph(box: FormulaBox, points: Points) -> Graph:
    letters = one_text(box.letters)
    nodes = tuple(_node(number, one, box.rise, points) for number, one in enumerate(letters))
    down = box.moved(Points(0), box.rise).smaller(points)
    return Graph((), nodes, (), areas=tuple(InkedArea(one, ColorSlot.TEXT) for one in down.areas))


def _node(number: int, letters: Letters, rise: Points, points: Points) -> Node:
    size = letters.size * points
    middle = (letters.base + rise) * points - BASE_LINE * size
    high = PITCH.label * size
    place = Place(letters.x * points, middle - high / 2, letters.width * points, high)
    label = Label((letters.text,), size, bold=letters.bold)
    return Node(f"{number}", NodeShape.PLAIN, place, label, fill=None, line=None)
