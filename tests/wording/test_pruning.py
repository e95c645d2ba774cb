"""What `gyoan prune` says that it has removed from the cache."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.model.message import Language
from wording.telling import Telling

LONG_AGO = 1_000_000_000


def test_what_is_removed_is_told_as_its_table_says(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Language) -> Iterator[str]:
        monkeypatch.setenv("GYOAN_CACHE_DIR", str(Path("cache").absolute()))
        yield "$ gyoan prune"
        yield "$ gyoan prune --all"
        for name in ("toolchain-0123456789abcdef", "browser-0123456789abcdef"):
            tool = Path("cache", name, "tool")
            tool.parent.mkdir(parents=True)
            tool.write_bytes(b"x" * 5000)
            for path in (tool, tool.parent):
                os.utime(path, (LONG_AGO, LONG_AGO))
        yield "$ gyoan prune --days 7"

    # What else the cache holds is the version of the machine's own Node.
    telling.compare("pruning", make, alike=lambda line: re.sub(r"\b\d+ B", "… B", line))
