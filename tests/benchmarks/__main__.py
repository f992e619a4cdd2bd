"""Runs the benchmarks named on the command line, or all of them."""

import importlib
import sys

NAMES = ("packet", "start", "catalogue", "journal_files")


def main() -> None:
    for name in sys.argv[1:] or NAMES:
        for ratio in importlib.import_module(f"tests.benchmarks.{name}").run():
            sys.stdout.write(f"{ratio}\n")


main()
