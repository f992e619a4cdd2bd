"""One line at the foot of the window: what was done, with Undo, or what was refused and why."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.buttons import IconButton, QuietButton
from ldn_prep.desktop.widgets.texts import Text
from ldn_prep.i18n import Translator

_DONE_MS = 12_000  # a confirmation leaves by itself; a refusal stays until it is closed


def announce(widget: QWidget, sentence: str) -> None:
    """Says a sentence through assistive technology, wherever the focus is."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class NoticeBar(QFrame):
    undo_wanted = Signal()

    def __init__(self, t: Translator):
        super().__init__()
        self.setObjectName("notice")
        self._text = Text()
        self._undo = QuietButton(t("Undo"), "undo")
        self._close = IconButton("close", t("Close this message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SECTION, Space.SMALL, Space.NORMAL, Space.SMALL)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_DONE_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.hide)
        self.hide()

    def show_done(self, sentence: str, *, can_undo: bool = True) -> None:
        self._show(sentence, "done", can_undo=can_undo)
        self._timer.start()

    def show_refused(self, sentence: str) -> None:
        self._timer.stop()
        self._show(sentence, "refused", can_undo=False)

    def _show(self, sentence: str, kind: str, *, can_undo: bool) -> None:
        self.setProperty("kind", kind)
        self.style().polish(self)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(can_undo)
        self.show()
        announce(self, sentence)
