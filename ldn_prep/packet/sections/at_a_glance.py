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
    Strip,
    Tone,
    cell,
    texts_of,
)
from ldn_prep.packet.own_words import print_question
from ldn_prep.packet.pointing import describe_briefly, describe_point
from ldn_prep.packet.sections.health import describe_list, summarise_answers
from ldn_prep.packet.sections.ldn_now import ldn_now_lines
from ldn_prep.packet.sections.strip import build_strip
from ldn_prep.packet.source import Source
from ldn_prep.records import Question, VisitKind
from ldn_prep.review import PointToRaise
from ldn_prep.review.asking import find_open
from ldn_prep.wording import describe_allergy, describe_date, describe_time, join_words, label_of

TOP_QUESTIONS = 5
FEWEST_QUESTIONS = 3
MOST_CHANGES = 2
_WAYS = ((True, MOST_CHANGES), (False, MOST_CHANGES), (False, 1))
"""Whether the reasons are told in full, and how many changes: the first that fits is taken."""
_LETTERS_A_LINE = 74
_LINES = 34
"""What one page holds above the strip; the top questions take what the rest leaves."""
_MOST_LINES = 37
"""Beyond this the strip would go overleaf alone; its values stand in a line instead."""


def build_section(source: Source) -> Section:
    above = _above(source)
    asked = tuple(_questions(source, _LINES - count_lines(above)))
    is_crowded = count_lines(above) + count_lines(asked) > _MOST_LINES
    return Section("at_a_glance", "", (*above, *asked, *_strip(source, is_crowded)))


def _above(source: Source) -> tuple[Block, ...]:
    """Facts and points. Every opioid keeps its reason and its source here; when the page is
    crowded the reason is the short one, and the whole stands in the points' own section; then
    fewer changes are told, and the others counted.

    The points stand so high that an opioid begins on page one in large print too.
    """
    who, asked = Facts(tuple(_who(source))), open_questions(source)[:FEWEST_QUESTIONS]
    for in_full, changes in _WAYS:
        rest = Facts(tuple(_facts(source, changes)))
        above = (who, *_points(source, in_full=in_full), rest)
        if count_lines(above) + _height(asked) <= _LINES:
            break
    return above


def count_lines(blocks: tuple[Block, ...]) -> int:
    """About how many lines of normal print the texts take."""
    return sum(-(-len(text) // _LETTERS_A_LINE) for text in texts_of(blocks))


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


def _points(source: Source, *, in_full: bool) -> Iterator[Block]:
    """Opioids with reason and source; the others by name, with the whole in their own section."""
    t = source.t
    yield Heading(t("Points to raise"))
    first = [each for each in source.points if each.is_opioid]
    if first:
        yield Points(tuple(_told(each, in_full, t) for each in first))
    else:
        yield Paragraph(Line(_nothing_found(source)))
    rest = [_short(each, t) for each in source.points if not each.is_opioid]
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


def _questions(source: Source, room: int) -> Iterator[Block]:
    """As many as the page has lines for, three to five."""
    t = source.t
    asked = open_questions(source)
    shown = asked[:TOP_QUESTIONS]
    while len(shown) > FEWEST_QUESTIONS and _height(shown) > room:
        shown.pop()
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


def _height(asked: list[Question]) -> int:
    return count_lines(tuple(Paragraph(Line(each.wording)) for each in asked))


def open_questions(source: Source) -> list[Question]:
    return find_open(source.records.questions)


def _strip(source: Source, is_crowded: bool) -> Iterator[Block]:
    t = source.t
    strip = build_strip(source)
    if strip is None and source.left_out and not source.records.measures:
        yield Paragraph(Line(t("No measure was chosen for this packet."), Tone.QUIET))
    elif strip is None:
        yield Paragraph(Line(t("Nothing was recorded in the journal."), Tone.QUIET))
    elif is_crowded:
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
            when=item.before_label.lower(),
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
