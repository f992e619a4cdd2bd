"""A visit in a calendar: on its day, at its time, and with nothing about health in it."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ldn_prep.actions.calendars import save_calendar
from ldn_prep.actions.writing_files import FileExists
from ldn_prep.errors import NotAccepted
from ldn_prep.exchange.calendar_file import build_calendar
from ldn_prep.i18n import translator
from ldn_prep.records import Visit, VisitStatus

MADE_AT = datetime(2026, 5, 22, 9, tzinfo=UTC)
t = translator()
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)


def visit(**fields: object) -> Visit:
    return Visit(person_id="p", **{"on": date(2026, 6, 5), **fields})  # type: ignore[arg-type]


def event_of(made: Visit):
    (event,) = Calendar.from_ical(build_calendar(made, MADE_AT, t)).walk("VEVENT")
    return event


def test_a_visit_with_a_time_begins_at_it_wherever_one_is() -> None:
    event = event_of(visit(at=time(10, 20), with_whom="Dr Ruiz", place="Pain clinic, room 4"))
    assert event.start == datetime(2026, 6, 5, 10, 20)  # noqa: DTZ001  # local time is meant
    assert event["summary"] == "Visit with Dr Ruiz"
    assert event["location"] == "Pain clinic, room 4"


def test_a_visit_without_a_time_takes_its_day() -> None:
    assert event_of(visit()).start == date(2026, 6, 5)


def test_the_same_visit_is_the_same_event_and_a_cancelled_one_says_so() -> None:
    made = visit()
    first, moved = event_of(made), event_of(visit(id=made.id, on=date(2026, 7, 1)))
    assert first["uid"] == moved["uid"]
    assert event_of(visit(status=VisitStatus.CANCELLED))["status"] == "CANCELLED"


def test_wishes_notes_and_decisions_stay_at_home() -> None:
    made = visit(wishes=("Less pain",), decided="3 mg", notes="She was kind")
    content = build_calendar(made, MADE_AT, t).decode()
    assert not any(words in content for words in ("pain", "3 mg", "kind", "LDN visit"))


@given(WORDS, WORDS)
def test_whatever_is_typed_is_text_in_the_file(whom: str, place: str) -> None:
    event = event_of(visit(with_whom=whom, place=place))
    assert " ".join(whom.split()) in event["summary"]
    assert str(event.get("location", "")) == " ".join(place.split())


def test_saving_never_replaces_unasked(tmp_path: Path) -> None:
    path = tmp_path / "visit.ics"
    save_calendar(visit(), path, t)
    before = path.read_bytes()
    with pytest.raises(FileExists):
        save_calendar(visit(on=date(2027, 1, 1)), path, t)
    assert path.read_bytes() == before
    save_calendar(visit(on=date(2027, 1, 1)), path, t, may_replace=True)
    assert b"20270101" in path.read_bytes()


def test_a_visit_without_a_date_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(NotAccepted):
        save_calendar(visit(on=None), tmp_path / "visit.ics", t)
    assert list(tmp_path.iterdir()) == []
