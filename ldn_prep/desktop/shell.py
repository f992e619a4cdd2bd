"""The window before anything is loaded: rail, room for a page, and a line for messages.

Imports nothing that needs the store, so that it is painted at once.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ldn_prep.desktop.rail import Rail
from ldn_prep.i18n import Translator
from ldn_prep.settings import Settings

if TYPE_CHECKING:
    from ldn_prep.desktop.people_notice import PeopleNotice

TITLE = "LDN Visit Prep"
_LEAST, _USUAL = (720, 520), (1180, 800)


class Shell(QMainWindow):
    painted = Signal()
    """Once, after the first paint."""
    closing = Signal()

    def __init__(self, t: Translator, settings: Settings):
        super().__init__()
        self._was_painted = False
        self.covering: QWidget | None = None
        """What stands in place of everything else, or None."""
        self._shortcuts_off: list[QShortcut] = []
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*_LEAST)
        self._place_on_screen(settings)
        self.dress(t)
        self.rail.setVisible(bool(settings.person_id))
        self.rail.show_place(settings.place)

    def dress(self, t: Translator) -> None:
        """Builds the rail and the room for pages anew, in the language and theme of now."""
        self.rail, self.pages = Rail(t), QStackedWidget()
        self._beside = beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.pages, 1)
        self._middle = middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(beside, 1)
        self.setCentralWidget(middle)
        middle.setVisible(self.covering is None)
        self.rail.fit(self.width())

    def add_strip(self, strip: QWidget) -> None:
        """Whose page it is, above every page."""
        self._beside.insertWidget(0, strip)

    def add_notice(self, t: Translator) -> "PeopleNotice":
        """The line for messages; not needed for the first paint."""
        from ldn_prep.desktop.people_notice import PeopleNotice

        self.notice = PeopleNotice(t)
        self._beside.addWidget(self.notice)
        return self.notice

    def show_sentence(
        self, sentence: str, buttons: tuple[tuple[str, Callable[[], object]], ...]
    ) -> None:
        """One sentence in place of the page, with what can be done about it."""
        from ldn_prep.desktop.sentence_panel import SentencePanel

        self.show_alone(SentencePanel(sentence, buttons))

    def show_alone(self, page: QWidget) -> None:
        """A page without the rail beside it, in place of all others."""
        self.rail.hide()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def cover(self, page: QWidget) -> None:
        """Shows `page` in place of everything; the rest cannot be seen or reached any more."""
        self.uncover()
        self.covering = page
        for shortcut in self.findChildren(QShortcut):
            if shortcut.isEnabled():
                shortcut.setEnabled(False)
                self._shortcuts_off.append(shortcut)
        page.setParent(self)
        page.setGeometry(self.rect())
        page.show()
        page.setFocus()
        self._middle.hide()

    def uncover(self) -> None:
        if self.covering is None:
            return
        page, self.covering = self.covering, None
        self._middle.show()
        page.hide()
        page.deleteLater()
        for shortcut in self._shortcuts_off:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        self._shortcuts_off.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.covering is not None:
            self.covering.setGeometry(self.rect())
        self.rail.fit(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "rail"):
            self.rail.fit(self.width())

    def _place_on_screen(self, settings: Settings) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
        if settings.geometry is None:
            self.move(room.center() - self.rect().center())
            return
        x, y, width, height = settings.geometry
        self.resize(min(width, room.width()), min(height, room.height()))
        virtual = self.screen().virtualGeometry()
        if virtual.contains(x + 40, y + 20):  # a screen may have been unplugged meanwhile
            self.move(x, y)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
