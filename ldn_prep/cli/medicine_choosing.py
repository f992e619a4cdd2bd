"""Which medicine is meant on the command line, and what day: whole names only, nothing guessed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from ldn_prep.cli.choosing import load_told
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, person_option, store_option
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store
    from ldn_prep.records import Medication, PartialDate, PersonRecords

Command = Callable[..., Any]


def load_meant(store: "Store", context: click.Context, person: str) -> tuple["PersonRecords", str]:
    """The records of the person named here, or before the command's own name; and their name as
    it is said."""
    before = context.parent.params.get("person", "") if context.parent else ""
    return load_told(store, person or before, context.ensure_object(Door).t)


def choose_medicine(records: "PersonRecords", wanted: str) -> "Medication":
    """By id, else by the whole name as typed; raises NotFound or NotAccepted."""
    found = [each for each in records.medications if wanted == each.id]
    found = found or [each for each in records.medications if _fold(each) == _folded(wanted)]
    if not found:
        raise NotFound(
            N_("There is no medicine “{medicine}” on the list of {name}."),
            N_("`ldn-prep medicines` lists them; type the whole name."),
            medicine=wanted,
            name=records.person.name,
        )
    if len(found) > 1:
        raise NotAccepted(
            N_("Several entries are called “{medicine}”: {ids}."),
            N_("Please give one of these ids instead of the name."),
            medicine=wanted,
            ids=", ".join(each.id for each in found),
        )
    return found[0]


def read_day(text: str) -> "PartialDate | None":
    """2026-05-12, 2026-05 or 2026; empty means not known. Raises NotAccepted."""
    from ldn_prep.records import PartialDate

    if not text.strip():
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as fault:
        raise NotAccepted(
            N_("“{day}” was not understood as a day."),
            N_("Dates are written as in 2026-05-12, 2026-05 or 2026."),
            day=text,
        ) from fault


def for_one_person(t: Translator) -> Callable[[Command], Command]:
    """The options every part of `medicines` has."""

    def with_options(command: Command) -> Command:
        for option in (help_option(t), store_option(t), person_option(t)):
            command = option(command)
        return command

    return with_options


def day_option(t: Translator) -> Callable[[Command], Command]:
    return click.option(
        "--on",
        metavar=t("DAY"),
        default="",
        help=t("The day, as in 2026-05-12, 2026-05 or 2026. Leave it out if it is not known."),
    )


def why_option(t: Translator) -> Callable[[Command], Command]:
    return click.option("--because", metavar=t("WORDS"), default="", help=t("Why, in own words."))


def _fold(medication: "Medication") -> str:
    return _folded(medication.name_as_typed)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
