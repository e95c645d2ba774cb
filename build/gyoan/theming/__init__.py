"""Theme folders and font files → `Theme`. Second stage beside reading: needed by diagrams, layout and export."""

import logging

from gyoan.theming.dressing import dressed
from gyoan.theming.families import adopted, borrowing, set_in
from gyoan.theming.files import theme_folders
from gyoan.theming.fonts import UnusableFontError
from gyoan.theming.loading import load_theme

# What fontTools says of a font is said by us, in a sentence with its place.
logging.getLogger("fontTools").setLevel(logging.CRITICAL)

__all__ = ["UnusableFontError", "adopted", "borrowing", "dressed", "load_theme", "set_in", "theme_folders"]
