"""What a journal file would bring: its first days, what stays out and why."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.journal_importing import JournalPlan, PlannedDay
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, Line, Text, TickBox, clear_layout, column
from ldn_prep.i18n import Translator
from ldn_prep.records import LdnTaken, PersonRecords
from ldn_prep.wording import describe_date, describe_measure, label_of

_DAYS, _LINES, _LETTERS = 5, 8, 160


class JournalFilePreview(Card):
    def __init__(self, t: Translator):
        super().__init__(t("What comes in"))
        self._t = t
        self._counts = Text("", "strong")
        self.rounds = TickBox(
            t("Round scores that fall between two whole numbers. The note keeps what was said.")
        )
        self.rounds.hide()
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        for part in (self._counts, self.rounds, self._list):
            self.add(part)

    def show_plan(self, plan: JournalPlan, records: PersonRecords) -> None:
        t = self._t
        self._counts.setText(describe_counts(plan, t))
        self.rounds.setVisible(plan.found.between > 0)
        clear_layout(self._rows)
        names = {each.id: describe_measure(each, t).name for each in records.measures}
        for day in islice(plan.days, _DAYS):
            self._rows.addWidget(_day(day, names, t))
        if len(plan.days) > _DAYS:
            self._rows.addWidget(Text(_more(len(plan.days) - _DAYS, t), "muted"))
        self._list_lines(
            t("Not read"), [each.describe(t) for each in plan.found.faults], plan.found.fault_count
        )
        unmatched = [
            t("“{word}” in {column} has no number: it stays in the note.",
              word=each.word, column=each.column)
            for each in plan.found.unmatched
        ]  # fmt: skip
        self._list_lines(t("Words without a number"), unmatched, len(unmatched))
        kept = [each.describe(t) for each in plan.kept]
        self._list_lines(t("You recorded something else: that stays"), kept, len(kept))

    def _list_lines(self, title: str, lines: Sequence[str], count: int) -> None:
        if not count:
            return
        self._rows.addWidget(Line())
        self._rows.addWidget(Text(title, "label"))
        for line in lines[:_LINES]:
            self._rows.addWidget(Text(line, "muted"))
        if count > _LINES:
            self._rows.addWidget(Text(_more(count - _LINES, self._t), "muted"))


def describe_counts(plan: JournalPlan, t: Translator) -> str:
    parts = [t.plural("{count} new day", "{count} new days", plan.new_days)]
    if plan.added_to:
        parts.append(t.plural("{count} day gets more", "{count} days get more", plan.added_to))
    if plan.same:
        parts.append(
            t.plural("{count} day brings nothing", "{count} days bring nothing", plan.same)
        )
    return " · ".join(parts)


def _day(day: PlannedDay, names: dict[str, str], t: Translator) -> QWidget:
    scores = [
        t("{name} {value}", name=names.get(each.measure_id) or each.name, value=value)
        for each, value in day.scores.items()
    ]
    effects = [f"{name} ({label_of(each, t)})" for name, each in day.side_effects.items()]
    taken = day.fields.get("ldn_taken", LdnTaken.NOT_SAID)
    dose = [label_of(taken, t)] if taken is not LdnTaken.NOT_SAID else []
    dose += [day.fields["dose_as_typed"]] if "dose_as_typed" in day.fields else []
    note = " · ".join(day.fields.get("note", "").splitlines())
    cut = note if len(note) <= _LETTERS else note[: _LETTERS - 1] + "…"
    words = " · ".join([*scores, *dose, *effects, *([cut] if cut else [])])
    return column(Text(describe_date(day.on, t), "label"), Text(words), gap=0)


def _more(count: int, t: Translator) -> str:
    return t.plural("and {count} more", "and {count} more", count)
