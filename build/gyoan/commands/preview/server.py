"""The pages of a preview, on this machine alone: its page, data, pictures, fonts and files, and what has changed."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import field
from functools import cached_property
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from gyoan.commands.preview.data import course_data, picture_data, session_data, words_data
from gyoan.commands.preview.guard import Guard
from gyoan.commands.preview.overview import overview_page
from gyoan.commands.preview.shown_session import FontShelf, ShownSession
from gyoan.commands.preview.studio import News, Studio
from gyoan.messages import preview as told
from gyoan.model.message import Language
from gyoan.model.values import dataclass

_FRONT = Path(__file__).parent / "front"
_TYPES = {".css": "text/css", ".mjs": "text/javascript"}
_MOST_NEWS = 64
"""A browser that sleeps is told no more than this: it asks for everything when it wakes."""
_KEPT = {"cache-control": "private, max-age=86400, immutable"}
"""For what never changes under its name."""
_PATIENCE = 0.5
"""Seconds in which the server ends what it is doing."""
FILES = ("pptx", "handout.pdf", "teacher.pdf")
"""What buttons ask for, by the ends of the names."""
_MEDIA = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
}


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
    """Answers for one course."""

    studio: Studio
    """The course."""
    browsers: Browsers
    """Who listens."""
    language: Language
    """The user's language."""
    shelf: FontShelf = field(default_factory=FontShelf)
    """The fonts of what is shown."""

    @property
    def application(self) -> Starlette:
        """What answers, without its guard."""
        named = "{name:path}"
        routes = [
            Route("/", self._page),
            Route("/front/{file}", self._front),
            Route("/course", self._course),
            Route("/overview", self._overview),
            Route(f"/session/{named}", self._session),
            Route(f"/slide/{{number:int}}/{named}", self._slide),
            Route(f"/sheet/{{paper}}/{{number:int}}/{named}", self._sheet),
            Route("/font/{key}", self._font),
            Route(f"/file/{{ending}}/{named}", self._file),
            WebSocketRoute("/changes", self._changes),
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

    async def _course(self, _: Request) -> Response:
        data = course_data(self.studio, self.language)
        return JSONResponse({**data, "words": words_data(self.language), "front": self._front_version})

    async def _overview(self, _: Request) -> Response:
        """Answer with the page of the whole course, which has a policy of its own."""
        overview = await asyncio.wrap_future(self.studio.overview())
        page = await run_in_threadpool(overview_page, self.studio, overview, self.language)
        return Response(page, media_type="text/html", headers={"content-security-policy": "frame-ancestors 'none'"})

    async def _session(self, request: Request) -> Response:
        """Answer with a session, or with nothing: it may be gone at any moment, and a browser logs each 404."""
        shown, name = await self._shown(request), request.path_params["name"]
        one = self.studio.sessions.get(name)
        data = await run_in_threadpool(session_data, name, one, shown, self.language) if one else None
        return JSONResponse(data)

    async def _slide(self, request: Request) -> Response:
        """Answer with a slide's picture, or with nothing, as above."""
        shown, number = await self._shown(request), request.path_params["number"]
        if shown is None or not 1 <= number <= len(shown.slides):
            return JSONResponse(None)
        return JSONResponse(picture_data(await run_in_threadpool(shown.draw_slide, number, self.shelf)))

    async def _sheet(self, request: Request) -> Response:
        shown, number, paper = await self._shown(request), request.path_params["number"], request.path_params["paper"]
        if shown is None or paper not in shown.handouts or not 1 <= number <= len(shown.handouts[paper].pages):
            raise HTTPException(404)
        return Response(await run_in_threadpool(shown.draw_page, paper, number), media_type="image/png")

    async def _font(self, request: Request) -> Response:
        font = self.shelf.file(request.path_params["key"])
        if font is None:
            raise HTTPException(404)
        data = font if isinstance(font, bytes) else await run_in_threadpool(font.read_bytes)
        return Response(data, media_type="font/woff2" if isinstance(font, bytes) else "font/sfnt", headers=_KEPT)

    async def _file(self, request: Request) -> Response:
        name, ending = request.path_params["name"], request.path_params["ending"]
        asked = ending in FILES and name in self.studio.sessions
        data = await asyncio.wrap_future(self.studio.file(name, ending)) if asked else None
        if data is None:
            raise HTTPException(404)
        called = quote(f"{name.rpartition('/')[2]}.{ending}")
        headers = {"content-disposition": f"attachment; filename*=UTF-8''{called}"}
        return Response(data, media_type=_MEDIA[ending.rpartition(".")[2]], headers=headers)

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

    async def _shown(self, request: Request) -> ShownSession | None:
        """Return the session that is asked for as it was laid out last; None where there is none."""
        name = request.path_params["name"]
        return await asyncio.wrap_future(self.studio.look(name)) if name in self.studio.sessions else None


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
