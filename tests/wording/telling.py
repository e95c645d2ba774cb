"""What is told of files that a test writes, as a table: each line in English and, where that differs, in Korean."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from gyoan.cli import main
from gyoan.model.message import Language
from wording.hearing import Hearing

SECONDS = re.compile(r"\d+\.\d(?= s\)|초\))")
PROGRESS = re.compile(r".*(?: done after \d+ s|\d초 지남)")
"""What a slow machine adds."""

FILE = "$ cat "
"""What asks for what stands in a file."""
HELP = "--help"
"""What asks for help, whose sentences are broken into lines of the width of a terminal."""
UNSEEN = " > /dev/null"
"""Ends a command of whose output only what is told of it matters."""

Alike = Callable[[str], str]
"""Takes out of a line what differs by nature: versions, times."""
Making = Callable[[Language], Iterable[str]]
"""Writes files below the working folder for a reader of a language, and returns what is asked of them:
`$ gyoan check`, or `$ cat FILE` for what stands in a file."""


class Telling:
    """Asks gyoan in one language after the other, in a folder for each."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, renew: bool
    ) -> None:
        """Begin to hear what is said."""
        self.folder, self._monkeypatch, self._capsys, self._renew = folder, monkeypatch, capsys, renew
        self.hearing = Hearing(monkeypatch)
        monkeypatch.setenv("COLUMNS", "100")

    def compare(self, name: str, make: Making, *, alike: Alike = str) -> None:
        """Compare what is told of what `make` writes with the table of this name, all made `alike`."""
        told: dict[str, list[Sequence[str]]] = {}
        for language in self.languages():
            for command in make(language):
                told.setdefault(command, []).append(self._answer(command))
        self.compare_lines(name, told, alike=alike)

    def languages(self) -> Iterable[Language]:
        """Yield each language, the working folder being one for it alone and its commands speaking it."""
        for language in Language:
            folder = self.folder / language.value
            folder.mkdir()
            self._monkeypatch.chdir(folder)
            self._monkeypatch.setenv("GYOAN_LANG", language.value)
            yield language

    def compare_lines(
        self, name: str, told: dict[str, list[Sequence[str]]], *, printed: bool = False, alike: Alike = str
    ) -> None:
        """Compare lines in both languages, below a heading each, with the table of this name."""
        pairs = ((heading, one_by_one if heading.startswith(FILE) or HELP in heading else table) for heading in told)
        shown = "\n".join(
            "\n".join([heading, *lines(*([alike(line) for line in one] for one in told[heading])), ""])
            for heading, lines in pairs
        )
        self.hearing.compare(
            self._alike(shown), name, printed=printed, renew=self._renew, alike=lambda text: self._alike(alike(text))
        )

    def _answer(self, command: str) -> list[str]:
        """Return the lines that a command prints, and what it ends with."""
        _, *arguments = shlex.split(command.removeprefix("$ ").removesuffix(UNSEEN))
        if command.startswith(FILE):
            return Path(*arguments).read_text("utf-8").splitlines()
        try:
            code: int | str | None = main(arguments)
        except SystemExit as ended:
            code = ended.code
        output = self._capsys.readouterr()
        seen = output.err if command.endswith(UNSEEN) else output.out + output.err
        lines = SECONDS.sub("…", seen).splitlines()
        return [f"exit {code}", *(line for line in lines if not PROGRESS.fullmatch(line))]

    def _alike(self, shown: str) -> str:
        """Return what is shown without what differs from machine to machine."""
        for language in Language:
            shown = shown.replace(str(self.folder / language.value), "HERE")
        return shown.replace(str(self.folder), "ABOVE").replace(os.sep, "/")


def table(english: Sequence[str], korean: Sequence[str]) -> list[str]:
    """Return each line in both languages; all of one, then all of the other, where they have not as many."""
    if len(english) != len(korean):
        return one_by_one(english, korean)
    return [line for pair in zip(english, korean, strict=True) for line in dict.fromkeys(pair)]


def one_by_one(english: Sequence[str], korean: Sequence[str]) -> list[str]:
    """Return all lines of one language, then all of the other."""
    return [*english, "—", *korean]
