"""What is kept of a sample: its deck, its pages, and of some what else they become."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cases_built import Built
from dumps.decks import deck_dump
from dumps.handouts import handout_dump
from dumps.samples import Sample, pages_of, slides_on_pages
from gyoan.model.handout import Edition

TAUGHT = frozenset({"parts", "service", "u01_quiz_ticks", "u07_stated_and_planned"})
"""Samples of which the teacher's edition is kept too."""
SHRUNK = frozenset({"rich_session", "timed_parts"})
"""Samples of which the handout of slides is kept too."""


def _pages(edition: Edition) -> Callable[[Built], str]:
    return lambda made: handout_dump(pages_of(made, edition))


def _slides(made: Built) -> str:
    return handout_dump(slides_on_pages(made))


OUTPUTS: Mapping[str, Callable[[Built], str]] = {
    "deck": lambda made: deck_dump(made.deck),
    "handout": _pages(Edition.STUDENT),
    "teacher": _pages(Edition.TEACHER),
    "slides": _slides,
}
"""Each output with what dumps it."""


def outputs_of(sample: Sample) -> tuple[str, ...]:
    """Return which outputs of a sample are kept."""
    more = [name for name, kept in (("teacher", TAUGHT), ("slides", SHRUNK)) if sample.name in kept]
    return ("deck", "handout", *more)
