"""The packet in a screen reader: tagged, in order, every mark accounted for."""

from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from ldn_prep.records import Medication, Person, PersonRecords, Question
from tests.packet.packet_reading import opened
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_packet, realistic_records
from tests.packet.tag_reading import check_sense, check_structure, elements_of

EMPTY = build_content(
    PersonRecords(Person(name="Ana")), PacketOptions(), on=ON, made_at=MADE_AT, number=1
)


@pytest.mark.parametrize("large", [False, True])
def test_a_packet_passes_the_rules_of_pdf_ua(large: bool) -> None:
    data = render_pdf(realistic_packet(PacketOptions(large_print=large)), MADE_AT)
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert [str(failure) for failure in report.failures] == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("content", [realistic_packet(), EMPTY], ids=["realistic", "empty"])
def test_every_mark_is_in_the_structure_once(content: object, large: bool) -> None:
    with opened(replace(content, large_print=large)) as file:  # type: ignore[type-var]
        assert check_structure(file) > 5
        check_sense(file)


def test_the_structure_reads_in_the_order_of_the_pages() -> None:
    with opened(realistic_packet()) as file:
        places = {each.obj.objgen: number for number, each in enumerate(file.pages)}
        pages = [places[e.Pg.objgen] for e in elements_of(file) if "/Pg" in e and e.S != "/TR"]
        assert pages == sorted(pages)


def test_the_file_says_what_it_is() -> None:
    content = realistic_packet(PacketOptions(language="es"))
    with pikepdf.open(BytesIO(render_pdf(content, MADE_AT))) as file:
        assert file.Root.Lang == "es"
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        with file.open_metadata() as found:
            assert found["dc:title"] == content.title
            assert found["pdfuaid:part"] == "1"


def test_a_heading_row_repeated_on_a_later_page_is_read_once() -> None:
    records = realistic_records()
    many = tuple(Medication(person_id=PERSON.id, name_as_typed=f"Medicine {n}") for n in range(40))
    content = build_content(
        replace(records, medications=many), PacketOptions(), on=ON, made_at=MADE_AT, number=1
    )
    with opened(content) as file:
        check_structure(file)
        tables = [each for each in elements_of(file) if each.S == "/Table"]
        assert len(tables[0].K) == len(many) + 1


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=15)
@given(
    st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8), WORDS, st.booleans(),
    st.sampled_from(PageSize),
)  # fmt: skip
def test_any_packet_is_whole_and_makes_sense(
    names: list[str], asked: list[str], note: str, large: bool, size: PageSize
) -> None:
    base = realistic_records()
    records = replace(
        base,
        medications=(
            *base.medications,
            *(Medication(person_id=PERSON.id, name_as_typed=name, note=note) for name in names),
        ),
        questions=tuple(Question(person_id=PERSON.id, wording=words) for words in asked),
    )
    options = PacketOptions(large_print=large, page_size=size)
    content = build_content(records, options, on=ON, made_at=MADE_AT, number=1)
    with opened(content) as file:
        check_structure(file)
        check_sense(file)
