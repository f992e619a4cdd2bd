"""A month of journal to fill by hand: the days to come, with the person's own measures."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    Block,
    DayGrid,
    GridColumn,
    GridDay,
    Heading,
    Line,
    Paragraph,
    Section,
    Tone,
)
from ldn_prep.packet.source import Source
from ldn_prep.records import Measure
from ldn_prep.wording import describe_measure, describe_span

DAYS: Final = 31
_FIRST_DAYS_LARGE: Final = 10
"""Of the first page in large print: what to write stands above them. The rest is on the second."""
_MOST_MEASURES, _MOST_MEASURES_LARGE = 6, 4
_MONDAY: Final = 0
_WEEKDAYS: Final = (
    N_("Mon"),
    N_("Tue"),
    N_("Wed"),
    N_("Thu"),
    N_("Fri"),
    N_("Sat"),
    N_("Sun"),
)


def build_section(source: Source) -> Section:
    t, first = source.t, source.on + timedelta(days=1)
    title = t("Journal to fill by hand")
    is_large = source.options.large_print
    measures = source.records.measures
    words = t(
        "Write a whole number from 0 to 10, and leave empty what you do not know: an empty box is "
        "not a 0."
    )
    ends = (_anchors(each, t) for each in measures)
    blocks: list[Block] = [Paragraph(Line("\n".join((words, *ends)), Tone.QUIET))]
    days = [first + timedelta(days=place) for place in range(DAYS)]
    first_page = _FIRST_DAYS_LARGE - max(0, len(measures) - _MOST_MEASURES_LARGE)
    for some in (days[:first_page], days[first_page:]) if is_large else (days,):
        blocks += _grids(source, some)
    return Section("blank_journal", title, tuple(blocks))


def _grids(source: Source, days: Sequence[date]) -> Iterator[Block]:
    """One grid, and another for the measures it has no room for."""
    t, is_large = source.t, source.options.large_print
    most = _MOST_MEASURES_LARGE if is_large else _MOST_MEASURES
    span = describe_span(days[0], days[-1], t)
    for place, measures in enumerate(_parts(source.records.measures, most) or [()]):
        others = () if place else _others(t, is_large=is_large)
        yield Heading(span)
        yield DayGrid(
            t("Journal by day: {span}", span=span),
            _columns(measures, others, t),
            tuple(_day(day, t) for day in days),
        )


def _columns(
    measures: Sequence[Measure], others: Sequence[str], t: Translator
) -> tuple[GridColumn, ...]:
    """Days and numbers take little room; what is written in words has the rest."""
    share = 0.5 / max(len(measures), 1) if not others else 0.08
    left = 1 - 0.1 - share * len(measures)
    return (
        GridColumn(t("Day"), "", 0.1),
        *(GridColumn(describe_measure(each, t).name, t("0 to 10"), share) for each in measures),
        *(GridColumn(words, "", left / len(others)) for words in others),
    )


def _others(t: Translator, *, is_large: bool) -> tuple[str, ...]:
    if is_large:
        return t("LDN dose"), t("Side effects, note")
    return t("LDN dose"), t("Side effects"), t("Note")


def _anchors(measure: Measure, t: Translator) -> str:
    words = describe_measure(measure, t)
    if words.low and words.high:
        return t(
            "{name}: 0 is {low}, 10 is {high}.", name=words.name, low=words.low, high=words.high
        )
    return t("{name}: {direction}.", name=words.name, direction=words.direction.lower())


def _day(day: date, t: Translator) -> GridDay:
    weekday = t(_WEEKDAYS[day.weekday()])
    label = t("{weekday} {day}", weekday=weekday, day=day.day)
    return GridDay(label, day.weekday() == _MONDAY)


def _parts(things: Sequence, most: int) -> list[Sequence]:  # type: ignore[type-arg]
    return [things[start : start + most] for start in range(0, len(things), most)]
