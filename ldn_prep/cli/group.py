"""The `ldn-prep` command itself: a list of small parts, and the window when none is named."""

import click

from ldn_prep import __version__
from ldn_prep.cli import (
    archive,
    backup,
    backups,
    check,
    day,
    day_in,
    erase,
    journal,
    journal_in,
    journal_out,
    lock,
    medicines,
    move,
    packet,
    packets,
    people,
    questions,
    receive,
    recover,
    restore,
    sample,
    unlock,
)
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import store_option
from ldn_prep.cli.window import open_window
from ldn_prep.i18n import Translator

PARTS = (
    packet,
    packets,
    day,
    day_in,
    sample,
    people,
    archive,
    move,
    medicines,
    questions,
    journal,
    journal_in,
    journal_out,
    receive,
    check,
    backup,
    backups,
    restore,
    recover,
    erase,
    lock,
    unlock,
)


def build_group(t: Translator) -> click.Group:
    @click.group(
        "ldn-prep",
        invoke_without_command=True,
        help=t(
            "Prepares a packet for a visit about low-dose naltrexone. Without a command the "
            "window opens."
        ),
    )
    @store_option(t)
    @click.version_option(
        __version__, prog_name="ldn-prep", help=t("Show which version this is, and leave.")
    )
    @click.help_option("--help", "-h", help=t("Show what there is, and leave."))
    @click.pass_context
    def group(context: click.Context) -> int | None:
        if context.invoked_subcommand is not None:
            return None
        door = context.find_object(Door)
        assert door is not None  # noqa: S101  # `run` always hands one in
        return open_window(door)

    for part in PARTS:
        group.add_command(part.build(t))
    return group
