"""A full page with one sentence and its buttons: when the store cannot be opened."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets.buttons import PrimaryButton, QuietButton
from ldn_prep.desktop.widgets.flow import flow
from ldn_prep.desktop.widgets.frames import Card, PageFrame
from ldn_prep.desktop.widgets.texts import Text


class SentencePanel(QWidget):
    """The first button is the loud one and has the focus."""

    def __init__(self, sentence: str, buttons: Sequence[tuple[str, Callable[[], object]]]):
        super().__init__()
        self.setAccessibleName(sentence)
        made = [self._button(*each, index == 0) for index, each in enumerate(buttons)]
        if made:
            self.setFocusProxy(made[0])
        card = Card(look="card")
        card.add(Text(sentence, "lead"))
        card.add(flow(*made))
        frame = PageFrame("", column_ems=36, is_centred=True)
        frame.title.hide()
        frame.content.addSpacing(Space.SECTION)
        frame.add(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _button(
        self, text: str, on_click: Callable[[], object], is_first: bool
    ) -> PrimaryButton | QuietButton:
        button = PrimaryButton(text) if is_first else QuietButton(text)
        button.clicked.connect(lambda _checked: on_click())
        return button
