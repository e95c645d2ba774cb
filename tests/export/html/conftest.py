"""A session with everything that a page of slides must cope with, as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases_built import Built, built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for these tests too)
from gyoan.export.html import export_html
from gyoan.layout.deck.composition import DeckOptions, layout_deck
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme

HOSTILE = "</script><svg onload=alert(1)>"
SESSION = """# 첫걸음 `</script><svg onload=alert(1)>`

## 1. 낱말 (10분)

`</script><svg onload=alert(1)>`을 글로 읽는다. [안내서](https://example.com/guide)를 본다.

| 구분 | 이미지 | 컨테이너 |
|---|---|---|
| 상태 | 바뀌지 않는다 | 바뀐다 |

## 2. 💬 토론 (5분)

이미지는 언제 바뀌는가?

<!-- answer: 다시 만들 때 -->

## 3. 마무리 (5분)

- 두 가지를 배웠다
"""


def deck_of(session: Built, theme: Theme, *, autoplay: bool = False) -> Deck:
    """Return the slides of a session whose answers appear by click."""
    options = DeckOptions(autoplay, answers_appear=True)
    whole = session.session, session.schedule, session.drawings, session.pictures.value
    return layout_deck(*whole, theme, options).value


@pytest.fixture(scope="session")
def deck(theme: Theme) -> Deck:
    return deck_of(built(SESSION, theme), theme)


@pytest.fixture(scope="session")
def html(deck: Deck, theme: Theme) -> str:
    return export_html(deck, theme).decode()


@pytest.fixture(scope="session")
def address(html: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the page as a file."""
    path = Path(tmp_path_factory.mktemp("page"), "slides.html")
    path.write_text(html, "utf-8")
    return path.as_uri()
