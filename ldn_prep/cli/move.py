"""`ldn-prep move`: entries made under the wrong person go to the right one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from ldn_prep.cli.choosing import choose_person
from ldn_prep.cli.confirming import require_yes, yes_option
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, person_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.actions.moving import MovableEntry


class MoveFields(TypedDict):
    entries: tuple[str, ...]
    person: str
    to: str
    is_sure: bool


def build(t: Translator) -> click.Command:
    @click.command(
        "move",
        help=t(
            "Move entries made under the wrong person to another one. Without ENTRY it lists "
            "what can be moved."
        ),
    )
    @click.argument("entries", metavar=t("[ENTRY…]"), nargs=-1)
    @person_option(t)
    @click.option(
        "--to", metavar=t("NAME"), default="", help=t("To whom: the whole name, or the id.")
    )
    @yes_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def move(door: Door, /, **fields: Unpack[MoveFields]) -> None:
        _move(door, **fields)

    return move


def _move(door: Door, *, entries: tuple[str, ...], person: str, to: str, is_sure: bool) -> None:
    from ldn_prep.actions.moving import list_movable, move_entries
    from ldn_prep.actions.people_names import tell_apart

    t = door.t
    with door.store() as store:
        people = store.load_people()
        own = choose_person(people, person)
        movable = list_movable(store.load_person(own.id), t)
        if not entries:
            _list(door, movable, own.name)
            return
        if not to:
            raise click.UsageError(t("Say with --to who the entries are moved to."))
        other = choose_person(people, to)
        chosen = [_choose(movable, each, own.name) for each in entries]
        names = {"own": tell_apart(own, people, t), "other": tell_apart(other, people, t)}
        require_yes(door, _question(chosen, names, t), is_sure=is_sure)
        move_entries(store, [(each.kind, each.id) for each in chosen], other.id, t)
    door.say(
        t.plural(
            "{count} entry was moved from {own} to {other}.",
            "{count} entries were moved from {own} to {other}.",
            len(chosen),
            **names,
        )
    )


def _list(door: Door, movable: Sequence["MovableEntry"], name: str) -> None:
    t = door.t
    if not movable:
        door.say(t("{name}: nothing has been entered yet.", name=name))
        return
    rows = [(each.kind_name, each.name, each.id) for each in movable]
    door.say(table((t("Kind"), t("Entry"), t("Id")), rows))


def _choose(movable: Sequence["MovableEntry"], wanted: str, name: str) -> "MovableEntry":
    """By id, else by the whole words as listed or the day (2026-05-12).

    Raises NotFound or NotAccepted.
    """
    found = [each for each in movable if each.id == wanted]
    said = _fold(wanted)
    found = found or [each for each in movable if said in (_fold(each.name), _fold(each.what))]
    if not found:
        raise NotFound(
            N_("There is no entry “{entry}” of {name}."),
            N_("`ldn-prep move` without an entry lists them; type the whole words or the id."),
            entry=wanted,
            name=name,
        )
    if len(found) > 1:
        raise NotAccepted(
            N_("Several entries are called “{entry}”: {ids}."),
            N_("Please give one of these ids instead of the name."),
            entry=wanted,
            ids=", ".join(each.id for each in found),
        )
    return found[0]


def _question(chosen: Sequence["MovableEntry"], names: dict[str, str], t: Translator) -> str:
    if len(chosen) == 1:
        return t("Move “{what}” from {own} to {other}?", what=chosen[0].name, **names)
    return t.plural(
        "Move {count} entry from {own} to {other}?",
        "Move {count} entries from {own} to {other}?",
        len(chosen),
        **names,
    )


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
