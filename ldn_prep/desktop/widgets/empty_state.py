"""What stands where nothing is yet: what goes here, and one obvious first step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.buttons import PrimaryButton
from ldn_prep.desktop.widgets.texts import Text


class EmptyState(QWidget):
    """`button` may be empty when the first step stands elsewhere on the page."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        button: str = "",
        on_click: Callable[[], object] | None = None,
    ):
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.SECTION, Space.WIDE, Space.SECTION)
        layout.setSpacing(Space.NORMAL)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, theme.colours().accent, 2.5))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = Text(sentence, "lead")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(picture)
        layout.addWidget(words)
        self.button: PrimaryButton | None = None
        if button:
            self.button = PrimaryButton(button)
            if on_click is not None:
                self.button.clicked.connect(lambda _checked: on_click())
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
