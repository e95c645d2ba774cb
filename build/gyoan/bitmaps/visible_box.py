"""What of a picture is to be seen: all but its empty margins, white or transparent.

Drawings are often exported with wide margins, so that they come out as stamps and icons fill a page with nothing. The
margins are found on load and left out where the picture is placed; the file keeps all of its pixels, so that a lecturer
can take the cropping back. Photographs stay whole: a white sky is no margin. A picture counts as one that has many
colours and little white (constants found by trial on drawings, screenshots and photographs).
"""

from __future__ import annotations

from PIL import Image, ImageChops

from gyoan.model.picture import UNCROPPED, Crop

PALEST = 14
"""A pixel this near to white in each channel is empty: JPEG leaves traces of such size around lines."""
KEPT = 0.02
"""This share of what is seen is kept as a margin at each side."""
LEAST_CUT = 0.04
"""Less than this share of the width and the height is not worth cutting."""
FEWEST_PIXELS = 16
"""What is seen is taken to be this many pixels wide and high at the least: a dot is not made a picture."""
_SHADES = 256
"""Of a channel."""
_NEARLY = 0xF0
"""Of a sample's shades the sixteen times as coarse ones are counted: noise makes no colours."""
_WHITE = (_NEARLY, _NEARLY, _NEARLY)
_SAMPLE, _MOST_COLORS_OF_DRAWING, _LEAST_WHITE_OF_DRAWING = 64, 350, 0.3
"""Of a picture made so small, a side in pixels: more colours and less white than a drawing has. Found by trial."""


def visible_crop(image: Image.Image) -> Crop:
    """Return the empty margins of `image`; none where it is all empty, a photograph, or nearly full."""
    flat = _on_white(image)
    box = _ink(flat).getbbox()
    if box is None or _is_photograph(flat):
        return UNCROPPED
    left, right = _sides(box[0], box[2], image.width)
    top, bottom = _sides(box[1], box[3], image.height)
    crop = Crop(left, top, right, bottom)
    return crop if min(crop.across, crop.down) < 1.0 - LEAST_CUT else UNCROPPED


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    opaque = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), opaque).convert("RGB")


def _ink(flat: Image.Image) -> Image.Image:
    """Return where `flat` is not white: in its darkest channel, since pale yellow is ink too."""
    red, green, blue = flat.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    return darkest.point([int(value < _SHADES - 1 - PALEST) for value in range(_SHADES)])


def _is_photograph(flat: Image.Image) -> bool:
    sample = flat.resize((_SAMPLE, _SAMPLE), Image.Resampling.NEAREST)
    counted = (
        sample.point([value & _NEARLY for value in range(_SHADES)] * len(_WHITE)).getcolors(_SAMPLE * _SAMPLE) or []
    )
    white = sum(count for count, color in counted if color == _WHITE)
    return len(counted) > _MOST_COLORS_OF_DRAWING and white < _LEAST_WHITE_OF_DRAWING * _SAMPLE * _SAMPLE


def _sides(first: int, last: int, size: int) -> tuple[float, float]:
    """Return the shares of `size` before and behind what is seen from `first` to `last`, its margin kept."""
    margin = max((last - first) * KEPT, (FEWEST_PIXELS - (last - first)) / 2)
    return max(0.0, first - margin) / size, max(0.0, size - last - margin) / size
