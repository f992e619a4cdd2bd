"""How far a file is, and what can be done with it, in few words."""

from collections.abc import Sequence

from ldn_prep.actions.receiving import ReceivingPlan
from ldn_prep.actions.receiving_words import describe_person, name_after
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator

_STAGES = {
    Stage.WAITING: N_("Waiting"),
    Stage.READING: N_("Reading…"),
    Stage.BRINGING: N_("Bringing in…"),
}


def describe_stage(file: ReceivedFile, t: Translator) -> str:
    """One short line for the list."""
    if file.stage in _STAGES:
        return t(_STAGES[file.stage])
    if file.fault or file.plan is None:
        return _trouble(file, t)
    name = name_after(file.plan)
    if file.was_brought:
        return t("Brought in: {name}", name=name)
    if file.whose is None:
        return t("{name}: please say whose it is", name=name)
    return t("{name}: {counts}", name=name, counts=describe_counts(file, t))


def _trouble(file: ReceivedFile, t: Translator) -> str:
    if file.needs_password:
        return t("Locked with a password")
    if file.stage is Stage.FAILED:
        return t("Cannot be read")
    return t("Could not be brought in")


def describe_counts(file: ReceivedFile, t: Translator) -> str:
    new, differing = file.new, len(file.differing)
    if not new and not differing:
        return t("all of it is here already")
    said = [t.plural("{count} new", "{count} new", new)] if new else []
    if differing:
        said.append(t.plural("{count} differs", "{count} differ", differing))
    return ", ".join(said)


def describe_files(files: Sequence[ReceivedFile], t: Translator) -> str:
    """How far all of them are: "5 files: 1 brought in, 2 ready, 1 to look at, 1 not readable"."""
    done = sum(each.was_brought for each in files)
    failed = sum(each.stage is Stage.FAILED for each in files)
    ready = sum(each.is_ready for each in files)
    under_way = sum(each.stage in _STAGES for each in files)
    here = sum(is_here_already(each) for each in files)
    rest = len(files) - done - failed - ready - under_way - here
    counts = (
        (t("{count} brought in", count=done), done),
        (t("{count} under way", count=under_way), under_way),
        (t("{count} ready", count=ready), ready),
        (t("{count} to look at", count=rest), rest),
        (t("{count} here already", count=here), here),
        (t("{count} not readable", count=failed), failed),
    )
    told = ", ".join(words for words, count in counts if count)
    return t.plural("{count} file: {told}", "{count} files: {told}", len(files), told=told)


def is_here_already(file: ReceivedFile) -> bool:
    """It was read and compared, and nothing in it is new or differs."""
    plan = file.plan
    return (
        file.stage is Stage.READ
        and not file.was_brought
        and plan is not None
        and plan.person is not None
        and not file.new
        and not file.differing
    )


def describe_step(file: ReceivedFile, t: Translator) -> str:
    """What the button will do, short enough for large text; for whom stands above it."""
    if file.plan is not None and file.is_new_person:
        return t("Add as a new person")
    if not file.brings or file.whose is None:
        return t("Bring in")
    return t.plural("Bring in {count} entry", "Bring in {count} entries", file.brings)


def name_step(file: ReceivedFile, t: Translator) -> str:
    """What the button will do, with the name of whose list it goes to."""
    if file.plan is None or file.whose is None:
        return t("Bring in")
    if file.is_new_person:
        return t("Add {name}", name=describe_person(file.plan.received.records.person, t))
    name = name_after(file.plan)
    if not file.brings:
        return t("Bring in for {name}", name=name)
    return t.plural(
        "Bring in {count} entry for {name}",
        "Bring in {count} entries for {name}",
        file.brings,
        name=name,
    )


def tell_state(file: ReceivedFile, t: Translator) -> str:
    """For whom it is, or why nothing can be brought in yet."""
    plan = file.plan
    if plan is None or file.stage is not Stage.READ:
        return ""
    if file.can_be_brought:
        whose = plan.person or plan.received.records.person
        return t("For {name}", name=describe_person(whose, t))
    if file.is_comparing:
        return t("Comparing…")
    return _whose_first(file, plan, t) or _nothing_new(file, t)


def _whose_first(file: ReceivedFile, plan: ReceivingPlan, t: Translator) -> str:
    if file.whose is None:
        return t("First say whose it is.")
    if plan.is_another and not file.is_the_same_all_the_same:
        return t("Choose the right person, or tick that it is the same person all the same.")
    return ""


def _nothing_new(file: ReceivedFile, t: Translator) -> str:
    if file.was_brought:
        return t("It was brought in. Undo takes it out again.")
    if file.differing:
        return t("Nothing in it is new. Tick above what the packet should replace.")
    return t("All of it is here already. There is nothing to bring in.")
