"""What a journal of another app would change: new days, what is added to days, what stays.

What the person has recorded here stays as it is; a file only fills what is blank.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ldn_prep.actions.accepting import TEXT_LIMIT, accept_name
from ldn_prep.actions.journal import DayFields
from ldn_prep.exchange.journals import DayFound, FoundJournal, Tracked
from ldn_prep.i18n import Translator
from ldn_prep.records import (
    JournalEntry,
    LdnTaken,
    PersonRecords,
    SideEffectSeverity,
)
from ldn_prep.wording import describe_date, describe_measure, label_of


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """What one day gets; `scores` by measure, known or to be added."""

    on: date
    is_new: bool
    scores: Mapping[Tracked, int]
    side_effects: Mapping[str, SideEffectSeverity]
    fields: DayFields

    def __bool__(self) -> bool:
        return bool(self.scores or self.side_effects or self.fields)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the file says something else than the person has recorded: the person's own stays."""

    on: date
    what: str
    own: str
    theirs: str

    def describe(self, t: Translator) -> str:
        day = describe_date(self.on, t)
        return t(
            "{day}, {what}: “{own}” stays, the file says “{theirs}”",
            day=day, what=self.what, own=self.own, theirs=self.theirs,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class JournalPlan:
    """`days` with something new, by date; `same` counts the days that bring nothing."""

    found: FoundJournal
    measures: tuple[Tracked, ...] = ()
    days: tuple[PlannedDay, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def new_days(self) -> int:
        return sum(day.is_new for day in self.days)

    @property
    def added_to(self) -> int:
        return len(self.days) - self.new_days

    @property
    def same(self) -> int:
        return len(self.found.days) - len(self.days)


def plan_journal(records: PersonRecords, found: FoundJournal, t: Translator) -> JournalPlan:
    """Pure: compares the file's days with the person's. Measures are matched by id, then name."""
    planning = _Planning(records, t)
    days = tuple(day for each in found.days if (day := planning.plan(each)))
    return JournalPlan(found, tuple(planning.missing), days, tuple(planning.kept))


@dataclass
class _Day:
    """What the person has of one day."""

    entry: JournalEntry | None = None
    scores: dict[str, int] = field(default_factory=dict)
    side_effects: dict[str, SideEffectSeverity] = field(default_factory=dict)


class _Planning:
    def __init__(self, records: PersonRecords, t: Translator):
        self._t = t
        self._names = {m.id: describe_measure(m, t).name for m in records.measures}
        self._by_name = {_folded(name): Tracked(key) for key, name in self._names.items()}
        self._days = _days_of(records)
        self.missing: dict[Tracked, None] = {}
        self.kept: list[Kept] = []

    def plan(self, day: DayFound) -> PlannedDay:
        own = self._days.get(day.on, _Day())
        return PlannedDay(
            on=day.on,
            is_new=own.entry is None,
            scores=dict(self._scores(day, own)),
            side_effects=dict(self._side_effects(day, own)),
            fields=self._fields(day, own.entry or JournalEntry(person_id="", on=day.on)),
        )

    def _scores(self, day: DayFound, own: _Day) -> Iterator[tuple[Tracked, int]]:
        for asked, score in day.scores.items():
            tracked = self._matched(asked)
            had = own.scores.get(tracked.measure_id)
            if had is None:
                yield tracked, score.value
            elif had != score.value:
                self._keep(day.on, self._names[tracked.measure_id], had, score.value)

    def _matched(self, tracked: Tracked) -> Tracked:
        if tracked.measure_id in self._names:
            return Tracked(tracked.measure_id)
        known = self._by_name.get(_folded(tracked.name))
        if known is not None:
            return known
        self.missing[tracked] = None
        return tracked

    def _side_effects(self, day: DayFound, own: _Day) -> Iterator[tuple[str, SideEffectSeverity]]:
        unsaid = SideEffectSeverity.NOT_SAID
        for typed, severity in day.side_effects.items():
            name = accept_name(typed)
            had = own.side_effects.get(name)
            if had is None or (had is unsaid and severity is not unsaid):
                yield name, severity
            elif severity not in (had, unsaid):
                self._keep(day.on, name, label_of(had, self._t), label_of(severity, self._t))

    def _fields(self, day: DayFound, entry: JournalEntry) -> DayFields:
        t, fields = self._t, DayFields()
        if day.ldn_taken is not LdnTaken.NOT_SAID and entry.ldn_taken is LdnTaken.NOT_SAID:
            fields["ldn_taken"] = day.ldn_taken
        elif day.ldn_taken not in (LdnTaken.NOT_SAID, entry.ldn_taken):
            theirs = label_of(day.ldn_taken, t)
            self._keep(day.on, t("LDN"), label_of(entry.ldn_taken, t), theirs)
        if day.dose_as_typed and not entry.dose_as_typed:
            fields["dose_as_typed"] = day.dose_as_typed
        elif day.dose_as_typed not in ("", entry.dose_as_typed):
            self._keep(day.on, t("Dose"), entry.dose_as_typed, day.dose_as_typed)
        if day.taken_at is not None and entry.taken_at is None:
            fields["taken_at"] = day.taken_at
        elif day.taken_at not in (None, entry.taken_at):
            self._keep(day.on, t("Taken at"), entry.taken_at, day.taken_at)
        note = _with_pieces(entry.note, day.notes)
        if len(note) > TEXT_LIMIT:
            self._keep(day.on, t("Note"), entry.note[:60], t("too long to add"))
        elif note != entry.note:
            fields["note"] = note
        return fields

    def _keep(self, on: date, what: str, own: object, theirs: object) -> None:
        self.kept.append(Kept(on, what, str(own), str(theirs)))


def _with_pieces(note: str, pieces: list[str]) -> str:
    """The note with the pieces below that it does not hold yet as lines of their own."""
    lines = note.splitlines()
    for piece in pieces:
        fresh = piece.splitlines()
        if not any(lines[n : n + len(fresh)] == fresh for n in range(len(lines))):
            lines += fresh
            note = f"{note}\n{piece}" if note else piece
    return note


def _days_of(records: PersonRecords) -> dict[date, _Day]:
    by_id = {entry.id: _Day(entry) for entry in records.entries}
    for score in records.scores:
        by_id[score.entry_id].scores[score.measure_id] = score.value
    for effect in records.side_effects:
        by_id[effect.entry_id].side_effects[effect.name] = effect.severity
    return {day.entry.on: day for day in by_id.values() if day.entry is not None}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
