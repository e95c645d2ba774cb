"""Sheets that a handout can be printed on, and a theme's page brought onto one of them."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.message import Wording
from gyoan.model.spelling import most_alike
from gyoan.model.theme import Face, PageStyle, Theme
from gyoan.model.units import Length
from gyoan.model.values import dataclass

PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4), "B5": (182.0, 257.0)}
"""Width and height of each, in millimetres; B5 is that of Korean and Japanese printers (JIS), not that of ISO."""

FAMILIES = {
    "Noto Sans KR": (
        "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
        "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf",
    ),
    "Pretendard": (
        "@fontsource/pretendard/files/pretendard-latin-400-normal.woff",
        "@fontsource/pretendard/files/pretendard-latin-700-normal.woff",
    ),
}
"""The fonts that pages can be set in: by name their regular and bold files, as paths below npm's packages."""
_WRITE_FAMILY = Wording("write one of {names}", "다음 가운데 하나를 적으세요: {names}")
_MEANT_FAMILY = Wording(
    "did you mean '{name}'? write one of {names}", "혹시 '{name}'인가요? 다음 가운데 하나를 적으세요: {names}"
)
EMOJI = ("color", "monochrome")
"""How emoji can be printed."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """Free space for the binding, beside the margin."""

    width: Length = Length(0)
    """How wide it is."""
    mirrored: bool = False
    """Whether it is at the right edge of even pages: the sheets are printed on both sides."""


def on_sheet(theme: Theme, paper: str, gutter: Gutter) -> Theme:
    """Return the theme with pages of `paper`, its margins in proportion; an empty name keeps the theme's own size."""
    page = _resized(theme.page, paper) if paper else theme.page
    if gutter.width.emu:
        margin = page.margin_left + gutter.width
        page = replace(page, margin_left=margin, gutter=gutter.width, mirrored=gutter.mirrored)
    return theme if page == theme.page else replace(theme, page=page)


def known_family(value: object) -> str:
    """Return a name in `FAMILIES`; raises `ValueError` with the nearest of them for any other value."""
    if not isinstance(value, str) or value not in FAMILIES:
        near = most_alike(str(value).lower(), map(str.lower, FAMILIES))
        meant = next((name for name in FAMILIES if name.lower() == near), "")
        said = {"names": ", ".join(FAMILIES)}
        raise ValueError(_MEANT_FAMILY(name=meant, **said) if meant else _WRITE_FAMILY(**said))
    return value


def with_emoji(theme: Theme, look: str) -> Theme:
    """Return the theme with emoji in a look, one of `EMOJI`; an empty one keeps what the theme says."""
    colored = look == "color" if look else theme.page.color_emoji
    if colored or Face.COLOR_EMOJI not in theme.faces:
        return theme
    return replace(
        theme, faces={face: typeface for face, typeface in theme.faces.items() if face is not Face.COLOR_EMOJI}
    )


def _resized(page: PageStyle, paper: str) -> PageStyle:
    width, height = (Length.of_millimetres(side) for side in PAPERS[paper])
    across, down = width.emu / page.width.emu, height.emu / page.height.emu
    return replace(
        page,
        width=width,
        height=height,
        margin_top=page.margin_top * down,
        margin_bottom=page.margin_bottom * down,
        margin_left=page.margin_left * across,
        margin_right=page.margin_right * across,
    )
