"""The door of this stage: diagrams in, drawings out, whatever is already known taken from the cache."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from gyoan.diagrams.attempt import attempt
from gyoan.diagrams.cache import Cache, Entry, key_of
from gyoan.diagrams.entries import drawing_of, entry_of, refusal_of, refused, told
from gyoan.diagrams.legibility import LEAST_POINTS, cramped
from gyoan.diagrams.refusals import EMPTY
from gyoan.diagrams.renderer import Answer, Renderer
from gyoan.diagrams.source import is_empty
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.toolchain import Toolchain
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.drawing import DiagramKey, Drawing, Drawings, Frame, FrameName, Undrawn


class Studio:
    """Draws the diagrams of as many sessions as there are. A context manager; Node starts when first needed."""

    def __init__(
        self,
        tools: Callable[[], Toolchain],
        cache: Path,
        style: DiagramStyle,
        *,
        fresh: bool = False,
    ) -> None:
        """Take how to get the tools, where drawings are kept, how they look, and whether to draw all anew."""
        self._tools = functools.cache(tools)
        self._cache = Cache(cache)
        self._style = style
        self._fresh = fresh
        self._written: set[str] = set()
        self._renderer = Renderer(self._tools, style.fonts)

    def __enter__(self) -> Studio:
        """Return the studio."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker and keep the cache within its bounds."""
        self._renderer.close()
        if self._written:
            self._cache.prune()

    def draw(self, diagrams: Sequence[Diagram], frames: Sequence[Frame]) -> Outcome[Drawings]:
        """Return each diagram drawn for each frame, or why it is not, with what its author should know.

        Raises `ToolchainError` where Node or the browser is missing or stops for good.
        """
        known: dict[str, Mapping[FrameName, Entry]] = {}
        drawings: dict[DiagramKey, Drawing | Undrawn] = {}
        diagnostics: list[Diagnostic] = []
        for diagram in diagrams:
            if diagram.source not in known:
                known[diagram.source] = self._entries(diagram, frames)
            entries = known[diagram.source]
            for name, entry in entries.items():
                drawings[diagram.source, name] = drawing_of(entry)
            diagnostics.extend(told(diagram, next(iter(entries.values()))))
            diagnostics.extend(cramped(diagram, entries))
        return Outcome(drawings, tuple(diagnostics))

    def rasterize(self, svg: str, width: int) -> bytes | None:
        """Return an SVG picture as PNG of `width` pixels; None where it is no readable SVG.

        Raises `ToolchainError` like `draw`.
        """
        key = key_of("rasterize", svg, width, self._decisive())
        entry = self._known(key)
        if entry is None:
            answer = self._renderer.ask({"op": "rasterize", "svg": svg, "width": width})
            parts = (base64.b64decode(answer["png"]),) if answer["ok"] else ()
            entry = Entry({}, parts)
            if answer["ok"] or answer["kind"] == "syntax":
                self._keep(key, entry)
        return entry.parts[0] if entry.parts else None

    def _entries(self, diagram: Diagram, frames: Sequence[Frame]) -> dict[FrameName, Entry]:
        """Return what there is for each frame, in the frames' order."""
        if is_empty(diagram.source):
            return {frame.name: refused(EMPTY) for frame in frames}
        keys = {frame.name: self._key(diagram.source, frame) for frame in frames}
        found = {name: entry for name, key in keys.items() if (entry := self._known(key)) is not None}
        missing = [frame for frame in frames if frame.name not in found]
        if missing:
            found.update(self._drawn(diagram, missing, keys))
        return {frame.name: found[frame.name] for frame in frames}

    def _drawn(
        self, diagram: Diagram, frames: Sequence[Frame], keys: Mapping[FrameName, str]
    ) -> dict[FrameName, Entry]:
        done = attempt(diagram.source, diagram.kind, lambda source: self._ask(source, frames))
        entries = {frame.name: entry_of(done, diagram, frame.name, self._style.slots) for frame in frames}
        for name, entry in entries.items():
            refusal = refusal_of(entry)
            if refusal is None or refusal.lasting:
                self._keep(keys[name], entry)
        return entries

    def _ask(self, source: str, frames: Sequence[Frame]) -> Answer:
        described = [self._described(frame) for frame in frames]
        return self._renderer.ask(
            {"op": "draw", "source": source, "frames": described, "style": self._style.for_worker()}
        )

    def _described(self, frame: Frame) -> dict[str, object]:
        """Return a frame as the worker takes it, lengths in points."""
        return {
            "name": frame.name.value,
            "width": frame.width.points,
            "height": frame.height.points,
            "dpi": frame.dots_per_inch,
            "largest": self._style.largest(frame.name),
            "readable": LEAST_POINTS[frame.name],
        }

    def _key(self, source: str, frame: Frame) -> str:
        return key_of("draw", source, self._described(frame), self._decisive())

    def _decisive(self) -> list[object]:
        return [_code_identity(), self._tools().identity, self._style.identity]

    def _known(self, key: str) -> Entry | None:
        return None if self._fresh and key not in self._written else self._cache.get(key)

    def _keep(self, key: str, entry: Entry) -> None:
        self._cache.put(key, entry)
        self._written.add(key)


@functools.cache
def _code_identity() -> str:
    """Return what changes with any line of this stage's code: the rules by which a picture is made."""
    decisive = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".mjs", ".js", ".html", ".json"} and path.is_file():
            decisive.update(path.read_bytes())
    return decisive.hexdigest()
