"""What a slide can show, still without places: groups of text, and the blocks that are no text."""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from gyoan.model.blocks import CodeBlock, Diagram, Figure, FigureRow, Flow, Formula, Table
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, Link
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of text, or a paragraph."""

    content: Inlines
    """Its text."""
    level: int = 0
    """How deep it stands, from 0."""
    marker: str = ""
    """Its bullet; empty for a paragraph."""
    number: int | None = None
    """Its number in an ordered list."""
    strong: bool = False
    """Whether it heads the entries below it."""
    announces: bool = False
    """Whether what follows it, code or a picture, belongs to it."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where it stands; None for what layout adds. It decides nothing about how the entry looks."""


@dataclass(frozen=True, slots=True)
class Group:
    """A head and its entries."""

    head: Inlines
    """The head; empty where the entries have none."""
    entries: tuple[Entry, ...]
    """What stands below it."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where the head stands."""
    listed: bool = False
    """Whether it is an item of a list: it is whole without entries, and what follows the list is none of them."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Text."""

    groups: tuple[Group, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True)
class Callout:
    """Text set off from the rest: a quotation, a definition, an admonition."""

    title: Inlines
    """Its title; empty for none."""
    entries: tuple[Entry, ...]
    """Its text."""
    quoted: bool = False
    """Whether its author set it as a quotation."""
    announces: bool = False
    """Whether what follows it, code or a picture, belongs to it."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where the title stands."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A branch of a large outline that fills slides of its own."""

    title: Inlines
    """The branch's label."""
    groups: tuple[Group, ...]
    """Its twigs."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where the label stands."""


@dataclass(frozen=True, slots=True)
class CodePanel:
    """Code under a head of its own."""

    head: Inlines
    """The head."""
    code: CodeBlock
    """The code."""


@dataclass(frozen=True, slots=True)
class CodePanels:
    """Short code of several parts."""

    panels: tuple[CodePanel, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True)
class Played:
    """What no slide can play: a link to it, with the code that leads a phone there."""

    link: Link
    """The link; its address is on the network."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where what it stands for is written."""


Thing: TypeAlias = Table | CodeBlock | Formula | Diagram | Figure | FigureRow | Flow | Played
"""What is no text."""

Element: TypeAlias = Groups | Callout | Topic | CodePanels | Thing
