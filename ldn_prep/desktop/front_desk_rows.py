"""The visits of a day as Qt's model: what each line says, whether it is ticked, what came of it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ldn_prep.actions.batch_orders import Outcome, State
from ldn_prep.actions.day_list import DayVisit, describe_gaps, describe_made, describe_who
from ldn_prep.i18n import Translator
from ldn_prep.wording import describe_time

Index = QModelIndex | QPersistentModelIndex
LINES = Qt.ItemDataRole.UserRole + 1
"""(time, who, clinician, missing, packet): the parts of a line, "" for what there is not."""
_TICKS = Qt.ItemDataRole.CheckStateRole
_SAID = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class DayRows(QAbstractListModel):
    """Ticks are kept by visit: a list that is read again keeps them."""

    ticked = Signal()

    def __init__(self, t: Translator, parent: QObject):
        super().__init__(parent)
        self._t = t
        self._visits: tuple[DayVisit, ...] = ()
        self._ticked: set[str] = set()
        self._came: dict[str, str] = {}

    def show_visits(self, visits: Sequence[DayVisit]) -> None:
        """A list of the same visits in the same order is not built anew."""
        same = [each.visit_id for each in visits] == [each.visit_id for each in self._visits]
        if same:
            self._visits = tuple(visits)
            if visits:
                self.dataChanged.emit(self.index(0), self.index(len(visits) - 1))
        else:
            self.beginResetModel()
            self._visits = tuple(visits)
            self.endResetModel()
        self.ticked.emit()

    def show_outcome(self, outcome: Outcome) -> None:
        """What came of one packet; stands in its line until the list is read again."""
        if outcome.state is State.FAILED:
            said = self._t("Not made: {reason}", reason=outcome.reason)
        else:
            said = self._t("Packet {number} is done.", number=outcome.number)
        self._came[outcome.order.visit_id] = said
        row = self.row_of(outcome.order.visit_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def forget_outcomes(self, *, but: Collection[str] = ()) -> None:
        self._came = {key: said for key, said in self._came.items() if key in but}

    def visit_at(self, index: Index) -> DayVisit | None:
        return self._visits[index.row()] if 0 <= index.row() < len(self._visits) else None

    def row_of(self, visit_id: str) -> int:
        found = (row for row, each in enumerate(self._visits) if each.visit_id == visit_id)
        return next(found, -1)

    @property
    def visits(self) -> tuple[DayVisit, ...]:
        return self._visits

    @property
    def chosen(self) -> tuple[str, ...]:
        """Visits that are ticked and listed, in list order."""
        return tuple(each.visit_id for each in self._visits if each.visit_id in self._ticked)

    def tick(self, visit_ids: Collection[str]) -> None:
        """These and no others."""
        self._ticked = set(visit_ids)
        if self._visits:
            self.dataChanged.emit(self.index(0), self.index(len(self._visits) - 1))
        self.ticked.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._visits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsUserCheckable
            | flag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        visit = self.visit_at(index)
        if visit is None:
            return None
        if role == LINES:
            return self._lines(visit)
        if role == _TICKS:
            is_on = visit.visit_id in self._ticked
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role in _SAID:
            return ". ".join(part.rstrip(".") for part in self._lines(visit) if part)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        visit = self.visit_at(index)
        if visit is None or role != _TICKS:
            return False
        self._ticked ^= {visit.visit_id}
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _lines(self, visit: DayVisit) -> tuple[str, str, str, str, str]:
        t = self._t
        at = describe_time(visit.at, t) if visit.at else t("no time")
        made = self._came.get(visit.visit_id) or describe_made(visit, t)
        gaps = describe_gaps(visit.gaps, t) or t("Nothing missing that this list looks for.")
        who = describe_who(visit.name, visit.born, t)
        return at, who, visit.clinician, gaps, made
