"""People, organisations and the counterpart itself in a line or two."""

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Authority, Counterpart, Member
from trustdesk.domain.culture import CultureNote, StyleReading
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.operations.negotiating_style import style_dimension
from trustdesk.ui.dossiers.summary_words import GOOD, PLAIN, WARN, Summary, Telling, first, joined
from trustdesk.ui.widgets.row_list import Chip

_MENTION_TONES = {Mention.EARLY: GOOD, Mention.ALLOWED: "", Mention.ASK_FIRST: WARN, Mention.NEVER: "alert"}


def organisation(at: Telling, each: Organisation) -> Summary:
    """What it is, and where."""
    above = at.organisation(each.parent)
    part_of = at.labelled("part-of", above)
    return Summary(
        title=each.name,
        details=joined(at.choice(each.type), each.native_name, each.industry, each.place, each.country, part_of,
                       each.about),
    )  # fmt: skip


def person(at: Telling, each: Person) -> Summary:
    """How to address and to reach them."""
    birthday = at.labelled("birthday", str(each.birthday or ""))
    return Summary(
        title=joined(f"{each.title} {each.name}", each.native_name),
        details=joined(at.labelled("address", each.address_as), at.labelled("say", each.say_name), each.pronouns,
                       each.place, each.country, ", ".join(each.languages), each.email, each.phone, birthday),
    )  # fmt: skip


def profile(at: Telling, each: Profile) -> Summary:
    """The user, as introduced."""
    return Summary(
        title=at.person(each.person),
        details=joined(at.organisation(each.organisation), each.introduction, each.go_to_method),
        chips=(Chip(at.words("ui-dossier-you")),),
    )


def affiliation(at: Telling, each: Affiliation) -> Summary:
    """Who was where."""
    what = joined(each.role, at.organisation(each.organisation))
    return Summary(
        title=at.words("ui-dossier-whose", name=at.person(each.person), what=what),
        details=joined(at.choice(each.type), at.period(each.since, each.until)),
    )


def tie(at: Telling, each: Tie) -> Summary:
    """Two people and how they know each other."""
    strength = at.words("ui-dossier-vouches", strength=each.strength) if each.strength else ""
    return Summary(
        title=at.words("ui-dossier-two", one=at.person(each.person), other=at.person(each.other)),
        details=joined(at.choice(each.type), each.how, at.period(each.since, each.until), strength, each.learned),
    )


def business_tie(at: Telling, each: BusinessTie) -> Summary:
    """Two organisations and what the second is to the first."""
    return Summary(
        title=at.words("ui-dossier-two", one=at.organisation(each.organisation), other=at.organisation(each.other)),
        details=joined(at.choice(each.type), each.note, at.period(each.since, each.until)),
    )


def counterpart(at: Telling, each: Counterpart) -> Summary:
    """Who they are to us, and what trust starts from."""
    power = at.words("ui-dossier-power", balance=each.power) if each.power is not None else ""
    rhythm = at.words("ui-dossier-rhythm", days=each.rhythm_days) if each.rhythm_days else ""
    reason = joined(at.labelled("trust", at.choice(each.trust_default)), each.trust_reason)
    return Summary(
        title=first(each.summary, each.name),
        details=joined(at.choice(each.relation), each.industry, reason, power, rhythm),
        chips=(Chip(at.words("ui-dossier-eyes-only"), PLAIN),) if each.eyes_only else (),
    )


def member(at: Telling, each: Member) -> Summary:
    """Who sits there, and what they can decide."""
    chip = at.chip(each.authority, GOOD if each.authority is Authority.DECIDES else "")
    return Summary(
        title=joined(at.person(each.person), each.role),
        details=joined(each.limit, at.labelled("reports-to", at.person(each.reports_to))),
        chips=(chip,) if each.authority is not Authority.UNKNOWN else (),
    )


def mutual_contact(at: Telling, each: MutualContact) -> Summary:
    """Whom both sides know, and whether to say so (S0.8.5)."""
    ours, theirs = at.labelled("how-we-know", each.how_we_know), at.labelled("how-they-know", each.how_they_know)
    mention = at.words(f"ui-dossier-mention-{each.mention.value.replace('_', '-')}")
    return Summary(
        title=at.person(each.person),
        details=joined(at.labelled("known-by", at.person(each.knows)), ours, theirs, at.organisation(each.organisation),
                       at.period(each.since, each.until), each.learned),
        chips=(Chip(mention, _MENTION_TONES[each.mention]),),
    )  # fmt: skip


def style_reading(at: Telling, each: StyleReading) -> Summary:
    """How one of them negotiates on one of ten dimensions: both poles, and where between them it lies (S0.8.1)."""
    poles = style_dimension(each.dimension, at.words.language)
    return Summary(
        title=at.words(
            "ui-dossier-style-reading", what=at.choice(each.dimension), value=each.value, low=poles.low, high=poles.high
        ),
        details=joined(
            at.words("ui-dossier-style-poles", value=each.value, low=poles.low, high=poles.high),
            each.text,
            at.person(each.person),
        ),
    )


def culture_note(at: Telling, each: CultureNote) -> Summary:
    """A note of the user's own on a place."""
    hidden = (Chip(at.words("ui-dossier-note-hidden"), PLAIN),) if each.hidden else ()
    return Summary(
        title=first(each.text, each.replaces),
        details=joined(each.place, each.ask, each.cue),
        chips=(at.chip(each.aspect), *hidden),
    )
