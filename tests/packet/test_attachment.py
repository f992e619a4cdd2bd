"""The packet carries its own data, and stays as readable and as safe as without."""

from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest

from ldn_prep.actions.packets import preview_packet, text_of
from ldn_prep.exchange.fhir import read_bundle
from ldn_prep.exchange.packet_file import find_data
from ldn_prep.packet.content import Attachment, PacketContent, Relationship
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import find_uncovered, render_pdf
from tests.packet.packet_reading import MADE_AT, opened, packet
from tests.packet.realistic import realistic_packet, realistic_records
from tests.packet.tag_reading import check_sense, check_structure

FILE = Attachment(
    name="visit-packet.fhir.json",
    description="Los datos \u2013 \U0001f9e9",
    media_type="application/fhir+json",
    data=b'{"resourceType": "Bundle"}' * 50,
)


def with_file(content: PacketContent, *files: Attachment) -> PacketContent:
    return replace(content, attachments=files or (FILE,))


@pytest.mark.parametrize("large", [False, True])
def test_a_packet_with_data_passes_the_rules_of_pdf_ua(large: bool) -> None:
    made = preview_packet(realistic_records(), PacketOptions(large_print=large, carries_data=True))
    report = page.validate_pdf_bytes(made.pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert [str(failure) for failure in report.failures] == []
    with pikepdf.open(BytesIO(made.pdf)) as file:
        check_structure(file)
        check_sense(file)


def test_the_file_is_found_by_name_and_as_an_associated_file() -> None:
    with opened(with_file(realistic_packet())) as file:
        attached = file.attachments[FILE.name]
        assert attached.get_file().read_bytes() == FILE.data
        assert attached.get_file().mime_type == FILE.media_type
        assert attached.get_file().mod_date == MADE_AT
        assert attached.description == FILE.description
        assert attached.relationship == pikepdf.Name.Data
        assert file.Root.AF[0].objgen == attached.obj.objgen


def test_several_files_are_each_found() -> None:
    files = [
        replace(FILE, name=f"{n} \u00e9.txt", data=bytes([n]), relationship=Relationship.SOURCE)
        for n in (2, 1)
    ]
    with opened(with_file(packet(), *files)) as file:
        found = {name: each.get_file().read_bytes() for name, each in file.attachments.items()}
    assert found == {"1 \u00e9.txt": b"\x01", "2 \u00e9.txt": b"\x02"}


def test_a_hostile_name_or_type_is_text() -> None:
    text = "../x) /JS (app.alert(1)) >> /OpenAction <<"
    hostile = replace(FILE, name=text, description=text, media_type=text)
    with opened(with_file(packet(), hostile)) as file:
        assert list(file.attachments) == [text]
        assert "/OpenAction" not in file.Root
        assert not any("/JS" in each for each in file.objects if hasattr(each, "keys"))


def test_without_data_there_is_no_attachment() -> None:
    made = preview_packet(realistic_records(), PacketOptions(carries_data=False))
    assert made.content.attachments == ()
    with pikepdf.open(BytesIO(made.pdf)) as file:
        assert "/Names" not in file.Root
        assert "/AF" not in file.Root
        assert len(file.attachments) == 0


def test_a_packet_that_carries_data_says_so() -> None:
    plain, carrying = (
        preview_packet(realistic_records(), PacketOptions(carries_data=carries))
        for carries in (False, True)
    )
    said = "This PDF also holds the records themselves"
    assert said in text_of(carrying).decode()
    assert said not in text_of(plain).decode()


def test_the_same_records_and_moment_give_the_same_bytes() -> None:
    records = realistic_records()
    first, again = (preview_packet(records, PacketOptions(carries_data=True)).pdf for _ in range(2))
    assert first == again
    content = with_file(realistic_packet())
    assert render_pdf(content, MADE_AT) == render_pdf(content, MADE_AT)


def test_the_data_inside_is_the_person_of_the_packet() -> None:
    records = realistic_records()
    received = read_bundle(find_data(preview_packet(records, PacketOptions(carries_data=True)).pdf))
    assert received.records.person == records.person
    assert received.records.medications == records.medications
    assert received.number == 1


def test_what_is_attached_is_not_printed() -> None:
    odd = replace(FILE, name="\U0001f9e9", description="\U0001f9e9")
    assert find_uncovered(with_file(packet(), odd)) == ()
