"""The agenda: what Today asks for. Each answer is bounded, and found by an index, however many dossiers there are."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Debrief, Meeting, MeetingStatus
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.store.listing import is_ahead, is_overdue, moment_values, starts
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import from_row, select_kept
from trustdesk.store.tables import SEARCH_HEADS, SUMMARIES, TABLES, deadline

_DAY_S = 86_400


class Agenda:
    """What `Reader.agenda` lends: every answer belongs to the reader's moment of the file."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        """now: aware."""
        self._connection = connection
        self._now = now
        self._values = moment_values(now)

    def meetings_ahead(self, limit: int) -> tuple[Meeting, ...]:
        """The planned meetings from today on, soonest first."""
        rows = self._connection.execute(_select_ahead(), {**self._values, "limit": limit})
        return tuple(from_row(Meeting, row).record for row in rows)

    def count_meetings_ahead(self) -> int:
        """How many planned meetings there are from today on."""
        return self._count(_count_ahead(until=False), self._values)

    def count_meetings_today(self) -> int:
        """How many of them are today."""
        tomorrow = int(str(self._values["midnight"])) + _DAY_S
        return self._count(_count_ahead(until=True), {**self._values, "before": tomorrow})

    def meetings_to_debrief(self, days: int, limit: int) -> tuple[Meeting, ...]:
        """The meetings of the last days that were held, or are over and were not called off, without a debrief.

        The latest come first.
        """
        since = self._now - timedelta(days=days)
        values = {
            "since": (since - timedelta(days=2)).date().isoformat(),
            "until": (self._now + timedelta(days=2)).date().isoformat(),
            "from_s": int(since.timestamp()),
            "now_s": int(self._now.timestamp()),
            "limit": limit,
        }
        return tuple(from_row(Meeting, row).record for row in self._connection.execute(_select_undebriefed(), values))

    def promises_due(self, party: Party, days: int, limit: int) -> tuple[Promise, ...]:
        """The open promises of a side that are overdue or aimed at the coming days, by deadline."""
        until = (self._now.date() + timedelta(days=days)).isoformat()
        rows = self._connection.execute(_select_due(), {"until": until, "party": party.value, "limit": limit})
        return tuple(from_row(Promise, row).record for row in rows)

    def count_promises_due(self, party: Party, days: int) -> int:
        """How many of them there are."""
        until = (self._now.date() + timedelta(days=days)).isoformat()
        return self._count(_count_due(), {"until": until, "party": party.value})

    def count_overdue(self) -> int:
        """How many promises are overdue, on both sides."""
        return self._count(_count_overdue(), self._values)

    def cooling(self, limit: int) -> tuple[int, ...]:
        """The numbers of the summaries of relationships that cool, those that began lately first (S2.12).

        One with a meeting ahead is left out: there the silence ends.
        """
        return tuple(self._connection.execute(_select_cooling(), {**self._values, "limit": limit}).scalars())

    def count_cooling(self) -> int:
        """How many of them there are."""
        return self._count(_count_cooling(), self._values)

    def changed_lately(self, limit: int) -> tuple[int, ...]:
        """The numbers of the summaries of the dossiers that were changed last, the latest first."""
        return tuple(self._connection.execute(_select_changed(), {"limit": limit}).scalars())

    def _count(self, statement: "Select[Any]", values: dict[str, object]) -> int:
        return int(self._connection.execute(statement, values).scalar_one())

    def has_counterparts(self) -> bool:
        """Whether there is any counterpart at all."""
        return self._connection.execute(select(SUMMARIES.c.seq).limit(1)).first() is not None


@prepared
def _select_ahead() -> "Select[Any]":
    statement = select_kept(Meeting).where(is_ahead()).order_by(None)
    return statement.order_by(starts(), TABLES[Meeting].c.id).limit(bindparam("limit"))


@prepared
def _count_ahead(*, until: bool) -> "Select[Any]":
    """until: only those before the moment bound to ``before``."""
    statement = select(func.count()).select_from(TABLES[Meeting]).where(is_ahead())
    return statement.where(starts() < bindparam("before")) if until else statement


@prepared
def _select_undebriefed() -> "Select[Any]":
    meetings = TABLES[Meeting].c
    debriefed = select(TABLES[Debrief].c.meeting).where(TABLES[Debrief].c.meeting == meetings.id).exists()
    ended = starts() + 60 * func.coalesce(meetings.minutes, 0)
    return (
        select_kept(Meeting)
        .where(
            meetings.starts_at.between(bindparam("since"), bindparam("until")),
            starts() >= bindparam("from_s"),
            or_(
                meetings.status == MeetingStatus.HELD.value,
                and_(meetings.status == MeetingStatus.PLANNED.value, ended <= bindparam("now_s")),
            ),
            ~debriefed,
        )
        .order_by(None)
        .order_by(starts().desc(), meetings.id)
        .limit(bindparam("limit"))
    )


@prepared
def _select_due() -> "Select[Any]":
    statement = select_kept(Promise).where(_is_due()).order_by(None)
    return statement.order_by(deadline(), TABLES[Promise].c.id).limit(bindparam("limit"))


@prepared
def _count_due() -> "Select[Any]":
    return select(func.count()).select_from(TABLES[Promise]).where(_is_due())


def _is_due() -> "ColumnElement[bool]":
    promises = TABLES[Promise].c
    return and_(
        promises.status == PromiseStatus.OPEN.value,
        func.coalesce(promises.target_date, deadline()) <= bindparam("until"),
        promises.party == bindparam("party"),
    )


@prepared
def _count_overdue() -> "Select[Any]":
    return select(func.count()).select_from(TABLES[Promise]).where(is_overdue())


@prepared
def _select_cooling() -> "Select[Any]":
    rows = SUMMARIES.c
    return select(rows.seq).where(_cools()).order_by(rows.cools_on.desc(), rows.counterpart).limit(bindparam("limit"))


@prepared
def _count_cooling() -> "Select[Any]":
    return select(func.count()).select_from(SUMMARIES).where(_cools())


def _cools() -> "ColumnElement[bool]":
    meets = select(TABLES[Meeting].c.counterpart).where(is_ahead())
    return and_(SUMMARIES.c.cools_on <= bindparam("today"), SUMMARIES.c.counterpart.not_in(meets))


@prepared
def _select_changed() -> "Select[Any]":
    # Behind this prefix stands the id: the text that begins after it, counted from one.
    prefix = f"{Counterpart.kind}/"
    own = func.substr(SEARCH_HEADS.c.subject, len(prefix) + 1)
    joined = SEARCH_HEADS.join(SUMMARIES, SUMMARIES.c.counterpart == own)
    statement = select(SUMMARIES.c.seq).select_from(joined).where(SEARCH_HEADS.c.subject.startswith(prefix))
    return statement.order_by(SEARCH_HEADS.c.seq.desc()).limit(bindparam("limit"))
