"""Diagrams that are wrong, too large or hostile, through a whole build: the others are drawn, and each is told once."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from gyoan.cli import main
from gyoan.diagrams import worker_client as renderer
from listening import listening

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain")]

GOOD = "graph LR\n  A[준비] --> B[실습 {number}] --> C[정리]"
LONG = "가나다라 마바사 " * 560
REFUSED = {
    "unknown type": ("hologram\n  가: 1", "GY301", 1),
    "syntax error on the first line": ("graph TOP\n  A --> B", "GY302", 1),
    "syntax error on the last line": ("graph TD\n  A --> B\n  B --> --> C", "GY302", 3),
    "error after front matter": ("---\ntitle: 가\n---\nsequenceDiagram\n  A->>B: 가\n  A->>", "GY302", 6),
    "error after a directive": ("%%{init: {\n 'theme': 'base'\n}}%%\ngraph TD\n  A[가] B[나]", "GY302", 5),
    "nothing": ("", "GY302", 0),
    "remarks only": ("%% 나중에", "GY302", 0),
    "no nodes": ("graph TD", "GY302", 1),
    "groups in each other": ("graph TD\nsubgraph A\nB\nend\nsubgraph B\nA\nend", "GY302", 1),
    "brackets without end": ("graph TD\nA[" + "(" * 3_000, "GY302", 2),
    "too much": (
        "graph TD\n" + "\n".join(f"N{n} --> N{n * 7 % 500} & N{n * 13 % 500}" for n in range(500)),
        "GY303",
        1,
    ),
}
"""What is shown as its source: the source, the code, and the line of the source that is named."""
ENDLESS = "too much"
DRAWN = {
    "500 nodes": "graph TD\n" + "\n".join(f"N{n}[단계 {n}] --> N{n + 1}" for n in range(500)),
    "a long label": f'graph TD\n  A["{LONG}"] --> B[끝]',
    "a cycle": "graph LR\n  A[가] --> B[나] --> C[다] --> A",
    "self-loops": "graph LR\n  A[가] --> A\n  A -->|다시| A\n  A --> B",
    "a script behind a click": "graph LR\n  A --> B\n  click A href \"javascript:fetch('{ear}')\"",
    "data behind a click": 'graph LR\n  A --> B\n  click B "data:text/html,x"',
    "other addresses": 'graph LR\n  A --> B\n  click A href "vbscript:x"\n  click B href "file:///etc/passwd"',
    "HTML": 'graph LR\n  A["<script>fetch(\'{ear}\')</script>안녕"] --> B["<img src={ear} onerror=fetch(1)>그림"]',
    "a loose directive": (
        '%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "@import url({ear}); * {}", "secure": [], '
        '"fontFamily": "x; src: url({ear})", "maxTextSize": 1, "dompurifyConfig": {"ADD_TAGS": ["script"]}}}%%\n'
        "graph LR\n  A[<b>굵게</b>] --> B"
    ),
    "loose front matter": (
        "---\nconfig:\n  layout: elk\n  securityLevel: loose\n  maxEdges: 0\n  maxTextSize: 1\n"
        '  themeCSS: "@import url({ear})"\n'
        "---\ngraph LR\n  A[가] --> B[나]"
    ),
    "a picture": 'graph LR\n  A@{ img: "{ear}", label: "그림", w: 60, h: 60 } --> B[끝]',
    "icons": 'graph LR\n  A["fa:fa-server 서버"] --> B\n  C@{ icon: "logos:aws", label: "구름" } --> A',
    "architecture icons": "architecture-beta\n  service a(logos:aws-ec2)[EC2]\n  service b(disk)[S3]\n  a:R --> L:b",
    "sprites": 'C4Context\n  Person(a, "나", "설명", $sprite="img:{ear}")\n  System(b, "체계")\n  Rel(a, b, "쓴다")',
    "links of a participant": (
        'sequenceDiagram\n  participant A\n  link A: 링크 @ {ear}\n  links A: {"자바": "javascript:alert(1)"}\n'
        "  A->>B: <img src={ear}>안녕"
    ),
    "a class behind a click": 'classDiagram\n  class A\n  click A href "javascript:alert(1)"\n  A <|-- B',
    "names of JavaScript": "graph LR\n  __proto__[가] --> constructor[나]\n  constructor --> toString[다]",
}
"""What is drawn all the same."""


@pytest.fixture(scope="module")
def ear() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine, and the list of what it was asked for."""
    with listening() as (address, asked):
        yield f"{address}/x", asked


def session(address: str, *, quick: bool) -> tuple[str, dict[str, int]]:
    """Return a session of bad diagrams, a good one after each, and the line of each one's fence.

    What takes all the time there is for a diagram is left out where it is to be `quick`.
    """
    lines, places = ["# 나쁜 입력", "", "## 절 (30분)", ""], {}
    sources = {**{name: source for name, (source, _, _) in REFUSED.items()}, **DRAWN}
    if quick:
        del sources[ENDLESS]
    for number, (name, source) in enumerate(sources.items()):
        for title, body in ((name, source.replace("{ear}", address)), (f"good {number}", GOOD.format(number=number))):
            lines += [f"### {title}", ""]
            places[title] = len(lines) + 1
            lines += ["```mermaid", *(body.split("\n") if body else []), "```", ""]
    return "\n".join(lines), places


@pytest.fixture(scope="module")
def built(
    tmp_path_factory: pytest.TempPathFactory, ear: tuple[str, list[str]], *, quick: bool
) -> tuple[Path, dict[str, int], dict[str, Any], int]:
    """Return the output folder, the lines of the diagrams, the report and the exit code of the build."""
    folder = tmp_path_factory.mktemp("bad")
    text, places = session(ear[0], quick=quick)
    (folder / "bad.md").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(renderer, "SECONDS", 10)
        code = main(["build", "bad.md", "-o", "out", "--force", "--report", "report.json"])
    return folder / "out", places, json.loads((folder / "report.json").read_text(encoding="utf-8")), code


def test_each_is_told_once_at_its_line_and_the_build_fails(built: Any) -> None:
    _, places, report, code = built
    assert code == 1
    errors = [(told["line"], told["code"]) for told in report["diagnostics"] if told["severity"] == "error"]
    assert sorted(errors) == sorted(
        (places[name] + line, code) for name, (_, code, line) in REFUSED.items() if name in places
    )


def test_every_other_diagram_is_drawn(built: Any) -> None:
    _, places, report, _ = built
    drawn = {diagram["line"]: diagram["drawn"] for diagram in report["sessions"][0]["diagrams"]}
    assert [name for name, line in places.items() if (drawn[line] == "source") != (name in REFUSED)] == []


def test_nothing_was_fetched(built: Any, ear: tuple[str, list[str]]) -> None:
    assert built
    assert ear[1] == []


def test_nothing_hostile_is_in_the_outputs(built: Any, ear: tuple[str, list[str]]) -> None:
    hostile = re.compile(rb"javascript:|vbscript:|file:///|data:text|onerror|@import|<script")
    with zipfile.ZipFile(built[0] / "bad.pptx") as deck:
        found = [name for name in deck.namelist() if hostile.search(deck.read(name))]
        targets = [deck.read(name) for name in deck.namelist() if name.endswith(".rels")]
    assert found == []
    assert not any(ear[0].encode() in target for target in targets)
    with pikepdf.open(built[0] / "bad.handout.pdf") as handout:
        links = [str(note.get("/A", {}).get("/URI", "")) for page in handout.pages for note in page.get("/Annots", [])]
    assert not any(hostile.search(link.encode()) or ear[0] in link for link in links)


def test_line_and_column_are_those_of_the_markdown_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "# 제목\n\n## 절 (5분)\n\n"
    texts = {
        "dos.md:7:5": f"{head}```mermaid\ngraph TD\n  A가] --> B\n```\n".replace("\n", "\r\n"),
        "list.md:9:8": f"{head}1. 하나\n\n   ```mermaid\n   graph TD\n     A가] --> B\n   ```\n",
        "tildes.md:9:3": f"{head}~~~~mermaid\ngraph TD\n\n%% 설명\nA가] --> B\n~~~~\n",
        "matter.md:9:1": f"---\nslot: 50분\n---\n{head}````mermaid\nA가] --> B\ngraph TD\n````\n",
        "quote.md:7:5": f"{head}> ```mermaid\n> graph TD\n> A가] --> B\n> ```\n",
    }
    monkeypatch.chdir(tmp_path)
    for place, text in texts.items():
        Path(place.partition(":")[0]).write_bytes(text.encode())
    assert main(["check", *(place.partition(":")[0] for place in texts)]) == 1
    said = capsys.readouterr().err
    assert [place for place in texts if f"{place}: error GY30" not in said] == []
