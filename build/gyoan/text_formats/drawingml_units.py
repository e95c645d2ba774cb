"""What DrawingML counts in, where it is neither a length nor a size: parts of a hundred per cent, and of a degree."""

from __future__ import annotations

PER_CENT = 1000
WHOLE = 100 * PER_CENT
"""One per cent, and a hundred (ISO/IEC 29500-1, 20.1.10.40, `ST_Percentage`)."""
DEGREE = 60_000
FULL_TURN = 360 * DEGREE
"""A degree, clockwise, and all of them (20.1.10.3, `ST_Angle`)."""
