"""The options of `ldn-prep packet` that say what goes in; without one, what is remembered counts.

The words are written out here, so that asking for help loads no records.
"""

from collections.abc import Callable
from functools import reduce
from typing import Any, Final

import click

from ldn_prep.i18n import Translator

SHEETS: Final = (
    "journal-notes",
    "emergency-card",
    "front-desk",
    "blank-medicines",
    "blank-questions",
    "blank-journal",
)
NO_SHEETS: Final = "none"
RANGES: Final = ("30", "90", "180", "365", "since-visit", "all")


def choice_options(t: Translator) -> Callable[[Any], Any]:
    """All of them at once, in the order they are listed."""
    options = (
        click.option(
            "--sheet",
            "sheets",
            multiple=True,
            type=click.Choice([*SHEETS, NO_SHEETS]),
            help=t("A sheet to add; say it again for another one. “none” leaves all out."),
        ),
        click.option(
            "--range",
            "journal_range",
            default=None,
            type=click.Choice(RANGES),
            help=t("How far back the journal goes: days, since the last visit, or all of it."),
        ),
        click.option(
            "--measure",
            "measures",
            multiple=True,
            metavar=t("NAME"),
            help=t("A measure of the journal to print, by name; without it, the chosen ones."),
        ),
        click.option(
            "--own-words/--no-own-words",
            default=None,
            help=t("The person's own wording below a question in another language."),
        ),
        click.option(
            "--name-in-file/--no-name-in-file",
            default=None,
            help=t("Put the person's name into the suggested file name."),
        ),
        click.option(
            "--with-data/--without-data",
            default=None,
            help=t("Put the records into the PDF as well: more than its pages show."),
        ),
        click.option(
            "--list-code/--no-list-code",
            default=None,
            help=t("The medicine list as a code to scan as well."),
        ),
        click.option(
            "--remember",
            is_flag=True,
            help=t("Keep these choices for the person's next packets."),
        ),
    )
    return lambda command: reduce(lambda made, add: add(made), reversed(options), command)
