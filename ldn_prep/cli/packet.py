"""`ldn-prep packet`: writes one person's packet, as the window would, without Qt."""

from typing import Unpack

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, person_option, store_option
from ldn_prep.cli.packet_options import choice_options
from ldn_prep.cli.packet_password import password_options
from ldn_prep.cli.packet_request import PacketRequest, RequestFields
from ldn_prep.i18n import PSEUDO, Translator, available


def build(t: Translator) -> click.Command:
    @click.command("packet", help=t("Write the packet of one person."))
    @person_option(t)
    @click.option(
        "--visit", default="", metavar=t("DATE"), help=t("For which visit: its date or its id.")
    )
    @click.option(
        "--out",
        default=".",
        metavar=t("FILE"),
        help=t("File or folder to write to; - hands it to the next program."),
    )
    @click.option(
        "--page", "paper", type=click.Choice(["letter", "a4"]), default=None, help=t("Paper size.")
    )
    @click.option(
        "--large-print/--normal-print", default=None, help=t("Letters of 18 or of 12 points.")
    )
    @click.option(
        "--language",
        type=click.Choice([*available(), PSEUDO]),
        default=None,
        metavar=t("TAG"),
        help=t("Language of the packet; without it, the one chosen for the person."),
    )
    @choice_options(t)
    @click.option(
        "--format",
        "kind",
        type=click.Choice(["pdf", "text"]),
        default="pdf",
        help=t("A PDF to print, or plain text."),
    )
    @password_options(t)
    @click.option("--replace", is_flag=True, help=t("Replace a file that has this name."))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def packet(door: Door, /, **fields: Unpack[RequestFields]) -> None:
        from ldn_prep.cli.packet_writing import write_packet

        write_packet(door, PacketRequest(**fields))

    return packet
