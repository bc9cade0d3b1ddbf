"""How the form of each kind is laid out: what stands in front, what lies behind "More", what is implied.

Each string is a line; fields named together in one stand beside each other where there is room, each with its share of
the width ("on*2"). Fields of `Noted` are
the provenance of a record and have a line of their own. A test proves that every field has its place.
"""

from dataclasses import dataclass
from types import MappingProxyType

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.record import fields_of

PROVENANCE = ("source", "learnt_on", "confidence", "eyes_only", "sensitive")
PROVENANCE_LINES = ("source learnt_on", "confidence sensitive")
# Texts of one line although they are free; the others grow.
_SHORT = frozenset({
    "name", "native_name", "industry", "place", "website", "given", "family", "middle", "title", "address_as",
    "say_name", "pronouns", "email", "phone", "profile", "role", "unit", "line", "prompt", "asked", "source", "id",
})  # fmt: skip
_SHORT_OF_KIND = frozenset({("terms", "text"), ("terms", "instead")})


@dataclass(frozen=True, slots=True)
class Shape:
    """The lines of a form. implied: by name of the field, why the form does not ask for it."""

    front: tuple[str, ...]
    more: tuple[str, ...]
    implied: MappingProxyType[str, str]

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that is edited in the lines, in order."""
        return tuple(name for line in (*self.front, *self.more) for name, _ in fields_of_line(line))


_OF_DOSSIER = "the dossier in which it stands"
_FIRST = "the person whose tie it is"
_OF_NEGOTIATION = "the negotiation under which it stands"


def _shape(*front: str, more: tuple[str, ...] = (), **implied: str) -> Shape:
    return Shape(front, more, MappingProxyType({"id": "given once, and no matter of the user's", **implied}))


SHAPES: MappingProxyType[str, Shape] = MappingProxyType(
    {
        "organisations": _shape(
            "name type", "about", "place country", "industry website",
            more=("native_name parent", "time_zone", "aliases"),
        ),
        "people": _shape(
            "given family", "title address_as", "email phone", "place country", "languages",
            more=(
                "middle name_order", "native_name say_name", "pronouns birthday", "time_zone profile", "aliases",
            ),
        ),
        "profile": _shape(
            "person organisation", "introduction", "small_talk", "trust_default time_zone", "go_to_method",
        ),
        "affiliations": _shape("organisation type", "role", "since until", person="the person whose career it is"),
        "ties": _shape("other type", "how", "strength", "learned", more=("since until",), person=_FIRST),
        "business_ties": _shape("organisation other", "type", "note", more=("since until",)),
        "counterparts": _shape(
            "name", "type relation", "summary", "person organisation", "power", "trust_default", "trust_reason",
            more=("industry formality", "rhythm_days internal", "norm_lines"),
        ),
        "members": _shape("person role", "authority", "limit", more=("reports_to",), counterpart=_OF_DOSSIER),
        "mutual_contacts": _shape(
            "person knows", "how_we_know", "how_they_know", "mention", "strength",
            more=("organisation", "since until", "learned"), counterpart=_OF_DOSSIER,
        ),
        "facts": _shape("text", "topic about", more=("meaning",), counterpart=_OF_DOSSIER),
        "dependences": _shape("side", "text", counterpart=_OF_DOSSIER),
        "trust_steps": _shape("way", "status on", "text", counterpart=_OF_DOSSIER),
        "trust_readings": _shape(
            "on", "competence shared_values", "fairness positivity", "time_spent intimacy", "note",
            counterpart=_OF_DOSSIER,
        ),
        "style_readings": _shape("dimension person", "value", "text", counterpart=_OF_DOSSIER),
        "drill_cards": _shape("term", "state step", "stability difficulty", "due reviewed"),
        "culture_notes": _shape("place aspect", "text", "ask", "cue", more=("hidden", "replaces")),
        "watch_outs": _shape("risk", "whose", "say", "show", "avoid", counterpart=_OF_DOSSIER),
        "negotiations": _shape(
            "title", "goal", "shared_goal", "importance conflict", "status",
            more=("fallback", "value_today", "value_later", "opened_on closed_on", "outcome"), counterpart=_OF_DOSSIER,
        ),
        "stances": _shape(
            "party", "frame meet_again", "evidence", more=("long_term_gain", "on"), negotiation=_OF_NEGOTIATION
        ),
        "alternatives": _shape("party best", "text", "strength", negotiation=_OF_NEGOTIATION),
        "motives": _shape(
            "text", "party person", "driver", "at_home", more=("better_solution",), negotiation=_OF_NEGOTIATION
        ),
        "issues": _shape(
            "title", "type status", "our_weight", "their_weight", "our_interest", "their_interest",
            more=(
                "our_flexibility", "their_flexibility", "reason_behind_no", "we_want unit", "currency", "agreed",
            ),
            negotiation=_OF_NEGOTIATION,
        ),
        "positions": _shape(
            "party type", "low high", "text", "basis", more=("for_show on",), issue="the issue under which it stands"
        ),
        "promises": _shape(
            "text", "party type", "target_date*2 target_time outer_date*2 outer_time", "status done_on",
            more=("person made_on", "negotiation renegotiated_to", "done_at in_contract"), counterpart=_OF_DOSSIER,
        ),
        "concessions": _shape(
            "text", "party status", "reason on_list", "in_return", "cost",
            more=(
                "cost_amount currency", "their_gain", "goodwill", "limit", "negotiation issue", "given_on", "came_back",
            ),
            counterpart=_OF_DOSSIER,
        ),
        "incidents": _shape(
            "title", "party on", "our_version", "their_version", "status",
            more=("effect", "feeling", "innocent_explanation", "repair"), counterpart=_OF_DOSSIER,
        ),
        "meetings": _shape(
            "title", "starts_at*3 minutes", "channel place", "attendees", "purpose", "small_talk",
            more=(
                "status", "negotiation time_zone", "tool", "air_time", "avoid", "seating",
            ),
            counterpart=_OF_DOSSIER,
        ),
        "contacts": _shape(
            "on channel", "mood", "text", "people", more=("begun_by informal", "minutes meeting"),
            counterpart=_OF_DOSSIER,
        ),
        "debriefs": _shape(
            "trust_before trust_after", "our_satisfaction their_satisfaction", "surprise", "learned",
            more=("tool_worked", "opening_used"), meeting="the meeting that it is about",
        ),
        "reflections": _shape(
            "text", more=("on meeting",), counterpart=_OF_DOSSIER, prompt="the question that was asked",
        ),
        "reference_checks": _shape(
            "subject type", "asked person", "result due_on", "finding", more=("independent done_on",),
            counterpart=_OF_DOSSIER,
        ),
        "questions": _shape(
            "text", "type", "answer", more=("person asked_on", "negotiation issue"), counterpart=_OF_DOSSIER
        ),
        "terms": _shape("text", "meaning", "use", "instead", more=("example", "industry language", "counterpart")),
        "skipped_prompts": _shape(
            "on", counterpart=_OF_DOSSIER, meeting="the meeting that was prepared", prompt="what was asked for",
            promise="the promise that the question was about",
        ),
        "opening_choices": _shape(
            "text", "status person", more=("on meeting",), counterpart=_OF_DOSSIER,
            line="the line of the page that it is about", methods="those of that line",
        ),
        "page_choices": _shape("verdict", counterpart=_OF_DOSSIER, line="the line of the page that it is about"),
    }
)  # fmt: skip


def fields_of_line(line: str) -> tuple[tuple[str, int], ...]:
    """The fields of a line of a shape, each with its share of the width."""
    parts = (part.partition("*") for part in line.split())
    return tuple((name, int(share or 1)) for name, _, share in parts)


def provenance_of(kind: str) -> tuple[str, ...]:
    """Which of `PROVENANCE` the kind has."""
    names = {spec.name for spec in fields_of(BY_NAME[kind])}
    return tuple(name for name in PROVENANCE if name in names)


def provenance_lines(kind: str) -> tuple[str, ...]:
    """The lines that the provenance opens into; for our eyes only is a switch of its own."""
    there = provenance_of(kind)
    lines = (" ".join(name for name in line.split() if name in there) for line in PROVENANCE_LINES)
    return tuple(line for line in lines if line)


def is_short(kind: str, field: str) -> bool:
    """Whether a text is a line, and not one that grows."""
    return field in _SHORT or (kind, field) in _SHORT_OF_KIND
