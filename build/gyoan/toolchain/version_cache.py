"""Versions of programs, remembered from run to run: asking a program costs more than a whole build may."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from gyoan.files.checked_records import read_record, write_record


def remembered(memory: Path, program: Path, ask: Callable[[], str]) -> str:
    """Return the version of `program`: what was noted for a file of this size and age, else what `ask` says.

    Scripts are always asked: the program that they start may change without them.
    """
    state = program.stat()
    if _is_script(program):
        return ask()
    name = hashlib.sha256(f"2\0{program}\0{state.st_size}\0{state.st_mtime_ns}".encode()).hexdigest()[:24]
    note = memory / f"version-{name}.txt"
    noted = read_record(note)
    if noted:
        return noted.decode("utf-8", "replace")
    version = ask()
    if version:
        write_record(note, version.encode())
    return version


def _is_script(program: Path) -> bool:
    with program.open("rb") as stream:
        return stream.read(2) == b"#!"
