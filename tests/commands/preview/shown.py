"""A session as it was laid out, made by hand: slides by their lines, pages by what stands on them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from gyoan.commands.preview.shown_session import ShownSession
from gyoan.course.discovery import SessionFile
from gyoan.model.deck import Deck, Slide, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.pages import Handout
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length, Points

FILE = SessionFile(Path("/course/source/w/a.md"), "source/w/a.md", Path("w/a"), Path("/course/source"))


def slide(line: int, *spans: tuple[int, int]) -> Slide:
    stretches = tuple(SourceSpan("a.md", start, 1, end) for start, end in spans)
    return Slide(f"s{line}", SlideKind.BULLETS, "", (), "", Duration(0), line, stretches)


SLIDES = (slide(0), slide(3), slide(3, (5, 7)), slide(12, (14, 20), (11, 12)))


def pages(anchors: dict[str, tuple[int, float]], count: int) -> Handout:
    places = {name: (page, Points(down)) for name, (page, down) in anchors.items()}
    size = Length.of_points(100)
    return Handout("", "ko-KR", size, size, size, (), (None,) * count, places, (), frozenset())  # type: ignore[arg-type]


class _Size:
    """A theme of which only the size of slides is asked."""

    class deck:  # noqa: N801  (as the theme has it)
        class width:  # noqa: N801
            points = 960.0

        class height:  # noqa: N801
            points = 540.0


def shown(**more: Any) -> ShownSession:
    deck = Deck("제목", "", SLIDES, ())
    return replace(ShownSession(deck, cast("Theme", _Size), "v1", pages_version="p1"), **more)
