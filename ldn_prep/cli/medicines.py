"""`ldn-prep medicines`: what one person takes, took and cannot take."""

from typing import TYPE_CHECKING, Any

import click

from ldn_prep.cli.choosing import load_chosen
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, person_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import Medication, PersonRecords


def build(t: Translator) -> click.Command:
    @click.command("medicines", help=t("List the medicines and supplements of one person."))
    @person_option(t)
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_obj
    def medicines(door: Door, person: str, as_json: bool) -> None:
        from ldn_prep.cli import plain

        with door.store() as store:
            records = load_chosen(store, person)
        door.say(plain.as_json(_as_values(records)) if as_json else _described(records, t))

    return medicines


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

    compounded = records.find_compounded(medication.id)
    dosages = [dosage for dosage in records.dosages if dosage.medication_id == medication.id]
    return plain(medication) | {
        "dosages": [plain(dosage, "medication_id") for dosage in dosages],
        "dose_steps": [plain(step, "medication_id") for step in records.steps_of(medication.id)],
        "compounded": plain(compounded, "medication_id") if compounded else None,
    }


def _described(records: "PersonRecords", t: Translator) -> str:
    from ldn_prep.records import ListState

    state = records.state_of(records.person.medications_state, records.medications)
    name = records.person.name
    if state is ListState.NOT_ASKED:
        return t("{name}: not asked about medicines yet.", name=name)
    if state is ListState.NONE_REPORTED:
        return t("{name}: no medicines or supplements reported.", name=name)
    titles = (t("Medicine"), t("Strength"), t("How taken"), t("Now"), t("For"), t("Since"))
    rows = [_row(medication, records, t) for medication in records.medications]
    title = t("Medicines and supplements of {name}", name=name)
    return "\n\n".join((title, table(titles, rows)))


def _row(
    medication: "Medication", records: "PersonRecords", t: Translator
) -> tuple[str, str, str, str, str, str]:
    from ldn_prep.records import DosageBasis
    from ldn_prep.wording import describe_date, describe_dosage, label_of

    taken = records.find_dosage(medication.id, DosageBasis.TAKEN)
    dosage = taken or records.find_dosage(medication.id, DosageBasis.PRESCRIBED)
    return (
        medication.name_as_typed,
        medication.strength_as_typed,
        describe_dosage(dosage, t) if dosage else "",
        label_of(medication.status, t),
        medication.reason,
        describe_date(medication.started, t) if medication.started else "",
    )
