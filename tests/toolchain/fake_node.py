"""A stand-in for Node: npm, the browser's unpacker and the worker, as far as the Python side can tell.

What it does is written down in `calls.log` in the folder above its own, since the worker gets no variables of ours.
What stands in `mode` beside that makes it fail: `npm-fails`, `npm-killed` (dies half-way), `npm-stuck` (as long as its
parent lives), `mute` (a worker that dies at once), `mute-once` (the first of them), `wordless` (dies at once and says
nothing), `refuses` (to open, and says nothing), `unpack-fails`, `dies-drawing`, `silent` (never answers); or makes it
slow: `in-pairs` (answers two requests at a time, the later one first), `slow` (gives signs of life for a while before
it answers); or `bare` (its browser has no sandbox), `fetches` (it has a browser to fetch), `broken-cli` (what
draws pictures cannot be loaded).
What npm says its registry is stands in `registry`. A worker that is started writes the variables it has to
`variables.json`.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
import time
from pathlib import Path

PNG = base64.b64encode(b"\x89PNG drawn").decode()
SETS = {
    "gyoan-base-fonts": (
        "@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf",
        "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
        "@expo-google-fonts/noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf",
        "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf",
        "@expo-google-fonts/noto-sans-kr/LICENSE_FONT",
        "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
        "d2coding/src/d2coding.ttf",
        "d2coding/src/d2coding-bold.ttf",
        "d2coding/fonts/d2coding-full.ttf",
    ),
    "gyoan-mermaid": (
        *("mermaid/dist/mermaid.min.js", "mermaid/dist/mermaid.js", "elkjs/lib/elk-worker.min.js"),
        *("puppeteer-core/lib/a.js", "puppeteer-core/lib/a.js.map", "puppeteer-core/lib/a.d.ts"),
    ),
    "gyoan-chromium": ("@sparticuz/chromium/bin/chromium.br",),
    "gyoan-mermaid-cli": (
        *("mermaid/dist/mermaid.core.mjs", "mermaid/dist/mermaid.esm.mjs", "mermaid/dist/chunks/mermaid.esm/a.mjs"),
        "@mermaid-js/mermaid-zenuml/dist/mermaid-zenuml.core.mjs",
        "@mermaid-js/mermaid-zenuml/dist/mermaid-zenuml.esm.mjs",
        "@mermaid-js/mermaid-zenuml/dist/chunks/mermaid-zenuml.esm/a.mjs",
        "@mermaid-js/layout-tidy-tree/dist/mermaid-layout-tidy-tree.core.mjs",
        "@mermaid-js/layout-tidy-tree/dist/mermaid-layout-tidy-tree.esm.mjs",
        "@mermaid-js/layout-tidy-tree/dist/chunks/mermaid-layout-tidy-tree.esm/a.mjs",
        "@fortawesome/fontawesome-free/css/brands.css",
        "@fortawesome/fontawesome-free/webfonts/brands.woff2",
        *("katex/dist/katex.css", "katex/dist/fonts/a.woff2"),
        *("@mermaid-js/mermaid-cli/src/index.js", "puppeteer/a.js", "puppeteer-core/a.js"),
    ),
}
"""The files of the packages that gyoan asks for together, by the name in its `package.json`, and some that go."""
FONT = tuple(f"@fontsource/pretendard/files/pretendard-latin-{weight}-normal.woff" for weight in (400, 500, 700))
LICENCE = "@fontsource/pretendard/LICENSE"
HERE = Path(__file__).resolve().parent.parent
LOG, VARIABLES = HERE / "calls.log", HERE / "variables.json"
MODE = (HERE / "mode").read_text(encoding="utf-8") if (HERE / "mode").is_file() else ""


def main() -> None:
    """Do what Node would do with these arguments."""
    arguments = [one for one in sys.argv[1:] if one == "--version" or not one.startswith("--")]
    program = Path(arguments[0]).name
    if program not in ("--version", "npm-cli.js"):
        note(program)
    if program == "--version":
        sys.stdout.write("v24.1.0\n")
    elif program == "npm-cli.js" and arguments[1:] == ["config", "get", "registry"]:
        note("npm config")
        sys.stdout.write(f"{(HERE / 'registry').read_text(encoding='utf-8')}\n")
    elif program == "npm-cli.js":
        install()
    elif program == "unpack.mjs":
        if MODE == "unpack-fails":
            sys.exit("Error: no space left")
        Path(arguments[2], "chromium").write_text("#!/bin/sh\nexit 0\n")
        Path(arguments[2], "chromium").chmod(0o755)
    elif program == "fetch.mjs":
        if MODE == "fetches":
            Path(arguments[-1], "chrome-headless-shell").touch()
    else:
        work()


def note(line: str) -> None:
    """Write down what is done."""
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"{line}\n")


def install() -> None:
    """Put the packages into the folder we run in, one after another."""
    if MODE == "npm-fails":
        sys.exit("npm error code ENOTFOUND\nnpm error the network is gone")
    asked = json.loads(Path("package.json").read_text(encoding="utf-8"))
    note(f"npm {asked['name']}")
    for name in files_of(asked):
        Path("node_modules", name).parent.mkdir(parents=True, exist_ok=True)
        Path("node_modules", name).write_text(name)
        parts = name.split("/")
        Path("node_modules", *parts[: 2 if name.startswith("@") else 1], "package.json").write_text("{}")
        if MODE == "npm-killed":
            os.kill(os.getpid(), signal.SIGKILL)
        parent = os.getppid()
        while MODE == "npm-stuck" and os.getppid() == parent:
            time.sleep(0.02)
        time.sleep(0.02)


def files_of(asked: dict[str, object]) -> tuple[str, ...]:
    """Return the files of what a `package.json` asks for."""
    if asked["name"] in SETS:
        return SETS[str(asked["name"])]
    (package,) = asked["dependencies"]  # type: ignore[misc, attr-defined]
    return (*FONT, LICENCE) if "pretendard" in package else noto(package)


def noto(package: str) -> tuple[str, ...]:
    """Return the files of one of Noto's fonts."""
    stem = "".join(
        word.capitalize() if len(word) > 2 else word.upper() for word in package.partition("/")[2].split("-")
    )
    weights = ("400Regular", "500Medium", "700Bold")
    return (f"{package}/LICENSE_FONT", *(f"{package}/{weight}/{stem}_{weight}.ttf" for weight in weights))


def work() -> None:
    """Answer requests: a source with `bad` in it is refused, any other is drawn."""
    VARIABLES.write_text(json.dumps(dict(os.environ)), encoding="utf-8")
    first = LOG.read_text(encoding="utf-8").split().count("main.mjs") == 1
    if MODE == "mute" or (MODE == "mute-once" and first):
        sys.exit("Error: no browser here")
    if MODE == "wordless":
        sys.exit(1)
    held: list[dict[str, object]] = []
    for line in sys.stdin:
        request = json.loads(line)
        if request["op"] == "open":
            ok, sandbox = MODE != "refuses", MODE != "bare"
            refused = {"kind": "crash", "message": " ", "line": 0, "before": ""}
            say({"id": request["id"], "ok": ok, **({"browser": "Fake/1", "sandbox": sandbox} if ok else refused)})
            continue
        note(f"draw {request['source']!r}")
        if MODE == "dies-drawing" or "poison" in request["source"]:
            sys.exit("Error: out of memory")
        for _ in range(8 if MODE == "slow" else 0):
            time.sleep(0.1)
            say(None)
        held.append({"id": request["id"], **drawn(request)})
        if MODE != "silent" and (MODE != "in-pairs" or len(held) == 2):
            while held:
                say(held.pop())


def say(answer: dict[str, object] | None) -> None:
    """Write an answer, or an empty line as a sign of life."""
    sys.stdout.write((json.dumps(answer) if answer else "") + "\n")
    sys.stdout.flush()


def drawn(request: dict[str, object]) -> dict[str, object]:
    """Return the answer to a request for drawing."""
    source = str(request["source"])
    if "only a picture" in source and (not request["mermaidCli"] or MODE == "broken-cli"):
        return {"ok": False, "kind": "uninstalled", "message": "no such file", "line": 0, "before": ""}
    for kind in ("syntax", "unknown", "timeout"):
        if f"bad {kind}" in source:
            message = "Parse error on line 2:\n...bad\n---^"
            return {"ok": False, "kind": kind, "message": message, "line": 2, "before": ""}
    frames = request["frames"]
    assert isinstance(frames, list)
    picture = {"png": PNG, "svg": f"<svg>{source}</svg>", "width": 300, "height": 100, "points": 14}
    drawings = {frame["name"]: picture for frame in frames}
    return {"ok": True, "type": "flowchart-v2", "graph": None, "labels": ["가", "나"], "drawings": drawings}


main()
