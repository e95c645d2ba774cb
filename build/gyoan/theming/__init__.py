"""Theme folders and font files → `Theme`. Second stage beside reading: needed by diagrams, layout and export."""

from gyoan.theming.loading import load_theme, theme_folders

__all__ = ["load_theme", "theme_folders"]
