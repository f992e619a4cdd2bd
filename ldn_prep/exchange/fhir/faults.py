"""Why a file handed in could not be read, each with a sentence. All leave with exit code 17."""

from ldn_prep.errors import N_, LdnPrepError


class CannotReceive(LdnPrepError):
    exit_code = 17
    what = N_("This file could not be read in.")
    safe = N_("Nothing was changed.")
    advice = N_("Ask for the file again, or type what it says.")


class CannotOpen(CannotReceive):
    what = N_("The file {path} cannot be opened.")
    advice = N_("Check the name, and that you may read it.")


class NotAPacketFile(CannotReceive):
    what = N_("This is neither a packet PDF nor a health record file (FHIR JSON).")
    advice = N_("Choose a packet made by this program, or a record file from a patient portal.")


class NoDataInside(CannotReceive):
    what = N_("This PDF carries no data that this program can read.")
    advice = N_("It may have been printed or scanned. Ask for the file the program made.")


class NeedsPassword(CannotReceive):
    what = N_("This PDF is locked with a password, or the password is not the right one.")
    advice = N_("Ask whoever sent it for the password, or for a copy without one.")


class DamagedPdf(CannotReceive):
    what = N_("This PDF is damaged and cannot be opened.")


class DamagedData(CannotReceive):
    what = N_("The data in this file is damaged or cut off.")


class TooLarge(CannotReceive):
    what = N_("This file is far larger than any packet, so it was not read.")


class MadeByNewer(CannotReceive):
    what = N_("This packet was made by a newer version of this program.")
    advice = N_("Please update the program, then try again.")


class NotAPersonsRecord(CannotReceive):
    what = N_("This file does not say whose records it holds.")
    advice = N_("Ask for a file about one person, with the name in it.")


class SeveralPeople(CannotReceive):
    what = N_("This file holds the records of several people, so it was not read.")
    advice = N_("Ask for a file about one person.")
