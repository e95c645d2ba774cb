"""Files that others see whole or not at all: written beside their places, and put there once all is written."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def new_file_beside(path: Path) -> Iterator[Path]:
    """Give a new, empty file in the folder of `path`; it is gone again where what is done with it raises.

    Raises `OSError` where there is no room for it.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whose folder need not exist; raises `OSError`, and has then changed nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_file_beside(path) as beside:
        beside.write_bytes(content)
        beside.replace(path)
