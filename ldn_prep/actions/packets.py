"""Making a packet: preview shows it, making numbers and keeps it, saving writes the file."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions.writing_files import write_file
from ldn_prep.errors import N_
from ldn_prep.packet.build import build_content
from ldn_prep.packet.changes import snapshot
from ldn_prep.packet.content import PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import Packet, PersonRecords
from ldn_prep.store import Changes, Store


@dataclass(frozen=True, slots=True)
class MadePacket:
    content: PacketContent
    pdf: bytes
    number: int
    made_at: datetime
    options: PacketOptions


def next_number(records: PersonRecords) -> int:
    return max((packet.number for packet in records.packets), default=0) + 1


def preview_packet(records: PersonRecords, options: PacketOptions) -> MadePacket:
    """The packet as it would be made now; nothing is kept. Needs no store: any thread may call."""
    from ldn_prep.packet.pdf import render_pdf

    made_at, number = clock.now(), next_number(records)
    content = build_content(records, options, on=clock.today(), made_at=made_at, number=number)
    return MadePacket(content, render_pdf(content, made_at), number, made_at, options)


def save_packet(
    store: Store,
    records: PersonRecords,
    packet: MadePacket,
    path: Path,
    *,
    may_replace: bool = False,
) -> Changes:
    """Writes the PDF, then keeps its number and values so that the next one can say what changed.

    Raises FileExists, CannotWriteFile or a StoreError; without the file nothing is kept.
    """
    write_file(path, packet.pdf, may_replace=may_replace)
    with store.change(N_("Make a packet")) as unit:
        unit.add(
            Packet(
                person_id=records.person.id,
                number=packet.number,
                made_at=packet.made_at,
                visit_id=packet.options.visit_id,
                options=json.dumps(asdict(packet.options), sort_keys=True),
                values=snapshot(records),
            )
        )
    return unit.changes


def suggest_file_name(made_on: date, number: int) -> str:
    """A file name without the person's name: names in file names leak."""
    return f"visit-packet-{made_on.isoformat()}-{number}.pdf"
