"""`ldn-prep recover`: what can be done about a damaged store, and doing it."""

from pathlib import Path

import click

from ldn_prep.cli.confirming import require_yes, yes_option
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.errors import NotAStore
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command(
        "recover",
        help=t(
            "For a damaged store: say what a good copy lacks, and bring what can still be read "
            "into a new store. The damaged one is kept and never written to."
        ),
    )
    @yes_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def recover(door: Door, is_sure: bool) -> None:
        from ldn_prep.actions import safekeeping
        from ldn_prep.actions.damage_words import (
            describe_copy,
            describe_readable,
            describe_recovered,
        )

        path = door.store_path
        if _is_sound(path):
            door.say(t("The store {path} is sound: there is nothing to recover.", path=path))
            return
        ways = safekeeping.find_ways_out(path)
        if ways.copy is not None:
            backup, view = ways.copy
            for line in describe_copy(backup, view, ways.lacks, t, is_compared=ways.is_readable):
                door.say(line)
            door.say(t("`ldn-prep restore` puts this copy back."))
        for line in describe_readable(ways, t):
            door.say(line)
        require_yes(door, t("Bring back what can still be read?"), is_sure=is_sure)
        found = safekeeping.recover(path, nameless=t("A person without a name"))
        door.say(describe_recovered(found, t))

    return recover


def _is_sound(path: Path) -> bool:
    from ldn_prep.actions.stores import check_store

    try:
        return check_store(path).is_sound
    except NotAStore:
        return False
