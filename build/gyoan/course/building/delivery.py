"""What was composed of a session → files in their places, and what became of it."""

from __future__ import annotations

import time
from concurrent.futures import Future
from pathlib import Path

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.pool import LostClusterError, LostJobError
from gyoan.course.building.session_build import Built, Work, place_of_output
from gyoan.course.edited_decks import deliver
from gyoan.course.outputs import remove_leftovers
from gyoan.course.record import Made
from gyoan.files.questions import content, digest
from gyoan.messages.faults import IN_SESSION, REPORT_OR_MEMORY, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import capitalized
from gyoan.pipeline import Result


def delivered(
    work: Work, future: Future[Outcome[Result]], output: Path | None, earlier: EarlierBuilds | None = None
) -> Built:
    """Return what became of the session whose outputs `future` promises: they are waited for, and written.

    Without a folder for them nothing is written. With `earlier` builds, what is in place already is left alone, and
    they learn what became of the session.
    """
    started = time.perf_counter()
    try:
        outcome = future.result()
    except LostJobError as lost:
        span, message = SourceSpan(work.file.shown, 1), capitalized(lost.message)
        work.diagnostics.append(Diagnostic(Code.INTERNAL_FAULT, Severity.ERROR, span, message, REPORT_OR_MEMORY()))
        return work.done(None)
    except LostClusterError:
        raise  # nothing can be composed any more
    except Exception as error:
        work.diagnostics.append(fault(IN_SESSION, SourceSpan(work.file.shown, 1), error))
        return work.done(None)
    work.diagnostics += outcome.diagnostics
    if output is None:
        work.seconds += time.perf_counter() - started
        return work.done(outcome.value)
    files = {place_of_output(work.file, name, output): data for name, data in outcome.value.files.items()}
    same = tuple(path for path, data in files.items() if earlier and content(str(path)) == digest(data))
    template = work.plan.settings.template if work.plan else ""
    changed = {path: data for path, data in files.items() if path not in same}
    written = deliver(changed, work.file.shown, (work.file.course / template,) if template else ())
    work.diagnostics += written.diagnostics
    work.seconds += time.perf_counter() - started
    if changed and not written.value:
        return work.done(None)
    kept = (*same, *(place_of_output(work.file, name, output) for name in work.unchanged))
    if left := remove_leftovers((*files, *kept), work.file.shown):
        work.diagnostics.append(left)
    built = work.done(outcome.value, written.value, kept)
    if earlier is not None and work.plan is not None:
        settings, new = work.plan.settings, outcome.value.files
        made = {name: Made(earlier.key(work, settings, name), digest(data)) for name, data in new.items()}
        earlier.keep(work, built, {**work.unchanged, **made})
    return built
