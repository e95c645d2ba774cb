"""Drawings as the worker made them once, kept as JSON: dumps need neither Node nor a browser.

`pytest tests/dumps --record-drawings` draws them anew; then read the difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from drawing_style import usual_style
from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.cache_records import drawing_of
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.drawing import DrawingFrame, Drawings, FrameName
from gyoan.toolchain.tools import Toolchain

FOLDER = Path(__file__).parent / "drawings"


def recorded(name: str, diagrams: Iterable[Diagram]) -> Drawings:
    """Return the drawings of a session; fail where one was never recorded."""
    path = FOLDER / f"{name}.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    missing = [diagram.span.line for diagram in diagrams if diagram.source not in kept]
    assert not missing, f"{path}: no drawing of lines {missing}: record them with --record-drawings"
    return {
        (source, FrameName(frame)): drawing_of(CacheRecord(facts))
        for source, frames in kept.items()
        for frame, facts in frames.items()
    }


def record(
    name: str, diagrams: Iterable[Diagram], frames: Iterable[DrawingFrame], tools: Toolchain, cache: Path
) -> None:
    """Draw the diagrams of a session and keep what the worker answered; a picture of pixels cannot be kept."""
    shown = tuple(diagrams)
    if not shown:
        return
    with DiagramRenderer(lambda: tools, cache, usual_style(tools)) as studio:
        records = {source: made.result() for source, made in studio.order(shown, tuple(frames)).records.items()}
    kept = {
        source: {frame.value: record.facts for frame, record in made.items() if not record.parts}
        for source, made in records.items()
    }
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
