"""`ldn-prep erase`: a person, or everything, for good, out of the backups as well."""

import click

from ldn_prep.cli.choosing import choose_person
from ldn_prep.cli.confirming import require_yes, yes_option
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command(
        "erase",
        help=t(
            "Erase a person, or everything, for good: out of the store and of every backup beside "
            "it. This cannot be taken back."
        ),
    )
    @click.option("--person", metavar=t("NAME"), default="", help=t("The whole name, or the id."))
    @click.option("--everything", is_flag=True, help=t("Everyone and everything."))
    @yes_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def erase(door: Door, person: str, everything: bool, is_sure: bool) -> None:
        if bool(person) == everything:
            raise click.UsageError(t("Say --person and the name, or --everything."))
        if everything:
            _erase_everything(door, is_sure=is_sure)
        else:
            _erase_person(door, person, is_sure=is_sure)

    return erase


def _erase_person(door: Door, person: str, *, is_sure: bool) -> None:
    from ldn_prep.actions import safekeeping
    from ldn_prep.actions.people_names import tell_apart

    t = door.t
    with door.store() as store:
        everyone = store.load_people()
        meant = choose_person(everyone, person)
        name = tell_apart(meant, everyone, t)
        question = t("Erase {name} for good, out of every backup too?", name=name)
        require_yes(door, question, is_sure=is_sure)
        safekeeping.erase_person(store, meant.id)
    door.say(t("{name} was erased, out of the backups too.", name=name))


def _erase_everything(door: Door, *, is_sure: bool) -> None:
    from ldn_prep.actions import safekeeping

    t = door.t
    with door.store() as store:
        question = t("Erase everyone in {path} for good, and every backup?", path=store.path)
        require_yes(door, question, is_sure=is_sure)
        safekeeping.erase_everything(store)
    door.say(t("Everything was erased, the backups too."))
