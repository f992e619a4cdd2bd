"""A journal brought in: whole, once, beside what is there, and out again with one undo."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions import journal, people, undoing
from ldn_prep.actions.journal_importing import (
    Goal,
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
    write_journal,
)
from ldn_prep.actions.stores import Store, open_store, start_store
from ldn_prep.actions.writing_files import FileExists
from ldn_prep.errors import NotAccepted
from ldn_prep.exchange.journals import DayFound, FoundJournal, FoundScore
from ldn_prep.i18n import translator
from ldn_prep.records import Direction, LdnTaken, PersonRecords, SideEffectSeverity
from ldn_prep.store import Reason, find_backups

TODAY = date(2026, 5, 22)
T = translator("en")
MOOD = Tracked(name="Mood", direction=Direction.HIGHER_IS_BETTER)
PAIN = Tracked(name="pain")
TEN = Scale(Decimal(0), Decimal(10))


def found(*days: DayFound) -> FoundJournal:
    return FoundJournal(days, len(days), (), 0, (), 0, 0)


def day(ago: int, *notes: str, **scores: int) -> DayFound:
    known = {"mood": MOOD, "pain": PAIN}
    return DayFound(
        TODAY - timedelta(ago),
        {known[name]: FoundScore(value) for name, value in scores.items()},
        notes=list(notes),
    )


def scores_of(records: PersonRecords) -> dict[tuple[date, str], int]:
    days = {entry.id: entry.on for entry in records.entries}
    names = {m.id: m.name or str(m.standard) for m in records.measures}
    return {(days[s.entry_id], names[s.measure_id]): s.value for s in records.scores}


def test_days_measures_and_notes_come_in_and_one_undo_takes_all_out(
    store: Store, person_id: str
) -> None:
    before = store.load_person(person_id)
    bring_in_journal(store, person_id, found(day(1, "a", mood=4), day(0, pain=3, mood=5)), T)
    after = store.load_person(person_id)
    assert scores_of(after) == {
        (TODAY - timedelta(1), "Mood"): 4, (TODAY, "pain"): 3, (TODAY, "Mood"): 5,
    }  # fmt: skip
    assert [entry.note for entry in after.entries] == ["a", ""]
    undoing.undo(store)
    assert store.load_person(person_id) == before


def test_what_the_person_recorded_stays_and_is_told(store: Store, person_id: str) -> None:
    pain = store.load_person(person_id).measures[0].id
    journal.record_score(store, person_id, TODAY, pain, 7)
    journal.record_day(
        store, person_id, TODAY, ldn_taken=LdnTaken.NOT_TAKEN, dose_as_typed="1.5 mg", note="mine"
    )
    theirs = day(0, "theirs", pain=2)
    theirs.ldn_taken, theirs.dose_as_typed = LdnTaken.TAKEN, "3 mg"
    plan = plan_journal(store.load_person(person_id), found(theirs), T)
    assert [each.describe(T) for each in plan.kept] == [
        "22 May 2026, Pain: “7” stays, the file says “2”",
        "22 May 2026, LDN: “Not taken” stays, the file says “Taken”",
        "22 May 2026, Dose: “1.5 mg” stays, the file says “3 mg”",
    ]
    bring_in_journal(store, person_id, found(theirs), T)
    after = store.load_person(person_id)
    (entry,) = after.entries
    assert (entry.note, entry.ldn_taken, entry.dose_as_typed) == (
        "mine\ntheirs", LdnTaken.NOT_TAKEN, "1.5 mg",
    )  # fmt: skip
    assert scores_of(after) == {(TODAY, "pain"): 7}


def test_a_new_measure_needs_its_direction(store: Store, person_id: str) -> None:
    before = store.load_person(person_id)
    unsaid = DayFound(TODAY, {Tracked(name="Fog"): FoundScore(1)})
    with pytest.raises(NotAccepted):
        bring_in_journal(store, person_id, found(day(1, mood=3), unsaid), T)
    assert store.load_person(person_id) == before


def test_more_measures_than_fit_bring_nothing_in(store: Store, person_id: str) -> None:
    tracked = [
        Tracked(name=f"M{n}", direction=Direction.HIGHER_IS_BETTER)
        for n in range(journal.MOST_OWN_MEASURES + 1)
    ]
    before = store.load_person(person_id)
    many = DayFound(TODAY, {each: FoundScore(1) for each in tracked})
    with pytest.raises(NotAccepted) as refused:
        bring_in_journal(store, person_id, found(many), T)
    assert "8 measures of your own" in refused.value.describe(T)
    assert store.load_person(person_id) == before


_SEVERITIES = st.sampled_from(list(SideEffectSeverity))
_NOTES = st.lists(st.text("ab \n", min_size=1, max_size=5).map(str.strip).filter(bool), max_size=3)


@st.composite
def days_found(draw: st.DrawFn) -> DayFound:
    return DayFound(
        TODAY - timedelta(draw(st.integers(0, 3))),
        {
            each: FoundScore(draw(st.integers(0, 10)))
            for each in draw(st.lists(st.sampled_from([MOOD, PAIN]), unique=True))
        },
        draw(st.dictionaries(st.sampled_from(["Headache", "Vivid dreams"]), _SEVERITIES)),
        draw(_NOTES),
        draw(st.sampled_from(list(LdnTaken))),
        draw(st.sampled_from(["", "1.5 mg", "3 mg"])),
    )


_FILES = st.lists(days_found(), max_size=4, unique_by=lambda each: each.on).map(
    lambda days: found(*sorted(days, key=lambda each: each.on))
)


@given(first=_FILES, second=_FILES)
def test_twice_adds_nothing_and_nothing_there_is_replaced(
    first: FoundJournal, second: FoundJournal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = start_store(tmp_path_factory.mktemp("any") / "a.store")
    person_id = people.add_person(store, "Ana").added[0]
    bring_in_journal(store, person_id, first, T)
    had = store.load_person(person_id)
    assert not bring_in_journal(store, person_id, first, T)
    assert store.load_person(person_id) == had
    bring_in_journal(store, person_id, second, T)
    has = store.load_person(person_id)
    assert scores_of(had).items() <= scores_of(has).items()
    own = {entry.on: entry for entry in has.entries}
    assert all(own[entry.on].note.startswith(entry.note) for entry in had.entries)
    assert not bring_in_journal(store, person_id, second, T)
    store.close()


def test_what_is_written_out_comes_back_as_it_was(
    store: Store, person_id: str, tmp_path: Path
) -> None:
    own = journal.add_measure(store, person_id, '=Fog, "bad"', Direction.HIGHER_IS_WORSE).added[0]
    for ago, value in ((0, 0), (3, 10)):
        journal.record_score(store, person_id, TODAY - timedelta(ago), own, value)
    journal.record_day(store, person_id, TODAY, note="=1+1\n-two; “three”", dose_as_typed="1.5 mg")
    journal.record_side_effect(
        store, person_id, TODAY, "Vivid dreams (odd)", SideEffectSeverity.SEVERE
    )
    journal.record_day(
        store, person_id, TODAY - timedelta(1), note="private words", is_note_private=True
    )
    records = store.load_person(person_id)
    path = tmp_path / "out.csv"
    write_journal(records, path, T)
    assert b"private words" not in path.read_bytes()
    gathered = gather_all(look_at(path))
    choices = ReadingChoices(propose_targets(gathered, find_columns(gathered), records, T))
    plan = plan_journal(records, read_journal(gathered, choices), T)
    assert (plan.days, plan.kept, plan.found.faults) == ((), (), ())
    assert len(plan.found.days) == 2
    with pytest.raises(FileExists):
        write_journal(records, path, T)


def test_columns_are_shown_with_what_they_hold_and_only_words_are_taken_unasked(
    store: Store, person_id: str, tmp_path: Path
) -> None:
    path = tmp_path / "any.csv"
    path.write_text("Date,Pain,How,Notes\n2026-05-20,3,fine,x\n2026-05-21,1,bad,y\n")
    gathered = gather_all(look_at(path))
    pain, how, notes = find_columns(gathered)
    assert (pain.name, pain.low, pain.high, pain.words) == ("Pain", 1, 3, ())
    assert (how.words, notes.filled) == (("fine", "bad"), 2)
    columns = find_columns(gathered)
    proposed = propose_targets(gathered, columns, store.load_person(person_id), T)
    assert proposed == {"Notes": Target(Goal.NOTE)}
    asked = ReadingChoices({"Pain": Target(Goal.SCORE, PAIN, TEN)})
    assert len(read_journal(gathered, asked).days) == 2


def test_what_was_before_is_copied_once_for_files_one_after_the_other(
    store: Store, person_id: str
) -> None:
    for ago in (1, 2):
        bring_in_journal(store, person_id, found(day(ago, pain=3)), T)
    (copy,) = [b for b in find_backups(store.path) if b.reason == Reason.BEFORE_IMPORT]
    before = open_store(copy.path)
    assert before.load_person(person_id).scores == ()
    before.close()
