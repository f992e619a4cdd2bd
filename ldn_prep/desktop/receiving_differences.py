"""What differs: what stands here beside what the packet says. What stands here stays, unless
ticked."""

from collections.abc import Sequence, Set

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.actions.moving import name_kind
from ldn_prep.actions.receiving import Difference, Item, ReceivingPlan, Verdict
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Card,
    Line,
    Pair,
    PlainButton,
    QuietButton,
    Text,
    clear_layout,
    column,
    flow,
)
from ldn_prep.i18n import Translator
from ldn_prep.records import Person

_AT_ONCE = 20
_SIDE_BY_SIDE_EMS = 24


class DifferencesCard(Card):
    ticked = Signal(str, bool)
    """(key of the item, whether the packet's words are to be taken)"""

    def __init__(self, t: Translator):
        super().__init__("-")
        self._t = t
        self._shown: tuple[Item, ...] | None = None
        self._rows: dict[str, TickRow] = {}
        self._limit = _AT_ONCE
        self._all = PlainButton(t("Tick all"))
        self._all.clicked.connect(lambda _on: self._tick_all(is_on=True))
        self._none = PlainButton(t("Tick none"))
        self._none.clicked.connect(lambda _on: self._tick_all(is_on=False))
        self._more = QuietButton(t("Show more"))
        self._more.clicked.connect(lambda _on: self._show_more())
        self._list = column(gap=Space.NORMAL)
        words = t("What stands here stays. Tick where the packet’s words are to replace it.")
        self._ticks = flow(self._all, self._none)
        for part in (Text(words, "muted"), self._ticks, self._list, flow(self._more)):
            self.add(part)

    def show_plan(self, plan: ReceivingPlan, chosen: Set[str]) -> None:
        differing, t = plan.having(Verdict.DIFFERS), self._t
        self.setVisible(bool(differing))
        if differing != self._shown:
            self._shown, self._limit = differing, _AT_ONCE
            self.title.setText(
                t.plural("Differs: {count} entry", "Differs: {count} entries", len(differing))
            )
            self._show_rows(differing)
        for key, row in self._rows.items():
            row.box.setChecked(key in chosen)
        self._chosen = set(chosen)

    def _show_rows(self, differing: Sequence[Item]) -> None:
        layout = self._list.layout()
        if layout is None:
            return
        clear_layout(layout)
        self._rows.clear()
        for number, item in enumerate(differing[: self._limit]):
            if number:
                layout.addWidget(Line())
            layout.addWidget(self._row(item))
        self._ticks.setVisible(len(differing) > 1)
        self._more.setVisible(len(differing) > self._limit)

    def _row(self, item: Item) -> QWidget:
        t = self._t
        name = " ".join(item.name.split())
        what = t("About the person")
        if item.kind is not Person:
            what = t("{kind}: {name}", kind=name_kind(item.kind.__tablename__, t), name=name)
        tick = TickRow(
            t("Take what the packet says"), t("Take what the packet says: {what}", what=what)
        )
        tick.box.clicked.connect(lambda is_on: self.ticked.emit(item.key, is_on))
        self._rows[item.key] = tick
        parts = [self._difference(each) for each in item.differences]
        return column(Text(what, "strong"), *parts, tick, gap=Space.SMALL)

    def _difference(self, each: Difference) -> QWidget:
        t = self._t
        own = each.own or t("nothing")
        here = column(Text(t("Here"), "hint"), Text(own, "body" if each.own else "muted"), gap=0)
        theirs = column(Text(t("In the packet"), "hint"), Text(each.theirs), gap=0)
        beside = Pair(here, theirs, least_ems=_SIDE_BY_SIDE_EMS)
        return column(Text(each.label, "label"), beside, gap=Space.HAIR // 2)

    def _show_more(self) -> None:
        self._limit += _AT_ONCE * 2
        chosen = {key for key, row in self._rows.items() if row.is_on}
        self._show_rows(self._shown or ())
        for key, row in self._rows.items():
            row.box.setChecked(key in chosen or key in self._chosen)

    def _tick_all(self, *, is_on: bool) -> None:
        """Those out of view as well."""
        for item in self._shown or ():
            self.ticked.emit(item.key, is_on)
