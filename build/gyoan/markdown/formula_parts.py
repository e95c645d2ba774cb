r"""A formula in LaTeX → its parts, as they are set where it stands by itself; None for what would be half a formula.

The idea: latex2mathml reads the formula, and its tree is taken only where every part of it is known: a tag with as many
parts as it has, attributes that say what can be shown, letters and no commands. Before, what it has no words for is
written as it knows it: words of Hangul, rows with more space between them, `aligned`, the number (`\tag{1}`).
"""

from __future__ import annotations

import functools
import unicodedata
from html import unescape
from typing import TYPE_CHECKING

from gyoan.markdown.formula_environments import has_known_environments, rule_rows, with_environments
from gyoan.markdown.formula_reading import NUMBERED, element_of, plain_letters, with_words
from gyoan.model.expressions import expression
from gyoan.model.formula import FormulaPart

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

LONGEST = 2000
"""A source of more characters is no formula that anybody reads on a slide."""
_DEEPEST = 24
"""Parts stand in each other no deeper."""
_NUMBER = expression(r"\\tag(?P<bare>\*?)\{(?P<text>[^{}\\$]{1,20})\}")
_UNSEEN = expression(r"\\label\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])")
"""What is for a program that counts formulas."""
_ROW_SPACE = expression(r"(\\\\)\*?[ \t]*\[[^\]\\]{0,20}\]")
_GROUPS = expression(r"\\[\\{}]|[{}]")
_ARITY = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
_HOLDERS = frozenset({*_ARITY, "math", "mrow", "mstyle", "msqrt", "mtable", "mtr", "mtd", "mpadded"})
_LEAVES = frozenset({"mi", "mn", "mo", "mtext", "mspace"})
_KEPT = (
    *("form", "stretchy", "minsize", "movablelimits", "linethickness", "displaystyle", "scriptlevel"),
    *("width", "columnalign", "columnlines", "rowlines", "columnspacing"),
)
"""What of MathML says how something is set."""
_WIDTH = expression(r"-?\d*\.?\d+em|negativethinmathspace")
_BOLD = frozenset({"bold", "bold-italic"})
_UPRIGHT = frozenset({"", "normal", "italic", "sans-serif", "monospace", *_BOLD})
"""Hands in which letters are those of the text; digits and letters in another stand for something else."""


class _UnknownError(Exception):
    """A formula has a part that is not known."""


@functools.lru_cache(maxsize=512)
def formula_parts(source: str) -> FormulaPart | None:
    """Return the parts of a formula that stands by itself, without its number; None where they are not surely known."""
    body = _UNSEEN.sub("", source)
    if len(source) > LONGEST or not body.strip() or not _is_balanced(body):
        return None
    if NUMBERED in body or not has_known_environments(body):
        return None
    try:
        formula = element_of(with_environments(_ROW_SPACE.sub(r"\1", with_words(body))))
        rule_rows(formula)
        part = _part(formula)
    except Exception:  # it raises whatever its walk ends with: the source is shown, and told
        return None
    return part if any(text.strip() for text in part.texts) else None


def without_number(source: str) -> tuple[str, str]:
    r"""Return a formula without the number that its author gives it by `\tag`, and that as it is shown, or nothing.

    One of several rows with numbers stays as it is: none of them is that of the formula.
    """
    number = _NUMBER.search(source)
    if number is None or source.count(NUMBERED) > 1:
        return source, ""
    return _NUMBER.sub("", source, count=1), number["text"] if number["bare"] else f"({number['text']})"


def _is_balanced(source: str) -> bool:
    """Return whether each brace is closed: the reader would take the end of the formula for that of the group."""
    depth = 0
    for found in _GROUPS.finditer(source):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth < 0:
            return False
    return depth == 0


def _part(element: Element, depth: int = 0) -> FormulaPart:
    """Return an element as a part; raises `_UnknownError`."""
    tag = element.tag
    if depth > _DEEPEST or tag not in _HOLDERS | _LEAVES or (tag in _LEAVES and len(element)):
        raise _UnknownError
    attributes = tuple((name, element.get(name) or "") for name in _KEPT if element.get(name))
    if tag in _LEAVES:
        return _leaf(element, attributes)
    if len(element) != _ARITY.get(tag, len(element)):
        raise _UnknownError
    parts = tuple(_part(child, depth + 1) for child in element)
    _check(element, parts)
    return FormulaPart(tag, parts=parts, attributes=attributes) if tag == "mtable" else _in_rows(tag, parts, attributes)


def _check(element: Element, parts: Sequence[FormulaPart]) -> None:
    """Raise `_UnknownError` where an element says what cannot be shown."""
    pads = element.tag == "mpadded" and not (element.get("width") or "").startswith("+")
    empty = element.tag in {"mfrac", "msqrt", "mroot"} and not all(any(part.texts) for part in parts)
    if pads or empty or element.get("mathcolor") or element.get("mathbackground"):
        raise _UnknownError


def _leaf(element: Element, attributes: tuple[tuple[str, str], ...]) -> FormulaPart:
    text, hand = unescape(element.text or ""), element.get("mathvariant") or ""
    if element.get("linebreak"):
        return FormulaPart("mspace", attributes=(("linebreak", "newline"),))
    if element.tag == "mspace":
        if not _WIDTH.fullmatch(element.get("width") or "0em"):
            raise _UnknownError
        return FormulaPart("mspace", attributes=attributes)
    unknown = "\\" in text or text == "&" or hand not in _UPRIGHT
    if unknown or any(unicodedata.combining(character) for character in text):
        raise _UnknownError
    bold = hand in _BOLD or any(unicodedata.name(one, "").startswith("MATHEMATICAL BOLD") for one in text)
    return FormulaPart(element.tag, plain_letters(text), bold=bold, attributes=attributes)


def _in_rows(tag: str, parts: tuple[FormulaPart, ...], attributes: tuple[tuple[str, str], ...]) -> FormulaPart:
    """Return parts side by side, or in rows below each other where their author broke them."""
    rows: list[list[FormulaPart]] = [[]]
    for part in parts:
        if part.get("linebreak"):
            rows.append([])
        else:
            rows[-1].append(part)
    if len(rows) == 1:
        return FormulaPart(tag, parts=parts, attributes=attributes)
    cells = (FormulaPart("mtd", parts=tuple(row)) for row in rows if row)
    lines = tuple(FormulaPart("mtr", parts=(cell,)) for cell in cells)
    table = FormulaPart("mtable", parts=lines, attributes=(("displaystyle", "true"),))
    return FormulaPart(tag, parts=(table,), attributes=attributes)
