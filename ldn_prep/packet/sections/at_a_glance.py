"""Page one, the page that gets read: who, why, what to watch, what to ask, how it has been."""

from collections.abc import Iterator
from dataclasses import replace

from ldn_prep.i18n import Translator
from ldn_prep.packet.changes import describe_changes
from ldn_prep.packet.content import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Line,
    Paragraph,
    Point,
    Points,
    Section,
    Tone,
    cell,
)
from ldn_prep.packet.pointing import describe_point
from ldn_prep.packet.sections.health import describe_list
from ldn_prep.packet.sections.ldn_now import ldn_now_lines
from ldn_prep.packet.sections.strip import build_strip
from ldn_prep.packet.source import Source
from ldn_prep.records import Audience, Question, VisitKind
from ldn_prep.review import PointToRaise
from ldn_prep.wording import describe_allergy, describe_date, describe_time, join_words, label_of

TOP_QUESTIONS = 5
FEWEST_QUESTIONS = 3
MOST_CHANGES = 2


def build_section(source: Source) -> Section:
    blocks = (
        Facts(tuple(_facts(source))),
        *_points(source),
        *_questions(source),
        *_strip(source),
    )
    return Section("at_a_glance", "", blocks)


def _facts(source: Source) -> Iterator[tuple[str, Cell]]:
    t, records = source.t, source.records
    yield t("Visit"), cell(_visit(source))
    wishes = source.visit.wishes if source.visit else ()
    if wishes:
        yield t("I most want"), cell(*wishes, tone=Tone.STRONG)
    yield t("LDN now"), ldn_now_lines(source)
    allergies = [describe_allergy(each, t) for each in records.allergies]
    state = records.state_of(records.person.allergies_state, records.allergies)
    yield t("Allergies"), cell(describe_list(state, allergies, t))
    yield t("Changes"), _changes(source)


def _visit(source: Source) -> str:
    t, visit = source.t, source.visit
    if visit is None:
        return t("No visit was entered")
    day = describe_date(visit.on, t) if visit.on else t("day not set")
    when = f"{day}, {describe_time(visit.at, t)}" if visit.on and visit.at else day
    kind = "" if visit.kind is VisitKind.NOT_SAID else label_of(visit.kind, t)
    whom = t("with {whom}", whom=visit.with_whom) if visit.with_whom else ""
    return ", ".join(part for part in (kind, whom, when) if part)


def _points(source: Source) -> Iterator[Block]:
    """Opioids in full; the others by name, with the whole of each in their own section."""
    t = source.t
    yield Heading(t("Points to raise"))
    first = [each for each in source.points if each.is_opioid]
    if first:
        yield Points(tuple(_full(each, n, t) for n, each in enumerate(first)))
    else:
        yield Paragraph(Line(_nothing_found(source)))
    rest = [_short(each, t) for each in source.points if not each.is_opioid]
    if rest:
        words = t("Also: {points}.", points="; ".join(rest))
        yield Paragraph(Line(words))


def _full(point: PointToRaise, place: int, t: Translator) -> Point:
    """The first one gives its reason, which the others share; the questions follow overleaf."""
    described = replace(describe_point(point, t), question="")
    return replace(described, why="") if place else described


def _short(point: PointToRaise, t: Translator) -> str:
    """A few words: its title, and the medicines or the day it is about."""
    names = join_words(point.medications, t)
    return f"{t(point.title)}: {names}" if names else describe_point(point, t).fact.rstrip(".")


def _nothing_found(source: Source) -> str:
    t = source.t
    if not source.records.medications:
        return t("No opioid was found, because no medicine was entered.")
    if source.unrecognised:
        names = join_words([each.name_as_typed for each in source.unrecognised], t)
        return t(
            "No opioid was found among the names this program knows. Not recognised: {names}.",
            names=names,
        )
    return t("No opioid was found among the medicines entered. All their names were recognised.")


def _questions(source: Source) -> Iterator[Block]:
    t = source.t
    asked = open_questions(source)
    shown = asked[:TOP_QUESTIONS] if len(source.points) < 4 else asked[:FEWEST_QUESTIONS]
    if len(asked) > len(shown):
        words = t("My top questions ({shown} of {all})", shown=len(shown), all=len(asked))
        yield Heading(words)
    else:
        yield Heading(t("My questions"))
    if shown:
        yield Bullets(tuple(cell(each.wording) for each in shown), numbered=True)
    else:
        yield Paragraph(Line(t("No questions were entered."), Tone.QUIET))


def open_questions(source: Source) -> list[Question]:
    """Questions without an answer: must-ask first, the prescriber's before the pharmacist's."""
    unanswered = [each for each in source.records.questions if not each.answer.strip()]
    return sorted(
        unanswered,
        key=lambda each: (not each.is_must_ask, list(Audience).index(each.audience), each.rank),
    )


def _strip(source: Source) -> Iterator[Block]:
    t = source.t
    strip = build_strip(source)
    if strip is None:
        yield Paragraph(Line(t("Nothing was recorded in the journal."), Tone.QUIET))
    else:
        yield strip


def _changes(source: Source) -> Cell:
    t = source.t
    changes = describe_changes(source.records, t)
    if changes is None:
        return cell(t("This is the first packet"))
    if not changes:
        return cell(t("None in medicines or allergies since the last packet"))
    more = len(changes) - MOST_CHANGES
    shown = list(changes[:MOST_CHANGES])
    if more > 0:
        shown.append(t.plural("{count} more change", "{count} more changes", more))
    return cell("; ".join(shown))
