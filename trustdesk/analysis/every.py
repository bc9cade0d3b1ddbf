"""All analyses, in the order in which a reader wants them: what is urgent, the people, the deal, what to prepare."""

from trustdesk.analysis import (
    authority,
    bargaining_zone,
    common_ground,
    concessions,
    dependence,
    due_diligence,
    fairness,
    hedge,
    incidents,
    motives,
    preparation,
    readiness,
    rhythm,
    risk_patterns,
    situation,
    stance,
    terminology,
    trades,
    trust_account,
    trust_default,
    trust_gauge,
    trust_reading,
    wall,
)
from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding

ANALYSES = (
    situation,
    trust_gauge,
    trust_account,
    hedge,
    trust_default,
    trust_reading,
    rhythm,
    incidents,
    risk_patterns,
    due_diligence,
    common_ground,
    authority,
    stance,
    wall,
    bargaining_zone,
    trades,
    concessions,
    dependence,
    motives,
    fairness,
    terminology,
    readiness,
    preparation,
)


def findings(case: Case) -> tuple[Finding, ...]:
    """Every finding of every analysis."""
    return tuple(finding for analysis in ANALYSES for finding in analysis.findings(case))
