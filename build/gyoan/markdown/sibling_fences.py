"""What the plain fences of one section are, seen together: what is unsure about one of them, its siblings decide.

A lecturer who lists one thing in Korean lines lists the next in the same way: a fence that can be read as groups is,
where another one beside it certainly is. And who shows a command in one fence shows what it prints in the next: beside
code, console output or logs, Korean prose and rows stay as they stand, and so do chains of arrows beside a way through
menus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.arrow_chains import is_menu_path
from gyoan.markdown.plain_fence import PlainKind, classify, written_in
from gyoan.markdown.typed_text import is_code, may_be_typed
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TYPED = frozenset({PlainKind.MARKED, PlainKind.CHECKLIST, PlainKind.ROWS})


@dataclass(frozen=True, slots=True)
class Siblings:
    """What stands in the plain fences of a section."""

    typed: bool = False
    """Whether one is a list, tasks or rows."""
    code: bool = False
    """Whether one is code, console output or a log."""
    menus: bool = False
    """Whether one leads through menus."""


NO_SIBLINGS = Siblings()


def siblings_of(fences: Iterable[Sequence[str]]) -> Siblings:
    """Return what the plain fences of a section, each given by its lines, are together."""
    known = [(lines, classify(lines)) for lines in fences]
    if len(known) < 2:
        return NO_SIBLINGS
    texts = [written_in(lines) for lines, kind in known if kind is PlainKind.TEXT]
    return Siblings(any(kind in _TYPED for _, kind in known), any(map(is_code, texts)), any(map(is_menu_path, texts)))


def classify_among(lines: Sequence[str], siblings: Siblings) -> PlainKind:
    """Return what the lines of a plain fence are beside its `siblings`."""
    kind = classify(lines)
    match kind:
        case PlainKind.TEXT if siblings.typed and may_be_typed(written_in(lines)):
            return PlainKind.ROWS
        case PlainKind.PROSE | PlainKind.ROWS if siblings.code:
            return PlainKind.TEXT
        case PlainKind.FLOW if siblings.menus:
            return PlainKind.FIGURE
        case _:
            return kind
