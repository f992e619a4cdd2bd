"""Asks, one pair at a time, whether two entries that look alike are one medicine."""

from PySide6.QtWidgets import QWidget

from ldn_prep.actions import merging
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, QuietButton, Text, column, flow, flush_all
from ldn_prep.i18n import Translator
from ldn_prep.records import DosageBasis, Medication, PersonRecords
from ldn_prep.review.look_alikes import LookAlikes, find_look_alikes, has_same_name
from ldn_prep.wording import describe_how, describe_strength_and_form


class LookAlikesCard(Card):
    """In view only while there is a pair to ask about; the entry listed first is the kept one."""

    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(look="soft")
        self._desk = desk
        self._pair: LookAlikes | None = None
        self._asked, self._how = Text("", "strong"), Text("", "hint")
        self._more = Text("", "hint")
        merge = QuietButton(t("Make one"), name=t("Make one entry of the two"))
        merge.clicked.connect(lambda _on: self._merge())
        apart = QuietButton(t("Keep both"), name=t("Keep both entries"))
        apart.clicked.connect(lambda _on: self._keep_apart())
        words: list[QWidget] = [self._asked, self._how]
        self.add(column(*words, gap=Space.HAIR))
        self.add(flow(merge, apart))
        self.add(self._more)
        self.hide()

    def show_records(self, records: PersonRecords) -> None:
        pairs = find_look_alikes(records.medications)
        self._pair = pairs[0] if pairs else None
        self.setVisible(bool(pairs))
        if self._pair is None:
            return
        t = self._desk.t
        self._asked.setText(_question(self._pair, t))
        lines = [_line(each, records, t) for each in self._pair]
        self._how.setText("\n".join(lines))
        more = len(pairs) - 1
        said = t.plural(
            "{count} more pair after this one.", "{count} more pairs after this one.", more
        )
        self._more.show_text(said if more else "")

    def _merge(self) -> None:
        flush_all()
        t = self._desk.t
        if self._pair:
            kept, other = self._pair
            says = t("{name}: {medicine} is one entry now.", **self._names(kept))
            self._desk.act(merging.merge_medications, kept.id, other.id, says=says)

    def _keep_apart(self) -> None:
        flush_all()
        t = self._desk.t
        if self._pair:
            one, other = self._pair
            says = t("{name}: both entries of {medicine} stay.", **self._names(one))
            self._desk.act(merging.keep_apart, one.id, other.id, says=says)

    def _names(self, medication: Medication) -> dict[str, str]:
        records = self._desk.records
        person = records.person.name if records else ""
        return {"name": person, "medicine": medication.name_as_typed}


def _question(pair: LookAlikes, t: Translator) -> str:
    one, other = pair
    if has_same_name(pair):
        return t("{name} stands here twice. Make one entry of them?", name=one.name_as_typed)
    return t(
        "{name} and {other} hold the same. Make one entry of them?",
        name=one.name_as_typed,
        other=other.name_as_typed,
    )


def _line(medication: Medication, records: PersonRecords, t: Translator) -> str:
    """What tells the two apart: strength, form and how each is taken."""
    made = describe_strength_and_form(medication, t)
    how = describe_how(records, medication, DosageBasis.PRESCRIBED, t)
    return "; ".join(part for part in (medication.name_as_typed, made, how) if part)
