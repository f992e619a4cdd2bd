"""`ldn-prep receive`: takes packets in that another copy of the program, or a portal, has made."""

from pathlib import Path
from typing import TypedDict, Unpack

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.i18n import Translator


class ReceiveFields(TypedDict):
    files: tuple[Path, ...]
    person: str
    is_new: bool
    is_dry_run: bool


def build(t: Translator) -> click.Command:
    @click.command("receive", help=t("Take in packets, or FHIR files of a portal."))
    @click.argument(
        "files",
        metavar=t("FILE…"),
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path),
    )
    @click.option(
        "--person",
        metavar=t("NAME"),
        default="",
        help=t("Whose list it goes to: the whole name, or the id."),
    )
    @click.option("--new", "is_new", is_flag=True, help=t("Add a new person for each file."))
    @click.option(
        "--dry-run",
        "is_dry_run",
        is_flag=True,
        help=t("Say what is new and what differs, and change nothing."),
    )
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def receive(door: Door, /, **fields: Unpack[ReceiveFields]) -> int:
        from ldn_prep.cli.receiving import receive_files

        if fields["person"] and fields["is_new"]:
            raise click.UsageError(t("Choose --person or --new, not both."))
        return receive_files(door, **fields)

    return receive
