"""Handouts of several sessions → Handout: cover, one table of contents, chapters whose links lead to each other."""

from __future__ import annotations

from gyoan.layout.handout.book.binding import bound
from gyoan.layout.handout.book.leaves import Leaf, Volume

__all__ = ["Leaf", "Volume", "bound"]
