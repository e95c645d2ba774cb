"""The catalogue: what is said of what slides and pages show (GY4xx)."""

from __future__ import annotations
