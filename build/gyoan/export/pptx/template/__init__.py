"""Masters, layouts and themes: made of our own theme, or taken from a lecturer's PowerPoint file."""

from gyoan.export.pptx.template.foundation import Foundation, lay_foundation
from gyoan.export.pptx.template.reading import read_template

__all__ = ["Foundation", "lay_foundation", "read_template"]
