"""Making a packet: preview shows it, making numbers and keeps it, saving writes the file."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions.account import note_packet
from ldn_prep.actions.passwords import prepared
from ldn_prep.actions.writing_files import write_file
from ldn_prep.errors import N_, LdnPrepError, NotAccepted
from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.changes import snapshot
from ldn_prep.packet.content import Attachment, PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import Packet, PacketWay, PersonRecords
from ldn_prep.store import Changes, Store

_MOST_LETTERS = 40  # of a name in a file name; four bytes each still fit every system


@dataclass(frozen=True, slots=True)
class MadePacket:
    """`pdf` is empty in a packet that was made to be read as plain text."""

    content: PacketContent
    pdf: bytes
    number: int
    made_at: datetime
    options: PacketOptions


def next_number(records: PersonRecords) -> int:
    return max((packet.number for packet in records.packets), default=0) + 1


def preview_packet(
    records: PersonRecords,
    options: PacketOptions,
    *,
    as_text: bool = False,
    with_data: bool = True,
) -> MadePacket:
    """The packet as it would be made now; nothing is kept. Needs no store: any thread may call.

    `as_text` lays out no pages: for who wants the plain text alone. `with_data` False leaves out
    the data that no page shows, until `complete_packet`.
    """
    made_at, number = clock.now(), next_number(records)
    content = build_content(records, options, on=clock.today(), made_at=made_at, number=number)
    if as_text:
        return MadePacket(content, b"", number, made_at, options)
    from ldn_prep.packet.pdf import render_pdf

    if options.carries_data and with_data:
        data = _records_as_file(records, options.language, made_at, number)
        content = replace(content, attachments=(data,))
    return MadePacket(content, render_pdf(content, made_at), number, made_at, options)


def complete_packet(records: PersonRecords, packet: MadePacket, password: str = "") -> MadePacket:
    """The packet as its file holds it: with its data where that was chosen, and locked where a
    password is given. Raises NotAccepted for a password no PDF can hold."""
    from ldn_prep.packet.pdf import lock_pdf, render_pdf

    key = prepared(password) if password else ""
    pdf, content = packet.pdf, packet.content
    if packet.options.carries_data and not content.attachments:
        language = packet.options.language
        data = _records_as_file(records, language, packet.made_at, packet.number)
        content = replace(content, attachments=(data,))
        pdf = render_pdf(content, packet.made_at)
    return replace(packet, content=content, pdf=lock_pdf(pdf, key) if key else pdf)


def _records_as_file(
    records: PersonRecords, language: str, made_at: datetime, number: int
) -> Attachment:
    """What the PDF carries inside, so that another copy of this program can take it in."""
    from ldn_prep.exchange import fhir

    t = translator(language)
    return Attachment(
        name=fhir.FILE_NAME,
        description=t("The records this packet was made of, for another copy of this program"),
        media_type=fhir.MEDIA_TYPE,
        data=fhir.write_bundle(records, t, made_at=made_at, number=number),
    )


def text_of(packet: MadePacket) -> bytes:
    """The same packet as plain text, UTF-8."""
    from ldn_prep.packet.text import render_text

    return render_text(packet.content).encode("utf-8")


def save_packet(
    store: Store,
    records: PersonRecords,
    packet: MadePacket,
    path: Path,
    *,
    may_replace: bool = False,
    as_text: bool = False,
    password: str = "",
) -> Changes:
    """Writes the file and keeps the packet's number and values, or neither.

    `records` are those the packet was made of. With a `password` the PDF asks for it; it is kept
    nowhere. Raises FileExists, CannotWriteFile, NotAccepted (its number was taken meanwhile, or
    no PDF can hold the password) or a StoreError.
    """
    content = text_of(packet) if as_text else complete_packet(records, packet, password).pdf
    written: list[Path] = []

    def write() -> None:
        existed = os.path.exists(path)
        write_file(path, content, may_replace=may_replace)
        if not existed:
            written.append(path)

    try:
        return keep_packet(
            store,
            records,
            packet.options,
            number=packet.number,
            made_at=packet.made_at,
            way=PacketWay.SAVED,
            write=write,
        )
    except LdnPrepError:
        for each in written:
            each.unlink(missing_ok=True)
        raise


def keep_packet(
    store: Store,
    records: PersonRecords,
    options: PacketOptions,
    *,
    number: int,
    made_at: datetime,
    way: PacketWay = PacketWay.NOT_SAID,
    write: Callable[[], None] = lambda: None,
) -> Changes:
    """Keeps number and values so that the next packet can say what changed; `write` hands it out.

    The store is ready to be written before anything is handed out, and keeps nothing if that fails.
    """
    record = packet_record(records, options, number=number, made_at=made_at, way=way)
    return keep_record(store, record, write)


def packet_record(
    records: PersonRecords,
    options: PacketOptions,
    *,
    number: int,
    made_at: datetime,
    way: PacketWay,
) -> Packet:
    """What is kept of a packet, for `keep_record` once it went out."""
    return Packet(
        person_id=records.person.id,
        number=number,
        made_at=made_at,
        visit_id=options.visit_id,
        options=options_text(options),
        values=snapshot(records),
        way=way,
    )


def keep_record(store: Store, record: Packet, write: Callable[[], None] = lambda: None) -> Changes:
    """As `keep_packet`. In front-desk mode it is entered in the account as well."""
    with store.change(N_("Make a packet")) as unit:
        if unit.find(Packet, person_id=record.person_id, number=record.number):
            raise NotAccepted(
                N_("Another packet with number {number} was made meanwhile."),
                N_("Please make this one again: it gets the next number."),
                number=record.number,
            )
        unit.add(record)
        write()
        note_packet(store.path, record)
    return unit.changes


def options_text(options: PacketOptions) -> str:
    """As kept with the packet: two packets of equal text were made alike."""
    return json.dumps(asdict(options), sort_keys=True)


def suggest_file_name(made_on: date, number: int, ending: str = "pdf", name: str = "") -> str:
    """Without the person's name unless they agreed to it: names in file names leak.

    Of a `name` only letters and digits are taken, so that every system accepts the file.
    """
    words = "".join(each if each.isalnum() else " " for each in name.casefold()).split()
    whose = "-".join(words)[:_MOST_LETTERS].strip("-")
    parts = ("visit-packet", whose, made_on.isoformat(), str(number))
    return "-".join(part for part in parts if part) + f".{ending}"
