"""`ldn-prep lock` and `ldn-prep unlock`: a passphrase for the store, and taking it off again."""

from pathlib import Path

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.cli.unlock_prompt import can_ask, new_passphrase, secret_of
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.i18n import Translator

FORGOTTEN = N_(
    "If you forget the passphrase, everything in the store is gone for good: nobody can open it. "
    "A recovery sheet is the only other way in."
)


def build(t: Translator) -> click.Command:
    @click.command("lock", help=t("Lock the store and its backups with a passphrase."))
    @click.option("--change", is_flag=True, help=t("Set another passphrase on a locked store."))
    @click.option(
        "--new-passphrase-file",
        type=click.Path(path_type=Path),
        metavar=t("FILE"),
        help=t("Take the new passphrase from the first line of a file (- for standard input)."),
    )
    @click.option(
        "--recovery-sheet",
        type=click.Path(path_type=Path),
        metavar=t("FILE"),
        help=t("Write a page that opens the store when the passphrase is forgotten, as PDF."),
    )
    @click.option(
        "--erase-copies",
        is_flag=True,
        help=t("Erase older copies that cannot be locked, without asking."),
    )
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def lock(
        door: Door,
        change: bool,
        new_passphrase_file: Path | None,
        recovery_sheet: Path | None,
        erase_copies: bool,
    ) -> None:
        _lock(door, new_passphrase_file, recovery_sheet, change=change, may_erase=erase_copies)

    return lock


def build_unlock(t: Translator) -> click.Command:
    @click.command("unlock", help=t("Take the passphrase off the store and its backups."))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def unlock(door: Door) -> None:
        from ldn_prep.actions.locking import remove_lock, require_locked

        path = door.store_path
        require_locked(path)
        report = remove_lock(path, secret_of(door, path))
        door.say(t("The passphrase is off: anyone who can use this computer can read the store."))
        _tell_of_copies(
            door, report.left, t("These older copies still need the passphrase they had:")
        )

    return unlock


def _lock(
    door: Door, file: Path | None, sheet: Path | None, *, change: bool, may_erase: bool
) -> None:
    from ldn_prep.actions import locking
    from ldn_prep.actions.writing_files import require_free

    t, path = door.t, door.store_path
    if sheet is not None:
        require_free(sheet)
    locking.require_locked(path) if change else locking.require_plain(path)
    old = secret_of(door, path) if change else ""
    if change:
        locking.unlock(path, old)
    door.complain(t(FORGOTTEN))
    new = _accepted_passphrase(door, file)
    report = locking.change_lock(path, old, new) if change else locking.set_lock(path, new)
    door.say(t("The store {path} is locked.", path=path))
    if sheet is not None:
        _write_sheet(door, sheet, new)
    _deal_with_plain(door, report.left, may_erase=may_erase)


def _accepted_passphrase(door: Door, file: Path | None) -> str:
    from ldn_prep.actions.strength import Strength, judge

    t = door.t
    while True:
        new = new_passphrase(door, file)
        judged = judge(new)
        words = " ".join(t(each) for each in (judged.says, judged.why, judged.advice) if each)
        if words:
            door.complain(words)
        if judged.strength > Strength.WEAK or file is not None or not can_ask():
            return new
        if judged.strength and click.confirm(t("Take it all the same?"), err=True):
            return new


def _write_sheet(door: Door, sheet: Path, secret: str) -> None:
    from ldn_prep.actions.locking import make_recovery_sheet
    from ldn_prep.actions.writing_files import write_file
    from ldn_prep.packet.content import PageSize

    size = PageSize.A4 if door.settings.page_size == PageSize.A4 else PageSize.LETTER
    write_file(sheet, make_recovery_sheet(door.store_path, secret, door.t, page_size=size))
    door.say(door.t("The recovery sheet is {path}: print it, then delete the file.", path=sheet))


def _deal_with_plain(door: Door, left: tuple[Path, ...], *, may_erase: bool) -> None:
    from ldn_prep.actions.locking import erase_copies

    t = door.t
    _tell_of_copies(door, left, t("These older copies could not be locked; anyone can read them:"))
    asked = may_erase or (left and can_ask() and click.confirm(t("Erase them?"), err=True))
    if left and asked:
        erase_copies(left)
        door.say(t("They are erased."))
    elif left:
        raise NotAccepted(
            N_("The store is locked, but older copies beside it are not."),
            N_("Erase them with `ldn-prep lock --change --erase-copies`, or by hand."),
        )


def _tell_of_copies(door: Door, left: tuple[Path, ...], sentence: str) -> None:
    if left:
        door.complain(sentence)
        for each in left:
            door.complain(str(each))
