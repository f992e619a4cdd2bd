"""Two panes side by side, each scrolling on its own; one at a time where the text is too large."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import SegmentField

_WIDE_EMS = 46
LEFT, RIGHT = "left", "right"


class TwoPanes(QWidget):
    """`shares` is how the room is divided; `names` stand on the switch of the narrow window."""

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        *,
        names: tuple[str, str],
        switch: str,
        shares: tuple[int, int],
    ):
        super().__init__()
        self._panes = {LEFT: Pane(left), RIGHT: Pane(right)}
        self._switch = SegmentField(switch, [(LEFT, names[0]), (RIGHT, names[1])])
        self._switch.show_value(LEFT)
        self._switch.edited.connect(lambda _value: self._fit())
        panes = QHBoxLayout()
        panes.setSpacing(Space.WIDE)
        for pane, share in zip(self._panes.values(), shares, strict=True):
            panes.addWidget(pane, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._switch)
        layout.addLayout(panes, 1)
        self._fit()

    def turn_to(self, side: str) -> None:
        """Brings one pane into view where only one fits."""
        self._switch.show_value(side)
        self._fit()

    def bring_into_view(self, side: str, widget: QWidget) -> None:
        self._panes[side].ensureWidgetVisible(widget, 0, Space.SECTION)

    def show_top(self, side: str) -> None:
        self._panes[side].verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= theme.em(_WIDE_EMS)
        self._switch.setHidden(is_wide)
        for side, pane in self._panes.items():
            pane.setVisible(is_wide or side == self._switch.value())


class Pane(QScrollArea):
    """Scrolls up and down only: what is in it wraps."""

    def __init__(self, widget: QWidget):
        super().__init__()
        holder = QWidget()
        holder.setObjectName("column")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, Space.SMALL, Space.WIDE)
        layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
