"""Walking through a session's inline content, wherever it stands, and changing it."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Link
from gyoan.model.units import Length

T = TypeVar("T")
U = TypeVar("U")


def found(value: object, kind: type[T], span: SourceSpan | None = None) -> list[tuple[T, SourceSpan | None]]:
    """Return every `kind` in a tree of dataclasses and tuples, in order, with the span of what holds it."""
    hits: list[tuple[T, SourceSpan | None]] = []
    key: Any = kind  # mypy takes a type for nothing that can be a key
    _find(value, kind, span, hits, _leaves(key))
    return hits


@functools.cache
def _leaves(kind: type) -> set[type]:
    """Return the types that hold nothing to be found: most of a tree are numbers, texts and places.

    Others without fields, such as enumerations, are added as they are met.
    """
    return {str, int, float, bool, type(None), SourceSpan, Length} - {kind}


def _find(
    value: object,
    kind: type[T],
    span: SourceSpan | None,
    hits: list[tuple[T, SourceSpan | None]],
    leaves: set[type],
) -> None:
    own_kind: Any = type(value)
    if own_kind is tuple:
        for part in value:  # type: ignore[attr-defined]  # a tuple, as was just seen
            if type(part) not in leaves:
                _find(part, kind, span, hits, leaves)
        return
    names = _field_names(own_kind)
    if isinstance(value, kind):
        hits.append((value, getattr(value, "span", span)))
    elif not names:
        leaves.add(own_kind)
    own = getattr(value, "span", span) if names else span
    for name in names:
        part = getattr(value, name)
        if type(part) not in leaves:
            _find(part, kind, own, hits, leaves)


@functools.cache
def _field_names(kind: type) -> tuple[str, ...]:
    """Return the fields of a dataclass that may hold inline content; none for any other class."""
    if not is_dataclass(kind) or kind is SourceSpan:
        return ()
    return tuple(field.name for field in fields(kind))


def relinked(value: T, address: Callable[[str], str]) -> T:
    """Return the same tree with the target of every link put through `address`; changed ones are `made`."""

    def led(link: Link) -> Link:
        target = address(link.target)
        return link if target == link.target else replace(link, target=target, made=True)

    return changed(value, Link, led)


def changed(value: T, kind: type[U], change: Callable[[U], U]) -> T:
    """Return the same tree with every `kind` in it put through `change`, the innermost first."""
    result: T = _changed(value, kind, change)
    return result


def _changed(value: Any, kind: type[U], change: Callable[[U], U]) -> Any:  # noqa: ANN401  (any node of the tree)
    if isinstance(value, tuple):
        parts = tuple(_changed(part, kind, change) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if not is_dataclass(value) or isinstance(value, SourceSpan | type):
        return value
    changes = {
        field.name: new
        for field in fields(value)
        if (new := _changed(old := getattr(value, field.name), kind, change)) is not old
    }
    node = replace(value, **changes) if changes else value
    return change(node) if isinstance(node, kind) else node


def fragment(title: str) -> str:
    """Return the name that Markdown viewers give a heading: lower case, hyphens for spaces, no punctuation.

    Hyphens at its ends, which an emoji there leaves behind, are taken off.
    """
    kept = (mark for mark in title.lower() if mark in " -_" or unicodedata.category(mark)[0] in "LNM")
    return "".join(kept).strip().replace(" ", "-").strip("-")


def numbered_fragment(name: str, before: int) -> str:
    """Return the fragment of a heading that would be called `name` but for so many above it of the same words."""
    return f"{name}-{before}" if before else name
