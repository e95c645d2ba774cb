"""Pages and slides as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import pypdfium2
import pytest

from gyoan.export import png


def test_one_thread_at_a_time_asks_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    working: list[object] = []
    met: list[int] = []
    second = Event()

    @contextmanager
    def document(file: object) -> Iterator[list[object]]:
        working.append(file)
        met.append(len(working))
        second.wait(0.2) if len(met) == 1 else second.set()
        yield []
        working.remove(file)

    monkeypatch.setattr(png, "closing", lambda opened: opened)
    monkeypatch.setattr(pypdfium2, "PdfDocument", document)
    monkeypatch.setattr(png, "export_slides", lambda deck, theme: object())
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(png.export_pngs, (None, None), (None, None)))  # type: ignore[arg-type]
    assert met == [1, 1]
