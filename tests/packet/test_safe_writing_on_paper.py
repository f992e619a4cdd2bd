"""From what a person types to ink: no dose on the finished PDF is in a form that gets misread.

Names and a person's own prose (reasons, notes) are printed as typed: here they are of letters that
cannot make up such a form.
"""

import io
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.packet.build import build_content
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from ldn_prep.records import (
    CompoundedDetails,
    Dosage,
    DosageTiming,
    DoseStep,
    Medication,
    PartialDate,
    Person,
    PersonRecords,
    TimeOfDay,
    find_quantity,
)
from tests.packet.realistic import MADE_AT, ON

UNIT: Final = r"(?:mg|mcg|g|mL|units?|unidades|tablets?|capsules?|%)(?!\w)"
SHORT: Final = "qd|qod|bid|tid|qid|qhs|hs|prn|po|ac|pc|sc|sq|tiw|d/c|ntx"
DOTTED: Final = r"q\.d|q\.o\.d|b\.i\.d|t\.i\.d|h\.s\."
FORBIDDEN: Final = {
    "a zero that trails": rf"(?<![\d.,])\d+\.\d*0\s*{UNIT}",
    "a point without a zero": r"(?<![\w.,)])\.\d",
    "micrograms by a letter": r"[µμ]g|\bug\b|\dug\b",
    "cubic centimeters": r"\d\s*cc\b",
    "milliliters with a small l": r"\d\s*ml\b",
    "a letter for units": r"\d\s*(?:IU|U)\b",
    "grams in another way": r"\d\s*gm\b",
    "a number at its unit": rf"\d(?!%){UNIT}",
    "no comma in a large number": rf"(?<![\d.,])\d{{4,}}\s+{UNIT}",
    "a full stop after a unit": r"\b(?:mg|mcg|mL)\.\s+(?=[a-z0-9])",
    "a slash for per": r"(?:mg|mcg|mL|units|tablets)\s*/",
    "a short form": rf"(?i:(?<![\w.])(?:{SHORT})(?![\w])|{DOTTED})",
    "every N hours, shortened": r"\bq\d",
    "a half in digits": r"1/2|½",
    "a sign in a dose": r"[@&+<>]",
}
PERSON: Final = Person(name="Ana Quispe")

numbers = st.sampled_from([".5", "1.0", "2.50", "37.50", "1437", "26000", "7.5", "0.125", "13"])
units = st.sampled_from(["mg", "ug", "µg", "cc", "ml", "MG", "IU", "U", "gm", "tablets", "mg."])
gaps = st.sampled_from(["", " "])
how_often = st.sampled_from(
    ["", "QD", "q.o.d.", "bid", "T.I.D.", "HS", "prn", "PO", "q4h", "@ bedtime", "d/c", "SC", "AC"]
)
amounts = st.one_of(
    st.builds("{}{}{}".format, numbers, gaps, units),
    st.builds("{} + {}".format, st.just("1.0mg"), st.just(".5mg")),
    st.sampled_from(["1/2 tablet", "½ tablet", "1-2 tablets", "<5mg", "NTX 4.50mg", "5 mg/d"]),
)
strengths = st.one_of(
    amounts, st.builds("{}{}{}/{}ml".format, numbers, gaps, st.sampled_from(["mg", "ug"]), numbers)
)
own_words = st.builds("{} {}".format, amounts, how_often)
# Of LDN: a dose above 6 mg, or one that does not add up, is quoted as typed in a point to raise.
low_doses = st.builds(
    "{}{}{}".format,
    st.sampled_from([".5", "1.0", "2.50", "4.50"]),
    gaps,
    st.sampled_from(["mg", "MG", "mg.", "ug"]),
)
low_strengths = st.one_of(low_doses, st.just("1.0mg/1.0ml"))
low_words = st.builds("{} {}".format, low_doses, how_often)
prose = st.text("aelmnor ", max_size=30).map(str.strip)


@dataclass(frozen=True)
class Entry:
    medication: Medication
    dosage: Dosage
    steps: tuple[DoseStep, ...]
    details: CompoundedDetails
    typed: tuple[str, ...]


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    is_ldn = draw(st.booleans())
    doses, made = (low_doses, low_strengths) if is_ldn else (amounts, strengths)
    medication = Medication(
        person_id=PERSON.id,
        name_as_typed="LDN" if is_ldn else "Moranol",
        is_ldn=is_ldn,
        strength_as_typed=draw(made),
        reason=draw(prose),
        note=draw(prose),
    )
    owner = {"person_id": PERSON.id, "medication_id": medication.id}
    slots = {time.value: find_quantity(draw(doses)) for time in TimeOfDay}
    has_slots = draw(st.booleans())
    dosage = Dosage(
        **owner,
        amount_as_typed=draw(doses),
        timing=DosageTiming.TIMES_OF_DAY if has_slots else DosageTiming.OWN_WORDS,
        times_of_day=tuple(TimeOfDay),
        as_needed=True,
        max_per_day_as_typed=draw(doses),
        free_text=draw(low_words if is_ldn else own_words),
        **slots,
    )
    steps = tuple(
        DoseStep(**owner, starts=PartialDate(2026, 6, day), amount_as_typed=draw(doses))
        for day in (1, 15)
    )
    details = CompoundedDetails(**owner, concentration_as_typed=draw(made))
    each_time = [str(slot) for slot in slots.values() if slot] if has_slots else []
    typed = (
        medication.strength_as_typed,
        dosage.max_per_day_as_typed,
        dosage.free_text,
        details.concentration_as_typed,
        *(step.amount_as_typed for step in steps),
        *(each_time or [dosage.amount_as_typed]),
    )
    return Entry(medication, dosage, steps, details, typed)


@settings(max_examples=15)
@given(st.lists(entries(), min_size=3, max_size=6), st.booleans(), st.sampled_from(["en", "es"]))
def test_no_dose_is_printed_in_a_form_that_is_misread(
    listed: list[Entry], large_print: bool, language: str
) -> None:
    printed = _printed(listed, large_print, language)
    for form, pattern in FORBIDDEN.items():
        found = re.search(pattern, printed)
        assert not found, f"{form}: …{printed[max(0, found.start() - 30) : found.end() + 20]}…"
    said = _numbers(printed)
    for entry in listed:
        for typed in entry.typed:
            assert _numbers(typed) <= said


def _printed(listed: list[Entry], large_print: bool, language: str) -> str:
    records = PersonRecords(
        person=PERSON,
        medications=tuple(entry.medication for entry in listed),
        dosages=tuple(entry.dosage for entry in listed),
        dose_steps=tuple(step for entry in listed for step in entry.steps),
        compounded=tuple(entry.details for entry in listed),
    )
    options = PacketOptions(large_print=large_print, language=language)
    content = build_content(records, options, on=ON, made_at=MADE_AT, number=1)
    with pypdfium2.PdfDocument(io.BytesIO(render_pdf(content, MADE_AT))) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def _numbers(text: str) -> set[Decimal]:
    """A half in any writing is 0.5."""
    text = re.sub(r"1/2|½|\b(?:half|media|medio)\b", " 0.5 ", text)
    found = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?|\.\d+", text)
    return {Decimal(each.replace(",", "")) for each in found}
