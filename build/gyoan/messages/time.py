"""The catalogue: what is said of minutes, slots and days (GY2xx)."""

from __future__ import annotations
