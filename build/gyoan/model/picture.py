"""Pictures that a session shows, read once and passed on as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from gyoan.model.units import CSS_PIXEL, Points
from gyoan.model.values import dataclass

REMOTE = ("http://", "https://", "//")
"""How the address of a picture begins that is not loaded: it is on the network."""


@dataclass(frozen=True, slots=True)
class Crop:
    """How much of a picture lies outside of what is shown, at each side, as a share of its width or height."""

    left: float = 0.0
    """Of its width."""
    top: float = 0.0
    """Of its height."""
    right: float = 0.0
    """Of its width."""
    bottom: float = 0.0
    """Of its height."""

    @property
    def across(self) -> float:
        """The share of the width that is shown."""
        return 1.0 - self.left - self.right

    @property
    def down(self) -> float:
        """The share of the height that is shown."""
        return 1.0 - self.top - self.bottom


UNCROPPED = Crop()
"""The whole picture."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture as PDF holds it: its colours, and how opaque they are, apart."""

    width: int
    """Width in pixels."""
    colors: bytes
    """PNG without transparency."""
    opacity: bytes = b""
    """Grey PNG; empty where nothing shines through."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's bytes in a format that both exporters take."""

    data: bytes
    """PNG or JPEG."""
    width: int
    """Width of `data` in pixels."""
    height: int
    """Height of `data` in pixels."""
    svg: str = ""
    """The vector original, where the file was an SVG."""
    natural_width: float = 0.0
    """Width the picture asks for, in CSS pixels (1/96 inch)."""
    natural_height: float = 0.0
    """Height the picture asks for, in CSS pixels (1/96 inch)."""
    crop: Crop = UNCROPPED
    """Its empty margins: what is shown of it is fitted into its place, the file's pixels stay all there."""
    text_share: float = 0.0
    """The size of its smallest text as a part of its whole width; 0 where that is not known."""
    plates: tuple[Plate, ...] = ()
    """The same for paper in several sizes, the largest first, where it is known already: to work it out takes long."""

    @property
    def seen(self) -> tuple[Points, Points]:
        """Width and height of what is shown of it in its natural size, in points."""
        width, height = self.natural_width or self.width, self.natural_height or self.height
        return width * CSS_PIXEL * self.crop.across, height * CSS_PIXEL * self.crop.down


Pictures: TypeAlias = Mapping[str, Picture]
"""The pictures of a session by their address as written; one that could not be read is absent."""

LOGO = "logo:"
"""Stands for the address of the course's logo among the pictures; no address in a source is written like that."""


def name_of_picture(target: str) -> str:
    """Return what a picture is called by its address: the file's name, or the media type of one that holds its data."""
    if target.startswith("data:"):
        return target[len("data:") :].partition(",")[0].partition(";")[0]
    return target.rsplit("/", 1)[-1]
