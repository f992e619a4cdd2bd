"""Who comes on a day, and what is missing for each, without anybody's journal being loaded."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep import clock
from ldn_prep.actions import journal, medications, people, questions, visits
from ldn_prep.actions.day_list import (
    describe_gaps,
    describe_made,
    describe_who,
    list_clinicians,
    list_day,
    of_clinician,
    read_day,
)
from ldn_prep.actions.packets import keep_packet, next_number
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.errors import NotAccepted
from ldn_prep.i18n import translator
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import ListState, PacketWay, PartialDate, QuestionOrigin
from ldn_prep.review import find_points
from ldn_prep.review.day_gaps import Gap
from ldn_prep.store.day_rows import load_day, span_before
from ldn_prep.trends import find_recorded_days

TODAY = date(2026, 5, 22)
T = translator()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = start_store(tmp_path / "clinic.store")
    yield opened
    opened.close()


def someone(store: Store, name: str, at: time | None = None, **visit: object) -> str:
    person = people.add_person(store, name, born=PartialDate(1961, 3, 3)).added[0]
    visits.add_visit(store, person, on=TODAY, at=at, **visit)  # type: ignore[arg-type]
    return person


def gaps_of(store: Store) -> list[Gap]:
    (visit,) = list_day(store, TODAY)
    return [each.gap for each in visit.gaps]


def test_visits_come_by_time_and_the_untimed_last(store: Store) -> None:
    for name, at in (("Ben", None), ("Cara", time(14)), ("Ana", time(9, 30)), ("Dora", time(9))):
        someone(store, name, at)
    assert [each.name for each in list_day(store, TODAY)] == ["Dora", "Ana", "Cara", "Ben"]


def test_only_that_day_and_nobody_who_is_not_expected(store: Store) -> None:
    someone(store, "Ana")
    elsewhere = someone(store, "Ben")
    archived, removed = someone(store, "Cara"), someone(store, "Dora")
    visit = store.load_person(elsewhere).visits[0]
    visits.change_visit(store, visit.id, on=TODAY + timedelta(1))
    cancelled = store.load_person(someone(store, "Eve")).visits[0]
    visits.cancel_visit(store, cancelled.id)
    people.archive_person(store, archived)
    people.mark_person_in_error(store, removed)
    assert [each.name for each in list_day(store, TODAY)] == ["Ana"]
    assert [each.name for each in list_day(store, TODAY + timedelta(1))] == ["Ben"]


def test_what_is_missing_is_told_in_words(store: Store) -> None:
    someone(store, "Ana")
    (visit,) = list_day(store, TODAY)
    assert (
        describe_gaps(visit.gaps, T)
        == "Missing: no medicine list; no questions; no journal in the last 30 days."
    )


def test_nothing_is_missing_when_all_is_there(store: Store) -> None:
    ana = someone(store, "Ana")
    medications.add_medication(store, ana, "Levothyroxine 50 mcg")
    people.change_person(store, ana, medications_checked_on=TODAY - timedelta(29))
    questions.add_question(store, ana, "How long until I notice anything?")
    journal.record_score(
        store, ana, TODAY - timedelta(29), store.load_person(ana).measures[0].id, 4
    )
    for each in find_points(store.load_person(ana), TODAY):
        questions.add_question(
            store, ana, each.question, origin=QuestionOrigin.POINT, origin_key=each.key
        )
    assert gaps_of(store) == []
    assert describe_gaps((), T) == ""


def test_a_list_checked_thirty_days_ago_is_named_with_its_days(store: Store) -> None:
    ana = someone(store, "Ana")
    medications.add_medication(store, ana, "Levothyroxine 50 mcg")
    assert Gap.LIST_NEVER_CHECKED in gaps_of(store)
    people.change_person(store, ana, medications_checked_on=TODAY - timedelta(30))
    (visit,) = list_day(store, TODAY)
    assert "list not checked for 30 days" in describe_gaps(visit.gaps, T)


def test_who_takes_nothing_has_no_list_to_check(store: Store) -> None:
    ana = someone(store, "Ana")
    people.change_person(store, ana, medications_state=ListState.NONE_REPORTED)
    assert not {Gap.NO_MEDICINES_ASKED, Gap.LIST_NEVER_CHECKED} & set(gaps_of(store))


def test_points_count_until_a_question_was_taken_from_them(store: Store) -> None:
    ana = someone(store, "Ana")
    medications.add_medication(store, ana, "Percocet")
    points = find_points(store.load_person(ana), TODAY)
    (visit,) = list_day(store, TODAY)
    found = {each.gap: each.count for each in visit.gaps}
    assert found[Gap.POINTS_OPEN] == len(points) > 0
    questions.add_question(
        store, ana, "What then?", origin=QuestionOrigin.POINT, origin_key=points[0].key
    )
    (visit,) = list_day(store, TODAY)
    left = {each.gap: each.count for each in visit.gaps}
    assert left.get(Gap.POINTS_OPEN, 0) == len(points) - 1


def test_people_of_one_name_are_told_apart_by_birth_date() -> None:
    assert describe_who("Tom Bauer", PartialDate(1961, 3, 3), T) != describe_who(
        "Tom Bauer", PartialDate(1988, 3, 3), T
    )
    assert "birth date not given" in describe_who("Tom Bauer", None, T)


def test_clinicians_are_found_by_any_part_and_listed_once(store: Store) -> None:
    someone(store, "Ana", with_whom="Dr. Osei")
    someone(store, "Ben", with_whom="dr. osei ")
    someone(store, "Cara", with_whom="Pat Lee, NP")
    listed = list_day(store, TODAY)
    assert len(list_clinicians(listed)) == 2
    assert [each.name for each in of_clinician(listed, "OSEI")] == ["Ana", "Ben"]
    assert len(of_clinician(listed, "")) == 3


def test_a_packet_that_went_out_is_told_until_entries_change(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = someone(store, "Ana")
    records = store.load_person(ana)
    options = PacketOptions(visit_id=records.visits[0].id)
    keep_packet(
        store,
        records,
        options,
        number=next_number(records),
        made_at=clock.now(),
        way=PacketWay.PRINTED,
    )
    (visit,) = list_day(store, TODAY)
    assert visit.is_done
    assert describe_made(visit, T) == "Printed at 09:00, packet 1."
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(clock.now().timestamp()) + 60))
    journal.record_score(store, ana, TODAY, records.measures[0].id, 3)
    (visit,) = list_day(store, TODAY)
    assert not visit.is_done
    assert "changed since" in describe_made(visit, T)


def test_a_packet_that_never_went_out_is_none(store: Store) -> None:
    ana = someone(store, "Ana")
    records = store.load_person(ana)
    options = PacketOptions(visit_id=records.visits[0].id)
    keep_packet(store, records, options, number=1, made_at=clock.now())
    (visit,) = list_day(store, TODAY)
    assert visit.last_packet is None
    assert describe_made(visit, T) == ""


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from("sent")), max_size=6))
def test_journal_days_are_counted_as_the_packet_counts_them(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[int, str]]
) -> None:
    store = start_store(tmp_path_factory.mktemp("day") / "ana.store")
    ana = someone(store, "Ana")
    measure = store.load_person(ana).measures[0].id
    for ago, what in said:
        on = TODAY - timedelta(ago)
        if what == "s":
            journal.record_score(store, ana, on, measure, 5)
        elif what == "e":
            journal.record_side_effect(store, ana, on, "Vivid dreams")
        elif what == "n":
            journal.record_day(store, ana, on, note="  ")
        else:
            journal.record_score(store, ana, on, measure, 5)
            journal.record_score(store, ana, on, measure, None)
    first, last = span_before(TODAY, 30)
    (row,) = load_day(store, TODAY, journal_from=first, journal_to=last)
    assert row.journal_days == len(find_recorded_days(store.load_person(ana), first, last))
    store.close()


def test_days_are_read_as_they_are_said() -> None:
    assert read_day("today", TODAY) == TODAY
    assert read_day(" Tomorrow ", TODAY) == TODAY + timedelta(1)
    assert read_day("2026-06-01", TODAY) == date(2026, 6, 1)
    with pytest.raises(NotAccepted):
        read_day("next week", TODAY)
