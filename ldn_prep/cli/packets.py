"""`ldn-prep packets`: every packet of a day into a folder; said again, it makes what is missing."""

from pathlib import Path

import click

from ldn_prep.cli.day_options import day_options
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.cli.packet_options import SHEETS
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command(
        "packets",
        help=t(
            "Write the packets of all visits of a day into a folder. Packets that are there and "
            "still say what the entries say are left as they are: say the same again to go on."
        ),
    )
    @day_options(t)
    @click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        required=True,
        metavar=t("FOLDER"),
        help=t("The folder to write to; it is made when it is not there."),
    )
    @click.option(
        "--page", "paper", type=click.Choice(["letter", "a4"]), default=None, help=t("Paper size.")
    )
    @click.option(
        "--large-print/--normal-print", default=None, help=t("Letters of 18 or of 12 points.")
    )
    @click.option(
        "--sheet",
        "sheets",
        multiple=True,
        type=click.Choice(SHEETS),
        help=t("A sheet to add to every packet; say it again for another one."),
    )
    @click.option("--again", is_flag=True, help=t("Make those that are there once more as well."))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def packets(
        door: Door,
        /,
        *,
        day: str,
        clinician: str,
        out: Path,
        paper: str | None,
        large_print: bool | None,
        sheets: tuple[str, ...],
        again: bool,
    ) -> int:
        from ldn_prep.actions.batch_orders import Wishes
        from ldn_prep.cli.packets_making import make_packets
        from ldn_prep.records import PacketSheet, PacketWay

        settings = door.settings
        wishes = Wishes(
            PacketWay.SAVED,
            out,
            page_size=paper or settings.page_size,
            large_print=settings.large_print if large_print is None else large_print,
            sheets=tuple(PacketSheet(each.replace("-", "_")) for each in sheets),
            language=t.language,
            again=again,
        )
        return make_packets(door, day, clinician, wishes)

    return packets
