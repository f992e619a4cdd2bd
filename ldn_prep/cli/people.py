"""`ldn-prep people`: who is in the store, all of them or those who fit some words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import Person


def build(t: Translator) -> click.Command:
    @click.command("people", help=t("List who is in the store, or find someone in it."))
    @click.argument("words", metavar=t("[WORDS]"), nargs=-1)
    @click.option("--archived", is_flag=True, help=t("Those in the archive as well."))
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_obj
    def people(door: Door, words: tuple[str, ...], archived: bool, as_json: bool) -> None:
        from ldn_prep.cli import plain

        with door.store() as store:
            everyone = store.load_people()
        listed = _chosen(everyone, " ".join(words), archived=archived)
        if as_json:
            door.say(plain.as_json([plain.plain(person) for person in listed]))
        elif not everyone:
            door.say(t("There is nobody in this store yet."))
        elif not listed:
            door.say(t("Nobody found. Part of a name or the birth date is enough."))
        else:
            titles = (t("Name"), t("Born"), t("In the archive since"), t("Id"))
            door.say(table(titles, [_row(person) for person in listed]))

    return people


def _chosen(everyone: Sequence["Person"], words: str, *, archived: bool) -> Sequence["Person"]:
    from ldn_prep.actions.finding_people import PeopleIndex
    from ldn_prep.actions.people import listed_people

    people = everyone if archived else listed_people(everyone)
    return PeopleIndex(people).find(words, limit=len(people)) if words.strip() else people


def _row(person: "Person") -> tuple[str, ...]:
    return person.name, str(person.born or ""), str(person.archived_on or ""), person.id
