"""Locking a finished packet with a password: AES of 256 bits, as PDF 2.0 has it (revision 6).

pikepdf writes it (reportlab's own locks are weak or outdated) and is loaded only then.
"""

from io import BytesIO
from typing import Any

from ldn_prep.packet.pdf.metadata import without_archive_claim


def lock_pdf(pdf: bytes, password: str) -> bytes:
    """The same pages, tags and attachments, to be opened with the password alone.

    Nothing is forbidden to whoever has it: screen readers, copying, printing. The file no longer
    says that it is PDF/A, which a locked file cannot be. Bytes differ each time: the keys are
    random.
    """
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as file:
        described = file.Root.Metadata
        described.write(without_archive_claim(described.read_bytes()))
        locked = BytesIO()
        file.save(locked, encryption=_encryption(pikepdf, password))
    return locked.getvalue()


def _encryption(pikepdf: Any, password: str) -> Any:
    allowed = pikepdf.Permissions(
        accessibility=True,
        extract=True,
        modify_annotation=True,
        modify_assembly=True,
        modify_form=True,
        modify_other=True,
        print_highres=True,
        print_lowres=True,
    )
    return pikepdf.Encryption(user=password, owner=password, R=6, allow=allowed)
