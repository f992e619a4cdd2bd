"""Collects every message of the program, updates and compiles the catalogues.

python -m tests.support.messages update es    brings resources/locale/es up to the source
python -m tests.support.messages compile      writes the .mo files the program reads
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from ldn_prep import catalogue

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
DOMAIN = "ldn_prep"
KEYWORDS = {"t": None, "_t": None, "N_": None, "plural": (1, 2)}


def collect() -> Catalog:
    """Messages of the code and of the resources, without places: they would change all the time."""
    template = Catalog(project="LDN Visit Prep", charset="utf-8")
    found = extract_from_dir(
        str(ROOT / "ldn_prep"), method_map=[("**.py", "python")], keywords=KEYWORDS
    )
    for _, _, message, _, _ in found:
        template.add(message)
    for message in catalogue.message_ids():
        template.add(message)
    for message in template:
        if message.id:
            message.flags.discard("python-format")
            message.flags.add("python-brace-format")
    return template


def po_file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    path = po_file(language)
    if not path.exists():
        return _headed(Catalog(locale=language, charset="utf-8"))
    with path.open("rb") as file:
        return _headed(read_po(file, locale=language, domain=DOMAIN))


def _headed(catalogue_: Catalog) -> Catalog:
    """A header that names no person and no time of day: the files change only with the words."""
    catalogue_.project, catalogue_.version = "LDN Visit Prep", "1"
    catalogue_.header_comment = "# LDN Visit Prep, MIT licence."
    catalogue_.creation_date = catalogue_.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    catalogue_.last_translator = catalogue_.language_team = "LDN Visit Prep"
    catalogue_.msgid_bugs_address = ""
    catalogue_.fuzzy = False
    return catalogue_


def update(language: str) -> None:
    translated = read(language)
    translated.update(collect(), no_fuzzy_matching=True)
    translated.obsolete.clear()
    write(language, translated)


def write(language: str, translated: Catalog) -> None:
    """The catalogue in order, under a header that names no person and no time."""
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, translated, width=100, sort_output=True)


def compiled(language: str) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, read(language))
    return buffer.getvalue()


def compile_all() -> None:
    for path in sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        path.with_suffix(".mo").write_bytes(compiled(path.parts[-3]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["update"]:
        update(sys.argv[2])
    elif sys.argv[1:] == ["compile"]:
        compile_all()
    else:
        sys.exit(__doc__)
