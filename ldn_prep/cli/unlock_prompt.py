"""Asking for a passphrase: without showing it, or out of a file. Never an argument: the list of
running programs shows those to everybody."""

import sys
from pathlib import Path

import click

from ldn_prep.cli.door import Door
from ldn_prep.errors import N_, NotAccepted, StoreNeedsPassphrase, WrongPassphrase

STDIN = Path("-")
_TRIES = 3


class NoPassphraseFile(NotAccepted):
    what = N_("The passphrase file {path} cannot be read.")
    safe = N_("Nothing was changed.")
    advice = N_("Check its name; its first line is the passphrase.")


def unlock_store(door: Door, path: Path) -> None:
    """Asks until it is right, three times at most; a file is asked once.

    Raises WrongPassphrase; StoreNeedsPassphrase when there is nobody to ask.
    """
    from ldn_prep.actions.locking import unlock

    if door.passphrase_file is not None or not can_ask():
        unlock(path, secret_of(door, path))
        return
    for left in reversed(range(_TRIES)):
        try:
            unlock(path, secret_of(door, path))
        except WrongPassphrase as error:
            if not left:
                raise
            door.complain(error.describe_briefly(door.t))
        else:
            return


def secret_of(door: Door, path: Path) -> str:
    """The passphrase or recovery key of the store at `path`, as typed."""
    if door.passphrase_file is not None:
        return first_line(door.passphrase_file)
    if not can_ask():
        raise StoreNeedsPassphrase(path=path)
    return ask_hidden(door.t("Passphrase or recovery key"))


def new_passphrase(door: Door, file: Path | None) -> str:
    """Typed twice, or the first line of a file. Raises NotAccepted when nobody can be asked."""
    t = door.t
    if file is not None:
        return first_line(file)
    if not can_ask():
        raise NotAccepted(
            N_("A new passphrase is needed, and nobody can be asked for it here."),
            N_("Put it on the first line of a file and add --new-passphrase-file FILE."),
        )
    while True:
        typed = ask_hidden(t("New passphrase"))
        if typed == ask_hidden(t("The same once more")):
            return typed
        door.complain(t("The two were not the same. Please type both again."))


def first_line(file: Path) -> str:
    """Of the file, or of the standard input for "-"; raises NoPassphraseFile."""
    try:
        if file == STDIN:
            return sys.stdin.readline().rstrip("\r\n")
        with file.open(encoding="utf-8") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise NoPassphraseFile(path=file) from error


def can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def ask_hidden(question: str) -> str:
    answer: str = click.prompt(question, hide_input=True, err=True, default="", show_default=False)
    return answer
