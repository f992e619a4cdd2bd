"""`ldn-prep journal-out`: the journal as a CSV file."""

from pathlib import Path

import click

from ldn_prep.cli.choosing import load_chosen
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, person_option, store_option
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command("journal-out", help=t("Write the journal as a CSV file, without private notes."))
    @click.argument("file", metavar=t("FILE"), type=click.Path(path_type=Path))
    @person_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def journal_out(door: Door, file: Path, person: str) -> None:
        from ldn_prep.actions.journal_importing import write_journal

        with door.store() as store:
            write_journal(load_chosen(store, person), file, t)
        door.say(str(file))

    return journal_out
