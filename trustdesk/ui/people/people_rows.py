"""People and organisations as lines of the list, and what ties them as lines of a sheet."""

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Tie
from trustdesk.i18n.words import Words
from trustdesk.operations.people import Linked, PersonLine
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.record_list import ListColumn
from trustdesk.ui.widgets.link_rows import Link
from trustdesk.ui.widgets.paged_model import Row


def person_columns(words: Words) -> tuple[ListColumn, ...]:
    """The columns of the list of people."""
    shares = {"name": 36, "role": 28, "organisation": 28, "country": 8}
    return tuple(
        ListColumn(key=key, title=words(f"ui-people-column-{key}"), share=share, spare=key in ("role", "country"))
        for key, share in shares.items()
    )


def organisation_columns(words: Words) -> tuple[ListColumn, ...]:
    """The columns of the list of organisations."""
    shares = {"name": 42, "type": 20, "industry": 28, "country": 10}
    return tuple(
        ListColumn(key=key, title=words(f"ui-people-column-{key}"), share=share, spare=key in ("industry", "country"))
        for key, share in shares.items()
    )


def person_row(line: PersonLine, words: Words) -> Row:
    """A person, with "you" where it is the user."""
    person = line.person
    name = words("ui-people-name-you", name=person.name) if line.is_me else person.name
    return Row(
        texts=(name, line.role, line.organisation, person.country), tones=("", "quiet", "", "quiet"), value=person
    )


def organisation_row(organisation: Organisation, words: Words) -> Row:
    """An organisation."""
    kind = choice_label(words, organisation.type)
    texts = (organisation.name, kind, organisation.industry, organisation.country)
    return Row(texts=texts, tones=("", "quiet", "", "quiet"), value=organisation)


def career_link(linked: Linked, words: Words) -> Link:
    """A post, school or client: "head of sales · Acme · 2019 – now"."""
    post = linked.record
    assert isinstance(post, Affiliation)
    role = post.role or choice_label(words, post.type)
    return _link(linked, words, role, linked.name, _period(post.since, post.until, words))


def tie_link(linked: Linked, words: Words) -> Link:
    """Whom they know, how, and how strongly one would vouch for the other: "Ann · colleague · 4 of 5"."""
    tie = linked.record
    assert isinstance(tie, Tie)
    strength = words("ui-people-strength", strength=tie.strength) if tie.strength else ""
    return _link(linked, words, linked.name, choice_label(words, tie.type), strength, tie.how)


def business_tie_link(linked: Linked, words: Words) -> Link:
    """With which organisation they deal."""
    tie = linked.record
    assert isinstance(tie, BusinessTie)
    return _link(linked, words, linked.name, choice_label(words, tie.type), tie.note)


def contact_link(linked: Linked, words: Words) -> Link:
    """In whose dossier they stand as a mutual contact, and whether they may be mentioned there."""
    contact = linked.record
    assert isinstance(contact, MutualContact)
    knows = words("ui-people-known-by", name=linked.detail) if linked.detail else ""
    return Link(contact.key, _joined(linked.name, choice_label(words, contact.mention), knows))


def _link(linked: Linked, words: Words, *parts: str) -> Link:
    text = _joined(*parts)
    return Link(linked.record.key, text, words("ui-people-remove-what", what=text))


def _joined(*parts: str) -> str:
    return " · ".join(" ".join(part.split()) for part in parts if part.strip())


def _period(since: PartialDate | None, until: PartialDate | None, words: Words) -> str:
    """The years: "2019 – now"."""
    if since is None and until is None:
        return ""
    first = str(since.year) if since else ""
    last = str(until.year) if until else words("ui-people-now")
    return first if first == last else words("ui-people-period", since=first, until=last).strip()
