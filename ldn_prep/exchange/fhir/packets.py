"""Packets made before, as DocumentReference without the document.

Only the last one keeps the values the next packet is compared with: in older ones would lie what
the person has long taken off the list.
"""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import Packet

_PLACES: Final = {"made_at": "date"}
_OF_THE_LAST: Final = ("options", "values")


def write(source: Source) -> Iterator[Json]:
    packets = source.records.packets
    for packet in packets:
        title = source.t("Packet {number}", number=packet.number)
        resource: Json = {
            "resourceType": "DocumentReference",
            "status": "current",
            "subject": source.patient,
            "content": [{"attachment": {"title": title}}],
        }
        left_out = () if packet is packets[-1] else _OF_THE_LAST
        yield write_fields(packet, resource, _PLACES, *left_out)


def read(resource: Json, into: Collected) -> None:
    into.owned.append(read_fields(Packet, resource, _PLACES, person_id=into.person.id))
