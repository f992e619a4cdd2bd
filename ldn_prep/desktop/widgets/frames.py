"""The frame of every page: a scrolling column of readable width, and the cards in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.texts import Text

_COLUMN_EMS = 50


def row(*widgets: QWidget, gap: int = Space.NORMAL, stretch: int | None = None) -> QWidget:
    """Widgets side by side; the one at index `stretch` takes the room that is left, else it stays
    free at the end."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch is None:
        layout.addStretch(1)
    else:
        layout.setStretch(stretch, 1)
    return holder


def column(*widgets: QWidget, gap: int = Space.SMALL) -> QWidget:
    """Widgets one below the other."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def clear_layout(layout: QLayout, keep: int = 0) -> None:
    """Takes out and deletes everything after the first `keep` entries."""
    while layout.count() > keep:
        entry = layout.takeAt(layout.count() - 1)
        widget = entry.widget() if entry else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Line(QFrame):
    """A thin rule between rows of a card."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "line")


class Card(QFrame):
    """A sheet on the page. `look` is "card", "soft" or "warning"; `title` may be left out."""

    def __init__(self, title: str = "", *, look: str = "card"):
        super().__init__()
        self.setProperty("look", look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.WIDE, Space.WIDE - 2, Space.WIDE, Space.WIDE)
        self.body.setSpacing(Space.NORMAL)
        self.title = Text(title, "section")
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)


class PageFrame(QScrollArea):
    """Title, one sentence of status, then what the page adds, in a column one can read.

    `is_centred` is for pages without the rail beside them.
    """

    def __init__(self, title: str, *, column_ems: float = _COLUMN_EMS, is_centred: bool = False):
        super().__init__()
        self._ems, self._is_centred = column_ems, is_centred
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = Text(title, "title")
        self.status = Text("", "status")
        self.status.hide()
        self._column = QWidget()
        self._column.setObjectName("column")
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.content = QVBoxLayout(self._column)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(Space.WIDE)
        self.setWidget(self._around())
        self._fit()

    def add(self, widget: QWidget) -> None:
        self.content.addWidget(widget)

    def set_title(self, text: str) -> None:
        self.title.setText(text)

    def set_status(self, text: str) -> None:
        self.status.show_text(text)

    def bring_into_view(self, widget: QWidget) -> None:
        self.ensureWidgetVisible(widget, 0, Space.SECTION)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _around(self) -> QWidget:
        head = column(self.title, self.status, gap=Space.HAIR)
        self.content.addWidget(head)
        holder = QWidget()
        holder.setObjectName("column")
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(Space.SECTION, Space.WIDE, Space.SECTION, Space.SECTION)
        if self._is_centred:
            layout.addStretch(1)
        layout.addWidget(self._column, 100, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        return holder

    def _fit(self) -> None:
        if hasattr(self, "_column"):
            self._column.setMaximumWidth(theme.em(self._ems))
