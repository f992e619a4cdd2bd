"""`ldn-prep medicines add | stop | restart | check`: the list changed from a terminal."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.medicine_choosing import (
    choose_medicine,
    day_option,
    for_one_person,
    load_meant,
    read_day,
    why_option,
)
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store


def add_to(group: click.Group, t: Translator) -> None:
    for build in (_add, _stop, _restart, _check):
        group.add_command(build(t))


def _add(t: Translator) -> click.Command:
    @click.command("add", help=t("Add a medicine or supplement, exactly as typed."))
    @click.argument("medicine", metavar=t("MEDICINE"))
    @for_one_person(t)
    @click.pass_context
    def add(context: click.Context, medicine: str, person: str) -> None:
        from ldn_prep.actions import medications

        door = context.ensure_object(Door)
        with door.store() as store:
            records, name = load_meant(store, context, person)
            owner = records.person
            added = medications.add_typed(store, owner.id, medicine).added[0]
            listed = store.load_person(owner.id).medications
        kept = next(each for each in listed if each.id == added)
        door.say(t("{name}: {medicine} is on the list.", name=name, medicine=medicine))
        if kept.note:
            door.say(t("The beginning is its name; all of it stands in its note."))

    return add


def _stop(t: Translator) -> click.Command:
    @click.command("stop", help=t("Note that a medicine was stopped."))
    @click.argument("medicine", metavar=t("MEDICINE"))
    @day_option(t)
    @why_option(t)
    @for_one_person(t)
    @click.pass_context
    def stop(context: click.Context, medicine: str, on: str, because: str, person: str) -> None:
        from ldn_prep.actions import medication_history as history

        def act(store: "Store", medication_id: str) -> object:
            return history.stop_medication(store, medication_id, read_day(on), because)

        names = _change(context, person, medicine, act)
        context.ensure_object(Door).say(t("{name}: {medicine} is noted as stopped.", **names))

    return stop


def _restart(t: Translator) -> click.Command:
    @click.command("restart", help=t("Note that a stopped or paused medicine is taken again."))
    @click.argument("medicine", metavar=t("MEDICINE"))
    @day_option(t)
    @why_option(t)
    @for_one_person(t)
    @click.pass_context
    def restart(context: click.Context, medicine: str, on: str, because: str, person: str) -> None:
        from ldn_prep.actions import medication_history as history

        def act(store: "Store", medication_id: str) -> object:
            return history.restart_medication(store, medication_id, read_day(on), because)

        names = _change(context, person, medicine, act)
        context.ensure_object(Door).say(t("{name}: {medicine} is noted as taken now.", **names))

    return restart


def _check(t: Translator) -> click.Command:
    @click.command("check", help=t("Note that a medicine, or the whole list, was checked today."))
    @click.argument("medicine", metavar=t("[MEDICINE]"), default="")
    @for_one_person(t)
    @click.pass_context
    def check(context: click.Context, medicine: str, person: str) -> None:
        from ldn_prep import clock
        from ldn_prep.actions import medication_history as history
        from ldn_prep.actions import medications

        door = context.ensure_object(Door)
        if medicine:

            def act(store: "Store", medication_id: str) -> object:
                return history.check_medication(store, medication_id, clock.today())

            names = _change(context, person, medicine, act)
            door.say(t("{name}: {medicine} was checked today.", **names))
            return
        with door.store() as store:
            records, name = load_meant(store, context, person)
            medications.check_medication_list(store, records.person.id, clock.today())
        door.say(t("{name}: the medicine list was checked today.", name=name))

    return check


def _change(
    context: click.Context, person: str, wanted: str, act: Callable[["Store", str], object]
) -> dict[str, str]:
    """Does it to the medicine that is meant; returns whose it is and its name."""
    with context.ensure_object(Door).store() as store:
        records, name = load_meant(store, context, person)
        meant = choose_medicine(records, wanted)
        act(store, meant.id)
    return {"name": name, "medicine": meant.name_as_typed}
