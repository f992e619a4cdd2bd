"""A packet handed in: whose it is, what in it is new, and bringing that in.

Nobody is merged unasked: the person it belongs to is always named by whoever brings it in, and
nothing that stands in the store is replaced unless it was chosen.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from ldn_prep.actions.medication_fields import apply_fields
from ldn_prep.actions.passwords import prepared
from ldn_prep.actions.receiving_bringing import Bringing
from ldn_prep.actions.receiving_comparing import Item, Verdict, compare_records
from ldn_prep.actions.receiving_parts import Difference
from ldn_prep.actions.receiving_whose import (
    find_candidates,
    find_namesakes,
    is_another_person,
    is_surely,
)
from ldn_prep.actions.stores import copy_before_import
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.exchange.fhir import Received, read_bundle
from ldn_prep.exchange.fhir.journal import derived_id
from ldn_prep.exchange.packet_file import find_data, read_file
from ldn_prep.i18n import Translator
from ldn_prep.packet.changes import snapshot
from ldn_prep.records import ListState, Packet, Person, PersonRecords
from ldn_prep.store import Changes, Store

__all__ = [
    "Difference",
    "Item",
    "ReceivingPlan",
    "Verdict",
    "bring_in_packet",
    "match_packet",
    "newest_first",
    "plan_for",
    "read_packet",
    "receive_packet",
]


@dataclass(frozen=True, slots=True)
class ReceivingPlan:
    """What was received, compared with one person of the store.

    `candidates` are the people it may belong to, `namesakes` those of the same name whose birth
    date speaks against it; `person` is the one compared with: None means it is compared with
    nobody, and everything in it is new. `is_another` says that name and birth date speak against
    that person.
    """

    received: Received
    candidates: tuple[Person, ...]
    person: Person | None
    items: tuple[Item, ...]
    is_another: bool = False
    namesakes: tuple[Person, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Name and birth date say whose it is: one person here, or nobody here yet."""
        theirs = self.received.records.person
        if self.person is not None:
            return is_surely(self.person, theirs)
        is_like_nobody = not self.candidates and not self.namesakes
        return is_like_nobody and theirs.born is not None and theirs.born.is_exact

    def having(self, verdict: Verdict) -> tuple[Item, ...]:
        """What is new, differs or is the same; the person's own details only where they differ."""
        return tuple(
            each
            for each in self.items
            if each.verdict is verdict and (each.kind is not Person or verdict is Verdict.DIFFERS)
        )


def read_packet(file: Path | bytes, *, password: str = "") -> Received:
    """What a packet PDF or a FHIR file holds.

    Raises CannotReceive (NeedsPassword where the `password` is not the right one), and NotAccepted
    for a password no PDF can hold.
    """
    data = file if isinstance(file, bytes) else read_file(file)
    key = prepared(password) if password else ""
    return _understood(read_bundle(find_data(data, key)))


def match_packet(store: Store, received: Received, t: Translator) -> ReceivingPlan:
    """Compares it with the one person it surely belongs to; nothing is changed."""
    theirs, people = received.records.person, store.load_people()
    candidates = find_candidates(people, theirs)
    sure = [each for each in candidates if is_surely(each, theirs)]
    found = sure[0].id if len(sure) == 1 else None
    plan = _plan(store, received, found, candidates, t)
    return replace(plan, namesakes=find_namesakes(people, theirs))


def receive_packet(
    store: Store, file: Path | bytes, t: Translator, *, password: str = ""
) -> ReceivingPlan:
    """Reads a packet and compares it: see `read_packet` and `match_packet`."""
    return match_packet(store, read_packet(file, password=password), t)


def plan_for(
    store: Store, plan: ReceivingPlan, person_id: str | None, t: Translator
) -> ReceivingPlan:
    """The same packet compared with another person, or with nobody; raises NotFound."""
    made = _plan(store, plan.received, person_id, plan.candidates, t)
    return replace(made, namesakes=plan.namesakes)


def bring_in_packet(
    store: Store,
    plan: ReceivingPlan,
    person_id: str | None,
    t: Translator,
    *,
    chosen: Set[str] = frozenset(),
    even_of_another: bool = False,
) -> Changes:
    """Brings in what is new, for a person of the store or, with None, for a new one.

    `chosen` holds the keys of items that differ and whose own words are to be replaced where the
    packet says something. One undo takes all of it out. Raises NotAccepted for a packet of
    somebody else, unless `even_of_another`; NotFound and StoreError.
    """
    current = plan_for(store, plan, person_id, t)
    if current.is_another and not even_of_another:
        raise NotAccepted(
            N_("This packet is about {theirs}, not about {own}."),
            N_("Choose the right person, or bring it in as a new person."),
            theirs=plan.received.records.person.name,
            own=current.person.name if current.person else "",
        )
    own = store.load_person(person_id) if person_id else None
    copy_before_import(store)
    with store.change(N_("Bring in a packet")) as unit:
        Bringing(unit, plan.received.records, own).bring(current.items, chosen)
    return unit.changes


def newest_first(packets: Sequence[Received]) -> list[int]:
    """Their places, the newest made first: of several packets of one person it says what counts,
    and the older ones only add what it does not hold."""

    def age(place: int) -> tuple[bool, float]:
        made = packets[place].made_at
        return made is None, -made.timestamp() if made else 0

    return sorted(range(len(packets)), key=age)


def _plan(
    store: Store,
    received: Received,
    person_id: str | None,
    candidates: tuple[Person, ...],
    t: Translator,
) -> ReceivingPlan:
    own = store.load_person(person_id) if person_id else None
    return ReceivingPlan(
        received=received,
        candidates=candidates,
        person=own.person if own else None,
        items=compare_records(received.records, own, t),
        is_another=own is not None and is_another_person(own.person, received.records.person),
    )


def _understood(received: Received) -> Received:
    """Of ours: with the packet itself among those made; of others: with the names understood."""
    _settle_states(received.records)
    if received.is_ours:
        return replace(received, records=_with_this_packet(received))
    for medication in received.records.medications:
        apply_fields(medication, {"name_as_typed": medication.name_as_typed})
    return received


def _settle_states(records: PersonRecords) -> None:
    """A list with something in it is listed, whatever else the file says of it."""
    lists = {
        "medications_state": records.medications,
        "allergies_state": records.allergies,
        "conditions_state": records.conditions,
    }
    for state, listed in lists.items():
        if listed:
            setattr(records.person, state, ListState.LISTED)


def _with_this_packet(received: Received) -> PersonRecords:
    records, number = received.records, received.number
    known = {packet.number for packet in records.packets}
    if received.made_at is None or number is None or number in known:
        return records
    packet = Packet(
        id=derived_id(records.person.id, "packet", str(number)),
        person_id=records.person.id,
        number=number,
        made_at=received.made_at,
        values=snapshot(records),
    )
    return replace(records, packets=(*records.packets, packet))
