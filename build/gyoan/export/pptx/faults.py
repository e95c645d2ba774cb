"""What is wrong with a deck that cannot be written down: never the lecturer's fault."""

from __future__ import annotations

from gyoan.model.diagnostic import GyoanError


class DeckError(GyoanError):
    """A deck contradicts itself: a jump leads nowhere, a row is wider than its table, a section misses a slide."""
