"""What is drawn for a text and how wide it is, in the first of several faces that has each glyph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from gyoan.model.emoji import SELECTOR
from gyoan.model.expressions import expression
from gyoan.model.jamo import FIRST, LAST, MIDDLE, TONES, is_old_syllable
from gyoan.model.theme import Typeface
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.emoji import drawn_parts, wants_color

_WIDEST_FALLBACK = 1.04
"""A glyph borrowed from another face is drawn smaller where it is wider than this, in em: emoji fonts draw at
1.27 em, which beside Hangul (0.92 em) looks like a stain. Found by trial."""

_PRIVATE, _CONTROL = "Co", "Cc"
_KEYCAP_TO_CIRCLED = dict(zip("0123456789", "⓪①②③④⑤⑥⑦⑧⑨", strict=True))
_FIRST_REGIONAL = 0x1F1E6
"""The letter A of those of which two are a flag."""
_AS_SIGN = "\ufe0e"

_UNSEEN = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_SEQUENCE = expression(
    "(?P<keycap>[0-9#*]\ufe0f?\u20e3)"
    "|(?P<regional>[\U0001f1e6-\U0001f1ff])"
    "|(?P<emoji>.)\ufe0f"
    "|(?P<sign>.)\ufe0e"
    "|(?P<unseen>\u200d[\u2640\u2642]"
    f"|[{_UNSEEN}])"
)


_JOINING = expression(f"[{_UNSEEN}\u20e3\U0001f1e6-\U0001f1ff{''.join(sorted(FIRST | MIDDLE | LAST | TONES))}]")
"""What text has that is more than a row of characters, each with a glyph; all text is searched for it."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it will be drawn."""

    text: str
    """What is drawn: the character, its replacement, or `[U+1234]` where no face has it."""
    face: Typeface
    """The face that draws it."""
    em: float
    """Its advance width as a multiple of the text's size, `scale` included."""
    scale: float = 1.0
    """Its size as a multiple of the text's size."""
    missing: bool = False
    """Whether no face has the character."""


class _Chain(dict[str, Glyph]):
    """The glyph of every character asked for so far in one chain of faces."""

    def __init__(self, faces: tuple[Typeface, ...]) -> None:
        super().__init__()
        self.faces = faces
        self.drawing = tuple(face for face in reversed(faces) if face.drawings)
        self.plain = tuple(face for face in faces if not face.drawings)

    def __missing__(self, character: str) -> Glyph:
        glyph = self[character] = self._find(character)
        return glyph

    def _find(self, character: str) -> Glyph:
        if self.drawing and wants_color(character) and (glyph := self.covered(character, self.drawing)):
            return glyph
        category = unicodedata.category(character)
        # What a character for private use looks like depends on the font, and nobody can search or hear it.
        if category != _PRIVATE and (glyph := self.covered(character, self.faces)):
            return glyph
        if character.isspace():
            return self[" "] if character != " " else self.spelled(" ", missing=False)
        if category == _CONTROL:
            return self.spelled("", missing=False)
        plain = unicodedata.normalize("NFKC", character)
        if plain != character and all(self.covered(part, self.faces) for part in plain):
            return self.spelled(plain, missing=False)
        return self.spelled(f"[U+{ord(character):04X}]", missing=True)

    def covered(self, character: str, faces: Sequence[Typeface]) -> Glyph | None:
        """Return the glyph from the first of `faces` that has it."""
        code = ord(character)
        for face in faces:
            em = face.advances.get(code)
            if em is not None:
                return self._borrowed(character, face, em)
        return None

    def drawn(self, text: str, face: Typeface) -> Glyph:
        """Return the glyph of an emoji that `face` has a drawing of."""
        return self._borrowed(text, face, face.drawings[text.replace(SELECTOR, "")].em)

    def _borrowed(self, text: str, face: Typeface, em: float) -> Glyph:
        fits = face is self.faces[0] or em <= _WIDEST_FALLBACK or is_old_syllable(text)
        scale = 1.0 if fits else _WIDEST_FALLBACK / em
        return Glyph(text, face, em * scale, scale)

    def spelled(self, text: str, *, missing: bool) -> Glyph:
        """Return one glyph for several letters of the first face."""
        face = self.faces[0]
        return Glyph(text, face, sum(face.advances.get(ord(letter), 0.5) for letter in text), 1.0, missing)


@lru_cache(maxsize=64)
def _chain(faces: tuple[Typeface, ...]) -> _Chain:
    return _Chain(faces)


def set_text(text: str, faces: Sequence[Typeface]) -> list[Glyph]:
    """Return what is drawn for `text`: one glyph for each character that a reader sees.

    Emoji that a face has drawings of are one glyph each, with all their characters. Else control characters, variation
    selectors, joiners and skin tones are not drawn; a keycap becomes a circled number, a flag its two letters; a
    character followed by U+FE0F is taken from the last face that has it, the emoji face.
    """
    chain = _chain(tuple(faces))
    if text.isascii() or not _JOINING.search(text):
        return [glyph for character in text if (glyph := chain[character]).text]
    return [glyph for glyph in _set_drawn(text, chain, chain.drawing) if glyph.text]


def _set_drawn(text: str, chain: _Chain, faces: Sequence[Typeface]) -> Iterator[Glyph]:
    """Yield the glyphs of `text`, emoji from the first of `faces` that has a drawing."""
    if not faces:
        yield from _set_plain(text, chain)
        return
    place = 0
    for start, stop in drawn_parts(text, faces[0].drawings):
        emoji = text[start:stop]
        if len(emoji) > 1 or (wants_color(emoji) and text[stop : stop + 1] != _AS_SIGN):
            yield from _set_drawn(text[place:start], chain, faces[1:])
            yield chain.drawn(emoji, faces[0])
            place = stop
    yield from _set_drawn(text[place:], chain, faces[1:])


def _set_plain(text: str, chain: _Chain) -> Iterator[Glyph]:
    place = 0
    for found in _SEQUENCE.finditer(text):
        yield from (chain[character] for character in text[place : found.start()])
        place = found.end()
        match found.lastgroup:
            case "keycap":
                yield chain[_KEYCAP_TO_CIRCLED.get(found[0][0], found[0][0])]
            case "regional":
                yield chain[chr(ord("A") + ord(found[0]) - _FIRST_REGIONAL)]
            case "emoji":
                yield chain.covered(found[0][0], chain.faces[::-1]) or chain[found[0][0]]
            case "sign":
                yield chain.covered(found[0][0], chain.plain) or chain[found[0][0]]
    yield from (chain[character] for character in text[place:])


def advance(text: str, faces: Sequence[Typeface], points: Points) -> Points:
    """Return the width of `text` in points at size `points`, each character in the first face that has it."""
    return points * sum(glyph.em for glyph in set_text(text, faces))


def missing_characters(text: str, faces: Sequence[Typeface]) -> tuple[str, ...]:
    """Return the characters of `text` that no face has, each once, in order."""
    spelled = {glyph.text: None for glyph in set_text(text, faces) if glyph.missing}
    return tuple(chr(int(name[3:-1], 16)) for name in spelled)
