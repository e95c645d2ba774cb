"""What the worker measures text by: the one ruler's widths and the distances of lines, as it takes them."""

from __future__ import annotations

from gyoan.diagrams.contract.messages import Measures, WidthTable
from gyoan.scene.charts.texts import STEP
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.ruler import JOINED, Ruler


def measures_of(ruler: Ruler) -> Measures:
    """Return all that a worker must know to measure as `ruler` does."""
    return {
        "regular": _table(ruler, bold=False),
        "bold": _table(ruler, bold=True),
        "seam": ruler.seam,
        "seams": ruler.margin.seams,
        "joined": JOINED,
        "pitch": {"label": PITCH.label, "box": PITCH.box, "chart": PITCH.chart, "last": PITCH.last},
        "step": STEP,
    }


def rules_of(ruler: Ruler) -> list[object]:
    """Return, as JSON values, what decides measures besides the fonts."""
    return [repr(ruler.margin), repr(PITCH), STEP]


def _table(ruler: Ruler, *, bold: bool) -> WidthTable:
    table = ruler.table(bold=bold)
    return {"runs": table.runs, "unknown": table.unknown}
