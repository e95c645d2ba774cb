"""The worker and Python measure every text alike, and the worker has no numbers of its own to do it with."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import gyoan
from drawing_style import usual_ruler
from gyoan.diagrams.style import measures_of
from gyoan.toolchain.tools import Toolchain
from typesetting.test_line_heights import numbers

FOLDER = Path(__file__).parent
WORKER = Path(gyoan.__file__).parent / "diagrams" / "worker"
SECONDS = 60
LABELS = 2000
PIECES = (
    *(
        "가각힣똠뷁",
        "로드밸런서",
        "데이터베이스를",
        "ㄱㄴㅏ",
        "ᄒᆞᆫ글",
        "説明",
        "カナ",
        "「인용」",
        "（괄호）",
        "①②",
        "₩1,000",
    ),
    *("web", "API", "HTTP/2", "a_b-c", "(x)", "100%", "$5", "v1.2.3", "naïve", "Ærø", "α·β", "e\u0301"),
    *(
        "→",
        "…",
        "·",
        "—",
        "✔",
        "✔\ufe0f",
        "👩‍👩‍👧",
        "🍅",
        "🇰🇷",
        "1\ufe0f\u20e3",
        "👍🏽",
        "\u00a0",
        " ",
        "  ",
        "\U0001f9ff",
    ),
)
OF_LINES = re.compile(r"\bconst (?:LINE|PITCH|LEADING|LATIN|HANGUL|SEAM|CHANGE)(?:_BOLD)? = [\d.]+;")
A_NUMBER = re.compile(r"(?:const \w+ =|\*) (\d+\.\d+)\b")


def labels() -> Iterator[str]:
    """Yield labels of Hangul, Latin and all else, mixed."""
    chance = random.Random(20)
    for _ in range(LABELS):
        pieces = chance.choices(PIECES, k=chance.randint(1, 6))
        yield chance.choice(("", " ")).join(pieces)


@pytest.mark.toolchain
def test_the_worker_and_python_give_the_same_width_for_the_same_text(toolchain: Toolchain) -> None:
    ruler, texts = usual_ruler(toolchain), list(labels())
    done = subprocess.run(
        [toolchain.node.executable, FOLDER / "widths.mjs"],
        input=json.dumps({"measures": measures_of(ruler), "texts": texts}),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    apart = [
        (text, theirs, ours)
        for text, theirs in zip(texts, json.loads(done.stdout), strict=True)
        if (ours := [ruler.width(text), ruler.width(text, bold=True)]) != pytest.approx(theirs, abs=1e-9)
    ]
    assert apart == []


def again(source: str) -> list[str]:
    """Return what a module of the worker's says again of what it is handed."""
    told = {float(one) for one in A_NUMBER.findall(source)} & (numbers() - {1.45})
    return [*OF_LINES.findall(source), *map(str, sorted(told))]


def test_the_worker_has_no_width_and_no_height_of_a_line_of_its_own() -> None:
    modules = [path for path in sorted(WORKER.rglob("*.mjs")) if "node_modules" not in path.parts]
    assert len(modules) > 60
    assert {path.name: said for path in modules if (said := again(path.read_text("utf-8")))} == {}
    assert again("const LINE = 1.35;\nconst height = lines * 1.36;") == ["const LINE = 1.35;", "1.36"]
