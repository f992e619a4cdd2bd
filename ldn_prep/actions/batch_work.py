"""One packet of a batch, in a process (or a thread) of its own with its own way into the store."""

import threading
from pathlib import Path

from ldn_prep import log
from ldn_prep.actions.batch_orders import (
    Order,
    Outcome,
    State,
    Wishes,
    choices_for,
    find_free,
    path_in,
)
from ldn_prep.actions.packets import (
    MadePacket,
    keep_record,
    packet_record,
    preview_packet,
)
from ldn_prep.actions.writing_files import write_file
from ldn_prep.errors import LdnPrepError, NotAccepted
from ldn_prep.i18n import translator
from ldn_prep.records import Packet, PersonRecords
from ldn_prep.store import Store, Ticket, open_beside

_TRIES = 3  # a number may be taken by another window in between
_here = threading.local()


def begin(ticket: Ticket, wishes: Wishes) -> None:
    """Once for each worker."""
    _here.store, _here.wishes = open_beside(ticket), wishes


def begin_process(ticket: Ticket, wishes: Wishes) -> None:
    """As `begin`; stopping is the other side's business, and the window comes first."""
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    begin(ticket, wishes)


def end() -> None:
    _here.store.close()


def make(order: Order) -> Outcome:
    """Never raises what can be told: the reason is in the outcome, in the screen's language."""
    t = translator(_here.wishes.language)
    try:
        return _make(_here.store, order, _here.wishes)
    except LdnPrepError as error:
        return Outcome(order, State.FAILED, reason=error.describe_briefly(t))
    except Exception as error:  # one packet that fails must not stop the others
        reason = t("Something in the program went wrong here. ({what})", what=log.fault(error))
        return Outcome(order, State.FAILED, reason=reason)
    finally:
        _here.store.history.clear()


def _make(store: Store, order: Order, wishes: Wishes) -> Outcome:
    for left in reversed(range(_TRIES)):
        records = store.load_person(order.person_id)
        choices = choices_for(records, wishes)
        made = preview_packet(records, choices.options(order.visit_id))
        record = _record(records, made, wishes)
        if wishes.folder is None:
            return Outcome(
                order, State.MADE, made.number, None, record.id, pdf=made.pdf, record=record
            )
        try:
            path = find_free(path_in(wishes.folder, order, made.number, choices))
            _save(store, made, record, path)
            return Outcome(order, State.MADE, made.number, path, record.id)
        except NotAccepted:
            if not left:
                raise
    raise AssertionError("the last try returns or raises")


def _record(records: PersonRecords, made: MadePacket, wishes: Wishes) -> Packet:
    return packet_record(
        records, made.options, number=made.number, made_at=made.made_at, way=wishes.way
    )


def _save(store: Store, made: MadePacket, record: Packet, path: Path) -> None:
    written: list[bool] = []

    def write() -> None:
        write_file(path, made.pdf)
        written.append(True)

    try:
        keep_record(store, record, write)
    except LdnPrepError:
        if written:
            path.unlink(missing_ok=True)
        raise
