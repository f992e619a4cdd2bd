"""Which visit is meant, and when it is, in words."""

from datetime import date

from ldn_prep.i18n import Translator
from ldn_prep.records import PersonRecords, Visit, VisitStatus
from ldn_prep.wording import describe_date


def find_current_visit(records: PersonRecords, on: date) -> Visit | None:
    """The next visit, else the last planned one whose day has passed and that was not closed."""
    planned = [visit for visit in records.visits if visit.status is VisitStatus.PLANNED]
    return records.find_next_visit(on) or (planned[-1] if planned else None)


def describe_visit(visit: Visit | None, on: date, t: Translator) -> str:
    if visit is None:
        return t("No visit planned yet.")
    when = describe_when(visit.on, on, t)
    if not visit.with_whom.strip():
        return when
    return t("{when} With {whom}.", when=when, whom=visit.with_whom.strip())


def describe_when(day: date | None, on: date, t: Translator) -> str:
    if day is None:
        return t("The date is not known yet.")
    return t("{date}, {distance}.", date=describe_date(day, t), distance=_distance(day, on, t))


def describe_since(day: date, on: date, t: Translator) -> str:
    """How long ago a day in the past was."""
    return _distance(day, on, t)


def _distance(day: date, on: date, t: Translator) -> str:
    days = (day - on).days
    if days == 0:
        return t("today")
    if days > 0:
        return t.plural("tomorrow", "in {count} days", days)
    return t.plural("yesterday", "{count} days ago", -days)


def describe_day(day: date | None, t: Translator) -> str:
    return describe_date(day, t) if day else t("The date is not known yet.")
