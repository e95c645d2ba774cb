"""The catalogue: what is said of diagrams and the tools that draw them (GY3xx)."""

from __future__ import annotations
