"""Files that others made: opened where they may be, unpacked in pieces, of a bounded size."""
