"""The catalogue: what commands say besides diagnostics: help, progress, summaries, tables."""

from __future__ import annotations
