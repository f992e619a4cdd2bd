"""`ldn-prep check`: is the store sound?"""

from typing import TYPE_CHECKING

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.errors import NotAStore
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.actions.stores import StoreReport


def build(t: Translator) -> click.Command:
    @click.command("check", help=t("Examine a store without changing it."))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def check(door: Door) -> int:
        from ldn_prep.actions.stores import check_store

        report = check_store(door.store_path)
        if report.is_sound:
            door.say(_sentence(report, t))
            return 0
        for fault in report.faults:
            door.say(fault)
        raise NotAStore(path=report.path)

    return check


def _sentence(report: "StoreReport", t: Translator) -> str:
    people = t.plural("{count} person", "{count} people", report.people)
    return t(
        "The store {path} is sound: {people}, {rows} entries, version {version} of {newest}.",
        path=report.path,
        people=people,
        rows=report.rows,
        version=report.version,
        newest=report.newest_version,
    )
