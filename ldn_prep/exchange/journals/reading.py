"""From gathered cells to days: pure, exact, and nothing in it guessed.

A day's score is the median of what the file says for that day; its side effect the strongest.
"""

from collections import Counter, defaultdict
from datetime import date
from functools import cache

from ldn_prep.errors import N_
from ldn_prep.exchange.journals.choices import ReadingChoices
from ldn_prep.exchange.journals.day_reading import DayReading, Notebook
from ldn_prep.exchange.journals.entries import Cells, reader_of
from ldn_prep.exchange.journals.found import DayFound, Faults, FoundJournal, Unmatched
from ldn_prep.exchange.journals.gathering import Gathered
from ldn_prep.exchange.journals.looking import Layout
from ldn_prep.exchange.tables.dates import EARLIEST, find_clock, find_date

_Entries = list[tuple[Cells, list[int]]]


def read_days(gathered: Gathered, choices: ReadingChoices, today: date) -> FoundJournal:
    """The days of the file up to `today`, by what the person said its columns mean."""
    book = Notebook(gathered.look.layout, choices, Faults(gathered.faults))
    read = reader_of(gathered.look, gathered.columns)
    find_target = cache(choices.find_target)
    by_date = _by_date(gathered, choices, today, book.faults)
    days = []
    for on in sorted(by_date):
        reading = DayReading(on, book)
        for cells, lines in _in_order(by_date[on], gathered.look.layout):
            for said in read(cells):
                target = find_target(said.column)
                if target is not None:
                    reading.take(said, target, lines)
        day = reading.finish()
        if day:
            days.append(day)
    return _found(gathered, tuple(days), book)


def count_values(gathered: Gathered) -> dict[str, Counter[str]]:
    """By column: every value there is, and how often; for asking what they stand for."""
    read = reader_of(gathered.look, gathered.columns)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for day in gathered.days.values():
        for cells, lines in day.items():
            for said in read(cells):
                counted[said.column][said.value] += len(lines)
    return dict(counted)


def _by_date(
    gathered: Gathered, choices: ReadingChoices, today: date, faults: Faults
) -> dict[date, _Entries]:
    order = choices.order or gathered.order
    found: dict[date, _Entries] = defaultdict(list)
    for text, day in gathered.days.items():
        on = find_date(text, order)
        if on is not None and EARLIEST <= on <= today:
            found[on].extend(day.items())
            continue
        for lines in day.values():
            for line in lines:
                faults.note(line, _why_not(on, today), text=text.strip()[:40], date=on)
    return found


def _why_not(on: date | None, today: date) -> str:
    if on is None:
        return N_("“{text}” is not a date that can be read")
    if on > today:
        return N_("{text} has not come yet")
    return N_("{text} is too long ago")


def _in_order(entries: _Entries, layout: Layout) -> _Entries:
    """By the clock where every entry says its time, else as they stand in the file."""
    if len(entries) < 2 or layout is Layout.TABLE:
        return entries
    clocks = [find_clock(cells[0]) for cells, _ in entries]
    if any(clock is None for clock in clocks):
        return sorted(entries, key=lambda entry: entry[1][0])
    order = sorted(range(len(entries)), key=lambda n: (clocks[n], entries[n][1][0]))
    return [entries[n] for n in order]


def _found(gathered: Gathered, days: tuple[DayFound, ...], book: Notebook) -> FoundJournal:
    return FoundJournal(
        days=days,
        rows=gathered.rows,
        faults=tuple(sorted(book.faults.noted, key=lambda fault: fault.line)),
        fault_count=book.faults.count,
        unmatched=tuple(
            Unmatched(column, word, count)
            for (column, word), count in book.unmatched.most_common(200)
        ),
        medians=book.medians,
        between=book.between,
    )
