"""Words that could not be read, as extensions of the Patient, beside the records they belong to."""

from collections.abc import Iterable, Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, write_fields
from ldn_prep.exchange.fhir.journal import entry_id
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import PREFIX, Json
from ldn_prep.records import PersonRecords, Record, UnreadText

URL: Final = PREFIX + "unread"


def write(source: Source) -> Iterator[Json]:
    """Of records that are written: words for an entry taken back stay behind with it."""
    records = source.records
    by_day = {each.id: entry_id(records.person.id, str(each.on)) for each in records.entries}
    private = {each.id for each in records.entries if each.is_note_private}
    known = {record.id for record in _records(records)}
    for unread in records.unread:
        is_private = unread.record_id in private and unread.field == "note"
        if unread.record_id in known and not is_private:
            written = write_fields(unread, {"url": URL}, {})
            for part in written["extension"]:
                if part["url"] == PREFIX + "record-id":
                    part["valueString"] = by_day.get(unread.record_id, unread.record_id)
            yield written


def read(patient: Json, into: Collected) -> None:
    for each in patient.get("extension", ()):
        if each["url"] == URL:
            into.owned.append(read_fields(UnreadText, each, {}, person_id=into.person.id))


def _records(records: PersonRecords) -> Iterable[Record]:
    return (
        records.person,
        *records.allergies,
        *records.conditions,
        *records.contacts,
        *records.medications,
        *records.dosages,
        *records.dose_steps,
        *records.compounded,
        *records.medication_changes,
        *records.measures,
        *records.entries,
        *records.visits,
        *records.questions,
    )
