"""A content-addressed store of answers: a key decides everything, so a record is never out of date.

A record is kept with its hash (`files/checked_records.py`): a JSON head, then binary parts. Runs may
read, write and prune at the same time, and nothing locks the cache: a record appears whole, and one
that is damaged counts as missing. Locks are for tools alone, which one run installs
(`toolchain/atomic_installation.py`).
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from gyoan.files.checked_records import read_record, write_record
from gyoan.model.values import dataclass

DRAWINGS = "drawings"
"""The folder of drawings in the cache folder."""
MOST_BYTES = 512 * 1024 * 1024
"""Far more than all the diagrams of a lecturer need."""
_KEEP = 0.8
"""How much of the limit pruning leaves, so that it is not due again at the next record."""
_FOLDERS = 16 * 16
"""Entries are in so many folders, by the first two digits of their keys."""
_SAMPLE = 8
"""So many of them tell how large all are."""


@dataclass(frozen=True, slots=True)
class CacheRecord:
    """What is stored under a key."""

    facts: dict[str, Any]
    """Whatever JSON holds."""
    parts: tuple[bytes, ...] = ()
    """Pictures and the like."""


def key_of(*decisive: object) -> str:
    """Return the key for everything that decides an answer: JSON values, in order."""
    return hashlib.sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()


class Cache:
    """Entries in a folder."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        """Take the folder, which need not exist, and how large it may grow."""
        self._folder = folder
        self._most = most_bytes

    def get(self, key: str) -> CacheRecord | None:
        """Return the record; None where there is none or it is damaged."""
        path = self._path(key)
        content = read_record(path)
        record = None if content is None else _decode(content)
        if record is not None:
            with contextlib.suppress(OSError):
                os.utime(path)  # the oldest are pruned first: what is used stays
        return record

    def put(self, key: str, record: CacheRecord) -> None:
        """Store a record; a folder that cannot be written is no error, only slow."""
        write_record(self._path(key), _encode(record))

    def seems_too_large(self, keys: Iterable[str]) -> bool:
        """Return whether it may be time to prune: by the folders of some keys, over which hashes spread records evenly.

        To look at all 20,000 records of a much used cache takes longer than to draw a diagram.
        """
        folders = {self._path(key).parent.name for key in sorted(keys)[:_SAMPLE]}
        found = sum(size for folder in folders for _, size, _ in self._files(folder))
        return found * _FOLDERS > self._most * len(folders)

    def prune(self) -> None:
        """Remove the records that were not used for longest, once all together are too large."""
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        if total <= self._most:
            return
        for _, size, path in files:
            if total <= self._most * _KEEP:
                return
            with contextlib.suppress(OSError):
                path.unlink()
            total -= size

    def remove_unused(self, since: float) -> tuple[int, int]:
        """Remove the records not used since that time; return how many they were, and their bytes."""
        count = freed = 0
        for used, size, path in self._files():
            if used >= since:
                continue
            with contextlib.suppress(OSError):
                path.unlink()
                count, freed = count + 1, freed + size
        return count, freed

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]

    def _files(self, folder: str = "*") -> Iterator[tuple[float, int, Path]]:
        for path in self._folder.glob(f"{folder}/*"):
            with contextlib.suppress(OSError):
                state = path.stat()
                yield state.st_mtime, state.st_size, path


def _encode(record: CacheRecord) -> bytes:
    described = {"facts": record.facts, "parts": [len(part) for part in record.parts]}
    head = json.dumps(described, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"\n".join((head, b"".join(record.parts)))


def _decode(content: bytes) -> CacheRecord | None:
    head, _, rest = content.partition(b"\n")
    try:
        described = json.loads(head)
        facts, ends = described["facts"], [0, *itertools.accumulate(described["parts"])]
    except (ValueError, LookupError, TypeError):
        return None  # whole, and nothing that we have written
    return CacheRecord(facts, tuple(rest[start:end] for start, end in itertools.pairwise(ends)))
