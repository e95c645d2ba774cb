"""`python -m gyoan`: the same program as `gyoan`."""

import sys

from gyoan.cli import main

if __name__ == "__main__":
    sys.exit(main())
