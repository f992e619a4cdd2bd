"""One file of those handed in: how far it is, what was answered, what was ticked."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ldn_prep.actions.receiving import ReceivingPlan, Verdict
from ldn_prep.actions.receiving_apart import Whose, Wish
from ldn_prep.exchange.fhir import Received


class Stage(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    BRINGING = "bringing"
    FAILED = "failed"


@dataclass(eq=False, repr=False)  # its words belong in no report
class ReceivedFile:
    """`answer` is None while nobody has said whose it is; `fault` is a sentence, and with `stage`
    READ it says why the packet could not be brought in."""

    path: Path
    stage: Stage = Stage.WAITING
    received: Received | None = None
    plan: ReceivingPlan | None = None
    answer: Whose | None = None
    chosen: set[str] = field(default_factory=set)
    is_the_same_all_the_same: bool = False
    fault: str = ""
    needs_password: bool = False
    was_brought: bool = False
    is_comparing: bool = False
    turn: int = 0
    """What was asked for last; what comes of an earlier turn is not looked at."""

    new: int = 0
    differing: frozenset[str] = frozenset()
    """Of the plan, counted once: lists of hundreds of files ask again and again."""

    def take_plan(self, plan: ReceivingPlan) -> None:
        """It was read and compared."""
        self.stage, self.plan, self.received = Stage.READ, plan, plan.received
        self.is_comparing = False
        self.new = len(plan.having(Verdict.NEW))
        self.differing = frozenset(each.key for each in plan.having(Verdict.DIFFERS))

    @property
    def whose(self) -> Whose | None:
        """Answered, or plain from name and birth date; None while it must be asked."""
        if self.answer is not None or self.plan is None:
            return self.answer
        if self.plan.person is not None:
            return Whose(self.plan.person.id)
        is_like_someone = self.plan.candidates or self.plan.namesakes
        return None if is_like_someone else Whose(None)

    @property
    def is_ready(self) -> bool:
        """It can be brought in without another look: name and birth date say whose it is, or
        somebody did."""
        is_known = self.answer is not None or (self.plan is not None and self.plan.is_clear)
        return self.can_be_brought and is_known

    @property
    def brings(self) -> int:
        """How many entries would come in or change."""
        return self.new + len(self.differing & self.chosen)

    @property
    def is_new_person(self) -> bool:
        return self.whose is not None and self.whose.person_id is None

    @property
    def can_be_brought(self) -> bool:
        plan = self.plan
        return (
            self.stage is Stage.READ
            and not self.is_comparing
            and plan is not None
            and self.whose is not None
            and (not plan.is_another or self.is_the_same_all_the_same)
            and (self.brings > 0 or self.is_new_person)
        )

    def wish(self) -> Wish:
        """What is to be brought in; call it only while it can be."""
        assert self.plan is not None  # noqa: S101  # `can_be_brought`
        return Wish(
            self.plan,
            self.answer,
            frozenset(self.chosen),
            even_of_another=self.is_the_same_all_the_same,
        )
