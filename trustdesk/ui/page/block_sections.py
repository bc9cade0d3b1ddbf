"""Which section of the sheet a block of the page is made from: where a click on it leads."""

from types import MappingProxyType

from trustdesk.domain.page import BlockKey

BAND_SECTION = "counterpart"

SECTIONS = MappingProxyType(
    {
        BlockKey.GOAL: "negotiation",
        BlockKey.OPEN_WITH: "openings",
        BlockKey.IN_THE_ROOM: "people",
        BlockKey.TRUST: "promises",
        BlockKey.ISSUES: "wall",
        BlockKey.ZONE: "wall",
        BlockKey.THEIR_SIDE: "negotiation",
        BlockKey.ASK: "questions",
        BlockKey.CONCESSIONS: "wall",
        BlockKey.WORDS: "terms",
        BlockKey.WATCH_OUT: "trust",
        BlockKey.NOT_KNOWN: "notes",
        BlockKey.DEBRIEF: "meetings",
    }
)


def section_of(block: BlockKey | None) -> str:
    """The key of the section; None is the band."""
    return BAND_SECTION if block is None else SECTIONS[block]
