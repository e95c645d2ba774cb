"""A theme as one value that can be sent to another machine, with the font files that it is set in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from gyoan.model.theme import Theme, Typeface
from gyoan.model.values import dataclass
from gyoan.theming.emoji import EmojiDrawings
from gyoan.theming.old_hangul import OldSyllables

_DIGITS = 24
"""So many digits of a file's hash name it."""


@dataclass(frozen=True, slots=True, eq=False)
class PortableTheme:
    """A theme with its files."""

    theme: Theme
    """The theme, whose fonts are named by places below a folder that is not there yet."""
    fonts: Mapping[Path, bytes]
    """The files by these places. They are called as they were, since a PDF names its fonts by that."""


def portable(theme: Theme) -> PortableTheme:
    """Return the theme with its files, which are read."""
    files = {path: path.read_bytes() for path in {face.path for face in theme.faces.values()}}
    places = {path: Path(hashlib.sha256(data).hexdigest()[:_DIGITS], path.name) for path, data in files.items()}
    moved = _moved(theme, places, Path())
    return PortableTheme(moved, {places[path]: data for path, data in files.items()})


def settled(sent: PortableTheme, folder: Path) -> Theme:
    """Return the theme with its files below `folder`, where they are written unless they are there."""
    for place, data in sent.fonts.items():
        file = folder / place
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            whole = file.with_name(f".{file.name}-{id(sent)}")
            whole.write_bytes(data)
            whole.replace(file)
    return _moved(sent.theme, {place: folder / place for place in sent.fonts}, folder)


def _moved(theme: Theme, places: Mapping[Path, Path], cache: Path) -> Theme:
    """Return the theme with its fonts in other places; what stood for several faces goes on doing so."""
    known: dict[int, Typeface] = {}
    for face in theme.faces.values():
        path, drawings = places[face.path], face.drawings
        if isinstance(drawings, EmojiDrawings | OldSyllables):
            drawings = drawings.moved(path, cache)
        known[id(face)] = replace(face, path=path, drawings=drawings)
    return replace(theme, faces={face: known[id(typeface)] for face, typeface in theme.faces.items()})
