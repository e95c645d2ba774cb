"""Sessions that have all there is, composed to decks, handouts and books, and what a reader of these sees or hears."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
from PIL import Image

from charts import bars, line, pie
from gyoan.diagrams.alt import describe
from gyoan.diagrams.refusals import Refusal, undrawn
from gyoan.export.pdf import export_pdf
from gyoan.layout.handout.book import Leaf, Volume, bound
from gyoan.model.chart import Chart, XyChart
from gyoan.model.drawing import Drawing, Drawings, FrameName, Undrawn
from gyoan.model.handout import Edition
from gyoan.model.message import Language, language_of
from gyoan.model.picture import Picture
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.pipeline import Result, compose, edition_options
from gyoan.preparing import Plan, diagrams_of, read_and_plan
from gyoan.session_theme import speaking
from pdf_text import texts_of_pages

PRINTED = Path(__file__).parent / "printed"
FILE = "week_03/day_05/session_08.md"
WORKBOOK = ".xlsx"
WORDS = re.compile(
    r"<(?:a:t|c:v|t|dc:title|dc:subject|PresentationFormat)(?: [^>]*)?>([^<]+)<"
    r"|<(?:p:cNvPr|p:cSld|p14:section)\b[^>]*?\bname=\"([^\"]*)\""
    r"|\b(?:descr|tooltip)=\"([^\"]*)\""
)
"""What a reader of a deck sees, hears or finds in a pane."""
SLIDE_NAME = re.compile(r"(?<=<p:cSld )name=\"[^\"]*\"")
SAID = {"/Alt", "/Contents", "/Title", "/ActualText", "/Subject", "/Keywords", "/P"}
"""Where a PDF has words besides those on its pages."""


EVERYTHING = Settings(
    title="2026",
    formats=("pptx", "pdf"),
    editions=("student", "teacher"),
    handouts=("pages", "slides"),
    books=("day",),
)
FIGURE = {"picture.png", "그림.png"}
"""What the pictures of sessions are called."""


def printed_files(text: str, theme: Theme) -> dict[str, bytes]:
    """Return all outputs of a session by name, with the books of its day."""
    result, leaves = composed(text, theme, EVERYTHING)
    language = next(iter(leaves.values())).language
    files = dict(result.files)
    for edition, leaf in leaves.items():
        volume = Volume("2026", leaf.session.identity.path(language), (leaf,))
        files[f"book of {edition.name}"] = bound_file(volume, theme)
    return files


def composed(text: str, theme: Theme, settings: Settings, path: str = FILE) -> tuple[Result, dict[Edition, Leaf]]:
    """Return what becomes of a session, and what a book of each edition has of it."""
    plan = read_and_plan(text.encode(), path, settings).value
    assert plan is not None
    language = language_of(plan.settings.language)
    figure = Picture(picture(), 60, 40, natural_width=60, natural_height=40)
    result = compose(plan, drawings(plan, language), dict.fromkeys(FIGURE, figure), theme).value
    day = plan.session.identity.path(language).rpartition(" · ")[0]
    leaves = {
        edition: Leaf(plan.session, plan.schedule, chapter, edition_options(plan, edition), "8.pdf", day, language)
        for edition, chapter in result.chapters.items()
    }
    return result, leaves


def bound_file(volume: Volume, theme: Theme) -> bytes:
    """Return the book of sessions of one language."""
    spoken = speaking(theme, {Language.ENGLISH: "en-US", Language.KOREAN: "ko-KR"}[volume.leaves[0].language])
    return export_pdf(bound(volume, spoken), spoken)


def drawings(plan: Plan, language: Language) -> Drawings:
    """Return what stands in for the session's diagrams; one of them could not be drawn."""
    size = Length.of_points(300), Length.of_points(150)
    charts: Mapping[str, Chart] = {
        "pie": pie(("1", 1), ("2", 2)),
        "xychart-beta": XyChart("", ("1", "2", "3"), (bars("", 1, 2, 3), line("", 3, 2, 1)), 16),
    }
    graph = {
        "nodes": [{"id": name, "label": name, "shape": "rect", "parentId": None} for name in "12"],
        "edges": [{"start": "1", "end": "2", "label": ""}],
    }
    drawn: dict[tuple[str, FrameName], Drawing | Undrawn] = {}
    for diagram in diagrams_of(plan.session):
        alt = describe(diagram.kind, diagram.source, graph, (), language)
        made = Drawing(*size, b"", "", 12.0, alt, chart=charts[diagram.kind]) if diagram.kind in charts else None
        flow = Drawing(*size, picture(), "", 12.0, alt) if diagram.kind == "flowchart" else None
        for frame in FrameName:
            drawn[diagram.source, frame] = (
                made or flow or undrawn(Refusal("timeout" if diagram.kind == "mindmap" else "syntax"))
            )
    return drawn


def picture() -> bytes:
    """Return a picture of nothing in particular."""
    data = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(data, "PNG")
    return data.getvalue()


def parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each XML part of a package, and of the workbooks in it, with its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(WORKBOOK):
                yield from parts(package.read(name))
            elif name.endswith((".xml", ".rels")):
                yield name, package.read(name).decode()


def deck_words(data: bytes) -> Iterator[str]:
    """Yield what a deck says: text, names, descriptions. The name of a slide is its identity, which nobody sees."""
    for _, part in parts(data):
        for groups in WORDS.findall(SLIDE_NAME.sub("", part) if "<p:sld " in part[:200] else part):
            yield from filter(None, groups)


def pdf_words(data: bytes) -> Iterator[str]:
    """Yield what a PDF says: the lines of its pages, and the texts of outline, properties and alternatives."""
    for page in texts_of_pages(data):
        yield from page.splitlines()
    with pikepdf.open(io.BytesIO(data)) as document:
        for one in document.objects:
            yield from _texts(one)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, pikepdf.Dictionary):
        for key, inner in value.items():
            if isinstance(inner, pikepdf.String) and key in SAID:
                yield str(inner)
            elif not getattr(inner, "is_indirect", False):
                yield from _texts(inner)
    elif isinstance(value, pikepdf.Array):
        for inner in value:
            if not getattr(inner, "is_indirect", False):
                yield from _texts(inner)
