"""What cannot be taken back is asked for; where nobody can be asked, it needs --yes."""

import sys
from typing import Any

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import Decorator
from ldn_prep.errors import N_, LdnPrepError
from ldn_prep.i18n import Translator


class NotConfirmed(LdnPrepError):
    exit_code = 23
    what = N_("This was not confirmed.")
    safe = N_("Nothing was changed.")
    advice = N_("Add --yes when nobody can be asked.")


def yes_option(t: Translator) -> Decorator[Any]:
    return click.option("--yes", "is_sure", is_flag=True, help=t("Do it without asking."))


def require_yes(door: Door, question: str, *, is_sure: bool) -> None:
    """Raises NotConfirmed for a no, and where nobody can be asked."""
    can_ask = sys.stdin is not None and sys.stdin.isatty()
    if not is_sure and not (can_ask and click.confirm(question, err=True)):
        raise NotConfirmed
