"""The theme with box fonts, so that books can be written without any font installed."""

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
