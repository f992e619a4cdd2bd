"""From records to ink: every medicine in use and how it is taken is in the finished PDF's text."""

import io
import unicodedata

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from ldn_prep.records import (
    Dosage,
    DosageTiming,
    Medication,
    MedicationStatus,
    Person,
    PersonRecords,
    TimeOfDay,
    find_quantity,
)
from ldn_prep.wording import describe_dosage, describe_medication_name
from tests.packet.realistic import MADE_AT, ON

IN_USE = (MedicationStatus.TAKING, MedicationStatus.PLANNED, MedicationStatus.PAUSED)
PERSON = Person(name="Ana Quispe")
letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZñéüßøčžαβγδжщя0123456789<>&/-'()#+ "
names = st.text(letters, min_size=1, max_size=60).map(str.strip).filter(bool)
amounts = st.sampled_from(["1 tablet", "2.5 mL", "0.5 mg", "1,000 mg", "2", "half of one", ""])


@st.composite
def medicines(draw: st.DrawFn) -> tuple[Medication, Dosage]:
    medication = Medication(
        person_id=PERSON.id,
        name_as_typed=draw(names),
        status=draw(st.sampled_from(IN_USE)),
        strength_as_typed=draw(st.sampled_from(["", "5 mg", "100 mcg"])),
        reason=draw(st.sampled_from(["", "pain"])),
    )
    amount = draw(amounts)
    dosage = Dosage(
        person_id=PERSON.id,
        medication_id=medication.id,
        amount_as_typed=amount,
        amount=find_quantity(amount),
        timing=draw(st.sampled_from([DosageTiming.TIMES_OF_DAY, DosageTiming.NOT_SAID])),
        times_of_day=tuple(draw(st.sets(st.sampled_from(TimeOfDay)))),
        free_text=draw(st.sampled_from(["", "as the label says"])),
    )
    return medication, dosage


@settings(max_examples=25)
@given(st.lists(medicines(), min_size=1, max_size=45), st.booleans())
def test_every_medicine_and_its_dose_is_in_the_pdf(
    listed: list[tuple[Medication, Dosage]], large_print: bool
) -> None:
    t = translator()
    records = PersonRecords(
        person=PERSON,
        medications=tuple(medication for medication, _ in listed),
        dosages=tuple(dosage for _, dosage in listed),
    )
    options = PacketOptions(large_print=large_print)
    content = build_content(records, options, on=ON, made_at=MADE_AT, number=1)
    printed = _solid(_text(render_pdf(content, MADE_AT)))
    for medication, dosage in listed:
        assert _solid(describe_medication_name(medication, t)) in printed
        assert _solid(describe_dosage(dosage, t)) in printed


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _solid(text: str) -> str:
    """Without white space: a line may end anywhere in a long word."""
    return "".join(unicodedata.normalize("NFC", text).split())
