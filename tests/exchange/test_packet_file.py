"""Finding the data in whatever file is handed in."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from ldn_prep.actions.packets import preview_packet
from ldn_prep.exchange.fhir.encoding import MOST_BYTES
from ldn_prep.exchange.fhir.faults import (
    CannotOpen,
    CannotReceive,
    DamagedPdf,
    NeedsPassword,
    NoDataInside,
    NotAPacketFile,
    TooLarge,
)
from ldn_prep.exchange.packet_file import MOST_FILE_BYTES, find_data, read_file
from ldn_prep.i18n import translator
from ldn_prep.packet.options import PacketOptions
from tests.packet.realistic import realistic_records


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return preview_packet(realistic_records(), PacketOptions(carries_data=True)).pdf


def saved(file: pikepdf.Pdf, **how: object) -> bytes:
    target = BytesIO()
    file.save(target, **how)
    return target.getvalue()


def with_attachments(files: dict[str, bytes]) -> bytes:
    file = pikepdf.new()
    file.add_blank_page()
    for name, data in files.items():
        file.attachments[name] = data
    return saved(file, compress_streams=True)


def test_json_is_taken_as_it_is() -> None:
    assert find_data(b'\xef\xbb\xbf \n{"a": 1}') == b'\xef\xbb\xbf \n{"a": 1}'


@pytest.mark.parametrize("data", [b"", b"<Bundle/>", b"PK\x03\x04", b"%!PS", b"\x00" * 2000])
def test_another_kind_of_file_is_told_apart(data: bytes) -> None:
    with pytest.raises(NotAPacketFile):
        find_data(data)


def test_a_pdf_without_data_says_so() -> None:
    plain = preview_packet(realistic_records(), PacketOptions(carries_data=False)).pdf
    with pytest.raises(NoDataInside):
        find_data(plain)
    with pytest.raises(NoDataInside):
        find_data(with_attachments({"letter.docx": b"x", "a.fhir.json": b"1", "b.fhir.json": b"2"}))


def test_a_renamed_attachment_is_found_when_it_is_the_only_one() -> None:
    found = find_data(with_attachments({"letter.docx": b"x", "Other.FHIR.JSON": b"{}"}))
    assert found == b"{}"


def test_a_damaged_pdf_says_so(pdf: bytes) -> None:
    with pytest.raises(DamagedPdf):
        find_data(b"%PDF-1.7\n" + b"\x00" * 500)
    with pytest.raises(CannotReceive):
        find_data(pdf[:2000])


def test_a_password_is_asked_for_and_the_right_one_opens_it(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as file:
        locked = saved(file, encryption=pikepdf.Encryption(user="tulip", owner="tulip", R=6))
    for password in ("", "rose"):
        with pytest.raises(NeedsPassword):
            find_data(locked, password)
    assert find_data(locked, "tulip") == find_data(pdf)


def test_an_attachment_that_unpacks_to_far_too_much_is_not_read() -> None:
    small = with_attachments({"visit-packet.fhir.json": b" " * (MOST_BYTES + 1)})
    assert len(small) < 100_000
    with pytest.raises(TooLarge):
        find_data(small)


def test_a_file_that_is_too_large_or_not_there(tmp_path: Path) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(MOST_FILE_BYTES + 1)
    with pytest.raises(TooLarge):
        read_file(huge)
    for path in (tmp_path / "missing.pdf", tmp_path, Path("bad\0name")):
        with pytest.raises(CannotOpen):
            read_file(path)


@pytest.mark.parametrize("kind", CannotReceive.__subclasses__())
def test_every_refusal_is_three_sentences(kind: type[CannotReceive]) -> None:
    told = kind(path="x").describe(translator())
    assert "Nothing was changed." in told
    assert "{" not in told
