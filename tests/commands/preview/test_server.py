"""What the server of a preview answers to each call, without a network: statuses, kinds of content, news."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest

from commands.preview.shown import FILE, SLIDES, pages, shown
from gyoan.commands.preview.answers import CourseAnswers
from gyoan.commands.preview.server import Browsers, PreviewServer, port_from, serving
from gyoan.commands.preview.shown_session import FontShelf, PageFont, ShownSession, SlidePicture
from gyoan.commands.preview.studio import PreviewedSession, Studio
from gyoan.model.message import Language
from loops import completed


class _Drawn(ShownSession):
    """A session whose pictures are their numbers."""

    def draw_slide(self, number: int, shelf: FontShelf) -> SlidePicture:
        return SlidePicture(f"<svg>{number}</svg>", (PageFont("가", "bold", "k"),))

    def draw_page(self, paper: str, number: int) -> bytes:
        return f"{paper} {number}".encode()


def drawn(**more: Any) -> ShownSession:
    plain = shown(**more)
    return _Drawn(**{name: getattr(plain, name) for name in ShownSession.__dataclass_fields__})


def promised(value: object) -> Future[Any]:
    promise: Future[Any] = Future()
    promise.set_result(value)
    return promise


@dataclass
class _Studio:
    """A course that has everything at hand."""

    shown: Mapping[str, ShownSession | None] = field(default_factory=dict)
    files: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    trouble: tuple[object, ...] = ()
    edited: tuple[str, int] = ("", 0)
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sessions(self) -> dict[str, PreviewedSession]:
        return {name: PreviewedSession(FILE) for name in self.shown}

    def look(self, name: str) -> Future[ShownSession | None]:
        return promised(self.shown[name])

    def file(self, name: str, ending: str) -> Future[bytes | None]:
        self.asked.append((name, ending))
        return promised(self.files.get((name, ending)))


STUDIO = _Studio(
    {"w/a": drawn(handouts={"handout": pages({}, 2)}), "bad": None},
    {("w/a", "pptx"): b"deck", ("w/a", "teacher.pdf"): b"%PDF"},
)


def server(studio: _Studio = STUDIO, shelf: FontShelf | None = None) -> PreviewServer:
    answers = CourseAnswers(cast("Studio", studio), Language.KOREAN, shelf or FontShelf())
    return PreviewServer(Language.KOREAN, course=promised(answers.application))


def answered(path: str, one: PreviewServer | None = None) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and content of what is answered."""
    return completed(_answered(path, one or server()))


async def _answered(path: str, one: PreviewServer) -> tuple[int, dict[str, str], bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "headers": [],
        "query_string": b"",
    }
    await one.application(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


def data(path: str) -> Any:
    status, _, content = answered(path)
    assert status == 200
    return json.loads(content)


def test_the_page_speaks_the_users_language_and_has_its_own_files() -> None:
    status, headers, page = answered("/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<html lang="ko"' in page.decode()
    assert answered("/front/page.css")[1]["content-type"] == "text/css; charset=utf-8"
    assert [answered(f"/front/{name}")[0] for name in ("page.html", "none.css", "page.css")] == [404, 404, 200]


def test_the_course_comes_with_the_words_of_the_page() -> None:
    told = data("/course")
    assert [one["name"] for one in told["sessions"]] == ["w/a", "bad"]
    assert set(told["words"])


def test_a_session_is_told_and_one_that_is_gone_is_nothing() -> None:
    assert data("/session/w/a")["title"] == "제목"
    assert data("/session/bad")["slides"] == []
    assert data("/session/gone") is None


@pytest.mark.parametrize(("number", "is_there"), [(0, False), (1, True), (len(SLIDES), True), (len(SLIDES) + 1, False)])
def test_a_slide_has_its_picture_and_one_that_is_none_has_nothing(number: int, *, is_there: bool) -> None:
    picture = {"svg": f"<svg>{number}</svg>", "fonts": [{"family": "가", "weight": "bold", "key": "k"}]}
    assert data(f"/slide/{number}/w/a") == (picture if is_there else None)


def test_a_slide_of_a_session_that_could_not_be_laid_out_is_nothing() -> None:
    assert data("/slide/1/bad") is None


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("handout/1/w/a", 200),
        ("handout/2/w/a", 200),
        ("handout/0/w/a", 204),
        ("handout/3/w/a", 204),
        ("teacher/1/w/a", 204),
        ("handout/1/bad", 204),
        ("handout/1/gone", 204),
    ],
)
def test_a_page_has_its_picture_and_one_that_is_none_has_no_content(path: str, status: int) -> None:
    got, headers, content = answered(f"/sheet/{path}")
    assert got == status
    if status == 200:
        assert (headers["content-type"], content) == ("image/png", f"handout {path[8]}".encode())
    else:
        assert content == b""


def test_fonts_are_kept_by_browsers_and_drawn_ones_are_of_their_own_kind(tmp_path: Any) -> None:
    whole = tmp_path / "a.ttf"
    whole.write_bytes(b"whole")
    shelf = FontShelf()
    shelf._files.keep("f", whole)
    shelf._drawn.keep("d", b"drawn")
    for key, kind, content in (("f", "font/sfnt", b"whole"), ("d", "font/woff2", b"drawn")):
        status, headers, got = answered(f"/font/{key}", server(shelf=shelf))
        assert (status, headers["content-type"], got) == (200, kind, content)
        assert headers["cache-control"] == "private, max-age=86400, immutable"
    assert answered("/font/x", server(shelf=shelf))[0] == 404


@pytest.mark.parametrize(
    ("ending", "kind", "content"),
    [
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", b"deck"),
        ("teacher.pdf", "application/pdf", b"%PDF"),
    ],
)
def test_a_file_is_made_and_has_the_name_that_a_build_gives_it(ending: str, kind: str, content: bytes) -> None:
    status, headers, got = answered(f"/file/{ending}/w/a")
    assert (status, headers["content-type"], got) == (200, kind, content)
    assert headers["content-disposition"] == f"attachment; filename*=UTF-8''a.{ending}"


def test_a_file_that_is_none_of_a_sessions_is_not_made() -> None:
    studio = _Studio(STUDIO.shown)
    paths = ("/file/exe/w/a", "/file/pptx/gone", "/file/pptx/w/a")
    assert [answered(path, server(studio))[0] for path in paths] == [404, 404, 404]
    assert studio.asked == [("w/a", "pptx")]


Listener = Callable[[Browsers, "asyncio.Queue[Any]"], Awaitable[None]]


def listening(listener: Listener) -> None:
    """Have a browser listen."""

    async def listen() -> None:
        browsers = Browsers()
        async with browsers.listening() as news:
            await listener(browsers, news)

    completed(listen())


async def _told(browsers: Browsers, count: int) -> None:
    for number in range(count):
        browsers.tell({"kind": number})
    await asyncio.sleep(0)
    await asyncio.sleep(0)


@pytest.mark.parametrize(("count", "heard", "more"), [(1, 1, True), (64, 64, True), (65, 64, False), (500, 64, False)])
def test_a_browser_that_sleeps_is_told_no_more_than_it_can_hear(count: int, heard: int, *, more: bool) -> None:
    async def listen(browsers: Browsers, news: asyncio.Queue[Any]) -> None:
        await _told(browsers, count)
        told = [news.get_nowait() for _ in range(news.qsize())]
        assert [one["kind"] for one in told[:heard]] == list(range(heard))
        assert told[heard:] == ([] if more else [None])

    listening(listen)


def test_nobody_is_told_anything_before_or_after_listening() -> None:
    browsers = Browsers()
    browsers.tell({"kind": "before"})

    async def listen() -> asyncio.Queue[Any]:
        async with browsers.listening() as news:
            pass
        await _told(browsers, 1)
        return news

    assert completed(listen()).empty()
    browsers.tell({"kind": "after"})


def changes(*orders: dict[str, Any], count: int = 1) -> list[dict[str, Any]]:
    """Return what a page is told that listens while `count` news are spread, then sends these messages."""

    async def listen() -> list[dict[str, Any]]:
        one, sent, greeted = server(), [], asyncio.Event()
        incoming = iter([{"type": "websocket.connect"}])

        async def send(message: Any) -> None:
            sent.append(message)
            if message["type"] == "websocket.send" and '"hello"' in message.get("text", ""):
                greeted.set()

        async def receive() -> dict[str, Any]:
            if first := next(incoming, None):
                return first
            await greeted.wait()
            await _told(one.browsers, count)
            await asyncio.sleep(0.05)
            if orders:
                return orders[0]
            await asyncio.Event().wait()
            raise AssertionError

        scope = {"type": "websocket", "path": "/changes", "raw_path": b"/changes", "headers": [], "query_string": b""}
        await asyncio.wait_for(one.application({**scope, "subprotocols": []}, receive, send), 30)
        return sent

    return completed(listen())


def test_a_page_is_greeted_and_told_what_changes_until_it_goes() -> None:
    accepted, *told = changes({"type": "websocket.disconnect", "code": 1001})
    assert accepted["type"] == "websocket.accept"
    hello, news = (json.loads(one["text"]) for one in told)
    assert (hello["kind"], len(hello["front"]), news["kind"]) == ("hello", 16, 0)


def test_a_page_that_could_not_hear_all_is_left_to_ask_anew() -> None:
    *_, last = changes(count=99)
    assert last["type"] == "websocket.close"


def taken() -> socket.socket:
    one = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    one.bind(("127.0.0.1", 0))
    one.listen()
    return one


def test_the_port_that_is_wanted_is_taken_or_the_next_free_one() -> None:
    with contextlib.closing(taken()) as one:
        wanted = one.getsockname()[1]
        with pytest.raises(OSError, match=r"\w"):
            port_from(wanted, 1)
        with contextlib.closing(port_from(wanted)) as other:
            assert wanted < other.getsockname()[1] < wanted + 100
    with contextlib.closing(port_from(wanted)) as again:
        assert again.getsockname() == ("127.0.0.1", wanted)


def test_any_port_is_one_that_is_free_and_no_port_lies_beyond_the_last() -> None:
    with contextlib.closing(port_from(0)) as one:
        assert one.getsockname()[1] > 0
    with contextlib.closing(taken()), contextlib.suppress(OSError), contextlib.closing(port_from(65535)) as last:
        assert last.getsockname()[1] == 65535


@dataclass
class Sockets:
    """Stands in for the machine's sockets, of which every port is taken but one."""

    free: int = 0
    tried: list[int] = field(default_factory=list)
    open: int = 0
    AF_INET = SOCK_STREAM = SOL_SOCKET = SO_REUSEADDR = 1

    def socket(self, *_: int) -> Sockets:
        self.open += 1
        return self

    def setsockopt(self, *_: int) -> None: ...

    def listen(self) -> None: ...

    def bind(self, address: tuple[str, int]) -> None:
        self.tried.append(address[1])
        if address[1] != self.free:
            raise OSError("taken")

    def close(self) -> None:
        self.open -= 1


@pytest.mark.parametrize(
    ("wanted", "tried"), [(8765, range(8765, 8865)), (65530, range(65530, 65536)), (65535, (65535,)), (0, (0,))]
)
def test_a_hundred_ports_are_tried_and_none_beyond_the_last_and_what_is_taken_is_let_go(
    monkeypatch: pytest.MonkeyPatch, wanted: int, tried: Iterable[int]
) -> None:
    sockets = Sockets(-1)
    monkeypatch.setattr("gyoan.commands.preview.server.socket", sockets)
    with pytest.raises(OSError, match="taken"):
        port_from(wanted)
    assert sockets.tried == list(tried)
    assert sockets.open == 0
    sockets.free = max(sockets.tried)
    assert port_from(wanted) is sockets
    assert sockets.open == 1


def test_a_preview_ends_within_a_second_whatever_still_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    stuck = SimpleNamespace(start=lambda: None, join=waits.append)
    monkeypatch.setattr("gyoan.commands.preview.server.threading", SimpleNamespace(Thread=lambda **_: stuck))
    one = taken()
    with serving(server(), one):
        assert one.fileno() >= 0
    assert one.fileno() < 0, "its port is free again"
    assert len(waits) == 1
    assert 0 < waits[0] <= 1
