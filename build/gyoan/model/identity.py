"""The name by which a slide is known again after its deck was edited."""

from __future__ import annotations

import hashlib


def slide_identity(titles: str, number: int) -> str:
    """Return the identity of slide `number` (from 1) of those that stand under the same titles, joined by slashes."""
    return hashlib.sha256(f"{titles}#{number}".encode()).hexdigest()[:16]
