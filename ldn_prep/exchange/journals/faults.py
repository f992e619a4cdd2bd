"""Why a journal file as a whole could not be read, each with a sentence; exit code 17."""

from ldn_prep.errors import N_
from ldn_prep.exchange.fhir.faults import CannotOpen, CannotReceive

__all__ = [
    "CannotOpen",
    "CannotReadJournal",
    "LineTooLong",
    "NoHeader",
    "NoRows",
    "NotATextFile",
    "QuoteNeverClosed",
    "SpreadsheetFile",
    "TooLarge",
]


class CannotReadJournal(CannotReceive):
    what = N_("This journal file could not be read.")
    advice = N_("Export it again from the app, as CSV, and choose the new file.")


class NotATextFile(CannotReadJournal):
    what = N_("This is not a CSV file: it holds something other than text.")


class SpreadsheetFile(CannotReadJournal):
    what = N_("This is a spreadsheet or a packed file, not CSV.")
    advice = N_("Unpack it, or open it in your spreadsheet program and save it as CSV.")


class TooLarge(CannotReadJournal):
    what = N_("This file is far larger than any journal (over {size} MB), so it was not read.")
    advice = N_("Choose the journal's own CSV file.")


class LineTooLong(CannotReadJournal):
    what = N_("A line of this file is far longer than any journal line, so it was not read.")


class QuoteNeverClosed(CannotReadJournal):
    what = N_(
        "A text that begins in line {line} never ends: a quotation mark is missing, or the file "
        "is cut off."
    )


class NoHeader(CannotReadJournal):
    what = N_("The first line of this file does not name its columns.")
    advice = N_("The first line must name at least two columns, one of them the date.")


class NoRows(CannotReadJournal):
    what = N_("This file holds no journal days, only the names of its columns.")
