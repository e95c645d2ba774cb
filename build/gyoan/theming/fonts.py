"""The font files that a theme names → typefaces, each checked for what Korean pages need of it."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gyoan.messages import theming as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message
from gyoan.model.theme import Face, Typeface
from gyoan.theming.advances import read_advances
from gyoan.theming.emoji import Drawings
from gyoan.theming.files import ThemeFile
from gyoan.theming.keys import NAMED_FACES
from gyoan.theming.woff import as_truetype

HANGUL = range(0xAC00, 0xD7A4)
"""The syllables of Hangul."""
FEWEST_SYLLABLES = 2350
"""A Korean font has at least the syllables of KS X 1001; fonts with a few letters for show have not."""
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")


class UnusableFontError(Exception):
    """A font that pages cannot be set in, and why."""

    message: Message
    """Why, in a few words."""

    def __init__(self, message: Message) -> None:
        """Say why."""
        self.message = message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class FontStore:
    """Where font files are, and where their widths are kept."""

    packages: Path
    """The folder of installed fonts."""
    cache: Path
    """The folder for what is read from fonts."""

    def typeface(self, entry: Mapping[str, str], face: Face, folder: Path) -> Typeface:
        """Return the typeface that a theme in `folder` names for `face`.

        Raises `UnusableFontError` where its file is missing, is no TrueType font, or lacks Hangul.
        """
        path = self._located(entry["file"], folder)
        if face is Face.COLOR_EMOJI:
            return self._colored(entry["name"], path)
        try:
            path = as_truetype(path, self.cache)
            _check_outlines(path)
            advances = read_advances(path, self.cache)
        except OSError as error:
            raise UnusableFontError(told.FONT_UNREADABLE()) from error
        if face is not Face.EMOJI and sum(code in advances for code in HANGUL) < FEWEST_SYLLABLES:
            raise UnusableFontError(told.FONT_WITHOUT_HANGUL())
        return Typeface(entry["name"], path, advances)

    def _colored(self, name: str, path: Path) -> Typeface:
        try:
            drawings = Drawings(path, self.cache, colored=True)
        except OSError as error:
            raise UnusableFontError(told.FONT_WITHOUT_COLOUR()) from error
        return Typeface(name, path, drawings.advances(), drawings)

    def joined(self, emoji: Typeface) -> Typeface:
        """Return the typeface of the sequences that a font for emoji has a glyph of."""
        try:
            drawings = Drawings(emoji.path, self.cache, colored=False)
        except OSError:
            # Its characters can be set all the same.
            return Typeface(emoji.name, emoji.path, {})
        return Typeface(emoji.name, emoji.path, {}, drawings)

    def _located(self, file: str, folder: Path) -> Path:
        for base in (folder, self.packages):
            path = base / file
            if path.resolve().is_relative_to(base.resolve()) and path.is_file():
                return path
        raise UnusableFontError(told.NO_FONT_FILE(file=file))


def typefaces(chain: Sequence[ThemeFile], store: FontStore) -> tuple[Mapping[Face, Typeface], tuple[Diagnostic, ...]]:
    """Return a typeface for every role: from the first theme of the chain whose font can be used."""
    faces: dict[Face, Typeface] = {}
    diagnostics: list[Diagnostic] = []
    for face in NAMED_FACES:
        key = f"fonts.{face.value}"
        for file in chain:
            if key not in file.values:
                continue
            try:
                faces[face] = store.typeface(file.values[key], face, file.folder)
                break
            except UnusableFontError as error:
                if file is chain[-1]:
                    raise FileNotFoundError(f"{file.values[key]['file']}: {error}") from error
                diagnostics.append(_unusable(file, key, face, error.message))
    faces[Face.JOINED_EMOJI] = store.joined(faces[Face.EMOJI])
    return faces, tuple(diagnostics)


def _unusable(file: ThemeFile, key: str, face: Face, reason: Message) -> Diagnostic:
    name = file.values[key]["name"]
    message = told.FONT_CANNOT_BE_USED(name=name, reason=reason)
    kind = "emoji in colour" if face is Face.COLOR_EMOJI else "a Korean font"
    hint = f"name a TrueType file (.ttf) of {kind}, in the theme's folder or below the installed fonts"
    return file.says(Code.BAD_FONT, Severity.ERROR, key, message, hint)


def _check_outlines(path: Path) -> None:
    """Raise `UnusableFontError` where the PDF writer could not embed the font."""
    with path.open("rb") as file:
        start = file.read(4)
    if start == b"OTTO":
        raise UnusableFontError(told.FONT_OF_CFF())
    if start not in _TRUETYPE:
        raise UnusableFontError(told.NO_TRUETYPE())
    try:
        _check_tables(path)
    except (struct.error, EOFError) as error:
        raise UnusableFontError(told.FONT_DAMAGED()) from error


def _check_tables(path: Path) -> None:
    """Raise `UnusableFontError` where the directory of tables leads out of the file, or a needed table is missing."""
    size = path.stat().st_size
    with path.open("rb") as file:
        (count,) = struct.unpack(">4xH6x", file.read(12))
        tables = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
    needed = {b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"glyf", b"loca"}
    if needed - {name for name, _, _ in tables} or any(start + length > size for _, start, length in tables):
        raise UnusableFontError(told.FONT_DAMAGED())
