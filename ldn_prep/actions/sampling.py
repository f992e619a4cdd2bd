"""An invented person to look around with, made of the same actions a real person uses.

What they take, ask and felt lies in `resources/sample`, told from today, so that the visit is
always soon and the journal always ends yesterday.
"""

import tomllib
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from ldn_prep import paths
from ldn_prep.actions import dosages, health, journal, medications, people, questions, visits
from ldn_prep.actions.journal_days import record_days
from ldn_prep.actions.packets import keep_packet, next_number
from ldn_prep.actions.sample_journal import days_told, weeks_told
from ldn_prep.actions.sample_values import understood
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import DosageBasis
from ldn_prep.store import Changes, Store

Told = dict[str, Any]

EARLIER_PACKET_DAYS: Final = 57
LIST_CHECKED_DAYS: Final = 2
_NOT_OF_THE_MEDICINE: Final = frozenset(
    {
        "compounded",
        "dosage",
        "place",
        "since_last_packet",
        "steps",
        "stop_reason",
        "stopped",
        "taken",
    }
)


def add_sample_person(store: Store, today: date) -> Changes:
    """Adds the sample person with everything they keep; `added[0]` is the person's id."""
    told, listed = _read("person", today), _read("medicines", today)["medicine"]
    added = people.add_person(store, **told["person"])
    person_id = added.added[0]
    _add_circumstances(store, person_id, told)
    visit_ids = [visits.add_visit(store, person_id, **each).added[0] for each in told["visit"]]
    _add_medicines_around_a_packet(store, person_id, listed, visit_ids[0], today)
    medications.check_medication_list(store, person_id, today - timedelta(LIST_CHECKED_DAYS))
    for question in _read("questions", today)["question"]:
        questions.add_question(store, person_id, **question)
    _record_journal(store, person_id, today)
    return added


def _read(name: str, today: date) -> Told:
    path = paths.resources() / "sample" / f"{name}.toml"
    told: Told = understood(tomllib.loads(path.read_text(encoding="utf-8")), today)
    return told


def _add_circumstances(store: Store, person_id: str, told: Told) -> None:
    for allergy in told["allergy"]:
        health.add_allergy(store, person_id, **allergy)
    for condition in told["condition"]:
        health.add_condition(store, person_id, **condition)
    for contact in told["contact"]:
        health.add_contact(store, person_id, **contact)


def _add_medicines_around_a_packet(
    store: Store, person_id: str, listed: list[Told], visit_id: str, today: date
) -> None:
    """What was taken at the visit, the packet made then, and what has happened since."""
    earlier = [each for each in listed if each.get("since_last_packet") != "added"]
    ids = {each["name"]: _add_medicine(store, person_id, each) for each in earlier}
    _keep_packet_of(store, person_id, visit_id, today - timedelta(EARLIER_PACKET_DAYS))
    for each in listed:
        if each not in earlier:
            added = _add_medicine(store, person_id, each)
            medications.move_medication(store, added, -len(listed))
            medications.move_medication(store, added, each["place"])
        elif each.get("since_last_packet") == "stopped":
            medications.stop_medication(
                store, ids[each["name"]], each["stopped"], each["stop_reason"]
            )


def _add_medicine(store: Store, person_id: str, told: Told) -> str:
    fields = {key: value for key, value in told.items() if key not in _NOT_OF_THE_MEDICINE}
    medication_id = medications.add_medication(store, person_id, **fields).added[0]
    dosages.set_dosage(store, medication_id, **told["dosage"])
    if "taken" in told:
        dosages.set_dosage(store, medication_id, DosageBasis.TAKEN, **told["taken"])
    if "compounded" in told:
        medications.set_compounded_details(store, medication_id, **told["compounded"])
    for step in told.get("steps", ()):
        dosages.add_dose_step(store, medication_id, **step)
    return medication_id


def _keep_packet_of(store: Store, person_id: str, visit_id: str, on: date) -> None:
    records = store.load_person(person_id)
    made_at = datetime.combine(on, time(18), UTC)
    options = PacketOptions(visit_id=visit_id)
    keep_packet(store, records, options, number=next_number(records), made_at=made_at)


def _record_journal(store: Store, person_id: str, today: date) -> None:
    told = _read("journal", today)
    measures = {measure.standard: measure.id for measure in store.load_person(person_id).measures}
    record_days(store, person_id, days_told(told, measures, today))
    for on, items in weeks_told(told, today):
        journal.record_peg(store, person_id, on, **items)
