"""Repairs of sources that Mermaid refuses, or reads otherwise than they are meant, and whose meaning is plain.

Each repair is a `Fix`: a line as it should be written. There is one way to read a line that is mended; where there
are two, it is left alone.
"""

from gyoan.diagrams.repair.fix import Fix, MendedSource, Why

__all__ = ["Fix", "MendedSource", "Why"]
