"""Making the packet that was asked for and handing it out: to a file, or to the next program."""

import os
import sys
from functools import partial
from pathlib import Path

import click

from ldn_prep import clock
from ldn_prep.actions.packets import (
    MadePacket,
    keep_packet,
    preview_packet,
    save_packet,
    suggest_file_name,
    text_of,
)
from ldn_prep.actions.stores import Store
from ldn_prep.cli.choosing import choose_visit, load_chosen
from ldn_prep.cli.door import Door
from ldn_prep.cli.packet_request import PacketRequest
from ldn_prep.i18n import PSEUDO, SOURCE, available
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import find_uncovered
from ldn_prep.records import PersonRecords


def write_packet(door: Door, request: PacketRequest) -> None:
    """Writes it, says where, and says which letters no font holds. Raises LdnPrepError."""
    _require_reader(door, request)
    with door.store() as store:
        records = load_chosen(store, request.person)
        made = preview_packet(records, _options(door, request, records))
        if request.is_for_next_program:
            _hand_on(store, records, made, request)
        else:
            path = _target(made, request)
            save_packet(
                store,
                records,
                made,
                path,
                may_replace=request.replace,
                as_text=request.is_text,
            )
            door.say(str(path))
    if not request.is_text:
        _tell_uncovered(door, made)


def _require_reader(door: Door, request: PacketRequest) -> None:
    if request.is_for_next_program and not request.is_text and sys.stdout.isatty():
        raise click.UsageError(
            door.t("A terminal cannot show a PDF: name a file, or add --format text.")
        )


def _options(door: Door, request: PacketRequest, records: PersonRecords) -> PacketOptions:
    visit = choose_visit(records, request.visit)
    language = request.language or records.person.language
    large = door.settings.large_print if request.large_print is None else request.large_print
    return PacketOptions(
        page_size=PageSize(request.paper or _usual_paper(door)),
        large_print=large,
        language=language if language in (*available(), PSEUDO) else SOURCE,
        visit_id=visit.id if visit else None,
    )


def _usual_paper(door: Door) -> str:
    return "a4" if door.settings.page_size == "a4" else "letter"


def _hand_on(
    store: Store, records: PersonRecords, made: MadePacket, request: PacketRequest
) -> None:
    content = text_of(made) if request.is_text else made.pdf
    keep_packet(
        store,
        records,
        made.options,
        number=made.number,
        made_at=made.made_at,
        write=partial(_put, content),
    )


def _put(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _target(made: MadePacket, request: PacketRequest) -> Path:
    """The file named; in a folder, a suggested name that is still free."""
    named = Path(request.out)
    if not os.path.isdir(named):
        return named
    ending = "txt" if request.is_text else "pdf"
    suggested = named / suggest_file_name(clock.today(), made.number, ending)
    others = (suggested.with_stem(f"{suggested.stem}-{n}") for n in range(2, 1000))
    if request.replace or not suggested.exists():
        return suggested
    return next((other for other in others if not other.exists()), suggested)


def _tell_uncovered(door: Door, made: MadePacket) -> None:
    letters = find_uncovered(made.content)
    if letters:
        door.complain(
            door.t(
                "No font here holds these characters, so the packet shows their numbers: {letters}",
                letters=", ".join(f"{each} (U+{ord(each):04X})" for each in letters),
            )
        )
