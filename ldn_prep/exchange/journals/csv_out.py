"""The journal as a table for spreadsheets: one row a day, read back as it was written."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.guarding import with_guard
from ldn_prep.i18n import N_, Translator
from ldn_prep.records import JournalEntry, LdnTaken, Measure, PersonRecords, SideEffect
from ldn_prep.wording import describe_measure, label_of

DATE, LDN_TAKEN, DOSE, TAKEN_AT = N_("Date"), N_("LDN taken"), N_("Dose"), N_("Taken at")
SIDE_EFFECTS, NOTE = N_("Side effects"), N_("Note")
FIXED: Final = (DATE, LDN_TAKEN, DOSE, TAKEN_AT, SIDE_EFFECTS, NOTE)
"""Titles of the columns that every journal has, as message ids."""


def build_journal_csv(records: PersonRecords, t: Translator) -> bytes:
    """Comma separated, UTF-8 with its mark; dates as 2026-05-12, what was not recorded is empty.

    A private note stays out. A cell that a spreadsheet would calculate (it begins with = + - or @)
    gets an apostrophe before it, which reading takes off again.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    titles = titles_of(records.measures, t)
    writer.writerow([with_guard(each) for each in (t(DATE), *titles.values(), *_rest(t))])
    for cells in _rows(records, t):
        writer.writerow([with_guard(cell) for cell in cells])
    return file.getvalue().encode("utf-8-sig", "replace")


def titles_of(measures: tuple[Measure, ...], t: Translator) -> dict[str, str]:
    """The title of a measure's column, by the measure's id; no two are the same."""
    taken = {t(each).casefold() for each in FIXED}
    titles: dict[str, str] = {}
    for measure in measures:
        name = title = describe_measure(measure, t).name
        number = 2
        while title.casefold() in taken:
            title, number = f"{name} ({number})", number + 1
        taken.add(title.casefold())
        titles[measure.id] = title
    return titles


def _rest(t: Translator) -> tuple[str, ...]:
    return tuple(t(each) for each in FIXED[1:])


def _rows(records: PersonRecords, t: Translator) -> Iterator[tuple[str, ...]]:
    scores = {(each.entry_id, each.measure_id): str(each.value) for each in records.scores}
    effects: dict[str, list[SideEffect]] = defaultdict(list)
    for each in records.side_effects:
        effects[each.entry_id].append(each)
    for entry in records.entries:
        yield (
            entry.on.isoformat(),
            *(scores.get((entry.id, measure.id), "") for measure in records.measures),
            *_dose(entry, t),
            "\n".join(f"{each.name} ({label_of(each.severity, t)})" for each in effects[entry.id]),
            "" if entry.is_note_private else entry.note,
        )


def _dose(entry: JournalEntry, t: Translator) -> tuple[str, str, str]:
    is_said = entry.ldn_taken is not LdnTaken.NOT_SAID
    return (
        label_of(entry.ldn_taken, t) if is_said else "",
        entry.dose_as_typed,
        entry.taken_at.isoformat("minutes") if entry.taken_at else "",
    )
