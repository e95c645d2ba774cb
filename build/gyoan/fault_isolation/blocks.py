"""A fault of ours costs its block: what cannot be laid out or written is shown as its source, and all else is made.

Layout and writing know nothing of this: they are tried with parts of the session until the blocks are found that they
raise for. That takes a few tries for one block and two for each where all are at fault, and none where nothing is.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field, replace
from typing import Any, Generic, TypeVar

from gyoan.fault_isolation.culprits import culprits, last_of_shortest
from gyoan.messages import faults
from gyoan.model.blocks import Block, Blocks, CodeBlock, Paragraph
from gyoan.model.diagnostic import Diagnostic, SourceSpan
from gyoan.model.inline import Inline, Inlines, LineBreak, Text
from gyoan.model.session import Section, Session
from gyoan.model.values import dataclass

T = TypeVar("T")
NAMELESS: Inlines = (Text("·"),)
"""The title of a section whose own is left out."""
MOST_ROUNDS = 8
"""So many blocks that fail only beside others are looked for."""


@dataclass(frozen=True, slots=True)
class Contained(Generic[T]):
    """What was made of a session."""

    value: T
    """What was made."""
    session: Session
    """The session that it was made of: blocks that could not be shown as meant are their source in it."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """A fault for each of those."""


def contained(session: Session, make: Callable[[Session], T]) -> Contained[T]:
    """Return what `make` makes of `session`, the blocks that it raises for replaced by their source.

    Raises what `make` raised where no block is at fault.
    """
    try:
        return Contained(make(session), session)
    except Exception as error:
        return _Search(session, make).result(error)


def each_once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the faults of several outputs, what happened in the same way to the same block in several only once."""
    return tuple({(one.span, one.message): one for one in found}.values())


@dataclass(frozen=True, slots=True)
class _Search(Generic[T]):
    """A session in which some parts are at fault, while they are looked for."""

    session: Session
    make: Callable[[Session], T]
    stand_ins: dict[int, Blocks | Inlines] = field(default_factory=dict)
    """What is shown instead of parts at fault, by the parts' numbers."""
    found: dict[int, Diagnostic] = field(default_factory=dict)

    def result(self, error: Exception) -> Contained[T]:
        parts = _parts(self.session)
        everything = range(len(parts))
        if self._error(()) is not None:
            raise error
        for number, own in culprits(everything, self._error):
            self._replace(number, parts[number], own, (number,))
        for _ in range(MOST_ROUNDS):
            shown = _with_parts(self.session, everything, self.stand_ins)
            try:
                return Contained(self.make(shown), shown, tuple(self.found[number] for number in sorted(self.found)))
            except Exception as other:
                # Nothing is at fault by itself: the last block of the shortest beginning that fails is replaced.
                last = last_of_shortest(len(parts), self._error)
                self._replace(last, parts[last], other, range(last + 1))
        raise error

    def _replace(self, number: int, part: _Place, error: Exception, beside: Collection[int]) -> None:
        """Show the source of a part instead, in the first of several ways that does not fail too `beside` others."""
        line = part.source.split("\n", 1)[0]
        told = replace(faults.fault(faults.IN_BLOCK, part.span, error), source_line=line)
        self.found.setdefault(number, told)
        for stand_in in part.stand_ins:
            self.stand_ins[number] = stand_in
            if self._error(beside) is None:
                return

    def _error(self, numbers: Collection[int]) -> Exception | None:
        """Return what is raised for a session of these parts alone; None where nothing is."""
        try:
            self.make(_with_parts(self.session, numbers, self.stand_ins))
        except Exception as error:
            return error
        return None


@dataclass(frozen=True, slots=True)
class _Place:
    """A part as it stands in the source."""

    span: SourceSpan
    source: str

    @property
    def stand_ins(self) -> tuple[Blocks, ...]:
        """What may be shown instead of it: its source as it stands, as plain text, or nothing."""
        lines: list[Inline] = [one for line in self.source.split("\n") for one in (Text(line), LineBreak())]
        return (CodeBlock(self.source, self.span),), (Paragraph(tuple(lines[:-1]), self.span),), ()


class _Title(_Place):
    """The title of a section."""

    @property
    def stand_ins(self) -> tuple[Inlines, ...]:  # type: ignore[override]
        """What may be shown instead of it."""
        return (Text(self.source.lstrip("# ") or self.span.path),), NAMELESS


def _parts(session: Session) -> list[_Place]:
    """Return the parts of a session in the order in which they are numbered."""
    places: list[_Place] = []

    def block(_number: int, block: Block) -> Blocks:
        places.append(_Place(block.span, session.source_of(block.span)))
        return ()

    def title(_number: int, section: Section) -> Inlines:
        places.append(_Title(section.span, session.source_of(section.span)))
        return ()

    _rebuilt(session, block, title)
    return places


def _with_parts(session: Session, numbers: Collection[int], stand_ins: Mapping[int, Any]) -> Session:
    """Return the session with these parts alone, some of them replaced."""

    def block(number: int, block: Block) -> Blocks:
        shown: Blocks = stand_ins.get(number, (block,)) if number in numbers else ()
        return shown

    def title(number: int, section: Section) -> Inlines:
        shown: Inlines = stand_ins.get(number, section.title) if number in numbers else NAMELESS
        return shown

    return _rebuilt(session, block, title)


def _rebuilt(
    session: Session, block: Callable[[int, Block], Blocks], title: Callable[[int, Section], Inlines]
) -> Session:
    """Return the session with each block and each section's title changed; they are numbered in reading order."""
    numbers = itertools.count()

    def blocks(some: Blocks) -> Blocks:
        return tuple(new for one in some for new in block(next(numbers), one))

    def section(one: Section) -> Section:
        return replace(
            one,
            title=title(next(numbers), one),
            blocks=blocks(one.blocks),
            sections=tuple(section(part) for part in one.sections),
        )

    return replace(session, blocks=blocks(session.blocks), sections=tuple(section(one) for one in session.sections))
