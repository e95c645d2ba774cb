"""Set lines → `<text>`: each piece at its place and as wide as it was set, whatever font a viewer has in its stead."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.model.scene import Words
from gyoan.model.theme import Face, Theme
from gyoan.model.typeset import Fragment, heard
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text

CODE = frozenset({Face.CODE, Face.CODE_BOLD})
_FILL_TOP, _FILL_HEIGHT, _FILL_SIDE = 0.98, 1.25, 1.4
"""What is behind words begins so much above their base line and is so high, in em, and is so much wider, in points."""


def written_length(value: float) -> str:
    """Return a length in points; a hundredth is finer than any screen."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


@dataclass(frozen=True, slots=True)
class Lettering:
    """Writes the text of one file."""

    theme: Theme
    """The theme it was set in."""

    @property
    def family(self) -> str:
        """The fonts of running text."""
        return self._family(Face.BODY)

    def line(self, words: Words) -> Xml:
        """Return a line of text, below it what is behind some of its words."""
        base, pieces = words.line.base(words.middle), words.line.fragments
        last = pieces[-1]
        end = written_length((last.x + last.width).points)
        turned = f"rotate({written_length(-words.angle)} {end} {written_length(words.middle)})" if words.angle else None
        behind = joined(*(_behind(piece, base, turned) for piece in pieces if piece.ink.fill and piece.text.strip()))
        runs = (self._piece(piece, base, spaced=spaced) for piece, spaced in heard(pieces, spaced=words.line.spaced))
        return joined(behind, tag("text", *runs, transform=turned))

    def _piece(self, piece: Fragment, base: Points, *, spaced: bool) -> Xml:
        """Return a piece of a line and the space behind it, which is outside of it and changes no width."""
        run = tag("tspan", text(piece.text), **dict(self._look(piece, base)))
        return joined(tag("a", run, href=piece.link) if piece.link else run, text(" ") if spaced else NOTHING)

    def _look(self, piece: Fragment, base: Points) -> Iterator[tuple[str, Value]]:
        ink = piece.ink
        yield "x", written_length(piece.x.points)
        yield "y", written_length(base - ink.rise)
        yield "textLength", written_length(piece.width.points)
        yield "lengthAdjust", "spacingAndGlyphs"
        yield "font-size", written_length(ink.points)
        yield "fill", f"#{ink.color}"
        if ink.face not in (Face.BODY, Face.BODY_BOLD):
            yield "font-family", self._family(ink.face)
        if ink.face.value.endswith("-bold"):
            yield "font-weight", "bold"
        lines = " ".join(["underline"] * ink.underline + ["line-through"] * ink.strike)
        yield "text-decoration", lines or None

    def _family(self, face: Face) -> str:
        """Return the fonts to look for: that of the measures, those that decks name, any."""
        deck, code = self.theme.deck, face in CODE
        named = (deck.code_font,) if code else (deck.latin_font, deck.korean_font)
        families = dict.fromkeys((self.theme.faces[face].name, *named))
        return ", ".join([*(f"'{_quoted(name)}'" for name in families), "monospace" if code else "sans-serif"])


def _quoted(name: str) -> str:
    """Return a font's name as CSS has it between quotes."""
    return name.replace("\\", "\\\\").replace("'", "\\'")


def _behind(piece: Fragment, base: Points, turned: str | None) -> Xml:
    points = piece.ink.points
    return tag(
        "rect",
        x=written_length(piece.x.points - _FILL_SIDE),
        y=written_length(base - piece.ink.rise - _FILL_TOP * points),
        width=written_length(piece.width.points + 2 * _FILL_SIDE),
        height=written_length(_FILL_HEIGHT * points),
        rx=2,
        fill=f"#{piece.ink.fill}",
        transform=turned,
    )
