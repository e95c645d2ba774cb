"""What the page says of samples of every kind, recorded, so that the worker lays them out in Node alone.

Mermaid reads a diagram in the browser and measures its characters; what becomes of that is pure code. The samples'
answers lie in `recorded/`, a file a sample, and the widths of all their characters in one file beside them.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from diagrams.drawn import PAGE, SLIDE
from diagrams.flowcharts import FLOWCHARTS
from diagrams.kinds import SOURCES
from diagrams.samples import SAMPLES
from gyoan.diagrams.renderer import opening
from gyoan.diagrams.studio import described
from gyoan.diagrams.style import DiagramStyle
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
    style = DiagramStyle()
    sources = samples()
    request = {
        "opening": opening(toolchain),
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
    answer = json.loads(done.stdout)
    setting = {"frames": request["frames"], "style": request["style"], "advances": answer["advances"]}
    diagrams = {name: {"source": sources[name], "answers": said} for name, said in answer["answers"].items()}
    return {f"{name}.json": _text(content) for name, content in {"setting": setting, **diagrams}.items()}


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
