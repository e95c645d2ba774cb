"""Records in the user's cache: each begins with a hash of its name and content, and one that does not fit is none."""

from __future__ import annotations

import hashlib


def with_hash(name: str, content: bytes) -> bytes:
    """Return what a record called `name` is kept as."""
    return _hash(name, content) + b"\n" + content


def content_in(name: str, kept: bytes) -> bytes | None:
    """Return the content of a record; None where it is damaged, or another one's."""
    said, _, content = kept.partition(b"\n")
    return content if said == _hash(name, content) else None


def _hash(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass") + b"\0" + content).hexdigest().encode()
