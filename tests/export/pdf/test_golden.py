"""A PDF file as text: whatever is drawn, tagged or linked otherwise shows in a difference to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from export.pdf.every_mark import handout
from export.pdf.file_text import file_text
from golden_files import compare
from gyoan.export.pdf import export_pdf
from gyoan.model.theme import Theme

GOLDEN = Path(__file__).parent / "golden"


def test_everything_that_pages_show_is_drawn_as_it_was_read(theme: Theme, request: pytest.FixtureRequest) -> None:
    written = file_text(export_pdf(handout(), theme))
    compare(written, GOLDEN / "every_mark.txt", renew=request.config.getoption("--renew-golden"))
