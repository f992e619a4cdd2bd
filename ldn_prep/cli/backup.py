"""`ldn-prep backup`: a checked copy of the store."""

from pathlib import Path

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command("backup", help=t("Copy the store, and check the copy."))
    @click.option(
        "--out",
        type=click.Path(path_type=Path),
        metavar=t("FILE"),
        help=t("Where the copy goes; without it, the backups folder beside the store."),
    )
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def backup(door: Door, out: Path | None) -> None:
        from ldn_prep.actions.stores import copy_store

        door.say(str(copy_store(door.store_path, out)))

    return backup
