"""Calls of a preview's server as they come over the network, from pages of its own, of others and from no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPConnection
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from commands.preview.conftest import PATIENCE, SESSIONS, Previewed

pytestmark = pytest.mark.toolchain


def called(course: Previewed, path: str, headers: Mapping[str, str] | None = None, method: str = "GET") -> Any:
    """Return the status of an answer, what it is and what it says."""
    connection = HTTPConnection("127.0.0.1", course.port, timeout=PATIENCE / 1000)
    connection.request(method, path, headers=dict(headers or {}))
    answer = connection.getresponse()
    said = answer.status, answer.getheader("content-type", ""), answer.read()
    connection.close()
    return said


def test_who_asks_is_answered_with_every_slide_and_page_of_a_session(course: Previewed) -> None:
    session = json.loads(called(course, "/session/session_01")[2])
    for number in range(1, len(session["slides"]) + 1):
        assert "</svg>" in json.loads(called(course, f"/slide/{number}/session_01")[2])["svg"]
    course.settles()
    status, kind, sheet = called(course, "/sheet/handout/1/session_01")
    assert (status, kind, sheet[:4]) == (200, "image/png", b"\x89PNG")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
    ],
)
def test_a_page_of_another_site_learns_nothing(course: Previewed, headers: Mapping[str, str], status: int) -> None:
    for path in ("/course", "/session/session_01", "/slide/1/session_01", "/file/pptx/session_01", "/overview", "/"):
        answered, _, said = called(course, path, headers)
        assert (answered, said) == (status, f"{status}\n".encode())


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null"])
def test_a_page_of_another_site_hears_nothing(course: Previewed, origin: str | None) -> None:
    with pytest.raises(InvalidStatus) as refused:
        connect(f"ws://127.0.0.1:{course.port}/changes", origin=origin)  # type: ignore[arg-type]
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize(
    "path", ["/front/../guard.py", "/front/%2e%2e/guard.py", "/session/..%2f..%2fetc", "/file/pptx/../../etc/passwd"]
)
def test_no_path_leads_out_of_the_course(course: Previewed, path: str) -> None:
    assert called(course, path)[0] == 400


@pytest.mark.parametrize(
    "path",
    ["/front/page.html", "/front/x.mjs", "/font/0", "/file/pptx/session_09", "/file/md/session_01"],
)
def test_what_there_is_not_is_not_found(course: Previewed, path: str) -> None:
    assert called(course, path)[0] == 404


@pytest.mark.parametrize(
    "path", ["/session/session_09", "/slide/99/session_01", "/slide/0/session_01", "/slide/1/gone"]
)
def test_a_slide_or_session_that_is_no_more_is_nothing_and_no_fault(course: Previewed, path: str) -> None:
    assert called(course, path) == (200, "application/json", b"null")


def test_nothing_is_changed_by_a_call(course: Previewed) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert called(course, "/file/pptx/session_01", method=method)[0] == 405
    assert course.path("session_01").read_text("utf-8") == SESSIONS["session_01"]
