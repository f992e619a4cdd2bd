"""Faults of the world, each with a sentence, what is safe, and what to do.

    LdnPrepError                     anything the program can explain
    ├── StoreError                   the store cannot be used
    │   ├── StoreMissing             exit 3   no such store
    │   ├── NotAStore                exit 4   a file, but not one of ours, or damaged
    │   ├── StoreTooNew              exit 5   written by a newer program
    │   ├── StoreLocked              exit 6   another program holds it
    │   ├── StoreReadOnly            exit 7   file or folder may not be written
    │   ├── DiskFull                 exit 8
    │   ├── StoreMoved               exit 9   removed or replaced while open
    │   ├── StoreNeedsPassphrase     exit 18  locked, and nobody has unlocked it yet
    │   ├── WrongPassphrase          exit 19  of a locked store
    │   └── LockUnavailable          exit 20  no SQLCipher on this machine
    ├── NotFound                     exit 10  no such person, visit or record
    ├── NotAccepted                  exit 11  an entry that cannot be kept as it is
    ├── CannotWriteFile              exit 12  a packet or export could not be written
    ├── NothingToUndo                exit 13
    ├── ChangedSince                 exit 14  another window changed it since (store)
    ├── NoWindow                     exit 15  no display, or no Qt library (cli)
    ├── NotSaidWho                   exit 16  several people, and none was named (cli)
    └── CannotReceive                exit 17  a file handed in that cannot be read (exchange)

Anything else is a fault of ours: exit 70, a short report without health data.
Sentences are message ids of the catalogue; `fields` fill their braces and never hold more than
what the person typed on the command line or chose in a dialog.
"""

from pathlib import Path
from typing import ClassVar, Protocol


class Translates(Protocol):
    def __call__(self, message: str, **fields: object) -> str: ...


def N_(message: str) -> str:  # gettext's own name for "mark, translate later"
    return message


class LdnPrepError(Exception):
    """`what` happened, what is `safe`, what to do (`advice`); all three are message ids."""

    exit_code: ClassVar[int] = 1
    what: ClassVar[str] = N_("Something went wrong.")
    safe: ClassVar[str] = N_("What you entered before is kept.")
    advice: ClassVar[str] = N_("Please try again.")

    def __init__(self, what: str | None = None, advice: str | None = None, **fields: object):
        super().__init__(what or self.what)
        self._what, self._advice, self._fields = what or self.what, advice or self.advice, fields

    def describe(self, t: Translates) -> str:
        """The three sentences in the language of `t`, in one line."""
        parts = (self._what, self.safe, self._advice)
        return " ".join(t(part, **self._fields) for part in parts if part)

    def describe_briefly(self, t: Translates) -> str:
        """What happened and what to do, for a line under a field."""
        return " ".join(t(part, **self._fields) for part in (self._what, self._advice) if part)


class StoreError(LdnPrepError):
    pass


class StoreMissing(StoreError):
    exit_code = 3
    what = N_("There is no store at {path}.")
    safe = N_("Nothing was changed.")
    advice = N_("Check the name, or open the program once to start a store there.")


class NotAStore(StoreError):
    exit_code = 4
    what = N_("The file {path} is not a store of this program, or it is damaged.")
    safe = N_("The file was left exactly as it is.")
    advice = N_("Choose another file, or a copy from the backups folder beside it.")


class StoreTooNew(StoreError):
    exit_code = 5
    what = N_("The store {path} was written by a newer version of this program.")
    safe = N_("It was not opened and not changed.")
    advice = N_("Please update the program.")


class StoreLocked(StoreError):
    exit_code = 6
    what = N_("Another program is writing to the store right now.")
    safe = N_("What was saved before is safe; this last change is not saved yet.")
    advice = N_("Close the other window or wait a moment, then try again.")


class StoreReadOnly(StoreError):
    exit_code = 7
    what = N_("The store cannot be written: the file or its folder is read-only.")
    safe = N_("Everything in it can still be read; this last change is not saved.")
    advice = N_("Allow writing to the file and folder, or use a store in another place.")


class DiskFull(StoreError):
    exit_code = 8
    what = N_("The disk is full.")
    safe = N_("What was saved before is safe; this last change is not saved.")
    advice = N_("Free some space, then try again.")


class StoreMoved(StoreError):
    exit_code = 9
    what = N_("The store file was moved, removed or replaced while it was open.")
    safe = N_("This last change is not saved; nothing was written to the other file.")
    advice = N_("Close the program, put the file back or choose it again, and open it anew.")


class StoreNeedsPassphrase(StoreError):
    """`path` is the locked file: the store, or a copy that was locked with another passphrase."""

    exit_code = 18
    what = N_("The file {path} is locked with a passphrase.")
    safe = N_("Nothing was changed.")
    advice = N_("Type the passphrase, or the recovery key from the recovery sheet.")

    def __init__(self, *, path: Path):
        super().__init__(path=path)
        self.path = path


class WrongPassphrase(StoreError):
    """`wait` is how many seconds the next try is held back."""

    exit_code = 19
    what = N_("This is not the passphrase of the store.")
    safe = N_("Nothing was changed.")
    advice = N_(
        "Check for capital letters and the keyboard's language. If you are sure that it is right, "
        "the file may be damaged: try a copy from the backups folder beside it."
    )

    def __init__(self, what: str | None = None, advice: str | None = None, *, wait: float = 0):
        super().__init__(what, advice)
        self.wait = wait


class LockUnavailable(StoreError):
    exit_code = 20
    what = N_("Locked stores cannot be opened here: the part that reads them is not installed.")
    safe = N_("Nothing was changed.")
    advice = N_("Install the program anew with everything it needs (the package sqlcipher3).")


class NotFound(LdnPrepError):
    exit_code = 10
    what = N_("There is no such entry.")
    safe = N_("Nothing was changed.")
    advice = N_("Check the name and try again.")


class NotAccepted(LdnPrepError):
    """An entry that cannot be kept as it is. Nothing typed is lost: it stays in its field."""

    exit_code = 11
    safe = N_("Nothing else was changed.")
    advice = N_("Please correct it.")


class CannotWriteFile(LdnPrepError):
    exit_code = 12
    what = N_("The file {path} could not be written.")
    safe = N_("Your entries are safe in the store.")
    advice = N_("Choose another folder or name, or free some space.")


class NothingToUndo(LdnPrepError):
    exit_code = 13
    what = N_("There is nothing to undo.")
    safe = ""
    advice = ""
