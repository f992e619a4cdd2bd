"""What a copy holds and lacks, and what was done about a damaged store, in sentences."""

from collections.abc import Sequence
from pathlib import Path

from ldn_prep.actions.safekeeping import Backup, Lacking, Recovered, StoreView, WaysOut
from ldn_prep.actions.safekeeping_words import (
    describe_counts,
    describe_lacks,
    describe_moment,
    describe_people,
    describe_reason,
)
from ldn_prep.i18n import Translator


def describe_copy(
    backup: Backup,
    view: StoreView,
    lacks: Sequence[Lacking],
    t: Translator,
    *,
    is_compared: bool,
) -> list[str]:
    """When and why it was made, what it holds, what it lacks: a paragraph each.

    `is_compared` is false where there is nothing to compare it with.
    """
    made = t(
        "Made {when}, {why}.",
        when=describe_moment(backup.made_at, t),
        why=describe_reason(backup, t),
    )
    lines = [made, "\n".join([t("In it:"), *describe_people(view.people, t)])]
    if lacks:
        heading = t("What can be seen of later changes is not in it:")
        lines.append("\n".join([heading, *describe_lacks(lacks, t)]))
    elif is_compared:
        lines.append(t("As far as can be seen, nothing was entered since."))
    return lines


def describe_readable(ways: WaysOut, t: Translator) -> list[str]:
    return [
        t("In the damaged file these can still be read: {entries}.", entries=_counted(ways, t)),
        t(
            "They go into a new store. What cannot be read is missing in it, so look through the "
            "lists afterwards."
        ),
    ]


def describe_restored(what: str, kept: Path | None, t: Translator) -> str:
    """`what` names the copy, as in "The backup of 21 May 2026, 09:12"."""
    says = t("{what} is in use now.", what=what)
    return t("{sentence} {next}", sentence=says, next=_say_kept(kept, t)) if kept else says


def describe_recovered(found: Recovered, t: Translator) -> str:
    parts = [
        t.plural(
            "{count} entry was brought back.", "{count} entries were brought back.", found.rows
        )
    ]
    if found.lost:
        parts.append(
            t.plural("{count} entry could not be.", "{count} entries could not be.", found.lost)
        )
    if found.kept is not None:
        parts.append(_say_kept(found.kept, t))
    return " ".join(parts)


def _say_kept(kept: Path, t: Translator) -> str:
    return t("The damaged store is kept in the same folder: {kept}", kept=kept.name)


def _counted(ways: WaysOut, t: Translator) -> str:
    people = ways.readable.get("person", 0)
    named = t.plural("{count} person", "{count} people", people)
    return t("{people}; {entries}", people=named, entries=describe_counts(ways.readable, t))
