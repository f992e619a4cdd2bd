"""Why a table of text as a whole could not be read, each with a sentence; exit code 17."""

from ldn_prep.errors import N_
from ldn_prep.exchange.fhir.faults import CannotOpen, CannotReceive

__all__ = [
    "CannotOpen",
    "CannotReadTable",
    "LineTooLong",
    "NoHeader",
    "NoRows",
    "NotATextFile",
    "QuoteNeverClosed",
    "SpreadsheetFile",
    "TooLarge",
    "TooManyRows",
]


class CannotReadTable(CannotReceive):
    what = N_("This table could not be read.")
    advice = N_("Export it again as CSV, and choose the new file.")


class NotATextFile(CannotReadTable):
    what = N_("This is not a CSV file: it holds something other than text.")


class SpreadsheetFile(CannotReadTable):
    what = N_("This is a spreadsheet or a packed file, not CSV.")
    advice = N_("Unpack it, or open it in your spreadsheet program and save it as CSV.")


class TooLarge(CannotReadTable):
    what = N_("This file is far larger than any such table (over {size} MB), so it was not read.")
    advice = N_("Choose the CSV file that was exported.")


class LineTooLong(CannotReadTable):
    what = N_("A line of this file is far longer than any line of a table, so it was not read.")


class QuoteNeverClosed(CannotReadTable):
    what = N_(
        "A text that begins in line {line} never ends: a quotation mark is missing, or the file "
        "is cut off."
    )


class NoHeader(CannotReadTable):
    what = N_("The first line of this file does not name its columns.")
    advice = N_("The first line must name at least two columns, one of them the date.")


class NoRows(CannotReadTable):
    what = N_("This file holds no rows, only the names of its columns.")


class TooManyRows(CannotReadTable):
    what = N_("This file has more than {count} rows: that is no list of a day.")
    advice = N_("Choose the list of one day or a few.")
