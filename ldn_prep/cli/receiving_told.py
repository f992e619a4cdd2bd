"""What a file handed in holds, and how it compares, as lines."""

from collections import Counter
from collections.abc import Iterator

from ldn_prep.actions.receiving import Difference, Item, ReceivingPlan, Verdict
from ldn_prep.actions.receiving_words import (
    describe_left_out,
    describe_packet,
    describe_person,
)
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import JournalEntry, Measure, PegWeek, Person

_COUNTED: dict[type, str] = {
    JournalEntry: N_("Journal days"),
    PegWeek: N_("Weeks of the PEG"),
    Measure: N_("Measures"),
}
"""Too many to name one by one."""
_VERDICTS = {Verdict.NEW: N_("New: {name}"), Verdict.DIFFERS: N_("Differs: {name}")}


def tell_plan(plan: ReceivingPlan, t: Translator) -> Iterator[str]:
    """What is in it, with whom it was compared, what is new and what differs: line by line."""
    yield describe_packet(plan.received, t)
    yield _compared_with(plan, t)
    for item in plan.items:
        if item.verdict in _VERDICTS and item.kind not in _COUNTED and _is_told(item, plan):
            yield "  " + t(_VERDICTS[item.verdict], name=_named(item, t))
    yield from _counts(plan, t)
    for line in describe_left_out(plan.received, t):
        yield "  " + line


def _is_told(item: Item, plan: ReceivingPlan) -> bool:
    return item.kind is not Person or plan.person is not None


def _compared_with(plan: ReceivingPlan, t: Translator) -> str:
    if plan.person is not None:
        name = describe_person(plan.person, t)
        return t("Compared with what is kept for {name}:", name=name)
    if plan.candidates:
        names = "; ".join(describe_person(each, t) for each in plan.candidates)
        return t("Not compared with anyone. It may belong to: {names}", names=names)
    return t("Nobody here has this name and birth date:")


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
