"""Drawings in colour, read from a font and kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from gyoan.model.emoji import ColorGlyph, ColorLayer
from gyoan.theming.color_outlines import ColorFont
from gyoan.theming.emoji import EmojiDrawings
from theming.fonts import BLUE, CLEAR, GREEN, HALF, RED, SQUARE, solid, write_color_font, write_font

FAMILY, FLAG = "👩\u200d💻", "🇰🇷"
SQUARE_OUTLINE = "0 24 m 0 224 l 250 224 l 250 24 l h"
"""The square on the grid, raised so that its font's middle stands where Hangul's does."""


def stop(place: float, color: int) -> dict[str, float]:
    return {"StopOffset": place, "PaletteIndex": color, "Alpha": 1.0}


def gradient(*stops: dict[str, float]) -> dict[str, object]:
    line = {"Extend": "pad", "ColorStop": list(stops)}
    fill = {"Format": 4, "ColorLine": line, "x0": 0, "y0": 0, "x1": 1000, "y1": 0, "x2": 0, "y2": 1000}
    return {"Format": 10, "Glyph": SQUARE, "Paint": fill}


def blended(mode: str, source: object, backdrop: object) -> dict[str, object]:
    return {"Format": 32, "CompositeMode": mode, "SourcePaint": source, "BackdropPaint": backdrop}


def layers(paint: object, folder: Path, version: int = 1) -> tuple[ColorLayer, ...]:
    """Return the areas of an emoji with this paint."""
    font = write_color_font(folder / "emoji.ttf", {"😀": paint}, version=version)
    return EmojiDrawings(font, folder / "cache", colored=True)["😀"].layers


def test_characters_and_sequences_are_found_with_their_width(tmp_path):
    font = write_color_font(tmp_path / "emoji.ttf", {"😀": solid(SQUARE, RED), FAMILY: solid(HALF, BLUE)})
    drawings = EmojiDrawings(font, tmp_path / "cache", colored=True)
    assert set(drawings) == {"😀", FAMILY}
    assert drawings[FAMILY].em == 1.25
    assert drawings.advances() == {ord("😀"): 1.25}


def test_areas_come_in_their_order_with_colour_and_outline(tmp_path):
    paint = {"Format": 1, "Layers": [solid(SQUARE, RED), solid(HALF, BLUE)]}
    first, second = layers(paint, tmp_path)
    assert first == ColorLayer("FF0000", 1.0, SQUARE_OUTLINE)
    assert second == ColorLayer("0000FF", 1.0, "0 24 m 0 224 l 125 224 l 125 24 l h")


def test_a_gradient_is_its_mean_colour_by_how_much_of_it_each_stop_is(tmp_path):
    (layer,) = layers(gradient(stop(0, RED), stop(0.5, RED), stop(1, GREEN)), tmp_path)
    assert layer.color == "BF4000"


def test_a_gradient_into_nothing_covers_as_much_as_its_mean(tmp_path):
    (layer,) = layers(gradient(stop(0, BLUE), stop(1, CLEAR)), tmp_path)
    assert (layer.color, layer.opacity) == ("0000FF", 0.5)


def test_what_hardly_covers_anything_is_left_out(tmp_path):
    paint = {"Format": 1, "Layers": [solid(SQUARE, RED), solid(HALF, BLUE, 0.1)]}
    assert len(layers(paint, tmp_path)) == 1


def test_areas_stand_where_they_are_moved_to(tmp_path):
    (layer,) = layers({"Format": 14, "Paint": solid(HALF, RED), "dx": 200, "dy": 100}, tmp_path)
    assert layer.outline == "50 49 m 50 249 l 175 249 l 175 49 l h"


def test_what_is_drawn_in_a_plain_ground_has_its_opacity(tmp_path):
    ground = {"Format": 2, "PaletteIndex": GREEN, "Alpha": 0.4}
    (layer,) = layers(blended("src_in", solid(SQUARE, RED), ground), tmp_path)
    assert (layer.color, layer.opacity) == ("FF0000", 0.4)


def test_light_over_a_whole_drawing_is_left_out(tmp_path):
    paint = blended("soft_light", blended("src_in", gradient(stop(0, BLUE)), solid(SQUARE, RED)), solid(SQUARE, RED))
    assert [layer.color for layer in layers(paint, tmp_path)] == ["FF0000"]


def test_fonts_of_the_older_version_are_read_too(tmp_path):
    first, second = layers([(SQUARE, RED), (HALF, BLUE)], tmp_path, version=0)
    assert (first.color, second.color) == ("FF0000", "0000FF")


def test_what_was_read_once_is_the_same_without_opening_the_font_again(tmp_path, monkeypatch):
    font = write_color_font(tmp_path / "emoji.ttf", {"😀": solid(SQUARE, RED), FLAG: solid(HALF, BLUE, 0.5)})
    first = EmojiDrawings(font, tmp_path / "cache", colored=True)
    drawn = {text: first[text] for text in first}
    monkeypatch.setattr(EmojiDrawings, "_font", None)
    assert dict(EmojiDrawings(font, tmp_path / "cache", colored=True)) == drawn


@pytest.mark.parametrize("damage", ["", "{}", "[1, 2]", '["a", 2]', "[[1, 2]]"])
def test_what_is_stored_and_damaged_is_made_anew(tmp_path, damage):
    font = write_color_font(tmp_path / "emoji.ttf", {"😀": solid(SQUARE, RED)})
    before = dict(EmojiDrawings(font, tmp_path / "cache", colored=True))
    stored = list((tmp_path / "cache").rglob("*.json"))
    assert len(stored) == 2
    for path in stored:
        path.write_text(damage)
    assert dict(EmojiDrawings(font, tmp_path / "cache", colored=True)) == before


def test_a_font_in_the_text_s_colour_gives_its_sequences_alone_where_they_stand(tmp_path):
    font = write_color_font(tmp_path / "emoji.ttf", {"😀": solid(SQUARE, RED), FLAG: solid(SQUARE, RED)})
    drawings = EmojiDrawings(font, tmp_path / "cache", colored=False)
    assert set(drawings) == {FLAG}
    (layer,) = drawings[FLAG].layers
    assert (layer.color, layer.opacity, layer.outline) == ("", 1.0, "0 0 m 0 200 l 250 200 l 250 0 l h")


def test_a_font_without_sequences_is_not_read_again(tmp_path, monkeypatch):
    font = write_font(tmp_path / "plain.ttf")
    assert not EmojiDrawings(font, tmp_path / "cache", colored=False)
    monkeypatch.setattr(EmojiDrawings, "_font", None)
    assert not EmojiDrawings(font, tmp_path / "cache", colored=False)


def test_a_font_without_colours_is_refused(tmp_path):
    with pytest.raises(OSError, match="no font of drawings"):
        EmojiDrawings(write_font(tmp_path / "plain.ttf"), tmp_path / "cache", colored=True)


def test_one_thread_at_a_time_reads_a_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font = write_color_font(tmp_path / "emoji.ttf", {"😀": solid(SQUARE, RED), "😁": solid(HALF, BLUE)})
    drawings = EmojiDrawings(font, tmp_path / "cache", colored=True)
    read, reading, second = ColorFont.glyph, [], Event()

    def watched(self: ColorFont, name: str) -> ColorGlyph:
        reading.append(name)
        met.append(len(reading))
        second.wait(0.2) if len(met) == 1 else second.set()
        drawing = read(self, name)
        reading.remove(name)
        return drawing

    met: list[int] = []
    monkeypatch.setattr(ColorFont, "glyph", watched)
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(drawings.__getitem__, "😀😁"))
    assert [len(one.layers) for one in found] == [1, 1]
    assert met == [1, 1]
