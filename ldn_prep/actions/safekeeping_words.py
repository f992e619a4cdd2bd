"""Backups, what is in them and what they lack, in words a person can check against memory."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from ldn_prep.actions.safekeeping import Backup, Lacking, PersonView, Reason, StoreView, Thing
from ldn_prep.i18n import N_, Translator
from ldn_prep.wording import describe_date, describe_time, join_words

_REASONS = {
    Reason.DAILY: N_("before the first change of that day"),
    Reason.BY_HAND: N_("because you asked for it"),
    Reason.BEFORE_UPGRADE: N_("before a newer version of the program changed the store"),
    Reason.BEFORE_IMPORT: N_("before entries were brought in from a file"),
    Reason.BEFORE_RESTORE: N_("before another backup was put back"),
    Reason.BEFORE_LOCK: N_("before the passphrase was set, changed or taken off"),
}
_OTHER_REASON = N_("by the program")
_TABLES = {
    "medication": Thing.MEDICINE,
    "question": Thing.QUESTION,
    "journal_entry": Thing.JOURNAL_DAY,
    "visit": Thing.VISIT,
    "packet": Thing.PACKET,
}


def describe_moment(moment: datetime, t: Translator) -> str:
    """On the person's own clock: "21 May 2026, 09:12"."""
    local = moment.astimezone()
    return t(
        "{date}, {time}",
        date=describe_date(local.date(), t),
        time=describe_time(local.time(), t),
    )


def describe_reason(backup: Backup, t: Translator) -> str:
    return t(next((said for r, said in _REASONS.items() if r == backup.reason), _OTHER_REASON))


def describe_age(backup: Backup, on: date, t: Translator) -> str:
    days = (on - backup.day).days
    if days <= 0:
        return t("today")
    return t.plural("yesterday", "{count} days ago", days)


def describe_counts(counts: Mapping[str, int], t: Translator) -> str:
    """ "5 medicines, 3 questions and 20 journal days"; nothing in it is said plainly."""
    found = [
        _counted(thing, counts[table], t) for table, thing in _TABLES.items() if counts.get(table)
    ]
    return join_words(found, t) if found else t("no entries yet")


def describe_people(people: Iterable[PersonView], t: Translator) -> list[str]:
    """A line for each person."""
    lines = [
        t("{name}: {entries}", name=each.name, entries=describe_counts(each.counts, t))
        for each in people
    ]
    return lines or [t("Nobody is in it.")]


def compare_people(inside: StoreView, now: StoreView | None, t: Translator) -> list[str]:
    """What is in a copy beside what is in the program, person by person; `now` None: unreadable."""
    if now is None:
        return describe_people(inside.people, t)
    copied = {each.person_id: each for each in inside.people}
    current = {each.person_id: each for each in now.people}
    lines = [_beside(each, current.get(each.person_id), t) for each in inside.people]
    lines += [
        t("{name} is not in it. Now: {entries}.", name=n.name, entries=describe_counts(n.counts, t))
        for n in now.people
        if n.person_id not in copied
    ]
    return lines or [t("Nobody is in it.")]


def describe_lacks(lacks: Sequence[Lacking], t: Translator) -> list[str]:
    """A line for each person of whom something is missing or older in a copy."""
    by_person: dict[str, list[Lacking]] = {}
    for each in lacks:
        by_person.setdefault(each.person_id, []).append(each)
    return [
        t(
            "{name}: {entries}",
            name=found[0].name or t("A person without a name"),
            entries=join_words([_counted(x.thing, x.count, t) for x in found], t),
        )
        for found in by_person.values()
    ]


def _beside(copied: PersonView, current: PersonView | None, t: Translator) -> str:
    entries = describe_counts(copied.counts, t)
    if current is None:
        return t("{name}: {entries}. Not in the program now.", name=copied.name, entries=entries)
    return t(
        "{name}: {entries}. Now: {now}.",
        name=copied.name,
        entries=entries,
        now=describe_counts(current.counts, t),
    )


def _counted(thing: Thing, count: int, t: Translator) -> str:
    in_words = {
        Thing.PERSON: lambda: t("personal details"),
        Thing.MEDICINE: lambda: t.plural("{count} medicine", "{count} medicines", count),
        Thing.QUESTION: lambda: t.plural("{count} question", "{count} questions", count),
        Thing.JOURNAL_DAY: lambda: t.plural("{count} journal day", "{count} journal days", count),
        Thing.VISIT: lambda: t.plural("{count} visit", "{count} visits", count),
        Thing.PACKET: lambda: t.plural("{count} packet", "{count} packets", count),
        Thing.OTHER: lambda: t.plural("{count} other entry", "{count} other entries", count),
    }
    return in_words[thing]()
