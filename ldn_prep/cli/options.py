"""Options several commands share, worded once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ldn_prep.cli.door import Door
from ldn_prep.i18n import Translator

F = TypeVar("F", bound=Callable[..., Any])
Decorator = Callable[[F], F]


def store_option(t: Translator) -> Decorator[Any]:
    """`--store FILE` and how it is unlocked, understood before and after the command's name; the
    later one counts."""
    named = click.option(
        "--store",
        type=click.Path(path_type=Path),
        metavar=t("FILE"),
        expose_value=False,
        callback=_note_store,
        help=t("The store to use instead of your own."),
    )
    unlocked_by = click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar=t("FILE"),
        expose_value=False,
        callback=_note_passphrase_file,
        help=t(
            "Take the passphrase of a locked store from the first line of a file (- for standard "
            "input); without it you are asked."
        ),
    )
    return lambda command: named(unlocked_by(command))


def person_option(t: Translator) -> Decorator[Any]:
    return click.option(
        "--person",
        metavar=t("NAME"),
        default="",
        help=t("Whose: the whole name, or the id. Not needed when there is only one person."),
    )


def json_option(t: Translator) -> Decorator[Any]:
    return click.option(
        "--json",
        "as_json",
        is_flag=True,
        help=t("Write JSON for other programs: dates as 2026-05-12, amounts as text."),
    )


def day_order_option(t: Translator) -> Decorator[Any]:
    return click.option(
        "--day-first/--month-first",
        "day_first",
        default=None,
        help=t("How 3/4/2026 is meant, when the file does not tell."),
    )


def try_out_option(t: Translator) -> Decorator[Any]:
    return click.option(
        "--dry-run",
        "is_dry_run",
        is_flag=True,
        help=t("Say what would come in, and change nothing."),
    )


def help_option(t: Translator) -> Decorator[Any]:
    return click.help_option("--help", "-h", help=t("Show what there is, and leave."))


def _note_store(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    door = context.find_object(Door)
    if door is not None and value is not None:
        door.named_store = value


def _note_passphrase_file(
    context: click.Context, _option: click.Parameter, value: Path | None
) -> None:
    door = context.find_object(Door)
    if door is not None and value is not None:
        door.passphrase_file = value
