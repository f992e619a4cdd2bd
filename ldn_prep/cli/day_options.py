"""Which visits are meant: a day, and whose."""

from collections.abc import Callable
from typing import Any

import click

from ldn_prep.i18n import Translator


def day_options(t: Translator) -> Callable[[Any], Any]:
    def add(command: Any) -> Any:
        for option in reversed(_options(t)):
            command = option(command)
        return command

    return add


def _options(t: Translator) -> tuple[Callable[[Any], Any], ...]:
    return (
        click.option(
            "--day",
            default="today",
            metavar=t("DATE"),
            help=t("today, tomorrow, or a date as in 2026-05-12."),
        ),
        click.option(
            "--clinician",
            default="",
            metavar=t("NAME"),
            help=t("Only visits with this clinician: the name, or a part of it."),
        ),
    )
