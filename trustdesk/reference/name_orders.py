"""How names are built where somebody comes from. Many have no family name at all.

Source: person name formats of CLDR (order "surnameFirst" of the main language), which Babel does not carry; for names
of fathers and names without families the naming guides of the countries, such as Iceland's law on names (45/1996).
"""

from types import MappingProxyType

from trustdesk.domain.places import NamePattern

_COUNTRIES = MappingProxyType(
    {
        NamePattern.FAMILY_FIRST: "CN HK HU JP KH KP KR MO TW VN",
        NamePattern.GIVEN_THEN_FATHER: "BN DJ ER ET IS SD SO",
        NamePattern.FATHER_FIRST: "MN",
        NamePattern.NO_FAMILY: "AF BI BT ID MM RW",
        NamePattern.MIXED: "BD IN LK MY PK SG",
    }
)
_OF_COUNTRY = {code: pattern for pattern, codes in _COUNTRIES.items() for code in codes.split()}


def name_pattern(code: str) -> NamePattern:
    """How names are usually built in a country."""
    return _OF_COUNTRY.get(code, NamePattern.GIVEN_FIRST)
