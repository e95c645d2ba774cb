"""The door of this stage: diagrams in, drawings out, whatever is already known taken from the cache."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from gyoan.bitmaps import palette_reduction, visible_box
from gyoan.diagrams.answers import Drawn, Rasterized, Refused
from gyoan.diagrams.batch import CacheRecords, DiagramBatch
from gyoan.diagrams.cache import Cache, CacheRecord, key_of
from gyoan.diagrams.cache_records import record_of, refusal_of, refused
from gyoan.diagrams.contract import messages
from gyoan.diagrams.refusals import refused_unread
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.vector_pictures import picture_in, pixels_record
from gyoan.diagrams.worker_client import Begun, WorkerClient
from gyoan.messages.diagram_words import drawn_in
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import DrawingFrame, Drawings, FrameName
from gyoan.model.picture import Picture
from gyoan.scene.shapes import TABLE
from gyoan.toolchain.tools import Toolchain
from gyoan.typesetting.least_sizes import READABLE, ROUNDED

_AT_ONCE = 6
"""Diagrams underway: one on the worker's page, two being laid out, the others on their way there and back."""


class DiagramRenderer:
    """Draws the diagrams of as many sessions as there are. A context manager; Node starts when first needed."""

    def __init__(
        self,
        tools: Callable[[], Toolchain],
        cache: Path,
        style: DiagramStyle,
        mermaid_cli: Callable[[], Path] | None = None,
        begun: Begun = lambda _: None,
        *,
        fresh: bool = False,
    ) -> None:
        """Take how to get the tools, where drawings are kept, how they look, and whether to draw all anew.

        `mermaid_cli` is called when the first diagram has to be a picture; without it there are none.
        The worker may be one that was `begun` before.
        """
        self._tools = functools.cache(tools)
        self._identity = functools.cache(self._identity_in)
        self._cache = Cache(cache)
        self._style = style
        self._fresh = fresh
        self._written: set[str] = set()
        self._renderer = WorkerClient(self._tools, style, mermaid_cli, begun)
        self._hands = ThreadPoolExecutor(_AT_ONCE)
        self._underway: dict[tuple[str, ...], Future[CacheRecords]] = {}

    def __enter__(self) -> DiagramRenderer:
        """Return the renderer."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker, whatever it is doing, and keep the cache within its bounds."""
        self._end(waits=kind is None or issubclass(kind, Exception | GeneratorExit))

    def close(self) -> None:
        """End the worker, as at the end of the context."""
        self._end(waits=True)

    def _end(self, *, waits: bool) -> None:
        self._hands.shutdown(wait=False, cancel_futures=True)
        self._renderer.close()
        if not waits:
            return  # a signal has ended us: nobody waits for what is still underway
        self._hands.shutdown()
        if self._cache.seems_too_large(self._written):
            self._cache.prune()

    def order(self, diagrams: Sequence[Diagram], frames: Sequence[DrawingFrame]) -> DiagramBatch:
        """Return the promise of each diagram drawn for each frame; what is missing is drawn meanwhile.

        Raises `ToolchainError` where there are no tools.
        """
        sources = {diagram.source: diagram for diagram in diagrams}
        return DiagramBatch(
            tuple(diagrams), {source: self._records(diagram, frames) for source, diagram in sources.items()}
        )

    def draw(self, diagrams: Sequence[Diagram], frames: Sequence[DrawingFrame]) -> Outcome[Drawings]:
        """Return each diagram drawn for each frame, or why it is not, with what its author should know.

        Raises `ToolchainError` where Node or the browser is missing or stops for good.
        """
        return self.order(diagrams, frames).result()

    def rasterize(self, svg: str, width: int) -> Picture | None:
        """Return an SVG picture in pixels, `width` of them wide; None where it is no readable SVG.

        Raises `ToolchainError` like `draw`.
        """
        key = key_of("rasterize", svg, width, self._identity(FrameName.SLIDE))
        record = self._known(key)
        if record is None:
            answer = self._renderer.rasterize(svg, width)
            record = pixels_record(base64.b64decode(answer.png)) if isinstance(answer, Rasterized) else CacheRecord({})
            if isinstance(answer, Rasterized) or answer.kind == "syntax":
                self._keep(key, record)
        return picture_in(record)

    def _records(self, diagram: Diagram, frames: Sequence[DrawingFrame]) -> Future[CacheRecords]:
        """Return what there is for each frame, or will be."""
        refusal = refused_unread(diagram.source)
        if refusal:
            return _settled({frame.name: refused(refusal) for frame in frames})
        keys = {frame.name: self._key(diagram.source, frame) for frame in frames}
        underway = self._underway.get(tuple(keys.values()))
        if underway is not None:
            return underway
        found = {name: record for name, key in keys.items() if (record := self._known(key)) is not None}
        if len(found) == len(frames):
            return _settled(found)
        drawn = self._hands.submit(self._completed, found, diagram, frames, keys)
        self._underway[tuple(keys.values())] = drawn
        drawn.add_done_callback(lambda _: self._underway.pop(tuple(keys.values()), None))
        return drawn

    def _completed(
        self, found: CacheRecords, diagram: Diagram, frames: Sequence[DrawingFrame], keys: Mapping[FrameName, str]
    ) -> CacheRecords:
        """Return what there is with what is missing, in the frames' order."""
        missing = [frame for frame in frames if frame.name not in found]
        records = {**found, **self._drawn(diagram, missing, keys)}
        return {frame.name: records[frame.name] for frame in frames}

    def _drawn(
        self, diagram: Diagram, frames: Sequence[DrawingFrame], keys: Mapping[FrameName, str]
    ) -> dict[FrameName, CacheRecord]:
        # Imported when needed: of what is drawn already nothing has to be mended.
        from gyoan.diagrams.retry import drawn_with_repairs  # noqa: PLC0415

        records: dict[FrameName, CacheRecord] = {}
        for style, alike in self._by_style(frames):
            done = drawn_with_repairs(diagram.source, functools.partial(self._ask, frames=alike, style=style))
            records |= {
                frame.name: record_of(done, diagram, frame.name, style.slots, style.language) for frame in alike
            }
        for name, record in records.items():
            refusal = refusal_of(record)
            if refusal is None or refusal.lasting:
                self._keep(keys[name], record)
        return records

    def _by_style(self, frames: Sequence[DrawingFrame]) -> list[tuple[DiagramStyle, list[DrawingFrame]]]:
        """Return the frames that share a look, which can be drawn at once."""
        if self._style.paper is None:
            return [(self._style, list(frames))]
        return [(self._style.in_frame(frame.name), [frame]) for frame in frames]

    def _ask(self, source: str, frames: Sequence[DrawingFrame], style: DiagramStyle) -> Drawn | Refused:
        return self._renderer.draw(source, [described(frame, self._style) for frame in frames], style.for_worker())

    def _key(self, source: str, frame: DrawingFrame) -> str:
        return key_of("draw", source, described(frame, self._style), self._identity(frame.name))

    def _identity_in(self, frame: FrameName) -> str:
        """Return what changes with everything that decides pictures in a frame, besides their sources."""
        return key_of(_code_identity(), self._tools().identity, self._style.in_frame(frame).identity)

    def _known(self, key: str) -> CacheRecord | None:
        return None if self._fresh and key not in self._written else self._cache.get(key)

    def _keep(self, key: str, record: CacheRecord) -> None:
        self._cache.put(key, record)
        self._written.add(key)


def described(frame: DrawingFrame, style: DiagramStyle) -> messages.Frame:
    """Return a frame as the worker takes it, lengths in points."""
    return {
        "name": frame.name.value,
        "width": frame.width.points,
        "height": frame.height.points,
        "dpi": frame.dots_per_inch,
        "largest": style.largest(frame.name),
        "readable": READABLE[frame.name] - ROUNDED,
        "language": style.language.value,
        "words": drawn_in(style.language),
    }


def _settled(records: CacheRecords) -> Future[CacheRecords]:
    future: Future[CacheRecords] = Future()
    future.set_result(records)
    return future


@functools.cache
def _code_identity() -> str:
    """Return what changes with any line of this stage's code: the rules by which a picture is made."""
    decisive = hashlib.sha256()
    from_elsewhere = (Path(palette_reduction.__file__), Path(visible_box.__file__), TABLE)
    for path in (*sorted(Path(__file__).parent.rglob("*")), *from_elsewhere):
        if path.suffix in {".py", ".mjs", ".js", ".html", ".json"} and path.is_file():
            decisive.update(path.read_bytes())
    return decisive.hexdigest()
