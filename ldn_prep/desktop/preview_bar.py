"""Above the pages: which page, to the next one, and how large they are shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.preview_view import PERCENTS, PreviewView
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import ChoiceField, IconButton, Text, flow, row
from ldn_prep.i18n import Translator

_FIT = "fit"
_MOST_LETTERS = 34


class PreviewBar(QWidget):
    def __init__(self, t: Translator, view: PreviewView):
        super().__init__()
        self._t, self._view = t, view
        self._count = Text("", "muted")
        self._page = ChoiceField(t("Go to page"))
        self._page.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._page.setMinimumContentsLength(_MOST_LETTERS // 2)
        back = IconButton("arrow-up", t("Previous page"))
        onward = IconButton("arrow-down", t("Next page"))
        percents = [(each, t("{percent} %", percent=each)) for each in PERCENTS]
        self._size = ChoiceField(t("Size of the pages"), [(_FIT, t("Fit width")), *percents])
        self._size.show_value(_FIT)
        smaller = IconButton("zoom-out", t("Smaller pages"))
        larger = IconButton("zoom-in", t("Larger pages"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        layout.setSpacing(Space.HAIR)
        pages = row(back, self._page, onward, gap=Space.HAIR, stretch=1)
        sizes_of_pages = row(smaller, self._size, larger, gap=Space.HAIR, stretch=1)
        layout.addWidget(self._count)
        layout.addWidget(flow(pages, sizes_of_pages))
        back.clicked.connect(lambda _checked: view.go_to_page(view.page - 1))
        onward.clicked.connect(lambda _checked: view.go_to_page(view.page + 1))
        smaller.clicked.connect(lambda _checked: view.zoom(-1))
        larger.clicked.connect(lambda _checked: view.zoom(1))
        self._page.edited.connect(view.go_to_page)
        self._size.edited.connect(self._choose_size)
        view.page_changed.connect(self._page.show_value)
        view.zoom_changed.connect(self._show_size)

    def show_pages(self, descriptions: Sequence[str]) -> None:
        """What is on each page; how many there are is said in words."""
        t = self._t
        count = t.plural("{count} page", "{count} pages", len(descriptions))
        self._count.setText(t("{count}, as they will print", count=count))
        labels = (self._label(*each) for each in enumerate(descriptions, 1))
        self._page.offer(list(enumerate(labels)))
        self._page.show_value(self._view.page)

    def _label(self, number: int, description: str) -> str:
        words = (
            self._t("{page}: {what}", page=number, what=description)
            if description
            else (str(number))
        )
        return words if len(words) <= _MOST_LETTERS else words[: _MOST_LETTERS - 1].rstrip() + "…"

    def _choose_size(self, chosen: object) -> None:
        self._view.set_percent(None if chosen == _FIT else int(str(chosen)))

    def _show_size(self, percent: int | None) -> None:
        self._size.show_value(_FIT if percent is None else percent)
