"""How a word sounds, and how other languages end and write the same international name.

Words are changed many at once, one a line, by plain replacing: a line's end ends a word.
"""

_DOUBLES = tuple((letter * 2, letter) for letter in "abcdefghijklmnopqrstuvwxyz")
_DOUBLE_CONSONANTS = tuple(pair for pair in _DOUBLES if pair[1] not in "aeiou")
_ENDINGS = (("num\n", "n\n"), ("lum\n", "l\n"), ("a\n", "\n"), ("e\n", "\n"), ("o\n", "\n"))
_SPELLINGS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("y", "i"), *_DOUBLE_CONSONANTS)
_SOUNDS = (
    *(("ph", "f"), ("th", "t"), ("ch", "k"), ("h", ""), ("y", "i")),
    *(("ck", "k"), ("qu", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("z", "s")),
    *(("\noe", "\ne"), ("ae", "e"), ("\nossi", "\noxi")),
    *(*_DOUBLES, *_DOUBLES, *_ENDINGS),
)
_OTHER_LANGUAGES = (
    *(("ph", "f"), ("th", "t"), ("y", "i"), ("chl", "cl"), ("chr", "cr"), ("cc", "c")),
    *(("\nidro", "\nhidro"), ("\nossi", "\noxi")),
    *(*_DOUBLE_CONSONANTS, *_ENDINGS),
)
_OTHER_ENDINGS = ("a", "o", "um")


def sounds_of(words: list[str]) -> list[str]:
    """Words as they are heard, so that "morfine" and "morphine" are one."""
    return _changed(words, _SOUNDS)


def spellings_of(words: list[str]) -> list[str]:
    """Words in plain letters, one for each written in two ways: "ph" and "f", "nn" and "n"."""
    return _changed(words, _SPELLINGS)


def is_other_spelling(word: str, ingredient: str) -> bool:
    """Whether a word is an international name as another language writes it: "oxicodona"."""
    here, there = _changed([word, ingredient], _ENDINGS)
    if here == there and not word.endswith("e"):
        return True
    is_elsewhere = word.endswith(_OTHER_ENDINGS) or word.startswith("ossi")
    here, there = _changed([word, ingredient], _OTHER_LANGUAGES)
    return is_elsewhere and here == there


def _changed(words: list[str], changes: tuple[tuple[str, str], ...]) -> list[str]:
    text = "\n".join(["", *words, ""])
    for seen, instead in changes:
        text = text.replace(seen, instead)
    return text.split("\n")[1:-1]
