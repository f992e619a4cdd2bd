"""For the front desk: who it is, what is missing, what changed, and how to begin.

An open question is asked with the list in hand because a printed list alone helps little: 75.6 %
agreement with it against 67.4 % without (J Am Board Fam Med 2014;27:347).
"""

from collections.abc import Iterator

from ldn_prep.packet.changes import describe_changes
from ldn_prep.packet.content import (
    BlankLines,
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Section,
    Table,
    Tone,
    cell,
)
from ldn_prep.packet.missing import find_missing
from ldn_prep.packet.source import Source
from ldn_prep.wording import describe_date


def build_section(source: Source) -> Section:
    return Section(
        "front_desk",
        source.t("For the front desk"),
        (
            *_identity(source),
            *_opening(source),
            *_missing(source),
            *_changed(source),
            BlankLines(source.t("Notes")),
        ),
    )


def _identity(source: Source) -> Iterator[Block]:
    t, person = source.t, source.records.person
    born = describe_date(person.born, t) if person.born else t("not given")
    title = t("Is this the right packet?")
    columns = (
        Column(t("Ask, do not read out"), 0.36),
        Column(t("This packet says"), 0.42),
        Column(t("Answer"), 0.22),
    )
    boxes = (t("The same"), t("Different"))
    asked = ((t("What is your full name?"), person.name), (t("What is your birth date?"), born))
    rows = (Row((cell(ask), cell(said, tone=Tone.STRONG), ()), boxes) for ask, said in asked)
    yield Heading(title)
    yield Table(title, columns, tuple(rows))


def _opening(source: Source) -> Iterator[Block]:
    t = source.t
    yield Heading(t("To begin with the medicine list, ask"))
    words = t(
        "Besides what is on this list, what else do you take, and what do you take differently "
        "from how it is written here?"
    )
    yield Paragraph(Line(words, Tone.STRONG))
    why = t(
        "A printed list helps when an open question goes with it (J Am Board Fam Med 2014;27:347)."
    )
    yield Paragraph(Line(why, Tone.QUIET))
    yield Paragraph(Line(_points(source)))


def _points(source: Source) -> str:
    if not source.points:
        return source.t("Points to raise with the prescriber: none found.")
    return source.t.plural(
        "{count} point to raise with the prescriber: see page 1.",
        "{count} points to raise with the prescriber: see page 1.",
        len(source.points),
    )


def _missing(source: Source) -> Iterator[Block]:
    t, missing = source.t, find_missing(source)
    yield Heading(t("What is missing"))
    if missing:
        yield Bullets(tuple(cell(each) for each in missing))
    else:
        yield Paragraph(Line(t("Nothing that this program asks for.")))


def _changed(source: Source) -> Iterator[Block]:
    t, changes = source.t, describe_changes(source.records, source.t)
    yield Heading(t("What changed since the last packet"))
    if changes is None:
        yield Paragraph(Line(t("This is the first packet.")))
    elif changes:
        yield Bullets(tuple(cell(each) for each in changes))
    else:
        yield Paragraph(Line(t("Nothing in medicines, allergies or health answers.")))
