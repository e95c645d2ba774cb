"""`gyoan preview`: a course in the browser while it is written, its outputs built as it is saved."""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib.util
import threading
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.api import AS_SET, KnownFolder, tools_for_builds
from gyoan.commands.changes import WatchedPlace
from gyoan.commands.preview.errands import Urgency
from gyoan.messages import preview as told
from gyoan.messages import system
from gyoan.terminal.console import Messages

if TYPE_CHECKING:
    from gyoan.commands.preview.server import PreviewServer
    from gyoan.commands.preview.studio import Studio
    from gyoan.course.building.orders import Workshop

FAILED = 1
USUAL_PORT = 8765
"""What ends a preview that cannot be shown; where it is shown unless somebody says otherwise."""
_NEEDED = ("starlette", "uvicorn", "websockets")


def preview(options: argparse.Namespace) -> int:
    """Show the sessions that `options` name, as they are written, until a signal ends it; 1 where that cannot be."""
    messages = Messages(options.language)
    if not all(map(importlib.util.find_spec, _NEEDED)):
        messages.say(told.NEEDS_MORE())
        return FAILED
    # Imported when needed: what it is made of may not be installed.
    from gyoan.commands.preview.server import PreviewServer, port_from, serving  # noqa: PLC0415

    wanted = USUAL_PORT if options.port is None else options.port
    try:
        at = port_from(wanted)
    except OSError as error:
        messages.say(told.NO_PORT(reason=system.reason(error)))
        return FAILED
    _, port = at.getsockname()
    if wanted and port != wanted:
        messages.say(told.PORT_TAKEN(port=wanted, other=port))
    output = AS_SET if options.output is None else options.output
    server = PreviewServer(options.language)
    with serving(server, at):
        address = f"http://127.0.0.1:{port}/"
        messages.say(told.PREVIEWING(address=address))
        if options.open:
            webbrowser.open(address)
        with tools_for_builds(messages.status) as tools, previewed(options.paths, output, tools, server) as studio:
            while True:
                studio.errands.do_next()


@contextlib.contextmanager
def previewed(
    paths: Sequence[Path], output: Path | KnownFolder, tools: Workshop, server: PreviewServer
) -> Iterator[Studio]:
    """Yield a course that the server answers for meanwhile, and that is watched; its errands are the caller's to do."""
    # Imported when the page is there: it takes longer than all the rest of the first picture.
    from gyoan.commands.preview.answers import CourseAnswers  # noqa: PLC0415
    from gyoan.commands.preview.studio import Studio  # noqa: PLC0415

    studio = Studio(paths, tools, server.browsers.tell, output)
    studio.begin()
    server.course.set_result(CourseAnswers(studio, server.language).application)
    place = WatchedPlace(paths)
    watcher = threading.Thread(target=_watch, args=(place, studio), daemon=True)
    watcher.start()
    try:
        yield studio
    finally:
        place.end()


def _watch(place: WatchedPlace, studio: Studio) -> None:
    """Have done what changes ask for, as long as they are watched."""
    place.leaves_out(studio.output)
    for paths in place.changes():
        studio.errands.put(Urgency.EDIT, functools.partial(studio.changed, paths))
        place.leaves_out(studio.output)
