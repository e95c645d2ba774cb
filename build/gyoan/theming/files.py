"""A theme's file, and those of the themes it extends, each read and checked by itself."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.theming.keys import EXTENDS, KEYS, OPTIONAL
from gyoan.theming.positions import Position, position_of

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
    text: str
    """The file as written."""
    values: Mapping[str, Any]
    """Usable values by key: `deck.margin`."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the others."""

    def says(self, code: Code, severity: Severity, key: str, message: str, hint: str = "") -> Diagnostic:
        """Return a diagnostic about the value of `key`."""
        return _diagnostic(code, severity, self.folder / FILE, position_of(key, self.text), message, hint)


def theme_folders() -> tuple[Path, ...]:
    """Return the folders that hold gyoan's own themes: in an installed package, or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    return tuple(folder for folder in (package / "themes", package.parent.parent / "themes") if folder.is_dir())


def find_theme(name: str, folders: Sequence[Path]) -> Path | None:
    """Return the folder of the theme called `name`; None where none of `folders` has it."""
    if not name or name.startswith(".") or any(character in name for character in "/\\\0"):
        return None
    return next((folder / name for folder in folders if (folder / name / FILE).is_file()), None)


def known_themes(folders: Sequence[Path]) -> list[str]:
    """Return the names of all themes in `folders`."""
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
            chain[-1] = _with(chain[-1], _dead_end(chain, wanted, folders, loop=found is not None))
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
        message, hint = f"The themes extend each other in a circle: {circle}", "let one of them extend 'default'"
    else:
        message = f"There is no theme called '{wanted}' to extend, so '{FALLBACK}' is extended"
        hint = nearest(wanted, known_themes(folders))
    return chain[-1].says(Code.BAD_THEME, Severity.ERROR, EXTENDS, message, hint)


def nearest(word: str, known: Sequence[str]) -> str:
    """Return a hint that names the known word that `word` is likely to mean, or all of them."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"


def _with(file: ThemeFile, diagnostic: Diagnostic) -> ThemeFile:
    return ThemeFile(file.name, file.folder, file.text, file.values, (*file.diagnostics, diagnostic))


def _read(folder: Path) -> ThemeFile:
    """Return the theme in `folder`; one that cannot be read at all extends the fallback and says nothing else."""
    path = folder / FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return ThemeFile(folder.name, folder, "", {}, (_invalid(error, path, text),))
    except (OSError, UnicodeDecodeError):
        start = Position(1, 1, "")
        message = f"The theme's file cannot be read as UTF-8 text, so '{FALLBACK}' is used"
        trouble = _diagnostic(Code.BAD_THEME, Severity.ERROR, path, start, message, "save it as UTF-8")
        return ThemeFile(folder.name, folder, "", {}, (trouble,))
    return _checked(ThemeFile(folder.name, folder, text, {}, ()), data)


def _checked(file: ThemeFile, data: Mapping[str, object]) -> ThemeFile:
    values: dict[str, Any] = {}
    diagnostics: list[Diagnostic] = []
    given = dict(_flat(data))
    for key, value in given.items():
        reader = KEYS.get(key)
        if reader is None:
            message = f"There is no key '{key}' in a theme"
            diagnostics.append(file.says(Code.BAD_THEME, Severity.ERROR, key, message, nearest(key, list(KEYS))))
            continue
        try:
            values[key] = reader(value)
        except ValueError as error:
            message = f"The value of '{key}' cannot be used: {value!r}"
            diagnostics.append(file.says(Code.BAD_THEME, Severity.ERROR, key, message, str(error)))
    missing = [key for key in KEYS if key not in given and key not in OPTIONAL]
    if missing and EXTENDS not in given:
        diagnostics.append(_missing(file, missing))
    return ThemeFile(file.name, file.folder, file.text, values, tuple(diagnostics))


def _flat(data: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in data.items():
        key = prefix + name
        if isinstance(value, dict) and key not in KEYS and (value or not prefix):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _missing(file: ThemeFile, missing: Sequence[str]) -> Diagnostic:
    named = ", ".join(missing[:4]) + (f" and {len(missing) - 4} more" if len(missing) > 4 else "")
    message = f"The theme lacks {named}; the values of '{FALLBACK}' are used"
    hint = f'add the missing keys, or begin the file with extends = "{FALLBACK}"'
    table = missing[0].rpartition(".")[0]
    return file.says(Code.BAD_THEME, Severity.ERROR, table or EXTENDS, message, hint)


def _invalid(error: tomllib.TOMLDecodeError, path: Path, text: str) -> Diagnostic:
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    lines = text.splitlines() or [""]
    line, column = (int(match[1]), int(match[2])) if match else (len(lines), 1)
    position = Position(line, column, lines[min(line, len(lines)) - 1])
    message = f"The theme's file is no valid TOML, so '{FALLBACK}' is used: " + str(error).split(" (at")[0].lower()
    return _diagnostic(Code.BAD_THEME, Severity.ERROR, path, position, message, 'write values as key = "value"')


def _diagnostic(code: Code, severity: Severity, path: Path, at: Position, message: str, hint: str) -> Diagnostic:
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return Diagnostic(code, severity, SourceSpan(shown.as_posix(), at.line, at.column), message, hint, at.source)
