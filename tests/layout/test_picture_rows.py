"""Pictures of one line stand side by side, each once, at one height, with its own caption, on slides and pages."""

from __future__ import annotations

import pytest

from gyoan.layout.row_widths import row_widths
from gyoan.model.deck import PictureShape
from gyoan.model.picture import Crop, Picture
from gyoan.model.theme import Theme
from layout.decks import deck_of, outcome_of, slide_text


def pictures(*sizes: tuple[int, int], crop: Crop | None = None) -> dict[str, Picture]:
    return {
        f"{number}.png": Picture(
            bytes([number]), width, height, natural_width=width, natural_height=height, crop=crop or Crop()
        )
        for number, (width, height) in enumerate(sizes)
    }


def placed(markdown: str, theme: Theme, *sizes: tuple[int, int], crop: Crop | None = None) -> list[list[PictureShape]]:
    """Return the pictures of each slide that has any."""
    deck = deck_of(f"# 제목\n\n## 절 (10분)\n\n{markdown}\n", theme, pictures=pictures(*sizes, crop=crop))
    found = [[shape for shape in slide.shapes if isinstance(shape, PictureShape)] for slide in deck.slides]
    return [shapes for shapes in found if shapes]


def test_two_pictures_of_a_line_stand_side_by_side_in_their_order(theme: Theme) -> None:
    ((left, right),) = placed("![앞](0.png) ![뒤](1.png)", theme, (400, 300), (400, 300))
    assert (left.data, right.data) == (b"\0", b"\1")
    assert left.box.x.points + left.box.width.points < right.box.x.points
    assert left.box.y == right.box.y
    assert (left.description, right.description) == ("앞", "뒤")


def test_pictures_of_unlike_proportions_come_out_equally_high(theme: Theme) -> None:
    ((wide, tall),) = placed("![앞](0.png) ![뒤](1.png)", theme, (1600, 600), (800, 600))
    assert wide.box.height.points == pytest.approx(tall.box.height.points, rel=0.02)


def test_many_pictures_are_parted_into_rows_and_none_is_lost(theme: Theme) -> None:
    line = " ".join(f"![{number}](0.png)" for number in range(9))
    slides = placed(line, theme, (400, 300))
    assert sum(map(len, slides)) == 9
    assert max(map(len, slides)) <= 8


def test_a_picture_among_words_stands_below_them_and_its_words_once(theme: Theme) -> None:
    deck = deck_of(
        "# 제목\n\n## 절 (10분)\n\n여기에 ![단추](0.png) 단추를 누릅니다.\n", theme, pictures=pictures((90, 40))
    )
    (slide,) = [one for one in deck.slides if any(isinstance(shape, PictureShape) for shape in one.shapes)]
    assert slide_text(slide).count("단추") == 1


def test_an_ornament_that_is_missing_leaves_its_words_alone(theme: Theme) -> None:
    text = "\n".join(
        map(slide_text, outcome_of("# 제목\n\n## 절 (10분)\n\n![EC2](x.png) EC2 서버\n", theme).value.slides)
    )
    assert "🖼" not in text
    assert "EC2 서버" in text


def test_a_picture_has_the_share_of_the_width_that_it_asks_for(theme: Theme) -> None:
    ((third,),) = placed("![앞](0.png){width=30%}", theme, (400, 300))
    ((asked,),) = placed("![앞](0.png =400x)", theme, (400, 300))
    ((whole,),) = placed("![앞](0.png)", theme, (4000, 300))
    assert third.box.width.points == pytest.approx(0.3 * whole.box.width.points, rel=0.01)
    assert asked.box.width.points == pytest.approx(0.5 * whole.box.width.points, rel=0.01)


def test_a_picture_is_fitted_by_what_is_seen_of_it(theme: Theme) -> None:
    crop = Crop(0.25, 0.4, 0.25, 0.4)
    ((cropped,),) = placed("![앞](0.png)", theme, (4000, 2000), crop=crop)
    assert cropped.crop == crop
    assert cropped.box.width.points / cropped.box.height.points == pytest.approx(2000 / 400, rel=0.01)


@pytest.mark.parametrize(
    ("sizes", "widths"),
    [
        ([(30, 20)], [400]),
        ([(10, 10), (10, 10)], [190, 190]),
        ([(10, 10), (30, 10)], [95, 285]),
        ([(10, 10), (20, 10), (10, 10)], [90, 180, 90]),
        ([(10, 10), (10, 10), (10, 10), (10, 10)], [85, 85, 85, 85]),
        ([(1, 100), (100, 100)], [64, 316]),
    ],
)
def test_pictures_share_all_the_room_that_the_gaps_between_them_leave(
    sizes: list[tuple[int, int]], widths: list[float]
) -> None:
    found = row_widths(sizes, 400, 20)
    assert sum(found) + 20 * (len(sizes) - 1) == pytest.approx(400)
    assert found == pytest.approx(widths, abs=4)


def test_what_is_said_of_a_row_stands_below_its_pictures(theme: Theme) -> None:
    text = "![앞](0.png) ![뒤](1.png)\n*둘의 설명*\n"
    deck = deck_of(f"# 제목\n\n## 절 (10분)\n\n{text}", theme, pictures=pictures((300, 600), (300, 600)))
    (slide,) = (one for one in deck.slides if any(isinstance(shape, PictureShape) for shape in one.shapes))
    boxes = {shape.name: shape.box for shape in slide.shapes}
    (row,) = {(shape.box.y, shape.box.bottom) for shape in slide.shapes if isinstance(shape, PictureShape)}
    assert boxes["Title"].bottom.points < row[0].points
    assert row[1].points <= boxes["Caption"].y.points
