"""Makes the packets of a day and tells on the other stream how far it is and what failed."""

import sys
from typing import Final

import click

from ldn_prep import clock
from ldn_prep.actions import day_list
from ldn_prep.actions.batch import Batch, Progress
from ldn_prep.actions.batch_orders import Outcome, Plan, State, Wishes, plan_day
from ldn_prep.cli.door import Door
from ldn_prep.errors import CannotWriteFile
from ldn_prep.store import ticket_for

SOME_FAILED: Final = 22
"""The exit code when at least one packet could not be made; the others are there."""
_EVERY = 25  # packets between two lines where nobody watches


def make_packets(door: Door, day: str, clinician: str, wishes: Wishes) -> int:
    """Says each file made on stdout. Raises LdnPrepError, KeyboardInterrupt."""
    on = day_list.read_day(day, clock.today())
    _make_folder(wishes)
    with door.store() as store:
        wanted = None
        if clinician:
            visits = day_list.of_clinician(day_list.list_day(store, on), clinician)
            wanted = {each.visit_id for each in visits}
        plan, ticket = plan_day(store, on, wishes, wanted), ticket_for(store)
    _tell_start(door, plan)
    batch = Batch(ticket, plan, wishes, tell=lambda made, one: _tell(door, made, one))
    try:
        progress = batch.run()
    except KeyboardInterrupt:
        door.complain(door.t("Stopped. Say the same again to go on with the rest."))
        raise
    return _tell_end(door, progress)


def _make_folder(wishes: Wishes) -> None:
    if wishes.folder is not None:
        try:
            wishes.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWriteFile(path=wishes.folder) from error


def _tell_start(door: Door, plan: Plan) -> None:
    if plan.stood:
        door.complain(
            door.t.plural(
                "{count} packet is there already and is left as it is.",
                "{count} packets are there already and are left as they are.",
                len(plan.stood),
            )
        )


def _tell(door: Door, progress: Progress, outcome: Outcome) -> None:
    if outcome.path is not None:
        door.say(str(outcome.path))
    elif outcome.state is State.FAILED:
        door.complain(_failed(door, outcome))
    counts = {"done": progress.done, "total": progress.total}
    if sys.stderr is not None and sys.stderr.isatty():
        is_last = progress.done == progress.total
        click.echo("\r" + door.t("{done} of {total} packets", **counts), nl=is_last, err=True)
    elif progress.done % _EVERY == 0 or progress.done == progress.total:
        door.complain(door.t("{done} of {total} packets", **counts))


def _failed(door: Door, outcome: Outcome) -> str:
    order = outcome.order
    who = day_list.describe_who(order.name, order.born, door.t)
    return door.t("Not made: {who}. {reason}", who=who, reason=outcome.reason)


def _tell_end(door: Door, progress: Progress) -> int:
    failed = len(progress.with_state(State.FAILED)) + len(progress.left)
    if not progress.total:
        door.complain(door.t("There are no visits on that day."))
    if not failed:
        return 0
    door.complain(
        door.t.plural(
            "{count} packet could not be made. Say the same again to try it once more.",
            "{count} packets could not be made. Say the same again to try them once more.",
            failed,
        )
    )
    return SOME_FAILED
