"""The list of a day: arrow keys walk, Space ticks, Enter opens the person, Ctrl+A ticks all."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.front_desk_rows import LINES, DayRows
from ldn_prep.desktop.theme import Space

_Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TIME_EMS = 4.2
_BOX_EMS = 1.1
_MOST_MEASURED = 5000


class DayList(QListView):
    opened = Signal(str)
    """The person of the line."""

    def __init__(self, rows: DayRows, name: str):
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setAccessibleName(name)
        self._delegate = _Line(self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # a thousand lines are measured in parts
        self.setBatchSize(60)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._rows.tick([each.visit_id for each in self._rows.visits])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        visit = self._rows.visit_at(index)
        if visit is not None:
            self.opened.emit(visit.person_id)


class _Line(QStyledItemDelegate):
    """Time, who and to whom; beneath what is missing, and the packet that went out."""

    def __init__(self, view: DayList):
        super().__init__(view)
        self._view = view
        self._measured: dict[tuple[object, ...], list[tuple[int, int]]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        places = self._places(index.data(LINES), self._text_width(width))
        return QSize(width, places[-1][1] + 2 * Space.NORMAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, rect = theme.colours(), option.rect
        lines = index.data(LINES)
        is_current = index.row() == self._view.currentIndex().row()
        painter.save()
        if is_current:
            painter.fillRect(rect, QColor(colours.soft))
            if self._view.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_box(painter, rect, index)
        top, left = rect.top() + Space.NORMAL, rect.left() + _left_of_time()
        painter.setPen(QColor(colours.text))
        painter.setFont(_fonts()[0])
        painter.drawText(left, top, theme.em(_TIME_EMS), rect.height(), _WRAP, lines[0])
        self._paint_words(painter, rect, lines)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, lines: tuple[str, ...]) -> None:
        left = rect.left() + _left_of_words()
        width, colours = self._text_width(rect.width()), theme.colours()
        inks = (colours.text, colours.muted, colours.text, colours.muted)
        for (start, _), words, font, ink in zip(
            self._places(lines, width), lines[1:], _line_fonts(), inks, strict=True
        ):
            if words:
                painter.setFont(font)
                painter.setPen(QColor(ink))
                top = rect.top() + Space.NORMAL + start
                painter.drawText(left, top, width, rect.height(), _WRAP, words)

    def _paint_box(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        colours, side = theme.colours(), theme.em(_BOX_EMS)
        box = QRect(rect.left() + Space.NORMAL, rect.top() + Space.NORMAL, side, side)
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.border), 2))
        painter.setBrush(QColor(colours.accent if is_on else colours.card))
        painter.drawRoundedRect(box, 4, 4)
        if is_on:
            tick = icons.pixmap("check", colours.on_accent, _BOX_EMS - 0.15)
            painter.drawPixmap(box, tick)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def editorEvent(self, event, model, option, index) -> bool:  # type: ignore[no-untyped-def]
        """A click on the box ticks; a click elsewhere only goes to the line."""
        is_press = event.type() == event.Type.MouseButtonRelease
        if is_press and event.position().x() < option.rect.left() + _left_of_time():
            model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
            return True
        if event.type() == event.Type.KeyPress and event.key() in (
            Qt.Key.Key_Space,
            Qt.Key.Key_Select,
        ):
            model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
            return True
        return False

    def _places(self, lines: tuple[str, ...], width: int) -> list[tuple[int, int]]:
        """Measured once for a width and a text size: Qt asks for every line at any change."""
        key = (lines, width, theme.points(1.0))
        if key not in self._measured:
            if len(self._measured) > _MOST_MEASURED:
                self._measured.clear()
            self._measured[key] = _places(lines, width)
        return self._measured[key]

    def _text_width(self, width: int) -> int:
        return max(theme.em(6), width - _left_of_words() - Space.NORMAL)


def _left_of_time() -> int:
    return 2 * Space.NORMAL + theme.em(_BOX_EMS)


def _left_of_words() -> int:
    return _left_of_time() + theme.em(_TIME_EMS) + Space.SMALL


def _fonts() -> tuple[QFont, QFont, QFont]:
    """Strong, plain, small."""
    return theme.font("body", QFont.Weight.DemiBold), theme.font("body"), theme.font("hint")


def _line_fonts() -> tuple[QFont, QFont, QFont, QFont]:
    """Of who, to whom, what is missing, and the packet."""
    strong, plain, small = _fonts()
    return strong, small, plain, small


def _places(lines: tuple[str, ...], width: int) -> list[tuple[int, int]]:
    """Where each of the four lines of words begins and ends, from the top of the first."""
    places, top = [], 0
    for words, font in zip(lines[1:], _line_fonts(), strict=True):
        height = 0
        if words:
            around = QRect(0, 0, width, 10_000)
            height = QFontMetrics(font).boundingRect(around, _WRAP, words).height() + 2
        places.append((top, top + height))
        top += height
    return places
