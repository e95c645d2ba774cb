"""Programs that draw decks: each turns the file of a deck into what it shows of every slide, in points."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from gyoan.toolchain.tools import Toolchain
from office import convert
from renderers.pages import seen_in
from renderers.seen import Seen
from worker.javascript import install

HERE = Path(__file__).parent
PREVIEWER = Path("node_modules", "pptx-preview", "dist", "pptx-preview.umd.js")
HANGUL = "맑은 고딕"
"""The typeface of our decks, which no machine of ours has."""
NOT_IN_PPTX_PREVIEW = {"subroutine", "datastore"}
"""Shapes of diagrams of which pptx-preview shows the text only."""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck's file."""

    path: Path
    """Where it is."""
    width: float
    """How wide its slides are, in points."""
    height: float
    """How high they are."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that draws decks."""

    draw: Callable[[Deck], list[Seen]]
    """From a deck's file to what it shows of each slide."""
    cannot: Callable[[str], bool] = lambda _fault: False
    """Whether something that is missing is known of this program, and told in docs/programs.md."""


def libreoffice(soffice: Path, folder: Path) -> Program:
    """Return LibreOffice, which writes its pages to `folder`."""

    def draw(deck: Deck) -> list[Seen]:
        convert(soffice, [deck.path], "pdf", folder)
        return seen_in(folder / f"{deck.path.stem}.pdf", deck.width)

    return Program(draw)


def rpptx(font: Path) -> Program:
    """Return rpptx, which draws Hangul with `font`."""
    import rpptx as engine

    def draw(deck: Deck) -> list[Seen]:
        fonts = [(HANGUL, font.read_bytes())]
        return seen_in(BytesIO(engine.Presentation(str(deck.path)).to_pdf(fonts=fonts)), deck.width)

    return Program(draw)


def pptx_preview(toolchain: Toolchain) -> Program:
    """Return pptx-preview, drawn by the browser that draws diagrams; installed first where it is missing."""
    install(toolchain.node, HERE)
    browser = toolchain.browser

    def draw(deck: Deck) -> list[Seen]:
        arguments = [toolchain.folder, browser.executable, browser.libraries or "", HERE / PREVIEWER, deck.path]
        arguments += [deck.width, deck.height]
        command = [toolchain.node.executable, HERE / "preview.mjs", *map(str, arguments)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=300).stdout
        return [_previewed(slide) for slide in json.loads(printed)]

    return Program(draw, _is_known_of_pptx_preview)


def _is_known_of_pptx_preview(fault: str) -> bool:
    is_unknown_shape = fault.partition(" at ")[0] in NOT_IN_PPTX_PREVIEW
    return is_unknown_shape or fault.startswith("elbow line") or fault.removeprefix("word ").isdecimal()


def _previewed(slide: Mapping[str, list[list[float]]]) -> Seen:
    fills = tuple((left, top, right, bottom) for left, top, right, bottom in slide["fills"])
    stretches = tuple(((x, y), (to_x, to_y)) for (x, y), (to_x, to_y) in slide["stretches"])  # type: ignore[misc]
    return Seen(str(slide["text"]), fills, stretches)
