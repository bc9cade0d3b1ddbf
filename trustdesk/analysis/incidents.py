"""What went wrong between us, as each side tells it, and whether it can have been meant well (S0.3, S1.7)."""

from collections.abc import Iterable, Iterator
from datetime import date

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.record import Party

TOPIC = "incidents"


def unrepaired(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Those that still stand between us, the latest first and those without a day last."""
    still = [each for each in incidents if each.status is not IncidentStatus.REPAIRED]
    return tuple(sorted(still, key=lambda each: each.on or date.min, reverse=True))


def findings(case: Case) -> tuple[Finding, ...]:
    """Each incident that is not repaired, then what they are together."""
    kept = case.dossier.all(Incident)
    still = unrepaired(kept)
    each_one = (found for incident in still for found in _of_one(incident))
    return (*each_one, *_mutual(still), *_repaired(kept))


def _of_one(incident: Incident) -> Iterator[Finding]:
    values: dict[str, Value] = {"title": incident.title, "status": incident.status.value}
    yield Finding(topic=TOPIC, code="incidents-open", weight=Weight.NOTICE, facts=(incident.key,), methods=("S0.3",),
                  values=values)  # fmt: skip
    yield _versions(incident)
    innocent = incident.innocent_explanation
    title: dict[str, Value] = {"title": incident.title}
    if innocent:
        yield Finding(topic=TOPIC, code="incidents-innocent", facts=(incident.key,), methods=("S1.7",),
                      values=title | {"explanation": innocent})  # fmt: skip
    else:
        yield Finding(topic=TOPIC, code="incidents-no-innocent", facts=(incident.key,), methods=("S1.7",),
                      values=title)  # fmt: skip


def _versions(incident: Incident) -> Finding:
    """Whether both tellings are noted; the one that lacks is worth a question."""
    told = {Party.OURS: incident.our_version.strip(), Party.THEIRS: incident.their_version.strip()}
    lacking = [party.value for party, text in told.items() if not text]
    facts, values = (incident.key,), {"title": incident.title}
    if not lacking:
        return Finding(topic=TOPIC, code="incidents-two-versions", facts=facts, methods=("S0.3", "S1.7"), values=values)
    missing = {"missing": "both" if len(lacking) == 2 else lacking[0]}
    weight = Weight.INFO if missing["missing"] == Party.OURS.value else Weight.NOTICE
    return Finding(topic=TOPIC, code="incidents-version-missing", weight=weight, facts=facts, methods=("S0.3",),
                   values=values | missing)  # fmt: skip


def _mutual(still: tuple[Incident, ...]) -> Iterator[Finding]:
    """Each side has something to hold against the other: the pattern of mutual accusation (S0.3)."""
    ours = [each for each in still if each.party is Party.OURS]
    theirs = [each for each in still if each.party is Party.THEIRS]
    if ours and theirs:
        yield Finding(topic=TOPIC, code="incidents-mutual", weight=Weight.NOTICE, methods=("S0.3", "S1.7"),
                      facts=tuple(each.key for each in (*ours, *theirs)),
                      values={"ours": len(ours), "theirs": len(theirs)})  # fmt: skip


def _repaired(kept: tuple[Incident, ...]) -> Iterator[Finding]:
    done = tuple(each.key for each in kept if each.status is IncidentStatus.REPAIRED)
    if done:
        yield Finding(topic=TOPIC, code="incidents-repaired", facts=done, methods=("S0.3",),
                      values={"count": len(done)})  # fmt: skip
