"""One session made by two processes: its slides are written by a copy of this one, made once they are laid out.

Handouts are laid out and written here meanwhile, which takes about as long. It is for who waits for a single session,
by a program that knows its threads (`concurrency/copies.py`). Where anything goes wrong, all is made anew here.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.concurrency.copies import Copy
from gyoan.course.building.jobs import Job, run_job
from gyoan.export import DeckExporter, of_decks, of_handouts
from gyoan.model.codes import Code
from gyoan.model.deck import Deck
from gyoan.model.diagnostic import Outcome
from gyoan.model.theme import Theme

if TYPE_CHECKING:
    from gyoan.pipeline import Result


def run_with_copy(job: Job) -> Outcome[Result]:
    """Return the outputs of one session, as `run_job` does."""
    return (_made_by_two(job) if _is_for_two(job) else None) or run_job(job)


def _is_for_two(job: Job) -> bool:
    """Return whether there are slides in one file for a copy to write, and handouts for this process meanwhile."""
    formats = job.plan.settings.formats
    decks = list(of_decks(formats).values())
    is_one_file = len(decks) == 1 and isinstance(decks[0], DeckExporter)
    return is_one_file and bool(of_handouts(formats)) and not job.unchanged and job.early is None


def _made_by_two(job: Job) -> Outcome[Result] | None:
    """Return the outputs; None where anything went wrong with either half."""
    ((ending, exporter),) = of_decks(job.plan.settings.formats).items()
    copies: list[Copy] = []
    with ExitStack() as stack:

        def write_beside(deck: Deck, theme: Theme) -> None:
            if not copies:  # it is called again where slides raise something: all is made anew then
                with suppress(OSError):  # no block of the session is to blame
                    copy = Copy(lambda: exporter.files(ending, deck, theme)[ending])
                    copies.append(stack.enter_context(closing(copy)))

        handouts = run_job(replace(job, unchanged=frozenset({ending}), early=write_beside))
        slides = copies[0].result() if copies else None
        if slides is not None and all(one.code is not Code.INTERNAL_FAULT for one in handouts.diagnostics):
            files = {ending: slides, **handouts.value.files}
            return replace(handouts, value=replace(handouts.value, files=files))
    return None
