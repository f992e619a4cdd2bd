"""Remembering what a person chose for their packets."""

from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import assign, merge_key
from ldn_prep.errors import N_
from ldn_prep.records import JournalRange, PacketChoices, PacketSheet, Person
from ldn_prep.store import Changes, Store


class ChoiceFields(TypedDict, total=False):
    sheets: tuple[PacketSheet, ...]
    journal_range: JournalRange
    measures_left_out: tuple[str, ...]
    page_size: str
    large_print: bool | None
    adds_own_words: bool
    name_in_file: bool
    carries_data: bool
    has_list_code: bool


def remember_choices(store: Store, person_id: str, **fields: Unpack[ChoiceFields]) -> Changes:
    """The next packet starts from these; what is not given stays as it was. Raises NotFound."""
    with store.change(N_("Change packet choices"), merge_key(person_id, fields)) as unit:
        unit.require(Person, person_id)
        kept = unit.find(PacketChoices, person_id=person_id)
        assign(kept or unit.add(PacketChoices(person_id=person_id)), fields)
    return unit.changes
