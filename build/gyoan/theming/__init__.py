"""Theme folders and font files → `Theme`. Second stage beside reading: needed by diagrams, layout and export."""

from gyoan.theming.adopting import adopted
from gyoan.theming.dressing import dressed
from gyoan.theming.families import set_in
from gyoan.theming.files import theme_folders
from gyoan.theming.fonts import UnusableFontError
from gyoan.theming.loading import load_theme

__all__ = ["UnusableFontError", "adopted", "dressed", "load_theme", "set_in", "theme_folders"]
