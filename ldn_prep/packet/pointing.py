"""Points to raise in words: their braces filled, for packet and screen alike."""

from ldn_prep.i18n import N_, Translator
from ldn_prep.packet.content import Point
from ldn_prep.records import PartialDate
from ldn_prep.review import PointToRaise
from ldn_prep.review.points import Fields
from ldn_prep.wording import describe_date, join_words, write_safely

_STRENGTHS = frozenset({"strength", "concentration"})
_DOSES = _STRENGTHS | {"dose", "amount", "prescribed", "taken"}
_EVIDENCE = {
    "A": N_("label, guideline or trial"),
    "B": N_("case reports or one study"),
    "C": N_("practice, not studied"),
}


def describe_point(point: PointToRaise, t: Translator) -> Point:
    """The point with every sentence written out in the language of `t`."""
    details = _details(point, t)
    return Point(
        title=_point_text(point.title, point, t),
        fact=" ".join([_point_text(point.fact, point, t), *details]),
        why=t(point.why),
        source=_source(point, t),
        question=describe_point_question(point, t),
    )


def describe_briefly(point: PointToRaise, t: Translator) -> Point:
    """What page one has room for: the fact with its reason in a line, and the source."""
    described = describe_point(point, t)
    source = t("Source: {source}", source=point.source)
    fact = f"{described.fact} {t(point.brief)}" if point.brief else described.fact
    return Point(described.title, fact, why="", source=source, question="")


def _details(point: PointToRaise, t: Translator) -> list[str]:
    """What holds for several medicines is said once, and for all of them without their names."""
    holders: dict[tuple[str, Fields], list[str]] = {}
    for fact in point.details:
        holders.setdefault((fact.text, fact.fields), []).append(fact.medicine)
    return [_detail(text, fields, names, point, t) for (text, fields), names in holders.items()]


def _detail(text: str, fields: Fields, names: list[str], point: PointToRaise, t: Translator) -> str:
    sentence = _fill(text, dict(fields), t)
    if len(names) == len(point.medications):
        return sentence
    return t("{medicine}: {sentence}", medicine=join_words(names, t), sentence=sentence)


def _source(point: PointToRaise, t: Translator) -> str:
    """Where it comes from, and how strong that is; a check of the entry itself has no strength."""
    evidence = _EVIDENCE.get(point.strength)
    if evidence is None:
        return t("Source: {source}", source=point.source) if point.source else ""
    return t("Source: {source}. Evidence: {evidence}.", source=point.source, evidence=t(evidence))


def describe_point_question(point: PointToRaise, t: Translator) -> str:
    return _point_text(point.question, point, t)


def _point_text(message: str, point: PointToRaise, t: Translator) -> str:
    medicines = join_words(point.medications, t)
    return _fill(message, {"medicines": medicines, **dict(point.fields)}, t)


def _fill(message: str, fields: dict[str, object], t: Translator) -> str:
    return t(message, **{key: _value(key, value, t) for key, value in fields.items()})


def _value(key: str, value: object, t: Translator) -> object:
    """Dates in words, doses in safe style; names and a person's own words stay as typed."""
    if isinstance(value, PartialDate):
        return describe_date(value, t)
    if key in _DOSES and isinstance(value, str):
        return write_safely(value, t.language, is_strength=key in _STRENGTHS)
    return value
