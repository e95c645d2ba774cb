r"""A formula in LaTeX → the same in one line of text: `x_i^2` with lowered and raised signs, `\frac{a}{b}` as `a/b`.

The idea: latex2mathml reads the formula; each of its elements says which signs it puts into the line, and how high.
What needs more than a line has none: matrices, cases, letters under a long bar, scripts of scripts, words that nobody
knows. It is shown as its source then, which a lecturer can read out; half a formula would be a wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING

from gyoan.model.expressions import expression
from gyoan.model.inline import Inline, Inlines, LineBreak, Subscript, Superscript, Text
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 400
"""A source of more characters is no formula that anybody reads in a line."""
_DEEPEST = 40
"""Braces within braces that are read: each is a call within a call."""
_ROWS = expression(
    r"\\begin\{(?P<name>aligned|align\*?|gathered|gather\*?|split)\}(?P<rows>(?:(?!\\begin)(?s:.))*)\\end\{(?P=name)\}"
)
_ROW_END = expression(r"\\\\(?:\[[^\]]*\])?")
_GAP = "\N{NO-BREAK SPACE}"
_RELATIONS = frozenset("=<>≤≥≠≈≡∼∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦∣∥⊥≪≫≅≃:≔⟶⟹⟺⊢⊨")
"""Signs between two sides: a line may end behind one."""
_OPERATIONS = frozenset("+−±∓×÷·∗⋅∘⊕⊗∪∩∖∧∨*")
"""Signs between two values, unless one begins a side."""
_PAUSES = frozenset(",;")
_SPACED = _RELATIONS | _OPERATIONS | _PAUSES
_LARGE = frozenset("∑∏∐∫∬∮⋃⋂")
"""Signs over a stretch of values."""
_OVER_OTHERS = frozenset("⏞⏟¯‾_―")
"""Signs that are drawn as long as what they stand above or below."""
_OPENING = frozenset("([{⟨⌊⌈")
_CLOSING = frozenset(")]}⟩⌋⌉!")
_RAISED_BY_ITSELF = {"′": "′", "″": "″", "‴": "‴", "∘": "°"}
_SMALL = str.maketrans("123", "¹²³")
"""Raised signs that every font of texts has: one of these says in plain text, too, what is meant."""
_ACCENTS = {"¯": "\u0304", "‾": "\u0304", "^": "\u0302", "~": "\u0303", "˜": "\u0303", "˙": "\u0307", "¨": "\u0308"}
_PLAIN_LETTERS = expression("[\U0001d400-\U0001d7ffϕϵ]")
"""Letters that fonts of texts do not have: bold and handwritten ones, and these two forms of φ and ε."""
_WITH_SCRIPTS = frozenset({"msub", "msup", "msubsup", "munder", "munderover"})
_BAR = "\u0304"
"""The only accent that fonts of Korean texts put above any letter; others stand where there is a letter with them."""


class _Height(IntEnum):
    """Where a sign stands."""

    LOWERED = -1
    LEVEL = 0
    RAISED = 1


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign of a line, with the blanks around it."""

    text: str
    height: _Height = _Height.LEVEL


class _NoLineError(Exception):
    """A formula needs more than a line."""


def formula_in_line(source: str) -> Inlines | None:
    """Return the formula as text in a line, None where it needs more than that or cannot be read."""
    if len(source) > LONGEST or source.count("{") > _DEEPEST:
        return None
    # Imported when the first formula is met: its table of signs takes longer to load than many a session to read.
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415

    try:
        formula = convert_to_element(source)
        for element in formula.iter():
            element.text = unescape(element.text or "")
        signs = _line_of(formula)
    except _NoLineError:
        return None
    except Exception:  # it raises whatever its walk ends with: the source is shown, and told
        return None
    return _inlines(signs) if any(sign.text.strip() for sign in signs) else None


def formula_in_lines(source: str) -> Inlines | None:
    """Return a formula that stands by itself, each of its rows a line; None where one needs more than that."""
    rows = _ROWS.fullmatch(source.strip())
    lines: list[Inline] = []
    for row in _ROW_END.split(rows["rows"].replace("&", "")) if rows else [source]:
        if row.strip():
            line = formula_in_line(row)
            if line is None:
                return None
            lines += [LineBreak(), *line] if lines else line
    return tuple(lines) or None


def _line_of(element: Element) -> list[_Sign]:
    """Return the signs of an element; raises `_NoLineError`."""
    write = _WRITERS.get(element.tag)
    if write is None:
        raise _NoLineError
    return write(element)


def _row(element: Element) -> list[_Sign]:
    """Return what stands side by side, with the blanks that operators have around them."""
    signs: list[_Sign] = []
    before_it_apart = False
    for child in element:
        own, stands_apart = _line_of(child), _stands_apart(child)
        if (sign := child.text or "") in _SPACED:
            own = [_spaced(sign, signs)]
        elif stands_apart or before_it_apart:
            own = _apart(own, signs)
        signs, before_it_apart = signs + own, stands_apart
    return signs


def _spaced(sign: str, before: Sequence[_Sign]) -> _Sign:
    """Return an operator with its blanks: none for the sign of a value, which stands behind nothing to work on."""
    last = before[-1].text[-1] if before else ""
    is_sign = not last or last in _OPENING or last.isspace()
    if sign in _RELATIONS:
        return _Sign(f"{_GAP}{sign} " if before else f"{sign}{_GAP}")
    if sign in _OPERATIONS and not is_sign:
        return _Sign(f"{_GAP}{sign}{_GAP}")
    return _Sign(f"{sign} " if sign in _PAUSES else sign)


def _stands_apart(element: Element) -> bool:
    """Return whether values beside an element keep away from it: a fraction, a sum, a function such as `log`."""
    inner = next(iter(element), element) if element.tag in _WITH_SCRIPTS else element
    text = inner.text or ""
    return element.tag == "mfrac" or text in _LARGE or (inner.tag in {"mi", "mo"} and len(text) > 1)


def _apart(signs: list[_Sign], before: Sequence[_Sign]) -> list[_Sign]:
    """Return signs with a blank before them, unless what stands there leaves one or they open a bracket."""
    last = before[-1].text[-1] if before else ""
    first = signs[0].text[0] if signs else ""
    touches = not last or last in _OPENING or last.isspace() or not first or first in _OPENING | _CLOSING | _PAUSES
    return signs if touches else [_Sign(_GAP), *signs]


def _letters(element: Element) -> list[_Sign]:
    text = element.text or ""
    if text.startswith("\\") or text == "&" or not _OVER_OTHERS.isdisjoint(text):
        raise _NoLineError
    return [_Sign(_PLAIN_LETTERS.sub(_plain, text))] if text else []


def _plain(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", letter[0])


def _blank(_: Element) -> list[_Sign]:
    return [_Sign(_GAP)]


def _with_scripts(*heights: _Height) -> Callable[[Element], list[_Sign]]:
    """Return what writes an element with scripts: its first child is what they belong to."""

    def write(element: Element) -> list[_Sign]:
        base, *scripts = element
        signs = _line_of(base)
        for script, height in zip(scripts, heights, strict=True):
            signs += _script(_line_of(script), height)
        return signs

    return write


def _script(signs: Sequence[_Sign], height: _Height) -> list[_Sign]:
    """Return signs raised or lowered; primes and degrees are raised by themselves, and blanks have no room there."""
    text = "".join(_in_script(sign) for sign in signs).replace(_GAP, "").replace(" ", "")
    by_itself = _RAISED_BY_ITSELF.get(text) if height is _Height.RAISED else None
    return [_Sign(by_itself)] if by_itself else [_Sign(text, height)]


def _in_script(sign: _Sign) -> str:
    """Return a sign of a script; one that is raised within it as the small sign that there is for it."""
    small = sign.text.translate(_SMALL)
    if sign.height is _Height.LEVEL:
        return sign.text
    if sign.height is _Height.LOWERED or small == sign.text or not set(small) <= set("¹²³"):
        raise _NoLineError
    return small


def _accented(element: Element) -> list[_Sign]:
    """Return a letter with the accent above it, or what stands over a large sign."""
    base, over = element
    mark = _ACCENTS.get(over.text or "")
    signs = _line_of(base)
    if mark is None or len(signs) != 1 or len(signs[0].text) != 1:
        raise _NoLineError
    text = unicodedata.normalize("NFC", signs[0].text + mark)
    if len(text) > 1 and mark != _BAR:
        raise _NoLineError
    return [_Sign(text)]


def _fraction(element: Element) -> list[_Sign]:
    above, below = element
    if element.get("linethickness") == "0":
        raise _NoLineError
    return [*_grouped(_line_of(above), apart="+−±∓=<>≤≥/"), _Sign("/"), *_grouped(_line_of(below))]


def _root(element: Element) -> list[_Sign]:
    inner = [sign for child in element for sign in _line_of(child)]
    match inner:
        case [_Sign(text, _Height.LEVEL)]:
            return [_Sign(f"√{text}")]
        case _:
            return [_Sign("√"), *_grouped(inner)]


def _grouped(signs: list[_Sign], apart: str | None = None) -> list[_Sign]:
    """Return signs in brackets where they would fall apart: several, or only those with such an operator among them."""
    level = [sign.text for sign in signs if sign.height is _Height.LEVEL]
    text = "".join(level)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        return signs
    falls_apart = len(level) > 1 if apart is None else any(sign in text for sign in apart)
    return [_Sign("("), *signs, _Sign(")")] if falls_apart else signs


def _inlines(signs: Iterable[_Sign]) -> Inlines:
    """Return text, with what is raised and lowered; a raised 1, 2 or 3 as the sign that says so in plain text, too."""
    small = [
        _Sign(sign.text.translate(_SMALL)) if sign.height is _Height.RAISED and set(sign.text) <= set("123") else sign
        for sign in signs
    ]
    found: list[Inline] = []
    for height, group in groupby(small, lambda sign: sign.height):
        text = Text(unicodedata.normalize("NFC", "".join(sign.text for sign in group)))
        found.append(_AT[height](text))
    return tuple(found)


_AT: dict[_Height, Callable[[Text], Inline]] = {
    _Height.LOWERED: lambda text: Subscript((text,)),
    _Height.LEVEL: lambda text: text,
    _Height.RAISED: lambda text: Superscript((text,)),
}
_WRITERS: dict[str, Callable[[Element], list[_Sign]]] = {
    "math": _row,
    "mrow": _row,
    "mstyle": _row,
    "mi": _letters,
    "mn": _letters,
    "mo": _letters,
    "mtext": _letters,
    "mspace": _blank,
    "msub": _with_scripts(_Height.LOWERED),
    "munder": _with_scripts(_Height.LOWERED),
    "msup": _with_scripts(_Height.RAISED),
    "msubsup": _with_scripts(_Height.LOWERED, _Height.RAISED),
    "munderover": _with_scripts(_Height.LOWERED, _Height.RAISED),
    "mover": _accented,
    "mfrac": _fraction,
    "msqrt": _root,
}
"""What writes which element of MathML."""
