"""Which heading is the session's title, and how deep the others lie.

The first `#` is the title. Front matter's `title` is it where that `#` is a template (`# {{ $page.title }}`), where the
tool that the file was written for has its title there alone (Quarto, R Markdown), and where several other `#` follow.
Below text that stands above all headings several `#` are sections, and the file is called by its name.
Without a `#` the first heading is the title, if no other stands at its level or above. Several `#` part a session: each
is a section and the headings below it are its own; but where `##` began to part it before, a `#` is one of those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TEMPLATE = expression(r"\{\{.*\}\}|\{%.*%\}|<%.*%>")
_NO_WORDS = expression(r"[\W_]+")
_SEVERAL = 3
"""So many `#` below text are sections of a file that is called by its name, as in Obsidian."""
_TITLED_APART = frozenset({"format", "execute", "output", "jupyter", "bibliography"})
"""Front matter of tools whose `#` is never the title."""


@dataclass(frozen=True, slots=True)
class Levels:
    """What the headings of a session are."""

    title: int | None
    """Which of them is, or stands for, the title; None where none is."""
    stated: bool
    """Whether the title is front matter's, whatever the heading that stands for it says."""
    levels: tuple[int, ...]
    """The level of each heading, 2 for a part of the session."""
    titles: tuple[int, ...]
    """The `#` headings beside one that is the title."""
    parted: bool = False
    """Whether `#` headings part the session, each with the headings below it."""


def levels_of(headings: Sequence[tuple[int, str]], settings: Mapping[str, object], *, begun: bool = False) -> Levels:
    """Return what `headings`, given by the number of their `#` and their text, are below `settings`.

    The session has `begun` where text stands above them.
    """
    stated = settings.get("title")
    if begun and sum(level == 1 for level, _ in headings) >= _SEVERAL:
        every = tuple(at for at, (level, _) in enumerate(headings) if level == 1)
        return Levels(None, isinstance(stated, str), _parted(headings, every, parts=True), (), parted=True)
    title, replaced = _title(headings, stated if isinstance(stated, str) else "", bool(_TITLED_APART & set(settings)))
    others = tuple(at for at, (level, _) in enumerate(headings) if level == 1 and at != title)
    if others:
        start = 0 if title is None else title + 1
        parts = title is None or all(level > 2 for level, _ in headings[start : others[0]])
        levels = _parted(headings, others, parts=parts)
        return Levels(title, replaced, levels, others if title is not None else (), parted=parts)
    above = headings[title][0] - 1 if title is not None else 0
    return Levels(title, replaced, tuple(max(level - above, 2) for level, _ in headings), ())


def levels_of_slides(ranks: Sequence[int], settings: Mapping[str, object], *, covered: bool) -> Levels:
    """Return what the headings of slides are, by the number of their `#`; the first is the title of one `covered`.

    Where front matter alone has the title, as in Quarto, its cover is none of the slides.
    """
    covered = covered and not (settings.get("title") and _TITLED_APART & set(settings))
    title = 0 if covered and ranks else None
    highest = min(ranks[covered:], default=1)
    return Levels(title, False, tuple(max(rank - highest, 0) + 2 for rank in ranks), ())  # noqa: FBT003


def _title(headings: Sequence[tuple[int, str]], stated: str, apart: bool) -> tuple[int | None, bool]:  # noqa: FBT001
    """Return which heading is the title, and whether front matter's title stands for what it says."""
    first = next((at for at, (level, _) in enumerate(headings) if level == 1), None)
    if first is None:
        alone = headings and not stated and all(level > headings[0][0] for level, _ in headings[1:])
        return (0 if alone else None), False
    text = headings[first][1]
    if not stated or _same(text, stated):
        return first, False
    if _TEMPLATE.search(text):
        return first, True
    several = sum(level == 1 for level, _ in headings) > 2
    return (None, True) if apart or several else (first, False)


def _same(text: str, stated: str) -> bool:
    return _NO_WORDS.sub("", text).casefold() == _NO_WORDS.sub("", stated).casefold()


def _parted(headings: Sequence[tuple[int, str]], others: Sequence[int], *, parts: bool) -> tuple[int, ...]:
    """Return the levels where `others` are `#` headings beside the title: `parts` of the session, or sections too."""
    return tuple(max(level, 2) + (parts and level > 1 and at > others[0]) for at, (level, _) in enumerate(headings))
