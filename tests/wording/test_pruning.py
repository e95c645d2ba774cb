"""What `gyoan prune` says that it has removed from the cache."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.course import record
from gyoan.diagrams.cache import Cache, CacheRecord, key_of
from gyoan.model.message import Language
from wording.telling import Telling

LONG_AGO = 1_000_000_000


def drawing(name: str, used: int) -> None:
    """Keep a drawing in the cache that was last used then."""
    key = key_of(name)
    Cache(Path("cache", "drawings")).put(key, CacheRecord({}, (b"x" * 1000,)))
    os.utime(Path("cache", "drawings", key[:2], key[2:]), (used, used))


def test_what_is_removed_is_told_as_its_table_says(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Language) -> Iterator[str]:
        monkeypatch.setattr(record, "RECORDS", "records")
        monkeypatch.setenv("GYOAN_CACHE_DIR", str(Path("cache").absolute()))
        yield "$ gyoan prune"
        yield "$ gyoan prune --all"
        for name in ("toolchain-0123456789abcdef", "browser-0123456789abcdef"):
            tool = Path("cache", name, "tool")
            tool.parent.mkdir(parents=True)
            tool.write_bytes(b"x" * 5000)
            for path in (tool, tool.parent):
                os.utime(path, (LONG_AGO, LONG_AGO))
        noted = Path("cache", "records", "0123.sqlite")
        noted.parent.mkdir()
        noted.write_bytes(b"x" * 3000)
        os.utime(noted, (LONG_AGO, LONG_AGO))
        yield "$ gyoan prune --days 7"
        drawing("old", LONG_AGO)
        yield "$ gyoan prune --days 8"
        drawing("one", LONG_AGO)
        drawing("other", LONG_AGO)
        yield "$ gyoan prune --all "

    # What else the cache holds is the version of the machine's own Node.
    telling.compare("pruning", make, alike=lambda line: re.sub(r"\b\d+ B", "… B", line))
