"""Receiving beside the window's own way into the store, so that the window goes on meanwhile.

What was brought in there can be undone here: `take_over` hands the steps to the window's store.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from ldn_prep.actions.receiving import ReceivingPlan, bring_in_packet, match_packet, plan_for
from ldn_prep.errors import NotFound
from ldn_prep.exchange.fhir import Received
from ldn_prep.i18n import Translator
from ldn_prep.records import Record
from ldn_prep.store import Changes, Store, Ticket, open_beside
from ldn_prep.store.changes import RowImage
from ldn_prep.store.history import Step


@dataclass(frozen=True, slots=True)
class Whose:
    """What was answered: a person of the store by id, or with None a new one."""

    person_id: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """One packet to bring in. Without an answer it goes to whom its name and birth date say at
    that moment: the file before it may have been the same person's."""

    plan: ReceivingPlan
    answer: Whose | None = None
    chosen: frozenset[str] = frozenset()
    even_of_another: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    """`person_id` is whose list it went to."""

    person_id: str
    changes: Changes
    steps: tuple[Step, ...]


def compare_apart(
    ticket: Ticket, received: Received, answer: Whose | None, t: Translator
) -> ReceivingPlan:
    """Compared with the person answered, else with the one it surely belongs to.

    Somebody who is no longer in the store counts as not answered. Raises a StoreError.
    """
    with closing(open_beside(ticket)) as store:
        plan = match_packet(store, received, t)
        found = plan.person.id if plan.person else None
        if answer is None or answer.person_id == found:
            return plan
        try:
            return plan_for(store, plan, answer.person_id, t)
        except NotFound:
            return plan


def bring_in_apart(ticket: Ticket, wish: Wish, t: Translator) -> Brought:
    """Whole or not at all. Raises as `bring_in_packet` does."""
    with closing(open_beside(ticket)) as store:
        plan, person_id = wish.plan, wish.answer.person_id if wish.answer else None
        if wish.answer is None:
            plan = match_packet(store, plan.received, t)
            person_id = plan.person.id if plan.person else None
        changes = bring_in_packet(
            store,
            plan,
            person_id,
            t,
            chosen=wish.chosen,
            even_of_another=wish.even_of_another,
        )
        return Brought(person_id or changes.added[0], changes, tuple(store.history.undoable))


def take_over(store: Store, brought: Sequence[Brought], on_screen: str = "") -> Changes:
    """One step to undo, in this store, for all that was brought in beside it.

    Of several people's packets none is brought on screen: the one who is there (`on_screen`, an
    id) counts as touched.
    """
    steps = [step for each in brought for step in each.steps]
    if steps:
        store.history.seal()
        store.history.push(Step(steps[0].label, _joined(steps)))
        store.history.seal()
    store.was_changed_elsewhere()  # that was us
    people = frozenset(person for each in brought for person in each.changes.person_ids)
    if len(people) > 1 and on_screen:
        people |= {on_screen}
    return Changes(
        rows=frozenset(row for each in brought for row in each.changes.rows),
        person_ids=people,
        added=tuple(added for each in brought for added in each.changes.added),
        label=brought[-1].changes.label if brought else "",
    )


def _joined(steps: Sequence[Step]) -> tuple[RowImage, ...]:
    """Each row once, as it was before the first step and as it is after the last."""
    by_row: dict[tuple[type[Record], str], RowImage] = {}
    for image in (each for step in steps for each in step.images):
        key = image.kind, image.record_id
        first = by_row.get(key, image)
        by_row[key] = RowImage(image.kind, image.record_id, first.before, image.after)
    return tuple(by_row.values())
