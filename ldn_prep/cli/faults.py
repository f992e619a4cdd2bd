"""What only the command line can run into, each with a sentence and an exit code."""

from ldn_prep.errors import N_, LdnPrepError

FAULT_OF_OURS = N_(
    "Something in the program went wrong. What you entered is kept. Please try again; if it "
    "happens again, pass on this line: {report}"
)


class NoWindow(LdnPrepError):
    exit_code = 15
    what = N_("The window cannot be opened here: there is no display.")
    safe = N_("Nothing was changed.")
    advice = N_("`ldn-prep packet` makes a packet without a window; `ldn-prep --help` lists more.")


class NotSaidWho(LdnPrepError):
    exit_code = 16
    what = N_("There are several people in this store: {people}.")
    safe = N_("Nothing was changed.")
    advice = N_("Say which one with --person and the name or id (`ldn-prep people` lists both).")


class NotSaidWhose(LdnPrepError):
    exit_code = 16
    what = N_("Whose list this goes to was not said.")
    safe = N_("Nothing was changed.")
    advice = N_("Add --person and the name or id, or --new for a new person.")
