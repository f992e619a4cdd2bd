"""Points to raise in words: their braces filled, for packet and screen alike."""

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Point
from ldn_prep.records import PartialDate
from ldn_prep.review import PointToRaise
from ldn_prep.wording import describe_date, join_words


def describe_point(point: PointToRaise, t: Translator) -> Point:
    """The point with every sentence written out in the language of `t`."""
    details = [_fill(each.text, dict(each.fields), t) for each in point.details]
    return Point(
        title=_point_text(point.title, point, t),
        fact=" ".join([_point_text(point.fact, point, t), *details]),
        why=t(point.why),
        source=t("Source: {source}", source=point.source) if point.source else "",
        question=describe_point_question(point, t),
    )


def describe_point_question(point: PointToRaise, t: Translator) -> str:
    return _point_text(point.question, point, t)


def _point_text(message: str, point: PointToRaise, t: Translator) -> str:
    medicines = join_words(point.medications, t)
    return _fill(message, {"medicines": medicines, **dict(point.fields)}, t)


def _fill(message: str, fields: dict[str, object], t: Translator) -> str:
    return t(message, **{key: _value(value, t) for key, value in fields.items()})


def _value(value: object, t: Translator) -> object:
    return describe_date(value, t) if isinstance(value, PartialDate) else value
