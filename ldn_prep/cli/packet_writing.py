"""Making the packet that was asked for and handing it out: to a file, or to the next program."""

import os
import sys
from functools import partial
from pathlib import Path

import click

from ldn_prep import clock
from ldn_prep.actions.packets import (
    MadePacket,
    complete_packet,
    keep_packet,
    preview_packet,
    save_packet,
    suggest_file_name,
    text_of,
)
from ldn_prep.actions.stores import Store
from ldn_prep.cli.choosing import choose_visit, load_chosen
from ldn_prep.cli.door import Door
from ldn_prep.cli.packet_choosing import choose, remember
from ldn_prep.cli.packet_password import ask_password
from ldn_prep.cli.packet_request import PacketRequest
from ldn_prep.records import PersonRecords


def write_packet(door: Door, request: PacketRequest) -> None:
    """Writes it, says where, and says which letters no font holds. Raises LdnPrepError."""
    _require_reader(door, request)
    password = ask_password(door, request)
    with door.store() as store:
        records = load_chosen(store, request.person)
        choices = choose(request, records, door.settings)
        visit = choose_visit(records, request.visit)
        options = choices.options(visit.id if visit else None)
        made = preview_packet(records, options, as_text=request.is_text)
        if request.is_for_next_program:
            _hand_on(store, records, made, request, password)
        else:
            name = records.person.name if choices.name_in_file else ""
            path = _target(made, request, name)
            save_packet(
                store,
                records,
                made,
                path,
                may_replace=request.replace,
                as_text=request.is_text,
                password=password,
            )
            door.say(str(path))
        if request.remember:
            remember(store, request, records)
    if not request.is_text:
        _tell_uncovered(door, made)


def _require_reader(door: Door, request: PacketRequest) -> None:
    if request.is_for_next_program and not request.is_text and sys.stdout.isatty():
        raise click.UsageError(
            door.t("A terminal cannot show a PDF: name a file, or add --format text.")
        )
    if request.is_text and request.is_locked:
        raise click.UsageError(door.t("Plain text cannot be locked: leave out --format text."))


def _hand_on(
    store: Store, records: PersonRecords, made: MadePacket, request: PacketRequest, password: str
) -> None:
    is_text = request.is_text
    content = text_of(made) if is_text else complete_packet(records, made, password).pdf
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


def _target(made: MadePacket, request: PacketRequest, name: str) -> Path:
    """The file named; in a folder, a suggested name that is still free.

    `name` is the person's, empty where it stays out of the file's.
    """
    named = Path(request.out)
    if not os.path.isdir(named):
        return named
    ending = "txt" if request.is_text else "pdf"
    suggested = named / suggest_file_name(clock.today(), made.number, ending, name)
    others = (suggested.with_stem(f"{suggested.stem}-{n}") for n in range(2, 1000))
    if request.replace or not suggested.exists():
        return suggested
    return next((other for other in others if not other.exists()), suggested)


def _tell_uncovered(door: Door, made: MadePacket) -> None:
    from ldn_prep.packet.pdf import find_uncovered

    letters = find_uncovered(made.content)
    if letters:
        door.complain(
            door.t(
                "No font here holds these characters, so the packet shows their numbers: {letters}",
                letters=", ".join(f"{each} (U+{ord(each):04X})" for each in letters),
            )
        )
