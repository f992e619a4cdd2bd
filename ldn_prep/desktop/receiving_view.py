"""One file: what is in it, whose it is, what is new, what differs, what stays; bringing it in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.receiving import ReceivingPlan, Verdict
from ldn_prep.actions.receiving_words import (
    describe_contents,
    describe_left_out,
    describe_packet,
)
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.receiving_differences import DifferencesCard
from ldn_prep.desktop.receiving_fault import FaultCard
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.desktop.receiving_new import NewCard
from ldn_prep.desktop.receiving_whose import WhoseCard
from ldn_prep.desktop.receiving_words import describe_stage, describe_step, name_step, tell_state
from ldn_prep.desktop.receiving_work import ReceivingWork
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, PrimaryButton, QuietButton, Text, column, flow


class ReceivedView(QWidget):
    """`foot` holds what can be done with it; it stands beneath, and does not scroll away."""

    left = Signal()

    def __init__(self, desk: Desk, work: ReceivingWork):
        super().__init__()
        self._t, self._work, t = desk.t, work, desk.t
        self.file: ReceivedFile | None = None
        self._busy = Text("", "lead")
        self._fault = FaultCard(t)
        self._inside = Card(t("What is in it"))
        self._packet, self._contents = Text("", "strong"), Text()
        self._left_out = Text("", "hint")
        self._inside.add(column(self._packet, self._contents, self._left_out, gap=Space.HAIR))
        self._whose = WhoseCard(desk)
        self._new, self._differs = NewCard(t), DifferencesCard(t)
        self._stays = Text("", "muted")
        self._why = Text("", "muted")
        self._bring = PrimaryButton(t("Bring in"), "check")
        self._leave = QuietButton(t("Cancel"))
        self.foot = column(self._why, flow(self._bring, self._leave), gap=Space.SMALL)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        cards = (self._fault, self._inside, self._whose, self._differs, self._new)
        for part in (self._busy, *cards, self._stays):
            layout.addWidget(part)

    def show_file(self, file: ReceivedFile, *, is_alone: bool) -> None:
        """Also when it got on. `is_alone`: there is no list beside it."""
        if file is not self.file:
            self._fault.forget()
        self.file, t = file, self._t
        plan = file.plan if file.stage in (Stage.READ, Stage.BRINGING) else None
        is_busy = file.stage in (Stage.WAITING, Stage.READING, Stage.BRINGING)
        told = t("{file}: {told}", file=file.path.name, told=describe_stage(file, t))
        self._busy.show_text(told if is_busy else "")
        self._fault.show_file(file)
        for part in (self._inside, self._whose, self._new, self._differs, self._stays):
            part.setVisible(plan is not None)
        self._leave.rename(t("Close") if file.was_brought or plan is None else t("Cancel"))
        self._leave.setVisible(is_alone)
        self._bring.setVisible(plan is not None)
        self._why.show_text(tell_state(file, t))
        if plan is not None:
            self._show_plan(file, plan)

    def focus_first(self) -> None:
        """Where this file's work begins: a question, a password, or bringing in."""
        file = self.file
        if file is None:
            return
        if file.fault:
            self._fault.setFocus()
        elif file.whose is None and file.plan is not None:
            self._whose.focus_first()
        elif self._bring.isVisible() and self._bring.isEnabled():
            self._bring.setFocus()
        else:
            self._leave.setFocus()

    def _show_plan(self, file: ReceivedFile, plan: ReceivingPlan) -> None:
        t, received = self._t, plan.received
        self._packet.setText(describe_packet(received, t))
        self._contents.show_text(
            ", ".join(describe_contents(received.records, t)) or t("Nothing but the name.")
        )
        self._left_out.show_text("\n".join(describe_left_out(received, t)))
        self._whose.show_file(file)
        self._new.show_plan(plan)
        self._differs.show_plan(plan, file.chosen)
        is_here = plan.person is not None and file.whose is not None
        self._new.setVisible(self._new.has_any and file.whose is not None)
        self._stays.show_text(self._what_stays(plan) if is_here else "")
        self._bring.rename(describe_step(file, t), name_step(file, t))
        self._bring.setEnabled(file.can_be_brought)

    def _what_stays(self, plan: ReceivingPlan) -> str:
        t, same = self._t, len(plan.having(Verdict.SAME))
        stays = t("What is only here stays as it is. Nothing is removed.")
        if not same:
            return stays
        said = t.plural("{count} entry is the same.", "{count} entries are the same.", same)
        return f"{said} {stays}"

    def _connect(self) -> None:
        work = self._work
        self._fault.again.connect(lambda password: self._with(work.read, password))
        self._whose.answered.connect(lambda whose: self._with(work.answer, whose))
        self._whose.confirmed.connect(lambda on: self._with(work.confirm_same, is_on=on))
        self._differs.ticked.connect(lambda key, on: self._with(work.choose, key, is_on=on))
        self._bring.clicked.connect(lambda _on: self._bring_in())
        self._leave.clicked.connect(self.left)

    def _bring_in(self) -> None:
        if self.file is not None:
            self._work.bring_in([self.file])

    def _with(self, step: object, *args: object, **fields: object) -> None:
        if self.file is not None:
            step(self.file, *args, **fields)  # type: ignore[operator]
