"""`python -m gyoan`: the same program as `gyoan`."""

import sys

from gyoan.cli import program

if __name__ == "__main__":
    sys.exit(program())
