"""What a chart shows, said in words: for screen readers, and for whoever cannot read charts."""

from collections.abc import Sequence

from ldn_prep.i18n import Translator
from ldn_prep.packet.sections.strip import describe_value
from ldn_prep.records import SideEffect, SideEffectSeverity
from ldn_prep.trends import Series, find_stretches, spread_of
from ldn_prep.wording import MeasureWords, describe_span, join_words, label_of


def describe_chart(words: MeasureWords, series: Series, t: Translator) -> str:
    """Range, days recorded, median, lowest to highest, first and last weekly median."""
    spread = spread_of(series)
    weeks = [each for stretch in find_stretches(series) for each in stretch]
    return t(
        "{name}, {span}. Recorded on {days} of {possible} days. Median {middle}, from {low} to "
        "{high}. Weekly median {start} in the first recorded week and {end} in the last. "
        "{direction}.",
        name=words.name,
        span=describe_span(series.first, series.last, t),
        days=spread.days_recorded,
        possible=spread.days_possible,
        middle=describe_value(spread.middle, t),
        low=spread.low,
        high=spread.high,
        start=describe_value(weeks[0].value if weeks else None, t),
        end=describe_value(weeks[-1].value if weeks else None, t),
        direction=words.direction,
    )


def describe_effects(effects: Sequence[SideEffect], t: Translator) -> str:
    """ "Headache (mild) and vivid dreams"."""
    return join_words([_effect(each, t) for each in effects], t)


def _effect(effect: SideEffect, t: Translator) -> str:
    if effect.severity is SideEffectSeverity.NOT_SAID:
        return t(effect.name)
    return f"{t(effect.name)} ({label_of(effect.severity, t).lower()})"
