"""What the cache keeps of a diagram in a frame, and what the rest of gyoan is told of it."""

from __future__ import annotations

import base64
import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from gyoan.bitmaps.palette_reduction import reduced_png
from gyoan.diagrams.alt import describe, describe_messages, describe_outline
from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.chart_alt import describe_chart
from gyoan.diagrams.charts import chart_drawing, is_chart
from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contract.messages import NativeDrawing
from gyoan.diagrams.graphs import native_drawing
from gyoan.diagrams.refusals import Refusal, diagnose, repaired, undrawn
from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.model.blocks import Diagram
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.message import Language
from gyoan.model.units import Length, Points

if TYPE_CHECKING:
    from gyoan.diagrams.retry import DrawingAttempt


def record_of(
    attempt: DrawingAttempt,
    diagram: Diagram,
    frame: FrameName,
    slots: Mapping[ColorSlot, str] = DEFAULT_SLOTS,
    language: Language = Language.KOREAN,
) -> CacheRecord:
    """Return what to keep of an attempt for one of its frames; `slots` has the theme's colours, `language` tells it."""
    if attempt.answer is None:
        refusal = attempt.refusal or Refusal("crash")
        return refused(refusal)
    answer = attempt.answer
    source = attempt.source or diagram.source
    kind = MendedSource.of(source).kind or diagram.kind
    drawing = answer.drawings[frame.value]
    facts = {
        "width": Length.of_points(drawing["width"]).emu,
        "height": Length.of_points(drawing["height"]).emu,
        "points": round(drawing["points"], 2),
        "alt": describe(kind, source, answer.graph, answer.labels, language),
        "fixes": [[fix.line, fix.text, fix.why.value, fix.whole] for fix in attempt.fixes],
    }
    if "native" not in drawing:
        return CacheRecord(facts, (reduced_png(base64.b64decode(drawing["png"])), drawing["svg"].encode()))
    said = functools.partial(_described, kind=kind, written=diagram.kind, language=language)
    facts |= said(drawing)
    parts = [{**part, **said(part)} for part in drawing.get("parts", ())]
    colors = {slot.value: color for slot, color in slots.items()}
    return CacheRecord({**facts, "native": drawing["native"], "parts": parts, "slots": colors})


def _described(drawing: NativeDrawing, kind: str, written: str, language: Language) -> dict[str, str]:
    """Return the alternative text of shapes as a fact of theirs; nothing where its graph says more."""
    native = drawing["native"]
    if "chart" in native or "quadrants" in native:
        return {"alt": describe_chart(native, language)}
    if "steps" in drawing:
        return {"alt": describe_messages(written, drawing["steps"], language)}
    return {"alt": describe_outline(kind, drawing["outline"], language)} if "outline" in drawing else {}


def refused(refusal: Refusal) -> CacheRecord:
    """Return what to keep of a refusal."""
    return CacheRecord(
        {"refused": refusal.kind, "message": refusal.message, "line": refusal.line, "column": refusal.column}
    )


def refusal_of(record: CacheRecord) -> Refusal | None:
    """Return why there is no drawing; None where there is one."""
    facts = record.facts
    if "refused" not in facts:
        return None
    return Refusal(facts["refused"], facts["message"], facts["line"], facts["column"])


def drawing_of(record: CacheRecord) -> Drawing | Undrawn:
    """Return the drawing, or why there is none, for slide and page."""
    refusal = refusal_of(record)
    if refusal is not None:
        return undrawn(refusal)
    if "native" in record.facts:
        return chart_drawing(record.facts) if is_chart(record.facts["native"]) else native_drawing(record.facts)
    facts, (png, svg) = record.facts, record.parts
    size = Length(facts["width"]), Length(facts["height"])
    return Drawing(*size, png, svg.decode(), Points(facts["points"]), facts["alt"])


def told(diagram: Diagram, record: CacheRecord) -> tuple[Diagnostic, ...]:
    """Return what the author of a diagram should know: why it is not drawn, or what was mended."""
    refusal = refusal_of(record)
    if refusal is not None:
        return (diagnose(diagram, refusal),)
    fixes = (Fix(line, text, Why(why), whole) for line, text, why, whole in record.facts["fixes"])
    return tuple(repaired(diagram, fix) for fix in fixes)
