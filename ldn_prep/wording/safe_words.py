"""The words that safe writing puts in place of signs and short forms, in each packet language.

A language without a table of its own is written in English. Units are the same everywhere.
"""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """`spans` are singular and plural; `short_forms` are by the letters of the short form.

    `own_spans` is a pattern of the spans of time that may stand as typed after "per".
    `point_may_group`: "1.500" may be fifteen hundred to whoever writes this language.
    """

    unit: tuple[str, str]
    per: str
    every: str
    daily_at: str
    lasting: str
    at: str
    and_: str
    to: str
    less_than: str
    more_than: str
    at_most: str
    at_least: str
    stopped: str
    naltrexone: str
    spans: dict[str, tuple[str, str]] = field(hash=False)
    short_forms: dict[str, str] = field(hash=False)
    own_spans: str = ""
    point_may_group: bool = False


_ENGLISH: Final = Words(
    unit=("unit", "units"),
    per="per",
    every="every",
    daily_at="daily at",
    lasting="for",
    at="at",
    and_="and",
    to="to",
    less_than="less than",
    more_than="more than",
    at_most="at most",
    at_least="at least",
    stopped="stopped",
    naltrexone="naltrexone",
    spans={
        "time": ("time", "times"),
        "minute": ("minute", "minutes"),
        "hour": ("hour", "hours"),
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "dose": ("dose", "doses"),
    },
    short_forms={
        "qd": "daily",
        "qod": "every other day",
        "bid": "twice a day",
        "tid": "three times a day",
        "qid": "four times a day",
        "biw": "twice a week",
        "tiw": "three times a week",
        "qw": "weekly",
        "qwk": "weekly",
        "qh": "every hour",
        "qam": "every morning",
        "qpm": "every evening",
        "qhs": "nightly",
        "qn": "nightly",
        "hs": "at bedtime",
        "bt": "at bedtime",
        "prn": "as needed",
        "po": "by mouth",
        "ac": "before meals",
        "pc": "after meals",
        "sc": "under the skin",
        "sq": "under the skin",
        "subq": "under the skin",
        "ij": "injection",
        "oj": "orange juice",
        "ud": "as directed",
    },
    own_spans="hr|hours?|days?|weeks?|doses?",
)
_SPANISH: Final = Words(
    unit=("unidad", "unidades"),
    per="por",
    every="cada",
    daily_at="a diario a las",
    lasting="por",
    at="a",
    and_="y",
    to="a",
    less_than="menos de",
    more_than="más de",
    at_most="como máximo",
    at_least="al menos",
    stopped="suspendido",
    naltrexone="naltrexona",
    spans={
        "time": ("vez", "veces"),
        "minute": ("minuto", "minutos"),
        "hour": ("hora", "horas"),
        "day": ("día", "días"),
        "week": ("semana", "semanas"),
        "month": ("mes", "meses"),
        "dose": ("dosis", "dosis"),
    },
    short_forms={
        "qd": "a diario",
        "qod": "cada dos días",
        "bid": "dos veces al día",
        "tid": "tres veces al día",
        "qid": "cuatro veces al día",
        "biw": "dos veces por semana",
        "tiw": "tres veces por semana",
        "qw": "cada semana",
        "qwk": "cada semana",
        "qh": "cada hora",
        "qam": "cada mañana",
        "qpm": "cada tarde",
        "qhs": "cada noche",
        "qn": "cada noche",
        "hs": "al acostarse",
        "bt": "al acostarse",
        "prn": "según necesidad",
        "po": "por la boca",
        "ac": "antes de las comidas",
        "pc": "después de las comidas",
        "sc": "bajo la piel",
        "sq": "bajo la piel",
        "subq": "bajo la piel",
        "ij": "inyección",
        "oj": "jugo de naranja",
        "ud": "según indicación",
    },
    own_spans="horas?|d[ií]as?|semanas?|dosis",
    point_may_group=True,
)
_LANGUAGES: Final = {"en": _ENGLISH, "es": _SPANISH}


def words_of(language: str) -> Words:
    """The words of a language tag ("es", "es-MX"); English for one that has none."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), _ENGLISH)
