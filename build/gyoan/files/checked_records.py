"""Records in the user's cache: each begins with a hash of its name and content, and one that does not fit is none.

Runs may read, write and remove them at the same time: a record appears whole, and nothing locks them.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from gyoan.files.whole_files import write_whole


def read_record(path: Path) -> bytes | None:
    """Return the content of a record; None where there is none, or it is damaged or another one's."""
    try:
        said, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if said == _hash(path.name, content) else None


def write_record(path: Path, content: bytes) -> None:
    """Keep a record; one that cannot be written is not there, which costs time, not the build."""
    with contextlib.suppress(OSError):
        write_whole(path, _hash(path.name, content) + b"\n" + content)


def _hash(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass") + b"\0" + content).hexdigest().encode()
