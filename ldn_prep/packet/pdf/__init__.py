"""The PDF writer. reportlab and the faces are loaded when a packet is first written."""

from datetime import datetime

from ldn_prep.packet.content import PacketContent, texts_of


def render_pdf(content: PacketContent, made_at: datetime) -> bytes:
    """The packet as a file; the same content and date give the same bytes."""
    from ldn_prep.packet.pdf.document import build_document

    return build_document(content, made_at)


def lock_pdf(pdf: bytes, password: str) -> bytes:
    """The file, to be opened with the password alone; see `locking`."""
    from ldn_prep.packet.pdf import locking

    return locking.lock_pdf(pdf, password)


def find_uncovered(content: PacketContent) -> tuple[str, ...]:
    """Characters that no bundled face holds, each once; the PDF shows them as [U+1F600]."""
    from ldn_prep.packet.clean import clean
    from ldn_prep.packet.pdf.fonts import uncovered

    found = (char for text in texts_of(content) for char in uncovered(clean(text)))
    return tuple(dict.fromkeys(found))
