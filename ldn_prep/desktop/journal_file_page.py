"""A journal kept elsewhere, brought in: what its columns mean, and what would come of it."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import log
from ldn_prep.actions.journal_importing import (
    ColumnFound,
    DateOrder,
    Gathered,
    JournalPlan,
    Look,
    ReadingChoices,
    bring_in_journal,
    find_date,
    propose_targets,
)
from ldn_prep.desktop.column_meaning import ColumnMeaning
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_file_preview import JournalFilePreview, describe_counts
from ldn_prep.desktop.journal_file_reader import JournalFileReader
from ldn_prep.desktop.widgets import (
    Card,
    ChoiceField,
    FieldRow,
    Line,
    PageFrame,
    PrimaryButton,
    QuietButton,
    SegmentField,
    Text,
    clear_layout,
    flow,
)
from ldn_prep.errors import LdnPrepError
from ldn_prep.wording import describe_date

_COLUMN_EMS = 60


class JournalFilePage(QWidget):
    """For the person on screen; leaving it changes nothing."""

    def __init__(self, desk: Desk, path: Path):
        super().__init__()
        self._desk, self._path, t = desk, path, desk.t
        self._gathered: Gathered | None = None
        self._plan: JournalPlan | None = None
        self._meanings: list[ColumnMeaning] = []
        self._reader = JournalFileReader(self, t)
        self._connect()
        name = desk.records.person.name if desk.records else ""
        self._frame = PageFrame(t("Bring in a journal: {name}", name=name), column_ems=_COLUMN_EMS)
        self._frame.set_status(t("Reading {file}…", file=path.name))
        self._dates = Card(t("The days"))
        self._columns = Card(t("What the columns mean"))
        self._preview = JournalFilePreview(t)
        self._preview.rounds.edited.connect(lambda _on: self._read_days())
        self._unfinished = Text("", "strong")
        self._unfinished.hide()
        self._fault = Text("", "error")
        self._fault.hide()
        self._bring = PrimaryButton(t("Bring in"), "check")
        self._bring.clicked.connect(lambda _checked: self._bring_in())
        self._leave = QuietButton(t("Cancel"))
        self._leave.clicked.connect(lambda _checked: self._desk.page_left.emit())
        self._lay_out()
        self.setFocusProxy(self._leave)
        self.destroyed.connect(self._reader.stop)
        self._reader.read(path)

    def _connect(self) -> None:
        self._reader.looked.connect(self._take_look)
        self._reader.gathered.connect(self._take_columns)
        self._reader.planned.connect(self._take_plan)
        self._reader.failed.connect(self._take_fault)
        self._reader.progressed.connect(self._tell_progress)

    def _tell_progress(self, percent: int) -> None:
        if self._gathered is None:
            t = self._desk.t
            self._frame.set_status(
                t("Reading {file}: {percent} %", file=self._path.name, percent=percent)
            )

    def _take_look(self, look: Look) -> None:
        if look.date_column is not None:
            return
        t = self._desk.t
        which = ChoiceField(
            t("The column with the day"),
            [(None, t("Choose one")), *((name, name) for name in look.columns)],
        )
        which.edited.connect(
            lambda name: self._reader.read(look.with_date_column(name)) if name else None
        )
        self._dates.add(FieldRow(t("The column with the day"), which))
        self._dates.show()
        self._frame.set_status(t("No column of this file holds dates alone. Which is the day?"))

    def _take_columns(self, gathered: Gathered, columns: tuple[ColumnFound, ...]) -> None:
        records, t = self._desk.records, self._desk.t
        if records is None:
            return
        self._gathered = gathered
        self._frame.set_status(
            t.plural("{file}: {count} row", "{file}: {count} rows", gathered.rows,
                     file=self._path.name)
        )  # fmt: skip
        if gathered.needs_order:
            self._ask_order(gathered)
        proposed = propose_targets(gathered, columns, records, t)
        clear_layout(self._columns.body, keep=1)
        self._meanings = [
            ColumnMeaning(each, proposed.get(each.name), records.measures, t) for each in columns
        ]
        for number, meaning in enumerate(self._meanings):
            if number:
                self._columns.add(Line())
            self._columns.add(meaning)
            meaning.changed.connect(self._read_days)
        self._columns.show()
        self._preview.show()
        self._read_days()

    def _ask_order(self, gathered: Gathered) -> None:
        t, text = self._desk.t, gathered.doubtful
        self._order = SegmentField(
            t("How “{text}” is meant", text=text),
            [(order, _day_in(text, order, self._desk)) for order in DateOrder],
        )
        self._order.edited.connect(lambda _order: self._read_days())
        clear_layout(self._dates.body, keep=1)
        self._dates.add(FieldRow(t("How “{text}” is meant", text=text), self._order))
        self._dates.show()

    def _read_days(self) -> None:
        records = self._desk.records
        self._bring.setEnabled(False)
        if self._gathered is not None and records is not None:
            self._reader.plan(self._gathered, self._choices(self._gathered), records)

    def _choices(self, gathered: Gathered) -> ReadingChoices:
        targets = {each.name: each.target for each in self._meanings}
        return ReadingChoices(
            {name: target for name, target in targets.items() if target is not None},
            self._order.value() if gathered.needs_order else None,
            self._preview.rounds.isChecked(),
        )

    def _take_plan(self, plan: JournalPlan) -> None:
        records, t = self._desk.records, self._desk.t
        if records is None:
            return
        self._plan = plan
        unfinished = sum(meaning.is_unfinished for meaning in self._meanings)
        self._unfinished.show_text(
            t.plural(
                "{count} column is not finished above. It stays out.",
                "{count} columns are not finished above. They stay out.",
                unfinished,
            )
            if unfinished
            else ""
        )
        self._preview.show_plan(plan, records)
        count = len(plan.days)
        self._bring.rename(t.plural("Bring in {count} day", "Bring in {count} days", count))
        self._bring.setEnabled(count > 0)

    def _take_fault(self, error: Exception) -> None:
        t = self._desk.t
        told = (
            error.describe(t)
            if isinstance(error, LdnPrepError)
            else t("This file could not be read. Nothing was changed. ({what})",
                   what=log.fault(error))
        )  # fmt: skip
        self._frame.set_status(self._path.name)
        self._fault.show_text(told)
        self._bring.hide()

    def _bring_in(self) -> None:
        records, plan, t = self._desk.records, self._plan, self._desk.t
        if records is None or plan is None:
            return
        says = t(
            "{name}: the journal was brought in. {counts}.",
            name=records.person.name,
            counts=describe_counts(plan, t),
        )
        changes = self._desk.act(bring_in_journal, records.person.id, plan.found, t, says=says)
        if changes is not None:
            self._desk.page_left.emit()

    def _lay_out(self) -> None:
        self._bring.setEnabled(False)
        for card in (self._dates, self._columns, self._preview):
            card.hide()
        for part in (self._fault, self._dates, self._columns, self._preview):
            self._frame.add(part)
        self._frame.add(self._unfinished)
        self._frame.add(flow(self._bring, self._leave))
        self._frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)


def _day_in(text: str, order: DateOrder, desk: Desk) -> str:
    day = find_date(text, order)
    return describe_date(day, desk.t) if day is not None else text
