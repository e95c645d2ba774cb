"""Fonts for characters that no theme's font has: which there are, and which is likely to have a character.

Each is fetched when it is first needed. A Korean font has the Hanja of Korea, and neither 単, which is Japan's, nor 说,
which is China's; text that mixes languages borrows each character from the first of these fonts that has it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from gyoan.model.paper import FAMILIES
from gyoan.model.theme import Face
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class FurtherFamily:
    """A font, in one weight or two."""

    name: str
    """Its name: `Noto Sans JP`."""
    faces: tuple[Face, ...]
    """The roles of its files, the regular one first."""
    files: tuple[str, ...]
    """Its files, as paths below npm's packages."""
    blocks: tuple[range, ...]
    """The code points among which it has some."""
    charset: str = ""
    """A character set that it covers where it has more gaps than characters among its blocks; empty for none."""

    def may_have(self, character: str) -> bool:
        """Return whether the font is likely to have a character."""
        if not any(ord(character) in block for block in self.blocks):
            return False
        try:
            character.encode(self.charset or "utf-8")
        except UnicodeEncodeError:
            return False
        return True


def _family(
    name: str, faces: tuple[Face, ...], blocks: tuple[tuple[int, int], ...], charset: str = ""
) -> FurtherFamily:
    folder, stem = f"@expo-google-fonts/{name.lower().replace(' ', '-')}", name.replace(" ", "")
    files = tuple(f"{folder}/{weight}/{stem}_{weight}.ttf" for weight in ("400Regular", "700Bold")[: len(faces)])
    return FurtherFamily(name, faces, files, tuple(range(first, last + 1) for first, last in blocks), charset)


_OF_IDEOGRAPHS = (
    *((0x2E80, 0x30FF), (0x3100, 0x312F), (0x3190, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F)),
    *((0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x1F200, 0x1F2FF), (0x20000, 0x3FFFF)),
)
JAPANESE = _family("Noto Sans JP", (Face.JAPANESE, Face.JAPANESE_BOLD), _OF_IDEOGRAPHS, "euc_jisx0213")
CHINESE = _family("Noto Sans SC", (Face.CHINESE, Face.CHINESE_BOLD), _OF_IDEOGRAPHS)
LETTERS = _family(
    "Noto Sans",
    (Face.LETTERS, Face.LETTERS_BOLD),
    (
        *((0xA0, 0x52F), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2000, 0x20CF), (0x2C60, 0x2C7F)),
        *((0x2DE0, 0x2E7F), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F)),
    ),
)
FURTHER_FAMILIES = (
    JAPANESE,
    CHINESE,
    LETTERS,
    _family("Noto Sans Thai", (Face.THAI, Face.THAI_BOLD), ((0xE00, 0xE7F),)),
    _family(
        "Noto Sans Math",
        (Face.MATHEMATICS,),
        (
            *((0x2070, 0x209F), (0x2100, 0x214F), (0x2190, 0x23FF), (0x25A0, 0x25FF), (0x27C0, 0x27FF)),
            *((0x2900, 0x2BFF), (0x1D400, 0x1D7FF)),
        ),
    ),
    _family(
        "Noto Sans Symbols",
        (Face.SIGNS, Face.SIGNS_BOLD),
        ((0x2150, 0x218F), (0x2300, 0x27BF), (0x1F100, 0x1F1FF), (0x1F700, 0x1F77F)),
    ),
    _family(
        "Noto Sans Symbols 2",
        (Face.PICTOGRAMS,),
        (
            *((0x2190, 0x2BFF), (0x4DC0, 0x4DFF), (0x1F000, 0x1F0FF), (0x1F300, 0x1F5FF), (0x1F650, 0x1F67F)),
            *((0x1F780, 0x1F8FF), (0x1FB00, 0x1FBFF)),
        ),
    ),
)
"""The fonts, in the order in which they are asked."""
_FILES = {**FAMILIES, **{family.name: family.files for family in FURTHER_FAMILIES}}
_OF_MEANING = (range(0x2100, 0x2150), range(0x1D400, 0x1D800))
"""Letters that mean something by their look: ℝ is no R."""


def files_of(name: str) -> tuple[str, ...]:
    """Return the files of a font that is not the theme's, as paths below npm's packages."""
    return _FILES[name]


def preferred(tag: str) -> FurtherFamily | None:
    """Return the font that text in a language is set in; None for languages whose letters the theme's fonts have."""
    return {"ja": JAPANESE, "zh": CHINESE}.get(tag.partition("-")[0].lower())


def means_itself(character: str) -> bool:
    """Return whether no other character may stand for one, though it would be read alike."""
    return any(ord(character) in block for block in _OF_MEANING)


def is_of_words(character: str) -> bool:
    """Return whether a character stands in words and formulas: a letter, a mark on one, a number, a raised or low sign.

    In the typeface of code, whose characters are all as wide, it would tear them apart: `H ₂ O`, `tiː n`.
    """
    return unicodedata.category(character)[0] in "LMN" or "\u2070" <= character <= "\u209f"


def is_east_asian(character: str) -> bool:
    """Return whether a character is an ideograph or kana."""
    return CHINESE.may_have(character) and ord(character) < _FULL_WIDTH


_FULL_WIDTH = 0xFE00
"""Above it stand forms of Latin letters and signs that are an em wide."""


def asked_in_turn(characters: Collection[str], *, has_kana: bool, tag: str) -> Iterator[FurtherFamily]:
    """Yield the fonts to ask for characters, in this order, until each is found.

    Text without kana is no Japanese one: where one of its ideographs is China's, all are taken from there, so that
    one font is fetched and not two.
    """
    ideographs = [character for character in characters if is_east_asian(character)]
    japanese = has_kana or all(JAPANESE.may_have(character) for character in ideographs)
    first = preferred(tag) or (JAPANESE if japanese else CHINESE)
    yield first
    yield from (family for family in FURTHER_FAMILIES if family is not first)


def writes_kana(text: str) -> bool:
    """Return whether a text has letters that only Japanese is written with."""
    return any("\u3041" <= character <= "\u30fa" and unicodedata.category(character) == "Lo" for character in text)
