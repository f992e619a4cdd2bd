"""Safe writing corrects how a dose is written and never what it says."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ldn_prep.records import find_quantity
from ldn_prep.wording import write_safely
from ldn_prep.wording.safely import Correction, explain_corrections, find_unclear

UNITS = ("mg", "mcg", "mL", "g", "units", "tablet", "capsules", "drops")
ODD_UNITS = ("ug", "µg", "cc", "ml", "IU", "U", "MG", "gm")

amounts = st.decimals(
    min_value=0, max_value=Decimal(999_999), places=3, allow_nan=False, allow_infinity=False
)
WORDS = (
    "1 .5 1.0 2.50 0,5 1,50 1000 1,000 1.000 25000.0 1/2 ½ 4 3 mg ug cc IU U gm l mL mcg mg/mL "
    "QD q.o.d. bid q4h q 6 h HS SC D/C prn PO ac x3d 2x q6PM / /day per and half a tablet tablets "
    "@ & + < > - – % HS-1 5mg 10U . , ( ) Inderal40 take week tableta media units NTX 5-10 mg. D"
)
doses = st.lists(st.sampled_from(WORDS.split()), max_size=8)
between = st.sampled_from(["", " ", "  "])
languages = st.sampled_from(["en", "es", "es-MX", "en-XA", "xx", ""])
any_text = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="0123456789.,/ -½+mgLcUqdhx%<@", max_size=25),
    st.builds(lambda parts, gap: gap.join(parts), doses, between),
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1.0 mg", "1 mg"),
        (".5mg", "0.5 mg"),
        ("4.50 mg", "4.5 mg"),
        ("1.0 tablet", "1 tablet"),
        ("1,0 mg", "1 mg"),
        ("1,000.0 mg", "1,000 mg"),
        ("2.0", "2"),
        ("every 4.0 hours", "every 4 hours"),
        ("5.0/325.0 mg", "5/325 mg"),
        ("10mg", "10 mg"),
        ("7.5mg", "7.5 mg"),
        ("2tabs", "2 tabs"),
        ("Inderal40 mg", "Inderal 40 mg"),
        ("LDN4.5mg", "LDN 4.5 mg"),
        ("5 ug", "5 mcg"),
        ("5µg", "5 mcg"),
        ("5 μg", "5 mcg"),
        ("2 cc", "2 mL"),
        ("2 l", "2 L"),
        ("5000IU", "5,000 units"),
        ("10U", "10 units"),
        ("1 IU", "1 unit"),
        ("100U/mL", "100 units per mL"),
        ("1500 mg", "1,500 mg"),
        ("10000 units", "10,000 units"),
        ("1000000 units", "1,000,000 units"),
        ("1000-2000 units", "1,000 to 2,000 units"),
        ("7 gm", "7 g"),
        ("7 grams", "7 g"),
        ("5 mg.", "5 mg"),
        ("5 mg. daily", "5 mg daily"),
        ("1 mg/mL", "1 mg per mL"),
        ("1mg/ml", "1 mg per mL"),
        ("5 mg/2.5 ml", "5 mg per 2.5 mL"),
        ("25 mcg/hr patch", "25 mcg per hr patch"),
        ("10 mg/day", "10 mg per day"),
        ("5 mg/kg/d", "5 mg per kg per day"),
        ("2 tablets/day", "2 tablets per day"),
        ("3x/day", "3 times per day"),
        ("1/2 tablet", "half a tablet"),
        ("1/2 of a tablet", "half a tablet"),
        ("½ tab", "half a tab"),
        ("half tablet", "half a tablet"),
        ("1½ tablets", "1 and a half tablets"),
        ("1 1/2 tablets", "1 and a half tablets"),
        ("1-2 tablets", "1 to 2 tablets"),
        ("1.0-2.0 mg", "1 to 2 mg"),
        ("take 1.5-3 mg", "take 1.5 to 3 mg"),
        ("2 & 2", "2 and 2"),
        ("5 mg + 325 mg", "5 mg and 325 mg"),
        ("1 tablet @ bedtime", "1 tablet at bedtime"),
        ("<5 mg", "less than 5 mg"),
        ("take>5 mg", "take more than 5 mg"),
        ("take >5 mg", "take more than 5 mg"),
        ("≥3 days", "at least 3 days"),
        ("NTX 4.5mg", "naltrexone 4.5 mg"),
    ],
)
def test_style_is_corrected(typed: str, written: str) -> None:
    assert write_safely(typed) == written


@pytest.mark.parametrize(
    ("forms", "written"),
    [
        ("QD qd Q.D. q.d. q.d Q.d. q d", "daily"),
        ("QOD qod Q.O.D. q.o.d. q.o.d", "every other day"),
        ("BID bid B.I.D. b.i.d.", "twice a day"),
        ("TID tid t.i.d.", "three times a day"),
        ("QID q.i.d.", "four times a day"),
        ("TIW t.i.w.", "three times a week"),
        ("QHS qhs q.h.s.", "nightly"),
        ("HS hs h.s.", "at bedtime"),
        ("PRN prn p.r.n.", "as needed"),
        ("PO po p.o.", "by mouth"),
        ("AC ac a.c.", "before meals"),
        ("PC pc p.c.", "after meals"),
        ("SC SQ sc s.c. subq", "under the skin"),
        ("D/C d/c", "stopped"),
        ("q4h Q4H q4hr q4hours", "every 4 hours"),
        ("q4-6h", "every 4 to 6 hours"),
        ("q2d", "every 2 days"),
        ("q6PM q6pm", "daily at 6 PM"),
        ("x3d ×3d x3days", "for 3 days"),
    ],
)
def test_latin_and_short_forms_are_written_out(forms: str, written: str) -> None:
    for form in forms.replace("q d", "q\xa0d").split(" "):
        assert write_safely(f"5 mg {form}") == f"5 mg {written}"
        assert write_safely(f"{form}, with food") == f"{written}, with food"


@pytest.mark.parametrize(
    "typed",
    [
        "2-1/2 tablets",
        "10 1/2 tablet",
        "4,5 mg",
        "1.000 mg",
        "5 mg/325 mg",
        "5/325 mg",
        "160-4.5 mcg",
        "5-325 mg",
        "Lotrel 10-20 mg",
        "1 .5 mg",
        "at bedtime.2 tablets",
        "10 000 units",
        "1 million units",
        "1 mg > 2 mg",
        "week 1 - 2 tablets",
        "half a tablet",
        "take with 1 glass of water, 30 minutes before food",
        "since 2024",
        "HS-1",
        "PO Box 12",
        "8 hs",
        "1 pc",
        "OD",
        "1 drop OD",
        "Vitamin D",
        "vitamin D/C",
        "CoQ10 mg",
        "U-100",
        "25 G needle",
        "vitamins a c e",
        "write to ann@example.org",
        "I&D",
        "5 mg. Take it with food",
        "",
    ],
)
def test_what_could_mean_something_else_stays_as_typed(typed: str) -> None:
    assert write_safely(typed) == typed


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("5mg QD", "5 mg a diario"),
        ("1 tableta HS", "1 tableta al acostarse"),
        ("1 tableta q.o.d.", "1 tableta cada dos días"),
        ("1 tableta BID PRN", "1 tableta dos veces al día según necesidad"),
        ("1 tableta c/8h", "1 tableta cada 8 horas"),
        ("1/2 tableta", "media tableta"),
        ("½ comprimido", "medio comprimido"),
        ("1½ tabletas", "1 y media tabletas"),
        ("1 mg/ml", "1 mg por mL"),
        ("2 tabletas/día", "2 tabletas por día"),
        ("5 mg + 5 mg", "5 mg y 5 mg"),
        ("1-2 tabletas", "1 a 2 tabletas"),
        ("5000 UI", "5,000 unidades"),
        ("5 µg", "5 mcg"),
        ("2.50 mg", "2.5 mg"),
        ("1.500 mg", "1.500 mg"),
    ],
)
def test_a_spanish_packet_says_it_in_spanish(typed: str, written: str) -> None:
    assert write_safely(typed, "es") == written
    assert write_safely(typed, "es-MX") == written


@given(any_text)
def test_a_language_without_words_of_its_own_is_written_in_english(text: str) -> None:
    assert write_safely(text, "xx") == write_safely(text, "en") == write_safely(text)


def test_in_a_strength_a_dash_may_join_two_medicines() -> None:
    assert write_safely("10-20 mg") == "10 to 20 mg"
    assert write_safely("10-20mg", is_strength=True) == "10-20 mg"


@settings(max_examples=400)
@given(any_text, languages, st.booleans())
@example("1 1/2 tablets .50mg 1000U", "en", False)
def test_no_number_is_changed_added_or_lost(text: str, language: str, is_strength: bool) -> None:
    """A half in words is the one number that changes its writing to something without digits."""
    assert _numbers(write_safely(text, language, is_strength=is_strength)) == _numbers(text)


@settings(max_examples=400)
@given(any_text, languages, st.booleans())
def test_writing_twice_changes_nothing_more(text: str, language: str, is_strength: bool) -> None:
    once = write_safely(text, language, is_strength=is_strength)
    assert write_safely(once, language, is_strength=is_strength) == once


def test_every_correction_says_what_it_was_what_it_is_and_why() -> None:
    assert explain_corrections("2 µg QD") == (
        Correction("2 µg", "2 mcg", "µg is misread as mg."),
        Correction("QD", "daily", "QD, QOD and QID are taken for one another."),
    )
    assert explain_corrections("2 µg QD", "es")[1].after == "a diario"


@settings(max_examples=200)
@given(any_text | st.builds("{} {}".format, amounts, st.sampled_from(UNITS)), languages)
def test_nothing_is_changed_without_a_reason(text: str, language: str) -> None:
    found = explain_corrections(text, language)
    assert bool(found) is (write_safely(text, language) != text)
    assert all(each.reason and each.before != each.after for each in found)


@pytest.mark.parametrize(("text", "count"), [("1 drop OD", 1), ("1.000 mg", 1), ("5 mg daily", 0)])
def test_what_stays_as_typed_for_doubt_is_told(text: str, count: int) -> None:
    assert write_safely(text) == text
    assert len(find_unclear(text)) == count


@given(amounts, st.sampled_from(UNITS + ODD_UNITS), st.sampled_from(["", " "]))
def test_the_number_stays_the_number(value: Decimal, unit: str, space: str) -> None:
    typed = find_quantity(f"{value}{space}{unit}")
    written = find_quantity(write_safely(f"{value}{space}{unit}"))
    assert typed is not None
    assert written is not None
    assert written.value == typed.value


@given(amounts, st.sampled_from(["mg", "mcg", "mL", "units"]))
def test_no_zero_trails_and_none_is_missing_in_front(value: Decimal, unit: str) -> None:
    number = write_safely(f"{value:f} {unit}").split()[0]
    is_left_alone = value == value.to_integral_value()  # 1.000: perhaps one thousand
    if not is_left_alone:
        assert not number.endswith("0")
    assert number[0].isdigit()


@given(st.text(alphabet=st.characters(categories=["L", "Zs"]), max_size=60))
def test_words_without_numbers_keep_their_letters(text: str) -> None:
    """Only the Latin short forms are written out; a name in any script stays."""
    known = (
        "qd qod bid tid qid biw tiw qw qwk qh qam qpm qhs qn hs prn po ac pc sc sq subq ntx half "
        "bt ij oj ud q os"
    )
    if not set(known.split()) & set(
        "".join(c if c.isalpha() else " " for c in text).lower().split()
    ):
        assert write_safely(text) == text


def test_a_long_text_takes_no_time_to_speak_of() -> None:
    """No pattern looks back over what it has read: a hostile text is as quick as another."""
    for piece in ("1", "1.", "0,", "a", " ", "1 ", "q.", "1/2 ", "mg/", "1-"):
        assert write_safely(piece * 20_000) is not None


def _numbers(text: str) -> list[Decimal]:
    """Read apart from the code under test: digits with points, and commas that group or decide."""
    text, halves = re.subn(r"(?<![0-9.,/])1/2(?![0-9/])|½|\b(?i:half|media|medio)\b", " | ", text)
    found = re.findall(r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?|\.[0-9]+", text)
    return sorted([Decimal("0.5")] * halves + [_decimal(each) for each in found])


def _decimal(number: str) -> Decimal:
    groups = number.partition(".")[0].split(",")
    is_decimal_comma = (
        len(groups) == 2
        and "." not in number
        and (len(groups[1]) != 3 or groups[0].startswith("0") or len(groups[0]) > 3)
    )
    return Decimal(number.replace(",", "." if is_decimal_comma else ""))
