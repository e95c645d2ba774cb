"""The font files that a theme names → typefaces, each checked for what Korean pages need of it."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from gyoan.files.incoming import MOST_OF_FONT, RefusedError, WhyRefused, located
from gyoan.files.questions import CONTENT, note
from gyoan.messages import theming as told
from gyoan.messages.faults import IN_FONT, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message
from gyoan.model.theme import Face, Typeface
from gyoan.model.values import dataclass
from gyoan.theming.advances import Check, read_advances, unchecked
from gyoan.theming.emoji import EmojiDrawings
from gyoan.theming.files import ThemeFile
from gyoan.theming.font_files import DamagedFontError, LockedFontError, directory_of
from gyoan.theming.keys import NAMED_FACES
from gyoan.theming.old_hangul import OldSyllables
from gyoan.theming.stored import name_of_stored
from gyoan.theming.woff import as_truetype

HANGUL = range(0xAC00, 0xD7A4)
"""The syllables of Hangul."""
FEWEST_SYLLABLES = 2350
"""A Korean font has at least the syllables of KS X 1001; fonts with a few letters for show have not."""
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_MOST_KEPT = 24
"""Typefaces that stay in memory: those of several themes, most of which name the same files."""


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
    check: Check = unchecked
    """Raises `UnusableFontError` for a font that cannot be embedded where it is printed."""

    def typeface(self, entry: Mapping[str, str], face: Face, folder: Path, *, lacking_hangul: bool = False) -> Typeface:
        """Return the typeface that a theme in `folder` names for `face`.

        Raises `UnusableFontError` where its file is missing, is no TrueType font, or has no Hangul and is not
        known as `lacking_hangul`.
        """
        path = self._located(entry["file"], folder)
        read = _colored if face is Face.COLOR_EMOJI else _plain
        try:
            typeface = read(self, entry["name"], path, name_of_stored(path, ""))
        except LockedFontError as error:
            raise UnusableFontError(told.FONT_NOT_EMBEDDED(reason=told.NOT_PERMITTED())) from error
        except DamagedFontError as error:
            raise UnusableFontError(told.FONT_DAMAGED()) from error
        except OSError as error:
            raise UnusableFontError(told.FONT_UNREADABLE()) from error
        if face not in _OF_EMOJI and not lacking_hangul and not _has_hangul(typeface):
            raise UnusableFontError(told.FONT_WITHOUT_HANGUL())
        return typeface

    def joined(self, emoji: Typeface) -> Typeface:
        """Return the typeface of the sequences that a font for emoji has a glyph of."""
        try:
            return _joined(self, emoji.name, emoji.path, name_of_stored(emoji.path, ""))
        except OSError:
            # Its characters can be set all the same.
            return Typeface(emoji.name, emoji.path, {})

    def blocks(self, letters: Typeface) -> Typeface:
        """Return the typeface of the old syllables that the letters of a typeface make."""
        try:
            return _blocks(self, letters.name, letters.path, name_of_stored(letters.path, ""))
        except OSError:
            # Its letters can be set one by one.
            return Typeface(letters.name, letters.path, {})

    def _located(self, file: str, folder: Path) -> Path:
        reason = told.NO_FONT_FILE(file=file)
        for base in (folder, self.packages):
            try:
                located(base / file, base, MOST_OF_FONT)
            except RefusedError as error:
                if error.refusal is WhyRefused.UNUSABLE and not (base / file).is_dir():
                    raise UnusableFontError(error.message) from error
                if base == folder and error.refusal is not WhyRefused.MISSING:
                    reason = error.message
            else:
                if base != self.packages:  # what is in packages is what their lock says
                    note(CONTENT, base / file)
                return base / file
        raise UnusableFontError(reason)


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
                told_of = fault(IN_FONT, file.span_of(key), error)
                diagnostics.append(replace(told_of, source_line=file.positions.of(key).source))
    faces[Face.JOINED_EMOJI] = store.joined(faces[Face.EMOJI])
    faces[Face.OLD_HANGUL] = store.blocks(faces[Face.BODY])
    faces[Face.OLD_HANGUL_BOLD] = store.blocks(faces[Face.BODY_BOLD])
    return faces, tuple(diagnostics)


def _has_hangul(typeface: Typeface) -> bool:
    """Return whether a typeface has enough syllables; no more of them are looked at than tell."""
    its_own = filter(typeface.advances.__contains__, HANGUL)
    return next(islice(its_own, FEWEST_SYLLABLES - 1, None), None) is not None


_OF_EMOJI = frozenset({Face.EMOJI, Face.COLOR_EMOJI})


# One object for each file in a process, known by its place, size and time: what is made of it is made once, too.
@functools.lru_cache(_MOST_KEPT)
def _plain(store: FontStore, name: str, path: Path, _version: str) -> Typeface:
    file = as_truetype(path, store.cache)
    _check_outlines(file)
    return Typeface(name, file, _advances(store, file, name_of_stored(file, "")))


@functools.lru_cache(_MOST_KEPT)
def _advances(store: FontStore, path: Path, _version: str) -> Mapping[int, float]:
    return read_advances(path, store.cache, store.check)


@functools.lru_cache(_MOST_KEPT)
def _colored(store: FontStore, name: str, path: Path, _version: str) -> Typeface:
    try:
        drawings = EmojiDrawings(path, store.cache, colored=True)
    except OSError as error:
        raise UnusableFontError(told.FONT_WITHOUT_COLOUR()) from error
    return Typeface(name, path, drawings.advances(), drawings)


@functools.lru_cache(_MOST_KEPT)
def _joined(store: FontStore, name: str, path: Path, _version: str) -> Typeface:
    return Typeface(name, path, {}, EmojiDrawings(path, store.cache, colored=False))


@functools.lru_cache(_MOST_KEPT)
def _blocks(store: FontStore, name: str, path: Path, version: str) -> Typeface:
    letters = _advances(store, path, version)
    return Typeface(name, path, {}, OldSyllables(path, letters, store.cache))


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
