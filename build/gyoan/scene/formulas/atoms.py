"""What kind of atom a part of a formula is, and the spaces between atoms (TeXbook, chapter 18 and page 170)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from gyoan.model.formula import CLOSING, LARGE, OPENING, OPERATIONS, PAUSES, RELATIONS, FormulaPart
from gyoan.model.units import Points
from gyoan.scene.formulas.signs import BRACES


class AtomKind(Enum):
    """What a part is to its neighbours; the value is its column in the table of spaces."""

    ORDINARY = 0
    OPERATOR = 1
    BINARY = 2
    RELATION = 3
    OPENING = 4
    CLOSING = 5
    PUNCTUATION = 6
    INNER = 7
    SPACE = 8
    """A space that the author set, beside which there is no other."""


_SPACES = {
    AtomKind.ORDINARY: "01230001",
    AtomKind.OPERATOR: "11030001",
    AtomKind.BINARY: "22002002",
    AtomKind.RELATION: "33003003",
    AtomKind.OPENING: "00000000",
    AtomKind.CLOSING: "01230001",
    AtomKind.PUNCTUATION: "11011111",
    AtomKind.INNER: "11231011",
}
"""The space behind an atom, by the atom that follows: none, thin, medium or thick."""
_EM = (0.0, 3 / 18, 4 / 18, 5 / 18)
"""How wide these are, in em."""
_BEFORE_VALUES = {AtomKind.OPERATOR, AtomKind.BINARY, AtomKind.RELATION, AtomKind.OPENING, AtomKind.PUNCTUATION}
_BEHIND_VALUES = {AtomKind.RELATION, AtomKind.CLOSING, AtomKind.PUNCTUATION}
_SCRIPTED = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover"})
_MORE_RELATIONS = frozenset("≜≐⊊⊋⊈∌⇀↑↓↗↘⟵⟸⪯⪰≺≻≼≽")
_DOTS = frozenset("⋯…⋱")


def kind_of(part: FormulaPart) -> AtomKind:
    """Return what `part` is to its neighbours."""
    if part.tag == "mspace":
        return AtomKind.SPACE
    if part.tag in _SCRIPTED:
        return AtomKind.OPERATOR if part.parts[-1].text in BRACES else kind_of(core(part.parts[0]))
    if part.tag == "mfrac":
        return AtomKind.INNER
    if part.tag in {"mrow", "mstyle", "math"}:
        return _of_row(part)
    return _of_sign(part)


def core(part: FormulaPart) -> FormulaPart:
    """Return what stands alone in braces."""
    while part.tag in {"mrow", "mstyle", "mpadded"} and len(part.parts) == 1:
        part = part.parts[0]
    return part


def _of_row(part: FormulaPart) -> AtomKind:
    """Return what a row is: one between brackets of its height, one value, or what stands in it alone.

    A sign that its author put in braces, as the comma of `1{,}000`, is one value.
    """
    if part.parts and part.parts[0].get("form") == "prefix":
        return AtomKind.INNER
    inner = core(part)
    if inner.tag in {"mrow", "mstyle", "math", "mo"}:
        return AtomKind.OPERATOR if is_name(inner) or inner.text in LARGE else AtomKind.ORDINARY
    return kind_of(inner)


def _of_sign(part: FormulaPart) -> AtomKind:
    text = part.text
    if part.tag == "mtext" or not text:
        form = part.get("form")
        return {"prefix": AtomKind.OPENING, "postfix": AtomKind.CLOSING}.get(form, AtomKind.ORDINARY)
    if text in LARGE or is_name(part):
        return AtomKind.OPERATOR
    if text in OPENING or part.get("form") == "prefix":
        return AtomKind.OPENING
    if text in CLOSING or part.get("form") == "postfix":
        return AtomKind.CLOSING
    if text in _DOTS:
        return AtomKind.INNER
    if text in RELATIONS or text in _MORE_RELATIONS:
        return AtomKind.RELATION
    return AtomKind.BINARY if text in OPERATIONS else AtomKind.PUNCTUATION if text in PAUSES else AtomKind.ORDINARY


def is_name(part: FormulaPart) -> bool:
    """Return whether a part is the name of a function: `log`, `max`."""
    return part.tag in {"mi", "mo"} and len(part.text) > 1 and part.text[0].isalpha()


def spaces(kinds: Sequence[AtomKind], *, small: bool) -> Iterator[Points]:
    """Yield the space before each of the atoms, in em; in scripts only names keep one."""
    kinds = _settled(kinds)
    for at, kind in enumerate(kinds):
        before = kinds[at - 1] if at else AtomKind.SPACE
        if AtomKind.SPACE in {before, kind}:
            yield Points(0)
        else:
            width = int(_SPACES[before][kind.value])
            keeps = not small or (width == 1 and AtomKind.OPERATOR in {before, kind})
            yield Points(_EM[width] if keeps else 0)


def _settled(kinds: Sequence[AtomKind]) -> list[AtomKind]:
    """Return the kinds with signs between two values that do not stand between two: they belong to one."""
    settled: list[AtomKind] = []
    for at, kind in enumerate(kinds):
        before = next((one for one in reversed(settled) if one is not AtomKind.SPACE), AtomKind.OPENING)
        after = next((one for one in kinds[at + 1 :] if one is not AtomKind.SPACE), AtomKind.CLOSING)
        alone = kind is AtomKind.BINARY and (before in _BEFORE_VALUES or after in _BEHIND_VALUES)
        settled.append(AtomKind.ORDINARY if alone else kind)
    return settled
