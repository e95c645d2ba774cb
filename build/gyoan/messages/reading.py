"""The catalogue: what is said of a source's text: headings, fences, comments, HTML (GY1xx)."""

from __future__ import annotations
