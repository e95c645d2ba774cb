"""Whom the server answers: calls as a browser makes them, without a network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from gyoan.commands.preview.guard import Guard

PORT = 8765
OURS = {"host": f"127.0.0.1:{PORT}"}


def answer(
    path: str = "/", headers: Mapping[str, str] = OURS, method: str = "GET", kind: str = "http", raw: str = ""
) -> list[dict[str, Any]]:
    """Return what a call is answered, where all that gets through is."""
    sent: list[dict[str, Any]] = []

    async def app(_scope: object, _receive: object, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": kind,
        "method": method,
        "path": path,
        "raw_path": (raw or path).encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    with pytest.raises(StopIteration):  # nothing is waited for, so that no loop is needed
        Guard(app, PORT)(scope, None, send).send(None)  # type: ignore[arg-type]
    return sent


def status(*asked: Any, **how: Any) -> int:
    return int(answer(*asked, **how)[0]["status"])


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LocalHost:{PORT}"])
def test_its_own_page_is_answered_by_either_name(host: str) -> None:
    assert status("/course", {"host": host}) == 200
    assert status("/course", {"host": host, "origin": f"http://{host.lower()}", "sec-fetch-site": "same-origin"}) == 200


@pytest.mark.parametrize(
    "host", ["", "evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}", f"127.0.0.1.evil:{PORT}"]
)
def test_a_foreign_host_is_refused(host: str) -> None:
    assert status("/course", {"host": host}) == 421
    assert status("/course", {}) == 421


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "", f"https://127.0.0.1:{PORT}", f"http://127.0.0.1:{PORT + 1}"]
)
def test_a_foreign_origin_is_refused_and_never_told_anything(origin: str) -> None:
    assert status("/course", {**OURS, "origin": origin}) == 403
    (closed,) = answer("/changes", {**OURS, "origin": origin}, kind="websocket")
    assert closed == {"type": "websocket.close", "code": 1008}


def test_who_says_no_origin_may_not_listen() -> None:
    assert answer("/changes", kind="websocket")[0]["type"] == "websocket.close"
    heard = answer("/changes", {**OURS, "origin": f"http://127.0.0.1:{PORT}"}, kind="websocket")
    assert heard[0]["type"] != "websocket.close"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_gets_no_picture_and_may_lead_to_the_page(site: str) -> None:
    foreign = {**OURS, "sec-fetch-site": site}
    assert status("/sheet/handout/1/session_01", {**foreign, "sec-fetch-mode": "no-cors"}) == 403
    assert status("/course", {**foreign, "sec-fetch-mode": "navigate"}) == 403
    assert status("/", {**foreign, "sec-fetch-mode": "navigate"}) == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_only_reading_is_answered(method: str) -> None:
    assert status("/course", method=method) == 405
    assert status("/course", method="HEAD") == 200


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("/session/../../etc/passwd", ""),
        ("/session/../../etc/passwd", "/session/%2e%2e/%2E./etc/passwd"),
        ("/session/..", ""),
        ("/course", "/x/..%2fcourse"),
        ("/session/../course", "/course"),
        ("/front/..\\page.html", ""),
        ("/front/a\0b", "/front/a%00b"),
    ],
)
def test_a_path_that_leads_out_is_refused(path: str, raw: str) -> None:
    assert status(path, raw=raw) == 400


@pytest.mark.parametrize("path", ["/session/week..1/a", "/session/...", "/session/a.b/..c"])
def test_dots_in_names_lead_nowhere(path: str) -> None:
    assert status(path) == 200


def test_what_is_answered_may_ask_nobody_else_and_stand_in_no_other_page() -> None:
    headers = {name.decode(): value.decode() for name, value in answer()[0]["headers"]}
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert not any(name.startswith("access-control") for name in headers)
