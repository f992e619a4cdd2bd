"""What stands around a chart's plot: words of the scale, dates, dose steps and their key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ldn_prep.packet.content import Band as DoseBand
from ldn_prep.packet.content import Chart
from ldn_prep.packet.pdf.style import ChartStyle
from ldn_prep.packet.pdf.wrap import Laid, longest_word, printable, width_of, wrap

_MOST_LINES: Final = 2
_GUTTERS: Final = (1, 1.2, 1.45)
_PAD: Final = 3.0
BETWEEN: Final = " · "


@dataclass(frozen=True, slots=True)
class Words:
    """The words at the ends of a scale: in a gutter beside the plot, or above and below it."""

    high: Sequence[Laid]
    low: Sequence[Laid]
    beside: bool

    @classmethod
    def of(cls, chart: Chart, measures: ChartStyle, gutter: float, width: float) -> "Words":
        high, low = (_lines(words, measures, gutter or width) for words in _ends(chart))
        return cls(high, low, bool(gutter))

    def fit(self) -> bool:
        """False when they are so many that they must stand in the running text."""
        return self.beside or max(len(self.high), len(self.low)) <= _MOST_LINES


def gutter_for(charts: Sequence[Chart], measures: ChartStyle) -> float:
    """Wide enough for the words of each chart, so that all plots begin at one place; 0 when they
    must stand above and below."""
    for share in _GUTTERS:
        gutter = measures.words_width * share
        ends = (_lines(words, measures, gutter) for chart in charts for words in _ends(chart))
        most = max((len(lines) for lines in ends), default=0)
        if gutter and most * measures.label.leading <= measures.plot_height / 2:
            return gutter
    return 0


def _ends(chart: Chart) -> tuple[str, str]:
    return chart.high_words, chart.low_words


def _lines(words: str, measures: ChartStyle, width: float) -> list[Laid]:
    return wrap(words, measures.label, width)


@dataclass(frozen=True, slots=True)
class DoseSteps:
    """The dose steps under a plot: their words, or numbers and a key that holds the words."""

    bands: Sequence[DoseBand]
    labels: Sequence[Sequence[Laid]]
    key: str
    height: float

    @classmethod
    def of(cls, bands: Sequence[DoseBand], width: float, measures: ChartStyle) -> "DoseSteps":
        face = measures.label
        labels = [_label(band, width, measures) for band in bands]
        key = ""
        if not all(labels):
            labels = [wrap(str(number), face, 99) for number in range(1, len(bands) + 1)]
            key = BETWEEN.join(_entry(number, band) for number, band in enumerate(bands, 1))
        most = max((len(lines) for lines in labels), default=0)
        return cls(bands, labels, key, most * face.leading + 2 if bands else 0)


def _label(band: DoseBand, width: float, measures: ChartStyle) -> list[Laid]:
    """The step's words in its box; empty when they do not fit."""
    room = (min(band.end, 1) - max(band.start, 0)) * width - 2 * _PAD
    if not band.label or room <= 0 or longest_word(band.label[:200], measures.label) > room:
        return []
    lines = wrap(band.label, measures.label, room)
    return lines if len(lines) <= _MOST_LINES else []


def _entry(number: int, band: DoseBand) -> str:
    return f"{number}\u00a0=\u00a0{printable(band.label)}"


def tick_room(chart: Chart, measures: ChartStyle, most: float) -> float:
    """Width of the numbers before the axis."""
    widths = (width_of(printable(tick.label), measures.label) for tick in chart.y_ticks)
    return min(max(widths, default=0.0), most)
