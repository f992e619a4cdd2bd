"""The visits of one day over a whole store, read without anybody's journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from ldn_prep.records import (
    Allergy,
    CareContact,
    CompoundedDetails,
    Condition,
    Dosage,
    DoseStep,
    JournalEntry,
    LdnTaken,
    Measure,
    Medication,
    MedicationChange,
    OwnedRecord,
    Packet,
    PacketChoices,
    PacketWay,
    PegWeek,
    Person,
    PersonRecords,
    Question,
    Score,
    SideEffect,
    UnreadText,
    Visit,
    VisitStatus,
)
from ldn_prep.store.loading import FIELDS
from ldn_prep.store.store import Store

_AT_ONCE = 500  # people asked for in one statement
_LISTS: tuple[type[OwnedRecord], ...] = (
    Medication,
    Dosage,
    DoseStep,
    CompoundedDetails,
    MedicationChange,
    Allergy,
    Condition,
    CareContact,
    Question,
    PacketChoices,
)
_PRINTED: tuple[type[OwnedRecord], ...] = (
    *_LISTS,
    Measure,
    JournalEntry,
    Score,
    SideEffect,
    PegWeek,
    UnreadText,
    Visit,
)
"""What a packet is made of: a change in any of these makes an earlier packet an old one."""


@dataclass(frozen=True, slots=True)
class PacketMade:
    """One packet that was made for a visit, without the values in it; `options` is JSON text."""

    number: int
    made_at: datetime
    way: PacketWay
    options: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """One visit of the day. `records` hold everything but the journal, the visits and the packets.

    `journal_days` counts the days of the span with anything recorded. `packets` are those made for
    this visit, by number. `changed_at` is when anything a packet prints was last changed; None
    where no packet was made for the visit, which is the only time it is looked for.
    """

    visit: Visit
    records: PersonRecords
    journal_days: int
    packets: tuple[PacketMade, ...]
    changed_at: datetime | None

    @property
    def person(self) -> Person:
        return self.records.person


def load_day(store: Store, on: date, *, journal_from: date, journal_to: date) -> tuple[DayRow, ...]:
    """Visits of that day that were not cancelled, in the order of their times, the untimed last.

    People who were set aside are left out. The span of the journal includes both its days.
    """
    span = journal_from, journal_to
    return store.read(lambda session: _load_day(session, on, span, _LISTS))


def load_visits(store: Store, on: date) -> tuple[DayRow, ...]:
    """As `load_day`, of each person's lists only what they chose for their packets, and with no
    journal counted: for a thousand visits at once."""
    return store.read(lambda session: _load_day(session, on, None, (PacketChoices,)))


def list_days(store: Store, first: date, last: date) -> dict[date, int]:
    """How many visits each day of a span has that has any; both days included."""
    return store.read(lambda session: _count_days(session, first, last))


def _load_day(
    session: Session,
    on: date,
    span: tuple[date, date] | None,
    kinds: tuple[type[OwnedRecord], ...],
) -> tuple[DayRow, ...]:
    found = session.execute(_visits().add_columns(Person).where(Visit.on == on)).all()
    rows = sorted(
        found,
        key=lambda row: (row[0].at is None, str(row[0].at), row[1].name.casefold(), row[1].id),
    )
    people = {person.id: person for _, person in rows}
    lists = _load_lists(session, list(people), kinds)
    days = _count_journal(session, list(people), *span) if span else {}
    packets = _load_packets(session, [visit.id for visit, _ in rows])
    changed = _last_changes(session, {v.person_id for v, _ in rows if v.id in packets})
    return tuple(
        DayRow(
            visit=visit,
            records=PersonRecords(person=person, **lists[person.id]),
            journal_days=days.get(person.id, 0),
            packets=packets.get(visit.id, ()),
            changed_at=_latest((person.changed_at, changed.get(person.id)))
            if visit.id in packets
            else None,
        )
        for visit, person in rows
    )


def _by_time(row: tuple[Visit, Person]) -> tuple[Any, ...]:
    visit, person = row
    return visit.at is None, str(visit.at), person.name.casefold(), person.id


def _count_days(session: Session, first: date, last: date) -> dict[date, int]:
    days = (
        select(Visit.on, func.count())
        .join(Person, Person.id == Visit.person_id)
        .where(*_listed(), Visit.on.between(first, last))
        .group_by(Visit.on)
        .order_by(Visit.on)
    )
    return {day: count for day, count in session.execute(days) if day is not None}


def _visits() -> Select[Any]:
    return select(Visit).join(Person, Person.id == Visit.person_id).where(*_listed())


def _listed() -> tuple[Any, ...]:
    return (
        ~Visit.entered_in_error,
        Visit.status != VisitStatus.CANCELLED,
        ~Person.entered_in_error,
        Person.archived_on.is_(None),
    )


def _load_lists(
    session: Session, people: Sequence[str], kinds: tuple[type[OwnedRecord], ...]
) -> dict[str, dict[str, Any]]:
    """Every list of each person, sorted as in `PersonRecords`."""
    lists: dict[str, dict[str, Any]] = {each: {} for each in people}
    for kind in kinds:
        field, key = FIELDS[kind]
        gathered: dict[str, list[OwnedRecord]] = {}
        for some in _in_parts(people):
            query = select(kind).where(kind.person_id.in_(some), ~kind.entered_in_error)
            for record in session.scalars(query):
                gathered.setdefault(record.person_id, []).append(record)
        for person_id, records in gathered.items():
            lists[person_id][field] = tuple(sorted(records, key=key))
    return lists


def _count_journal(
    session: Session, people: Sequence[str], first: date, last: date
) -> dict[str, int]:
    """Days on which anything was recorded, as `trends.find_recorded_days` counts them."""
    entry = JournalEntry
    has_score = select(Score.id).where(Score.entry_id == entry.id, ~Score.entered_in_error).exists()
    effect = SideEffect
    has_effect = select(effect.id).where(effect.entry_id == entry.id, ~effect.entered_in_error)
    says = or_(
        entry.ldn_taken != LdnTaken.NOT_SAID,
        func.trim(entry.dose_as_typed) != "",
        entry.taken_at.is_not(None),
        func.trim(entry.note) != "",
        has_score,
        has_effect.exists(),
    )
    counts: dict[str, int] = {}
    for some in _in_parts(people):
        within = and_(entry.on.between(first, last), ~entry.entered_in_error)
        query = (
            select(entry.person_id, func.count(entry.on.distinct()))
            .where(entry.person_id.in_(some), within, says)
            .group_by(entry.person_id)
        )
        for person_id, days in session.execute(query):
            counts[person_id] = days
    return counts


def _load_packets(session: Session, visits: Sequence[str]) -> dict[str, tuple[PacketMade, ...]]:
    made: dict[str, list[PacketMade]] = {}
    for some in _in_parts(visits):
        query = (
            select(Packet.visit_id, Packet.number, Packet.made_at, Packet.way, Packet.options)
            .where(Packet.visit_id.in_(some), ~Packet.entered_in_error)
            .order_by(Packet.number)
        )
        for visit_id, number, made_at, way, options in session.execute(query):
            made.setdefault(str(visit_id), []).append(PacketMade(number, made_at, way, options))
    return {visit_id: tuple(each) for visit_id, each in made.items()}


def _last_changes(session: Session, people: Iterable[str]) -> dict[str, datetime]:
    """Entries that were taken off count as well: the packet printed them."""
    last: dict[str, datetime] = {}
    for some in _in_parts(sorted(people)):
        for kind in _PRINTED:
            query = (
                select(kind.person_id, func.max(kind.changed_at))
                .where(kind.person_id.in_(some))
                .group_by(kind.person_id)
            )
            for person_id, changed_at in session.execute(query):
                known = _latest((last.get(person_id), changed_at))
                if known is not None:
                    last[person_id] = known
    return last


def _latest(instants: Iterable[datetime | None]) -> datetime | None:
    return max((each for each in instants if each is not None), default=None)


def _in_parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def span_before(on: date, days: int) -> tuple[date, date]:
    """The first and last of that many days that end on `on`."""
    return on - timedelta(days=days - 1), on
