"""The worker's rooms, which are its folders, import one way, and a name of the worker's stands for one thing."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import gyoan
from test_imports import circle

WORKER = Path(gyoan.__file__).parent / "diagrams" / "worker"
CONTRACT = "contract"
"""The types of the messages, which are made from the schema: every room may know them."""
IMPORT = re.compile(r'(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+)"')
NAME = re.compile(
    r"^\s*(?:export )?(?:class|interface) (?P<shape>\w+)"
    r"|@(?:typedef|callback) (?:.*\} |\{?object\}? )?(?P<comment>\w+)"
    r"|^\s*(?:export )?type (?P<type>\w+)\b[^=\n]*=(?! import\(\"[^\"]+\"\)\.(?P=type);)",
    re.MULTILINE,
)
"""A class or type; what only brings a type in from elsewhere, under its own name, is none."""


def test_no_rooms_of_the_worker_import_each_other_in_a_circle() -> None:
    pairs = set(arrows(WORKER))
    assert ("graph", "common") in pairs
    assert (".", "graph") in pairs
    assert circle(pairs) == ()


@pytest.mark.parametrize(
    "code",
    [
        'import { draw } from "../graph/draw.mjs";',
        'import {\n  draw,\n  sheet,\n} from "../graph/draw.mjs";',
        '/** @import { Graph } from "../graph/graph.js" */',
        '/** @param {import("../graph/graph.js").Graph} graph */',
        'const { draw } = await import("../graph/draw.mjs");',
        'export { draw } from "../graph/draw.mjs";',
        'import "../main.mjs";',
    ],
)
def test_rooms_that_import_each_other_are_found(tmp_path: Path, code: str) -> None:
    written(tmp_path, "main.mjs", 'import { draw } from "./graph/draw.mjs";')
    written(tmp_path, "graph/draw.mjs", 'import { known } from "../common/known.mjs";\nimport { a } from "./a.mjs";')
    assert circle(arrows(tmp_path)) == ()
    written(tmp_path, "common/known.mjs", code)
    assert {"common", "graph"} <= set(circle(arrows(tmp_path)))


def test_every_room_may_know_the_types_of_the_messages(tmp_path: Path) -> None:
    written(tmp_path, "main.mjs", 'import { draw } from "./graph/draw.mjs";')
    written(tmp_path, "graph/draw.mjs", '/** @import { Answer } from "../contract.js" */')
    assert circle(arrows(tmp_path)) == ()


def test_a_name_stands_for_one_thing() -> None:
    found = names(WORKER)
    assert len(found) > 100
    assert {name: places for name, places in found.items() if len(places) > 1} == {}


def test_a_name_that_stands_for_two_things_is_found(tmp_path: Path) -> None:
    written(tmp_path, "git/lanes.mjs", "export class Lanes {\n}\nclass Row {}\n")
    written(tmp_path, "graph/graph.d.ts", "export interface Row {}\nexport interface Lanes extends Row {}\n")
    written(tmp_path, "graph/part.mjs", "/** @typedef {{ a: {} }} Part a part */\n/**\n * @typedef {object} Fit\n */\n")
    written(tmp_path, "types.d.ts", 'type Part = import("./part.mjs").Part;\ntype Sign = import("./part.mjs").Part;\n')
    written(tmp_path, "signs.d.ts", "export type Sign<One> =\n  | One;\n")
    written(tmp_path, "graph/fit.mjs", '/** @import { Part } from "./part.mjs" */\n/** @callback Fit */\n')
    assert names(tmp_path) == {
        "Lanes": ["git/lanes.mjs", "graph/graph.d.ts"],
        "Row": ["git/lanes.mjs", "graph/graph.d.ts"],
        "Part": ["graph/part.mjs"],
        "Fit": ["graph/fit.mjs", "graph/part.mjs"],
        "Sign": ["signs.d.ts", "types.d.ts"],
    }


def arrows(worker: Path) -> Iterator[tuple[str, str]]:
    """Return each import from room to room, those of types included; what stands beside the rooms is one of its own."""
    for path in modules(worker):
        for imported in IMPORT.findall(path.read_text("utf-8")):
            target = Path(os.path.normpath(path.parent / imported))
            if target.stem != CONTRACT:
                yield room_of(path, worker), room_of(target, worker)


def room_of(path: Path, worker: Path) -> str:
    """Return the folder that a module stands in."""
    return path.parent.relative_to(worker).as_posix()


def names(worker: Path) -> dict[str, list[str]]:
    """Return where the classes and types of each name stand."""
    found = defaultdict[str, list[str]](list)
    for path in modules(worker):
        for match in NAME.finditer(path.read_text("utf-8")):
            found[match[match.lastgroup or 0]].append(path.relative_to(worker).as_posix())
    return dict(found)


def modules(worker: Path) -> list[Path]:
    """Return the files of the worker's program and of its types."""
    return sorted([*worker.rglob("*.mjs"), *worker.rglob("*.d.ts")])


def written(folder: Path, name: str, code: str) -> None:
    """Write a module of a worker made up."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(code, "utf-8")
