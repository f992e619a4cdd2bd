"""What the columns of an appointment list say; the usual titles are known."""

from datetime import date

from PySide6.QtCore import Signal

from ldn_prep import clock
from ldn_prep.actions.visit_list import DateOrder, Heading, Part, propose_parts
from ldn_prep.desktop.widgets import Card, ChoiceField, DateField, FieldRow, Pair, SegmentField
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator

_ASKED = (
    (Part.NAME, N_("Name")),
    (Part.BORN, N_("Birth date")),
    (Part.AT, N_("Time of the visit")),
    (Part.WITH_WHOM, N_("With whom")),
    (Part.ON, N_("Day of the visit")),
)


class VisitListColumns(Card):
    changed = Signal()

    def __init__(self, heading: Heading, t: Translator):
        super().__init__(t("What the columns say"))
        self._t = t
        self._proposed = propose_parts(heading)
        names = [(name, name) for name in heading.columns]
        self._fields = {part: self._choice(part, label, names) for part, label in _ASKED}
        rows = [FieldRow(t(label), self._fields[part]) for part, label in _ASKED]
        self._day = DateField(t, t("The day of the list"), needs_day=True)
        self._day_row = FieldRow(t("The day of the list"), self._day)
        rows.append(self._day_row)
        for left, right in zip(rows[::2], rows[1::2], strict=True):
            self.add(Pair(left, right))
        self._day.bind("list", clock.today(), lambda _value: True)
        self._order = SegmentField(
            t("How dates are written"),
            [
                (DateOrder.DAY_FIRST, t("The day first")),
                (DateOrder.MONTH_FIRST, t("The month first")),
            ],
        )
        self._order_row = FieldRow(t("How dates are written"), self._order)
        self._order.edited.connect(lambda _order: self.changed.emit())
        self.add(self._order_row)
        self._order_row.hide()
        self._show_day()

    @property
    def parts(self) -> dict[Part, str]:
        """Empty while it is not known which column is the name."""
        chosen = {part: field.value() for part, field in self._fields.items() if field.value()}
        if Part.NAME not in chosen:
            in_two = {part: self._proposed.get(part) for part in (Part.GIVEN, Part.FAMILY)}
            chosen |= {part: name for part, name in in_two.items() if name}
        return chosen if {Part.NAME, Part.GIVEN, Part.FAMILY} & set(chosen) else {}

    @property
    def order(self) -> DateOrder | None:
        found: DateOrder | None = self._order.value()
        return found

    @property
    def day(self) -> date | None:
        """The day of visits without one of their own; None when none was typed."""
        typed = self._day.value()
        return typed if isinstance(typed, date) else None

    def ask_order(self, doubtful: str) -> None:
        """Once asked, the question stays, so that the answer can be changed."""
        if doubtful:
            self._order_row.label.setText(self._t("How “{text}” is meant", text=doubtful))
            self._order_row.show()

    def _choice(self, part: Part, label: str, names: list[tuple[str, str]]) -> ChoiceField:
        t = self._t
        field = ChoiceField(
            t("{what}: which column", what=t(label)), [(None, t("No such column")), *names]
        )
        field.show_value(self._proposed.get(part))
        field.edited.connect(lambda _value: self._take())
        return field

    def _take(self) -> None:
        self._show_day()
        self.changed.emit()

    def _show_day(self) -> None:
        self._day_row.setVisible(self._fields[Part.ON].value() is None)
