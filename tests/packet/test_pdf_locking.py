"""A packet locked with a password: only the password opens it, and nothing is lost by it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.actions.passwords import MOST_BYTES, prepared
from ldn_prep.errors import NotAccepted
from ldn_prep.packet.content import Attachment
from ldn_prep.packet.pdf import lock_pdf, render_pdf
from tests.packet.realistic import MADE_AT, realistic_packet
from tests.packet.tag_reading import check_structure

DATA = Attachment("visit-packet.fhir.json", "The records", "application/fhir+json", b'{"a": 1}')
PLAIN = render_pdf(replace(realistic_packet(), attachments=(DATA,)), MADE_AT)


def unlocked(locked: bytes, password: str = "tulip") -> pikepdf.Pdf:  # noqa: S107
    return pikepdf.open(BytesIO(locked), password=password)


def test_only_the_password_opens_it() -> None:
    locked = lock_pdf(PLAIN, "tulip")
    for password in ("", "rose", "Tulip"):
        with pytest.raises(pikepdf.PasswordError):
            unlocked(locked, password)
    with unlocked(locked) as file:
        assert (file.encryption.R, file.encryption.bits) == (6, 256)
        assert file.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3


def test_nothing_that_was_printed_can_be_read_in_the_file() -> None:
    locked = lock_pdf(PLAIN, "tulip")
    for words in (b"Rosa", b"Martinez", "Rosa".encode("utf-16-be"), b"naltrexone", DATA.data):
        assert words not in locked


def test_whoever_has_the_password_may_do_everything() -> None:
    """Screen readers above all."""
    with unlocked(lock_pdf(PLAIN, "tulip")) as file:
        assert all(file.allow)
        assert check_structure(file) > 5
        assert file.attachments[DATA.name].get_file().read_bytes() == DATA.data


def test_a_locked_file_says_it_is_tagged_and_no_longer_that_it_is_pdf_a() -> None:
    with unlocked(lock_pdf(PLAIN, "tulip")) as file, file.open_metadata() as found:
        assert found["pdfuaid:part"] == "1"
        assert "pdfaid:part" not in found
        assert "pdfaid:conformance" not in found


def test_it_is_locked_with_new_keys_each_time() -> None:
    assert lock_pdf(PLAIN, "tulip") != lock_pdf(PLAIN, "tulip")


@settings(max_examples=12)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12))
def test_whatever_can_be_a_password_opens_its_file_in_other_readers(typed: str) -> None:
    try:
        password = prepared(typed)
    except NotAccepted:
        return
    document = pypdfium2.PdfDocument(lock_pdf(PLAIN, password), password=password)
    assert len(document) > 1
    document.close()


def test_a_password_typed_another_way_is_the_same() -> None:
    assert prepared("contrasen\u0303a") == prepared("contraseña")
    assert prepared("a\u00a0b") == prepared("a b")
    assert prepared("ﬁsh") == prepared("fish")


@pytest.mark.parametrize("typed", ["", "\u00ad", "a" * (MOST_BYTES + 1), "a\nb", "a\ud800"])
def test_what_no_pdf_can_hold_is_refused(typed: str) -> None:
    with pytest.raises(NotAccepted):
        prepared(typed)
