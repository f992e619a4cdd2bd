"""What the columns of a journal file hold, and what the program may take them for unasked.

Only words are taken unasked (notes), and the program's own file. What a number stands for is said
by the person: the lowest and the highest value in the file are shown, never a scale.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ldn_prep.exchange.journals import (
    FIXED,
    NOTE_COLUMNS,
    Gathered,
    Goal,
    Layout,
    Scale,
    Target,
    Tracked,
    count_values,
    find_number,
    fold,
    titles_of,
)
from ldn_prep.i18n import Translator, available, translator
from ldn_prep.records import SCORE_MAX, PersonRecords

_OUR_SCALE: Final = Scale(Decimal(0), Decimal(SCORE_MAX))
_OUR_GOALS: Final = (Goal.LDN_TAKEN, Goal.DOSE, Goal.TAKEN_AT, Goal.SIDE_EFFECTS, Goal.NOTE)
"""Of the titles in FIXED after the date."""


@dataclass(frozen=True, slots=True)
class ColumnFound:
    """`values` the most frequent first; `low` and `high` are None when there are no numbers.

    `words` are the values that are no numbers, most frequent first.
    """

    name: str
    filled: int
    values: tuple[str, ...]
    words: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None


def find_columns(gathered: Gathered) -> tuple[ColumnFound, ...]:
    """Every column with something in it but the date's, as the file first has them."""
    counted = count_values(gathered)
    return tuple(_column(name, values) for name, values in counted.items())


def propose_targets(
    gathered: Gathered, columns: Iterable[ColumnFound], records: PersonRecords, t: Translator
) -> dict[str, Target]:
    """By column; what is not in it is left out until the person says what it means.

    What an app says is kept whole in the day's note; of any other table, its notes alone.
    """
    ours = _ours(gathered, records, t)
    if ours:
        return ours
    is_app = gathered.look.layout is not Layout.TABLE
    return {
        each.name: Target(Goal.NOTE)
        for each in columns
        if is_app or fold(each.name) in NOTE_COLUMNS
    }


def _column(name: str, values: Counter[str]) -> ColumnFound:
    ordered = tuple(value for value, _ in values.most_common())
    by_value = {value: find_number(value) for value in ordered}
    numbers = [number for number in by_value.values() if number is not None]
    return ColumnFound(
        name=name,
        filled=values.total(),
        values=ordered,
        words=tuple(value for value, number in by_value.items() if number is None),
        low=min(numbers, default=None),
        high=max(numbers, default=None),
    )


def _ours(gathered: Gathered, records: PersonRecords, t: Translator) -> dict[str, Target]:
    """What the program wrote itself, in any of its languages; empty for other files."""
    names = {fold(name): name for name in gathered.look.columns}
    for each in (t, *(translator(tag) for tag in available())):
        fixed = [fold(each(title)) for title in FIXED]
        if all(title in names for title in fixed):
            goals = zip(fixed[1:], _OUR_GOALS, strict=True)
            scores = _our_scores(names, records, each)
            return {names[title]: Target(goal) for title, goal in goals} | scores
    return {}


def _our_scores(
    names: Mapping[str, str], records: PersonRecords, t: Translator
) -> dict[str, Target]:
    return {
        names[fold(title)]: Target(Goal.SCORE, Tracked(measure_id), _OUR_SCALE)
        for measure_id, title in titles_of(records.measures, t).items()
        if fold(title) in names
    }
