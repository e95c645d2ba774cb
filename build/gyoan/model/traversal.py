"""Walking through a session's inline content, wherever it stands, and changing it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Link

T = TypeVar("T")


def found(value: object, kind: type[T], span: SourceSpan | None = None) -> Iterator[tuple[T, SourceSpan | None]]:
    """Yield every `kind` in a tree of dataclasses and tuples, in order, with the span of what holds it."""
    if isinstance(value, tuple):
        for part in value:
            yield from found(part, kind, span)
        return
    if not is_dataclass(value) or isinstance(value, SourceSpan):
        return
    own = getattr(value, "span", span)
    if isinstance(value, kind):
        yield value, own
    for field in fields(value):
        yield from found(getattr(value, field.name), kind, own)


def relinked(value: T, address: Callable[[str], str]) -> T:
    """Return the same tree with the target of every link put through `address`."""
    changed: T = _relinked(value, address)
    return changed


def _relinked(value: Any, address: Callable[[str], str]) -> Any:  # noqa: ANN401  (any node of the tree)
    if isinstance(value, tuple):
        parts = tuple(_relinked(part, address) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if not is_dataclass(value) or isinstance(value, SourceSpan | type):
        return value
    changes = {
        field.name: new
        for field in fields(value)
        if (new := _relinked(old := getattr(value, field.name), address)) is not old
    }
    if isinstance(value, Link) and address(value.target) != value.target:
        changes["target"] = address(value.target)
    return replace(value, **changes) if changes else value


def fragment(title: str) -> str:
    """Return the name that Markdown viewers give a heading: lower case, hyphens for spaces, no punctuation.

    Hyphens at its ends, which an emoji there leaves behind, are taken off.
    """
    kept = (mark for mark in title.lower() if mark in " -_" or unicodedata.category(mark)[0] in "LNM")
    return "".join(kept).strip().replace(" ", "-").strip("-")
