"""Page one, the page that gets read: who, why, what to watch, what to ask, how it has been."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

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
    Strip,
    Tone,
    cell,
)
from ldn_prep.packet.own_words import print_question
from ldn_prep.packet.pointing import describe_briefly, describe_point
from ldn_prep.packet.sections.health import describe_list, summarise_answers
from ldn_prep.packet.sections.ldn_now import ldn_now_lines
from ldn_prep.packet.sections.page_one import fits
from ldn_prep.packet.sections.strip import build_strip
from ldn_prep.packet.source import Source
from ldn_prep.records import Question, VisitKind
from ldn_prep.review import PointToRaise
from ldn_prep.review.asking import find_open
from ldn_prep.wording import describe_allergy, describe_date, describe_time, join_words, label_of

TOP_QUESTIONS = 5
FEWEST_QUESTIONS = 3
MOST_CHANGES = 2


class Way(NamedTuple):
    """How much page one tells: reasons of opioids in full, the names other points are about,
    how many changes, and the strip as such or as a line."""

    reasons_in_full: bool = True
    names_all: bool = True
    changes: int = MOST_CHANGES
    strip_in_a_line: bool = False


_USUAL = (Way(), Way(reasons_in_full=False), Way(reasons_in_full=False, changes=1))
_CROWDED = (
    Way(reasons_in_full=False, changes=1, names_all=False),
    Way(reasons_in_full=False, changes=1, names_all=False, strip_in_a_line=True),
)
_CHOICES = (
    *((way, asked) for asked in range(TOP_QUESTIONS, FEWEST_QUESTIONS - 1, -1) for way in _USUAL),
    *((way, FEWEST_QUESTIONS) for way in _CROWDED),
)
"""With how many questions; the first that fits on the page is taken, else the last."""


def build_section(source: Source) -> Section:
    """Every opioid keeps its reason and its source here. When the page is crowded the reason is the
    short one, and the whole stands in the points' own section; then fewer changes are told and the
    others counted, other points go without names, and at last the strip becomes a line.

    Questions come before long reasons: what to ask is what the page is for.

    The points stand so high that an opioid begins on page one in large print too.
    """
    laid_out = (_laid_out(source, way, asked) for way, asked in _CHOICES)
    blocks: tuple[Block, ...] = ()
    for blocks in laid_out:
        if fits(blocks):
            break
    return Section("at_a_glance", "", blocks)


def _laid_out(source: Source, way: Way, asked: int) -> tuple[Block, ...]:
    return (
        Facts(tuple(_who(source))),
        *_points(source, way),
        Facts(tuple(_facts(source, way.changes))),
        *_questions(source, asked),
        *_strip(source, way.strip_in_a_line),
    )


def _who(source: Source) -> Iterator[tuple[str, Cell]]:
    t = source.t
    yield t("Patient"), cell(_patient(source))
    yield t("Visit"), cell(_visit(source))
    wishes = source.visit.wishes if source.visit else ()
    if wishes:
        yield t("I most want"), cell(*wishes, tone=Tone.STRONG)


def _facts(source: Source, most_changes: int) -> Iterator[tuple[str, Cell]]:
    t, records = source.t, source.records
    yield t("LDN now"), ldn_now_lines(source)
    allergies = [describe_allergy(each, t) for each in records.allergies]
    state = records.state_of(records.person.allergies_state, records.allergies)
    yield t("Allergies"), cell(describe_list(state, allergies, t))
    yield t("Health answers"), cell(summarise_answers(records.person, t))
    yield t("Changes"), _changes(source, most_changes)


def _patient(source: Source) -> str:
    """What the top of every page does not say already: it gives name and birth date in full."""
    t, person = source.t, source.records.person
    called = t("called {name}", name=person.preferred_name) if person.preferred_name else ""
    return ", ".join(part for part in (called or person.name, person.phone.strip()) if part)


def _visit(source: Source) -> str:
    t, visit = source.t, source.visit
    if visit is None:
        return t("No visit was entered")
    day = describe_date(visit.on, t) if visit.on else t("day not set")
    when = f"{day}, {describe_time(visit.at, t)}" if visit.on and visit.at else day
    kind = "" if visit.kind is VisitKind.NOT_SAID else label_of(visit.kind, t)
    whom = t("with {whom}", whom=visit.with_whom) if visit.with_whom else ""
    return ", ".join(part for part in (kind, whom, when) if part)


def _points(source: Source, way: Way) -> Iterator[Block]:
    """Opioids with reason and source; the others by name, with the whole in their own section."""
    t = source.t
    yield Heading(t("Points to raise"))
    first = [each for each in source.points if each.is_opioid]
    if first:
        yield Points(tuple(_told(each, way.reasons_in_full, t) for each in first))
    else:
        yield Paragraph(Line(_nothing_found(source)))
    others = [each for each in source.points if not each.is_opioid]
    rest = [_short(each, t) if way.names_all else t(each.title) for each in others]
    if rest:
        words = t("Also: {points}.", points="; ".join(rest))
        yield Paragraph(Line(words))


def _told(point: PointToRaise, in_full: bool, t: Translator) -> Point:
    """Its question stands in its own section, and among the questions once it was chosen."""
    return replace(describe_point(point, t), question="") if in_full else describe_briefly(point, t)


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
    return t("No opioid was found among the medicines in use. All their names were recognised.")


def _questions(source: Source, most: int) -> Iterator[Block]:
    t = source.t
    asked = open_questions(source)
    shown = asked[:most]
    if len(asked) > len(shown):
        words = t("My top questions ({shown} of {all})", shown=len(shown), all=len(asked))
        yield Heading(words)
    else:
        yield Heading(t("My questions"))
    if shown:
        asked_here = (print_question(each, t).wording for each in shown)
        yield Bullets(tuple(cell(each) for each in asked_here), numbered=True)
    else:
        yield Paragraph(Line(t("No questions were entered."), Tone.QUIET))


def open_questions(source: Source) -> list[Question]:
    return find_open(source.records.questions)


def _strip(source: Source, in_a_line: bool) -> Iterator[Block]:
    t = source.t
    strip = build_strip(source)
    if strip is None and source.left_out and not source.records.measures:
        yield Paragraph(Line(t("No measure was chosen for this packet."), Tone.QUIET))
    elif strip is None:
        yield Paragraph(Line(t("Nothing was recorded in the journal."), Tone.QUIET))
    elif in_a_line:
        yield Facts(((t("How I have been"), cell(_in_a_line(strip, t))),))
    else:
        yield strip


def _in_a_line(strip: Strip, t: Translator) -> str:
    """ "Pain: 7 before LDN, now 5; Sleep: …", with the days it rests on."""
    parts = [
        t(
            "{measure}: {before} ({when}), now {now}",
            measure=item.label,
            before=item.before,
            when=item.before_label[:1].lower() + item.before_label[1:],
            now=item.now,
        )
        for item in strip.items
    ]
    return t("{values}. {days}.", values="; ".join(parts), days=strip.items[0].days)


def _changes(source: Source, most: int) -> Cell:
    t = source.t
    changes = describe_changes(source.records, t)
    if changes is None:
        return cell(t("This is the first packet"))
    if not changes:
        return cell(t("None in medicines or allergies since the last packet"))
    more = len(changes) - most
    shown = list(changes[:most])
    if more > 0:
        shown.append(t.plural("{count} more change", "{count} more changes", more))
    return cell("; ".join(shown))
