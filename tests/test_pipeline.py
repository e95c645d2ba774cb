"""One session's outputs: what is left out changes nothing in what is written."""

from __future__ import annotations

import functools
import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from pptx import Presentation

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan import pipeline
from gyoan.export.pdf import export_pdf
from gyoan.layout.handout.pages import body_of, handout_of
from gyoan.model.handout import Edition
from gyoan.model.pages import Chapter, Page, TextSlice
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.units import Points
from gyoan.pipeline import Result, compose
from gyoan.preparing import read_and_plan
from gyoan.typesetting import setting
from gyoan.typesetting.atoms import StyledRun
from gyoan.typesetting.breaking import Manner, SetLine
from gyoan.typesetting.setting import LinkedInk

LISTING = "\n".join(f"echo {number}" for number in range(70))
SESSION = f"""# Session 1: 배포

**시간**: 50분

## 🎯 목표 (5분)

- [앞 시간](session_02.md)을 이어 간다

## 실습 (30분)

### 단계 1 (10분)

```bash
{LISTING}
```

### 단계 2 (20분)

1. 차례로 해 본다

   ```yaml
{LISTING.replace("echo", "   - echo")}
   ```

- [x] 맞는 답
- [ ] 다른 답

<!-- note: 천천히 말한다 -->

## 정리 (10분)

끝.
"""
FORMATS = (("pptx",), ("pdf",), ("pptx", "pdf"))
EDITIONS = (("student",), ("teacher",), ("student", "teacher"))
HANDOUTS = (("pages",), ("slides",), ("pages", "slides"))
Composed = Callable[..., Result]


@pytest.fixture
def composed(theme: Theme) -> Composed:
    """Return what composes the session with settings changed, each but once."""

    @functools.cache
    def made(**changes: object) -> Result:
        plan = read_and_plan(SESSION.encode(), "week_01/day_01/session_01.md", Settings()).value
        assert plan is not None
        settings = replace(plan.settings, **changes)  # type: ignore[arg-type]
        return compose(replace(plan, settings=settings, links={"session_02.md": "session_02"}), {}, {}, theme).value

    return made


@pytest.mark.thorough
def test_an_output_is_the_same_whatever_else_is_written(composed: Composed) -> None:
    whole = composed(formats=FORMATS[-1], editions=EDITIONS[-1], handouts=HANDOUTS[-1])
    assert set(whole.files) == {"pptx", "handout.pdf", "teacher.pdf", "slides.pdf"}

    for formats in FORMATS:
        for editions in EDITIONS:
            for handouts in HANDOUTS:
                some = composed(formats=formats, editions=editions, handouts=handouts)
                assert some.files
                assert some.files == {name: whole.files[name] for name in some.files}, (formats, editions, handouts)


def test_a_book_is_the_same_with_and_without_a_deck_beside_it(composed: Composed, theme: Theme) -> None:
    whole, *others = (composed(formats=formats, books=("day",)).chapters for formats in FORMATS)

    assert all(first for first, _ in whole[Edition.STUDENT].slides.values())
    for other in others:
        assert [chapter.slides for chapter in other.values()] == [chapter.slides for chapter in whole.values()]
        assert bound_alone(other, theme) == bound_alone(whole, theme)


def bound_alone(chapters: Mapping[Edition, Chapter], theme: Theme) -> list[bytes]:
    """Return what books have of a session, each edition as a file."""
    bodies = (body_of((chapter.handout,), theme.page) for chapter in chapters.values())
    return [export_pdf(handout_of(body), theme) for body in bodies]


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how often a session is laid out, and filled into pages, from here on."""
    found: Counter[str] = Counter()

    def counted(name: str, make: Callable[..., object]) -> None:
        def made(*given: object, **named: object) -> object:
            found[name] += 1
            return make(*given, **named)

        monkeypatch.setattr(pipeline, name, made)

    for name in ("layout_deck", "layout_handout", "layout_slide_handout", "paged"):
        counted(name, getattr(pipeline, name))
    return found


EVERYTHING = {"formats": FORMATS[-1], "editions": EDITIONS[-1], "handouts": HANDOUTS[-1]}
LAID_OUT = {"layout_deck": 1, "layout_handout": 2, "layout_slide_handout": 1}


def test_an_edition_is_laid_out_once_and_filled_into_pages_once_for_itself_and_once_for_all_its_books(
    composed: Composed, counts: Counter[str]
) -> None:
    composed(**EVERYTHING)
    # Both editions, and the slides.
    assert counts == {**LAID_OUT, "paged": 3}

    counts.clear()
    chapters = composed(**EVERYTHING, books=("day", "week", "course")).chapters
    # A book has no table of contents for each of its sessions, so that its pages end elsewhere.
    assert counts == {**LAID_OUT, "paged": 5}
    alone, bound = composed(**EVERYTHING).handouts["handout.pdf"].body, chapters[Edition.STUDENT].handout.pages
    assert not {*ends(alone)[:-1]} & {*ends(bound)[:-1]}

    counts.clear()
    composed(**EVERYTHING | {"handouts": ("slides",)}, books=("day",))
    assert counts == {**LAID_OUT, "paged": 3}


def test_pages_that_are_the_same_in_a_book_are_filled_once(theme: Theme, counts: Counter[str]) -> None:
    text = "# 하나\n\n소개\n\n## 하나뿐인 절 (5분)\n\n글\n\n### 부분 (3분)\n\n글\n\n### 부분 (2분)\n\n글\n"
    plan = read_and_plan(text.encode(), "session_01.md", Settings(books=("day",), **EVERYTHING)).value
    assert plan is not None
    chapters = compose(plan, {}, {}, theme).value.chapters
    assert counts == {**LAID_OUT, "paged": 3}
    assert [ends(chapter.handout.pages) for chapter in chapters.values()] == [["글"]] * 2


def ends(pages: Iterable[Page]) -> list[str]:
    """Return the last line of each page's text."""
    last = [page.text[-1].content for page in pages]
    return [content.block.lines[content.index].text for content in last if isinstance(content, TextSlice)]


def test_a_link_to_a_heading_of_another_session_names_it_in_books_alone(theme: Theme) -> None:
    text = "# 하나\n\n## 도입 (5분)\n\n[다음](session_02.md#정리)\n\n[밖](https://example.com/#정리)\n"
    plan = read_and_plan(text.encode(), "session_01.md", Settings(formats=("pdf",), books=("day",))).value
    assert plan is not None
    result = compose(replace(plan, links={"session_02.md#정리": "../day_02/session_02"}), {}, {}, theme).value

    def links(pages: Iterable[Page]) -> set[str]:
        contents = tuple(placed.content for page in pages for placed in page.placed)
        return {fragment.link for fragment, _ in found(contents, Fragment) if not fragment.link.startswith("#")} - {""}

    by_itself, in_books = "../day_02/session_02.handout.pdf", "../day_02/session_02.handout.pdf#정리"
    outside = {"https://example.com/#정리"}
    assert links(result.handouts["handout.pdf"].pages) == {by_itself, *outside}
    assert links(result.chapters[Edition.STUDENT].handout.pages) == {in_books, *outside}


def test_a_slide_leads_to_the_deck_of_the_session_that_its_text_links_to(composed: Composed) -> None:
    deck = Presentation(io.BytesIO(composed(formats=("pptx",)).files["pptx"]))

    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert "session_02.pptx" in {run.hyperlink.address for run in runs if run.text == "앞 시간"}


def test_where_lines_end_is_found_once_for_all_editions_and_forgotten_with_the_session(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[str] = []
    usual = setting.break_lines
    planned = read_and_plan(
        "# 제목\n\n## 절\n\n글 한 줄\n".encode(), "session.md", Settings(editions=EDITIONS[-1])
    ).value
    assert planned is not None

    def counted(runs: Sequence[StyledRun[LinkedInk]], width: Points, manner: Manner) -> tuple[SetLine[LinkedInk], ...]:
        broken.append("".join(run.text for run in runs))
        return usual(runs, width, manner)

    monkeypatch.setattr(setting, "break_lines", counted)
    for times in (1, 2):
        compose(planned, {}, {}, theme)
        assert broken.count("글 한 줄") == times


def test_what_is_not_written_is_not_counted(composed: Composed) -> None:
    deck, handout = composed(formats=("pptx",)), composed(formats=("pdf",))

    assert (deck.slides > 0, deck.pages) == (True, 0)
    assert (handout.slides, handout.pages > 0) == (0, True)
