"""`ldn-prep people`: who is in the store."""

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command("people", help=t("List who is in the store."))
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_obj
    def people(door: Door, as_json: bool) -> None:
        from ldn_prep.cli import plain

        with door.store() as store:
            listed = store.load_people()
        if as_json:
            door.say(plain.as_json([plain.plain(person) for person in listed]))
        elif not listed:
            door.say(t("There is nobody in this store yet."))
        else:
            rows = [(person.name, str(person.born or ""), person.id) for person in listed]
            door.say(table((t("Name"), t("Born"), t("Id")), rows))

    return people
