"""Ctrl+K: a few letters of a name, initials or a birth date, arrows, Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.people_rows import PeopleList
from ldn_prep.desktop.people_view import PeopleView
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, FieldRow, Text, TextField, announce
from ldn_prep.i18n import Translator
from ldn_prep.records import Person

MOST_SHOWN = 60
_MOST_LOOKED_AT = 2 * MOST_SHOWN  # some may be left out
_WIDTH_EMS, _HEIGHT_EMS = 34, 34
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SHADE = 110  # of 255: the page behind is there, and out of reach


class PeopleFinder(QWidget):
    """Lies over the whole window until someone is chosen, Esc is pressed or the focus leaves.

    `recent` are ids, the last used first; `fits` leaves out people who cannot be chosen.
    """

    chosen = Signal(str)
    finished = Signal()

    def __init__(
        self,
        window: QWidget,
        view: PeopleView,
        t: Translator,
        recent: Sequence[str] = (),
        fits: Callable[[Person], bool] | None = None,
    ):
        super().__init__(window)
        self._over = window
        self._view, self._t, self._recent, self._fits = view, t, recent, fits
        self._focus_before = QApplication.focusWidget()
        self.setAccessibleName(t("Find a person"))
        label = t("Name, initials or birth date")
        self.field = _FinderField(label)
        self.field.walked.connect(self._walk)
        self.field.left.connect(self.leave)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._choose)
        self._list = PeopleList(t)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda _index: self._choose())
        self._said = Text("", "hint")
        self._card = Card(t("Find a person"))
        self._card.setParent(self)
        for part in (FieldRow(label, self.field), self._list, self._said):
            self._card.add(part)
        self._card.body.setStretch(2, 1)
        self.setFocusProxy(self.field)
        self._find("")

    def open(self) -> None:
        self._over.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._leave_with_focus)

    def leave(self) -> None:
        """Closes; the focus goes back to where it was."""
        if self.isHidden():
            return
        had_focus = self.field.hasFocus()
        self.hide()
        if had_focus and self._focus_before is not None:
            self._focus_before.setFocus()
        self.finished.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, _is_next: bool) -> bool:
        """There is one field: Tab stays in it."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(0, 0, 0, _SHADE)
        QPainter(self).fillRect(self.rect(), shade)

    def _find(self, query: str) -> None:
        found = self._view.index.find(query, self._recent, _MOST_LOOKED_AT)
        found = tuple(each for each in found if self._fits is None or self._fits(each))
        self._list.show_people([self._view.show(each) for each in found[:MOST_SHOWN]])
        self._say(len(found))
        self._name_chosen()

    def _say(self, count: int) -> None:
        t = self._t
        if not count:
            self._said.setText(t("Nobody found. Part of a name or the birth date is enough."))
        elif count > MOST_SHOWN:
            self._said.setText(t("More people fit: type on. Arrow keys and Enter choose."))
        else:
            self._said.setText(t("Arrow keys and Enter choose, Esc closes."))

    def _walk(self, steps: int, is_page: bool) -> None:
        self._list.walk(steps * (self._list.rows_in_view() if is_page else 1))
        self._name_chosen()
        announce(self.field, self.field.accessibleDescription())

    def _name_chosen(self) -> None:
        """The field itself says who is marked: the focus stays in it."""
        shown = self._list.chosen
        said = ", ".join((shown.name, self._list.rows.beside(shown))) if shown else ""
        self.field.setAccessibleDescription(said or self._said.text())

    def _choose(self) -> None:
        shown = self._list.chosen
        if shown is not None:
            self.leave()
            self.chosen.emit(shown.id)

    def _leave_with_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self.isAncestorOf(new):
            self.leave()

    def _place(self) -> None:
        room = self._over.rect()
        self.setGeometry(room)
        width = min(theme.em(_WIDTH_EMS), room.width() - 2 * Space.WIDE)
        height = min(theme.em(_HEIGHT_EMS), room.height() - 2 * Space.SECTION)
        self._card.setGeometry((room.width() - width) // 2, Space.SECTION, width, height)


class _FinderField(TextField):
    walked = Signal(int, bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS or key in _PAGES:
            self.walked.emit(_STEPS.get(key) or _PAGES[key], key in _PAGES)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
