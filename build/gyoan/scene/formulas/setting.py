"""Parts of a formula → boxes: which rule serves which part. Lengths in em.

A part is set in a style, as in TeX: display for a formula by itself, text within others, script, script of script.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from gyoan.model.blocks import Alignment
from gyoan.model.formula import LARGE, RAISED_ALREADY, FormulaPart
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.scene.formulas import signs
from gyoan.scene.formulas.atoms import AtomKind, core, is_name, kind_of, spaces
from gyoan.scene.formulas.boxes import NO, FormulaBox, blank, on_one_line, over_each_other
from gyoan.scene.formulas.letters import LetterWidth, set_letters
from gyoan.scene.formulas.proportions import TEX
from gyoan.scene.formulas.stacks import accented, fraction, indexed, limited, scripted
from gyoan.scene.formulas.tables import FormulaCell, TableManner, table_box

_WITH_LIMITS = frozenset(
    ["lim", "max", "min", "sup", "inf", "limsup", "liminf", "argmax", "argmin", "det", "gcd", "Pr"]
)
"""Functions below whose names limits stand."""
_LARGER = 1.4
"""How much larger a large sign of the font is in a formula by itself."""
_SLANT = 0.16
"""How far the foot of an integral stands left of its head, as a part of its height."""
_BLANKS = {"negativethinmathspace": -3 / 18}
_LARGE_GLYPH = Points(1.06)
"""What is no higher is held by the bracket of the font."""
_ALIGNED = {"left": Alignment.LEFT, "right": Alignment.RIGHT}


@dataclass(frozen=True, slots=True)
class FormulaStyle:
    """How a part is set."""

    level: int = 0
    """0 for text, 1 for scripts, 2 for scripts of scripts."""
    by_itself: bool = True
    """Whether it stands by itself, with limits above and below sums, and not within others."""

    @property
    def within(self) -> FormulaStyle:
        """The style of what a fraction or root holds."""
        return FormulaStyle(self.level, by_itself=False) if self.by_itself else self.script

    @property
    def script(self) -> FormulaStyle:
        """The style of scripts."""
        return FormulaStyle(min(self.level + 1, 2), by_itself=False)


class FormulaSetter:
    """Sets the parts of formulas in one font."""

    def __init__(self, width_of: LetterWidth, sizes: tuple[float, float, float] = TEX.scripts) -> None:
        """Take what tells how wide letters are, and the sizes of text, scripts and their scripts."""
        self._width_of, self._sizes = width_of, sizes

    def set(self, part: FormulaPart, style: FormulaStyle = FormulaStyle()) -> FormulaBox:  # noqa: B008  frozen
        """Return `part` as a box in the size of `style`; raises `KeyError` for a part without a rule."""
        return self._rules[part.tag](self, part, style)

    def _sized(self, part: FormulaPart, style: FormulaStyle, around: FormulaStyle) -> FormulaBox:
        """Return `part` in its style, in the terms of what it stands in."""
        if part.tag == "mstyle" and part.get("scriptlevel"):
            style = FormulaStyle(int(part.get("scriptlevel")), by_itself=part.get("displaystyle") == "true")
            part = FormulaPart("mrow", parts=part.parts)
        box = self.set(part, style)
        return box.smaller(self._sizes[style.level] / self._sizes[around.level])

    def _script(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        return self._sized(part, style.script, style)

    def _row(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        """Return parts side by side, with the spaces between atoms; brackets as high as what stands among them."""
        parts = part.parts
        plain = [None if _grows(one, parts, at) else self.set(one, style) for at, one in enumerate(parts)]
        boxes = [self._bracket(parts, plain, at) if box is None else box for at, box in enumerate(plain)]
        before = spaces([kind_of(one) for one in parts], small=style.level > 0)
        return on_one_line([one for space, box in zip(before, boxes, strict=True) for one in (blank(space), box)])

    def _styled_row(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        """Return a row, in the size of scripts where its author asks for that."""
        return self._sized(part, style, style) if part.get("scriptlevel") else self._row(part, style)

    def _bracket(self, parts: Sequence[FormulaPart], plain: Sequence[FormulaBox | None], at: int) -> FormulaBox:
        """Return a bracket that is as high as the table beside it, else as all that stands in its row."""
        near = [plain[one] for one in _held_at(parts, at)]
        least = parts[at].get("minsize").removesuffix("em")
        if least and not near:
            return self.bracket(parts[at].text, Points(float(least)))
        held = [box for box in near or plain if box is not None]
        half = max((max(box.rise - TEX.axis, box.fall + TEX.axis) for box in held), default=NO)
        return self.bracket(parts[at].text, 2 * half * (1.0 if near else TEX.covered))

    def bracket(self, sign: str, height: Points) -> FormulaBox:
        """Return a bracket of this height at least; none for an empty sign."""
        if not sign:
            return blank(TEX.beside_fraction)
        if sign not in signs.BRACKETS or (height <= _LARGE_GLYPH and sign in "()[]{}|"):
            return set_letters(sign, self._width_of)
        return signs.bracket(sign, max(height, Points(1.0)))

    def _sign(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        text = part.text
        if text in signs.LARGE_DRAWN:
            return signs.large(text, by_itself=style.by_itself)
        if text in LARGE and style.by_itself:
            return set_letters(text, self._width_of).smaller(_LARGER).moved(NO, TEX.axis * (_LARGER - 1))
        if text in signs.DOTS:
            return signs.dots(text)
        if text in signs.BRACKETS:
            return self.bracket(text, NO)
        return set_letters(text, self._width_of, bold=part.bold) if text else FormulaBox()

    def _blank(self, part: FormulaPart, _style: FormulaStyle) -> FormulaBox:
        width = part.get("width")
        return blank(Points(_BLANKS[width] if width in _BLANKS else float(width.removesuffix("em") or 0)))

    def _fraction(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        above, below = (self._sized(one, style.within, style) for one in part.parts)
        return fraction(above, below, by_itself=style.by_itself, has_rule=part.get("linethickness") != "0")

    def _root(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        return signs.root(self._row(part, replace(style, by_itself=False)))

    def _root_of_degree(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        inner, degree = part.parts
        tiny = FormulaStyle(2, by_itself=False)
        return indexed(signs.root(self.set(inner, replace(style, by_itself=False))), self._sized(degree, tiny, style))

    def _scripted(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        base, lower, upper = _scripts_of(part)
        if style.by_itself and _takes_limits(core(base)):
            return self._limited(part, style)
        box = self.set(base, style)
        slant = box.high * _SLANT if core(base).text in signs.INTEGRALS else NO
        raised = RAISED_ALREADY.get(core(upper).text) if upper else None
        if upper and raised:
            lowered = scripted(box, self._script(lower, style), None) if lower else box
            return over_each_other([lowered, set_letters(raised, self._width_of).moved(box.width)])
        small = [self._script(one, style) if one else None for one in (lower, upper)]
        return scripted(box, *small, slant=slant)

    def _limited(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        base, lower, upper = _scripts_of(part)
        if _is_accent(part):
            return self._accented(part, style)
        small = [self._script(one, style) if one else None for one in (lower, upper)]
        inner = core(base)
        if inner.text in signs.ARROWS:
            wide = max(box.width for box in small if box) + TEX.x_height
            return limited(signs.long_arrow(inner.text, max(wide, Points(1.0))), *small)
        return limited(self.set(base, style), *small)

    def _accented(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        base, sign = part.parts
        box = self.set(base, style)
        if sign.text in signs.BRACES:
            brace = signs.brace(sign.text, box.width)
            return accented(box.centred(brace.width), brace, below=part.tag == "munder")
        return accented(box, signs.accent(sign.text, box.width), below=part.tag == "munder")

    def _table(self, part: FormulaPart, style: FormulaStyle) -> FormulaBox:
        style = FormulaStyle(style.level, by_itself=part.get("displaystyle") == "true")
        rows = [[FormulaCell(self._row(cell, style), _alignment(cell)) for cell in row.parts] for row in part.parts]
        return table_box(rows, _manner(part))

    _rules: ClassVar[dict[str, Callable[[FormulaSetter, FormulaPart, FormulaStyle], FormulaBox]]] = {
        "math": _row,
        "mrow": _row,
        "mstyle": _styled_row,
        "mpadded": _row,
        "mi": _sign,
        "mn": _sign,
        "mo": _sign,
        "mtext": _sign,
        "mspace": _blank,
        "mfrac": _fraction,
        "msqrt": _root,
        "mroot": _root_of_degree,
        "msub": _scripted,
        "msup": _scripted,
        "msubsup": _scripted,
        "munder": _limited,
        "mover": _limited,
        "munderover": _limited,
        "mtable": _table,
    }


def _scripts_of(part: FormulaPart) -> tuple[FormulaPart, FormulaPart | None, FormulaPart | None]:
    """Return what scripts or limits belong to, the lower and the upper of them."""
    base, *others = part.parts
    if len(others) == 2:
        return base, others[0], others[1]
    return (base, others[0], None) if part.tag in {"msub", "munder"} else (base, None, others[0])


def _takes_limits(base: FormulaPart) -> bool:
    """Return whether scripts of a base stand above and below it in a formula by itself."""
    if base.text in LARGE:
        return base.text not in signs.INTEGRALS
    name = "".join(filter(str.isalpha, base.text))
    return is_name(base) and (base.get("movablelimits") == "true" or name in _WITH_LIMITS)


def _is_accent(part: FormulaPart) -> bool:
    """Return whether the sign above or below a part is drawn for it."""
    if part.tag not in {"mover", "munder"} or part.parts[1].tag != "mo":
        return False
    sign = part.parts[1].text
    return sign in signs.BRACES or (sign in signs.ACCENTS and kind_of(core(part.parts[0])) is not AtomKind.RELATION)


def _grows(part: FormulaPart, among: Sequence[FormulaPart], at: int) -> bool:
    """Return whether a part is a bracket as high as what it holds: its author says so, or it stands beside a table."""
    if part.tag != "mo" or part.get("stretchy") == "false" or (part.text and part.text not in signs.BRACKETS):
        return False
    asked = part.get("stretchy") == "true" or part.get("form") or part.get("minsize")
    return bool(asked or (part.text and _held_at(among, at)))


def _held_at(among: Sequence[FormulaPart], at: int) -> list[int]:
    """Return where what the bracket at this place holds alone stands right beside it."""
    return [one for one in (at + 1, at - 1) if 0 <= one < len(among) and _is_held(among[one])][:1]


def _is_held(part: FormulaPart) -> bool:
    """Return whether brackets right beside a part hold it alone: a table, or a pair one above the other."""
    return part.tag == "mtable" or (part.tag == "mfrac" and part.get("linethickness") == "0")


def _alignment(cell: FormulaPart) -> Alignment:
    return _ALIGNED.get(cell.get("columnalign"), Alignment.CENTER)


def _manner(part: FormulaPart) -> TableManner:
    gaps = tuple(Points(float(one.removesuffix("em"))) for one in part.get("columnspacing").split())
    lines = [tuple(one != "none" for one in part.get(name).split()) for name in ("columnlines", "rowlines")]
    leading = TEX.between_rows if part.get("displaystyle") == "true" else NO
    return TableManner(gaps, leading, *lines)
