"""What can be done with a visit outside the program: a file for any calendar."""

from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions.writing_files import write_file
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.exchange.calendar_file import build_calendar
from ldn_prep.i18n import Translator
from ldn_prep.records import Visit


def save_calendar(visit: Visit, path: Path, t: Translator, *, may_replace: bool = False) -> None:
    """Writes the visit for a calendar program; raises NotAccepted, FileExists, CannotWriteFile."""
    if visit.on is None:
        raise NotAccepted(
            N_("This visit has no date yet."), N_("Please type the date, then try again.")
        )
    write_file(path, build_calendar(visit, clock.now(), t), may_replace=may_replace)
