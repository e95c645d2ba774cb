"""The fonts of diagrams, which come with the npm packages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font that the page loads."""

    family: str
    """Its name in style sheets."""
    weight: int
    """400 or 700."""
    file: Path
    """TrueType file."""


_FONTS = (
    ("Noto Sans KR", 400, "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"),
    ("Noto Sans KR", 700, "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf"),
    ("D2Coding", 400, "d2coding/fonts/d2coding-full.ttf"),
    ("Noto Emoji", 400, "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
)
FAMILIES = '"Noto Sans KR", "Noto Emoji", "D2Coding", sans-serif'
"""The families in the order in which a character is looked for."""


def font_files(packages: Path) -> tuple[FontFile, ...]:
    """Return the fonts below `packages`: Noto Sans KR, and D2Coding and Noto Emoji for what it lacks."""
    return tuple(FontFile(family, weight, packages / file) for family, weight, file in _FONTS)


def fontconfig(folder: Path) -> str:
    """Return a fontconfig file that knows our fonts and no others.

    A browser on Linux reads it; so a character outside our fonts looks the same on every machine, and a
    machine without any font will do.
    """
    packages = folder / "node_modules"
    folders = dict.fromkeys(font.file.parent for font in font_files(packages))
    lines = "".join(f"<dir>{escape(str(path))}</dir>" for path in folders)
    cache = f"<cachedir>{escape(str(folder / 'fontcache'))}</cachedir>"
    return f'<?xml version="1.0"?>\n<fontconfig>{lines}{cache}</fontconfig>\n'
