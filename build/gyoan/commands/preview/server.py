"""The server of a preview, on this machine alone: its page is there before its course, and hears what has changed."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import socket
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import field
from functools import cached_property
from html import escape
from pathlib import Path
from string import Template
from typing import TypeAlias

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from gyoan.commands.preview.guard import Guard
from gyoan.messages import preview as told
from gyoan.model.message import Language
from gyoan.model.values import dataclass

_FRONT = Path(__file__).parent / "front"
_TYPES = {".css": "text/css", ".mjs": "text/javascript"}
_MOST_NEWS = 64
"""A browser that sleeps is told no more than this: it asks for everything when it wakes."""
_PATIENCE = 0.5
"""Seconds in which the server ends what it is doing."""
News: TypeAlias = Mapping[str, object]
"""What browsers are told: what has changed, by its name."""


class Browsers:
    """The pages that are open, each with what it has not been told yet."""

    def __init__(self) -> None:
        """Begin without any."""
        self._news: set[asyncio.Queue[News | None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    def tell(self, news: News) -> None:
        """Tell all of them, from any thread."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # nobody listens any more
                self._loop.call_soon_threadsafe(self._spread, news)

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[asyncio.Queue[News | None]]:
        """Yield what one is told; None where it was more than it could hear."""
        self._loop = asyncio.get_running_loop()
        news: asyncio.Queue[News | None] = asyncio.Queue(_MOST_NEWS + 1)
        self._news.add(news)
        try:
            yield news
        finally:
            self._news.discard(news)

    def _spread(self, news: News) -> None:
        for one in tuple(self._news):
            if one.qsize() >= _MOST_NEWS:
                one.put_nowait(None)
                self._news.discard(one)
            else:
                one.put_nowait(news)


@dataclass
class PreviewServer:
    """Answers with the page at once, and for the course as soon as it is known: what lays it out is long in coming."""

    language: Language
    """The user's language."""
    browsers: Browsers = field(default_factory=Browsers)
    """Who listens."""
    course: Future[ASGIApp] = field(default_factory=Future)
    """What answers for the course."""

    @property
    def application(self) -> Starlette:
        """What answers, without its guard."""
        routes = [
            Route("/", self._page),
            Route("/front/{file}", self._front),
            WebSocketRoute("/changes", self._changes),
            Mount("", self._of_course),
        ]
        return Starlette(routes=routes)

    @cached_property
    def _front_files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in _FRONT.iterdir() if path.suffix in _TYPES}

    @cached_property
    def _front_version(self) -> str:
        """What changes with the page's own files: a page from before is loaded anew then."""
        return hashlib.sha256(b"".join(data for _, data in sorted(self._front_files.items()))).hexdigest()[:16]

    async def _page(self, _: Request) -> Response:
        text = Template((_FRONT / "page.html").read_text("utf-8"))
        words = {name: escape(one.within(self.language)) for name, one in told.ON_PAGE.items()}
        return Response(text.substitute(words, LANGUAGE=self.language.value), media_type="text/html")

    async def _front(self, request: Request) -> Response:
        data = self._front_files.get(name := request.path_params["file"])
        if data is None:
            raise HTTPException(404)
        return Response(data, media_type=_TYPES[Path(name).suffix])

    async def _of_course(self, scope: Scope, receive: Receive, send: Send) -> None:
        answers = await asyncio.shield(asyncio.wrap_future(self.course))
        await answers(scope, receive, send)

    async def _changes(self, socket: WebSocket) -> None:
        """Tell a page what changes, until it goes."""
        await socket.accept()
        gone = asyncio.create_task(_until_gone(socket))
        with contextlib.suppress(WebSocketDisconnect):  # it may go at any moment
            async with self.browsers.listening() as news:
                await socket.send_json({"kind": "hello", "front": self._front_version})
                while (message := await _heard(news, gone)) is not None:
                    await socket.send_json(message)
            if not gone.done():
                await socket.close()
        gone.cancel()


async def _until_gone(socket: WebSocket) -> None:
    with contextlib.suppress(WebSocketDisconnect):
        while True:
            await socket.receive_text()


async def _heard(news: asyncio.Queue[News | None], gone: asyncio.Task[None]) -> News | None:
    """Return what is told next; None where nobody listens any more, or could not hear it all."""
    heard = asyncio.create_task(news.get())
    await asyncio.wait({heard, gone}, return_when=asyncio.FIRST_COMPLETED)
    if not gone.done():
        return heard.result()
    heard.cancel()
    return None


def port_from(wanted: int, tries: int = 100) -> socket.socket:
    """Return what listens at this port of the machine itself, or at the next one that is free; 0 means any."""
    failure: OSError | None = None
    for port in range(wanted, min(wanted + tries, 65536) if wanted else 1):
        one = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name != "nt":  # there it would let two programs listen at one port
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", port))
            one.listen()
        except OSError as error:
            one.close()
            failure = error
        else:
            return one
    assert failure is not None
    raise failure


@contextlib.contextmanager
def serving(server: PreviewServer, at: socket.socket) -> Iterator[None]:
    """Have the server answer in a thread of its own meanwhile."""
    port: int = at.getsockname()[1]
    config = uvicorn.Config(
        Guard(server.application, port),
        log_config=None,
        lifespan="off",
        ws="websockets-sansio",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [at]}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        running.should_exit = True
        running.force_exit = True
        thread.join(_PATIENCE)
        at.close()
