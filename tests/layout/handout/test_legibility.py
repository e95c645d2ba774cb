"""How large labels and pictures are told to be on pages, and which notes belong to a part."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from gyoan.layout.handout.composition import notes_in
from gyoan.layout.handout.pages.legibility import picture_widths, smallest_labels
from gyoan.markdown import read_session
from gyoan.model.handout import Image
from gyoan.model.pages import Page
from gyoan.model.session import Session
from gyoan.model.units import Length, Points

PT = Length.of_points


def session_of(*lines: str) -> Session:
    session = read_session("\n\n".join(lines).encode(), "session_08.md").value
    assert session is not None
    return session


def shown(image: Image, *scales: float) -> list[Page]:
    """Return pages with a picture on each, so much smaller than it is."""
    return [cast("Page", SimpleNamespace(placed=[SimpleNamespace(content=image, scale=one)])) for one in scales]


def test_labels_and_pictures_are_told_where_they_are_smallest() -> None:
    image = Image(b"a", PT(0), PT(200), PT(100), "", line=7, label_points=Points(10))
    parts = [*shown(image, 0.9, 0.5), *shown(replace(image, label_points=Points(4)), 1), *shown(image, 0.8)]
    assert smallest_labels(parts) == {7: 4}
    assert smallest_labels(shown(image, 0.9, 0.5, 0.8)) == {7: 5}
    assert smallest_labels(shown(replace(image, line=0), 1)) == {}
    assert picture_widths(shown(image, 0.9, 0.5, 0.8)) == {b"a": 100}


def test_a_part_has_the_notes_from_its_heading_up_to_the_next() -> None:
    notes = [f"<!-- note: {word} -->" for word in ("하나", "둘", "셋", "넷")]
    session = session_of(
        "# 제목", notes[0], "## 가", notes[1], "### 나", notes[2], f"## 다 {notes[1]}", notes[3], "## 라", notes[2]
    )
    found = [[note.span.line for note in notes_in(section, session)] for section in session.sections]
    assert found == [[7, 11], [13, 15], [19]]
