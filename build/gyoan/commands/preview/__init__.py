"""`gyoan preview`: a course in the browser while it is written, its outputs built as it is saved."""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib.util
import socket
import threading
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path

from gyoan.api import AS_SET, KnownFolder, tools_for_builds
from gyoan.commands.changes import WatchedPlace
from gyoan.commands.preview.errands import Urgency
from gyoan.commands.preview.studio import Studio
from gyoan.course.building.orders import Workshop
from gyoan.messages import preview as told
from gyoan.messages import system
from gyoan.model.message import Language
from gyoan.terminal.console import Messages

FAILED = 1
USUAL_PORT = 8765
_NEEDED = ("starlette", "uvicorn", "websockets")


def preview(options: argparse.Namespace) -> int:
    """Show the sessions that `options` name, as they are written, until a signal ends it; 1 where that cannot be."""
    messages = Messages(options.language)
    if not all(map(importlib.util.find_spec, _NEEDED)):
        messages.say(told.NEEDS_MORE())
        return FAILED
    # Imported when needed: what it is made of may not be installed.
    from gyoan.commands.preview.server import port_from  # noqa: PLC0415

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
    with (
        tools_for_builds(messages.status) as tools,
        previewed(options.paths, output, tools, at, options.language) as studio,
    ):
        address = f"http://127.0.0.1:{port}/"
        messages.say(told.PREVIEWING(address=address))
        if options.open:
            webbrowser.open(address)
        while True:
            studio.errands.do_next()


@contextlib.contextmanager
def previewed(
    paths: Sequence[Path], output: Path | KnownFolder, tools: Workshop, at: socket.socket, language: Language
) -> Iterator[Studio]:
    """Yield a course that browsers are shown meanwhile, and that is watched; its errands are the caller's to do."""
    from gyoan.commands.preview.server import Browsers, PreviewServer, serving  # noqa: PLC0415  (as above)

    browsers = Browsers()
    studio = Studio(paths, tools, browsers.tell, output)
    studio.begin()
    place = WatchedPlace(paths)
    watcher = threading.Thread(target=_watch, args=(place, studio), daemon=True)
    with serving(PreviewServer(studio, browsers, language), at):
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
