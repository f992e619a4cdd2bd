"""Charts on screen: the values the packet prints, read by pointer and keyboard, drawn quickly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from ldn_prep.desktop.chart_plot import ChartPlot
from ldn_prep.desktop.chart_view import ChartView, describe_values
from ldn_prep.i18n import translator
from ldn_prep.packet.content import Band, Chart, Charts, Dot, Mark, Tick

FIRST = date(2026, 5, 1)


def chart_of(title: str = "Pain", days: int = 20) -> Chart:
    dots = tuple(
        Dot(day / days, (day % 11) / 10, FIRST + timedelta(days=day), day % 11)
        for day in range(days)
    )
    return Chart(
        title=title,
        direction="Higher is worse",
        low_words="none",
        high_words="worst",
        dots=dots,
        lines=(((0.0, 0.2), (0.3, 0.4)), ((0.7, 0.5),)),
        x_ticks=(Tick(0.0, "May"),),
        y_ticks=(Tick(0.0, "0"), Tick(1.0, "10")),
        bands=(Band(0.0, 0.5, "1.5 mg at bedtime"), Band(0.5, 1.0, "3 mg")),
        marks=(Mark(dots[3].x, "Vivid dreams"),),
        description=f"{title} over {days} days",
    )


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ChartView]:
    made, around = ChartView(translator()), QScrollArea()
    around.setWidget(made)
    around.setWidgetResizable(True)
    qtbot.addWidget(around)
    around.resize(1000, 700)
    made.show_charts(Charts((chart_of(), chart_of("Sleep")), "A legend"))
    with qtbot.waitExposed(around):
        around.show()
    yield made
    around.close()


def plots(view: ChartView) -> list[ChartPlot]:
    return view.findChildren(ChartPlot)


def words(view: ChartView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel) if each.isVisible()]


def test_keys_walk_from_the_newest_day_and_escape_leaves(view: ChartView, qtbot: QtBot) -> None:
    plot = plots(view)[0]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert "20 May 2026: Pain 8, Sleep 8" in words(view)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert "2 May 2026: Pain 1, Sleep 1" in words(view)
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert not any(text.startswith("2 May 2026") for text in words(view))


def test_the_pointer_reads_the_nearest_day_and_nothing_far_from_any(
    view: ChartView, qtbot: QtBot
) -> None:
    plot = plots(view)[0]
    place = plot.place()
    at = place.point(chart_of().dots[5].x, 0.5).toPoint()
    qtbot.mouseMove(plot, at)
    assert "6 May 2026: Pain 5, Sleep 5" in words(view)
    qtbot.mouseMove(plot, at + QPoint(round(place.plot.width() * 0.9), 0))
    assert not any(text.startswith("6 May 2026") for text in words(view))


def test_side_effects_of_the_day_are_read_too() -> None:
    said = describe_values([chart_of()], FIRST + timedelta(days=3), translator())
    assert said == "4 May 2026: Pain 3; Vivid dreams"


def test_name_and_description_are_for_assistive_technology(view: ChartView) -> None:
    assert plots(view)[0].accessibleName() == "Chart: Pain"
    assert plots(view)[0].accessibleDescription() == "Pain over 20 days"


def test_a_gap_stays_a_gap_and_an_empty_chart_is_drawn(qtbot: QtBot) -> None:
    plot = ChartPlot(replace(chart_of(), dots=(), lines=(), bands=(), marks=(), x_ticks=()))
    qtbot.addWidget(plot)
    plot.resize(400, 200)
    assert not plot.grab().isNull()
    qtbot.keyClick(plot, Qt.Key.Key_Left)


def test_fewer_charts_take_the_others_away(view: ChartView, qtbot: QtBot) -> None:
    view.show_charts(Charts((chart_of("Energy"),), "A legend"))
    qtbot.wait(1)
    assert [each.accessibleName() for each in plots(view)] == ["Chart: Energy"]
