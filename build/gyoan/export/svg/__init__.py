"""Scene → SVG. Text stays text: one `<text>` for each line that layout broke, in fonts that are named."""

from gyoan.export.svg.document import export_svg, inline_svg
from gyoan.export.svg.thumbnails import thumbnail

__all__ = ["export_svg", "inline_svg", "thumbnail"]
