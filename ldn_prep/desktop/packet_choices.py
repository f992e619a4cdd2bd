"""The choices of a packet. They are remembered for the person, or count for this packet alone."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions import packet_choices, people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.menus import LANGUAGES
from ldn_prep.desktop.packet_extras import PacketExtras
from ldn_prep.desktop.packet_sheets import MeasureTicks, SheetTicks
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.visit_words import describe_day, find_current_visit
from ldn_prep.desktop.widgets import Card, ChoiceField, FieldRow, QuietButton, SegmentField, Text
from ldn_prep.i18n import available
from ldn_prep.packet.choices import Choices, remembered_choices
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.source import find_last_visit
from ldn_prep.records import JournalRange, PersonRecords
from ldn_prep.settings import Settings

_USUAL, _ONCE = "usual", "once"


class PacketChoices(QWidget):
    """`once` holds what was chosen for this packet alone; None while the usual choices count."""

    changed = Signal()

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, self._t = desk, desk.t
        self._records: PersonRecords | None = None
        self._chosen_visit: str | None = None
        self._once: Choices | None = None
        self._told: PacketOptions | None = None
        self._make_fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        cards = (self._visit_card(), self._contents_card(), self._paper_card(), self._extras)
        for card in cards:
            layout.addWidget(card)
        self._connect()
        self.setFocusProxy(self._visit)

    def show_records(self, records: PersonRecords) -> None:
        if self._records is None or records.person.id != self._records.person.id:
            self._chosen_visit = self._once = None
        self._records = records
        self._show_visits(records)
        self._offer_ranges(records)
        self._measures.offer(records.measures)
        self._show()

    def choices(self) -> Choices | None:
        """What counts now; None while nobody is shown."""
        if self._records is None:
            return None
        settings = self._desk.settings
        return self._once or remembered_choices(
            self._records, page_size=settings.page_size, large_print=settings.large_print
        )

    def options(self) -> PacketOptions:
        chosen = self.choices()
        self._told = chosen.options(self._visit.value()) if chosen else PacketOptions()
        return self._told

    def _make_fields(self) -> None:
        t = self._t
        self._visit = ChoiceField(t("For which visit"))
        self._keep = SegmentField(
            t("These choices are"),
            [(_USUAL, t("for every packet")), (_ONCE, t("only for this one"))],
        )
        self._sheets, self._measures = SheetTicks(t), MeasureTicks(t)
        self._range = ChoiceField(t("How far back the journal goes"))
        self._paper = SegmentField(
            t("Paper"), [(PageSize.LETTER, t("Letter")), (PageSize.A4, t("A4"))]
        )
        self._large = TickRow(t("Large print (18 point)"))
        languages = [(tag, LANGUAGES.get(tag, tag)) for tag in available()]
        self._language = ChoiceField(t("Language of the packet"), languages)
        self._own_words = TickRow(t("My own wording below a question in another language"))
        self._name = TickRow(t("My name in the name of the file"))
        self._extras = PacketExtras(t)

    def _visit_card(self) -> Card:
        t, card = self._t, Card()
        self._visit_row = FieldRow(t("For which visit"), self._visit)
        card.add(self._visit_row)
        card.add(FieldRow(t("These choices are"), self._keep))
        self._once_said = Text(
            t("What you change here counts for this packet. The usual choices stay as they are."),
            "hint",
        )
        self._back = QuietButton(t("Use the usual choices"))
        card.add(self._once_said)
        card.add(self._back)
        return card

    def _contents_card(self) -> Card:
        t, card = self._t, Card(self._t("What goes in"))
        card.add(self._sheets)
        card.add(FieldRow(t("How far back the journal goes"), self._range))
        card.add(self._measures)
        return card

    def _paper_card(self) -> Card:
        t, card = self._t, Card(self._t("Paper and words"))
        card.add(FieldRow(t("Paper"), self._paper))
        card.add(self._large)
        language = FieldRow(t("Language of the packet"), self._language)
        card.add(language)
        card.add(self._own_words)
        card.add(self._name)
        language.setVisible(len(available()) > 1)
        self._own_words.setVisible(len(available()) > 1)
        return card

    def _connect(self) -> None:
        self._visit.edited.connect(self._choose_visit)
        self._keep.edited.connect(self._choose_keeping)
        self._back.clicked.connect(lambda _checked: self._choose_keeping(_USUAL))
        self._sheets.edited.connect(lambda ticked: self._take(sheets=ticked))
        self._range.edited.connect(lambda value: self._take(journal_range=value))
        self._measures.edited.connect(
            lambda _ticked: self._take(measures_left_out=self._measures.left_out())
        )
        self._paper.edited.connect(lambda size: self._take(page_size=size))
        self._large.edited.connect(lambda on: self._take(large_print=on))
        self._language.edited.connect(lambda tag: self._take(language=tag))
        self._own_words.edited.connect(lambda on: self._take(adds_own_words=on))
        self._name.edited.connect(lambda on: self._take(name_in_file=on))
        self._extras.edited.connect(lambda name, on: self._take(**{name: on}))
        self._desk.settings_changed.connect(self._take_settings)

    def _take(self, **chosen: Any) -> None:
        """For this packet alone, or kept for the person. The paper is also what the next person
        begins with: it is the one in the printer."""
        if self._once is not None:
            self._once = replace(self._once, **chosen)
        elif self._records is not None:
            self._remember(self._records.person.id, chosen)
            if "page_size" in chosen:
                self._desk.change_settings(page_size=str(chosen["page_size"]))
        self._show()
        self.changed.emit()

    def _remember(self, person_id: str, chosen: dict[str, Any]) -> None:
        language = chosen.pop("language", None)
        if language is not None:
            self._desk.act(people.change_person, person_id, language=language)
        if chosen:
            self._desk.act(packet_choices.remember_choices, person_id, **chosen)

    def _choose_keeping(self, how: str) -> None:
        self._once = self.choices() if how == _ONCE else None
        self._show()
        self.changed.emit()

    def _choose_visit(self, visit_id: str) -> None:
        """Another visit is another packet: it begins with the usual choices."""
        self._chosen_visit, self._once = visit_id, None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = self.choices()
        if chosen is None:
            return
        is_once = self._once is not None
        self._keep.show_value(_ONCE if is_once else _USUAL)
        self._once_said.setVisible(is_once)
        self._back.setVisible(is_once)
        self._sheets.show_ticked(chosen.sheets)
        self._range.show_value(chosen.journal_range)
        self._measures.show_left_out(chosen.measures_left_out)
        self._paper.show_value(chosen.page_size)
        self._large.box.setChecked(chosen.large_print)
        self._language.show_value(chosen.language)
        self._own_words.box.setChecked(chosen.adds_own_words)
        self._name.box.setChecked(chosen.name_in_file)
        self._extras.show_chosen(chosen)

    def _show_visits(self, records: PersonRecords) -> None:
        visits = [(visit.id, describe_day(visit.on, self._t)) for visit in records.visits]
        self._visit.offer(visits)
        self._visit_row.setVisible(bool(visits))
        current = find_current_visit(records, clock.today())
        if self._chosen_visit not in {key for key, _ in visits} and current is not None:
            self._visit.show_value(current.id)

    def _offer_ranges(self, records: PersonRecords) -> None:
        """Since the last visit only where there was one."""
        t = self._t
        last = find_last_visit(records, clock.today())
        offered = []
        for each in JournalRange:
            if each.days is not None:
                offered.append((each, t("The last {days} days", days=each.days)))
            elif each is JournalRange.ALL:
                offered.append((each, t("The whole journal")))
            elif last is not None:
                since = t("Since the last visit, {day}", day=describe_day(last.on, t))
                offered.append((each, since))
            elif records.packet_choices and records.packet_choices[0].journal_range is each:
                offered.append((each, t("Since the last visit")))
        self._range.offer(offered)

    def _take_settings(self, _settings: Settings) -> None:
        self._show()
        told = self._told
        if self.options() != told:
            self.changed.emit()
