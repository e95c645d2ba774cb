"""The made-up fonts of the layouts' tests."""

from layout.conftest import theme as theme  # noqa: PLC0414  (a fixture)
