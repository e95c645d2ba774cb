"""The font files that a theme names → typefaces, each checked for what Korean pages need of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gyoan.incoming import MOST_OF_FONT, Refusal, RefusedError, located
from gyoan.messages import theming as told
from gyoan.messages.faults import IN_FONT, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message
from gyoan.model.theme import Face, Typeface
from gyoan.theming.advances import read_advances
from gyoan.theming.emoji import Drawings
from gyoan.theming.files import ThemeFile
from gyoan.theming.font_files import DamagedFontError, directory_of
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
        except DamagedFontError as error:
            raise UnusableFontError(told.FONT_DAMAGED()) from error
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
            try:
                located(base / file, base, MOST_OF_FONT)
            except RefusedError as error:
                if error.refusal is Refusal.UNUSABLE and not (base / file).is_dir():
                    raise UnusableFontError(error.message) from error
            else:
                return base / file
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
            except Exception as error:
                if file is chain[-1]:
                    raise
                diagnostics.append(fault(IN_FONT, file.span_of(key), error))
    faces[Face.JOINED_EMOJI] = store.joined(faces[Face.EMOJI])
    return faces, tuple(diagnostics)


def _unusable(file: ThemeFile, key: str, face: Face, reason: Message) -> Diagnostic:
    name = file.values[key]["name"]
    message = told.FONT_CANNOT_BE_USED(name=name, reason=reason)
    hint = told.FILE_OF_EMOJI() if face is Face.COLOR_EMOJI else told.FILE_OF_FONT()
    return file.says(Code.BAD_FONT, Severity.ERROR, key, message, hint)


def _check_outlines(path: Path) -> None:
    """Raise `UnusableFontError` where the PDF writer could not embed the font."""
    with path.open("rb") as file:
        start = file.read(4)
    if start == b"OTTO":
        raise UnusableFontError(told.FONT_OF_CFF())
    if start not in _TRUETYPE:
        raise UnusableFontError(told.NO_TRUETYPE())
    directory_of(path)
