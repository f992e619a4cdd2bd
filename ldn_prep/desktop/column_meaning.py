"""What one column of a journal file means: left out until the person says so."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.journal_importing import ColumnFound, Goal, Target
from ldn_prep.desktop.column_score import ColumnScore
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Beside, ChoiceField, Text, column
from ldn_prep.i18n import Translator
from ldn_prep.records import Measure

_SHOWN = 5
_LETTERS = 24


class ColumnMeaning(QWidget):
    changed = Signal()

    def __init__(
        self, found: ColumnFound, proposed: Target | None, measures: tuple[Measure, ...],
        t: Translator,
    ):  # fmt: skip
        super().__init__()
        self.name = found.name
        self._goal = ChoiceField(
            t("{column}: what it is", column=found.name),
            [
                (None, t("Leave it out")),
                (Goal.SCORE, t("A score")),
                (Goal.SIDE_EFFECT, t("A side effect, how strong")),
                (Goal.NOTE, t("A note")),
                (Goal.LDN_TAKEN, t("Whether LDN was taken")),
                (Goal.DOSE, t("The dose of LDN")),
                (Goal.TAKEN_AT, t("When LDN was taken")),
                *([(Goal.SIDE_EFFECTS, t("Side effects, one a line"))]
                  if proposed and proposed.goal is Goal.SIDE_EFFECTS else []),
            ],
        )  # fmt: skip
        self._goal.show_value(proposed.goal if proposed else None)
        self._score = ColumnScore(found, proposed, measures, t)
        self._goal.edited.connect(lambda _goal: self._take())
        self._score.changed.connect(self.changed)
        words = column(Text(found.name, "strong"), Text(_holds(found, t), "muted"), gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(Beside(words, self._goal))
        layout.addWidget(self._score)
        self._score.setVisible(self._goal.value() is Goal.SCORE)

    @property
    def target(self) -> Target | None:
        """None while it is left out or something is still to be said."""
        goal = self._goal.value()
        if goal is Goal.SCORE:
            return self._score.target
        return Target(goal) if goal is not None else None

    @property
    def is_unfinished(self) -> bool:
        return self._goal.value() is Goal.SCORE and self._score.target is None

    def _take(self) -> None:
        self._score.setVisible(self._goal.value() is Goal.SCORE)
        self.changed.emit()


def _holds(found: ColumnFound, t: Translator) -> str:
    filled = t.plural("in {count} row", "in {count} rows", found.filled)
    if found.low is not None and found.high is not None and not found.words:
        span = (_plain(found.low), _plain(found.high))
        what = (
            t("Numbers from {low} to {high}", low=span[0], high=span[1])
            if span[0] != span[1]
            else t("The number {number}", number=span[0])
        )
    else:
        shown = [" ".join(value.split()) for value in found.values[:_SHOWN]]
        cut = [each if len(each) <= _LETTERS else each[: _LETTERS - 1] + "…" for each in shown]
        more = " …" if len(found.values) > _SHOWN else ""
        what = " · ".join(cut) + more
    return t("{what}, {filled}", what=what, filled=filled)


def _plain(number: Decimal) -> str:
    return format(number, "f")
