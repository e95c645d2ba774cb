"""A full disk: what could not be written whole is not there, and leaves nothing behind."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gyoan.course.edited_decks import kept_copy
from gyoan.course.outputs import write_outputs
from gyoan.diagrams.cache import Cache, CacheRecord
from gyoan.theming.stored import save
from gyoan.theming.woff import as_truetype
from gyoan.toolchain.version_cache import remembered
from theming.test_families import web_font

resource = pytest.importorskip("resource", reason="only POSIX limits how large a file may be")
ROOM = 1000
"""Bytes that a file may have while the disk is full."""
LONG = "x" * (ROOM + 1)


@contextlib.contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond `ROOM`: as root, nothing else keeps us from writing."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def a_copy(folder: Path) -> None:
    kept_copy(folder / "deck.pptx")


def an_output(folder: Path) -> None:
    assert write_outputs({folder / "deck.pptx": LONG.encode()}, "deck.md") is not None


def a_font(folder: Path) -> None:
    as_truetype(folder / "font.woff", folder / "cache")


def a_version(folder: Path) -> None:
    assert remembered(folder / "cache", folder / "deck.pptx", lambda: LONG) == LONG


WRITERS: dict[str, Callable[[Path], None]] = {
    "a font's widths": lambda folder: save(folder / "cache" / "advances.json", [LONG]),
    "a font": a_font,
    "a drawing": lambda folder: Cache(folder / "cache").put("1234", CacheRecord({"svg": LONG})),
    "a version": a_version,
    "an output": an_output,
    "a copy of an edited deck": a_copy,
}


@pytest.mark.parametrize("what", WRITERS)
def test_nothing_half_written_is_left_where_the_disk_is_full(what: str, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(b"as it was" + LONG.encode())
    web_font(tmp_path / "font.woff")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    with full_disk(), contextlib.suppress(OSError):
        WRITERS[what](tmp_path)

    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
