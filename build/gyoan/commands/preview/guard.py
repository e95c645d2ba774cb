"""Whom the server answers: pages of its own, on this machine, and nobody else that a browser may bring along.

A page of another site can have a browser call any port of the machine. Such a call names the site as its origin, or
says that it comes from elsewhere; one that reaches the port by a name of its own (DNS rebinding) has a foreign host.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gyoan.model.values import dataclass

_METHODS = frozenset({"GET", "HEAD"})
_OURS = frozenset({"", "same-origin", "none"})
"""What a browser says of where a call comes from, when it comes from a page of ours or from the user."""
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """Refuses what is not asked by a page of the server's own."""

    app: ASGIApp
    """What answers."""
    port: int
    """The port of the server."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have it answered, or refuse it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        status = self.refusal(scope, headers)
        if not status:
            await self.app(scope, receive, self._with_headers(send, headers))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(f"{status}\n", status, {"allow": "GET, HEAD"})(scope, receive, send)

    def refusal(self, scope: Scope, headers: Mapping[str, str]) -> int:
        """Return the status with which a call is refused; 0 where it is answered."""
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        origin = headers.get("origin")
        if headers.get("host", "").lower() not in hosts:
            return 421
        if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
            return 403
        if scope["type"] == "websocket":
            return 0 if origin is not None else 403
        # Who follows a link to the page itself may come from anywhere.
        opens = headers.get("sec-fetch-mode") == "navigate" and scope["path"] == "/"
        if headers.get("sec-fetch-site", "") not in _OURS and not opens:
            return 403
        if scope["method"] not in _METHODS:
            return 405
        return 400 if _leads_out(scope) else 0

    def _with_headers(self, send: Send, asked: Mapping[str, str]) -> Send:
        policy = _policy(asked["host"])

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                named = {name.lower() for name, _ in message["headers"]}
                new = {**_HEADERS, "content-security-policy": policy}
                more = [(name.encode(), value.encode()) for name, value in new.items() if name.encode() not in named]
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        return sending


def _policy(host: str) -> str:
    """Return what the page may do: run and be styled by files of the server, and ask nobody else for anything."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _leads_out(scope: Scope) -> bool:
    """Return whether a path leads out of where it begins, however it is written."""
    paths = (scope["path"], unquote(scope.get("raw_path", b"").decode("latin-1")))
    return any(".." in path.replace("\\", "/").split("/") or "\0" in path or "\\" in path for path in paths)
