"""What the page says of samples of every kind, recorded, so that the worker lays them out in Node alone.

Mermaid reads a diagram in the browser; what becomes of that is pure code. The samples' answers lie in `recorded/`, a
file a sample, and the widths of all their characters in one file beside them.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from diagrams.drawn import PAGE, SLIDE
from diagrams.flowcharts import FLOWCHARTS
from diagrams.kinds import SOURCES
from diagrams.samples import SAMPLES
from drawing_style import usual_style
from gyoan.diagrams.contract.messages import Measures, WidthTable
from gyoan.diagrams.rendering import described
from gyoan.diagrams.style import measures_of
from gyoan.diagrams.worker_client import opening_request
from gyoan.model.advances import runs_of
from gyoan.toolchain.tools import Toolchain
from worker.lectures import DIAGRAMS

FOLDER = Path(__file__).parent
RECORDED = FOLDER / "recorded"
SECONDS = 300


def samples() -> dict[str, str]:
    """Return all sources by a name that can be a file's."""
    found = {**{f"small {kind}": source for kind, source in SAMPLES.items()}, **SOURCES, **FLOWCHARTS, **DIAGRAMS}
    return {name.replace(" ", "-"): source for name, source in found.items()}


def said_by_the_page(toolchain: Toolchain) -> dict[str, str]:
    """Return the text of each file in `recorded/`, as the browser of this machine has it."""
    style = usual_style(toolchain)
    sources = samples()
    request = {
        "opening": opening_request(toolchain, style),
        "frames": [described(frame, style) for frame in (SLIDE, PAGE)],
        "style": style.for_worker(),
        "samples": sources,
    }
    done = subprocess.run(
        [toolchain.node.executable, FOLDER / "record.mjs"],
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    answers = json.loads(done.stdout)
    measures = shortened(measures_of(style.ruler), "".join(sources.values()))
    setting = {"frames": request["frames"], "style": request["style"], "measures": measures}
    diagrams = {name: {"source": sources[name], "answers": said} for name, said in answers.items()}
    return {f"{name}.json": _text(content) for name, content in {"setting": setting, **diagrams}.items()}


def shortened(measures: Measures, text: str) -> Measures:
    """Return `measures` with the widths of the characters of `text` alone, and of what stands for signs there."""
    codes = {*map(ord, text), *range(0x20, 0x180), *map(ord, "…→←“”‘’–—•×♥")}

    def table(given: WidthTable) -> WidthTable:
        known = {code: width for first, count, width in given["runs"] for code in range(first, first + count)}
        return {"runs": runs_of({code: known[code] for code in codes & known.keys()}), "unknown": given["unknown"]}

    return {**measures, "regular": table(measures["regular"]), "bold": table(measures["bold"])}


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
