"""Browsers that draw for one build after the other: each takes seconds to start."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from gyoan.course.building.head_start import HeadStart
from gyoan.diagrams import rendering
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.worker_client import WorkerClient
from gyoan.toolchain.tools import Toolchain, find_or_install_mermaid_cli
from gyoan.typesetting.ruler import Ruler


class _Kept(WorkerClient):
    """A worker that stays when a build closes it."""

    def close(self) -> None:
        """Do nothing: the next build needs it."""

    def end(self) -> None:
        """End it for good."""
        super().close()


@dataclass
class Browsers:
    """The browsers of a run, by the tools, fonts and widths that they were started with."""

    kept: dict[tuple[object, ...], _Kept] = field(default_factory=dict)
    """Those that were started."""

    def renderer(self, tools: Callable[[], Toolchain], style: DiagramStyle | None = None, *_: object) -> WorkerClient:
        """Return the one for these tools and a style's fonts; it draws pictures, with or without its studio's leave."""
        style = style or DiagramStyle()
        key = (tools(), style.fonts, _widths_of(style.ruler))
        if key not in self.kept:
            self.kept[key] = _Kept(tools, style, lambda: find_or_install_mermaid_cli(lambda _: None))
        return self.kept[key]

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Let every studio that is opened meanwhile draw with them."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(rendering, "WorkerClient", self.renderer)
            patched.setattr(HeadStart, "begin", lambda *_: None)
            yield

    def end(self) -> None:
        """End all."""
        for one in self.kept.values():
            one.end()


@functools.lru_cache(maxsize=16)
def _widths_of(ruler: Ruler) -> str:
    """Return what tells a ruler's widths from another's; builds share one, whose tables take a tenth of a second."""
    return hashlib.sha256(repr([ruler.table(bold=bold) for bold in (False, True)]).encode()).hexdigest()
