"""What the worker answers, as values that nobody changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias, cast

from gyoan.diagrams.contract.messages import (
    DrawAnswer,
    GraphOutline,
    NativeDrawing,
    OpenAnswer,
    PictureDrawing,
    RasterizeAnswer,
    RefusalAnswer,
)
from gyoan.diagrams.half_characters import whole_characters
from gyoan.model.values import dataclass

WorkerAnswer: TypeAlias = OpenAnswer | DrawAnswer | RasterizeAnswer | RefusalAnswer
"""A message as the worker wrote it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The browser is ready."""

    browser: str
    """Its name and version."""
    sandbox: bool
    """Whether it runs in its sandbox."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A diagram is drawn."""

    drawings: Mapping[str, NativeDrawing | PictureDrawing]
    """The drawing for each frame, by the frame's name."""
    graph: GraphOutline | None = None
    """Who leads to whom; None where the diagram is no graph."""
    labels: tuple[str, ...] = ()
    """The visible texts of a picture."""


@dataclass(frozen=True, slots=True)
class Rasterized:
    """A picture is turned into pixels."""

    png: str
    """The picture in base64."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something could not be done."""

    kind: str
    """`unknown`, `syntax`, `blank`, `timeout`, `crash`, `setup` or `uninstalled`."""
    message: str
    """What Mermaid, the browser or Node say about it."""
    line: int = 0
    """Line of the text that Mermaid saw, from 1; 0 where it named none."""
    before: str = ""
    """What it had read of that line."""


Answer: TypeAlias = Opened | Drawn | Rasterized | Refused
"""What the worker answers."""


def message_in(line: bytes) -> tuple[int, WorkerAnswer] | None:
    """Return the number of the request that a line answers, and its message; None where it is no answer."""
    try:
        said = json.loads(whole_characters(line))
        return int(said.pop("id")), cast("WorkerAnswer", said)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # something that a package had to say


def answer_of(message: WorkerAnswer) -> Answer:
    """Return what a message says."""
    if message["ok"] is False:
        return Refused(message["kind"], message["message"], message["line"], message["before"])
    if "drawings" in message:
        return Drawn(message["drawings"], message["graph"], tuple(message["labels"]))
    if "png" in message:
        return Rasterized(message["png"])
    return Opened(message["browser"], message["sandbox"])
