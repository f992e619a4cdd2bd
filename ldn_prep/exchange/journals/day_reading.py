"""One day put together from what its rows say."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import floor
from statistics import median
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.exchange.journals.choices import (
    Goal,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    find_number,
    find_score,
)
from ldn_prep.exchange.journals.entries import Said, clean
from ldn_prep.exchange.journals.found import DayFound, Faults, FoundScore
from ldn_prep.exchange.journals.looking import Layout
from ldn_prep.exchange.journals.words import find_ldn_taken, find_severity, read_side_effects
from ldn_prep.exchange.tables.dates import find_clock
from ldn_prep.records import LdnTaken, SideEffectSeverity

MOST_NOTE: Final = 18_000
"""Letters of one day's note; with what stands there already it has to fit into a note."""
_MOST_NAME: Final = 300
_STRENGTHS: Final = tuple(SideEffectSeverity)


class Notebook:
    """What is the same for every day, and what is noted on the way."""

    def __init__(self, layout: Layout, choices: ReadingChoices, faults: Faults):
        self.is_bearable = layout is Layout.BEARABLE
        self.rounds = choices.rounds
        self.faults = faults
        self.unmatched: Counter[tuple[str, str]] = Counter()
        self.medians = self.between = 0
        self._scores: dict[tuple[str, str], Fraction | None] = {}

    def find_score(self, said: Said, target: Target) -> Fraction | None:
        key = (said.column, said.value)
        if key not in self._scores:
            self._scores[key] = find_score(said.value, target)
        return self._scores[key]


class _Values:
    """The values of one measure on one day, as numbers and as the file has them."""

    def __init__(self, line: int):
        self.line = line
        self.numbers: list[Fraction] = []
        self.by_column: dict[str, list[str]] = {}
        self.scales: dict[str, Scale | None] = {}

    def add(self, said: Said, number: Fraction, target: Target, times: int) -> None:
        self.numbers.extend([number] * times)
        self.by_column.setdefault(said.column, []).extend([said.value] * times)
        self.scales[said.column] = target.scale if find_number(said.value) is not None else None

    def describe(self) -> str:
        """ "mood: good, meh", "sleep: 2, 3 (1–5)": in the words of the file alone."""
        return "; ".join(
            f"{_name(column)}: {', '.join(values)}{_on(self.scales[column])}"
            for column, values in self.by_column.items()
        )


class DayReading:
    def __init__(self, on: date, book: Notebook):
        self._day, self._book = DayFound(on), book
        self._values: dict[Tracked, _Values] = {}
        self._length = 0

    def take(self, said: Said, target: Target, lines: Sequence[int]) -> None:
        """What one column says on that day, on these lines of the file."""
        if target.goal is Goal.SCORE:
            self._take_score(said, target, lines)
        elif target.goal is Goal.NOTE:
            self._take_note(said, lines[0])
        elif target.goal in (Goal.SIDE_EFFECT, Goal.SIDE_EFFECTS):
            self._take_side_effects(said, target, lines[0])
        else:
            self._take_dose(said, target.goal, lines[0])

    def finish(self) -> DayFound:
        for tracked, values in self._values.items():
            self._settle(tracked, values)
        return self._day

    def _take_score(self, said: Said, target: Target, lines: Sequence[int]) -> None:
        number = self._book.find_score(said, target)
        if number is not None:
            if target.tracked not in self._values:
                self._values[target.tracked] = _Values(lines[0])
            self._values[target.tracked].add(said, number, target, len(lines))
        elif find_number(said.value) is None and target.words:
            self._book.unmatched[said.column, said.value[:100]] += len(lines)
            self._add_note(clean(f"{_name(said.column)}: {said.value}")[:1000])
        else:
            for line in lines:
                self._refuse_score(said, target.scale, line)

    def _refuse_score(self, said: Said, scale: Scale | None, line: int) -> None:
        if find_number(said.value) is None or scale is None:
            self._refuse(said, line, N_("{column}: “{value}” is not a number"))
            return
        self._book.faults.note(
            line,
            N_("{column}: {value} is not on the scale from {low} to {high}"),
            column=_name(said.column),
            value=said.value,
            low=scale.low,
            high=scale.high,
        )

    def _settle(self, tracked: Tracked, values: _Values) -> None:
        middle = median(values.numbers)
        self._book.medians += len(values.numbers) > 1
        is_whole = middle.denominator == 1
        is_all = is_whole and len(set(values.numbers)) == 1
        said = "" if is_all else clean(values.describe())[:1000]
        if said:
            self._add_note(said)
        self._book.between += not is_whole
        if is_whole or self._book.rounds:
            self._day.scores[tracked] = FoundScore(floor(middle + Fraction(1, 2)), said)
            return
        self._book.faults.note(
            values.line,
            N_(
                "{said}: from 0 to 10 this lies between {low} and {high}, so it went to the note "
                "alone"
            ),
            said=values.describe()[:200],
            low=floor(middle),
            high=floor(middle) + 1,
        )

    def _take_note(self, said: Said, line: int) -> None:
        piece = clean(said.words)
        if len(piece) + self._length > MOST_NOTE:
            self._book.faults.note(
                line, N_("{column}: this text is too long"), column=_name(said.column)
            )
        elif piece:
            self._add_note(piece)

    def _add_note(self, piece: str) -> None:
        if piece not in self._day.notes:
            self._day.notes.append(piece)
            self._length += len(piece) + 1

    def _take_side_effects(self, said: Said, target: Target, line: int) -> None:
        if target.goal is Goal.SIDE_EFFECTS:
            effects = read_side_effects(said.value)
        else:
            found = find_severity(said.value, in_numbers=self._book.is_bearable)
            if found is None:
                self._refuse(said, line, N_("{column}: “{value}” does not say how strong it was"))
                return
            effects = {_name(said.column): found.severity} if found.is_there else {}
        for name, severity in effects.items():
            self._note_side_effect(clean(name), severity, said, line)

    def _note_side_effect(
        self, name: str, severity: SideEffectSeverity, said: Said, line: int
    ) -> None:
        if len(name) > _MOST_NAME:
            self._refuse(said, line, N_("{column}: this text is too long"))
            return
        before = self._day.side_effects.get(name, SideEffectSeverity.NOT_SAID)
        self._day.side_effects[name] = max(before, severity, key=_STRENGTHS.index)

    def _take_dose(self, said: Said, goal: Goal, line: int) -> None:
        field, found = _dose_part(said.value, goal)
        before = getattr(self._day, field)
        if found is None:
            self._refuse(said, line, N_("{column}: “{value}” cannot be read"))
        elif before in (None, "", LdnTaken.NOT_SAID):
            setattr(self._day, field, found)
        elif before != found:
            self._refuse(said, line, N_("{column}: “{value}” differs from an earlier row"))

    def _refuse(self, said: Said, line: int, reason: str) -> None:
        value = " ".join(said.value.split())[:60]
        self._book.faults.note(line, reason, column=_name(said.column), value=value)


def _dose_part(value: str, goal: Goal) -> tuple[str, object]:
    if goal is Goal.TAKEN_AT:
        return "taken_at", find_clock(value)
    if goal is Goal.LDN_TAKEN:
        return "ldn_taken", find_ldn_taken(value)
    dose = " ".join(clean(value).split())
    return "dose_as_typed", dose if len(dose) <= _MOST_NAME else None


def _name(column: str) -> str:
    """ "Ache" of "Symptom: Ache"."""
    return column.split(": ", 1)[-1]


def _on(scale: Scale | None) -> str:
    return f" ({scale.low}–{scale.high})" if scale else ""
