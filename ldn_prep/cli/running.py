"""From arguments to an exit code: a fault is one line on stderr, never a traceback.

0 done   2 not understood   3 to 20 see `errors.py` and `faults.py`
70 a fault of ours   130 interrupted   141 the reader of our output went away
"""

import os
import sys
from pathlib import Path

import click
from click.exceptions import Exit

from ldn_prep import log
from ldn_prep.cli.door import Door, open_door
from ldn_prep.cli.faults import FAULT_OF_OURS
from ldn_prep.cli.group import build_group
from ldn_prep.cli.unlock_prompt import unlock_store
from ldn_prep.errors import LdnPrepError, StoreNeedsPassphrase

USAGE, OURS, INTERRUPTED, READER_GONE = 2, 70, 130, 141


def run(argv: list[str]) -> int:
    """Does what the arguments ask; returns the exit code and raises nothing."""
    _speak_whatever_the_terminal_can()
    door = open_door()
    try:
        return _run(argv, door)
    except LdnPrepError as error:
        door.complain(error.describe(door.t))
        return error.exit_code
    except click.UsageError as error:
        door.complain(_usage(error))
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _silence_output()
        return READER_GONE
    except Exception as error:  # the last door: whatever it is becomes a report without entries
        log.start()
        door.complain(door.t(FAULT_OF_OURS, report=log.fault(error)))
        return OURS


def _run(argv: list[str], door: Door) -> int:
    """A locked store refuses before anything is done: then it is unlocked, and all begun anew."""
    asked: set[Path] = set()
    while True:
        try:
            return _run_once(argv, door)
        except StoreNeedsPassphrase as error:
            if error.path in asked:
                raise
            asked.add(error.path)
            unlock_store(door, error.path)


def _run_once(argv: list[str], door: Door) -> int:
    try:
        with build_group(door.t).make_context("ldn-prep", list(argv), obj=door) as context:
            code = context.command.invoke(context)
    except Exit as left:
        code = left.exit_code
    if sys.stdout is not None:  # a window started without a terminal has none
        sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _usage(error: click.UsageError) -> str:
    where = error.ctx.command_path if error.ctx else "ldn-prep"
    return f"{error.format_message()} ({where} --help)"


def _speak_whatever_the_terminal_can() -> None:
    """A letter the terminal does not know is written as its number instead of stopping us."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _silence_output() -> None:
    """Python writes what is left at exit; nobody reads it any more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
