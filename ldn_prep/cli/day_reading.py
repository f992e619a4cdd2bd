"""A list of appointments in words: whose each one is, and what came in."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from ldn_prep import clock
from ldn_prep.actions.people_names import tell_apart
from ldn_prep.actions.visit_list import (
    Appointment,
    AppointmentList,
    Choice,
    DateOrder,
    Match,
    Part,
    Whose,
    bring_in_visits,
    match_people,
    propose_parts,
    read_appointments,
    read_heading,
    sure_choices,
)
from ldn_prep.cli.door import Door
from ldn_prep.i18n import Translator
from ldn_prep.records import Person
from ldn_prep.wording import describe_date, describe_time

if TYPE_CHECKING:
    from ldn_prep.cli.day_in import DayInFields

LEFT_OUT = 22
"""Exit code: somebody was left out, because it is not sure who is meant or a row was not read."""


def bring_in_day(door: Door, fields: "DayInFields") -> int:
    """0 when all came in, else LEFT_OUT. Raises CannotReceive, NotAccepted."""
    from ldn_prep.cli.day_in import day_of

    t = door.t
    listed = _read(fields, t)
    with door.store() as store:
        people = store.load_people()
        matches = match_people(listed.appointments, people)
        new = [each for each in matches if each.whose is Whose.NOBODY and fields["adds_new"]]
        chosen = {m.appointment.line: Choice(m.appointment, is_new=True) for m in new}
        choices = sure_choices(matches, chosen)
        for line in _told(listed, matches, {c.appointment.line for c in choices}, people, t):
            door.say(line)
        if not fields["is_dry_run"]:
            done = bring_in_visits(store, choices, day_of(fields, clock.today()))
            for each, at in done.kept:
                door.say(_kept(each, describe_time(at, t), t))
            door.say(t.plural("{count} visit planned", "{count} visits planned", done.planned))
    is_all = len(choices) == len(matches) and not listed.faults
    return 0 if is_all else LEFT_OUT


def _read(fields: "DayInFields", t: Translator) -> AppointmentList:
    heading = read_heading(fields["file"])
    parts = propose_parts(heading) | _said(fields, heading.columns, t)
    if not {Part.NAME, Part.GIVEN, Part.FAMILY} & set(parts):
        raise click.UsageError(
            t(
                "No column is known as the name. Say which: --column name COLUMN. There are: "
                "{known}",
                known="; ".join(heading.columns),
            )
        )
    order = DateOrder.DAY_FIRST if fields["day_first"] else DateOrder.MONTH_FIRST
    listed = read_appointments(
        fields["file"], parts, order if fields["day_first"] is not None else None
    )
    if listed.doubtful:
        raise click.UsageError(
            t(
                "The file does not tell how “{text}” is meant. Add --day-first or --month-first.",
                text=listed.doubtful,
            )
        )
    return listed


def _said(fields: "DayInFields", columns: Sequence[str], t: Translator) -> dict[Part, str]:
    found = {}
    for what, column in fields["column"]:
        if what not in list(Part) or column not in columns:
            raise click.UsageError(
                t(
                    "“{what}” or “{column}” is not known. The file has: {known}",
                    what=what,
                    column=column,
                    known="; ".join(columns),
                )
            )
        found[Part(what)] = column
    return found


def _told(
    listed: AppointmentList,
    matches: Sequence[Match],
    lines: set[int],
    people: Sequence[Person],
    t: Translator,
) -> Iterator[str]:
    for match in matches:
        each, names = match.appointment, [tell_apart(p, people, t) for p in match.candidates]
        who = describe_appointment(each, t)
        if match.whose is Whose.SURE:
            yield t("{who}: {name}", who=who, name=names[0])
        elif each.line in lines:
            yield t("{who}: a new person", who=who)
        elif match.whose is Whose.UNSURE:
            yield t("{who}: left out. It may be: {names}", who=who, names="; ".join(names))
        else:
            yield t("{who}: left out. Nobody here is like that.", who=who)
    yield from (fault.describe(t) for fault in listed.faults)


def describe_appointment(each: Appointment, t: Translator) -> str:
    born = t("born {date}", date=describe_date(each.born, t)) if each.born else ""
    at = describe_time(each.at, t) if each.at else ""
    return ", ".join(part for part in (each.name, born, at, each.with_whom) if part)


def _kept(each: Appointment, at: str, t: Translator) -> str:
    return t(
        "{name}: {at} was planned and stays; the list says {other}.",
        name=each.name,
        at=at,
        other=describe_time(each.at, t) if each.at else "",
    )
