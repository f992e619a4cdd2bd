"""What the file says of itself in XMP: title, language, dates, that it is tagged (PDF/UA-1), and
that it can be kept for good (PDF/A, ISO 19005-2 and -3)."""

from datetime import datetime
from enum import IntEnum
from typing import Final
from xml.sax.saxutils import escape


class Archive(IntEnum):
    """The part of PDF/A a file keeps to, at its level A; the third allows files of any kind
    inside."""

    WITHOUT_FILES = 2
    WITH_FILES = 3


_CLAIM: Final = """<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
"""

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
{claim}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def build_xmp(
    made_at: datetime,
    *,
    archive: Archive,
    title: str,
    author: str,
    language: str,
    creator: str,
    producer: str,
) -> bytes:
    """The metadata stream; every value is text, never markup."""
    return _XMP.format(
        claim=_CLAIM.format(part=archive.value),
        title=escape(title),
        author=escape(author),
        language=escape(language),
        creator=escape(creator),
        producer=escape(producer),
        made=made_at.isoformat(timespec="seconds"),
    ).encode("utf-8")


def without_archive_claim(xmp: bytes) -> bytes:
    """The same for a file that is no longer PDF/A: a locked one may not say it is."""
    for archive in Archive:
        xmp = xmp.replace(_CLAIM.format(part=archive.value).encode("ascii"), b"")
    return xmp
