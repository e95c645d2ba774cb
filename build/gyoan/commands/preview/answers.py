"""What a preview answers of its course: data, pictures, fonts and files, each made when it is asked for."""

from __future__ import annotations

import asyncio
from dataclasses import field
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gyoan.commands.preview.data import course_data, picture_data, session_data, words_data
from gyoan.commands.preview.overview import overview_page
from gyoan.commands.preview.shown_session import FontShelf, ShownSession
from gyoan.commands.preview.studio import Studio
from gyoan.model.message import Language
from gyoan.model.values import dataclass

_KEPT = {"cache-control": "private, max-age=86400, immutable"}
"""For what never changes under its name."""
FILES = ("pptx", "handout.pdf", "teacher.pdf")
"""What buttons ask for, by the ends of the names."""
_MEDIA = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
}


@dataclass
class CourseAnswers:
    """Answers for one course."""

    studio: Studio
    """The course."""
    language: Language
    """The user's language."""
    shelf: FontShelf = field(default_factory=FontShelf)
    """The fonts of what is shown."""

    @property
    def application(self) -> Starlette:
        """What answers."""
        named = "{name:path}"
        routes = [
            Route("/course", self._course),
            Route("/overview", self._overview),
            Route(f"/session/{named}", self._session),
            Route(f"/slide/{{number:int}}/{named}", self._slide),
            Route(f"/sheet/{{paper}}/{{number:int}}/{named}", self._sheet),
            Route("/font/{key}", self._font),
            Route(f"/file/{{ending}}/{named}", self._file),
        ]
        return Starlette(routes=routes)

    async def _course(self, _: Request) -> Response:
        data = course_data(self.studio, self.language)
        return JSONResponse({**data, "words": words_data(self.language)})

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
        """Answer with a page's picture, or without content: pages follow slides, and may be gone meanwhile."""
        shown, number, paper = await self._shown(request), request.path_params["number"], request.path_params["paper"]
        if shown is None or paper not in shown.handouts or not 1 <= number <= len(shown.handouts[paper].pages):
            return Response(status_code=204)
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

    async def _shown(self, request: Request) -> ShownSession | None:
        """Return the session that is asked for as it was laid out last; None where there is none."""
        name = request.path_params["name"]
        return await asyncio.wrap_future(self.studio.look(name)) if name in self.studio.sessions else None
