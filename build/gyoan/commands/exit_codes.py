"""What commands end with, as shells and continuous integration read it."""

from __future__ import annotations

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""All went well; something has to be looked at; no command like this, as argparse ends; Ctrl-C, as shells end."""
