"""People and organisations, with careers, schools, clients and ties in periods (S0.8.5, S2.1)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import (
    Country,
    FiveScale,
    Language,
    Noted,
    Record,
    Ref,
    TimeZone,
)

PersonId = Annotated[str, Ref("people")]
OrganisationId = Annotated[str, Ref("organisations")]


class NameOrder(StrEnum):
    """Which part of a name is said first where its bearer comes from."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


class OrganisationKind(StrEnum):
    COMPANY = "company"
    PUBLIC_BODY = "public_body"
    UNION = "union"
    COMMUNITY = "community"
    SCHOOL = "school"
    ASSOCIATION = "association"
    OTHER = "other"


class AffiliationKind(StrEnum):
    """How a person belongs, or belonged, to an organisation."""

    EMPLOYER = "employer"
    SCHOOL = "school"
    CLIENT = "client"
    BOARD = "board"
    MEMBER = "member"
    PLACE = "place"


class TieKind(StrEnum):
    """How two people know each other."""

    COLLEAGUE = "colleague"
    FRIEND = "friend"
    FAMILY = "family"
    CLASSMATE = "classmate"
    MENTOR = "mentor"
    CLIENT = "client"
    ACQUAINTANCE = "acquaintance"


class BusinessTieKind(StrEnum):
    """What the second organisation is to the first."""

    CLIENT = "client"
    SUPPLIER = "supplier"
    PARTNER = "partner"
    OWNER = "owner"
    SUBSIDIARY = "subsidiary"
    COMPETITOR = "competitor"


class TrustDefault(StrEnum):
    """The level of trust to start from; a little is the advice (S1.6, S3.9)."""

    NOTHING = "nothing"
    A_LITTLE = "a_little"
    SOME = "some"
    MUCH = "much"
    FULL = "full"


def name_in_order(given: str, middle: str, family: str, order: NameOrder) -> str:
    """The parts of a name as its bearer says them; an empty one is left out."""
    parts = (family, given, middle) if order is NameOrder.FAMILY_FIRST else (given, middle, family)
    return " ".join(part for part in parts if part.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Noted):
    """Anyone with a name: a counterpart, a colleague, a mutual contact, oneself.

    given, family: the parts of the name in Latin letters where there are such; particles belong to family ("van Dijk");
        one of the two may be empty
    middle: further given names or initials
    title: as it is said before the name, such as "Dr."
    native_name: the whole name in its own script
    name_order: which part is said first
    address_as: how to address the person, such as "Ms Tanaka" or "Jürgen"
    say_name: how to say the name, in plain syllables
    aliases: other spellings and former names
    pronouns: as the person uses them
    languages: spoken, best first
    place, country, time_zone: where the person works
    email, phone, profile: how to reach or look up the person
    birthday: as far as known
    """

    kind: ClassVar[str] = "people"
    given: str = ""
    family: str = ""
    middle: str = ""
    title: str = ""
    native_name: str = ""
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    address_as: str = ""
    say_name: str = ""
    aliases: tuple[str, ...] = ()
    pronouns: str = ""
    languages: tuple[Language, ...] = ()
    place: str = ""
    country: Country = ""
    time_zone: TimeZone = ""
    email: str = ""
    phone: str = ""
    profile: str = ""
    birthday: PartialDate | None = None

    def check(self) -> None:
        if not (self.given.strip() or self.family.strip() or self.native_name.strip()):
            raise InvalidValue("given", "a person needs a given, family or native name")

    @property
    def name(self) -> str:
        """The name in its bearer's own order, without title."""
        return name_in_order(self.given, self.middle, self.family, self.name_order) or self.native_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Noted):
    """Anything with a name that is not a person.

    name: as it is usually said
    native_name: in its own script
    aliases: other names and abbreviations
    type: company, public body, union and so on
    industry: as its glossary is called, such as "airlines"
    place, country, time_zone: of its seat
    website: its address
    about: one sentence on what it does
    parent: the organisation it belongs to
    """

    kind: ClassVar[str] = "organisations"
    name: str
    native_name: str = ""
    aliases: tuple[str, ...] = ()
    type: OrganisationKind = OrganisationKind.COMPANY
    industry: str = ""
    place: str = ""
    country: Country = ""
    time_zone: TimeZone = ""
    website: str = ""
    about: str = ""
    parent: OrganisationId | None = None


def check_period(since: PartialDate | None, until: PartialDate | None) -> None:
    """Raise InvalidValue unless a period that began at `since` can have ended at `until`."""
    if since and until and until.last_day < since.first_day:
        raise InvalidValue("until", "before since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Noted):
    """A stretch of a career, a school, a client, a board, a place: a person and an organisation in a period.

    person: whose
    organisation: where
    type: employer, school, client and so on
    role: title, degree or capacity
    since, until: the period; no `until` means that it goes on
    """

    kind: ClassVar[str] = "affiliations"
    person: PersonId
    organisation: OrganisationId
    type: AffiliationKind = AffiliationKind.EMPLOYER
    role: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None

    def check(self) -> None:
        check_period(self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Noted):
    """Two people who know each other.

    person, other: the two
    type: colleague, friend, family and so on
    how: in words, such as "shared an office in Gothenburg"
    since, until: the period
    strength: how strongly `person` would vouch for `other`, 1 to 5
    learned: what `person` learned from `other`
    """

    kind: ClassVar[str] = "ties"
    person: PersonId
    other: PersonId
    type: TieKind = TieKind.ACQUAINTANCE
    how: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    strength: FiveScale | None = None
    learned: str = ""

    def check(self) -> None:
        check_period(self.since, self.until)
        if self.person == self.other:
            raise InvalidValue("other", "the same person as person")


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessTie(Noted):
    """Two organisations that deal with each other; shared clients are found through these.

    organisation, other: the two
    type: what `other` is to `organisation`
    note: in words
    since, until: the period
    """

    kind: ClassVar[str] = "business_ties"
    organisation: OrganisationId
    other: OrganisationId
    type: BusinessTieKind = BusinessTieKind.CLIENT
    note: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None

    def check(self) -> None:
        check_period(self.since, self.until)
        if self.organisation == self.other:
            raise InvalidValue("other", "the same organisation as organisation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """The user. There is at most one, with the id "me".

    person: the user among the people, so that careers, schools and ties are found
    organisation: whom the user negotiates for
    introduction: how the user introduces themselves, in one sentence
    small_talk: topics the user likes to talk about
    trust_default: where the user usually starts
    go_to_method: the user's own way to build trust (S1.12)
    time_zone: where the user works
    """

    kind: ClassVar[str] = "profile"
    person: PersonId
    organisation: OrganisationId | None = None
    introduction: str = ""
    small_talk: tuple[str, ...] = ()
    trust_default: TrustDefault = TrustDefault.A_LITTLE
    go_to_method: str = ""
    time_zone: TimeZone = ""

    def check(self) -> None:
        if self.id != "me":
            raise InvalidValue("id", 'must be "me": there is one user')
