"""What the tables of sentences share."""

from __future__ import annotations

from pathlib import Path

import pytest

from wording.telling import Telling


@pytest.fixture
def telling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], renew_golden: bool
) -> Telling:
    """Return what asks gyoan in both languages and compares what is told."""
    return Telling(tmp_path, monkeypatch, capsys, renew=renew_golden)
