"""Emoji → a font of drawings (Type 3): each is in the file once, and is a character to those who read it.

So text with emoji can be searched, copied and read aloud like any other: the font's map says which characters each of
its codes stands for, the joiners of a sequence included (PDF 32000-1, 9.6.5 and 9.10.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics

from gyoan.export.pdf.operators import to_unicode_map
from gyoan.model.emoji import GRID, SELECTOR, ColorGlyph
from gyoan.model.theme import Typeface
from gyoan.model.values import dataclass
from gyoan.typesetting import drawn_parts

_SUBSET = 255
"""A font has codes of one byte; the first is `_GAUGE`."""
_GAUGE, _GAUGE_WIDTH = "m", round(0.6 * GRID)
"""A glyph that is never shown. poppler, which searches and copies for many readers, takes a font of drawings to be as
large as its `m` is wide, and without one takes emoji for letters of twice their size, on lines of their own."""
_SYMBOLIC = 4
"""The flag of a font whose characters are its own (ISO 32000-2, table 121)."""
_OPAQUE = 1.0
"""How opaque a layer is that shows nothing of what is behind it."""


@dataclass(slots=True)
class _InDocument:
    """What one document shows of the font."""

    name: str = ""
    """What pages call it; empty until they do."""
    emoji: dict[str, int] = field(default_factory=dict)
    """The place of each emoji among those that are shown."""


@dataclass(frozen=True, slots=True)
class _Face:
    """What others ask of a font's face: an emoji font has no letters."""

    name: str
    charToGlyph: Mapping[int, int] = field(default_factory=dict)  # noqa: N815  (reportlab's name)


class EmojiFont:
    """A typeface's drawings, as a font among reportlab's own; its characters are emoji, whole."""

    _multiByte = 1  # noqa: N815  (what reportlab asks its fonts for, here and below)
    _dynamicFont = 1  # noqa: N815
    shapable = False
    encName = "UTF8"  # noqa: N815

    def __init__(self, name: str, typeface: Typeface) -> None:
        """Start with nothing shown."""
        self.fontName = name
        self.face = _Face(name)
        self._drawings = typeface.drawings
        self._documents: WeakKeyDictionary[Any, _InDocument] = WeakKeyDictionary()

    def unregister(self) -> None:
        """Let reportlab forget the font."""
        registry: Any = pdfmetrics
        registry._fonts.pop(self.fontName, None)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """Return the width of emoji, in points."""
        return size * sum(self._drawing(text[start:end]).em for start, end in drawn_parts(text, self._drawings))

    def splitString(self, text: str, document: pdfdoc.PDFDocument, encoding: str = "utf8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Return the codes of emoji, with the part of the font that has them."""
        shown = self._documents.setdefault(document, _InDocument()).emoji
        codes: list[tuple[int, bytes]] = []
        for start, end in drawn_parts(text, self._drawings):
            part, code = divmod(shown.setdefault(text[start:end], len(shown)), _SUBSET)
            codes.append((part, bytes([code + 1])))
        return codes

    def getSubsetInternalName(self, subset: int, document: pdfdoc.PDFDocument) -> str:  # noqa: N802
        """Return what pages call a part of the font."""
        state = self._documents[document]
        if not state.name:
            state.name = f"F{len(document.fontMapping) + 1}"
            document.fontMapping[self.fontName] = f"/{state.name}"
            document.delayedFonts.append(self)
        return f"/{state.name}+{subset}"

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802
        """Add to a document what it shows of the font."""
        state = self._documents.pop(document)
        inside: Any = document  # reportlab's stubs are silent on what fonts need
        emoji = list(state.emoji)
        gauge = pdfdoc.PDFStream(content=f"{_GAUGE_WIDTH} 0 d0")
        procedures: dict[str, object] = {_GAUGE: inside.Reference(gauge, f"{state.name}-{_GAUGE}")}
        for text in emoji:
            key = _key(text)
            if key not in procedures:
                procedures[key] = inside.Reference(self._procedure(document, text), f"{state.name}-{key}")
        for number, start in enumerate(range(0, len(emoji), _SUBSET)):
            name = f"{state.name}+{number}"
            font = self._part(document, name, emoji[start : start + _SUBSET], procedures)
            inside.idToObject["BasicFonts"].dict[name] = inside.Reference(font, name)

    def _part(
        self, document: pdfdoc.PDFDocument, name: str, emoji: Sequence[str], procedures: Mapping[str, object]
    ) -> object:
        keys = [_GAUGE, *(_key(text) for text in emoji)]
        widths = [_GAUGE_WIDTH, *(round(self._drawing(text).em * GRID, 2) for text in emoji)]
        layers = [layer for text in emoji for layer in self._drawing(text).layers]
        bounds = pdfdoc.PDFArray(_bounds(layer.outline for layer in layers))
        opacities = sorted({_OPAQUE, *(layer.opacity for layer in layers)})
        states = {_state(opacity): pdfdoc.PDFDictionary({"ca": opacity}) for opacity in opacities}
        inside: Any = document
        unicode = pdfdoc.PDFStream(content=to_unicode_map(name, ["", *emoji]))
        unicode.filters = [pdfdoc.PDFZCompress]
        differences = [0, *(pdfdoc.PDFName(key) for key in keys)]
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type3"),
                "FontBBox": bounds,
                "FontMatrix": pdfdoc.PDFArray([1 / GRID, 0, 0, 1 / GRID, 0, 0]),
                "FirstChar": 0,
                "LastChar": len(emoji),
                "Widths": pdfdoc.PDFArray(widths),
                "Encoding": pdfdoc.PDFDictionary(
                    {"Type": pdfdoc.PDFName("Encoding"), "Differences": pdfdoc.PDFArray(differences)}
                ),
                "CharProcs": pdfdoc.PDFDictionary({key: procedures[key] for key in dict.fromkeys(keys)}),
                "Resources": pdfdoc.PDFDictionary({"ExtGState": pdfdoc.PDFDictionary(states)}),
                "ToUnicode": inside.Reference(unicode, f"toUnicodeCMap:{name}"),
                "FontDescriptor": inside.Reference(_descriptor(name, bounds), f"fontDescriptor:{name}"),
            }
        )

    def _procedure(self, document: pdfdoc.PDFDocument, text: str) -> pdfdoc.PDFStream:
        stream = pdfdoc.PDFStream(content="\n".join(_operators(self._drawing(text))))
        if document.compression:
            stream.filters = [pdfdoc.PDFZCompress]
        return stream

    def _drawing(self, text: str) -> ColorGlyph:
        return self._drawings[text.replace(SELECTOR, "")]


def _key(text: str) -> str:
    """Return the name of an emoji's drawing, which is the same with a selector and without."""
    return "emoji" + "-".join(f"{ord(character):X}" for character in text if character != SELECTOR)


def _operators(drawing: ColorGlyph) -> Iterator[str]:
    """Yield what draws an emoji, line by line."""
    width = f"{round(drawing.em * GRID, 2):g}"
    if not any(layer.color for layer in drawing.layers):
        edges = " ".join(map(str, _bounds(layer.outline for layer in drawing.layers)))
        yield f"{width} 0 {edges} d1"
    else:
        yield f"{width} 0 d0"
    color, opacity = "", _OPAQUE
    for layer in drawing.layers:
        if layer.opacity != opacity:
            opacity = layer.opacity
            yield f"/{_state(opacity)} gs"
        if layer.color != color:
            color = layer.color
            parts = (int(color[place : place + 2], 16) / 255 for place in (0, 2, 4))
            yield " ".join(f"{part:.3g}".removeprefix("0") or "0" for part in parts) + " rg"
        yield f"{layer.outline} f"


def _bounds(outlines: Iterable[str]) -> list[int]:
    """Return the left, lower, right and upper edge of what all outlines fill at the most."""
    numbers = [[int(word) for word in outline.split() if not word.isalpha()] for outline in outlines]
    across, up = [x for one in numbers for x in one[::2]], [y for one in numbers for y in one[1::2]]
    return [min(across, default=0), min(up, default=0), max(across, default=0), max(up, default=0)]


def _state(opacity: float) -> str:
    return f"O{round(opacity * 100)}"


def _descriptor(name: str, bounds: pdfdoc.PDFArray) -> pdfdoc.PDFDictionary:
    """Return what a tagged file has to say of a font."""
    entries = {"FontName": pdfdoc.PDFName(f"Emoji{name}"), "Flags": _SYMBOLIC, "ItalicAngle": 0, "FontBBox": bounds}
    return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("FontDescriptor"), **entries})
