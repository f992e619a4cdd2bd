"""People as rows of a list: mark, name, and beneath it what tells them apart."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ldn_prep.desktop import person_marks, theme
from ldn_prep.desktop.people_view import ShownPerson
from ldn_prep.desktop.theme import Space
from ldn_prep.i18n import Translator

_SHOWN = Qt.ItemDataRole.UserRole
_MARK_EMS, _ROW_EMS = 2.2, 3.3
_Index = QModelIndex | QPersistentModelIndex


class PeopleRows(QAbstractListModel):
    """What a screen reader says of a row is the name with what tells it apart."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self.people: tuple[ShownPerson, ...] = ()

    def show_people(self, people: Sequence[ShownPerson]) -> None:
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.people):
            return None
        shown = self.people[index.row()]
        if role == _SHOWN:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((shown.name, self.beside(shown)))
        return None

    def beside(self, shown: ShownPerson) -> str:
        """The second line: the birth date, what else tells them apart, whether set aside."""
        said = [shown.apart or shown.born]
        said += [self._t("in the archive")] if shown.is_archived else []
        return ", ".join(said)


class PeopleList(QListView):
    def __init__(self, t: Translator):
        super().__init__()
        self.rows = PeopleRows(t)
        self.setModel(self.rows)
        self.setItemDelegate(_Row(self.rows))
        self.setUniformItemSizes(True)
        self.setAccessibleName(t("People"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> ShownPerson | None:
        row = self.currentIndex().row()
        return self.rows.people[row] if 0 <= row < len(self.rows.people) else None

    def show_people(self, people: Sequence[ShownPerson]) -> None:
        """The first one is chosen: Enter takes it."""
        self.rows.show_people(people)
        self.setCurrentIndex(self.rows.index(0))

    def choose_nobody(self) -> None:
        self.clearSelection()
        self.selectionModel().clearCurrentIndex()

    def walk(self, steps: int) -> None:
        last = len(self.rows.people) - 1
        row = max(0, min(last, self.currentIndex().row() + steps))
        self.setCurrentIndex(self.rows.index(row))

    def rows_in_view(self) -> int:
        return max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)))


class _Row(QStyledItemDelegate):
    def __init__(self, rows: PeopleRows):
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.em(12), theme.em(_ROW_EMS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown, c = index.data(_SHOWN), theme.colours()
        area: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(c.soft))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), QColor(c.accent))
        side = theme.em(_MARK_EMS)
        left, top = area.left() + Space.NORMAL, area.center().y() - side // 2
        painter.drawPixmap(left, top, person_marks.pixmap(shown.mark, shown.initials, side))
        words = area.adjusted(Space.NORMAL + side + Space.NORMAL, 0, -Space.SMALL, 0)
        half = words.height() // 2
        upper, lower = words.adjusted(0, 2, 0, -half), words.adjusted(0, half, 0, -4)
        _write(painter, upper, shown.name, c.text, is_strong=True)
        _write(painter, lower, self._rows.beside(shown), c.muted, is_strong=False)
        painter.restore()


def _write(painter: QPainter, area: QRect, text: str, colour: str, *, is_strong: bool) -> None:
    font = theme.font("body" if is_strong else "hint")
    font.setBold(is_strong)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    room = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, where, room)
