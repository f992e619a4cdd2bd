"""The medicine section: what stopped and why, what changed and when, where it is known from."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.changes import describe_changes, describe_medicine_changes, snapshot
from ldn_prep.packet.content import Heading, Section, Table, texts_of
from ldn_prep.packet.medicine_story import describe_as_printed, story_of
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.text import render_text
from ldn_prep.records import (
    Dosage,
    DosageBasis,
    DosageTiming,
    EntrySource,
    Medication,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    Packet,
    PartialDate,
    Person,
    PersonRecords,
    TimeOfDay,
    UnreadText,
    find_quantity,
)
from tests.packet.realistic import MADE_AT, ON, realistic_records

KIND, STATUS = MedicationChangeKind, MedicationStatus
ANA = Person(name="Ana Quispe")
t = translator()


def medicine(name: str = "Duloxetine", **fields: object) -> Medication:
    return Medication(person_id=ANA.id, name_as_typed=name, **fields)  # type: ignore[arg-type]


def change(
    medication: Medication, kind: MedicationChangeKind, **fields: object
) -> MedicationChange:
    made = {"person_id": ANA.id, "medication_id": medication.id, "kind": kind, **fields}
    return MedicationChange(**made)  # type: ignore[arg-type]


def taken(medication: Medication, amount: str, time: TimeOfDay = TimeOfDay.BEDTIME) -> Dosage:
    return Dosage(
        person_id=ANA.id,
        medication_id=medication.id,
        amount_as_typed=amount,
        amount=find_quantity(amount),
        timing=DosageTiming.TIMES_OF_DAY,
        times_of_day=(time,),
    )


def section(*medications: Medication, person: Person = ANA, **more: object) -> Section:
    records = PersonRecords(person, medications=medications, **more)  # type: ignore[arg-type]
    content = build_content(records, PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    return next(each for each in content.sections if each.key == "medicines")


def words(*medications: Medication, person: Person = ANA, **more: object) -> str:
    return "\n".join(texts_of(section(*medications, person=person, **more)))


def group(made: Section, title: str) -> str:
    """The words of the table under a heading; empty without one."""
    found = (each for each in made.blocks if isinstance(each, Table) and each.summary == title)
    return "\n".join(texts_of(next(found, ())))


def test_a_dose_change_stands_in_the_row_with_what_was_before() -> None:
    ldn = medicine(started=PartialDate(2026, 5))
    dose = change(
        ldn,
        KIND.DOSE_CHANGED,
        on=PartialDate(2026, 6, 12),
        before="1.5 mg at bedtime",
        reason="slept badly",
    )
    said = words(ldn, dosages=(taken(ldn, "3 mg"),), medication_changes=(dose,))
    assert "3 mg at bedtime" in said
    assert "since May 2026" in said
    assert "dose changed 12 June 2026, was 1.5 mg at bedtime; why: slept badly" in said


def test_the_whole_story_is_told_in_order() -> None:
    one = medicine()
    changes = (
        change(one, KIND.RESTARTED, on=PartialDate(2026, 9)),
        change(one, KIND.PAUSED, on=PartialDate(2026, 10, 3), reason="surgery"),
        change(one, KIND.STOPPED, on=PartialDate(2026, 8), reason="rash"),
    )
    said = words(one, medication_changes=changes)
    places = [said.index(each) for each in ("stopped August 2026", "started again", "paused 3")]
    assert places == sorted(places)
    assert "why: rash" in said


def test_an_ending_without_a_day_stands_before_the_start_it_was_kept_with() -> None:
    one, at = medicine(), datetime(2026, 10, 1, tzinfo=UTC)
    again = change(one, KIND.RESTARTED, on=PartialDate(2026, 9), added_at=at)
    stop = change(one, KIND.STOPPED, reason="rash", added_at=at)
    later = change(one, KIND.DOSE_CHANGED, on=PartialDate(2026, 11), added_at=at)
    records = PersonRecords(ANA, medications=(one,), medication_changes=(later, again, stop))
    assert story_of(records, one) == (stop, again, later)


def test_changes_older_than_a_year_are_counted() -> None:
    one = medicine()
    days = (PartialDate(2024), PartialDate(2025, 3), PartialDate(2026, 2), None)
    changes = tuple(
        change(one, KIND.DOSE_CHANGED, on=day, before=f"{place} mg")
        for place, day in enumerate(days)
    )
    said = words(one, medication_changes=changes)
    assert "2 changes more than 12 months ago are not shown" in said
    assert ("was 0 mg" in said, "was 1 mg" in said) == (False, False)
    assert "was 2 mg" in said
    assert "dose changed (day not given), was 3 mg" in said


def test_stopped_in_the_last_year_with_day_reason_and_how_it_was_taken() -> None:
    lately = medicine(
        "Naproxen",
        status=STATUS.STOPPED,
        stopped=PartialDate(2026, 3, 1),
        stop_reason="stomach pain",
        reason="joints",
        source=EntrySource.MEMORY,
    )
    silent = medicine("Tramadol", status=STATUS.STOPPED)
    long_ago = medicine("Prozac", status=STATUS.STOPPED, stopped=PartialDate(2024))
    made = section(lately, silent, long_ago, dosages=(taken(lately, "1 tablet"),))
    said = group(made, "Stopped in the last 12 months")
    for each in ("1 March 2026", "stomach pain", "was for: joints", "from: memory"):
        assert each in said
    assert "was taken: 1 tablet at bedtime" in said
    assert "Tramadol" in said
    assert "day not given" in said
    assert "Prozac" not in said
    assert "1 medicine stopped more than 12 months ago" in "\n".join(texts_of(made))


def test_what_is_not_taken_now_never_stands_among_what_is() -> None:
    listed = [medicine(f"Name {status}", status=status) for status in STATUS]
    made = section(*listed)
    assert group(made, "Taken regularly").count("Name ") == 1
    not_now = group(made, "Not taken now: paused, planned or thought about")
    for status in (STATUS.PAUSED, STATUS.PLANNED, STATUS.THINKING_ABOUT):
        assert f"Name {status}" in not_now
    assert "Name cannot_take" in group(made, "Cannot take")


def test_a_pause_says_since_when_and_why() -> None:
    paused = medicine(status=STATUS.PAUSED, stopped=PartialDate(2026, 5, 4), stop_reason="surgery")
    said = words(paused)
    assert "Paused since 4 May 2026" in said
    assert "why: surgery" in said


def test_what_cannot_be_taken_says_why() -> None:
    said = group(section(medicine(status=STATUS.CANNOT_TAKE, stop_reason="hives")), "Cannot take")
    assert "hives" in said


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ((), ""),
        ((EntrySource.NOT_SAID,), "For 1 medicine no source was given."),
        ((EntrySource.LABEL,), "Read from 1 source: the label."),
        (
            (EntrySource.LABEL, EntrySource.PHARMACY_PRINTOUT, EntrySource.LABEL),
            "Read from 2 sources: the label, pharmacy printout.",
        ),
        (
            (EntrySource.MEMORY, EntrySource.NOT_SAID, EntrySource.NOT_SAID),
            "Read from 1 source: memory. For 2 medicines no source was given.",
        ),
    ],
)
def test_the_head_counts_the_sources(sources: tuple[EntrySource, ...], said: str) -> None:
    printed = words(*(medicine(f"Name {n}", source=each) for n, each in enumerate(sources)))
    assert said in printed
    assert ("source" in printed) is bool(said)


def test_each_row_says_its_source_and_a_check_of_its_own() -> None:
    whole = replace(ANA, medications_checked_on=date(2026, 11, 1))
    with_list = medicine("One", source=EntrySource.LABEL, checked_on=date(2026, 11, 1))
    alone = medicine("Two", checked_on=date(2026, 11, 20))
    later = medicine("Three")
    said = words(with_list, alone, later, person=whole)
    assert "Whole list checked on 1 November 2026." in said
    assert "from: the label" in said
    assert said.count("checked 20 November 2026") == 1
    assert said.count("not checked yet") == 1
    assert "not checked yet" not in words(later)


def test_words_that_were_no_day_are_printed_as_typed() -> None:
    one = medicine()
    spring = UnreadText(person_id=ANA.id, record_id=one.id, field="started", text="last spring")
    stop = change(one, KIND.STOPPED)
    easter = UnreadText(person_id=ANA.id, record_id=stop.id, field="on", text="around Easter")
    said = words(one, unread=(spring, easter), medication_changes=(stop,))
    assert "since last spring (not understood)" in said
    assert "stopped around Easter (not understood)" in said


def test_how_it_is_taken_now_as_it_stands_on_paper() -> None:
    one = medicine()
    prescribed, really = taken(one, "2 capsules"), taken(one, "1 capsule")
    really.basis = DosageBasis.TAKEN
    records = PersonRecords(ANA, medications=(one,), dosages=(prescribed, really))
    assert describe_as_printed(records, one) == (
        "2 capsules at bedtime; I take it differently: 1 capsule at bedtime"
    )
    spanish = replace(records, person=replace(ANA, language="en-XA"), dosages=(prescribed,))
    assert "⟦" in describe_as_printed(spanish, one)


def test_a_name_known_only_nearly_says_so_in_its_row() -> None:
    assert "Perhaps" in words(medicine("Percoset"))
    assert "Not recognised: please check what it is" in words(medicine("Zorbex Forte"))


@pytest.mark.parametrize("text", ["<b>&\u0007", "\u200fמשכך כאבים", "💊" * 40, "x" * 300])
def test_any_words_go_through_to_the_text(text: str) -> None:
    one = medicine(stop_reason=text, status=STATUS.STOPPED, stopped=PartialDate(2026, 11))
    dose = change(one, KIND.DOSE_CHANGED, before=text, reason=text)
    records = PersonRecords(ANA, medications=(one,), medication_changes=(dose,))
    content = build_content(records, PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    assert render_text(content)


def packet(records: PersonRecords) -> Packet:
    made_at = datetime(2026, 8, 1, tzinfo=UTC)
    return Packet(person_id=ANA.id, number=1, made_at=made_at, values=snapshot(records))


def test_changes_since_the_packet_tell_a_dose_change_and_a_new_start() -> None:
    one, two = medicine("Duloxetine"), medicine("Sumatriptan")
    before = PersonRecords(ANA, medications=(one, two), dosages=(taken(one, "3 mg"),))
    dose = change(one, KIND.DOSE_CHANGED, on=PartialDate(2026, 9), before="3 mg at bedtime")
    stop = change(two, KIND.STOPPED, on=PartialDate(2026, 9, 1), reason="rash")
    again = change(two, KIND.RESTARTED, on=PartialDate(2026, 10, 1))
    now = replace(
        before,
        dosages=(taken(one, "4.5 mg"),),
        medication_changes=(dose, stop, again),
        packets=(packet(before),),
    )
    dose_words = "dose changed September 2026, was 3 mg at bedtime"
    assert describe_changes(now, t) == (
        f"Changed: Duloxetine, now 4.5 mg at bedtime ({dose_words})",
        "Sumatriptan: stopped 1 September 2026; why: rash; started again 1 October 2026",
    )
    kept = replace(now, packets=(packet(now),))
    assert describe_medicine_changes(kept, t) == ()


def test_two_entries_made_one_were_not_taken_off_the_list() -> None:
    one = medicine("Norvasc", ingredients=("amlodipine",))
    same, other = medicine("norvasc"), medicine("Amlodipine", ingredients=("amlodipine",))
    before = PersonRecords(ANA, medications=(one, same, other))
    now = PersonRecords(ANA, medications=(one,), packets=(packet(before),))
    changes = describe_medicine_changes(now, t)
    assert changes is not None
    assert set(changes) == {
        "Listed once now, before twice: norvasc",
        "Listed once now, before twice: Amlodipine and Norvasc",
    }


def test_what_a_newer_program_keeps_besides_is_no_change() -> None:
    records = realistic_records()
    kept = packet(records)
    for newer in ('"changes"', '"ingredients"', '"taken_amount"', '"really_started"'):
        kept.values = kept.values.replace(newer, f'"no{newer[1:]}')
    assert describe_changes(replace(records, packets=(kept,)), t) == ()


def test_only_the_headings_of_what_is_there() -> None:
    headings = [each.text for each in section(medicine()).blocks if isinstance(each, Heading)]
    assert headings == ["Taken regularly"]
