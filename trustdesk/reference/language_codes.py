"""Whether a code of BCP 47 names a language, script and country that there are. Source: Unicode CLDR, by Babel."""

_LETTERS_OF_SHORT = 2
_LETTERS_OF_SCRIPT = 4


def unknown_part(code: str) -> str:
    """The first part of a well-formed code that names nothing; empty where all of them do.

    Languages of three letters are not looked up: CLDR knows a tenth of the 7,000 of ISO 639-3.
    """
    from babel import Locale  # deferred: loading CLDR takes tens of milliseconds

    names = Locale("en")
    language, *others = code.split("-")
    if len(language) == _LETTERS_OF_SHORT and language not in names.languages:
        return language
    for part in others:
        is_script = len(part) == _LETTERS_OF_SCRIPT and part.isalpha()
        if is_script and part not in names.scripts:
            return part
        if len(part) < _LETTERS_OF_SCRIPT and part not in names.territories:
            return part
    return ""
