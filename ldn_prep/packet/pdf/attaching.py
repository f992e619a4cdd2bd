"""Files inside the packet: its own data travels with it.

PDF 32000-1, 7.11.4; associated files as in PDF/A-3 (ISO 19005-3, 6.8) and PDF 2.0.
"""

import re
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObject, PDFString

from ldn_prep.packet.content import Attachment
from ldn_prep.packet.pdf.dates import pdf_date
from ldn_prep.packet.pdf.streams import STREAM_END

_PLAIN_NAME: Final = re.compile(rb"[^A-Za-z0-9+.\-]")
_LEVEL: Final = 6


class EmbeddedFile(PDFObject):
    """The bytes of one attachment, compressed."""

    __RefOnly__ = 1

    def __init__(self, attachment: Attachment, made_at: datetime):
        self._attachment, self._made_at = attachment, made_at

    def format(self, doc: Any) -> bytes:
        packed = zlib.compress(self._attachment.data, _LEVEL)
        date = PDFString(pdf_date(self._made_at)).format(doc)
        head = b"<</Type/EmbeddedFile/Subtype/%s/Filter/FlateDecode/Length %d" % (
            _name(self._attachment.media_type),
            len(packed),
        )
        params = b"/Params<</Size %d/ModDate%s>>>>" % (len(self._attachment.data), date)
        return head + params + b"\nstream\n" + packed + STREAM_END


class FileSpecification(PDFObject):
    """What one attachment is called, what it is for, and where its bytes lie."""

    __RefOnly__ = 1

    def __init__(self, attachment: Attachment, made_at: datetime):
        self._attachment = attachment
        self._file = EmbeddedFile(attachment, made_at)

    def format(self, doc: Any) -> bytes:
        file = doc.Reference(self._file).format(doc)
        name = PDFString(self._attachment.name).format(doc)
        return b"".join(
            (
                b"<</Type/Filespec/F%s/UF%s" % (name, name),
                b"/Desc%s" % PDFString(self._attachment.description).format(doc),
                b"/AFRelationship/%s" % self._attachment.relationship.value.encode("ascii"),
                b"/EF<</F %s/UF %s>>>>" % (file, file),
            )
        )


def attach(doc: Any, attachments: Sequence[Attachment], made_at: datetime) -> None:
    """Hangs the files into the document's catalog; nothing is added without any."""
    if not attachments:
        return
    ordered = sorted(attachments, key=lambda each: each.name)
    references = [doc.Reference(FileSpecification(each, made_at)) for each in ordered]
    named: list[Any] = []
    for each, reference in zip(ordered, references, strict=True):
        named += [PDFString(each.name), reference]
    catalog = doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.AF = PDFArray(references)
    catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(named)})})


def _name(text: str) -> bytes:
    """A PDF name's letters: whatever is not plain as its number."""
    return _PLAIN_NAME.sub(lambda found: b"#%02X" % found[0][0], text.encode("utf-8"))
