"""Asking for the password of a packet: without showing it, or from a file.

Never as an argument: those are seen by everyone on the machine and stay in the shell's history.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.packet_request import PacketRequest
from ldn_prep.errors import N_, NotAccepted, NotFound
from ldn_prep.i18n import Translator

_MOST_BYTES: Final = 10_000


def password_options(t: Translator) -> Callable[[Any], Any]:
    def add(command: Any) -> Any:
        command = password_file_option(t)(command)
        return click.option(
            "--password",
            "asks_password",
            is_flag=True,
            help=t(
                "Lock the PDF: asks for a password, twice. Without it nobody can open the file. "
                "A locked file is no PDF/A."
            ),
        )(command)

    return add


def password_file_option(t: Translator) -> Callable[[Any], Any]:
    return click.option(
        "--password-file",
        metavar=t("FILE"),
        default=None,
        type=click.Path(path_type=Path),
        help=t("Read the password from the first line of this file."),
    )


def ask_password(door: Door, request: PacketRequest) -> str:
    """For a packet to be written, as PDF readers take it; empty where it is not to be locked.

    Raises NotAccepted, NotFound, and click.UsageError for both ways at once.
    """
    from ldn_prep.actions.passwords import prepared

    if request.asks_password and request.password_file is not None:
        raise click.UsageError(door.t("Choose --password or --password-file, not both."))
    if request.password_file is not None:
        return prepared(read_password(request.password_file))
    if not request.asks_password:
        return ""
    if not can_prompt():
        raise click.UsageError(door.t("There is no terminal to ask at: use --password-file."))
    door.complain(door.t("If the password is forgotten, nobody can open the file."))
    password = prepared(prompt_password(door.t("Password")))
    if prepared(prompt_password(door.t("The same password again"))) != password:
        raise NotAccepted(
            N_("The two passwords are not the same."), N_("Nothing was written. Type it again.")
        )
    return password


def can_prompt() -> bool:
    """Whether there is somebody at a terminal to be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def prompt_password(prompt: str) -> str:
    """What is typed, which is not shown."""
    typed: str = click.prompt(prompt, default="", show_default=False, hide_input=True, err=True)
    return typed


def read_password(file: Path) -> str:
    """The first line, whole, without its end; raises NotFound."""
    try:
        with file.open("rb") as opened:
            line = opened.readline(_MOST_BYTES)
        return line.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise NotFound(
            N_("The password file {path} cannot be read."),
            N_("Check its name. It is a text file with the password in its first line."),
            path=file,
        ) from error
