"""What is new in a packet: by kind, each by its name; days are counted."""

from collections.abc import Sequence

from ldn_prep.actions.receiving import Item, ReceivingPlan, Verdict
from ldn_prep.actions.receiving_words import KINDS
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, Text, clear_layout, column
from ldn_prep.i18n import Translator
from ldn_prep.records import JournalEntry, PegWeek

_MOST_NAMED = 40
_DAYS = (JournalEntry, PegWeek)


class NewCard(Card):
    def __init__(self, t: Translator):
        super().__init__("-")
        self._t = t
        self._shown: tuple[Item, ...] | None = None
        self.has_any = False

    def show_plan(self, plan: ReceivingPlan) -> None:
        new, t = plan.having(Verdict.NEW), self._t
        self.has_any = bool(new)
        if new == self._shown:
            return
        self._shown = new
        self.title.setText(t.plural("New: {count} entry", "New: {count} entries", len(new)))
        clear_layout(self.body, keep=1)
        for kind, label in KINDS.items():
            found = [each for each in new if each.kind is kind]
            if found:
                said = self._days(found) if kind in _DAYS else self._names(found)
                self.add(column(Text(t(label), "label"), Text(said), gap=Space.HAIR // 2))

    def _names(self, found: Sequence[Item]) -> str:
        names = ["•\u00a0" + " ".join(each.name.split()) for each in found[:_MOST_NAMED]]
        more = len(found) - len(names)
        if more > 0:
            names.append(self._t.plural("and {count} more", "and {count} more", more))
        return "\n".join(names)

    def _days(self, found: Sequence[Item]) -> str:
        """Items stand in the order of their days."""
        if len(found) == 1:
            return found[0].name
        return self._t(
            "{count}, from {first} to {last}",
            count=len(found),
            first=found[0].name,
            last=found[-1].name,
        )
