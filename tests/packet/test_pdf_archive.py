"""The packet as a file to be kept for good: PDF/A at level A, with and without its data."""

from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from ldn_prep.packet.content import Attachment, PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from tests.packet.realistic import MADE_AT, realistic_packet

DATA = Attachment("visit-packet.fhir.json", "The records", "application/fhir+json", b'{"a": 1}')
Profile = page.ValidationProfile


def failures(data: bytes, profile: object) -> list[str]:
    return [str(each) for each in page.validate_pdf_bytes(data, profile=profile).failures]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    ("attachments", "profile"),
    [((), Profile.PDF_A_2A), ((DATA,), Profile.PDF_A_3A)],
    ids=["alone", "with data"],
)
def test_a_packet_passes_the_rules_of_pdf_a_and_pdf_ua(
    attachments: tuple[Attachment, ...], profile: object, large: bool, language: str
) -> None:
    options = PacketOptions(large_print=large, language=language, has_list_code=True)
    content = replace(realistic_packet(options), attachments=attachments)
    data = render_pdf(content, MADE_AT)
    assert failures(data, profile) == []
    assert failures(data, Profile.PDF_UA_1) == []


def test_the_file_says_which_part_it_keeps_to() -> None:
    for attachments, part in (((), "2"), ((DATA,), "3")):
        content = replace(realistic_packet(), attachments=attachments)
        with (
            pikepdf.open(BytesIO(render_pdf(content, MADE_AT))) as file,
            file.open_metadata() as found,
        ):
            assert (found["pdfaid:part"], found["pdfaid:conformance"]) == (part, "A")
            assert found["pdfuaid:part"] == "1"


SMALL = replace(realistic_packet(), sections=realistic_packet().sections[:1])


@settings(max_examples=40)
@given(st.text(max_size=40), st.binary(max_size=60))
def test_every_stream_ends_where_it_says(name: str, inside: bytes) -> None:
    """Whatever the last byte of the data is: some readers take it for a line's end."""
    content: PacketContent = replace(
        SMALL,
        furniture=replace(SMALL.furniture, name=name),
        attachments=(replace(DATA, data=inside),),
    )
    data = render_pdf(content, MADE_AT)
    assert [each for each in failures(data, Profile.PDF_A_3A) if "STREAM" in each] == []
    with pikepdf.open(BytesIO(data)) as file:
        assert file.check_pdf_syntax() == []
        assert file.attachments[DATA.name].get_file().read_bytes() == inside


def test_the_colours_are_those_of_srgb() -> None:
    with pikepdf.open(BytesIO(render_pdf(realistic_packet(), MADE_AT))) as file:
        (intent,) = file.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
    ours, known = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
    ramps = [(n, (n * 7) % 256, 255 - n) for n in range(256)]
    picture = Image.frombytes("RGB", (256, 1), bytes(each for ramp in ramps for each in ramp))
    turned = ImageCms.profileToProfile(picture, ours, known)
    assert turned is not None
    pairs = zip(picture.tobytes(), turned.tobytes(), strict=True)
    assert max(abs(before - after) for before, after in pairs) <= 1


def test_the_same_packet_is_the_same_file() -> None:
    content = replace(realistic_packet(PacketOptions(has_list_code=True)), attachments=(DATA,))
    assert render_pdf(content, MADE_AT) == render_pdf(content, MADE_AT)
