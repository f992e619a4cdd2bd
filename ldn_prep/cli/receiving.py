"""Taking files in one after the other: what each holds is told, then brought in where asked."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ldn_prep.actions.receiving import (
    Difference,
    Item,
    ReceivingPlan,
    Verdict,
    bring_in_packet,
    plan_for,
    receive_packet,
)
from ldn_prep.actions.stores import Store
from ldn_prep.cli.choosing import choose_person
from ldn_prep.cli.door import Door
from ldn_prep.cli.faults import NotSaidWhose
from ldn_prep.errors import N_, LdnPrepError
from ldn_prep.i18n import Translator
from ldn_prep.records import JournalEntry, Measure, PegWeek, Person
from ldn_prep.wording import describe_date

_COUNTED: dict[type, str] = {
    JournalEntry: N_("Journal days"),
    PegWeek: N_("Weeks of the PEG"),
    Measure: N_("Measures"),
}
"""Too many to name one by one."""
_VERDICTS = {Verdict.NEW: N_("New: {name}"), Verdict.DIFFERS: N_("Differs: {name}")}


def receive_files(
    door: Door, *, files: tuple[Path, ...], person: str, is_new: bool, is_dry_run: bool
) -> int:
    """The exit code: of the first file that could not be taken in, else 0."""
    code = 0
    with door.store() as store:
        for file in files:
            try:
                _receive(door, store, file, person, is_new=is_new, is_dry_run=is_dry_run)
            except LdnPrepError as error:
                if len(files) == 1:
                    raise
                told = error.describe(door.t)
                door.complain(door.t("{file}: {sentence}", file=file, sentence=told))
                code = code or error.exit_code
    return code


def _receive(
    door: Door, store: Store, file: Path, person: str, *, is_new: bool, is_dry_run: bool
) -> None:
    t = door.t
    plan = receive_packet(store, file, t)
    chosen = choose_person(store.load_people(), person).id if person else None
    if chosen or is_new:
        plan = plan_for(store, plan, chosen, t)
    for line in _told(plan, t):
        door.say(line)
    if is_dry_run:
        return
    if not chosen and not is_new:
        raise NotSaidWhose
    changes = bring_in_packet(store, plan, chosen, t)
    count = len(changes.added)
    door.say(t.plural("{count} entry brought in.", "{count} entries brought in.", count))


def _told(plan: ReceivingPlan, t: Translator) -> Iterator[str]:
    yield _opening(plan, t)
    yield _compared_with(plan, t)
    for item in plan.items:
        if item.verdict in _VERDICTS and item.kind not in _COUNTED and _is_told(item, plan):
            yield "  " + t(_VERDICTS[item.verdict], name=_named(item, t))
    yield from _counts(plan, t)
    for kind, count in plan.received.left_out:
        yield "  " + t("Left out, not understood: {kind} ({count})", kind=kind, count=count)


def _is_told(item: Item, plan: ReceivingPlan) -> bool:
    return item.kind is not Person or plan.person is not None


def _opening(plan: ReceivingPlan, t: Translator) -> str:
    received = plan.received
    person, number = received.records.person, received.number
    name = f"{person.name} ({_born(person, t)})"
    if number is None or received.made_at is None:
        return t("Records of {name}", name=name)
    day = describe_date(received.made_at.date(), t)
    return t("Packet {number} of {name}, made {day}", number=number, name=name, day=day)


def _compared_with(plan: ReceivingPlan, t: Translator) -> str:
    if plan.person is not None:
        name = f"{plan.person.name} ({_born(plan.person, t)})"
        return t("Compared with what is kept for {name}:", name=name)
    if plan.candidates:
        names = "; ".join(f"{each.name} ({_born(each, t)})" for each in plan.candidates)
        return t("Not compared with anyone. It may belong to: {names}", names=names)
    return t("Nobody here has this name and birth date:")


def _born(person: Person, t: Translator) -> str:
    if person.born is None:
        return t("Birth date not given")
    return t("Born {day}", day=describe_date(person.born, t))


def _named(item: Item, t: Translator) -> str:
    words = (item.name, *(_difference(each, t) for each in item.differences))
    return " | ".join(" ".join(each.split()) for each in words)


def _difference(each: Difference, t: Translator) -> str:
    if not each.own:
        return t("{what}: “{theirs}”", what=each.label, theirs=each.theirs)
    return t(
        "{what}: “{theirs}” instead of “{own}”",
        what=each.label,
        theirs=each.theirs,
        own=each.own,
    )


def _counts(plan: ReceivingPlan, t: Translator) -> Iterator[str]:
    for kind, label in _COUNTED.items():
        found = Counter(item.verdict for item in plan.items if item.kind is kind)
        if found:
            yield "  " + t(
                "{what}: {new} new, {differing} differ, {same} the same",
                what=t(label),
                new=found[Verdict.NEW],
                differing=found[Verdict.DIFFERS],
                same=found[Verdict.SAME],
            )
    same = sum(
        item.verdict is Verdict.SAME and item.kind not in _COUNTED and item.kind is not Person
        for item in plan.items
    )
    if same:
        yield "  " + t.plural(
            "{count} other entry is the same.", "{count} other entries are the same.", same
        )
