"""`ldn-prep receive`: takes packets in that another copy of the program, or a portal, has made."""

from pathlib import Path
from typing import TypedDict, Unpack

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.cli.packet_password import password_file_option
from ldn_prep.i18n import Translator


class ReceiveFields(TypedDict):
    files: tuple[Path, ...]
    person: str
    is_new: bool
    is_sure: bool
    password_file: Path | None
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
        "--sure",
        "is_sure",
        is_flag=True,
        help=t(
            "Take in those whose name and birth date say whose they are, for that person or a new "
            "one; name the others and leave them."
        ),
    )
    @password_file_option(t)
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
        from ldn_prep.cli.receiving import Wanted, receive_files

        ways = (bool(fields["person"]), fields["is_new"], fields["is_sure"])
        if sum(ways) > 1:
            raise click.UsageError(t("Choose one of --person, --new and --sure."))
        wanted = Wanted(fields["person"], *ways[1:], fields["is_dry_run"])
        return receive_files(
            door, files=fields["files"], password_file=fields["password_file"], wanted=wanted
        )

    return receive
