r"""A formula in LaTeX → the same in one line of text: `x_i^2` with lowered and raised signs, `\frac{a}{b}` as `a/b`.

The idea: latex2mathml reads the formula; each of its elements says which signs it puts into the line, and how high.
What needs more than a line has none: matrices, cases, letters under a long bar, scripts of scripts, words that nobody
knows. It is shown as its source then, which a lecturer can read out; half a formula would be a wrong one.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING

from gyoan.markdown.formula_environments import has_known_environments
from gyoan.markdown.formula_reading import NUMBERED, element_of, plain_letters, with_words
from gyoan.model.expressions import expression
from gyoan.model.formula import CLOSING, LARGE, OPENING, OPERATIONS, PAUSES, RAISED_ALREADY, RELATIONS
from gyoan.model.inline import Inline, Inlines, LineBreak, Subscript, Superscript, Text
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 400
"""A source of more characters is no formula that anybody reads in a line."""
_ROWS = expression(
    r"\\begin\{(?P<name>aligned|align\*?|gathered|gather\*?|split)\}(?:\[[tbc]\])?"
    r"(?P<rows>(?:(?!\\begin)(?s:.))*)\\end\{(?P=name)\}"
)
_ROW_END = expression(r"\\\\\*?(?:\[[^\]]{0,20}\])?")
_COLUMN = expression(r"(?<!\\)&")
_GROUPED = expression(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GAP = "\N{NO-BREAK SPACE}"
_DIVISIONS = frozenset("/÷∖")
_SPACED = RELATIONS | OPERATIONS | PAUSES
_OVER_OTHERS = frozenset("⏞⏟¯‾_―")
"""Signs that are drawn as long as what they stand above or below."""
_ENDING = _SPACED | CLOSING | _DIVISIONS
"""What stands behind a value without being worked on by it."""
_BLANKS_IN_SCRIPTS = expression(f"[{_GAP} ]*([{re.escape(''.join(sorted(_SPACED)))}])[{_GAP} ]*")
_SMALL = str.maketrans("123", "¹²³")
"""Raised signs that every font of texts has."""
_ACCENTS = {"¯": "\u0304", "‾": "\u0304", "^": "\u0302", "~": "\u0303", "˜": "\u0303", "˙": "\u0307", "¨": "\u0308"}
_BAR = "\u0304"
"""The only accent that fonts of Korean texts put above any letter; others stand where there is a letter with them."""
_SCRIPTED = frozenset({"msub", "msup", "msubsup", "munder", "munderover"})
_WRITTEN_OUT = frozenset({"mfrac", "msqrt"})
"""What takes several signs in a line that are one in a formula."""


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


@functools.lru_cache(maxsize=512)
def formula_in_line(source: str) -> Inlines | None:
    """Return the formula as text in a line, None where it needs more than that or cannot be read."""
    if len(source) > LONGEST or NUMBERED in source or not has_known_environments(source):
        return None
    try:
        formula = element_of(with_words(source))
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
    for row in filter(str.strip, _ROW_END.split(rows["rows"] if rows else source)):
        line = _aligned(row) if rows else formula_in_line(row)
        if line is None:
            return None
        lines += [LineBreak(), *line] if lines else line
    return tuple(lines) or None


def _aligned(row: str) -> Inlines | None:
    """Return a row without the mark by which it stands below others; None for several formulas side by side."""
    left, *right = _COLUMN.split(row)
    return formula_in_line(left + "".join(right)) if len(right) <= 1 else None


def _line_of(element: Element) -> list[_Sign]:
    """Return the signs of an element; raises `_NoLineError`."""
    write = _WRITERS.get(element.tag)
    if write is None:
        raise _NoLineError
    return write(element)


def _row(element: Element) -> list[_Sign]:
    """Return what stands side by side, with the blanks that operators have around them.

    What is written as a fraction or a root is put in brackets where its neighbours would be taken for a part of it.
    """
    signs: list[_Sign] = []
    children = [_unwrapped(child) for child in element]
    for before, child, after in zip([None, *children], children, [*children[1:], None], strict=False):
        sign, after_it = child.text or "", None if _closes_bar(after, signs) else after
        if sign in _SPACED:
            signs = _joined(signs, sign, after)
        elif child.tag == "mfrac" and _is_torn(before, after_it):
            signs += _apart(_bracketed(_line_of(child)), signs)
        elif child.tag == "msqrt" and _works_on(after_it):
            signs += _bracketed(_line_of(child))
        elif _stands_apart(child) or (before is not None and _stands_apart(before)):
            signs += _apart(_line_of(child), signs)
        else:
            signs += _line_of(child)
    return signs


def _unwrapped(element: Element) -> Element:
    """Return what stands alone in braces."""
    while element.tag == "mrow" and len(element) == 1:
        element = element[0]
    return element


def _joined(before: list[_Sign], sign: str, after: Element | None) -> list[_Sign]:
    """Return signs and the operator behind them, with its blanks."""
    if sign == "=" and before and before[-1].text.strip() == ":":
        return [*before[:-1], _Sign(f"{_GAP}:= ")]
    first = _first_of(after) if after is not None else None
    digits = (first.text or "") if first is not None and first.tag == "mn" else ""
    if sign == "," and before and before[-1].text[-1:].isdigit() and len(digits) == 3:
        return [*before, _Sign(",")]
    return [*before, _spaced(sign, before)]


def _spaced(sign: str, before: Sequence[_Sign]) -> _Sign:
    """Return an operator with its blanks: none for the sign of a value, which stands behind nothing to work on."""
    is_sign = _begins_behind(before)
    if sign in RELATIONS:
        return _Sign(f"{_GAP}{sign} " if before else f"{sign}{_GAP}")
    if sign in OPERATIONS and not is_sign:
        return _Sign(f"{_GAP}{sign}{_GAP}")
    return _Sign(f"{sign} " if sign in PAUSES else sign)


def _begins_behind(before: Sequence[_Sign]) -> bool:
    """Return whether a value can only begin behind these signs: in a bracket or bar that is open, or behind a blank."""
    text = "".join(one.text for one in before)
    last = text[-1:]
    return not last or last in OPENING or last.isspace() or (last == "|" and _in_bars(before))


def _in_bars(signs: Iterable[_Sign]) -> bool:
    """Return whether a bar is open behind these signs."""
    return sum(sign.text.count("|") for sign in signs) % 2 == 1


def _is_torn(before: Element | None, after: Element | None) -> bool:
    """Return whether a fraction between these would be read with a part of one of them."""
    divides = any(one is not None and (one.text or "") in _DIVISIONS for one in (before, after))
    return divides or _works_on(after) or (before is not None and _is_name(before))


def _closes_bar(after: Element | None, before: Iterable[_Sign]) -> bool:
    """Return whether a bar follows that ends what one before began."""
    return after is not None and after.text == "|" and _in_bars(before)


def _works_on(after: Element | None) -> bool:
    """Return whether what follows a value is a value, too, with which it is multiplied."""
    return after is not None and after.tag != "mspace" and (_first_of(after).text or "") not in _ENDING


def _first_of(element: Element) -> Element:
    """Return the first sign of an element."""
    while len(element):
        element = element[0]
    return element


def _stands_apart(element: Element) -> bool:
    """Return whether values beside an element keep away from it: a fraction, a sum, a function such as `log`."""
    return element.tag == "mfrac" or (_base_of(element).text or "") in LARGE or _is_name(element)


def _is_name(element: Element) -> bool:
    """Return whether an element is a function, with what stands below it: `log`, `max` over something."""
    base = _base_of(element)
    return base.tag in {"mi", "mo"} and len(base.text or "") > 1


def _base_of(element: Element) -> Element:
    return element[0] if element.tag in _SCRIPTED and len(element) else element


def _apart(signs: list[_Sign], before: Sequence[_Sign]) -> list[_Sign]:
    """Return signs with a blank before them, unless what stands there leaves one or they are what brackets hold."""
    first = signs[0].text[0] if signs else ""
    touches = _begins_behind(before) or before[-1].text[-1] in OPERATIONS | _DIVISIONS
    return signs if touches or not first or first in "([!|" or first in CLOSING | PAUSES else [_Sign(_GAP), *signs]


def _letters(element: Element) -> list[_Sign]:
    text = element.text or ""
    if len(element) or text.startswith("\\") or text == "&" or not _OVER_OTHERS.isdisjoint(text):
        raise _NoLineError
    if element.get("mathvariant") and text.isdigit():
        raise _NoLineError  # a digit in another hand stands for something else than its number
    return [_Sign(plain_letters(text))] if text else []


def _blank(element: Element) -> list[_Sign]:
    if element.get("linebreak"):
        raise _NoLineError
    return [] if (element.get("width") or "").startswith(("-", "neg")) else [_Sign(_GAP)]


def _with_scripts(*heights: _Height) -> Callable[[Element], list[_Sign]]:
    """Return what writes an element with scripts: its first child is what they belong to."""

    def write(element: Element) -> list[_Sign]:
        base, *scripts = element
        signs = _line_of(base)
        # Behind a bracket in a row there is only the bracket here; a word or a large sign carries scripts as it is.
        signs = signs if len(signs) == 1 and base.tag not in _WRITTEN_OUT else _bracketed(signs)
        for script, height in zip(scripts, heights, strict=True):
            signs += _script(_line_of(script), height)
        return signs

    return write


def _below(write: Callable[[Element], list[_Sign]]) -> Callable[[Element], list[_Sign]]:
    """Return what writes an element with something right below it: of a letter that would be another sign."""

    def write_below(element: Element) -> list[_Sign]:
        if (element[0].text or "") not in LARGE and not _is_name(element[0]):
            raise _NoLineError
        return write(element)

    return write_below


def _script(signs: Sequence[_Sign], height: _Height) -> list[_Sign]:
    """Return signs raised or lowered, operators without blanks; primes and degrees are raised by themselves."""
    text = _BLANKS_IN_SCRIPTS.sub(r"\1", "".join(_in_script(sign) for sign in signs)).strip()
    by_itself = RAISED_ALREADY.get(text) if height is _Height.RAISED else None
    return [_Sign(by_itself)] if by_itself else [_Sign(text, height)]


def _in_script(sign: _Sign) -> str:
    """Return a sign of a script; one that is raised within it as the small sign that there is for it."""
    small = _small(sign)
    if sign.height is not _Height.LEVEL and small is None:
        raise _NoLineError
    return small or sign.text


def _small(sign: _Sign) -> str | None:
    """Return what is raised in signs that every font has as small ones; None for all else."""
    return sign.text.translate(_SMALL) if sign.height is _Height.RAISED and set(sign.text) <= set("123") else None


def _accented(element: Element) -> list[_Sign]:
    """Return a letter with the accent above it."""
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
    above, below = map(_line_of, element)
    if element.get("linethickness") == "0":
        raise _NoLineError
    return [*(above if _is_product(_outside_brackets(above)) else _bracketed(above)), _Sign("/"), *_grouped(below)]


def _outside_brackets(signs: list[_Sign]) -> list[_Sign]:
    """Return the signs that no brackets hold: those of `n(n − 1)` are a factor; all of them where one is left open."""
    depth, outside = 0, []
    for sign in signs:
        opens, closes = sign.text.strip() in OPENING, sign.text.strip() in CLOSING
        if not (depth or opens or closes):
            outside.append(sign)
        depth += opens - closes
        if depth < 0:
            return signs
    return signs if depth else outside


def _root(element: Element) -> list[_Sign]:
    inner = _grouped([sign for child in element for sign in _line_of(child)])
    return [_Sign("√"), *(inner if len(inner) == 1 else _bracketed(inner))]


def _grouped(signs: list[_Sign]) -> list[_Sign]:
    """Return signs in brackets where they are more than one value."""
    is_value = _is_number(signs) or (_is_product(signs[:1]) and all(sign.height for sign in signs[1:]))
    return signs if is_value else _bracketed(signs)


def _is_number(signs: Iterable[_Sign]) -> bool:
    """Return whether signs are one number, its digits in threes: `2,164,000`."""
    return bool(_GROUPED.fullmatch("".join(sign.text for sign in signs if sign.height is _Height.LEVEL)))


def _is_product(signs: Iterable[_Sign]) -> bool:
    """Return whether signs are values side by side: whatever divides them divides all of them."""
    signs = list(signs)
    single = (sign.height or all(one.isalnum() or one in "′″‴°∞∂∇." for one in sign.text) for sign in signs)
    return _is_number(signs) or all(single)


def _bracketed(signs: list[_Sign]) -> list[_Sign]:
    """Return signs in brackets, unless they are."""
    depth, closed = 0, 0
    for at, sign in enumerate(signs, 1):
        depth += (sign.text.strip() in OPENING) - (sign.text.strip() in CLOSING)
        closed = closed or (at if depth == 0 else 0)
    is_bracketed = len(signs) > 1 and closed == len(signs) and signs[0].text in OPENING
    return signs if is_bracketed else [_Sign("("), *signs, _Sign(")")]


def _inlines(signs: Iterable[_Sign]) -> Inlines:
    """Return text, with what is raised and lowered; a raised 1, 2 or 3 as the sign that says so in plain text, too."""
    small = [sign if (found := _small(sign)) is None else _Sign(found) for sign in signs]
    lines: list[Inline] = []
    for height, group in groupby(small, lambda sign: sign.height):
        text = Text(unicodedata.normalize("NFC", "".join(sign.text for sign in group)))
        lines.append(_AT[height](text))
    return tuple(lines)


_AT: dict[_Height, Callable[[Text], Inline]] = {
    _Height.LOWERED: lambda text: Subscript((text,), of_formula=True),
    _Height.LEVEL: lambda text: text,
    _Height.RAISED: lambda text: Superscript((text,), of_formula=True),
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
    "munder": _below(_with_scripts(_Height.LOWERED)),
    "msup": _with_scripts(_Height.RAISED),
    "msubsup": _with_scripts(_Height.LOWERED, _Height.RAISED),
    "munderover": _below(_with_scripts(_Height.LOWERED, _Height.RAISED)),
    "mover": _accented,
    "mfrac": _fraction,
    "msqrt": _root,
}
"""What writes which element of MathML."""
