"""Up to three wishes, a line each, kept together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Keeper, TextField
from ldn_prep.desktop.widgets.keeper import Save
from ldn_prep.i18n import Translator

_MOST = 3


class WishesField(QWidget):
    """The value is a tuple of texts without blank ones: a blank line between two stays in view."""

    def __init__(self, t: Translator):
        super().__init__()
        self._lines = [TextField(t("Wish {number}", number=n)) for n in range(1, _MOST + 1)]
        self._keeper = Keeper(self, self.value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for line in self._lines:
            line.textEdited.connect(lambda _text: self._keeper.touch())
            line.editingFinished.connect(self._keeper.flush)
            layout.addWidget(line)
        self.setFocusProxy(self._lines[0])

    def value(self) -> tuple[str, ...]:
        return tuple(line.text().strip() for line in self._lines if line.text().strip())

    def bind(self, owner: str, value: tuple[str, ...], save: Save) -> None:
        if self._keeper.rebind(owner, save) and self.value() != value:
            for index, line in enumerate(self._lines):
                line.setText(value[index] if index < len(value) else "")
