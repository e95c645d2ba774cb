"""A formula as its parts stand in each other: a fraction of a sum and a root. The tags are those of MathML."""

from __future__ import annotations

from gyoan.model.values import dataclass

RELATIONS = frozenset("=<>≤≥≠≈≡∼∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦∣∥⊥≪≫≅≃:≔⟶⟹⟺⊢⊨")
"""Signs between two sides."""
OPERATIONS = frozenset("+−±∓×÷·∗⋅∘⊕⊗∪∩∖∧∨*")
"""Signs between two values, unless one begins a side."""
PAUSES = frozenset(",;")
"""Signs behind a value that others follow."""
LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂")
"""Signs over a stretch of values."""
RAISED_ALREADY = {"′": "′", "″": "″", "‴": "‴", "∘": "°"}
"""Raised signs that a font of texts has raised already, and as what."""
OPENING = frozenset("([{⟨⌊⌈")
"""Signs that a stretch begins with, and by which it is one value."""
CLOSING = frozenset(")]}⟩⌋⌉")
"""Signs that end one."""


@dataclass(frozen=True, slots=True)
class FormulaPart:
    """A part of a formula: a sign, or what stands in a place of its own such as a fraction."""

    tag: str
    """What it is, as MathML calls it: `mi`, `mfrac`, `mtable` …"""
    text: str = ""
    """The characters of a letter, number, sign or word."""
    parts: tuple[FormulaPart, ...] = ()
    """What it is made of, in MathML's order."""
    bold: bool = False
    """Whether its characters are bold."""
    attributes: tuple[tuple[str, str], ...] = ()
    """What else MathML says of it, by name."""

    def get(self, name: str) -> str:
        """Return what is said of it under this name; empty for nothing."""
        return dict(self.attributes).get(name, "")

    @property
    def texts(self) -> tuple[str, ...]:
        """All characters in it, sign by sign."""
        own = (self.text,) if self.text else ()
        return own + tuple(text for part in self.parts for text in part.texts)
