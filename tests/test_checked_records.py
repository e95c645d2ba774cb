"""Records in the cache that were damaged: none of them is believed, whatever it may be read as."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gyoan.diagrams.cache import Cache, CacheRecord
from gyoan.files.checked_records import write_record
from gyoan.theming.stored import load_stored, save
from gyoan.toolchain.version_cache import remembered

DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "a digit": lambda data: data.replace(b"7", b"8"),
    "the end": lambda data: data[:-2],
    "all but the end": lambda data: data[-4:],
    "emptied": lambda _: b"",
    "without its hash": lambda data: data.partition(b"\n")[2],
    "readable": lambda _: b"[]",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_was_read_of_a_font_is_not_believed_where_it_was_changed(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "advances.json"
    save(path, [[44032, 7, 0.92]])
    assert load_stored(path) == [[44032, 7, 0.92]]

    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert load_stored(path) is None


def test_what_was_read_of_another_font_is_not_believed(tmp_path: Path) -> None:
    save(tmp_path / "one.json", [[44032, 7, 0.92]])
    os.replace(tmp_path / "one.json", tmp_path / "other.json")  # noqa: PTH105

    assert load_stored(tmp_path / "other.json") is None


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_program_is_asked_again_where_its_version_was_changed(damage: str, tmp_path: Path) -> None:
    program = tmp_path / "node"
    program.write_bytes(b"\x7fELF")
    assert remembered(tmp_path, program, lambda: "24.7.0") == "24.7.0"
    (note,) = tmp_path.glob("version-*.txt")
    note.write_bytes(DAMAGES[damage](note.read_bytes()))

    assert remembered(tmp_path, program, lambda: "24.9.9") == "24.9.9"
    assert remembered(tmp_path, program, lambda: "never asked") == "24.9.9"


@pytest.mark.parametrize("head", ["{}", "[]", '{"facts": {}}', '{"facts": {}, "parts": 3}', "no JSON"])
def test_an_entry_that_is_whole_and_none_of_ours_counts_as_missing(head: str, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("1234", CacheRecord({"width": 1}))
    (path,) = tmp_path.glob("*/*")
    write_record(path, head.encode() + b"\n")

    assert cache.get("1234") is None
    cache.put("1234", CacheRecord({"width": 1}))
    assert json.dumps(cache.get("1234").facts) == '{"width": 1}'  # type: ignore[union-attr]
