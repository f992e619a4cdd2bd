"""`python -m ldn_prep` and the `ldn-prep` command."""

import sys


def main() -> None:
    from ldn_prep.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
