"""Block 1: what we want, measurably, and what we settle for; on a table copy, what both sides want."""

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.page import Line, Tone


def lines(at: Occasion) -> tuple[Line, ...]:
    """The goal, the fallback, the shared goal and the purpose of the meeting."""
    words, negotiation, meeting = at.words, at.negotiation, at.meeting
    found: list[Line] = []
    if negotiation and negotiation.goal:
        found.append(at.line("goal", negotiation.goal, negotiation, tone=Tone.STRONG))
    if negotiation and negotiation.fallback:
        found.append(at.line("fallback", negotiation.fallback, negotiation, label=words("fallback")))
    if meeting and meeting.purpose:
        found.append(at.line("purpose", meeting.purpose, meeting, label=words("purpose")))
    if negotiation and negotiation.shared_goal:
        text = words("shared-goal-text", goal=negotiation.shared_goal)
        found.append(at.line("shared_goal", text, negotiation, label=words("shared-goal"), methods=("S4.1",)))
    return tuple(found)
