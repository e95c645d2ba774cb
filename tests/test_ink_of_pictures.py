"""What is seen of a picture fills its place: its empty margins are left out wherever it is put."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from cases_built import Built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.deck import PictureShape
from gyoan.model.handout import Image as PageImage
from gyoan.model.picture import Crop
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.preparing import read_and_plan

LEAST = 0.6
"""So much of its box a picture's ink reaches over, at the least."""


def reach(data: bytes, crop: Crop) -> float:
    """Return the share of what is shown of a picture that the box around its ink takes."""
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    across, down = picture.size
    edges = (crop.left * across, crop.top * down, (1 - crop.right) * across, (1 - crop.bottom) * down)
    picture = picture.crop(tuple(map(round, edges)))  # type: ignore[arg-type]
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    ink = ImageChops.difference(paper.convert("RGB"), Image.new("RGB", paper.size, "white")).convert("L")
    box = ink.point(lambda value: 255 if value > 10 else 0).getbbox() or (0, 0, 0, 0)
    return (box[2] - box[0]) * (box[3] - box[1]) / (paper.width * paper.height)


def shares(one: Built) -> list[float]:
    """Return the reach of each picture in the deck and in the handout."""
    shapes = [shape for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, PictureShape)]
    images = [image for image, _ in found(one.handout.items, PageImage)]
    return [reach(shape.data, shape.crop) for shape in (*shapes, *images) if shape.data]


@pytest.mark.parametrize("name", ["b05", "b07", "c02", "h03"])
def test_the_pictures_of_the_cases_fill_their_places(name: str, theme: Theme) -> None:
    # An SVG is stood in for by a white picture, and what is white all over stays whole.
    found_here = [share for share in shares(case(name, theme)) if share]
    assert found_here
    assert min(found_here) >= LEAST


@pytest.mark.parametrize(
    "text", ["![가](a.png)", "글 ![가](a.png) 글", "- ![가](a.png) ![나](a.png)", "> ![가](a.png)"]
)
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L"])
def test_a_stamp_on_a_large_sheet_fills_its_place(text: str, mode: str, tmp_path: Path, theme: Theme) -> None:
    sheet = Image.new("RGBA", (900, 700), (0, 0, 0, 0) if mode == "RGBA" else "white")
    ImageDraw.Draw(sheet).rectangle((400, 300, 560, 420), fill="navy")
    sheet.convert(mode).save(tmp_path / "a.png")
    table = "\n\n| 가 | 나 |\n| - | - |\n| ![다](a.png) | 둘 |\n"
    plan = read_and_plan(f"# 차시\n\n## 절\n\n{text}{table}".encode(), "session.md", Settings())
    found_here = shares(Built(plan, theme, tmp_path))
    assert len(found_here) >= 4
    assert min(found_here) >= LEAST
