"""`ldn-prep journal`: the recorded days of one person. A blank stays a blank."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import click

from ldn_prep.cli.choosing import load_told
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, person_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import JournalEntry, Measure, PersonRecords


def build(t: Translator) -> click.Command:
    @click.command("journal", help=t("List the recorded days of one person."))
    @person_option(t)
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_obj
    def journal(door: Door, person: str, as_json: bool) -> None:
        from ldn_prep.cli import plain

        with door.store() as store:
            records, name = load_told(store, person, t)
        door.say(plain.as_json(_as_values(records)) if as_json else _described(records, name, t))

    return journal


class _Days:
    """Scores and side effects by day, looked up once."""

    def __init__(self, records: "PersonRecords"):
        self._scores = {(score.entry_id, score.measure_id): score.value for score in records.scores}
        self._effects: dict[str, list[Any]] = defaultdict(list)
        for effect in records.side_effects:
            self._effects[effect.entry_id].append(effect)

    def find_score(self, entry: "JournalEntry", measure: "Measure") -> int | None:
        return self._scores.get((entry.id, measure.id))

    def effects(self, entry: "JournalEntry") -> list[Any]:
        return self._effects.get(entry.id, [])


def _as_values(records: "PersonRecords") -> dict[str, Any]:
    from ldn_prep.cli.plain import plain, whose

    days = _Days(records)
    return {
        "person": whose(records.person),
        "measures": [plain(measure) for measure in records.measures],
        "days": [_day(entry, records, days) for entry in records.entries],
        "weekly": [plain(week) for week in records.peg_weeks],
    }


def _day(entry: "JournalEntry", records: "PersonRecords", days: _Days) -> dict[str, Any]:
    """A private note stays in the store; a score that was not given is null."""
    from ldn_prep.cli.plain import plain

    values = plain(entry) | {
        "scores": {measure.id: days.find_score(entry, measure) for measure in records.measures},
        "side_effects": [plain(effect, "entry_id") for effect in days.effects(entry)],
    }
    return values | ({"note": None} if entry.is_note_private else {})


def _described(records: "PersonRecords", name: str, t: Translator) -> str:
    if not records.entries:
        return t("{name}: no days recorded yet.", name=name)
    from ldn_prep.wording import describe_measure

    days = _Days(records)
    measures = [describe_measure(measure, t).name for measure in records.measures]
    titles = (t("Day"), *measures, t("Dose taken"), t("Side effects"), t("Note"))
    rows = [_row(entry, records, days) for entry in records.entries]
    return "\n\n".join((t("Journal of {name}", name=name), table(titles, rows)))


def _row(entry: "JournalEntry", records: "PersonRecords", days: _Days) -> tuple[str, ...]:
    scores = (days.find_score(entry, measure) for measure in records.measures)
    return (
        entry.on.isoformat(),
        *("" if score is None else str(score) for score in scores),
        entry.dose_as_typed,
        ", ".join(effect.name for effect in days.effects(entry)),
        "" if entry.is_note_private else entry.note,
    )
