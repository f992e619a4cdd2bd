"""`python -m ldn_prep` and the `ldn-prep` command."""

import sys


def main() -> None:
    if getattr(sys, "frozen", False):  # a worker of a frozen program begins, and ends, here
        import multiprocessing

        multiprocessing.freeze_support()
    from ldn_prep.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
