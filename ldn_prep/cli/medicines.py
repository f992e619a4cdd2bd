"""`ldn-prep medicines`: what one person takes, took and cannot take; its parts change the list."""

from typing import TYPE_CHECKING, Any

import click

from ldn_prep.cli.choosing import load_told
from ldn_prep.cli.door import Door
from ldn_prep.cli.medicine_changes import add_to
from ldn_prep.cli.medicine_choosing import for_one_person
from ldn_prep.cli.options import help_option, json_option, person_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import Medication, PersonRecords


def build(t: Translator) -> click.Command:
    @click.group(
        "medicines",
        invoke_without_command=True,
        help=t("List the medicines and supplements of one person, or change the list."),
    )
    @person_option(t)
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_context
    def medicines(context: click.Context, person: str, as_json: bool) -> None:
        if context.invoked_subcommand is None:
            _list(context.ensure_object(Door), person, t, as_json=as_json)

    @click.command("list", help=t("List the medicines and supplements of one person."))
    @json_option(t)
    @for_one_person(t)
    @click.pass_context
    def listed(context: click.Context, person: str, as_json: bool) -> None:
        before = context.parent.params if context.parent else {}
        as_json = as_json or before.get("as_json", False)
        whose = person or before.get("person", "")
        _list(context.ensure_object(Door), whose, t, as_json=as_json)

    medicines.add_command(listed)
    add_to(medicines, t)
    return medicines


def _list(door: Door, person: str, t: Translator, *, as_json: bool) -> None:
    from ldn_prep.cli import plain

    with door.store() as store:
        records, name = load_told(store, person, t)
    door.say(plain.as_json(_as_values(records)) if as_json else _described(records, name, t))


def _as_values(records: "PersonRecords") -> dict[str, Any]:
    from ldn_prep.cli.plain import plain, whose

    state = records.state_of(records.person.medications_state, records.medications)
    return {
        "person": whose(records.person),
        "state": state.value,
        "medicines": [_medicine(medication, records) for medication in records.medications],
    } | {"checked_on": plain(records.person)["medications_checked_on"]}


def _medicine(medication: "Medication", records: "PersonRecords") -> dict[str, Any]:
    from ldn_prep.cli.plain import plain
    from ldn_prep.packet.medicine_story import story_of

    compounded = records.find_compounded(medication.id)
    dosages = [dosage for dosage in records.dosages if dosage.medication_id == medication.id]
    return plain(medication) | {
        "dosages": [plain(dosage, "medication_id") for dosage in dosages],
        "dose_steps": [plain(step, "medication_id") for step in records.steps_of(medication.id)],
        "changes": [plain(each, "medication_id") for each in story_of(records, medication)],
        "compounded": plain(compounded, "medication_id") if compounded else None,
    }


def _described(records: "PersonRecords", name: str, t: Translator) -> str:
    from ldn_prep.records import ListState

    state = records.state_of(records.person.medications_state, records.medications)
    if state is ListState.NOT_ASKED:
        return t("{name}: not asked about medicines yet.", name=name)
    if state is ListState.NONE_REPORTED:
        return t("{name}: no medicines or supplements reported.", name=name)
    titles = (
        t("Medicine"),
        t("Strength"),
        t("How taken"),
        t("Now"),
        t("For"),
        t("Since"),
        t("What happened"),
        t("Source, checked"),
    )
    rows = [_row(medication, records, t) for medication in records.medications]
    title = t("Medicines and supplements of {name}", name=name)
    return "\n\n".join((title, table(titles, rows)))


def _row(
    medication: "Medication", records: "PersonRecords", t: Translator
) -> tuple[str, str, str, str, str, str, str, str]:
    from ldn_prep.packet import medicine_story as story
    from ldn_prep.records import DosageBasis
    from ldn_prep.wording import describe_how

    bases = (DosageBasis.TAKEN, DosageBasis.PRESCRIBED)
    said = [each for each in bases if records.find_dosage(medication.id, each)]
    changes = story.story_of(records, medication)
    return (
        medication.name_as_typed,
        medication.strength_as_typed,
        describe_how(records, medication, said[0], t) if said else "",
        _standing(medication, records, t),
        medication.reason,
        story.describe_day(records, medication, "started", t),
        ". ".join(story.describe_change(each, records, t) for each in changes),
        story.describe_origin(medication, t),
    )


def _standing(medication: "Medication", records: "PersonRecords", t: Translator) -> str:
    """ "Stopped 12 May 2026; why: rash"."""
    from ldn_prep.packet import medicine_story as story
    from ldn_prep.wording import label_of

    why = medication.stop_reason.strip()
    day = story.describe_day(records, medication, "stopped", t)
    said = " ".join(part for part in (label_of(medication.status, t), day) if part)
    return f"{said}; {story.describe_why(why, t)}" if why else said
