"""What stands beside a medicine in the list because the records raise it: in a few plain words."""

from collections import defaultdict
from datetime import date

from ldn_prep.i18n import N_, Translator
from ldn_prep.records import PersonRecords
from ldn_prep.review import find_likely, find_points, find_unrecognised

Marks = dict[str, tuple[str, ...]]
"""Short warnings by medication id."""

_SURE = {
    "opioid": N_("Opioid"),
    "opioid_stopped": N_("Opioid"),
    "opioid_like": N_("Works like an opioid"),
    "gut_opioid": N_("Opioid for the gut"),
}
_MAYBE = N_("May be an opioid")


def find_marks(records: PersonRecords, on: date, t: Translator) -> Marks:
    """Opioids first, then names that are not known or known only nearly."""
    found: dict[str, list[str]] = defaultdict(list)
    for point in find_points(records, on):
        for record_id in point.record_ids if point.is_opioid else ():
            if not found[record_id]:
                found[record_id].append(t(_SURE.get(point.key, _MAYBE)))
    for medication in find_unrecognised(records):
        found[medication.id].append(t("Not recognised"))
    for medication, name in find_likely(records):
        found[medication.id].append(t("Perhaps {name}", name=name))
    return {key: tuple(words) for key, words in found.items()}
