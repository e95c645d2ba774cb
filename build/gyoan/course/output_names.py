"""Sessions whose outputs would have one name → names that nobody shares, and what is said of it.

Names are compared as the strictest file system compares them: without case, and with letters in one form, whether a
syllable is written as one character or as its parts. Where the file system of the output folder tells more names apart
than that, they keep what they are.
"""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.course.discovery import SessionFile
from gyoan.messages import outputs
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan

USUAL_ENDING = ".md"
"""The ending that a session's name says nothing of."""
Key = Callable[[Path], Hashable]
"""Returns what two outputs share that would be one file."""


def told_apart(files: Sequence[SessionFile], output: Path) -> Outcome[tuple[SessionFile, ...]]:
    """Return the sessions with outputs below `output` that no two share, and an info for each that has another name.

    Where names collide, the folders' names tell them apart, then the endings of their sources, then numbers. The
    first of them keeps its name where the folders say nothing.
    """
    places = [file.output for file in files]
    key = _key(places, output)
    for renamed in (_by_folder, _by_ending, _by_number):
        places = renamed(files, places, key)
    apart = tuple(replace(file, output=place) for file, place in zip(files, places, strict=True))
    said = [_renamed(file, place) for file, place in zip(files, places, strict=True) if key(file.output) != key(place)]
    return Outcome(apart, tuple(said))


def folded(path: Path) -> str:
    """Return a path as the strictest file system compares it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path.as_posix()).casefold())


def _key(places: Sequence[Path], output: Path) -> Key:
    """Return what tells `places` apart; the file system is only asked where it matters."""
    matters = len(set(map(folded, places))) < len(places)
    return (lambda path: path) if matters and _keeps_forms_apart(output) else folded


def _keeps_forms_apart(folder: Path) -> bool:
    """Return whether the file system that has `folder` tells `é` from `É` and from `e` with an accent put on it."""
    there = next((place for place in (folder, *folder.absolute().parents) if place.is_dir()), None)
    try:
        with tempfile.TemporaryDirectory(dir=there, prefix=".gyoan-") as trial:
            Path(trial, "\u00e9").touch()
            return not any(Path(trial, other).exists() for other in ("\u00c9", "e\u0301"))
    except OSError:
        return False


def _shared(places: Sequence[Path], key: Key) -> dict[Hashable, list[int]]:
    """Return the numbers of the places that several sessions have, by what they share."""
    counts = Counter(map(key, places))
    groups: dict[Hashable, list[int]] = {}
    for number, place in enumerate(places):
        if counts[key(place)] > 1:
            groups.setdefault(key(place), []).append(number)
    return groups


def _by_folder(files: Sequence[SessionFile], places: list[Path], key: Key) -> list[Path]:
    """Return the places with the path below the folder that all files share where others have the same name."""
    whole = [Path(os.path.normpath(file.path.absolute())) for file in files]
    try:
        common = Path(os.path.commonpath([path.parent for path in whole])) if whole else Path()
    except ValueError:  # drives of Windows share no folder
        return places
    below = [path.relative_to(common).with_suffix("") for path in whole]
    while True:
        groups = _shared(places, key).values()
        changing = {
            number
            for group in groups
            if len({whole[number].parent for number in group}) > 1
            for number in group
            if places[number] != below[number]
        }
        if not changing:
            return places
        places = [below[number] if number in changing else place for number, place in enumerate(places)]


def _by_ending(files: Sequence[SessionFile], places: list[Path], key: Key) -> list[Path]:
    """Return the places with the endings of the sources, where they are unusual and others have the same name."""
    shared = {number for group in _shared(places, key).values() for number in group}
    endings = [file.path.suffix if number in shared else "" for number, file in enumerate(files)]
    return [
        place if ending in {"", USUAL_ENDING} else place.with_name(place.name + ending)
        for place, ending in zip(places, endings, strict=True)
    ]


def _by_number(files: Sequence[SessionFile], places: list[Path], key: Key) -> list[Path]:
    """Return the places counted where others have the same name, from the second on."""
    taken = set(map(key, places))
    seen: set[Hashable] = set()
    counted: list[Path] = []
    for place in places:
        free, number = place, 1
        while key(free) in seen or (number > 1 and key(free) in taken):
            number += 1
            free = place.with_name(f"{place.name}-{number}")
        seen.add(key(free))
        counted.append(free)
    return counted


def _renamed(file: SessionFile, place: Path) -> Diagnostic:
    message = outputs.NAMED_APART(name=file.output.as_posix(), place=place.as_posix())
    return Diagnostic(Code.NAMED_APART, Severity.INFO, SourceSpan(file.shown, 1), message)
