"""Choices of the command line as what columns mean, and what a journal file holds in words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import click

from ldn_prep.actions.journal_importing import (
    ColumnFound,
    DateOrder,
    Gathered,
    Goal,
    JournalPlan,
    Look,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    bring_in_journal,
    find_columns,
    gather_all,
    look_at,
    plan_journal,
    propose_targets,
    read_journal,
)
from ldn_prep.cli.choosing import load_chosen
from ldn_prep.cli.door import Door
from ldn_prep.i18n import Translator
from ldn_prep.records import Direction, PersonRecords
from ldn_prep.wording import describe_measure

if TYPE_CHECKING:
    from ldn_prep.cli.journal_in import JournalInFields

_SCALE: Final = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*[-–:]\s*(-?\d+(?:[.,]\d+)?)$")
_DIRECTIONS: Final = {
    "better": Direction.HIGHER_IS_BETTER,
    "worse": Direction.HIGHER_IS_WORSE,
}
_MOST_TOLD: Final = 20


def bring_in(door: Door, fields: "JournalInFields") -> None:
    """Says what came in, or with --dry-run what would. Raises CannotReceive, NotAccepted."""
    t = door.t
    look = look_at(fields["file"])
    if fields["date_column"]:
        _require_column(fields["date_column"], look.columns, t)
        look = look.with_date_column(fields["date_column"])
    gathered = gather_all(look)
    with door.store() as store:
        records = load_chosen(store, fields["person"])
        choices = _choices(fields, gathered, records, t)
        plan = plan_journal(records, read_journal(gathered, choices), t)
        for line in _told(plan, gathered, choices, t):
            door.say(line)
        if not fields["is_dry_run"]:
            bring_in_journal(store, records.person.id, plan.found, t)


def _choices(
    fields: "JournalInFields", gathered: Gathered, records: PersonRecords, t: Translator
) -> ReadingChoices:
    if gathered.needs_order and fields["day_first"] is None:
        raise click.UsageError(
            t(
                "The file does not tell how “{text}” is meant. Add --day-first or --month-first.",
                text=gathered.doubtful,
            )
        )
    targets = propose_targets(gathered, find_columns(gathered), records, t)
    for column, target in _said(fields, records, t):
        _require_column(column, _known(gathered), t)
        targets[column] = target
    for column in fields["leave_out"]:
        targets.pop(column, None)
    order = DateOrder.DAY_FIRST if fields["day_first"] else DateOrder.MONTH_FIRST
    is_said = fields["day_first"] is not None
    return ReadingChoices(targets, order if is_said else None, fields["rounds"])


def _said(
    fields: "JournalInFields", records: PersonRecords, t: Translator
) -> Iterator[tuple[str, Target]]:
    tracked = _Measures(fields, records, t)
    for column, measure, scale in fields["score"]:
        yield column, Target(Goal.SCORE, tracked.find(measure), _scale(scale, t))
    for column, measure, words in fields["words"]:
        yield column, Target(Goal.SCORE, tracked.find(measure), words=_words(words, t))
    for column in fields["side_effect"]:
        yield column, Target(Goal.SIDE_EFFECT)
    for column in fields["note"]:
        yield column, Target(Goal.NOTE)
    single = (
        (fields["taken"], Goal.LDN_TAKEN),
        (fields["dose"], Goal.DOSE),
        (fields["taken_at"], Goal.TAKEN_AT),
    )
    for column, goal in single:
        if column:
            yield column, Target(goal)


class _Measures:
    def __init__(self, fields: "JournalInFields", records: PersonRecords, t: Translator):
        self._t = t
        self._known = {
            describe_measure(each, t).name.casefold(): each.id for each in records.measures
        }
        self._new = {name.casefold(): word for name, word in fields["new"]}

    def find(self, name: str) -> Tracked:
        known, word = self._known.get(name.casefold()), self._new.get(name.casefold())
        if known is None and word not in _DIRECTIONS:
            raise click.UsageError(
                self._t(
                    "“{name}” is not tracked here. Add --new “{name}” better, or worse: what a "
                    "high number means.",
                    name=name,
                )
            )
        return Tracked(known) if known else Tracked(name=name, direction=_DIRECTIONS[str(word)])


def _scale(text: str, t: Translator) -> Scale:
    found = _SCALE.match(text.strip())
    if found is None:
        raise click.UsageError(t("“{text}” is not a scale. Write it as 0-4.", text=text))
    low, high = (Decimal(each.replace(",", ".")) for each in found.groups())
    return Scale(low, high)


def _words(text: str, t: Translator) -> dict[str, int]:
    found = {}
    for part in text.split(","):
        word, _, number = part.rpartition("=")
        if not word.strip() or not number.strip().isdecimal() or int(number) > 10:
            raise click.UsageError(
                t("“{text}” is not a word and its number from 0 to 10: good=8.", text=part)
            )
        found[word.strip()] = int(number)
    return found


def _known(gathered: Gathered) -> tuple[str, ...]:
    return (*(each.name for each in find_columns(gathered)), *gathered.look.columns)


def _require_column(name: str, known: tuple[str, ...], t: Translator) -> None:
    kinds = {each.split(": ", 1)[0] for each in known}
    if name not in known and name not in kinds:
        raise click.UsageError(
            t("The file has no column “{name}”. It has: {known}", name=name, known="; ".join(known))
        )


def _told(
    plan: JournalPlan, gathered: Gathered, choices: ReadingChoices, t: Translator
) -> Iterator[str]:
    yield _opening(gathered.look, plan, t)
    left = [each for each in find_columns(gathered) if choices.find_target(each.name) is None]
    if left:
        yield t("Left out, because it was not said what they mean:")
        yield from ("  " + _column(each, t) for each in left)
    yield from _counts(plan, t)
    yield from _some([fault.describe(t) for fault in plan.found.faults], plan.found.fault_count, t)
    yield from _some([each.describe(t) for each in plan.kept], len(plan.kept), t)
    for each in plan.found.unmatched:
        yield t(
            "“{word}” in {column} has no number ({count} times), so it went to the note.",
            word=each.word, column=each.column, count=each.count,
        )  # fmt: skip


def _opening(look: Look, plan: JournalPlan, t: Translator) -> str:
    rows = t.plural("{count} row", "{count} rows", plan.found.rows)
    return t("{file}: {rows}", file=look.path.name, rows=rows)


def _column(each: ColumnFound, t: Translator) -> str:
    if each.low is not None and not each.words:
        return t("{column}: numbers from {low} to {high}", column=each.name, low=each.low,
                 high=each.high)  # fmt: skip
    shown = ", ".join(" ".join(value.split())[:30] for value in each.values[:6])
    return t("{column}: {values}", column=each.name, values=shown)


def _counts(plan: JournalPlan, t: Translator) -> Iterator[str]:
    yield t.plural("{count} new day", "{count} new days", plan.new_days)
    yield t.plural("{count} day gets more", "{count} days get more", plan.added_to)
    if plan.same:
        yield t.plural("{count} day brings nothing", "{count} days bring nothing", plan.same)
    if plan.found.between and plan.found.fault_count:
        yield t("Scores between two whole numbers stay in the note alone; --round rounds them.")


def _some(lines: list[str], count: int, t: Translator) -> Iterator[str]:
    yield from lines[:_MOST_TOLD]
    if count > _MOST_TOLD:
        yield t("and {count} more", count=count - _MOST_TOLD)
