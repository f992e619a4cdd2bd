"""The medicine list as codes: read back by a scanner's own program, all of it or none."""

from dataclasses import replace
from itertools import groupby

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import PacketContent, Paragraph, ScanCode, ScanCodes
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from ldn_prep.packet.text import render_text
from ldn_prep.records import (
    Medication,
    MedicationStatus,
    PartialDate,
    Person,
    PersonRecords,
)
from tests.packet.packet_reading import opened
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_records
from tests.packet.tag_reading import check_sense, check_structure, elements_of


def content_of(records: PersonRecords, **options: object) -> PacketContent:
    chosen = PacketOptions(has_list_code=True, **options)  # type: ignore[arg-type]
    return build_content(records, chosen, on=ON, made_at=MADE_AT, number=1)


def codes_of(content: PacketContent) -> tuple[ScanCode, ...]:
    blocks = [block for section in content.sections for block in section.blocks]
    return next((block.items for block in blocks if isinstance(block, ScanCodes)), ())


def pictures_of(content: PacketContent, dpi: int = 300) -> list[Image.Image]:
    """The pages with the codes, as a printer puts them on paper."""
    only = tuple(each for each in content.sections if each.key == "list_code")
    document = pypdfium2.PdfDocument(render_pdf(replace(content, sections=only), MADE_AT))
    try:
        return [sheet.render(scale=dpi / 72).to_pil().convert("L") for sheet in document]
    finally:
        document.close()


def scanned(content: PacketContent) -> list[str]:
    return [text for picture in pictures_of(content) for text in read(picture)]


def read(picture: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    by_row = sorted(
        found, key=lambda each: (each.position.top_left.y // 50, each.position.top_left.x)
    )
    return [each.text for each in by_row]


def listing(*medications: Medication) -> PersonRecords:
    return replace(realistic_records(), medications=medications, dosages=())


def medicine(name: str, **fields: object) -> Medication:
    return Medication(person_id=PERSON.id, name_as_typed=name, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("large", [False, True])
def test_a_scanner_reads_every_line_back(large: bool) -> None:
    content = content_of(realistic_records(), large_print=large)
    codes = codes_of(content)
    assert len(codes) > 1
    assert scanned(content) == [each.text for each in codes]


def test_it_is_read_from_a_poor_copy_as_well() -> None:
    """A scan of 200 dots an inch, a little turned and out of focus."""
    content = content_of(realistic_records())
    blur, smooth = ImageFilter.GaussianBlur(0.8), Image.Resampling.BICUBIC
    turned = (each.rotate(2, fillcolor=255, resample=smooth) for each in pictures_of(content, 200))
    poor = [each.filter(blur) for each in turned]
    found = {text for picture in poor for text in read(picture)}
    assert found == {each.text for each in codes_of(content)}


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_holds_the_sentences_the_packet_prints(language: str) -> None:
    content = content_of(realistic_records(), language=language)
    printed = " ".join(render_text(content).split())
    lines = [line for each in codes_of(content) for line in each.text.splitlines()]
    entries = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    for entry in entries:
        name, _, said = entry.partition(": ")
        assert all(part in printed for part in said.split("; ")), entry
        assert name.split(", ")[0] in printed


def test_every_code_says_whose_it_is_and_which_part() -> None:
    codes = codes_of(content_of(realistic_records()))
    for number, code in enumerate(codes, 1):
        head = code.text.splitlines()[:5]
        assert head[0] == "Medicine list: Rosa Martinez, born 3 March 1961"
        assert head[2] == f"Code {number} of {len(codes)}" == code.label
        assert "18 entries in all" in head
        assert "Reported by the patient, not verified" in head


def test_every_medicine_of_the_list_is_in_exactly_one_code() -> None:
    statuses = [each for each in MedicationStatus if each is not MedicationStatus.STOPPED]
    recent = PartialDate.parse("2026-11-20")
    records = listing(
        *(medicine(f"Medicine {n}", status=statuses[n % len(statuses)]) for n in range(40)),
        medicine("Oxycodone", status=MedicationStatus.STOPPED, stopped=recent),
    )
    texts = [each.text for each in codes_of(content_of(records))]
    lines = [line for text in texts for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == 41
    for name in (*(f"Medicine {n}" for n in range(40)), "Oxycodone"):
        assert sum(line.startswith((f"- {name}:", f"- {name},")) or line == f"- {name}"
                   for line in lines) == 1, name  # fmt: skip


def test_a_list_that_does_not_fit_is_not_cut_off() -> None:
    for names in (["x" * 5000], [f"Oxycodone number {n} by this name" for n in range(400)]):
        content = content_of(listing(*map(medicine, names)))
        (section,) = (each for each in content.sections if each.key == "list_code")
        assert codes_of(content) == ()
        (said,) = section.blocks
        assert isinstance(said, Paragraph)
        assert "too long for codes" in said.line.text


def test_nothing_is_printed_unless_chosen_or_without_a_list() -> None:
    plain = build_content(realistic_records(), PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    empty = content_of(PersonRecords(Person(name="Ana")))
    for content in (plain, empty):
        assert "list_code" not in [each.key for each in content.sections]


def test_a_name_cannot_pretend_to_be_another_line() -> None:
    records = listing(medicine("Aspirin\n- Oxycodone: 10 mg\r\nCode 1 of 1"))
    (code,) = codes_of(content_of(records))
    assert len([line for line in code.text.splitlines() if line.startswith("- ")]) == 1
    assert code.text.count("\n") == 7


def test_a_module_is_wide_enough_for_a_phone() -> None:
    """At least 0.4 mm, with four modules of white around the code."""
    (picture,) = pictures_of(content_of(realistic_records()))
    found = zxingcpp.read_barcodes(picture)
    assert len(found) > 1
    for code in found:
        corner, far = code.position.top_left, code.position.bottom_right
        row = [picture.getpixel((x, corner.y + 2)) > 128 for x in range(corner.x - 30, far.x)]
        (is_white, border), (_, finder) = [(kind, len(list(run))) for kind, run in groupby(row)][:2]
        module = finder / 7
        assert module * 25.4 / 300 >= 0.4
        assert is_white
        assert border >= 4 * module


def test_a_screen_reader_is_told_what_each_picture_holds() -> None:
    with opened(content_of(realistic_records())) as file:
        check_structure(file)
        check_sense(file)
        told = [str(each.Alt) for each in elements_of(file) if each.S == "/Figure"]
    codes = [each for each in told if "to scan" in each]
    assert codes[0].startswith("Code 1 of 3, to scan: Entries 1 to")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
                min_size=1, max_size=6))  # fmt: skip
def test_any_names_come_back_as_they_went(names: list[str]) -> None:
    content = content_of(listing(*map(medicine, names)))
    assert scanned(content) == [each.text for each in codes_of(content)]
