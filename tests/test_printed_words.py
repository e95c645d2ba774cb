"""What gyoan itself writes on slides and pages is in the session's language, whatever a reader sees or hears of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from charts import bars, line, pie
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.diagrams.alt import describe
from gyoan.diagrams.refusals import Refusal, undrawn
from gyoan.export.pdf import book_pages, export_book
from gyoan.layout.handout.book import Leaf, Volume, bound, with_run_sheets
from gyoan.model.blocks import Aside
from gyoan.model.chart import Chart, XyChart
from gyoan.model.drawing import Drawing, Drawings, FrameName, Undrawn
from gyoan.model.handout import Edition
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from gyoan.model.picture import Picture
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.pipeline import chapter_options, compose, speaking
from gyoan.preparing import Plan, diagrams_of, read_and_plan

HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+")
LATIN = re.compile("[A-Za-z]{2,}")
PRINTED = Path(__file__).parent / "printed"
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
FILE = "week_03/day_05/session_08.md"


@pytest.fixture(params=["english", "korean"])
def printed(request: pytest.FixtureRequest, theme: Theme) -> tuple[str, str, dict[str, bytes]]:
    """Return the language of a session that has all there is, its text, and its outputs by name."""
    text = (PRINTED / f"{request.param}.md").read_text("utf-8")
    settings = Settings(
        title="2026",
        formats=("pptx", "pdf"),
        editions=("student", "teacher"),
        handouts=("pages", "slides"),
        books=("day",),
    )
    plan = read_and_plan(text.encode(), FILE, settings).value
    assert plan is not None
    language = Language.KOREAN if request.param == "korean" else Language.ENGLISH
    figure = Picture(picture(), 60, 40, natural_width=60, natural_height=40)
    result = compose(plan, drawings(plan, language), {"picture.png": figure, "그림.png": figure}, theme).value
    files = dict(result.files)
    spoken = speaking(theme, plan.settings.language)
    for edition, chapter in result.chapters.items():
        leaf = Leaf(plan.session, plan.schedule, chapter, chapter_options(plan, edition), "8.pdf", "", language)
        volume = Volume("2026", plan.session.identity.path(language), (leaf,))
        book = bound(volume, spoken)
        if edition is Edition.TEACHER:
            book = with_run_sheets(book, volume, book_pages(book, spoken), spoken)
        files[f"book of {edition.name}"] = export_book(book, spoken)
    return request.param, text, files


def test_what_is_written_beside_a_sessions_own_words_is_in_its_language(
    printed: tuple[str, str, dict[str, bytes]],
) -> None:
    name, text, files = printed
    foreign = LATIN if name == "korean" else HANGUL
    own = set(foreign.findall(text)) | {"QR", "ii", "iii"}
    assert set(files) == {"pptx", "handout.pdf", "teacher.pdf", "slides.pdf", "book of STUDENT", "book of TEACHER"}

    said = {file: list(deck_words(data) if file == "pptx" else pdf_words(data)) for file, data in files.items()}

    assert all(len(words) > 100 for words in said.values())
    for file, texts in said.items():
        assert {words for words in texts if set(foreign.findall(words)) - own} == set(), file


def test_no_part_of_an_english_deck_has_hangul_but_the_names_of_typefaces(theme: Theme) -> None:
    plan = read_and_plan((PRINTED / "english.md").read_bytes(), FILE, Settings(formats=("pptx",))).value
    assert plan is not None
    deck = compose(plan, drawings(plan, Language.ENGLISH), {}, theme).value.files["pptx"]
    typefaces = re.compile(r'typeface="[^"]*"')

    found = [name for name, part in parts(deck) if HANGUL.search(typefaces.sub("", part))]

    assert found == []


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
            drawn[diagram.source, frame] = made or flow or undrawn(Refusal("syntax"))
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
    with pdfplumber.open(io.BytesIO(data)) as shown:
        for page in shown.pages:
            yield from (page.extract_text() or "").splitlines()
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


@pytest.mark.parametrize(
    ("front_matter", "course", "title"),
    [
        ("", "en-US", "Discussion"),
        ("", "ko-KR", "토론"),
        ("---\nlanguage: en-US\n---\n", "ko-KR", "Discussion"),
        ("---\nlanguage: ko-KR\n---\n", "en-US", "토론"),
        ("---\nlanguage: ja-JP\n---\n", "ko-KR", "Discussion"),
    ],
)
def test_what_stands_for_a_sign_is_in_the_language_of_the_session_and_not_of_its_course(
    front_matter: str, course: str, title: str
) -> None:
    text = f"{front_matter}# 1\n\n::: discussion\n2\n:::\n"

    plan = read_and_plan(text.encode(), FILE, Settings(language=course)).value

    assert plan is not None
    assert [plain_text(block.title) for block in plan.session.blocks if isinstance(block, Aside)] == [title]
