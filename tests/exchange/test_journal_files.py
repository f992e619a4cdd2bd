"""Journals of other apps as they are exported: what is read, what is listed, what is refused."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.errors import LdnPrepError
from ldn_prep.exchange.journals import (
    DateOrder,
    DayFound,
    FoundJournal,
    Goal,
    Layout,
    ReadingChoices,
    Scale,
    Target,
    Tracked,
    count_values,
    gather,
    look_at,
    read_days,
)
from ldn_prep.i18n import translator
from ldn_prep.records import Direction, LdnTaken, SideEffectSeverity

TODAY = date(2026, 5, 22)
MOOD = Tracked(name="Mood", direction=Direction.HIGHER_IS_BETTER)
ACHE = Tracked(name="Ache", direction=Direction.HIGHER_IS_WORSE)
WORDS = Target(Goal.SCORE, MOOD, words={"rad": 10, "good": 8, "meh": 5, "bad": 2, "awful": 0})
NOTE = Target(Goal.NOTE)
ONE_TO_FIVE = Scale(Decimal(1), Decimal(5))

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(text: str | bytes, encoding: str = "utf-8") -> Path:
        path = tmp_path / "export.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return _write


def read(path: Path, rounds: bool = False, order: DateOrder | None = None,
         **targets: Target) -> FoundJournal:  # fmt: skip
    look = look_at(path)
    named = {name.replace("__", ": ").replace("_", " "): each for name, each in targets.items()}
    wanted = [name for place, name in enumerate(look.columns) if place != look.date_column]
    return read_days(gather(look, wanted), ReadingChoices(named, order, rounds), TODAY)


def only(found: FoundJournal) -> DayFound:
    (day,) = found.days
    return day


DAYLIO = {
    "newest": (
        "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\n"
        '2026-05-20,May 20,Wednesday,8:30\u202fPM,good,"reading | friends",'
        '"Stress:\u00a03 | Ache:\u00a02","A title","one<br>two &amp; three"\n'
    ),
    "usual": (
        "\ufefffull_date,date,weekday,time,mood,activities,note_title,note\n"
        '2026-05-20,20. Mai,Mittwoch,21:35,good,"reading | friends",'
        '"A title","one<br>two &amp; three"\n'
    ),
    "older": (
        "full_date,date,weekday,time,mood,activities,note\n"
        '2026-05-20,May 20,Wednesday,8:30 pm,good,"reading | friends","A title\none\ntwo & three"\n'
    ),
    "oldest": (
        "year,date,weekday,time,mood,activities,note\n"
        '2026,20 May,Wednesday,8:30 pm,good,"reading | friends","A title\none\ntwo & three"\n'
    ),
}


@pytest.mark.parametrize("header", DAYLIO)
def test_daylio_comes_in_whole_whatever_its_header(header: str, write: Write) -> None:
    path = write(DAYLIO[header])
    assert look_at(path).layout is Layout.DAYLIO
    day = only(read(path, mood=WORDS, note=NOTE, activities=NOTE))
    assert day.on == date(2026, 5, 20)
    assert day.scores[MOOD].value == 8
    assert day.notes == ["reading, friends", "A title\none\ntwo & three"]


def test_daylio_scales_are_columns_of_their_own(write: Write) -> None:
    path = write(DAYLIO["newest"])
    look = look_at(path)
    values = count_values(gather(look, look.columns))
    assert values["scale: Stress"] == {"3": 1}
    day = only(read(path, scale__Ache=Target(Goal.SCORE, ACHE, Scale(Decimal(0), Decimal(4)))))
    assert day.scores[ACHE].value == 5


def test_several_entries_of_a_day_are_one_score_and_the_note_keeps_them(write: Write) -> None:
    head = "full_date,date,weekday,time,mood,activities,note\n"
    rows = "".join(
        f"2026-05-20,May 20,Wednesday,{clock},{mood},,\n"
        for clock, mood in (("9:00 pm", "rad"), ("8:00 am", "bad"), ("1:00 pm", "meh"))
    )
    day = only(read(write(head + rows), mood=WORDS))
    assert day.scores[MOOD].value == 5
    assert day.notes == ["mood: bad, meh, rad"]


def test_a_mood_without_a_number_is_no_score_and_stays_in_the_note(write: Write) -> None:
    text = DAYLIO["older"].replace(",good,", ",fantastisch,")
    found = read(write(text), mood=WORDS)
    assert only(found).scores == {}
    assert only(found).notes == ["mood: fantastisch"]
    assert [(each.word, each.count) for each in found.unmatched] == [("fantastisch", 1)]


BEARABLE = {
    "old": (
        "date,weekday,time of day,category,rating/amount,detail,notes\n"
        "8th Dec 2025,Monday,am,Symptom,2,Ache (Moderate),\n"
        "8th Dec 2025,Monday,pm,Mood,7,,better after a walk\n"
    ),
    "new": (
        "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n"
        "8th Dec 2025,2025-12-08,Monday,am,Symptom,2,Ache (Moderate),\n"
        "8th Dec 2025,2025-12-08,Monday,pm,Mood,7,,better after a walk\n"
    ),
}


@pytest.mark.parametrize("header", BEARABLE)
def test_bearable_comes_in_whole_whatever_its_header(header: str, write: Write) -> None:
    path = write(BEARABLE[header])
    assert look_at(path).layout is Layout.BEARABLE
    day = only(
        read(
            path,
            Symptom__Ache=Target(Goal.SCORE, ACHE, Scale(Decimal(0), Decimal(4))),
            Mood=Target(Goal.SCORE, MOOD, Scale(Decimal(0), Decimal(10))),
            notes=NOTE,
        )
    )
    assert day.on == date(2025, 12, 8)
    assert (day.scores[ACHE].value, day.scores[MOOD].value) == (5, 7)
    assert day.notes == ["better after a walk"]


def test_a_bearable_symptom_can_be_a_side_effect(write: Write) -> None:
    day = only(read(write(BEARABLE["old"]), Symptom=Target(Goal.SIDE_EFFECT)))
    assert day.side_effects == {"Ache": SideEffectSeverity.MODERATE}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_table_with_a_date_is_read(separator: str, encoding: str, write: Write) -> None:
    rows = (
        ("Tag", "Schmerz", "Genommen", "Dosis", "Um", "Bemerkung"),
        ("2026-05-20", "4", "yes", "1.5 mg", "21:05", "müde"),
    )
    text = "\r\n".join(separator.join(cells) for cells in rows)
    scale = Scale(Decimal(0), Decimal(10))
    day = only(
        read(
            write(text, encoding),
            Schmerz=Target(Goal.SCORE, ACHE, scale),
            Genommen=Target(Goal.LDN_TAKEN),
            Dosis=Target(Goal.DOSE),
            Um=Target(Goal.TAKEN_AT),
            Bemerkung=NOTE,
        )
    )
    assert (day.scores[ACHE].value, day.ldn_taken, day.dose_as_typed, day.taken_at) == (
        4, LdnTaken.TAKEN, "1.5 mg", time(21, 5),
    )  # fmt: skip
    assert day.notes == ["Bemerkung: müde"]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("11", "Line 2: Ache: 11 is not on the scale from 0 to 10"),
        ("-1", "Line 2: Ache: -1 is not on the scale from 0 to 10"),
        ("bad", "Line 2: Ache: “bad” is not a number"),
        ("3.5", "Line 2: Ache: 3.5 (0–10): from 0 to 10 this lies between 3 and 4, so it went"),
    ],
)
def test_a_score_that_is_none_is_listed_and_left_blank(
    value: str, reason: str, write: Write
) -> None:
    found = read(
        write(f"date,Ache\n2026-05-20,{value}\n2026-05-21,4\n"),
        Ache=Target(Goal.SCORE, ACHE, Scale(Decimal(0), Decimal(10))),
    )
    (fault,) = found.faults
    assert fault.describe(translator("en")).startswith(reason)
    assert found.days[-1].scores[ACHE].value == 4
    assert not any(day.scores for day in found.days[:-1])


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2027-01-01", "Line 3: 2027-01-01 has not come yet"),
        ("1900-01-01", "Line 3: 1900-01-01 is too long ago"),
        ("2026-13-01", "Line 3: “2026-13-01” is not a date that can be read"),
        ("yesterday", "Line 3: “yesterday” is not a date that can be read"),
        ("", "Line 3: “” is not a date that can be read"),
    ],
)
def test_a_date_that_cannot_be_is_listed_and_the_rest_comes_in(
    written: str, reason: str, write: Write
) -> None:
    found = read(write(f"date,note\n2026-05-20,one\n{written},two\n"), note=NOTE)
    assert [fault.describe(translator("en")) for fault in found.faults] == [reason]
    assert only(found).notes == ["one"]


def test_dates_that_can_be_two_are_asked_for_unless_the_file_tells(write: Write) -> None:
    doubtful = write("date,note\n03/04/2026,one\n")
    look = look_at(doubtful)
    assert gather(look, ["note"]).needs_order
    assert read(doubtful, note=NOTE).days == ()
    by_day = only(read(doubtful, note=NOTE, order=DateOrder.DAY_FIRST))
    by_month = only(read(doubtful, note=NOTE, order=DateOrder.MONTH_FIRST))
    assert (by_day.on, by_month.on) == (date(2026, 4, 3), date(2026, 3, 4))
    told = read(write("date,note\n03/04/2026,one\n25/04/2026,two\n"), note=NOTE)
    assert [day.on for day in told.days] == [date(2026, 4, 3), date(2026, 4, 25)]


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "does not name its columns"),
    "one column": ("date\n2026-05-20\n", "does not name its columns"),
    "no rows": ("date,pain\n", "only the names of its columns"),
    "zip": (b"PK\x03\x04" + bytes(100), "a spreadsheet or a packed file"),
    "pdf": (b"%PDF-1.7\n", "a spreadsheet or a packed file"),
    "binary": (bytes(range(256)) * 4, "something other than text"),
    "half a letter": ("date,note\n2026-05-20,".encode("utf-16") + b"\x00\xd8", "other than text"),
    "open quote": ('date,note\n2026-05-20,"never closed\n', "begins in line 2 never ends"),
    "endless line": (b"date,note\n" + b"a" * 2_000_000, "far longer than any line of a table"),
    "a column too many": ("date," + ",".join("a" * 400) + "\n1\n", "does not name its columns"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_journal_is_refused_in_a_sentence(kind: str, write: Write) -> None:
    content, words = REFUSED[kind]
    with pytest.raises(LdnPrepError) as refused:
        read(write(content), note=NOTE)
    sentence = refused.value.describe(translator("en"))
    assert words in sentence
    assert "Nothing was changed." in sentence


def test_a_file_far_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(LdnPrepError) as refused:
        look_at(path)
    assert "over 100 MB" in refused.value.describe(translator("en"))


def test_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(LdnPrepError):
            look_at(path)


def test_a_row_with_cells_missing_or_too_many_is_listed(write: Write) -> None:
    text = "date,note,more\n2026-05-20,one,\n2026-05-19,two\n2026-05-18,a,b,c\n2026-05-17,x,,,\n"
    found = read(write(text), note=NOTE)
    assert [fault.line for fault in found.faults] == [3, 4]
    assert [day.on.day for day in found.days] == [17, 20]


_CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(
    rows=st.lists(st.lists(_CELLS, min_size=3, max_size=3), min_size=1, max_size=8),
    separator=st.sampled_from([",", ";", "\t", "\n"]),
)
def test_no_text_file_makes_anything_but_days_or_a_sentence(
    rows: list[list[str]], separator: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.csv"
    text = "date,pain,note\n" + "\n".join(separator.join(cells) for cells in rows)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(LdnPrepError):
        found = read(path, note=NOTE, pain=Target(Goal.SCORE, ACHE, ONE_TO_FIVE))
        assert found.rows >= len(found.days)
        assert all(0 <= s.value <= 10 for day in found.days for s in day.scores.values())
