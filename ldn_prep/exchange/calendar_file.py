"""A visit as a calendar file (iCalendar, RFC 5545)."""

from datetime import UTC, datetime

from ldn_prep.i18n import Translator
from ldn_prep.records import Visit, VisitStatus


def build_calendar(visit: Visit, made_at: datetime, t: Translator) -> bytes:
    """One event, in the local time of whoever opens it; a visit without a time takes the day.

    Holds no name, no medicine and no reason. Raises ValueError for a visit without a date.
    """
    from icalendar import Calendar, Event

    if visit.on is None:
        raise ValueError("a calendar entry needs a date")
    event = Event()
    event.add("uid", f"{visit.id}@ldn-prep")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("summary", _summary(visit, t))
    event.add("dtstart", datetime.combine(visit.on, visit.at) if visit.at else visit.on)
    if visit.place.strip():
        event.add("location", " ".join(visit.place.split()))
    if visit.status is VisitStatus.CANCELLED:
        event.add("status", "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", "-//LDN Visit Prep//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _summary(visit: Visit, t: Translator) -> str:
    whom = " ".join(visit.with_whom.split())
    return t("Visit with {whom}", whom=whom) if whom else t("Visit")
