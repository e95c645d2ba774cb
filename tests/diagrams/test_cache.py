"""Tests of the store of answers."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from gyoan.diagrams.cache import MOST_BYTES, Cache, CacheRecord, key_of

KEY = key_of("a")
ENTRY = CacheRecord({"alt": "흐름도", "points": 12.5}, (b"\x89PNG\n\x00", "<svg>가</svg>".encode()))


def entry_file(folder: Path) -> Path:
    (file,) = folder.glob("*/*")
    return file


def test_an_entry_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, ENTRY)
    assert cache.get(KEY) == ENTRY


def test_a_text_may_hold_half_a_character(tmp_path: Path) -> None:
    entry = CacheRecord({"lines": ["웃는 \ud83d", "\ude00 얼굴\n"]})
    cache = Cache(tmp_path)
    cache.put(KEY, entry)
    assert cache.get(KEY) == entry


@pytest.mark.parametrize("damage", [b"", b"gyoan", b"\x00" * 500])
def test_a_damaged_entry_counts_as_missing_and_is_written_anew(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ENTRY)
    entry_file(tmp_path).write_bytes(damage)
    assert cache.get(KEY) is None
    cache.put(KEY, ENTRY)
    assert cache.get(KEY) == ENTRY


def test_an_entry_cut_short_or_changed_counts_as_missing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ENTRY)
    whole = entry_file(tmp_path).read_bytes()
    for content in (whole[:-1], whole[:-1] + b"x", whole.replace(b"12.5", b"13.5")):
        entry_file(tmp_path).write_bytes(content)
        assert cache.get(KEY) is None


def test_keys_differ_with_every_part_and_with_their_order() -> None:
    keys = {key_of("a", 1), key_of("a", 2), key_of(1, "a"), key_of("a", [1]), key_of("a"), key_of("a1")}
    assert len(keys) == 6


def test_a_key_does_not_depend_on_the_order_of_a_mapping() -> None:
    assert key_of({"a": 1, "b": 2}) == key_of({"b": 2, "a": 1})


def test_a_folder_that_cannot_be_written_only_forgets(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file")
    cache.put(KEY, ENTRY)
    assert cache.get(KEY) is None


def test_pruning_removes_what_was_not_used_for_longest(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_bytes=5_500)
    keys = [key_of(number) for number in range(6)]
    for age, key in enumerate(keys):
        cache.put(key, CacheRecord({}, (b"x" * 1_000,)))
        moment = time.time() - 1_000 + age
        os.utime(tmp_path / key[:2] / key[2:], (moment, moment))
    cache.get(keys[0])
    cache.prune()
    assert cache.get(keys[0]) is not None
    assert cache.get(keys[1]) is None
    assert cache.get(keys[5]) is not None


def test_a_cache_within_its_bounds_is_not_pruned(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ENTRY)
    cache.prune()
    assert cache.get(KEY) == ENTRY


def test_a_cache_may_grow_to_its_bound_and_a_byte_more_costs_what_was_not_used_for_longest(tmp_path: Path) -> None:
    Cache(tmp_path).put(KEY, ENTRY)
    size = entry_file(tmp_path).stat().st_size
    for most, kept in ((size, ENTRY), (size - 1, None)):
        Cache(tmp_path, most).prune()
        assert Cache(tmp_path).get(KEY) == kept


def test_some_of_its_folders_tell_whether_a_cache_is_too_large(tmp_path: Path) -> None:
    keys = [key_of(number) for number in range(2_000)]
    for key in keys:
        Cache(tmp_path).put(key, ENTRY)
    size = sum(path.stat().st_size for path in tmp_path.glob("*/*"))
    for written in (keys[:1], keys[:20], keys):
        assert Cache(tmp_path, size // 4).seems_too_large(written)
        assert not Cache(tmp_path, size * 4).seems_too_large(written)
    assert not Cache(tmp_path, 0).seems_too_large([])


@pytest.mark.parametrize(("most", "kept"), [(900, 9), (899, 7), (875, 7), (874, 6)])
def test_pruning_leaves_four_fifths_of_what_a_cache_may_hold(tmp_path: Path, most: int, kept: int) -> None:
    for age in range(9):
        path = tmp_path / f"0{age}" / "entry"
        path.parent.mkdir()
        path.write_bytes(b"x" * 100)
        os.utime(path, (age, age))
    Cache(tmp_path, most).prune()
    assert sorted(path.parent.name for path in tmp_path.glob("*/entry")) == [f"0{age}" for age in range(9 - kept, 9)]


def test_what_is_damaged_is_not_taken_for_used_and_what_was_used_just_then_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ENTRY)
    path = entry_file(tmp_path)
    path.write_bytes(b"half")
    os.utime(path, (100, 100))
    assert cache.get(KEY) is None
    assert [cache.remove_unused(since) for since in (100, 101)] == [(0, 0), (1, 4)]


def test_readers_see_whole_entries_while_others_write(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    seen: set[bytes] = set()

    def write(letter: bytes) -> None:
        for _ in range(30):
            cache.put(KEY, CacheRecord({}, (letter * 50_000,)))
            entry = cache.get(KEY)
            assert entry is not None
            seen.update({entry.parts[0][:1], entry.parts[0][-1:]} if len(set(entry.parts[0])) == 1 else {b"?"})

    threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen <= {b"a", b"b"}
    assert not list(tmp_path.glob("*/.*"))


WRITER = """
import sys
from pathlib import Path
from gyoan.diagrams.cache import Cache, CacheRecord, key_of
cache = Cache(Path(sys.argv[1]), most_bytes=3_000_000)
letter = sys.argv[2].encode()
for number in range(int(sys.argv[3])):
    cache.put(key_of(number % 20), CacheRecord({"by": sys.argv[2]}, (letter * 200_000,)))
    entry = cache.get(key_of((number * 7) % 20))
    assert entry is None or len(set(entry.parts[0])) == 1, "a mixture"
    if number % 10 == 0:
        cache.prune()
    print(number, flush=True)
"""


def writer(folder: Path, letter: str, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), letter, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_processes_share_a_cache_and_one_may_be_killed_while_it_writes(tmp_path: Path) -> None:
    steady, killed = writer(tmp_path, "a", 150), writer(tmp_path, "b", 1_000_000)
    assert killed.stdout is not None
    for _ in range(30):
        killed.stdout.readline()
    killed.kill()
    killed.communicate()
    _, errors = steady.communicate(timeout=60)
    assert (steady.returncode, errors) == (0, "")
    cache = Cache(tmp_path)
    for number in range(20):
        entry = cache.get(key_of(number))
        assert entry is None or entry.parts[0] in {b"a" * 200_000, b"b" * 200_000}


def test_what_a_killed_process_left_half_written_is_pruned_in_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ENTRY)
    left = entry_file(tmp_path).with_name(f".{entry_file(tmp_path).name}.abc")
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    count, _ = cache.remove_unused(time.time() - 60)
    assert count == 1
    assert not left.exists()
    assert cache.get(KEY) == ENTRY


def test_the_cache_holds_half_a_gigabyte_unless_it_is_told_otherwise() -> None:
    assert MOST_BYTES == 2**29
