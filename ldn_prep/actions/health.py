"""What can be done with allergies, conditions and the people who care."""

from typing import TypedDict, Unpack

from ldn_prep.actions.accepting import accept_name, assign, merge_key
from ldn_prep.errors import N_
from ldn_prep.records import (
    Allergy,
    AllergySeverity,
    CareContact,
    Condition,
    ContactRole,
    ListState,
    PartialDate,
    Person,
)
from ldn_prep.store import Changes, Store


class AllergyDetails(TypedDict, total=False):
    reaction: str
    severity: AllergySeverity


class AllergyFields(AllergyDetails, total=False):
    substance: str


class ConditionDetails(TypedDict, total=False):
    since: PartialDate | None
    is_ldn_hope: bool
    note: str


class ConditionFields(ConditionDetails, total=False):
    name: str


class ContactDetails(TypedDict, total=False):
    role: ContactRole
    phone: str
    address: str
    note: str


class ContactFields(ContactDetails, total=False):
    name: str


def add_allergy(
    store: Store, person_id: str, substance: str, **fields: Unpack[AllergyDetails]
) -> Changes:
    with store.change(N_("Add an allergy")) as unit:
        unit.require(Person, person_id).allergies_state = ListState.LISTED
        allergy = unit.add(Allergy(person_id=person_id, substance=accept_name(substance)))
        assign(allergy, fields)
    return unit.changes


def change_allergy(store: Store, allergy_id: str, **fields: Unpack[AllergyFields]) -> Changes:
    with store.change(N_("Change an allergy"), merge_key(allergy_id, fields)) as unit:
        if "substance" in fields:
            fields["substance"] = accept_name(fields["substance"])
        assign(unit.require(Allergy, allergy_id), fields)
    return unit.changes


def mark_allergy_in_error(store: Store, allergy_id: str) -> Changes:
    with store.change(N_("Delete an allergy")) as unit:
        unit.require(Allergy, allergy_id).entered_in_error = True
    return unit.changes


def add_condition(
    store: Store, person_id: str, name: str, **fields: Unpack[ConditionDetails]
) -> Changes:
    with store.change(N_("Add a condition")) as unit:
        unit.require(Person, person_id).conditions_state = ListState.LISTED
        condition = unit.add(Condition(person_id=person_id, name=accept_name(name)))
        assign(condition, fields)
    return unit.changes


def change_condition(store: Store, condition_id: str, **fields: Unpack[ConditionFields]) -> Changes:
    with store.change(N_("Change a condition"), merge_key(condition_id, fields)) as unit:
        if "name" in fields:
            fields["name"] = accept_name(fields["name"])
        assign(unit.require(Condition, condition_id), fields)
    return unit.changes


def mark_condition_in_error(store: Store, condition_id: str) -> Changes:
    with store.change(N_("Delete a condition")) as unit:
        unit.require(Condition, condition_id).entered_in_error = True
    return unit.changes


def add_contact(
    store: Store, person_id: str, name: str, **fields: Unpack[ContactDetails]
) -> Changes:
    with store.change(N_("Add a contact")) as unit:
        unit.require(Person, person_id)
        contact = unit.add(CareContact(person_id=person_id, name=accept_name(name)))
        assign(contact, fields)
    return unit.changes


def change_contact(store: Store, contact_id: str, **fields: Unpack[ContactFields]) -> Changes:
    with store.change(N_("Change a contact"), merge_key(contact_id, fields)) as unit:
        if "name" in fields:
            fields["name"] = accept_name(fields["name"])
        assign(unit.require(CareContact, contact_id), fields)
    return unit.changes


def mark_contact_in_error(store: Store, contact_id: str) -> Changes:
    with store.change(N_("Delete a contact")) as unit:
        unit.require(CareContact, contact_id).entered_in_error = True
    return unit.changes
