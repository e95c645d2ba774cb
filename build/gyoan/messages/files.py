"""The catalogue: what is said of files, settings, themes, templates, pictures and outputs (GY5xx)."""

from __future__ import annotations
