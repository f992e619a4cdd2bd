"""The pages of the packet as they will print, one below the other; only those in view are drawn."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ldn_prep.desktop.pdf_pages import POINTS_PER_INCH
from ldn_prep.desktop.preview_page import LETTER_WIDTH, PreviewPage
from ldn_prep.desktop.theme import Space
from ldn_prep.i18n import Translator

PERCENTS = (50, 75, 100, 125, 150, 200, 300)
"""Of the size on paper, as the screen counts an inch."""

_Key = Qt.Key
_LARGER = (_Key.Key_Plus, _Key.Key_Equal)
_SMALLER = (_Key.Key_Minus, _Key.Key_Underscore)
_FITTING = (_Key.Key_0,)


class PreviewView(QScrollArea):
    """Page Up and Page Down go from page to page, the arrow keys scroll; Ctrl with plus, minus and
    0 changes the size of the pages while the focus is here."""

    pages_wanted = Signal()
    """Pages in view have no picture of the right size: `scale` and `wanted` say which."""
    page_changed = Signal(int)
    """The page in the middle of the view, from 0."""
    zoom_changed = Signal(object)
    """The percentage, None when the pages fit the width."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t, self._page_width = t, LETTER_WIDTH
        self._percent: int | None = None
        self._here = 0
        self._pages: list[PreviewPage] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(t("Preview of the packet"))
        self._holder = QWidget()
        self._holder.setObjectName("column")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        self._column.setSpacing(Space.WIDE)
        self._column.addStretch(1)
        self.setWidget(self._holder)
        self._settling = QTimer(self, singleShot=True, interval=60)
        self._settling.timeout.connect(self._want_pages)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._note_scrolled())

    def scale(self) -> float:
        """Pixels per point, the screen's own fineness included."""
        return self._width() / self._page_width * self.devicePixelRatioF()

    @property
    def percent(self) -> int | None:
        """None while the pages fit the width."""
        return self._percent

    @property
    def page(self) -> int:
        return self._here

    def near(self) -> tuple[int, ...]:
        """Pages in view and the ones beside them, the nearest to the middle first. Before anything
        was shown: the first two."""
        if not self._pages:
            return (0, 1)
        return tuple(sorted(self._near(), key=lambda number: abs(number - self._here)))

    def wanted(self) -> tuple[int, ...]:
        """Those near that have no picture of this packet in this size."""
        scale = round(self.scale(), 3)
        return tuple(
            number
            for number in self.near()
            if number < len(self._pages) and self._pages[number].drawn_scale != scale
        )

    def set_percent(self, percent: int | None) -> None:
        """None fits the width. The page in view stays in view."""
        if percent == self._percent:
            return
        self._percent, here = percent, self._here
        self._resize_pages()
        self._column.activate()
        self._holder.adjustSize()
        self.go_to_page(here)
        self.zoom_changed.emit(percent)
        self._settling.start()

    def zoom(self, steps: int) -> None:
        """To the next size up or down from the one on screen."""
        now = self._percent or round(100 * self._width() / self._full_width())
        others = [each for each in PERCENTS if (each - now) * steps > 0]
        if others:
            self.set_percent(min(others, key=lambda each: abs(each - now)))

    def go_to_page(self, number: int) -> None:
        """Brings a page's head to the top, as far as there is something below it."""
        if self._pages:
            place = max(0, min(number, len(self._pages) - 1))
            self.verticalScrollBar().setValue(self._tops()[place] - Space.SMALL)

    def show_sizes(self, sizes: Sequence[QSizeF], descriptions: Sequence[str]) -> None:
        """Makes room for the pages of another packet; old pictures stay until the new ones come."""
        if sizes:
            self._page_width = sizes[0].width()
        while len(self._pages) > len(sizes):
            gone = self._pages.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._pages) < len(sizes):
            page = PreviewPage()
            self._column.insertWidget(len(self._pages), page, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pages.append(page)
        told = zip(self._pages, sizes, descriptions, strict=True)
        for number, (page, size, description) in enumerate(told, 1):
            name = self._t("Page {page} of {pages}", page=number, pages=len(sizes))
            page.show_size(size, name, description)
        self._resize_pages()
        self._note_scrolled()

    def show_page(self, index: int, picture: object, scale: float) -> None:
        if index < len(self._pages):
            self._pages[index].show_picture(picture, round(scale, 3))

    def event(self, event: QEvent) -> bool:
        """The keys that change the size belong to the pages while the focus is on them."""
        if event.type() is QEvent.Type.ShortcutOverride and self._zoom_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = self._zoom_of(event)
        moves = {
            _Key.Key_PageUp: self._here - 1,
            _Key.Key_PageDown: self._here + 1,
            _Key.Key_Home: 0,
            _Key.Key_End: len(self._pages) - 1,
        }
        if steps == 0:
            self.set_percent(None)
        elif steps is not None:
            self.zoom(steps)
        elif event.key() in moves:
            self.go_to_page(moves[_Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resize_pages()
        self._settling.start()

    def _zoom_of(self, event: QEvent) -> int | None:
        """1 larger, -1 smaller, 0 as wide as the view; None for any other key."""
        if not isinstance(event, QKeyEvent):
            return None
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        keys = {1: _LARGER, -1: _SMALLER, 0: _FITTING}
        return next((step for step, named in keys.items() if event.key() in named), None)

    def _tops(self) -> list[int]:
        """Where each page begins, known before the layout has settled."""
        steps = (page.minimumHeight() + Space.WIDE for page in self._pages[:-1])
        return list(accumulate(steps, initial=int(Space.WIDE)))[: len(self._pages)]

    def _near(self) -> range:
        """Pages in view, and one more on each side."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        places = zip(self._tops(), self._pages, strict=True)
        shown = [
            number
            for number, (y, page) in enumerate(places)
            if y < bottom and y + page.minimumHeight() > top
        ]
        first, last = (shown[0], shown[-1]) if shown else (0, 0)
        return range(max(0, first - 1), min(len(self._pages), last + 2))

    def _note_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [number for number, y in enumerate(self._tops()) if y <= middle]
        here = above[-1] if above else 0
        if here != self._here:
            self._here = here
            self.page_changed.emit(here)
        self._settling.start()

    def _want_pages(self) -> None:
        near = self._near()
        for number, page in enumerate(self._pages):
            if number not in near:
                page.forget_picture()
        if self.wanted():
            self.pages_wanted.emit()

    def _full_width(self) -> float:
        """Of a page at 100 %, in pixels."""
        return self._page_width * self.logicalDpiX() / POINTS_PER_INCH

    def _width(self) -> int:
        if self._percent is None:
            return max(200, self.viewport().width() - 2 * Space.WIDE)
        return round(self._full_width() * self._percent / 100)

    def _resize_pages(self) -> None:
        width = self._width()
        for page in self._pages:
            size = page.size_in_points
            page.setFixedSize(QSize(width, round(width * size.height() / size.width())))
