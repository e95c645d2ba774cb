"""Decks that a lecturer edited since the last build: kept beside the new one, never lost."""

from __future__ import annotations

import filecmp
import itertools
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from gyoan.content_hash import Condition, condition_of
from gyoan.course.outputs import cannot_write, irreplaceable, write_outputs
from gyoan.files.whole_files import new_file_beside
from gyoan.messages import files as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan


def deliver(files: Mapping[Path, bytes], shown: str, sources: Iterable[Path] = ()) -> Outcome[tuple[Path, ...]]:
    """Write a session's outputs, a deck that was edited by hand kept beside; return the files written.

    None is written where one cannot be, where it would replace one of `sources`, or where the edited deck cannot be
    kept. `shown` is the session's file as the user named it.
    """
    if refused := irreplaceable(files, shown, sources):
        return Outcome((), (refused,))
    try:
        kept = keep_edited(files, shown)
    except OSError as error:
        return Outcome((), (cannot_write(error, shown, still_there=True),))
    trouble = write_outputs(files, shown)
    said = tuple(one for one in (kept, trouble) if one is not None)
    return Outcome(() if trouble else tuple(files), said)


def keep_edited(outputs: Iterable[Path], shown: str) -> Diagnostic | None:
    """Copy a deck among the outputs that was changed by hand to a name of its own; return the news of it, if any.

    One that was only saved needs no copy, but that is told, too. The deck itself stays in its place until it is
    replaced. Raises `OSError` where it cannot be read or copied.
    """
    for deck in outputs:
        if deck.suffix != ".pptx" or not deck.is_file():
            continue
        span = SourceSpan(shown, 1)
        match condition_of(deck):
            case Condition.EDITED:
                news = told.EDITED_DECK(deck=deck, kept=kept_copy(deck).name)
                return Diagnostic(Code.EDITED_DECK, Severity.WARNING, span, news, told.KEEP_EDITS())
            case Condition.SAVED:
                return Diagnostic(
                    Code.SAVED_DECK, Severity.INFO, span, told.SAVED_DECK(deck=deck), told.REHEARSE_FIRST()
                )
    return None


def kept_copy(output: Path) -> Path:
    """Return where a copy of an output stands under a name that no earlier one has; raises `OSError` where none can."""
    for number in itertools.count(1):
        place = output.with_suffix(f".edited{'' if number == 1 else f'-{number}'}{output.suffix}")
        if not place.exists():
            return _copied(output, place)
        if filecmp.cmp(output, place, shallow=False):
            return place  # a build that could not write the new deck was here before
    raise AssertionError("counting never ends")


def _copied(deck: Path, place: Path) -> Path:
    with new_file_beside(deck) as beside:
        shutil.copy2(deck, beside)
        return beside.rename(place)
