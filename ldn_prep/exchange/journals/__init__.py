"""Journals other apps have written, read row by row; and the journal of this program as a table.

look -> gather -> read: what kind of file it is, its chosen cells by day, the days they make.
Untrusted: nothing in a file is run, and nothing in it is guessed; what cannot be read is listed.
"""

from ldn_prep.exchange.journals.choices import (
    Goal,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    find_number,
    find_score,
    fold,
)
from ldn_prep.exchange.journals.csv_out import FIXED, build_journal_csv, titles_of
from ldn_prep.exchange.journals.entries import NOTE_COLUMNS
from ldn_prep.exchange.journals.found import DayFound, FoundJournal, FoundScore, Unmatched
from ldn_prep.exchange.journals.gathering import Gathered, gather
from ldn_prep.exchange.journals.looking import Layout, Look, look_at
from ldn_prep.exchange.journals.reading import count_values, read_days
from ldn_prep.exchange.tables.dates import DateOrder, find_date
from ldn_prep.exchange.tables.row_faults import RowFault
from ldn_prep.exchange.tables.rows import Progress

__all__ = [
    "FIXED",
    "NOTE_COLUMNS",
    "DateOrder",
    "DayFound",
    "FoundJournal",
    "FoundScore",
    "Gathered",
    "Goal",
    "Layout",
    "Look",
    "Progress",
    "ReadingChoices",
    "RowFault",
    "Scale",
    "Target",
    "Tracked",
    "Unmatched",
    "build_journal_csv",
    "count_values",
    "find_date",
    "find_number",
    "find_score",
    "fold",
    "gather",
    "look_at",
    "read_days",
    "titles_of",
]
