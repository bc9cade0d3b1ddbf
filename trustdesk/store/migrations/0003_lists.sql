-- What the list of counterparts sorts and filters by, kept beside the dossiers, and the indices of days and deadlines.
-- The table is filled when the vault is opened (trustdesk/store/summaries.py).

CREATE TABLE summaries (
    seq INTEGER NOT NULL,
    counterpart TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    relation TEXT NOT NULL,
    internal INTEGER NOT NULL,
    last_contact TEXT,
    usual_days INTEGER,
    cools_on TEXT,
    PRIMARY KEY (seq),
    UNIQUE (counterpart)
)
 STRICT;

CREATE INDEX summaries_by_name ON summaries (name, seq, relation, internal, cools_on, counterpart);

CREATE INDEX summaries_by_contact ON summaries (last_contact DESC, name, seq);

CREATE INDEX summaries_by_cools_on ON summaries (cools_on, counterpart);

CREATE INDEX meetings_by_start ON meetings (starts_at, status, counterpart);

CREATE INDEX promises_by_deadline ON promises (status, coalesce(outer_date, target_date), counterpart);
