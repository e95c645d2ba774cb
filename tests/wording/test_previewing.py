"""What `gyoan preview` says on a terminal, and what its page says."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from gyoan.commands import preview
from gyoan.commands.preview import server
from gyoan.commands.preview.data import words_data
from gyoan.messages import preview as said
from gyoan.model.message import Language, translated
from wording.telling import Telling


@contextlib.contextmanager
def previewed(*_: object) -> Iterator[object]:
    """Yield a course whose first errand is the end."""

    def end() -> None:
        raise KeyboardInterrupt

    yield SimpleNamespace(errands=SimpleNamespace(do_next=end))


class _Socket:
    def __init__(self, port: int) -> None:
        self.port = port

    def getsockname(self) -> tuple[str, int]:
        return "127.0.0.1", self.port


def refused(_: int) -> None:
    raise PermissionError(13, "Permission denied")


def test_what_is_told_of_a_preview(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "previewed", previewed)
    monkeypatch.setattr(server, "serving", lambda *_: contextlib.nullcontext())

    def make(language: Language) -> Iterator[str]:
        yield "$ gyoan preview --help"
        yield "$ gyoan preview --port 70000"
        for port in (8765, 8766):
            monkeypatch.setattr(server, "port_from", lambda _, port=port: _Socket(port))
            yield f"$ gyoan preview{' ' * (port - 8764)}--port 8765"
        monkeypatch.setattr(server, "port_from", refused)
        yield "$ gyoan preview"
        with monkeypatch.context() as bare:
            bare.setattr(importlib.util, "find_spec", lambda _: None)
            yield "$ gyoan  preview"
        Path("page").write_text("\n".join(_words_of_page(language)), "utf-8")
        yield "$ cat page"

    telling.compare("previewing", make)


def _words_of_page(language: Language) -> Iterator[str]:
    """Yield what the page says, a line each."""
    yield from (one.within(language) for one in said.ON_PAGE.values())
    yield from words_data(language).values()
    yield from (translated(one(), language) for one in said.PAPERS.values())
    for told in (said.MINUTES(planned=41), said.MINUTES_OF(planned=41, slot=52)):
        yield translated(told, language)
