"""A folder of sessions → outputs: read all, draw all in one worker and compose in parallel meanwhile, write each whole.

Sessions go their way here, one beside the other; what happens to a single one stands in `preparing` and `pipeline`.
What only a build needs, or a look at diagrams, is imported when it is asked for: `gyoan check --no-diagrams` starts
without layout, exporters, fonts and processes.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.course.building.request import Request
from gyoan.course.building.session_build import Built, Work, pictures_of, place_of_output
from gyoan.course.course_file import read_course
from gyoan.course.discovery import SessionFile
from gyoan.course.links import resolve_links
from gyoan.course.session_file import read_session_file
from gyoan.export import file_names
from gyoan.files.questions import Remembered
from gyoan.model.diagnostic import Outcome
from gyoan.model.settings import Settings
from gyoan.preparing import diagrams_of, read_and_plan
from gyoan.toolchain.errors import ToolchainError

if TYPE_CHECKING:
    from gyoan.course.building.composition import Composer
    from gyoan.course.building.orders import Workshop


MOST_UNDERWAY = 32
"""So many sessions are on their way at once: enough for drawing to go on while others are composed.

However long a course is, no more pictures and outputs are in memory than theirs.
"""


def finished_sessions(request: Request, workshop: Workshop | None) -> Iterator[Built]:
    """Yield each session as it is finished, in order; one that fails never stops the others.

    Without a workshop, which all that is written needs, no diagram is drawn and no picture is opened.
    """
    waiting: deque[Work] = deque()
    settings_of = Remembered(read_course)
    outputs = {file.path.absolute(): file.output for file in request.linked or request.files}
    with _composer(request) as compose_soon:
        if workshop is not None and request.files:
            _equip(workshop)
        for file in request.files:
            work = Work(file, outputs, _was_built(file, request), listens=request.earlier is not None)
            with work.effort():
                _plan(work, request, settings_of)
                _order(work, workshop)
            if work.on_order is not None:
                request.progress.ordered(work.on_order.diagrams.records.values())
            waiting.append(work)
            _hand_on(waiting, request, compose_soon)
            while waiting and (waiting[0].is_ready or len(waiting) >= MOST_UNDERWAY):
                _compose(waiting[0], request, compose_soon)
                yield _finished(waiting.popleft(), request)
        while waiting:
            _hand_on(waiting, request, compose_soon)
            _compose(waiting[0], request, compose_soon)
            yield _finished(waiting.popleft(), request)


def _equip(workshop: Workshop) -> None:
    """Have what all sessions need at hand."""
    from gyoan.course.building.orders import begin_anew  # noqa: PLC0415

    begin_anew(workshop)
    # Installing takes its time once for all sessions; a failure is told with the sessions it concerns.
    with contextlib.suppress(ToolchainError):
        workshop.packages()


def _composer(request: Request) -> AbstractContextManager[Composer | None]:
    """Return what composes the sessions; nothing does where nothing is to be written."""
    if not request.composed:
        return contextlib.nullcontext(None)
    from gyoan.course.building.composition import composer  # noqa: PLC0415

    count, formats = len(request.files), request.overrides(Settings()).formats
    return composer(count, request.jobs, request.cluster, request.beside, copied=request.copied, formats=formats)


def _was_built(file: SessionFile, request: Request) -> bool:
    """Return whether outputs of an earlier build are there."""
    return request.output is not None and any(
        place_of_output(file, name, request.output).exists() for name in file_names()
    )


def _order(work: Work, workshop: Workshop | None) -> None:
    """Have the diagrams of the session drawn, if it could be read; without a workshop, look at their sources alone."""
    if work.plan is not None and workshop is not None:
        from gyoan.course.building.orders import ordered  # noqa: PLC0415

        work.on_order = ordered(work, work.plan, workshop)
    elif work.plan is not None:
        from gyoan.diagrams.unread import read_without_mermaid  # noqa: PLC0415

        work.diagnostics += pictures_of(work.file, work.plan, None).diagnostics
        work.diagnostics += read_without_mermaid(diagrams_of(work.plan.session))


def _hand_on(waiting: Iterable[Work], request: Request, compose_soon: Composer | None) -> None:
    """Have those sessions composed whose diagrams are drawn."""
    for work in waiting:
        if work.on_order is not None and work.on_order.diagrams.is_done:
            _compose(work, request, compose_soon)


def _compose(work: Work, request: Request, compose_soon: Composer | None) -> None:
    """Have the session composed, once its diagrams are drawn."""
    order, work.on_order = work.on_order, None
    if order is None:
        return
    from gyoan.course.building.composition import FEWEST_FOR_A_POOL, get_ready  # noqa: PLC0415
    from gyoan.course.building.orders import job_of  # noqa: PLC0415

    if not order.diagrams.is_done and request.composed and len(request.files) < FEWEST_FOR_A_POOL:
        get_ready(order.plan.settings.formats)
    job = None
    with work.effort():
        job = job_of(work, order, layouts=request.layouts)
    if job is None or compose_soon is None:
        return
    with work.effort():
        if request.earlier is not None:
            work.unchanged = request.earlier.kept(work, order.plan.settings)
        unchanged = frozenset(work.unchanged if request.written else file_names())
        glimpsed = request.earlier is not None
        work.future = compose_soon(replace(job, unchanged=unchanged, glimpsed=glimpsed, early=request.early))


def _read(work: Work) -> bytes | None:
    read = read_session_file(work.file)
    work.diagnostics += read.diagnostics
    work.data = read.value or b""
    work.lines = work.data.decode("utf-8", "replace").splitlines()
    return read.value


def _plan(work: Work, request: Request, settings_of: Callable[[Path], Outcome[Settings]]) -> None:
    """Read and plan the session."""
    data = _read(work)
    if data is None:
        return
    shared = settings_of(work.file.course)
    work.diagnostics += shared.diagnostics
    planned = read_and_plan(data, work.file.shown, shared.value)
    work.diagnostics += planned.diagnostics
    if planned.value is not None:
        links = resolve_links(planned.value.session, work.file.path, work.outputs, work.lines)
        work.diagnostics += links.diagnostics
        settings = request.overrides(planned.value.settings)
        work.plan = replace(planned.value, settings=settings, links=links.value)


def _finished(work: Work, request: Request) -> Built:
    if work.future is None:
        return work.done(None)
    from gyoan.course.building.delivery import delivered  # noqa: PLC0415

    return delivered(work, work.future, request.output, request.earlier)
