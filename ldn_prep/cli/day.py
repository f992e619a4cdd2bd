"""`ldn-prep day`: who comes on a day, what their packets lack, and which went out already."""

from typing import TYPE_CHECKING

import click

from ldn_prep.cli.day_options import day_options
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ldn_prep.actions.day_list import DayVisit


def build(t: Translator) -> click.Command:
    @click.command("day", help=t("List the visits of a day and what is missing for each."))
    @day_options(t)
    @json_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def day(door: Door, day: str, clinician: str, as_json: bool) -> None:
        from ldn_prep import clock
        from ldn_prep.actions import day_list
        from ldn_prep.cli import plain

        on = day_list.read_day(day, clock.today())
        with door.store() as store:
            visits = day_list.of_clinician(day_list.list_day(store, on), clinician)
        if as_json:
            door.say(plain.as_json([_as_plain(each, t) for each in visits]))
        elif not visits:
            door.say(t("No visits on {day}.", day=_in_words(on, t)))
        else:
            door.say(_as_table(visits, t))

    return day


def _as_table(visits: "Sequence[DayVisit]", t: Translator) -> str:
    from ldn_prep.actions.day_list import describe_gaps, describe_made, describe_who
    from ldn_prep.wording import describe_time

    rows = [
        (
            describe_time(each.at, t) if each.at else t("no time"),
            describe_who(each.name, each.born, t),
            each.clinician,
            describe_gaps(each.gaps, t),
            describe_made(each, t),
        )
        for each in visits
    ]
    return table((t("Time"), t("Who"), t("With"), t("Missing"), t("Packet")), rows)


def _as_plain(visit: "DayVisit", t: Translator) -> dict[str, object]:
    from ldn_prep.actions.day_list import describe_gaps

    packet = visit.last_packet
    return {
        "visit_id": visit.visit_id,
        "person_id": visit.person_id,
        "name": visit.name,
        "born": str(visit.born) if visit.born else None,
        "on": visit.on.isoformat(),
        "at": visit.at.isoformat("minutes") if visit.at else None,
        "clinician": visit.clinician,
        "missing": [
            {"what": gap.gap.value, "count": gap.count, "words": describe_gaps((gap,), t)}
            for gap in visit.gaps
        ],
        "packet": packet.number if packet else None,
        "packet_made_at": packet.made_at.isoformat() if packet else None,
        "packet_way": packet.way.value if packet else None,
        "is_changed": visit.is_changed,
    }


def _in_words(on: "date", t: Translator) -> str:
    from ldn_prep.wording import describe_date

    return describe_date(on, t)
