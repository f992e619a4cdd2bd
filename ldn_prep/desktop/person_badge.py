"""A person's mark on a page: the shape, its colour and the initials, said in words as well."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ldn_prep.desktop import person_marks, theme
from ldn_prep.desktop.people_view import ShownPerson


class PersonBadge(QLabel):
    """`ems` is its height in times the body text. Hidden while it shows nobody."""

    def __init__(self, ems: float = 1.9):
        super().__init__()
        self._ems = ems
        self._shown: ShownPerson | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_person(self, shown: ShownPerson | None) -> None:
        self._shown = shown
        self._draw()
        self.setVisible(shown is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self._ems), theme.em(self._ems))

    def _draw(self) -> None:
        if self._shown is not None:
            side = theme.em(self._ems)
            self.setPixmap(person_marks.pixmap(self._shown.mark, self._shown.initials, side))
