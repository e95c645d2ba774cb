"""A theme's file, and those of the themes it extends, each read and checked by itself."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gyoan.files.incoming import MOST_OF_SETTINGS, RefusedError, read_file, text_of
from gyoan.files.questions import NAMES, PLACE, note
from gyoan.messages import incoming as said
from gyoan.messages import theming as told
from gyoan.messages.faults import IN_THEME, fault
from gyoan.messages.few_of_a_kind import FewOfAKind
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message
from gyoan.model.spelling import most_alike
from gyoan.model.values import dataclass
from gyoan.text_formats.settings import KeyPositions, Position, SettingsTextError, read_toml
from gyoan.theming.keys import EXTENDS, KEYS, OPTIONAL

FILE = "theme.toml"
"""The file that makes a folder a theme."""
FALLBACK = "default"
"""The theme that steps in wherever another one cannot be used."""


@dataclass(frozen=True, slots=True, eq=False)
class ThemeFile:
    """One `theme.toml`, with the values in it that can be used."""

    name: str
    """The theme's name."""
    folder: Path
    """Its folder."""
    positions: KeyPositions
    """Where its keys stand."""
    values: Mapping[str, Any]
    """Usable values by key: `deck.margin`."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the others."""

    def span_of(self, key: str) -> SourceSpan:
        """Return where the value of `key` stands."""
        at = self.positions.of(key)
        return SourceSpan(shown(self.folder / FILE), at.line, at.column)

    def says(self, code: Code, severity: Severity, key: str, message: Message, hint: Message = NOTHING) -> Diagnostic:
        """Return a diagnostic about the value of `key`."""
        return _diagnostic(code, severity, self.folder / FILE, self.positions.of(key), message, hint)


def theme_folders() -> tuple[Path, ...]:
    """Return the folders that hold gyoan's own themes: in an installed package, or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    return tuple(folder for folder in (package / "themes", package.parent.parent / "themes") if folder.is_dir())


def find_theme(name: str, folders: Sequence[Path]) -> Path | None:
    """Return the folder of the theme called `name`; None where none of `folders` has it."""
    if not name or name.startswith(".") or any(character in name for character in "/\\\0"):
        return None
    for folder in folders:
        note(PLACE, folder / name / FILE)
        if os.path.lexists(folder / name / FILE):
            return folder / name
    return None


def known_themes(folders: Sequence[Path]) -> list[str]:
    """Return the names of all themes in `folders`."""
    for place in folders:
        note(NAMES, place)
    return sorted({path.parent.name for place in folders for path in place.glob(f"*/{FILE}")})


def read_chain(folder: Path, folders: Sequence[Path]) -> list[ThemeFile]:
    """Return the theme in `folder`, the one it extends, and so on; the fallback's file is always the last.

    A theme that extends its own name means the one that it hides, further on in `folders`.
    """
    chain = [_read(folder)]
    places = [folder]
    while (wanted := chain[-1].values.get(EXTENDS)) is not None:
        hidden = [place for place in folders if wanted != chain[-1].name or place / wanted not in places]
        found = find_theme(wanted, hidden)
        if found is None or found in places:
            loop = found is not None or wanted == chain[-1].name
            chain[-1] = _with(chain[-1], _dead_end(chain, wanted, folders, loop=loop))
            break
        places.append(found)
        chain.append(_read(found))
    own = find_theme(FALLBACK, theme_folders())
    if own is not None and own not in places:
        chain.append(_read(own))
    return chain


def _dead_end(chain: Sequence[ThemeFile], wanted: str, folders: Sequence[Path], *, loop: bool) -> Diagnostic:
    if loop:
        circle = " → ".join([*(file.name for file in chain), wanted])
        message, hint = told.EXTEND_IN_CIRCLE(circle=circle), told.LET_ONE_EXTEND()
    else:
        message = told.NO_THEME_TO_EXTEND(name=wanted, fallback=FALLBACK)
        hint = hint_for(wanted, known_themes(folders))
    return chain[-1].says(Code.BAD_THEME, Severity.ERROR, EXTENDS, message, hint)


def hint_for(word: str, known: Sequence[str]) -> Message:
    """Return a hint that names the known word that `word` is likely to mean, or all of them."""
    near = most_alike(word, known)
    return told.DID_YOU_MEAN(name=near) if near else told.KNOWN(names=", ".join(known))


def _with(file: ThemeFile, diagnostic: Diagnostic) -> ThemeFile:
    return ThemeFile(file.name, file.folder, file.positions, file.values, (*file.diagnostics, diagnostic))


def _read(folder: Path) -> ThemeFile:
    """Return the theme in `folder`; one that cannot be read at all extends the fallback and says nothing else."""
    path = folder / FILE
    start = Position(1, 1, "")
    try:
        text = text_of(read_file(path, folder, MOST_OF_SETTINGS))
        return _checked(ThemeFile(folder.name, folder, KeyPositions(text), {}, ()), read_toml(text))
    except RefusedError as error:
        message = said.THEME_REFUSED(theme=FALLBACK, why=error.message)
        trouble = _diagnostic(Code.BAD_THEME, Severity.ERROR, path, start, message, error.hint)
    except SettingsTextError as error:
        message = said.THEME_IS_NO_TOML(theme=FALLBACK, reason=error.reason)
        trouble = _diagnostic(Code.BAD_THEME, Severity.ERROR, path, error.position, message, said.WRITE_VALUES())
    except Exception as error:
        trouble = fault(IN_THEME, SourceSpan(shown(path), 1), error)
    return ThemeFile(folder.name, folder, KeyPositions(""), {}, (trouble,))


def _checked(file: ThemeFile, data: Mapping[str, object]) -> ThemeFile:
    values: dict[str, Any] = {}
    findings = FewOfAKind()
    given = dict(_flat(data))
    for key, value in given.items():
        reader = KEYS.get(key)
        if reader is None and not findings.takes(Code.BAD_THEME):
            findings.count(Code.BAD_THEME)
            continue
        if reader is None:
            message = told.NO_KEY(key=key)
            findings.add([file.says(Code.BAD_THEME, Severity.ERROR, key, message, hint_for(key, list(KEYS)))])
            continue
        try:
            values[key] = reader(value)
        except ValueError as error:
            message = told.BAD_VALUE(key=key, value=repr(value))
            findings.add([file.says(Code.BAD_THEME, Severity.ERROR, key, message, error.args[0])])
    missing = [key for key in KEYS if key not in given and key not in OPTIONAL]
    if missing and EXTENDS not in given:
        findings.add([_missing(file, missing)])
    return ThemeFile(file.name, file.folder, file.positions, values, findings.kept)


def _flat(data: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in data.items():
        key = prefix + name
        if isinstance(value, dict) and key not in KEYS and (value or not prefix):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _missing(file: ThemeFile, missing: Sequence[str]) -> Diagnostic:
    names, others = ", ".join(missing[:4]), len(missing) - 4
    message = told.LACKS_KEYS(names=names, fallback=FALLBACK)
    if others > 0:
        message = told.LACKS_MORE_KEYS(names=names, others=others, fallback=FALLBACK)
    table = missing[0].rpartition(".")[0]
    return file.says(Code.BAD_THEME, Severity.ERROR, table or EXTENDS, message, told.ADD_KEYS(fallback=FALLBACK))


def _diagnostic(
    code: Code, severity: Severity, path: Path, at: Position, message: Message, hint: Message
) -> Diagnostic:
    return Diagnostic(code, severity, SourceSpan(shown(path), at.line, at.column), message, hint, at.source)


def shown(path: Path) -> str:
    """Return a file as the user sees it: from the folder that is worked in, where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
