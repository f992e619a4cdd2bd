"""The command line: one file per command, the only place with click.

`parts.py` lists the commands; `running.py` turns what happens into one line and an exit code.
Heavy libraries are imported inside a command, so that `--help` answers at once.
"""

from ldn_prep.cli.running import run

__all__ = ["run"]
