"""What the shipped knowledge adds to the prompts of preparing: what to show, what to suggest, words to choose from.

The user's own notes on places go before the shipped ones. Nothing of it is a fact about a person before the user says
so: notes are shown with the question by which one checks them, and are never copied.
"""

from dataclasses import dataclass

from trustdesk.analysis.case import Case
from trustdesk.analysis.negotiating_style import next_dimension
from trustdesk.analysis.place_cues import best_notes
from trustdesk.analysis.prompts import Offered, own_terms
from trustdesk.analysis.term_spotting import term_name
from trustdesk.domain.culture import CultureNote, PlaceNote, StyleReading
from trustdesk.domain.glossaries import PackTerm
from trustdesk.domain.meetings import Prompt
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.starters import StyleDimension
from trustdesk.domain.terms import Term, TermUse
from trustdesk.domain.working_week import Week
from trustdesk.operations.safe_dates import week_there
from trustdesk.reference.cultures import places_with_notes
from trustdesk.reference.glossaries import pack, packs_for
from trustdesk.reference.own_notes import notes_on
from trustdesk.reference.starters import call_sheet, questions_for, settings_for, style_dimensions
from trustdesk.store.reading import Reader

CUES = 3
TERMS = 8
_MOST_SUGGESTIONS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A text to take into a field and to change there. why: what it is good for."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A line to read beside a prompt. check: the question that shows whether it holds; source: where it is from."""

    text: str
    check: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What lies on the shelves for one case.

    notes: on the country that they are in. pack_key, pack_name, terms: the best words of their trade. industries: keys
    of the packs of their trade.
    """

    case: Case
    notes: tuple[PlaceNote, ...] = ()
    industries: tuple[str, ...] = ()
    pack_name: str = ""
    terms: tuple[PackTerm, ...] = ()
    language: str = "en"

    @property
    def offered(self) -> Offered:
        """What the prompts have to know of it."""
        return Offered(place=bool(self.cues), terms=bool(self.terms))

    @property
    def cues(self) -> tuple[PlaceNote, ...]:
        """The notes that are most useful before a meeting: the user's own, then those that the page may print."""
        return best_notes(self.notes, CUES)

    @property
    def place_name(self) -> str:
        """The country in words."""
        code = self.case.their_country
        return places_with_notes(self.language).get(code) or next((each.place_name for each in self.notes), code)

    @property
    def week(self) -> Week:
        """The working week where they are, with its days off."""
        return week_there(self.case.their_country, self.case.today)

    def dimension(self, reading: StyleReading | None) -> StyleDimension | None:
        """The dimension of style that is asked about: that of the reading, else the next one."""
        key = reading.dimension if reading is not None else next_dimension(self.case)
        return style_dimensions(self.language)[key] if key is not None else None

    def kept_term(self, offered: PackTerm) -> Term | None:
        """The dossier's own term that says the same."""
        return next((each for each in own_terms(self.case) if term_name(each.text) == term_name(offered.text)), None)

    def what(self, prompt: Prompt, about: tuple[Record, ...]) -> str:
        """What stands in the question, where the shelves say it."""
        match prompt:
            case Prompt.STYLE:
                dimension = self.dimension(_reading(about))
                return dimension.title if dimension else ""
            case Prompt.PLACE:
                return self.place_name
            case Prompt.TERMS:
                return self.pack_name
            case _:
                return ""

    def shown(self, prompt: Prompt, about: tuple[Record, ...]) -> tuple[ShownLine, ...]:
        """What to read before one answers."""
        match prompt:
            case Prompt.STYLE:
                dimension = self.dimension(_reading(about))
                return (ShownLine(text=dimension.ask),) if dimension else ()
            case Prompt.PLACE:
                return tuple(ShownLine(text=each.text, check=each.ask, source=each.source) for each in self.cues)
            case _:
                return ()

    def sheet(self, prompt: Prompt) -> tuple[ShownLine, ...]:
        """The sheet of a reference call, from what one says first to what one says last (S1.4)."""
        if prompt is not Prompt.REFERENCE:
            return ()
        sheet = call_sheet(self.language)
        asked = (ShownLine(text=each.text, check=each.listen_for) for each in sheet.questions)
        return (ShownLine(text=sheet.opening), *asked, ShownLine(text=sheet.closing))

    def suggestions(self, prompt: Prompt) -> tuple[Suggestion, ...]:
        """What one may take into the fields: questions of the bank (S4.2), settings of the channel (S4.1d)."""
        meeting, counterpart = self.case.meeting, self.case.dossier.counterpart
        channel = meeting.channel if meeting else None
        match prompt:
            case Prompt.TWO_QUESTIONS:
                there = {each.text.strip() for each in self.case.dossier.all(Question)}
                bank = questions_for(counterpart.relation, self.industries, channel, self.language)
                found = (Suggestion(text=each.text) for each in bank if each.text not in there)
                return tuple(found)[:_MOST_SUGGESTIONS]
            case Prompt.SETTING if channel is not None:
                found = (Suggestion(text=each.text, why=each.why) for each in settings_for(channel, self.language))
                return tuple(found)[:_MOST_SUGGESTIONS]
            case _:
                return ()


def known_for(case: Case, reader: Reader, language: str = "en") -> Known:
    """What lies on the shelves for a case."""
    country, firm = case.their_country, case.organisation
    industry = case.dossier.counterpart.industry or (firm.industry if firm else "")
    industries = packs_for(industry, language)
    words = pack(industries[0], language) if industries else None
    own = reader.all(CultureNote) if country else ()
    return Known(
        case=case,
        notes=notes_on(country, own, language) if country else (),
        industries=industries,
        pack_name=words.name if words else "",
        terms=_best(words.terms) if words else (),
        language=language,
    )


def _best(terms: tuple[PackTerm, ...]) -> tuple[PackTerm, ...]:
    said = (each for each in terms if each.use is not TermUse.AVOID)
    return tuple(sorted(said, key=lambda each: -each.weight)[:TERMS])


def _reading(about: tuple[Record, ...]) -> StyleReading | None:
    return next((each for each in about if isinstance(each, StyleReading)), None)
