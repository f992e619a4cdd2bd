"""The trend strip of page one: usual value before, last two weeks, and on how many days."""

from datetime import date

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Strip, StripItem
from ldn_prep.packet.source import Source
from ldn_prep.records import Measure
from ldn_prep.trends import (
    RECENT_DAYS,
    Comparison,
    Series,
    compare,
    find_ldn_start,
)
from ldn_prep.wording import describe_measure

MOST_ITEMS = 4


def build_strip(source: Source) -> Strip | None:
    """The first four measures with any score in the range; None when there is none."""
    all_series = source.series
    start = find_ldn_start(source.records)
    items = [
        _item(measure, all_series[measure.id], start, source.t)
        for measure in source.records.measures
        if all_series[measure.id].points
    ]
    return Strip(tuple(items[:MOST_ITEMS])) if items else None


def describe_value(value: float | None, t: Translator) -> str:
    """ "5" or "5.5"; a missing value says so and is never 0."""
    if value is None:
        return t("not recorded")
    return str(int(value)) if value == int(value) else str(value)


def _item(measure: Measure, series: Series, start: date | None, t: Translator) -> StripItem:
    words = describe_measure(measure, t)
    found: Comparison = compare(series, start)
    before = t("Before LDN") if found.is_before_ldn else t("At the start")
    return StripItem(
        label=words.name,
        direction=t("0 to 10, {direction}", direction=words.direction.lower()),
        before_label=before,
        before=describe_value(found.before.middle, t),
        now_label=t("Now"),
        now=describe_value(found.now.middle, t),
        days=_days(found, t),
    )


def _days(found: Comparison, t: Translator) -> str:
    """How many days the newer value rests on; a few days on either side are no comparison."""
    days = t(
        "{days} of the last {possible} days",
        days=found.now.days_recorded,
        possible=min(RECENT_DAYS, found.now.days_possible),
    )
    return days if found.is_enough else t("{days}: too few to compare", days=days)
