"""The left edge of the window: whose packet this is, and the five places of the work."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QMenu, QScrollArea, QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.place_button import PlaceButton
from ldn_prep.desktop.places import FRONT_DESK, PLACES
from ldn_prep.desktop.rail_menu_button import MenuButton
from ldn_prep.desktop.theme import Space
from ldn_prep.i18n import Translator

_EMS = 14.5
_SHARE = 0.27  # of the window, so that large text leaves room for the page


class Rail(QScrollArea):
    """Scrolls when large text makes it taller than the window."""

    place_chosen = Signal(str)

    def __init__(self, t: Translator):
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("rail")
        inner = QWidget()
        inner.setObjectName("rail")
        self.setWidget(inner)
        self._inner = inner
        self.switcher = MenuButton("person", t("Person"))
        self.settings = MenuButton("settings", t("Settings"))
        self._places = {
            place.key: PlaceButton(place.icon, t(place.title)) for place in (*PLACES, FRONT_DESK)
        }
        self._group = QButtonGroup(self)
        self._lay_out(inner)

    def show_person(self, name: str, people: QMenu, mark: QPixmap | None = None) -> None:
        """`mark` tells people apart; None while there is one person."""
        self.switcher.setMenu(people)
        self.switcher.show_words(name)
        self.switcher.show_picture(mark)

    def show_place(self, key: str) -> None:
        self._places.get(key, self._places["visit"]).setChecked(True)
        QTimer.singleShot(0, self, self._show_chosen)

    def offer_desk(self, *, is_offered: bool) -> None:
        """The front desk is a place of its own only where there are many people."""
        self._places[FRONT_DESK.key].setVisible(is_offered)

    def show_status(self, key: str, words: str) -> None:
        self._places[key].show_status(words)
        self.fit(self.window().width())

    def fit(self, window_width: int) -> None:
        """As wide as reads well, never so narrow that a title is cut."""
        shown = [button for button in self._places.values() if not button.isHidden()]
        least = max(button.least_width() for button in shown)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(least + bar, min(theme.em(_EMS), round(window_width * _SHARE))))
        QTimer.singleShot(0, self, self._settle)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.window() is not self:
            self.fit(self.window().width())

    def _settle(self) -> None:
        """The height its words need in the narrower width, lest a line is cut when it scrolls."""
        layout = self._inner.layout()
        if layout is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            self._inner.setMinimumHeight(layout.totalHeightForWidth(self.width() - bar))
            QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        """With large text the place one is at may lie below the edge."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.ensureWidgetVisible(chosen, 0, Space.SMALL)

    def _lay_out(self, inner: QWidget) -> None:
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, Space.NORMAL, 0, Space.NORMAL)
        layout.setSpacing(2)
        layout.addWidget(self.switcher)
        layout.addSpacing(Space.NORMAL)
        for key, button in self._places.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _checked, key=key: self.place_chosen.emit(key))
            layout.addWidget(button)
        self._places[FRONT_DESK.key].hide()
        layout.addStretch(1)
        layout.addWidget(self.settings)
