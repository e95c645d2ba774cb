"""Whose deck it is: the session that a deck was built from, by what the deck itself carries."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.commands.rehearse.identities import origins_of
from gyoan.commands.schedule.reading import PlannedFile
from gyoan.export.pptx.timings import SlideTiming

_CUT = "…"
"""Ends a title that was too long for its slide."""


def session_of(deck: Sequence[SlideTiming], files: Sequence[PlannedFile]) -> PlannedFile | None:
    """Return the one among `files` that the deck's first slide has the title of; None where none or several do.

    Of several sessions with one title it is that which has the most of the deck's slides.
    """
    shown = deck[0].title if deck else ""
    named = [file for file in files if shown and _is_title(shown, file.plan.session.plain_title)]
    if len(named) < 2:
        return next(iter(named), None)
    ranked = sorted(((_known(deck, file), file) for file in named), key=lambda pair: -pair[0])
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _is_title(shown: str, title: str) -> bool:
    cut = shown.endswith(_CUT) and title.startswith(shown.removesuffix(_CUT).rstrip())
    return shown == title or (cut and len(shown) > len(_CUT))


def _known(deck: Sequence[SlideTiming], file: PlannedFile) -> int:
    """Return how many of the deck's slides show a section of the session."""
    origins = origins_of(file.plan.session)
    return sum(slide.identity in origins and bool(origins[slide.identity].path) for slide in deck)
