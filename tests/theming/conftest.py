"""What the tests of themes share: folders of fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from theming.fonts import write_packages


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """Return a folder with a font at every place that the default theme names."""
    default = project_root / "themes" / "default" / "theme.toml"
    return write_packages(tmp_path_factory.mktemp("packages"), default)
