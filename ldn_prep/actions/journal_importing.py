"""A journal kept elsewhere, brought in as one step to undo; and this one written as a table."""

from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions.journal import new_measure
from ldn_prep.actions.journal_columns import ColumnFound, find_columns, propose_targets
from ldn_prep.actions.journal_days import DayWriter, RecordedDay
from ldn_prep.actions.journal_planning import JournalPlan, Kept, PlannedDay, plan_journal
from ldn_prep.actions.stores import copy_before_import
from ldn_prep.actions.writing_files import write_file
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.exchange.journals import (
    DateOrder,
    FoundJournal,
    Gathered,
    Goal,
    Look,
    Progress,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    build_journal_csv,
    find_date,
    find_number,
    gather,
    look_at,
    read_days,
)
from ldn_prep.i18n import Translator
from ldn_prep.records import Direction, PersonRecords
from ldn_prep.store import Changes, Store

__all__ = [
    "ColumnFound",
    "DateOrder",
    "Gathered",
    "Goal",
    "JournalPlan",
    "Kept",
    "Look",
    "PlannedDay",
    "ReadingChoices",
    "Scale",
    "Target",
    "Tracked",
    "bring_in_journal",
    "find_columns",
    "find_date",
    "find_number",
    "gather_all",
    "look_at",
    "plan_journal",
    "propose_targets",
    "read_journal",
    "write_journal",
]


def gather_all(look: Look, progress: Progress | None = None) -> Gathered:
    """Every column but the date's; raises CannotReceive, and what `progress` raises."""
    columns = [name for place, name in enumerate(look.columns) if place != look.date_column]
    return gather(look, columns, progress)


def read_journal(gathered: Gathered, choices: ReadingChoices) -> FoundJournal:
    return read_days(gathered, choices, clock.today())


def bring_in_journal(store: Store, person_id: str, found: FoundJournal, t: Translator) -> Changes:
    """All of it or nothing; running it again adds nothing. Raises NotAccepted, NotFound."""
    plan = plan_journal(store.load_person(person_id), found, t)
    copy_before_import(store)
    with store.change(N_("Bring in a journal")) as unit:
        ids = {}
        for each in plan.measures:
            ids[each] = new_measure(unit, person_id, each.name, _direction(each)).id
            unit.settle()
        DayWriter(unit, person_id).record([_recorded(day, ids) for day in plan.days])
    return unit.changes


def write_journal(records: PersonRecords, path: Path, t: Translator) -> None:
    """The journal as CSV without private notes; raises FileExists or CannotWriteFile."""
    write_file(path, build_journal_csv(records, t))


def _recorded(day: PlannedDay, ids: dict[Tracked, str]) -> RecordedDay:
    scores = {ids.get(each) or each.measure_id: value for each, value in day.scores.items()}
    return RecordedDay(day.on, scores, day.side_effects, day.fields)


def _direction(tracked: Tracked) -> Direction:
    if tracked.direction is None:
        raise NotAccepted(
            N_("“{name}” is new here, and it was not said whether a high number is good or bad."),
            N_("Please say which, or choose a measure that is there."),
            name=tracked.name,
        )
    return tracked.direction
