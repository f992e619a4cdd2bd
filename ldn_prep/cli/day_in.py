"""`ldn-prep day-in`: a clinic's list of appointments, from its CSV file."""

from datetime import date, datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import (
    day_order_option,
    help_option,
    store_option,
    try_out_option,
)
from ldn_prep.i18n import Translator


class DayInFields(TypedDict):
    file: Path
    day: datetime | None
    column: tuple[tuple[str, str], ...]
    day_first: bool | None
    adds_new: bool
    is_dry_run: bool


def build(t: Translator) -> click.Command:
    @click.command(
        "day-in",
        help=t(
            "Bring in a list of appointments: a CSV file with name, birth date, time and "
            "clinician. Who is not surely known is listed and left out."
        ),
    )
    @click.argument("file", metavar=t("FILE"), type=click.Path(path_type=Path))
    @click.option(
        "--day",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar=t("DATE"),
        help=t("The day of the list, when it has no column for it; else today."),
    )
    @click.option(
        "--column",
        nargs=2,
        multiple=True,
        metavar=t("WHAT COLUMN"),
        help=t("What a column says: name, given, family, born, on, at or with_whom."),
    )
    @day_order_option(t)
    @click.option(
        "--add-new",
        "adds_new",
        is_flag=True,
        help=t("Add a person for each one nobody here is like."),
    )
    @try_out_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def day_in(door: Door, /, **fields: Unpack[DayInFields]) -> int:
        from ldn_prep.cli.day_reading import bring_in_day

        return bring_in_day(door, fields)

    return day_in


def day_of(fields: DayInFields, today: date) -> date:
    return fields["day"].date() if fields["day"] else today
