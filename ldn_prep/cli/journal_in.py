"""`ldn-prep journal-in`: a journal kept elsewhere, from its CSV file."""

from pathlib import Path
from typing import TypedDict, Unpack

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import (
    day_order_option,
    help_option,
    person_option,
    store_option,
    try_out_option,
)
from ldn_prep.i18n import Translator


class JournalInFields(TypedDict):
    """`score` and `words` hold (column, measure, scale) and (column, measure, words)."""

    file: Path
    person: str
    score: tuple[tuple[str, str, str], ...]
    words: tuple[tuple[str, str, str], ...]
    new: tuple[tuple[str, str], ...]
    side_effect: tuple[str, ...]
    note: tuple[str, ...]
    leave_out: tuple[str, ...]
    taken: str
    dose: str
    taken_at: str
    date_column: str
    day_first: bool | None
    rounds: bool
    is_dry_run: bool


def build(t: Translator) -> click.Command:
    column = t("COLUMN")

    @click.command(
        "journal-in",
        help=t(
            "Bring in a journal kept elsewhere: an export of Daylio or Bearable, or any CSV file "
            "with a column of dates. Without choices it says what the file holds."
        ),
    )
    @click.argument("file", metavar=t("FILE"), type=click.Path(path_type=Path))
    @person_option(t)
    @click.option(
        "--score",
        nargs=3,
        multiple=True,
        metavar=t("COLUMN MEASURE LOW-HIGH"),
        help=t("A column of numbers, the measure it is, and its scale: Ache Pain 0-4."),
    )
    @click.option(
        "--words",
        nargs=3,
        multiple=True,
        metavar=t("COLUMN MEASURE WORDS"),
        help=t("A column of words and what each stands for: mood Mood good=8,meh=5."),
    )
    @click.option(
        "--new",
        nargs=2,
        multiple=True,
        metavar=t("MEASURE better|worse"),
        help=t("A measure that is new here, and what a high number means."),
    )
    @click.option(
        "--side-effect",
        "side_effect",
        multiple=True,
        metavar=column,
        help=t("A column that says how strong a side effect was."),
    )
    @click.option("--note", multiple=True, metavar=column, help=t("A column of notes."))
    @click.option(
        "--leave-out",
        "leave_out",
        multiple=True,
        metavar=column,
        help=t("A column that is not to be brought in."),
    )
    @click.option("--taken", default="", metavar=column, help=t("Whether LDN was taken."))
    @click.option("--dose", default="", metavar=column, help=t("The dose of LDN taken."))
    @click.option("--taken-at", default="", metavar=column, help=t("When LDN was taken."))
    @click.option("--date", "date_column", default="", metavar=column, help=t("The day."))
    @day_order_option(t)
    @click.option(
        "--round",
        "rounds",
        is_flag=True,
        help=t("Round scores that fall between two whole numbers; the note keeps what was said."),
    )
    @try_out_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def journal_in(door: Door, /, **fields: Unpack[JournalInFields]) -> None:
        from ldn_prep.cli.journal_reading import bring_in

        bring_in(door, fields)

    return journal_in
