"""What a journal file holds, as plain values: days, what could not be read, and why."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from ldn_prep.exchange.journals.choices import Tracked
from ldn_prep.exchange.tables.row_faults import RowFault
from ldn_prep.records import LdnTaken, SideEffectSeverity

MOST_FAULTS: Final = 500


class Faults:
    """The first ones are told one by one, the rest are counted."""

    def __init__(self, first: "Faults | None" = None):
        self.noted: list[RowFault] = list(first.noted) if first else []
        self.count: int = first.count if first else 0

    def note(self, line: int, reason: str, **fields: object) -> None:
        self.count += 1
        if len(self.noted) < MOST_FAULTS:
            self.noted.append(RowFault(line, reason, fields))


@dataclass(frozen=True, slots=True)
class FoundScore:
    """`said`: what the file said, where that is more than the number kept; else empty."""

    value: int
    said: str = ""


@dataclass(slots=True)
class DayFound:
    """`notes` are pieces in the order of the day; what is empty or None was not recorded."""

    on: date
    scores: dict[Tracked, FoundScore] = field(default_factory=dict)
    side_effects: dict[str, SideEffectSeverity] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    ldn_taken: LdnTaken = LdnTaken.NOT_SAID
    dose_as_typed: str = ""
    taken_at: time | None = None

    def __bool__(self) -> bool:
        is_said = self.ldn_taken is not LdnTaken.NOT_SAID or self.taken_at is not None
        return bool(is_said or self.scores or self.side_effects or self.notes or self.dose_as_typed)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A word of a score column that the person gave no number; how often it stands there."""

    column: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class FoundJournal:
    """`days` by date. `faults` are the first ones, by line; `fault_count` counts them all.

    `medians` counts scores made of several values of a day; `between` those that lie between two
    whole numbers.
    """

    days: tuple[DayFound, ...]
    rows: int
    faults: tuple[RowFault, ...]
    fault_count: int
    unmatched: tuple[Unmatched, ...]
    medians: int
    between: int
