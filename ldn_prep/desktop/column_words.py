"""The words of a column, each with room for the number from 0 to 10 it stands for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.journal_importing import find_number
from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, Text, TextField, flow
from ldn_prep.i18n import Translator
from ldn_prep.records import SCORE_MAX

_MOST = 12


class ColumnWords(QWidget):
    """Empty fields stay empty: such a word is no score and stays in the note."""

    changed = Signal()

    def __init__(self, words: tuple[str, ...], t: Translator):
        super().__init__()
        self._fields: dict[str, TextField] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        if words:
            says = t("What each word means, from 0 to 10. Left empty, it stays in the note.")
            layout.addWidget(Text(says, "hint"))
            rows = [self._row(word, t) for word in words[:_MOST]]
            layout.addWidget(flow(*rows, gap=Space.WIDE))
        if len(words) > _MOST:
            count = len(words) - _MOST
            layout.addWidget(
                Text(
                    t.plural(
                        "{count} more word stays in the note.",
                        "{count} more words stay in the note.",
                        count,
                    ),
                    "muted",
                )
            )

    @property
    def numbers(self) -> dict[str, int]:
        found = {word: _score(field.text()) for word, field in self._fields.items()}
        return {word: number for word, number in found.items() if number is not None}

    @property
    def are_all_numbers(self) -> bool:
        typed = [field.text() for field in self._fields.values() if field.text().strip()]
        return all(_score(text) is not None for text in typed)

    def _row(self, word: str, t: Translator) -> FieldRow:
        field = TextField(t("{word}: from 0 to 10", word=word))
        field.setFixedWidth(theme.em(6))
        field.textEdited.connect(lambda _text: self.changed.emit())
        self._fields[word] = field
        return FieldRow(word if len(word) <= _LETTERS else word[: _LETTERS - 1] + "…", field)


_LETTERS = 30


def _score(text: str) -> int | None:
    number = find_number(text)
    is_score = number is not None and number == int(number) and 0 <= number <= SCORE_MAX
    return int(number) if number is not None and is_score else None
