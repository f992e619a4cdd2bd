"""The charts of the journal on screen: what will print, with the values of a day on demand."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.chart_plot import ChartPlot
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text
from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Chart, Charts
from ldn_prep.wording import describe_date

_TWO_COLUMNS_EMS = 56


class ChartView(QWidget):
    """All charts share one pointed day, as they share one time axis."""

    zoomed = Signal(float, float)
    moved = Signal(int)

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._charts: tuple[Chart, ...] = ()
        self._parts: list[_TitledChart] = []
        self._said, self._legend = Text("", "strong"), Text("", "hint")
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._legend)
        layout.addWidget(self._said)
        layout.addLayout(self._grid)
        self._point(None)

    def show_charts(self, charts: Charts) -> None:
        self._charts = charts.items
        self._legend.show_text(charts.legend if charts.items else "")
        while len(self._parts) > len(charts.items):
            self._parts.pop().deleteLater()
        for place, chart in enumerate(charts.items):
            if place == len(self._parts):
                self._parts.append(self._make(chart))
            self._parts[place].show_chart(chart, self._t)
        self._name_plots("")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self, chart: Chart) -> "_TitledChart":
        made = _TitledChart(chart)
        made.plot.day_pointed.connect(self._point)
        made.plot.zoomed.connect(self.zoomed)
        made.plot.moved.connect(self.moved)
        return made

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme.em(_TWO_COLUMNS_EMS) else 1
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _point(self, day: date | None) -> None:
        for part in self._parts:
            part.plot.point_at(day)
        hint = self._t(
            "Point at a day, or use the arrow keys in a chart, to read its scores. Plus and minus, "
            "or Ctrl with the wheel, show less or more time."
        )
        self._said.setText(describe_values(self._charts, day, self._t) if day else hint)
        self._said.setProperty("role", "strong" if day else "hint")
        self._said.style().polish(self._said)
        self._name_plots(self._said.text() if day else "")

    def _name_plots(self, said: str) -> None:
        """The day that is pointed at is part of the name, so that it is spoken."""
        for part in self._parts:
            title = self._t("Chart: {title}", title=part.title.text())
            part.plot.setAccessibleName(f"{title} {said}" if said else title)


class _TitledChart(QWidget):
    def __init__(self, chart: Chart):
        super().__init__()
        self.title, self._ends = Text("", "strong"), Text("", "hint")
        self.plot = ChartPlot(chart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self.title)
        layout.addWidget(self._ends)
        layout.addStretch(1)  # charts of one row stand on one line, however long their words
        layout.addWidget(self.plot)

    def show_chart(self, chart: Chart, t: Translator) -> None:
        self.title.setText(chart.title)
        ends = [t("0: {words}", words=chart.low_words)] if chart.low_words else []
        ends += [t("10: {words}", words=chart.high_words)] if chart.high_words else []
        self._ends.setText("; ".join([chart.direction, *ends]))
        self.plot.show_chart(chart)


def describe_values(charts: Sequence[Chart], day: date, t: Translator) -> str:
    """ "12 May 2026: Pain 4, Sleep 6; vivid dreams": what was recorded that day, and no more."""
    dots = [(chart.title, dot) for chart in charts for dot in chart.dots if dot.on == day]
    scores = ", ".join(
        t("{measure} {score}", measure=title, score=dot.value) for title, dot in dots
    )
    text = t("{day}: {scores}", day=describe_date(day, t), scores=scores)
    near = {dot.x for _, dot in dots}
    effects = [m.label for m in charts[0].marks if m.x in near] if charts else []
    return "; ".join([text, *effects])
