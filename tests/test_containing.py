"""A fault of ours costs its block: it is shown as its source and told with its line, and all else is built."""

from __future__ import annotations

import io
from typing import Any

import pptx
import pytest

from cases_built import Built, built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from failing import FaultError, failing
from gyoan import pipeline
from gyoan.export import EXPORTERS, DeckExporter
from gyoan.export.pptx import tables
from gyoan.layout.deck import kinds, packing
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.handout import blocks as handout_blocks
from gyoan.layout.handout import code as handout_code
from gyoan.markdown import blocks as reading
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.theme import Theme
from pdf_text import texts_of_pages

pytestmark = pytest.mark.long

MARKDOWN = """# 제목 (20분)

## 하나 (10분)

앞에 선 글

```bash
echo 첫째
```

| 가 | 나 |
|---|---|
| 표의 | 낱말 |

## 둘 (10분)

- 목록 하나
- 목록 둘

```bash
echo 둘째
```
"""
WORDS = ("앞에 선 글", "echo 첫째", "표의", "낱말", "목록 하나", "목록 둘", "echo 둘째")


def faults(session: Built) -> list[Diagnostic]:
    found = [one for one in session.diagnostics if one.code is Code.INTERNAL_FAULT]
    assert all(one.severity is Severity.ERROR and "FaultError" in one.exception for one in found)
    return found


def deck_text(session: Built) -> str:
    slides = pptx.Presentation(io.BytesIO(session.files["pptx"])).slides
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    frames = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    texts += [cell.text_frame.text for table in frames for row in table.rows for cell in row.cells]
    return "\n".join(texts).replace("\u00a0", " ")


def page_text(session: Built) -> str:
    return "\n".join(texts_of_pages(session.files["handout.pdf"]))


def check(session: Built, lines: list[int]) -> None:
    """Fail unless everything can be read in both outputs and the faults are told at these lines."""
    assert sorted(one.span.line for one in faults(session)) == lines
    for text in (deck_text(session), page_text(session)):
        assert [word for word in WORDS if word not in text] == []


@pytest.mark.parametrize("method", ["fit", "draw", "weight"])
def test_a_fault_in_a_slides_code_costs_that_code(method: str, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    def marked(piece: CodePiece, *_: Any) -> bool:
        # The stand-in has the fence's lines, too.
        return piece.lines == ("echo 첫째",)

    monkeypatch.setattr(CodePiece, method, failing(getattr(CodePiece, method), marked))
    session = built(MARKDOWN, theme)

    check(session, [7])
    assert "```bash\necho 첫째\n```" in deck_text(session).replace("\x0b", "\n")
    assert "```bash" not in page_text(session)


def test_a_fault_in_cutting_a_listing_costs_that_listing(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = "```output\n" + "줄\n" * 60 + "끝줄\n```"
    monkeypatch.setattr(CodePiece, "split", failing(CodePiece.split))

    session = built(f"{MARKDOWN}\n{listing}\n", theme)

    check(session, [24])
    assert "끝줄" in deck_text(session)


def test_a_fault_in_a_slides_table_costs_that_table(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TablePiece, "draw", failing(TablePiece.draw))

    check(built(MARKDOWN, theme), [11])


def test_a_fault_in_all_code_leaves_it_as_plain_text(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CodePiece, "draw", failing(CodePiece.draw))

    check(built(MARKDOWN, theme), [7, 20])


def test_a_fault_in_choosing_pieces_costs_its_text(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = failing(kinds._lead, lambda groups: any("목록" in str(group) for group in groups))
    monkeypatch.setattr(kinds, "_lead", listed)

    session = built(MARKDOWN, theme)

    check(session, [17])
    assert "- 목록 하나" in deck_text(session)


def test_a_fault_in_the_handouts_code_costs_that_code_there_alone(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = failing(handout_code.set_code, lambda text, *_: text == "echo 둘째")
    monkeypatch.setattr(handout_code, "set_code", own)

    session = built(MARKDOWN, theme)

    check(session, [20])
    assert "```" in page_text(session)
    assert "```" not in deck_text(session)


def test_a_fault_in_the_handouts_text_leaves_the_deck_whole(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handout_blocks, "set_list", failing(handout_blocks.set_list))

    check(built(MARKDOWN, theme), [17])


def test_a_fault_in_writing_a_slide_costs_its_block(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_row", failing(tables._row))

    check(built(MARKDOWN, theme), [11])


def test_a_fault_in_reading_costs_the_block_however_deep(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(reading.READERS, "fence", failing(reading.READERS["fence"]))

    nested = MARKDOWN.replace("- 목록 둘\n", "- 목록 둘\n\n  ```bash\n  안쪽 코드\n  ```\n")
    session = built(nested, theme)

    assert [one.span.line for one in faults(session)] == [7, 20, 24]
    assert "안쪽 코드" in deck_text(session)
    assert "목록 하나" in deck_text(session)
    (first, *_) = faults(session)
    assert first.source_line == "```bash"


def test_a_fault_of_two_blocks_beside_one_another_costs_the_second(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    def together(pages: Any, *_: Any) -> bool:
        text = str(pages)
        return "앞에 선 글" in text and "lines=('echo 첫째',)" in text

    monkeypatch.setattr("gyoan.layout.deck.bodies.packed_bodies", failing(packing.packed_bodies, together))
    monkeypatch.setattr("gyoan.layout.deck.merging.packed_bodies", failing(packing.packed_bodies, together))

    session = built(MARKDOWN, theme)

    assert [one.span.line for one in faults(session)] == [7]
    assert "```bash" in deck_text(session)
    assert "목록 하나" in deck_text(session)


def test_a_fault_that_is_no_blocks_is_raised_as_it_is(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EXPORTERS, "pptx", DeckExporter(lambda: failing(lambda *_: b"")))

    with pytest.raises(FaultError):
        _ = built(MARKDOWN, theme).composed


def test_a_session_without_faults_is_laid_out_once(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    layout = pipeline.layout_deck
    monkeypatch.setattr(pipeline, "layout_deck", lambda *given: calls.append(1) or layout(*given))

    assert built(MARKDOWN, theme).files
    assert len(calls) == 1


def test_one_fault_among_hundreds_of_blocks_takes_few_tries(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    layout = pipeline.layout_deck
    monkeypatch.setattr(pipeline, "layout_deck", lambda *given: calls.append(1) or layout(*given))
    monkeypatch.setattr(TextPiece, "draw", failing(TextPiece.draw, lambda piece, *_: "문단 77." in str(piece)))
    paragraphs = "\n\n".join(f"문단 {number}." for number in range(200))

    session = built(f"# 제목\n\n## 하나\n\n{paragraphs}\n", theme, formats=("pptx",))

    assert [one.span.line for one in faults(session)] == [5 + 2 * 77]
    assert len(calls) < 30
