"""`python -m factcheck` is the `factcheck` command. Holds no logic of its own."""

import sys

from factcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
